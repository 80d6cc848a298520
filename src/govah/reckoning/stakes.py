"""What stands or falls together when statements cannot all hold, and what it costs to give it up.

Five reprints of one letter are one stake: to give it up costs what the letter costs, and they cannot outvote a decree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from govah.errors import BadInput


@dataclass(frozen=True, slots=True)
class Stake:
    """All that one origin says on one claim, by name; `weight` is counted in independent origins."""

    name: str
    weight: int = 1

    def __post_init__(self) -> None:
        if self.weight < 1:
            raise BadInput(f"giving up {self.name} costs {self.weight}: what costs nothing would always be given up")


class Stakes(Mapping[str, Stake]):
    """The stake of every owner; one that nobody puts into any is a stake of its own, of weight 1.

    Cost: linear in owners. Who asks about the same stakes often makes them once.
    """

    def __init__(self, of: Mapping[str, Stake]) -> None:
        self._of = of
        self._owners: defaultdict[str, list[str]] = defaultdict(list)
        self.weight: dict[str, int] = {}
        for owner, stake in of.items():
            self._owners[stake.name].append(owner)
            if self.weight.setdefault(stake.name, stake.weight) != stake.weight:
                raise BadInput(f"the stake {stake.name} has two weights: give it one")

    @classmethod
    def made(cls, of: Mapping[str, Stake]) -> Stakes:
        """The same, if they are made already."""
        return of if isinstance(of, Stakes) else cls(of)

    def __getitem__(self, owner: str) -> Stake:
        return self._of[owner]

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def names(self, owners: Iterable[str]) -> frozenset[str]:
        """The stakes that these owners belong to."""
        return frozenset(self._name(owner) for owner in owners)

    def owners(self, names: Iterable[str]) -> Iterator[str]:
        """All that stands or falls with these stakes."""
        for name in names:
            yield from self._owners.get(name) or (name,)

    def _name(self, owner: str) -> str:
        if owner in self._of:
            return self._of[owner].name
        self.weight.setdefault(owner, 1)
        return owner
