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
    """One figure, as all who give it give it: `quantity` as its first statement has it.

    `tied` where the grammar says that it counts those of the event; else it only stands in one statement with it, and
    can never be called wrong for what others say.
    """

    quantity: Quantity
    statements: tuple[StatementId, ...]
    origins: OriginCount
    tied: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one `thing` of one `event`, the lowest first; of one `place`, where the event had several.

    `thing` is what is counted under its common name ("person" for prisoners as for villagers), and a unit: "share",
    "km", "per day". `apart` are the places, in `figures`, of each two that cannot both be right, the lower first; of a
    figure with more than ten such below it, the nearest ten.
    """

    id: FiguresId
    thing: Thing
    event: EventId
    figures: tuple[Figure, ...]
    place: str = ""
    apart: tuple[tuple[int, int], ...] = ()
