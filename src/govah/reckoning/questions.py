"""Questions of order put to the record, with all its origins or without some of them.

All that is asked together looks at no more than a few times the record: beyond that a question is put to what nobody
disputes, and no price is worked out. A thousand explanations must not cost a thousand records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from govah.model import Bounds, Flips, Price, StatementId
from govah.reckoning.contradiction import Constraint, Point
from govah.reckoning.flips import TRIES, Trial, flips
from govah.reckoning.network import Network
from govah.reckoning.order import Ordering, agreed, answers
from govah.reckoning.parts import Parts
from govah.reckoning.price import price
from govah.reckoning.stakes import Stake, Stakes
from govah.reckoning.worlds import World, Worlds, worlds

_LOOKS = 8
"""How many times the record may be looked at for all questions together."""

_FREE = 20_000
"""How many constraints may be looked at besides, so that a small record is never short of looks."""

_LEAST = 50
"""What a look costs however small the part is that it looks at, in constraints."""


class Questions:
    """What can be asked of one record. `origin` tells whose word each statement finally is."""

    def __init__(self, network: Network, stakes: Mapping[str, Stake], origin: Mapping[StatementId, str]) -> None:
        self._network, self._stakes, self._origin = network, Stakes(stakes), origin
        self._parts = Parts(network, self._stakes)
        self._left = _FREE + _LOOKS * sum(1 for _ in network.constraints())
        self._worlds: dict[tuple[tuple[Point, ...], frozenset[str]], Worlds] = {}

    def came_after(self, later: Point, earlier: Point, without: frozenset[str] = frozenset()) -> Ordering:
        """Did `later` come on the day of `earlier` or after it?"""
        return agreed(answers(self.worlds((later, earlier), without), later, earlier))

    def resting(self, later: Point, earlier: Point, without: frozenset[str] = frozenset()) -> set[str]:
        """The origins without any of which the answer stays as it is."""
        found = self.worlds((later, earlier), without)
        steps = (c for answer in answers(found, later, earlier) for c in answer.constraints)
        return set(self._origins((*found.disputing, *(o for c in steps for o in c.owners))))

    def bounds(self, point: Point, beside: Point) -> Bounds:
        """The days that `point` can have had in any way in which the part around both can hold."""
        days = [world.network.days(point) for world in self.worlds((point, beside)).each]
        first, last = [d.earliest for d in days], [d.latest for d in days]
        known = [d for d in first if d is not None], [d for d in last if d is not None]
        earliest = min(known[0]) if len(known[0]) == len(days) else None
        return Bounds(earliest, max(known[1]) if len(known[1]) == len(days) else None)

    def flips(self, trial: Trial, points: Iterable[Point]) -> Flips:
        """How firmly the verdict of `trial`, which asks about these points, stands."""
        size = len(self._parts.around(points)) or 1
        return flips(trial, min(TRIES, self._left // size))

    def price(self, entailed: Sequence[Constraint], refuted_by: Sequence[StatementId] = ()) -> Price | None:
        """What keeping all of `entailed` costs, if it is also refuted by some statements; None where that would take
        too many looks."""
        said = self._parts.around(dict.fromkeys(p for c in entailed for p in (c.base, c.point)))
        return price(said, entailed, self._stakes, refuted_by) if self._look(len(said)) else None

    def worlds(self, points: Collection[Point], without: frozenset[str] = frozenset()) -> Worlds:
        """Every way in which what is said around these points can hold."""
        key = tuple(sorted(self._parts.named(points), key=repr)), without
        if key not in self._worlds:
            self._worlds[key] = self._made(points, without)
        return self._worlds[key]

    def _made(self, points: Collection[Point], without: frozenset[str]) -> Worlds:
        said = self._parts.around(points)
        if not self._look(len(said)):
            return Worlds((World((), self._network),), capped=True)
        return worlds([c for c in said if without.isdisjoint(self._origins(c.owners))], self._stakes)

    def _origins(self, owners: Iterable[str]) -> Iterator[str]:
        """Whose word these are, but for those that are assumptions."""
        return (self._origin[o] for o in owners if o in self._origin)

    def _look(self, size: int) -> bool:
        size = max(size, _LEAST)
        enough = size <= self._left
        self._left -= size if enough else 0
        return enough
