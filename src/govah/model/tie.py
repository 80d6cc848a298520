"""What ties two names together or keeps them apart: always a proposal with its reasons, or somebody's own word.

Nothing is merged silently. Where two names were taken for one, a tie says by which rule, and a person can undo it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.document import DocumentId
from govah.model.entity import EntityId
from govah.model.span import Span
from govah.model.statement import Status


class TieKind(Enum):
    """How two names hang together. `REFERS_TO` is weaker than `SAME_AS`: whom a hostile name means is disputed."""

    SAME_AS = "same-as"
    DISTINCT_FROM = "distinct-from"
    PART_OF = "part-of"
    REFERS_TO = "refers-to"


class TraitKind(Enum):
    """What a text states of a person that tells namesakes apart."""

    SEX = "sex"
    FATHER = "father"
    BORN = "born"
    DIED = "died"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTie:
    """A text says it itself: `first` is known as, or is part of, or is not `second`. `side` is the party whose name
    `first` is said to be ("the ministry's expression for"); both spans are of the names, `span` of the whole."""

    kind: TieKind
    first: Span
    second: Span
    span: Span
    rule: str
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One thing that a text states of the person whom the mention at `of` names, where it stands, in plain form:
    ``male`` or ``female``, a father's name, an EDTF date."""

    kind: TraitKind
    value: str
    of: Span
    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie between two names of a case, each with its entity: one id twice where the names were joined into one.

    `score` is how sure the rule is, 0 to 1; `reasons` are in words; `passages` are where it is written, empty where
    the names alone or the gazetteer say it. A tie of the case file is `ACCEPTED`.
    """

    kind: TieKind
    names: tuple[str, str]
    entities: tuple[EntityId, EntityId]
    rule: str
    score: float
    reasons: tuple[str, ...] = ()
    passages: tuple[tuple[DocumentId, Span], ...] = ()
    status: Status = Status.PROPOSED
