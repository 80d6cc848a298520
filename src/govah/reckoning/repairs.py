"""What would have to be given up so that the rest can hold: every way that costs nearly as little as the cheapest.

Clashes that share nothing are disputes of their own: who wins one says nothing about another. A way out is no verdict,
only a price; where several cost nearly the same, what they disagree about is contested, and said to be.

Source: implicit hitting sets (Moreno-Centeno and Karp 2013): clashes are met one by one, until what breaks all that
were met breaks all that there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from govah.model import Bounds
from govah.reckoning.contradiction import Contradiction, Point
from govah.reckoning.hitting import CAP, Way, in_groups, ways
from govah.reckoning.mending import Mender
from govah.reckoning.ranges import Ranges, ranges
from govah.reckoning.stakes import Stakes

TRIED = 256
"""Ways to mend a record that are tried when all clashes are asked for."""

_ANY = 1 << 60
"""More than anything costs."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Clashes that hang together, and the `ways` to end them all, the cheapest first; `capped` if there are more."""

    clashes: tuple[Contradiction, ...]
    ways: tuple[Way, ...]
    capped: bool = False

    @property
    def contested(self) -> tuple[str, ...]:
        """What some ways give up and others keep."""
        count = Counter(name for way in self.ways for name in way.given_up)
        return tuple(sorted(name for name, ways in count.items() if ways < len(self.ways)))


@dataclass(frozen=True, slots=True)
class Repairs:
    """The disputes of a record, and the repairs of the whole: one way for each dispute, at most a given slack dearer
    together than the cheapest.

    `whole` lists the cheapest, up to CAP, each of them tried on all that is said; `number` is how many there are, at
    least that many if a dispute is capped. `capped` says that not all are listed; `ranges` takes in those too.
    """

    disputes: tuple[Dispute, ...]
    whole: tuple[Way, ...]
    number: int
    capped: bool
    ranges: Ranges

    @property
    def cost(self) -> int:
        """What the cheapest repair costs; none costs less."""
        return self.whole[0].cost

    @property
    def contested(self) -> tuple[Point, ...]:
        """The points whose days depend on how a dispute ends."""
        return self.ranges.contested

    def bounds(self, point: Point) -> Bounds:
        """The days that `point` can have had, whichever way the disputes end."""
        return self.ranges.bounds(point)


def repairs(mender: Mender, stakes: Stakes, numbers: Mapping[Point, int], slack: int) -> Repairs:
    """Every repair that costs at most `slack` more than the cheapest."""
    search = _Search(mender, stakes)
    search.run(0, 1)
    disputes, whole, number = search.run(slack, CAP)
    capped = number > len(whole) or any(d.capped for d in disputes)
    apart = [d.ways for d in disputes] if capped else [whole]
    return Repairs(disputes, whole, number, capped, ranges(mender, numbers, apart))


def every_clash(mender: Mender, stakes: Stakes, limit: int) -> Iterable[Contradiction]:
    """The smallest contradictions, at least `limit` of them or all.

    What breaks all that were met keeps every other one whole, so it is met when that is tried (Reiter 1987). Fewer are
    all that there are, unless the record can be mended in more than TRIED ways. Cost: so many trials for each clash, at
    most.
    """
    _Search(mender, stakes).meet(limit)
    return mender.met.values()


class _Search:
    """Tries the ways that break all clashes met so far, until no further clash is met."""

    def __init__(self, mender: Mender, stakes: Stakes) -> None:
        self._mender, self._stakes = mender, stakes
        self._known: dict[tuple[frozenset[frozenset[str]], int, int], list[Way]] = {}

    def meet(self, limit: int) -> None:
        """Try every way to end the clashes that were met until none meets another, or so many are known."""
        known = -1
        while known < len(self._mender.met):
            known = len(self._mender.met)
            disputes = [self._ways(group, _ANY, TRIED)[:TRIED] for group in in_groups(self._mender.met)]
            for way in (*_cheapest(disputes, _ANY, TRIED), *_each(disputes)):
                if len(self._mender.met) >= limit:
                    return
                self._mender.fits(way.given_up)

    def run(self, slack: int, cap: int) -> tuple[tuple[Dispute, ...], tuple[Way, ...], int]:
        """The disputes with at most `cap` ways each, as many repairs of the whole, and how many of those there are."""
        while True:
            met = dict(self._mender.met)
            groups = in_groups(met)
            found = [self._ways(group, slack, cap) for group in groups]
            ways = [dispute[:cap] for dispute in found]
            whole = _cheapest(ways, slack, cap)
            for way in (*whole, *_each(ways)):
                self._mender.fits(way.given_up)
            if len(self._mender.met) == len(met):
                clashes = [tuple(met[clash] for clash in met if clash in group) for group in groups]
                capped = [len(dispute) > cap for dispute in found]
                disputes = map(Dispute, clashes, map(tuple, ways), capped)
                return tuple(disputes), tuple(whole), _number(ways, slack)

    def _ways(self, group: frozenset[frozenset[str]], slack: int, cap: int) -> list[Way]:
        key = group, slack, cap
        if key not in self._known:
            self._known[key] = ways(group, self._stakes.weight, slack, cap + 1)
        return self._known[key]


def _cheapest(choices: Iterable[Sequence[Way]], slack: int, cap: int) -> list[Way]:
    """The cheapest ways to end all disputes, one way chosen in each."""
    found: list[tuple[int, tuple[Way, ...]]] = [(0, ())]
    for dispute in choices:
        both = [(cost + way.cost, n, way) for n, (cost, _) in enumerate(found) for way in dispute]
        dearest = min(both)[0] + slack
        both = sorted(choice for choice in both if choice[0] <= dearest)[:cap]
        found = [(cost, (*found[n][1], way)) for cost, n, way in both]
    return sorted(_joined(chosen) for _, chosen in found)


def _each(choices: Sequence[Sequence[Way]]) -> Iterator[Way]:
    """Repairs of the whole in which every way of every dispute is chosen at least once."""
    for turn in range(1, max(map(len, choices), default=0)):
        yield _joined([dispute[min(turn, len(dispute) - 1)] for dispute in choices])


def _joined(chosen: Sequence[Way]) -> Way:
    return Way(sum(way.cost for way in chosen), tuple(sorted(name for way in chosen for name in way.given_up)))


def _number(choices: Iterable[Sequence[Way]], slack: int) -> int:
    """In how many ways one can be chosen in each dispute, without being more than `slack` dearer together."""
    count = [1, *[0] * slack]
    for dispute in choices:
        extra = [way.cost - dispute[0].cost for way in dispute]
        count = [sum(count[total - more] for more in extra if more <= total) for total in range(slack + 1)]
    return sum(count)
