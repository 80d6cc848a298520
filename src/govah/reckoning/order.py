"""Did one thing come on or after another? The answer of the record, with the statements behind it.

The question is put to every way in which the record can hold at nearly the least cost: only what all of them answer
alike is settled, and what they answer differently is contested. Neither for nor against does a vague word settle
anything that stretching it would undo: the answer stays open, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govah.model import Verdict
from govah.reckoning.contradiction import Constraint, Point, vague_alone
from govah.reckoning.worlds import World, Worlds


@dataclass(frozen=True, slots=True)
class Ordering:
    """The answer. `constraints` force it; `days` is by how many it misses, for one that is contradicted.

    `tolerable` marks one that stretching a vague word would undo: its verdict is open.
    """

    verdict: Verdict
    constraints: tuple[Constraint, ...] = ()
    days: int | None = None
    tolerable: bool = False


def came_after(worlds: Worlds, later: Point, earlier: Point) -> Ordering:
    """Did `later` come on the day of `earlier` or after it?"""
    return agreed(answers(worlds, later, earlier))


def answers(worlds: Worlds, later: Point, earlier: Point) -> tuple[Ordering, ...]:
    """What each way in which the record can hold says to that."""
    return tuple(_answer(world, later, earlier) for world in worlds.each)


def agreed(answers: Sequence[Ordering]) -> Ordering:
    """What they say together: contested unless they agree."""
    if len({a.verdict for a in answers}) > 1:
        deciding = dict.fromkeys(c for a in answers if a.verdict is not Verdict.OPEN for c in a.constraints)
        return Ordering(Verdict.CONTESTED, tuple(deciding))
    return min(answers, key=lambda a: (a.days or 0, len(a.constraints)))


def _answer(world: World, later: Point, earlier: Point) -> Ordering:
    against = _forced(world, earlier, later, -1)
    if against is not None:
        verdict = Verdict.OPEN if against.tolerable else Verdict.CONTRADICTED
        return replace(against, verdict=verdict, days=-sum(c.at_most for c in against.constraints))
    support = _forced(world, later, earlier, 0)
    if support is not None and not support.tolerable:
        return replace(support, verdict=Verdict.SUPPORTED)
    return support or Ordering(Verdict.OPEN)


def _forced(world: World, base: Point, point: Point, most: int) -> Ordering | None:
    """What forces `point` to come at most `most` days after `base`, and is it no more than a vague word?"""
    said = world.network.lag(base, point)
    if said is None or said.days > most:
        return None
    if _firm(said.constraints, most):
        return Ordering(Verdict.OPEN, said.constraints)
    wide = world.widely(base, point)
    if wide is not None and _firm(wide, most):
        return Ordering(Verdict.OPEN, wide)
    return Ordering(Verdict.OPEN, said.constraints, tolerable=True)


def _firm(constraints: Sequence[Constraint], most: int) -> bool:
    return sum(c.at_most + c.stretch for c in constraints) <= most and not vague_alone(constraints)
