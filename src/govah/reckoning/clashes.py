"""Clashes: the smallest sets of statements that cannot all hold, with the arithmetic in words.

A clash takes no side and says only by how many days its statements miss each other. One that a vague word could
mend is within tolerance: calling it hard would make a contradiction out of the word "early".
"""

from __future__ import annotations

from collections.abc import Iterable

from govah.model import Clash, ClashKind
from govah.reckoning.contradiction import Constraint, Contradiction
from govah.reckoning.names import short_id


def clash_of(found: Contradiction) -> Clash:
    """The clash behind a contradiction, told so that what an explanation adds comes last."""
    found = Contradiction(_turned(found.constraints))
    statements = tuple(dict.fromkeys(c.statement for c in found.constraints if c.statement))
    assumptions = tuple(dict.fromkeys(c.assumption for c in found.constraints if c.assumption))
    return Clash(
        id=short_id("c", (*statements, *assumptions)),
        days=found.days,
        statements=statements,
        steps=tuple(c.step for c in found.constraints),
        kind=ClashKind.TOLERANCE if found.within_tolerance else ClashKind.HARD,
        assumptions=assumptions,
        events=events_in(found),
    )


def events_in(found: Contradiction) -> tuple[str, ...]:
    """The ids of the events whose days contradict each other, in the order of the circle."""
    points = (p for c in found.constraints for p in (c.base, c.point) if isinstance(p, tuple))
    return tuple(dict.fromkeys(str(p[0]) for p in points))


def _turned(circle: tuple[Constraint, ...]) -> tuple[Constraint, ...]:
    last = next((n for n, c in enumerate(circle) if c.assumption), len(circle) - 1)
    return circle[last + 1 :] + circle[: last + 1]


def in_order(clashes: Iterable[Clash]) -> tuple[Clash, ...]:
    """Each contradiction once, however many say the same; the hard ones first, then by how far they miss."""
    once: dict[tuple[object, ...], Clash] = {}
    for clash in clashes:
        once.setdefault((tuple(s.says for s in clash.steps), *clash.events), clash)
    return tuple(sorted(once.values(), key=lambda c: (c.kind is not ClashKind.HARD, -c.days, c.id)))
