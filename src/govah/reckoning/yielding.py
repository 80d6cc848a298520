"""What bounds only where nothing firmer says otherwise: a vague quantity without end, a life.

Such a constraint must never move a date that somebody gave. Where it contradicts one, both are shown as a clash and
the date stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govah.model import Clash
from govah.reckoning.clashes import clash_of
from govah.reckoning.constraints import WITHOUT_END
from govah.reckoning.contradiction import Constraint, smallest
from govah.reckoning.network import Network


def is_vague(constraint: Constraint) -> bool:
    """Is it only as firm as a word like "long"?"""
    return constraint.stretch >= WITHOUT_END


def settle(network: Network, constraints: Iterable[Constraint]) -> Iterator[Clash]:
    """Let each hold that contradicts nothing, in this order, and give the clash of each that does."""
    for constraint in constraints:
        if (missed := miss(network, constraint)) is None:
            network.add(constraint)
        else:
            yield missed


def miss(network: Network, constraint: Constraint) -> Clash | None:
    """The clash of a constraint with what holds, if there is one."""
    back = network.lag(constraint.point, constraint.base)
    if back is None or back.days + constraint.at_most >= 0:
        return None
    found = smallest((constraint, *back.constraints))
    return None if found is None else clash_of(found)
