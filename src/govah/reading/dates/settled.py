"""What an expression comes to: its term filled in, the days it can mean, and what it moves the story to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govah.model import Granularity, When
from govah.reading.dates.terms import Point, Term
from govah.reading.dates.values import when_of

NO_DAY = "counted from the day of the words, which is not known"
NO_STORY = "counted from a time told before, which is not known"
NO_YEAR = "no year in the words or around them"
NO_DATE = "a time of day only"


@dataclass(frozen=True, slots=True)
class Settled:
    """A term with its year and calendar filled in, the days it can mean, and what it moves the story to."""

    term: Term
    when: When
    told: Point | None = None


def opened(term: Term, reason: str, granularity: Granularity = Granularity.DAY) -> Settled:
    """A time of which nothing is known, and why."""
    return Settled(term, When.between(None, None, assumptions=(reason,), granularity=granularity))


def settled_at(point: Point, assumptions: tuple[str, ...] = (), others: Sequence[Point] = ()) -> Settled:
    """A point that is known whole; open where there is no such day. `others` are what else it can be."""
    when = when_of(point)
    if when is None:
        return opened(point, "there is no such day")
    if not (assumptions or others):
        return Settled(point, when, point)
    alternatives = tuple(w for o in others if (w := when_of(o)) is not None)
    return Settled(
        point, replace(when, assumptions=(*when.assumptions, *assumptions), alternatives=alternatives), point
    )
