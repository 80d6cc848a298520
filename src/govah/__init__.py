"""Govah (گواه, *witness*): establish why and when a mass crime happened from the record that is left of it."""

__version__ = "0.1.0"
