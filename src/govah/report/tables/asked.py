"""Rows that answer a question about events: why each happened, by what its bounds are proven."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govah.model import Event, Examination, ProofStep, ProvenBounds, Statement
from govah.report.meant import meant
from govah.report.sayings import Sayings
from govah.report.tables.cells import Row, iso, span
from govah.report.tables.reckoned import event_row, explanation_row


def why(wanted: str, examination: Examination) -> list[Row]:
    """Each event that `wanted` can mean, with every reason offered for it and what the record does to that."""
    says = Sayings.of(examination)
    found = []
    for event in meant(wanted, examination):
        offered = [x for x in examination.reckoning.explanations if x.effect == event.id]
        found.append({"event": event_row(event, says), "explanations": [explanation_row(x, says) for x in offered]})
    return found


def proof(wanted: str, examination: Examination) -> list[Row]:
    """Each event that `wanted` can mean, with the passages that force each of its bounds."""
    says = Sayings.of(examination)
    shown = Passages(examination)
    return [
        {
            "id": event.id,
            "label": says.named(event.id),
            "contested": event.contested,
            "bounds": [_bound(name, event, shown, says) for name in ("start", "end")],
        }
        for event in meant(wanted, examination)
    ]


class Passages:
    """Statements of an examination by id, as a proof shows them."""

    def __init__(self, examination: Examination) -> None:
        self._statements = {s.id: s for s in examination.statements}
        self._names = {d.id: d.name for d in examination.documents}

    def row(self, id: str | None) -> Row | None:
        """Who says it, and where it is written."""
        found = self._statements.get(id or "")
        return None if found is None else self._row(found)

    def _row(self, found: Statement) -> Row:
        name = self._names[found.document]
        return {
            "statement": found.id,
            "speaker": found.speaker.name,
            "document": name,
            **span(found.span),
            "text": found.text,
        }


def _bound(name: str, event: Event, shown: Passages, says: Sayings) -> Row:
    bounds: ProvenBounds = getattr(event, name)
    return {
        "point": name,
        "earliest": {"day": iso(bounds.earliest), "steps": list(_steps(bounds.earliest_proof, shown, says))},
        "latest": {"day": iso(bounds.latest), "steps": list(_steps(bounds.latest_proof, shown, says))},
    }


def _steps(proof: Iterable[ProofStep], shown: Passages, says: Sayings) -> Iterator[Row]:
    for step in proof:
        told = says.plain(says.clause(step.says))
        yield {"says": told, "assumption": step.assumption, "passage": shown.row(step.statement)}
