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
from govah.reckoning.worlds import World, Worlds, effort, worlds

_ASKED, _TRIED = "asked", "tried"
"""What is looked at for verdicts and prices, and for verdicts without some origins: the one never eats up the other."""

_LOOKS = 8
"""How many times the record may be looked at for all questions together."""

_FREE = 20_000
"""How many constraints may be looked at besides, so that a small record is never short of looks."""

_LEAST = 50
"""What a look costs however small the part is that it looks at, in constraints."""


class Questions:
    """What can be asked of one record. `origin` tells whose word each statement finally is."""

    def __init__(self, network: Network, stakes: Mapping[str, Stake], origin: Mapping[StatementId, str]) -> None:
        self._stakes, self._origin = Stakes(stakes), origin
        self._parts = Parts(network, self._stakes)
        looks = _FREE + _LOOKS * sum(1 for _ in network.constraints())
        self._left = {_ASKED: looks, _TRIED: looks}
        self._undisputed = Worlds((World((), network),), capped=True)
        self._sizes: dict[tuple[Point, ...], int] = {}
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

    def flips(self, trial: Trial, points: Collection[Point]) -> Flips:
        """How firmly the verdict of `trial`, which asks about these points, stands."""
        return flips(trial, min(TRIES, self._left[_TRIED] // self._size(points)))

    def price(self, entailed: Sequence[Constraint], refuted_by: Sequence[StatementId] = ()) -> Price | None:
        """What keeping all of `entailed` costs, if it is also refuted by some statements; None where that would take
        too many looks."""
        points = dict.fromkeys(p for c in entailed for p in (c.base, c.point))
        if not self._look(_ASKED, self._size(points)):
            return None
        return price(self._parts.around(points), entailed, self._stakes, refuted_by)

    def worlds(self, points: Collection[Point], without: frozenset[str] = frozenset()) -> Worlds:
        """Every way in which what is said around these points can hold."""
        key = self._key(points), without
        if key not in self._worlds:
            self._worlds[key] = self._made(points, without)
        return self._worlds[key]

    def _made(self, points: Collection[Point], without: frozenset[str]) -> Worlds:
        purpose = _TRIED if without else _ASKED
        if self._left[purpose] < _LEAST or not self._look(purpose, self._size(points)):
            return self._undisputed
        said = self._parts.around(points)
        return worlds([c for c in said if without.isdisjoint(self._origins(c.owners))], self._stakes)

    def _size(self, points: Collection[Point]) -> int:
        """How many constraints are looked at to answer a question about these points."""
        key = self._key(points)
        if key not in self._sizes:
            said = self._parts.around(points)
            self._sizes[key] = max(len(said) + effort(said, self._stakes), _LEAST)
        return self._sizes[key]

    def _key(self, points: Iterable[Point]) -> tuple[Point, ...]:
        return tuple(sorted(self._parts.named(points), key=repr))

    def _origins(self, owners: Iterable[str]) -> Iterator[str]:
        """Whose word these are, but for those that are assumptions."""
        return (self._origin[o] for o in owners if o in self._origin)

    def _look(self, purpose: str, size: int) -> bool:
        enough = size <= self._left[purpose]
        self._left[purpose] -= size if enough else 0
        return enough
