"""The tables of a case for other programs and for the terminal: lists of plain objects with keys that stay.

Every key is documented in docs/reference/json.md. A key keeps its meaning; what is not known is null, never left out.
Days are ISO 8601 in the proleptic Gregorian calendar, whatever calendar they were written in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any, Literal, get_args

from govah.model import (
    FINDINGS,
    Attribution,
    Clash,
    DateMention,
    Dating,
    Day,
    Document,
    Entailment,
    Event,
    Examination,
    Explanation,
    Finding,
    ProofStep,
    ProvenBounds,
    Reading,
    Refusal,
    Relay,
    Span,
    Stated,
    Statement,
    When,
    date_of,
)
from govah.model.edtf import edtf

Row = dict[str, Any]
_SOURCE_KEYS = (
    "id",
    "read",
    "reason",
    "code",
    "sha256",
    "size",
    "names",
    "container",
    "media_type",
    "language",
    "kind",
    "title",
    "byline",
    "outlet",
    "published",
    "republished_from",
    "dating",
    "copies",
    "statements",
)
"""The keys of a source, read or refused."""

Kind = Literal["statements", "chronology", "clashes", "explanations", "sources", "findings"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The names of all tables."""


def rows(kind: Kind, examination: Examination) -> list[Row]:
    """The table of that name."""
    return _TABLES[kind](examination)


def summary(examination: Examination) -> Row:
    """How much there is of everything, and the files that were refused."""
    statements = examination.statements
    return {
        "documents": len(examination.documents),
        "refused": [_refusal(refusal) for refusal in examination.refusals],
        "statements": len(statements),
        "dated_statements": sum(1 for s in statements if s.about is not None),
        "speakers": len({(s.speaker.kind, s.speaker.name) for s in statements}),
        "origins": len(examination.reckoning.origins),
        "events": len(examination.reckoning.events),
        "clashes": len(examination.reckoning.clashes),
        "explanations": len(examination.reckoning.explanations),
    }


def dates(mentions: Iterable[DateMention]) -> list[Row]:
    """Time expressions of a text, with where they stand in it."""
    return [{**_span(m.span), **_date(m), "kind": m.kind.value, "rule": m.rule} for m in mentions]


def attributions(text: str, found: Iterable[Attribution]) -> list[Row]:
    """Attributions of `text`; `parent` is the place in this list of the one that quotes this one."""
    return [_attribution(text, attribution) for attribution in found]


def _attribution(text: str, attribution: Attribution) -> Row:
    return {
        "start": attribution.content[0].start,
        "end": attribution.content[-1].end,
        "content": [span.of(text) for span in attribution.content],
        "source": attribution.source.of(text) if attribution.source else None,
        "cue": attribution.cue.of(text) if attribution.cue else None,
        "speaker": attribution.speaker,
        "stance": attribution.stance.value,
        "polarity": attribution.polarity.value,
        "basis": attribution.basis.value,
        "quotation": attribution.quotation.value,
        "parent": attribution.parent,
        "rule": attribution.rule,
        "score": attribution.score,
    }


def _date(mention: DateMention) -> Row:
    """A time expression: what is written, and the days it can touch. Without days it is a duration or a relation."""
    return {**_when(mention.value), "text": mention.text}


def _statements(examination: Examination) -> list[Row]:
    return [_statement(statement) for statement in examination.statements]


def _statement(statement: Statement) -> Row:
    return {
        "id": statement.id,
        "document": statement.document,
        **_span(statement.span),
        "text": statement.text,
        "speaker": statement.speaker.name,
        "chain": [_relay(relay) for relay in statement.chain],
        "said": _when(statement.said) if statement.said else None,
        "about": _date(statement.about) if statement.about else None,
        "dates": [_date(mention) for mention in statement.dates],
        "stance": statement.stance.value,
        "polarity": statement.polarity.value,
        "basis": statement.basis.value,
        "quotation": statement.quotation.value if statement.quotation else None,
        "status": statement.status.value,
        "rule": statement.rule,
        "score": statement.score,
    }


def _relay(relay: Relay) -> Row:
    return {
        "name": relay.name,
        "kind": relay.kind.value,
        "text": relay.text,
        **_span(relay.span),
        "description": relay.description,
        "stance": relay.stance.value,
        "basis": relay.basis.value,
    }


def _chronology(examination: Examination) -> list[Row]:
    return [_event(event) for event in examination.reckoning.events]


def _event(event: Event) -> Row:
    return {
        "id": event.id,
        "label": event.label,
        "kind": event.kind,
        "start": _bounds(event.start),
        "end": _bounds(event.end),
        "statements": list(event.statements),
        "origins": {"low": event.origins.low, "high": event.origins.high},
        "participants": list(event.participants),
        "places": list(event.places),
        "contested": event.contested,
        "approximate": event.approximate,
        "status": event.status.value,
    }


def _bounds(bounds: ProvenBounds) -> Row:
    proof = {"earliest": _steps(bounds.earliest_proof), "latest": _steps(bounds.latest_proof)}
    return {"earliest": _iso(bounds.earliest), "latest": _iso(bounds.latest), "proof": proof}


def _steps(steps: Iterable[ProofStep]) -> list[Row]:
    return [{"says": s.says, "days": s.days, "statement": s.statement, "assumption": s.assumption} for s in steps]


def _clashes(examination: Examination) -> list[Row]:
    return [_clash(clash) for clash in examination.reckoning.clashes]


def _clash(clash: Clash) -> Row:
    return {
        "id": clash.id,
        "days": clash.days,
        "statements": list(clash.statements),
        "assumptions": list(clash.assumptions),
        "kind": clash.kind.value,
        "says": clash.says,
        "events": list(clash.events),
        "steps": _steps(clash.steps),
    }


def _explanations(examination: Examination) -> list[Row]:
    return [_explanation(explanation) for explanation in examination.reckoning.explanations]


def _explanation(explanation: Explanation) -> Row:
    return {
        "id": explanation.id,
        "says": explanation.says,
        "effect": explanation.effect,
        "cause": explanation.cause,
        "stated_by": list(explanation.stated_by),
        "denied_by": list(explanation.denied_by),
        "entailments": [_entailment(entailment) for entailment in explanation.entailments],
        "origins": {"low": explanation.origins.low, "high": explanation.origins.high},
        "status": explanation.status.value,
    }


def _entailment(entailment: Entailment) -> Row:
    without = entailment.without_assumptions
    return {
        "id": entailment.id,
        "says": entailment.says,
        "form": entailment.form.value,
        "verdict": entailment.verdict.value,
        "because": entailment.because,
        "for": list(entailment.for_),
        "against": list(entailment.against),
        "assumptions": [{"name": a.name, "says": a.says} for a in entailment.assumptions],
        "without_assumptions": without.value if without else None,
        "misses_by": entailment.misses_by,
        "proof": _steps(entailment.proof),
    }


def _sources(examination: Examination) -> list[Row]:
    copies = {d: [c for c in group.documents if c != d] for group in examination.copies for d in group.documents}
    read = zip(examination.documents, examination.readings, strict=True)
    documents = [_source(document, reading, copies.get(document.id, [])) for document, reading in read]
    return documents + [_unread_source(refusal) for refusal in examination.refusals]


def _source(document: Document, reading: Reading, copies: list[str]) -> Row:
    return {
        "id": document.id,
        "read": True,
        "reason": None,
        "code": None,
        "sha256": document.original.sha256,
        "size": document.original.size,
        "names": list(document.original.names),
        "container": document.original.container,
        "media_type": document.media_type,
        "language": document.language,
        "kind": document.kind.value,
        "title": _stated(document.title),
        "byline": _stated(document.byline),
        "outlet": _stated(document.outlet),
        "published": _stated(document.published),
        "republished_from": _stated(document.republished_from),
        "dating": _dating(reading.dating),
        "copies": copies,
        "statements": len(reading.statements),
    }


def _unread_source(refusal: Refusal) -> Row:
    known = {**_refusal(refusal), "read": False, "names": [refusal.name]}
    return {key: known.get(key) for key in _SOURCE_KEYS}


def _refusal(refusal: Refusal) -> Row:
    return {"name": refusal.name, "reason": refusal.reason, "code": refusal.code, "sha256": refusal.sha256}


def _dating(dating: Dating) -> Row:
    forced = dating.forced_by
    return {
        "earliest": _iso(dating.bounds.earliest),
        "latest": _iso(dating.bounds.latest),
        "rule": dating.rule.value,
        "because": {**_span(forced.span), "text": forced.text} if forced else None,
    }


def _findings(examination: Examination) -> list[Row]:
    language = examination.casefile.language
    of_documents = ((d.id, f) for d in examination.documents for f in d.findings)
    of_readings = ((r.document, f) for r in examination.readings for f in r.findings)
    of_all = ((None, f) for f in examination.reckoning.findings)
    return [_finding(d, f, language) for group in (of_documents, of_readings, of_all) for d, f in group]


def _finding(document: str | None, finding: Finding, language: str) -> Row:
    return {
        "code": finding.code,
        "subject": finding.subject,
        "says": finding.says(language),
        "severity": FINDINGS[finding.code].severity.value,
        "document": document,
        **_span(finding.span),
    }


def _when(when: When | None) -> Row:
    """The days a time can touch; `text` is the words, where there are any."""
    if when is None:
        return {"earliest": None, "latest": None, "edtf": None, "text": None, "calendar": None}
    ends = {"earliest": _iso(when.earliest), "latest": _iso(when.latest)}
    return {**ends, "edtf": edtf(when), "text": None, "calendar": when.calendar.value}


def _span(span: Span | None) -> Row:
    return {"start": span.start, "end": span.end} if span else {"start": None, "end": None}


def _stated(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _iso(day: Day | None) -> str | None:
    date = date_of(day) if day is not None else None
    return date.isoformat() if date else None


_TABLES: MappingProxyType[Kind, Callable[[Examination], list[Row]]] = MappingProxyType(
    {
        "statements": _statements,
        "chronology": _chronology,
        "clashes": _clashes,
        "explanations": _explanations,
        "sources": _sources,
        "findings": _findings,
    }
)
