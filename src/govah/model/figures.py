"""How many of what, as several sources give it: figures of one thing side by side.

One figure that ten papers repeat is one figure. That two cannot both be right is said only where their words leave no
room; "thousands" beside "tens of thousands" is a difference to look at, not a clash.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.model.event import EventId, OriginCount
from govah.model.quantity import Quantity, Thing
from govah.model.statement import StatementId

FiguresId = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, as all who give it give it: `quantity` as its first statement has it."""

    quantity: Quantity
    statements: tuple[StatementId, ...]
    origins: OriginCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one `thing`, of one event where it is known of which, the lowest first; `apart` are the places, in
    `figures`, of each two that cannot both be right."""

    id: FiguresId
    thing: Thing
    figures: tuple[Figure, ...]
    event: EventId | None = None
    apart: tuple[tuple[int, int], ...] = ()
