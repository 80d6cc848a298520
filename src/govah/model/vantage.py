"""Whether somebody was where and when a thing happened, as far as the record itself tells of their whereabouts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.event import EventId
from govah.model.saying import Saying
from govah.model.statement import StatementId


class Presence(Enum):
    """Was the speaker there? Unknown is `POSSIBLE`, never impossible."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"


class Whereabouts(Enum):
    """What the answer rests on. `PLACED`: where they were is told and decides nothing, for nobody says where it
    happened, or it was in a wider place; `OPEN`: they are placed at other times, or in two places at once."""

    THERE = "there"
    ELSEWHERE = "elsewhere"
    RELEASED = "released"
    NOT_YET_TAKEN = "not-yet-taken"
    DEAD = "dead"
    PLACED = "placed"
    OPEN = "open"
    UNTOLD = "untold"


class Footing(Enum):
    """On what a speaker's words about a thing stand. First-hand, as one who took part or was present, only where they
    can have been there; `UNSTATED` where the words do not say how they know, or claim what cannot be."""

    PARTICIPANT = "participant"
    PRESENT = "present"
    TOLD = "told"
    DOCUMENT = "document"
    INFERENCE = "inference"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vantage:
    """`who` towards one event, or towards what the one statement `told` says where that is no event of the chronology.
    `told` are their statements that tell of it, `rests_on` those that place them; `assumptions` are the names of what
    had to be assumed besides. `place` is where they were then, if that is told; `says` puts the answer in words."""

    who: str
    event: EventId | None
    presence: Presence
    because: Whereabouts
    says: Saying
    footing: Footing
    told: tuple[StatementId, ...]
    rests_on: tuple[StatementId, ...] = ()
    assumptions: tuple[str, ...] = ()
    place: str | None = None
