"""Rows of statements, and of the dates and attributions of one text."""

from __future__ import annotations

from collections.abc import Iterable

from govah.model import (
    Attribution,
    DateMention,
    Duration,
    Quantity,
    Relay,
    Span,
    SpeakerMention,
    Statement,
    TimeRelation,
)
from govah.report.tables.cells import Row, figure, mention, span, time


def dates(text: str, mentions: Iterable[DateMention]) -> list[Row]:
    """Time expressions of `text`, with where they stand in it and all that each says."""
    return [_date(text, m) for m in mentions]


def _date(text: str, date: DateMention) -> Row:
    return {
        **span(date.span),
        **mention(date),
        "kind": date.kind.value,
        "duration": _length(date.duration),
        "relation": _relation(text, date.relation) if date.relation else None,
        "paired": time(date.paired) if date.paired else None,
        "timex": {"type": date.timex.type, "value": date.timex.value, "mod": date.timex.mod} if date.timex else None,
        "rule": date.rule,
    }


def _length(duration: Duration | None) -> Row | None:
    if duration is None:
        return None
    return {"shortest": duration.shortest, "longest": duration.longest, "approximate": duration.approximate}


def _relation(text: str, relation: TimeRelation) -> Row:
    event = _words(text, relation.event)
    return {"kind": relation.kind.value, "offset": _length(relation.offset), "event": event}


def _words(text: str, place: Span | None) -> Row | None:
    return {**span(place), "text": place.of(text)} if place else None


def quantities(text: str, found: Iterable[Quantity]) -> list[Row]:
    """Quantities of `text`, with what each counts as it is written there."""
    return [{**span(q.span), **figure(q), "noun": _words(text, q.noun), "rule": q.rule} for q in found]


def attributions(text: str, found: Iterable[Attribution]) -> list[Row]:
    """Attributions of `text`; `parent` is the place in this list of the one that quotes this one."""
    return [_attribution(text, attribution) for attribution in found]


def _attribution(text: str, attribution: Attribution) -> Row:
    return {
        "start": attribution.content[0].start,
        "end": attribution.content[-1].end,
        "content": [piece.of(text) for piece in attribution.content],
        "source": attribution.source.of(text) if attribution.source else None,
        "cue": attribution.cue.of(text) if attribution.cue else None,
        "speaker": _name(attribution.speaker),
        "named_at": span(attribution.speaker.span) if attribution.speaker else None,
        "runner_up": _name(attribution.runner_up),
        "description": attribution.description,
        "stance": attribution.stance.value,
        "polarity": attribution.polarity.value,
        "certainty": attribution.certainty.value,
        "basis": attribution.basis.value,
        "coerced": attribution.coerced,
        "taken_for": _taken_for(attribution),
        "quotation": attribution.quotation.value,
        "parent": attribution.parent,
        "rule": attribution.rule,
        "score": attribution.score,
        "features": list(attribution.features),
    }


def _taken_for(voice: Attribution | Relay) -> str | None:
    return voice.taken_for.value if voice.taken_for else None


def _name(mention: SpeakerMention | None) -> str | None:
    return mention.name if mention else None


def statement_row(statement: Statement) -> Row:
    """One statement, with the chain that leads to its speaker."""
    return {
        "id": statement.id,
        "document": statement.document,
        **span(statement.span),
        "text": statement.text,
        "speaker": statement.speaker.name,
        "chain": [_relay(relay) for relay in statement.chain],
        "said": _said(statement),
        "about": mention(statement.about) if statement.about else None,
        "dates": [mention(date) for date in statement.dates],
        "quantities": [figure(quantity) for quantity in statement.quantities],
        "stance": statement.stance.value,
        "polarity": statement.polarity.value,
        "basis": statement.basis.value,
        "quotation": statement.quotation.value if statement.quotation else None,
        "status": statement.status.value,
        "rule": statement.rule,
        "score": statement.score,
    }


def _said(statement: Statement) -> Row | None:
    """When it was said, in the words of the innermost link of the chain that has any."""
    words = next((relay.said.text for relay in reversed(statement.chain) if relay.said), None)
    return time(statement.said, words) if statement.said else None


def _relay(relay: Relay) -> Row:
    return {
        "name": relay.name,
        "kind": relay.kind.value,
        "text": relay.text,
        **span(relay.span),
        "description": relay.description,
        "stance": relay.stance.value,
        "polarity": relay.polarity.value,
        "certainty": relay.certainty.value,
        "basis": relay.basis.value,
        "coerced": relay.coerced,
        "taken_for": _taken_for(relay),
    }
