"""Did one thing come on or after another? The answer of the record, with the statements behind it.

The question is put to what nobody disputes; where a disputed statement would decide it, the answer is contested. A
contradiction that a vague word could mend is none: the answer stays open, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from govah.model import Verdict
from govah.reckoning.contradiction import Constraint, Contradiction, Point
from govah.reckoning.network import Lag, Network


@dataclass(frozen=True, slots=True)
class Ordering:
    """The answer. `constraints` force it; `days` is by how many it misses, for one that is contradicted.

    `tolerable` marks a contradiction that stretching a vague word would mend: its verdict is open.
    """

    verdict: Verdict
    constraints: tuple[Constraint, ...] = ()
    days: int | None = None
    tolerable: bool = False


def came_after(network: Network, later: Point, earlier: Point, disputed: Iterable[Constraint] = ()) -> Ordering:
    """Did `later` come on the day of `earlier` or after it? `disputed` was set aside, and is tried."""
    against, support = network.lag(earlier, later), network.lag(later, earlier)
    if against is not None and against.days < 0:
        return _missed(against)
    if support is not None and support.days <= 0:
        return Ordering(Verdict.SUPPORTED, support.constraints)
    deciding = tuple(c for c in disputed if _decides(network, c, later, earlier))
    return Ordering(Verdict.CONTESTED, deciding) if deciding else Ordering(Verdict.OPEN)


def _missed(lag: Lag) -> Ordering:
    tolerable = Contradiction(lag.constraints).within_tolerance
    return Ordering(Verdict.OPEN if tolerable else Verdict.CONTRADICTED, lag.constraints, -lag.days, tolerable)


def _decides(network: Network, constraint: Constraint, later: Point, earlier: Point) -> bool:
    """Would `constraint`, if it held, settle the order one way or the other?"""
    against = _through(network, earlier, constraint, later)
    support = _through(network, later, constraint, earlier)
    return (against is not None and against < 0) or (support is not None and support <= 0)


def _through(network: Network, base: Point, constraint: Constraint, point: Point) -> int | None:
    there, onward = network.lag(base, constraint.base), network.lag(constraint.point, point)
    return None if there is None or onward is None else there.days + constraint.at_most + onward.days
