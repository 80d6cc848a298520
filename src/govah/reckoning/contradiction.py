"""What statements say about time, one constraint at a time, and which of them cannot all hold.

A contradiction is told by the fewest statements that make it: one that named a bystander would put words in a mouth.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from govah.errors import BadInput
from govah.model import ProofStep, Saying, StatementId

Point = Hashable
ORIGIN: Point = "day 0"
"""Day 0 of the calendar: a date is a constraint between it and a point."""


LONGEST = 1 << 36
"""Days over which a constraint can reach: 188 million years."""


STATED = Saying("step.stated")
"""What a constraint says that is given no words of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """`point` comes at most `at_most` days after `base`; if negative, at least that many days before it.

    It holds as long as its owners, the `statement` and the `assumption`, are kept; one without owners always holds.
    `stretch` is by how many days a vague word in it may be stretched, 0 for an exact one.
    """

    id: str
    base: Point
    point: Point
    at_most: int
    says: Saying = STATED
    statement: StatementId | None = None
    assumption: str | None = None
    stretch: int = 0

    def __post_init__(self) -> None:
        if abs(self.at_most) > LONGEST:
            raise BadInput(f"{self.id} reaches over {self.at_most} days: at most {LONGEST} can be added up")

    @property
    def owners(self) -> tuple[str, ...]:
        """What would have to be given up for this not to hold."""
        if self.assumption is None:
            return () if self.statement is None else (self.statement,)
        return (self.assumption,) if self.statement is None else (self.statement, self.assumption)

    @property
    def approximate(self) -> bool:
        """Does it come from a vague word?"""
        return self.stretch > 0

    @property
    def step(self) -> ProofStep:
        """The same as a step of a proof."""
        return ProofStep(says=self.says, days=self.at_most, statement=self.statement, assumption=self.assumption)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that go round in a circle and miss by `days`: give up any one owner and the others can hold."""

    constraints: tuple[Constraint, ...]

    @property
    def days(self) -> int:
        """By how many days they miss each other, at least."""
        return -sum(c.at_most for c in self.constraints)

    @property
    def owners(self) -> tuple[str, ...]:
        """The statements and assumptions that cannot all hold, in the order in which the circle meets them."""
        return tuple(dict.fromkeys(o for c in self.constraints for o in c.owners))

    @property
    def within_tolerance(self) -> bool:
        """Would it vanish if its vague words were stretched, or rests it on vague words alone?"""
        return self.days <= sum(c.stretch for c in self.constraints) or vague_alone(self.constraints)


def vague_alone(constraints: Iterable[Constraint]) -> bool:
    """Do all dates among these come from vague words?"""
    dated = [c for c in constraints if c.owners and ORIGIN in (c.base, c.point)]
    return bool(dated) and all(c.approximate for c in dated)


def smallest(constraints: Iterable[Constraint]) -> Contradiction | None:
    """A contradiction among these from which no owner can be taken; None when all can hold. Cost: small sets only."""
    kept = tuple(constraints)
    found = _circle(kept)
    if found is None:
        return None
    for owner in Contradiction(kept).owners:
        fewer = tuple(c for c in kept if owner not in c.owners)
        smaller = _circle(fewer)
        if smaller is not None:
            kept, found = fewer, smaller
    return Contradiction(found)


def _circle(constraints: tuple[Constraint, ...]) -> tuple[Constraint, ...] | None:
    """A circle of constraints whose days add up to less than nothing (Bellman and Ford)."""
    days: dict[Point, int] = {p: 0 for c in constraints for p in (c.base, c.point)}
    via: dict[Point, Constraint] = {}
    while True:
        moved: Point | None = None
        for c in constraints:
            if days[c.base] + c.at_most < days[c.point]:
                days[c.point] = days[c.base] + c.at_most
                via[c.point] = c
                moved = c.point
        if moved is None:
            return None
        way: dict[Point, Constraint] = {}
        while moved in via and moved not in way:
            way[moved] = via[moved]
            moved = via[moved].base
        if moved in way:
            return tuple(way.values())[list(way).index(moved) :][::-1]
