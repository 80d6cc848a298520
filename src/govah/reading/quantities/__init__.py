"""How many of what: the figures of a text, each with what it counts or measures."""

from govah.reading.quantities.reader import find_quantities, read_quantities

__all__ = ["find_quantities", "read_quantities"]
