"""Every way in which a part of the record can hold: one network for each repair that costs nearly the least.

A verdict is only firm if it is the same in all of them: one that differs depends on whom one disbelieves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from govah.reckoning.contradiction import ORIGIN, Constraint, Contradiction, Point
from govah.reckoning.hitting import in_groups
from govah.reckoning.network import Network
from govah.reckoning.price import NEARLY, stretched
from govah.reckoning.stakes import Stake, Stakes


class World:
    """A part of the record that holds together, as it is said and as widely as its vague words can be taken."""

    def __init__(self, constraints: Sequence[Constraint], network: Network | None = None) -> None:
        self._constraints = constraints
        self.network = network or Network(constraints)

    def widely(self, base: Point, point: Point) -> tuple[Constraint, ...] | None:
        """What limits by how many days `point` can come after `base` if vague words are stretched, as it is said."""
        lag = self._wide.lag(base, point)
        return None if lag is None else tuple(self._said[c.id] for c in lag.constraints)

    @cached_property
    def _wide(self) -> Network:
        return Network(stretched(self._constraints))

    @cached_property
    def _said(self) -> dict[str, Constraint]:
        return {c.id: c for c in self._constraints}


@dataclass(frozen=True)
class Worlds:
    """The ways in which a part can hold; `capped` if there are more than are listed. `disputing` are those whose
    statements and assumptions make them differ."""

    each: tuple[World, ...]
    disputing: tuple[str, ...] = ()
    capped: bool = False


def worlds(constraints: Iterable[Constraint], stakes: Mapping[str, Stake]) -> Worlds:
    """One world for each cheapest repair, and for each that is dearer by one origin; what vague words can mend needs
    none. Cost: near linear for each."""
    said = tuple(constraints)
    wide = Network(stretched(said))
    if not wide.disputed():
        return Worlds((World(said),))
    repairs, held = wide.repairs(NEARLY, stakes), Stakes.made(stakes)
    kept = []
    for way in repairs.whole:
        gone = set(held.owners(way.given_up))
        kept.append(World([c for c in said if gone.isdisjoint(c.owners)]))
    disputing = dict.fromkeys(o for dispute in repairs.disputes for clash in dispute.clashes for o in clash.owners)
    return Worlds(tuple(kept), tuple(disputing), repairs.capped)


def effort(constraints: Iterable[Constraint], stakes: Stakes) -> int:
    """How hard this is to mend, in constraints looked at: few stakes that clash over one event are easily tried, fifty
    that all contradict each other are not."""
    clashes = [(stakes.names(clash.owners), clash) for clash in Network(stretched(constraints)).clashes()]
    known = frozenset(name for names, _ in clashes for name in names)
    groups = in_groups([names | _events(clash) for names, clash in clashes])
    return sum(len(known.intersection(frozenset[str]().union(*group))) ** 3 for group in groups)


def _events(clash: Contradiction) -> frozenset[str]:
    return frozenset(repr(p) for c in clash.constraints for p in (c.base, c.point) if p != ORIGIN)
