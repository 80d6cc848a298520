"""What it costs to keep an explanation: what would have to be rejected so that all that it entails can hold.

The price is the cost of the record with the explanation less that of the record alone, counted in independent origins.
Vague words are first stretched as far as they can be: nobody has to be rejected for what only the word "early" makes.
Every cheapest way is listed, since to show one of several would be to choose whom to disbelieve.

Source: minimal correction sets by implicit hitting sets, as for the repairs of the record (`repairs`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from govah.model import Keeping, Price, StatementId
from govah.reckoning.contradiction import ORIGIN, Constraint
from govah.reckoning.network import Network
from govah.reckoning.stakes import Stake, Stakes

NEARLY = 1
"""Origins by which a way may be dearer than the cheapest and still be listed: a margin of one settles nothing."""


def price(
    record: Iterable[Constraint],
    entailed: Sequence[Constraint],
    stakes: Mapping[str, Stake],
    refuted_by: Sequence[StatementId] = (),
) -> Price:
    """What must be rejected so that all of `entailed` holds beside the rest of `record`, and so that none of the
    statements is right by which it is `refuted_by`.

    `entailed` has no owner, since an explanation that gave up what it entails would be another one. Cost: near linear
    in `record`, and exponential in clashes that hang together, at worst.

    Raises: BadInput: what is entailed contradicts itself or the meaning of words.
    """
    network = Network((*stretched(record), *(_bound(s, -1, s) for s in refuted_by)))
    alone = network.repairs(0, stakes)
    network.extend((*entailed, *(_bound(s, 0, None) for s in refuted_by)))
    kept = network.repairs(NEARLY, stakes)
    rejected = _Rejected(network, stakes)
    ways = [Keeping(way.cost - alone.cost, rejected.by(way.given_up)) for way in kept.whole]
    always = set.intersection(*(set(way.given_up) for way in alone.whole)) if not alone.capped else set()
    cost = kept.cost - alone.cost
    return Price(cost=cost, ways=tuple(sorted(ways)), capped=kept.capped, anyway=rejected.by(always))


def stretched(constraints: Iterable[Constraint]) -> tuple[Constraint, ...]:
    """The same with every vague word taken as widely as it can be."""
    return tuple(replace(c, at_most=c.at_most + c.stretch, stretch=0) if c.stretch else c for c in constraints)


def _bound(name: str, at_most: int, statement: StatementId | None) -> Constraint:
    """One side of "either this statement is wrong or what it refutes is": a point that cannot lie where both put it."""
    point = ("refuted", name)
    base, end = (ORIGIN, point) if statement else (point, ORIGIN)
    return Constraint(id=f"{name}:{at_most}", base=base, point=end, at_most=at_most, statement=statement)


class _Rejected:
    """The statements that bound something here, by stake: whoever says nothing about days is rejected for none."""

    def __init__(self, network: Network, stakes: Mapping[str, Stake]) -> None:
        self._held = Stakes.made(stakes)
        self._bounding = {owner for c in network.constraints() for owner in c.owners}

    def by(self, given_up: Iterable[str]) -> tuple[StatementId, ...]:
        """Those that must be rejected to give these stakes up."""
        return tuple(sorted(self._bounding.intersection(self._held.owners(given_up))))
