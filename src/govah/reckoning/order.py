"""Did one thing come on or after another? The answer of the record, with the statements behind it.

The question is put to every way in which the record can hold at nearly the least cost: only what all of them answer
alike is settled, and what they answer differently is contested. Neither for nor against does a vague word settle
anything that stretching it would undo: the answer stays open, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.model import Verdict
from govah.reckoning.contradiction import Constraint, Point, vague_alone
from govah.reckoning.worlds import World, Worlds


@dataclass(frozen=True, slots=True)
class Ordering:
    """The answer. `against` forces that it did not, `support` that it did: both only where that is contested.

    `days` is by how many it misses; `tolerable` marks one that stretching a vague word would undo: it stays open.
    """

    verdict: Verdict
    against: tuple[Constraint, ...] = ()
    support: tuple[Constraint, ...] = ()
    days: int | None = None
    tolerable: bool = False

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """All that the answer rests on."""
        return tuple(dict.fromkeys((*self.against, *self.support)))


def came_after(worlds: Worlds, later: Point, earlier: Point) -> Ordering:
    """Did `later` come on the day of `earlier` or after it?"""
    return agreed(answers(worlds, later, earlier))


def answers(worlds: Worlds, later: Point, earlier: Point) -> tuple[Ordering, ...]:
    """What each way in which the record can hold says to that."""
    return tuple(_answer(world, later, earlier) for world in worlds.each)


def agreed(answers: Sequence[Ordering]) -> Ordering:
    """What they say together: contested unless they agree."""
    if len({a.verdict for a in answers}) == 1:
        return min(answers, key=lambda a: (a.days or 0, len(a.constraints)))
    firm = [a for a in answers if a.verdict is not Verdict.OPEN]
    against = dict.fromkeys(c for a in firm for c in a.against)
    return Ordering(Verdict.CONTESTED, tuple(against), tuple(dict.fromkeys(c for a in firm for c in a.support)))


def _answer(world: World, later: Point, earlier: Point) -> Ordering:
    against = _forced(world, earlier, later, -1)
    if against is not None:
        steps, firm = against
        verdict = Verdict.CONTRADICTED if firm else Verdict.OPEN
        return Ordering(verdict, against=steps, days=-sum(c.at_most for c in steps), tolerable=not firm)
    support = _forced(world, later, earlier, 0)
    if support is not None:
        steps, firm = support
        return Ordering(Verdict.SUPPORTED if firm else Verdict.OPEN, support=steps, tolerable=not firm)
    return Ordering(Verdict.OPEN)


def _forced(world: World, base: Point, point: Point, most: int) -> tuple[tuple[Constraint, ...], bool] | None:
    """What forces `point` to come at most `most` days after `base`, and whether it is more than a vague word."""
    said = world.network.lag(base, point)
    if said is None or said.days > most:
        return None
    wide = world.widely(base, point) or ()
    firm = next((steps for steps in (said.constraints, wide) if _firm(steps, most)), None)
    return (said.constraints, False) if firm is None else (firm, True)


def _firm(constraints: Sequence[Constraint], most: int) -> bool:
    stretched = sum(c.at_most + c.stretch for c in constraints)
    return bool(constraints) and stretched <= most and not vague_alone(constraints)
