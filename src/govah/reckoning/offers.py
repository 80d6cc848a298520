"""Reasons offered for events: which claims offer one and the same reason for one and the same event.

Claims meet when they tie the same two events, whoever makes them and in whichever document. A denial of a reason is
kept beside those who offer it: it is part of the same question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from govah.model import AskedExplanation, CausalClaim, CauseKind, DocumentId, EventId, Saying, Span, StatementId, say
from govah.reckoning.drafts import Draft
from govah.reckoning.evidence import Evidence
from govah.reckoning.kinds import listed
from govah.reckoning.names import short_id
from govah.text.folding import folded


@dataclass(slots=True)
class Offer:
    """One explanation while its claims are gathered. `effect` or `cause` is None where no known act is named; the words
    are as written; `answers` marks an effect that is first told as the answer to its cause."""

    effect: Draft | None
    cause: Draft | None
    words: str
    effect_words: str
    answers: bool = False
    kind: CauseKind = CauseKind.CAUSE
    coincides: Draft | None = None
    stated: list[StatementId] = field(default_factory=list)
    denied: list[StatementId] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """What two claims have in common when they offer the same reason for the same thing."""
        effect = self.effect.id if self.effect else folded(self.effect_words)
        return effect, self.cause.id if self.cause else folded(self.words)

    @property
    def id(self) -> str:
        """Its name, made from what it ties."""
        return short_id("x", (f"effect {self.key[0]}", f"cause {self.key[1]}"))

    @property
    def says(self) -> Saying:
        """The explanation in one sentence."""
        quoted = say("words.quoted", text=self.words)
        cause = self.cause.id if self.cause else quoted
        if self.effect is None:
            return say("reason.unknown", effect=say("words.quoted", text=self.effect_words), cause=cause)
        effect = self.effect.id
        if self.coincides is not None and self.coincides is self.cause:
            return say("reason.coincided", effect=effect, cause=cause)
        if self.kind is CauseKind.AIM:
            return say("reason.aim", effect=effect, cause=quoted)
        key = "answered" if self.answers else "because"
        if self.coincides is None:
            return say(f"reason.{key}", effect=effect, cause=cause)
        return say(f"reason.{key}-beside", effect=effect, cause=cause, beside=self.coincides.id)


def offers(
    evidence: Evidence, claims: Iterable[CausalClaim], text: Callable[[DocumentId, Span], str]
) -> tuple[Offer, ...]:
    """The reasons that the documents offer for events, alike ones together, in the order in which they first appear."""
    found: dict[tuple[str, str], Offer] = {}
    for claim in claims:
        effect = evidence.event_at(claim.document, claim.effect)
        cause = _cause(evidence, claim)
        if cause is effect:
            continue
        words = text(claim.document, claim.cause), text(claim.document, claim.effect)
        new = Offer(effect, cause, *words, answers=claim.rule in listed("answers", "rules"), kind=claim.kind)
        offer = found.setdefault(new.key, new)
        if not claim.imputed:
            (offer.denied if claim.negated else offer.stated).append(claim.statement)
        if claim.coincides_with is not None and offer.coincides is None:
            offer.coincides = evidence.event_at(claim.document, claim.coincides_with)
    return tuple(found.values())


def reasons(evidence: Evidence, claims: Iterable[CausalClaim]) -> dict[EventId, list[StatementId]]:
    """The statements that offer each event as the reason for something, whether or not that is a known act."""
    found: dict[EventId, list[StatementId]] = defaultdict(list)
    for claim in claims:
        cause = _cause(evidence, claim)
        if cause is not None and not claim.negated and not claim.imputed:
            found[cause.id].append(claim.statement)
    return found


def _cause(evidence: Evidence, claim: CausalClaim) -> Draft | None:
    """The event that a claim gives as the reason. An aim lies ahead: its own time tests nothing."""
    return None if claim.kind is CauseKind.AIM else evidence.event_at(claim.document, claim.cause)


def asked(evidence: Evidence, wanted: Iterable[AskedExplanation]) -> Iterator[tuple[AskedExplanation, Offer]]:
    """The explanations of the case file, tied to the events that their words name, if each names exactly one."""
    asks = list(wanted)
    index = [(d, _words_of(d)) for d in evidence.events.drafts] if asks else []
    for ask in asks:
        yield ask, Offer(_named(index, ask.of), _named(index, ask.because), ask.because, ask.of)


def _words_of(draft: Draft) -> frozenset[str]:
    return frozenset(folded(f"{draft.wording.words()} {' '.join(draft.participants)}").split())


def _named(index: list[tuple[Draft, frozenset[str]]], words: str) -> Draft | None:
    wanted = frozenset(folded(words).split())
    most = max((len(wanted & known) for _, known in index), default=0)
    best = [d for d, known in index if most and len(wanted & known) == most]
    told = [d for d in best if d.is_told] or best
    return told[0] if len(told) == 1 else None
