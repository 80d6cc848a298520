"""Where somebody was and when, as a statement tells it: what a witness could see depends on it.

A stay is told, not proven: whoever says where they were held says so like anything else, and it can clash.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.document import DocumentId
from govah.model.span import Span
from govah.model.statement import StatementId
from govah.model.time import Bounds


class StayKind(Enum):
    """In what standing somebody was there. `FREE` and `DEAD` have no place: they end every custody. An `OFFICE` places
    nobody, but whoever held one may have been where others can only be held."""

    CUSTODY = "custody"
    PRESENCE = "presence"
    FREE = "free"
    DEAD = "dead"
    OFFICE = "office"


_UNKNOWN = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """`who` was at `place` from a day within `begin` to a day within `end`; no bounds where nothing is told of that
    side. `place` is the name, else the noun as written, None where only the custody is told. Day bounds are Julian Day
    Numbers, both included. For an `OFFICE`, `place` is the post as written."""

    statement: StatementId
    document: DocumentId
    span: Span
    who: str
    kind: StayKind
    rule: str
    place: str | None = None
    begin: Bounds = _UNKNOWN
    end: Bounds = _UNKNOWN
