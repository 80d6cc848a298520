"""When something happened, as far as the record allows us to say.

A date in testimony is rarely one day. `When` keeps four bounds, the first and last day on which the thing can have
begun and can have ended, and its questions have three answers: yes, no, open. Folding "open" into "no" would turn
what we do not know into what did not happen. `begin` and `end` reckon in day numbers; `earliest` and `latest` are the
same outer days as dates, for people.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from govah.errors import ReversedBounds
from govah.model.edtf import edtf
from govah.model.time import Answer, Bounds, Calendar, Day, Extent, Granularity, date_of


class Certainty(StrEnum):
    """How far a time can be relied on: as written, widened from a vague word, doubted by the text itself, or both."""

    CERTAIN = "certain"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A stretch of time between bounds: `begin` and `end` are each one unknown day between an earliest and a latest.

    `approximate` bounds come from the vagueness table ("early", "about"): they can never alone prove a clash.
    `uncertain` marks a date that the text itself doubts. `assumptions` name every choice made in reading it, and
    `alternatives` hold the other readings (day and month order, which year, which calendar): doubt is data here.
    """

    begin: Bounds
    end: Bounds
    extent: Extent = Extent.UNKNOWN
    granularity: Granularity = Granularity.DAY
    calendar: Calendar = Calendar.GREGORIAN
    approximate: bool = False
    uncertain: bool = False
    assumptions: tuple[str, ...] = ()
    alternatives: tuple[When, ...] = ()

    def __post_init__(self) -> None:
        first, last = self.begin.earliest, self.end.latest
        if first is not None and last is not None and first > last:
            raise ReversedBounds(first, last)

    @classmethod
    def between(cls, earliest: Day | None, latest: Day | None, **fields: object) -> When:
        """A time of which we know only the first and last day it can touch.

        >>> When.between(2447371, 2447371).on_one_day
        True
        """
        whole = Bounds(earliest, latest)
        return cls(begin=whole, end=whole, **fields)  # type: ignore[arg-type]

    @classmethod
    def whole(cls, first: Day, last: Day, **fields: object) -> When:
        """The days from `first` to `last`, every one of them."""
        exact = cls(begin=Bounds(first, first), end=Bounds(last, last), extent=Extent.THROUGHOUT)
        return replace(exact, **fields)  # type: ignore[arg-type]

    @property
    def earliest(self) -> date | None:
        """The first day on which it can have begun; None where nothing bounds it, or where `date` cannot hold it."""
        return None if self.begin.earliest is None else date_of(self.begin.earliest)

    @property
    def latest(self) -> date | None:
        """The last day on which it can have ended; None where nothing bounds it, or where `date` cannot hold it."""
        return None if self.end.latest is None else date_of(self.end.latest)

    @property
    def readings(self) -> tuple[When, ...]:
        """The readings between which nothing is chosen, this one first. That a bare 1367 is no Western year is chosen,
        under an assumption: its other reading is six centuries off, and the span of both would say nothing."""
        return (self, *(other for other in self.alternatives if self.uncertain or other.calendar is self.calendar))

    @property
    def edtf(self) -> str:
        """For people and other programs: ISO 8601-2, level 2; ``..`` where nothing is known."""
        return edtf(self)

    @property
    def certainty(self) -> Certainty:
        """How far the days can be relied on, as one word."""
        return Certainty(("certain", "approximate", "uncertain", "doubtful")[self.approximate + 2 * self.uncertain])

    @property
    def on_one_day(self) -> bool:
        """Is it one known day?"""
        return self.begin.earliest is not None and self.begin.earliest == self.end.latest

    def before(self, other: When) -> Answer:
        """Was this over before `other` began, whichever days they turn out to be?"""
        return self.end.before(other.begin)
