"""People, organisations and places, as the documents name them.

A name is evidence too: it may belong to one side, and which name a witness uses can date what they say. So a mention
keeps what is written; what it is taken to mean stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.model.document import DocumentId
from govah.model.entity_kind import EntityKind
from govah.model.listing import Listing, ListingId, NameForm
from govah.model.span import Span
from govah.model.time import Day

EntityId = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a document names somebody or something. `name` is the full name it is taken to mean (the
    surname "Royaei" after "Mahmoud Royaei" means "Mahmoud Royaei"); `rule` says who found it: a rule, the gazetteer
    or the model. `side` is the party whose name it is, where a list says so; `listing` the row of the gazetteer."""

    span: Span
    text: str
    kind: EntityKind
    name: str
    rule: str
    side: str | None = None
    listing: ListingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityName:
    """One name of an entity, as it is commonest written: whose name it is, where it stands, and the first and last
    day of the dated documents that use it."""

    text: str
    side: str | None = None
    form: NameForm = NameForm.USUAL
    derogatory: bool = False
    mentions: tuple[tuple[DocumentId, Span], ...] = ()
    first_used: Day | None = None
    last_used: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that the case names. It has no name of its own: `name` is only how it is shown, `names`
    are all that are used, the commonest first. `side` is the party it belongs to; `listing` its row of the gazetteer.
    """

    id: EntityId
    kind: EntityKind
    name: str
    names: tuple[EntityName, ...]
    mentions: tuple[tuple[DocumentId, Span], ...]
    side: str | None = None
    listing: Listing | None = None
