"""Calendars to day numbers and back, each with its doubt."""
