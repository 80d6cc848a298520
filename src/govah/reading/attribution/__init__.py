"""Who says what, on whose authority, and how they know."""

from govah.reading.attribution.finding import attribute, attributions, find_attributions

__all__ = ["attribute", "attributions", "find_attributions"]
