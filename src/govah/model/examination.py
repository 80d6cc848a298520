"""What each stage hands to the next, and the whole that a dossier is made of."""

from __future__ import annotations

from dataclasses import dataclass

from govah.model.casefile import CaseFile, VagueWord
from govah.model.document import CopyGroup, Dating, Document, DocumentId, Refusal
from govah.model.entity import Entity, Mention
from govah.model.event import Act, CausalClaim, Clash, Event
from govah.model.explanation import Assumption, Explanation
from govah.model.expression import DateMention
from govah.model.figures import Figures
from govah.model.finding import Finding
from govah.model.span import Span
from govah.model.statement import Statement
from govah.model.stay import Stay
from govah.model.tie import StatedTie, Tie, Trait
from govah.model.vantage import Vantage


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one document says. Everything is in the order in which it is written."""

    document: DocumentId
    dating: Dating
    sentences: tuple[Span, ...] = ()
    dates: tuple[DateMention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ties: tuple[StatedTie, ...] = ()
    traits: tuple[Trait, ...] = ()
    statements: tuple[Statement, ...] = ()
    acts: tuple[Act, ...] = ()
    causes: tuple[CausalClaim, ...] = ()
    stays: tuple[Stay, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What statements finally rest on: one person's own knowledge, one document, or somebody unnamed."""

    id: str
    name: str
    named: bool
    statements: tuple[str, ...]
    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What follows from all the readings of a case together."""

    entities: tuple[Entity, ...] = ()
    ties: tuple[Tie, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[Event, ...] = ()
    clashes: tuple[Clash, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    vantages: tuple[Vantage, ...] = ()
    figures: tuple[Figures, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """A case as it stands: all that the dossier shows. Documents are in the order of their names; `vagueness` is the
    whole table by which its dates were read."""

    casefile: CaseFile
    documents: tuple[Document, ...]
    refusals: tuple[Refusal, ...]
    copies: tuple[CopyGroup, ...]
    readings: tuple[Reading, ...]
    reckoning: Reckoning
    vagueness: tuple[VagueWord, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of every document, in the order of the documents."""
        return tuple(s for r in self.readings for s in r.statements)
