"""Where something is written: characters of a document's preserved text.

A span never refers to a cleaned or folded copy. A citation that is off by one character is a wrong citation.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.errors import EmptySpan


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of a document's preserved text.

    >>> Span(6, 16).of("Evin, Gohardasht")
    'Gohardasht'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EmptySpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that this span names."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Does `other` lie wholly inside this span?"""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same characters counted from `by` characters further back."""
        return Span(self.start + by, self.end + by)
