"""Everything that the tests of a case ask of the record, in one place: statements, events, origins, network."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from govah.model import (
    Act,
    ActId,
    CausalClaim,
    CauseKind,
    DateKind,
    DocumentId,
    EventId,
    Polarity,
    ProofStep,
    Reading,
    Span,
    Stance,
    Statement,
    StatementId,
)
from govah.reckoning.constraints import tells
from govah.reckoning.drafts import Draft
from govah.reckoning.events import Events
from govah.reckoning.network import Network
from govah.reckoning.origins import Origins
from govah.reckoning.stakes import Stake


@dataclass(slots=True, kw_only=True)
class Evidence:
    """The record as far as it has been put together. `passing` are the acts that are only mentioned on the way;
    `withdrawn` the statements that are left out: events stay as they were put together, and nobody says so any more."""

    statements: dict[StatementId, Statement]
    acts: dict[DocumentId, Sequence[Act]]
    passing: frozenset[ActId]
    events: Events
    origins: Origins
    withdrawn: frozenset[StatementId] = frozenset()
    network: Network = field(default_factory=Network)

    def event_at(self, document: DocumentId, span: Span) -> Draft | None:
        """The event named in these characters of a document."""
        return self.events.spoken_of(self.acts[document], span)

    def telling(self, draft: Draft) -> tuple[StatementId, ...]:
        """The statements that say that it happened, in the order of the documents."""
        told = (a for a in self.acts_on(draft) if a.id not in self.passing and tells(a, self.statements[a.statement]))
        return tuple(dict.fromkeys(a.statement for a in told))

    def denying(self, draft: Draft) -> tuple[StatementId, ...]:
        """The statements that say that it did not."""
        telling = set(self.telling(draft))
        denied = (a for a in self.acts_on(draft) if a.id not in self.passing and self._denies(a))
        return tuple(dict.fromkeys(a.statement for a in denied if a.statement not in telling))

    def is_attested(self, act: Act) -> bool:
        """Does its statement say that it happened, or that it did not, and not only mention it on the way?"""
        said = tells(act, self.statements[act.statement]) or self._denies(act)
        return said and act.id not in self.passing and act.statement not in self.withdrawn

    def naming(self, draft: Draft) -> tuple[StatementId, ...]:
        """All statements that speak of it."""
        return tuple(dict.fromkeys(a.statement for a in self.acts_on(draft)))

    def acts_on(self, draft: Draft) -> list[Act]:
        """All mentions of it, those in copies last."""
        return [a for a in (*draft.acts, *draft.repeats) if a.statement not in self.withdrawn]

    def stakes(self) -> dict[StatementId, Stake]:
        """What stands or falls together where statements cannot all hold: what one origin says on one event."""
        return self.origins.stakes(self._about())

    def _about(self) -> dict[StatementId, EventId]:
        """The event that each statement is about: the first that it does not only mention on the way."""
        mentions = ((a.id in self.passing, a.span, d.id, a) for d in self.events.drafts for a in self.acts_on(d))
        return {a.statement: event for *_, event, a in sorted(mentions, key=lambda m: m[:3], reverse=True)}

    def _denies(self, act: Act) -> bool:
        return act.polarity is Polarity.NEGATIVE and self.statements[act.statement].stance is not Stance.WITHHOLDS


def statements_of(steps: Iterable[ProofStep]) -> tuple[StatementId, ...]:
    """The statements that a proof rests on, each once."""
    return tuple(dict.fromkeys(s.statement for s in steps if s.statement is not None))


def acts_of(readings: Iterable[Reading]) -> dict[DocumentId, Sequence[Act]]:
    """The acts of each document, in the order in which they are written."""
    return {r.document: sorted(r.acts, key=lambda a: (a.span, a.id)) for r in readings}


def in_passing(readings: Iterable[Reading]) -> Iterator[ActId]:
    """The acts that only date something else ("before the bombing") or only stand in a reason that is denied: who
    says so neither attests nor denies that they happened, unless they give its day."""
    for reading in readings:
        dates = (*reading.dates, *(a.date for a in reading.acts if a.date))
        spans = {d.relation.event for d in dates if d.relation}
        spans |= {s for c in reading.causes for s in _unattested(c)}
        ordered = sorted(reading.acts, key=lambda a: a.span)
        for span in sorted(spans):
            first = bisect_left(ordered, span.start, key=lambda a: a.span.end)
            near = takewhile(lambda a, span=span: a.span.start < span.end, islice(ordered, first, None))  # type: ignore[misc]
            yield from (a.id for a in near if a.span.overlaps(span) and not _is_dated(a))


def _unattested(claim: CausalClaim) -> tuple[Span, ...]:
    """What a claim neither attests nor denies: both sides of a link that is denied, the aim of an act, and of a pretext
    what it is made of."""
    if claim.kind is CauseKind.AIM and not claim.negated:
        return (claim.cause,)
    if claim.kind is CauseKind.PRETEXT:
        return (claim.cause,)
    return (claim.effect, claim.cause) if claim.negated else ()


def _is_dated(act: Act) -> bool:
    return act.date is not None and act.date.kind is DateKind.DATE
