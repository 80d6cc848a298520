"""Whether somebody was where and when a thing happened, as far as the record itself tells of their whereabouts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.event import EventId
from govah.model.statement import StatementId


class Presence(Enum):
    """Was the speaker there? Unknown is `POSSIBLE`, never impossible."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"


class Whereabouts(Enum):
    """What the answer rests on."""

    THERE = "there"
    ELSEWHERE = "elsewhere"
    RELEASED = "released"
    NOT_YET_TAKEN = "not-yet-taken"
    DEAD = "dead"
    UNTOLD = "untold"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vantage:
    """`who` towards one event. `told` are their statements that tell of it, `rests_on` those that place them;
    `assumptions` are the names of what had to be assumed besides. `place` is where they were, if that decides."""

    who: str
    event: EventId
    presence: Presence
    because: Whereabouts
    told: tuple[StatementId, ...] = ()
    rests_on: tuple[StatementId, ...] = ()
    assumptions: tuple[str, ...] = ()
    place: str | None = None
