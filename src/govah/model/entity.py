"""People, organisations and places, as the documents name them.

A name is evidence too: it may belong to one side, and which name a witness uses can date what they say. So a mention
keeps what is written; what it is taken to mean stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.document import DocumentId
from govah.model.span import Span

EntityId = str


class EntityKind(Enum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    PLACE = "place"
    OPERATION = "operation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a document names somebody or something. `name` is the full name it is taken to mean (the
    surname "Royaei" after "Mahmoud Royaei" means "Mahmoud Royaei"); `rule` says who found it: a rule, the gazetteer
    or the model. `side` is the party whose name it is, where a list says so."""

    span: Span
    text: str
    kind: EntityKind
    name: str
    rule: str
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that the case names: one folded name for now, every mention kept.

    `names` are the spellings as written, the commonest first; `side` is the side of `case.toml` or the gazetteer.
    """

    id: EntityId
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[tuple[DocumentId, Span], ...]
    side: str | None = None
