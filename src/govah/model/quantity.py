"""How many of what, as a text gives it, and whether two figures can both be right.

A figure in testimony is rarely one number. `low` and `high` keep what it can mean; None is an open end, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from govah.errors import BadInput
from govah.model.span import Span
from govah.model.time import Answer

SHARE = "share"
"""The unit of a part of a whole: half is 0.5, "one in three" a third, 30 % is 0.3."""

Thing = tuple[str, str]
"""What is counted, normalised, and the unit; both may be empty. Figures of one thing can be laid side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure: at least `low`, at most `high` of what is `counted` (the head noun in the singular, folded; empty where
    the text names none), in `unit` where it is a measure or a share.

    `text` is the figure with the words that bound it ("more than 2,000"), `noun` where what is counted stands.
    `approximate` bounds come from the vagueness table ("dozens", "about"): they can never alone prove a clash.
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    rule: str
    approximate: bool = False
    counted: str = ""
    noun: Span | None = None
    unit: str = ""

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BadInput(f"a quantity of {self.low} to {self.high}: give the lower number first")

    @property
    def thing(self) -> Thing:
        """What it is a figure of."""
        return self.counted, self.unit


def compatible(one: Quantity, other: Quantity) -> Answer:
    """Can both be right of the same things? OPEN where they count different things or nothing that is named, and where
    they miss each other by a vague word's bounds alone.

    >>> def dead(low, high=None, **more):
    ...     return Quantity(span=Span(0, 1), text="", low=low, high=high, rule="", counted="victim", **more)
    >>> compatible(dead(2000), dead(2800, 3800)).name, compatible(dead(120, 120), dead(400, 400)).name
    ('YES', 'NO')
    >>> compatible(dead(120, 120), dead(320, 480, approximate=True)).name
    'OPEN'
    """
    if one.thing != other.thing or not any(one.thing):
        return Answer.OPEN
    if _reaches(one.high, other.low) and _reaches(other.high, one.low):
        return Answer.YES
    return Answer.OPEN if one.approximate or other.approximate else Answer.NO


def by_thing(quantities: Iterable[Quantity]) -> Mapping[Thing, tuple[Quantity, ...]]:
    """The figures of each named thing side by side, in the order in which they come."""
    grouped: dict[Thing, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.counted:
            grouped.setdefault(quantity.thing, []).append(quantity)
    return {thing: tuple(figures) for thing, figures in grouped.items()}


def _reaches(high: float | None, low: float | None) -> bool:
    return high is None or low is None or high >= low
