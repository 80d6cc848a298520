"""Persian: from a paragraph to rows, by its surface: cue verbs, head phrases, «که», guillemets.

No parser covers Persian here, so a sentence is read from left to right, each voice in its own scope. Words are matched
on a folded copy; every span leads back to the page.
"""

from govah.reading.attribution.persian.names import Memory
from govah.reading.attribution.persian.rows import rows

__all__ = ["Memory", "rows"]
