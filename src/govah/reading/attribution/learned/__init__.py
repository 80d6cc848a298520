"""What was learned from marked news: which words are cues, what belongs to them, and where it ends."""

from govah.reading.attribution.learned.layer import weighed

__all__ = ["weighed"]
