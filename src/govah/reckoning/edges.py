"""The constraints of a network by number and by name.

A name is taken once, since whoever takes a statement back must not take back another; a number is never given again.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from govah.errors import BadInput
from govah.reckoning.contradiction import Constraint
from govah.reckoning.rounds import Numbers


class Edges:
    """All `constraints` that were ever added, by number, and which of them were not removed.

    Cost: names are looked up only once somebody asks for one.
    """

    def __init__(self) -> None:
        self.constraints: list[Constraint] = []
        self._by_id: dict[str, int] = {}
        self._read = 0

    def extend(self, constraints: Iterable[Constraint]) -> None:
        """Number these. Raises: BadInput: an id is taken; then none of them is added."""
        new = list(constraints)
        ids = [c.id for c in new]
        if len(set(ids)) < len(ids) or not self._ids.keys().isdisjoint(ids):
            twice = next(id for n, id in enumerate(ids) if id in self._ids or id in ids[:n])
            raise BadInput(f"two constraints are named {twice}: remove the first")
        self.constraints.extend(new)

    def remove(self, id: str) -> int:
        """From now on the name is free again; returns the number. Raises: BadInput: there is none of that name."""
        if id not in self._ids:
            raise BadInput(f"no constraint is named {id}")
        return self._by_id.pop(id)

    def number(self, constraint: Constraint) -> int:
        """The number of one that was not removed."""
        return self._ids[constraint.id]

    def left(self, edge: int) -> bool:
        """Was it not removed?"""
        return self._ids.get(self.constraints[edge].id) == edge

    def all_left(self) -> Numbers:
        """The numbers of all that were not removed."""
        return np.array([*self._ids.values()], dtype=np.int64)

    @property
    def _ids(self) -> dict[str, int]:
        if self._read < len(self.constraints):
            new = self.constraints[self._read :]
            self._by_id.update(zip([c.id for c in new], range(self._read, len(self.constraints)), strict=True))
            self._read = len(self.constraints)
        return self._by_id
