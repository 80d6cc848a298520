"""The tables of a case for other programs and for the terminal: lists of plain objects with keys that stay.

Every key is documented in docs/reference/json.md. A key keeps its meaning; what is not known is null, never left out.
"""

from __future__ import annotations

from typing import Literal, get_args

from govah.model import Examination
from govah.report.sayings import Sayings
from govah.report.tables.asked import proof, why
from govah.report.tables.cells import Row
from govah.report.tables.changes import changes
from govah.report.tables.figures import figures_row
from govah.report.tables.names import bearer_row, entity_row, first_places, tie_row
from govah.report.tables.origins import origins
from govah.report.tables.reckoned import clash_row, event_row, explanation_row, vantage_row
from govah.report.tables.search import search
from govah.report.tables.sources import finding_row, refusal_row, source_row, unread_row
from govah.report.tables.statements import attributions, dates, quantities, statement_row

__all__ = [
    "KINDS",
    "Kind",
    "Row",
    "attributions",
    "bearer_row",
    "changes",
    "dates",
    "first_places",
    "origins",
    "proof",
    "quantities",
    "rows",
    "search",
    "summary",
    "why",
]

Kind = Literal[
    "statements",
    "chronology",
    "clashes",
    "explanations",
    "figures",
    "vantage",
    "entities",
    "ties",
    "sources",
    "findings",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The names of all tables."""


def rows(kind: Kind, examination: Examination) -> list[Row]:
    """The table of that name."""
    reckoning, says = examination.reckoning, Sayings.of(examination)
    match kind:
        case "statements":
            return [statement_row(statement) for statement in examination.statements]
        case "chronology":
            return [event_row(event, says) for event in reckoning.events]
        case "clashes":
            return [clash_row(clash, says) for clash in reckoning.clashes]
        case "explanations":
            return [explanation_row(explanation, says) for explanation in reckoning.explanations]
        case "figures":
            return [figures_row(figures, says) for figures in reckoning.figures]
        case "vantage":
            return [vantage_row(vantage, says) for vantage in reckoning.vantages]
        case "entities":
            return [entity_row(entity) for entity in reckoning.entities]
        case "ties":
            return [tie_row(tie) for tie in reckoning.ties]
        case "sources":
            return _sources(examination)
        case "findings":
            return _findings(examination, says)


def summary(examination: Examination) -> Row:
    """How much there is of everything, and the files that were refused."""
    statements = examination.statements
    return {
        "documents": len(examination.documents),
        "refused": [refusal_row(refusal) for refusal in examination.refusals],
        "statements": len(statements),
        "dated_statements": sum(1 for s in statements if s.about is not None),
        "speakers": len({(s.speaker.kind, s.speaker.name) for s in statements}),
        "origins": len(examination.reckoning.origins),
        "events": len(examination.reckoning.events),
        "clashes": len(examination.reckoning.clashes),
        "explanations": len(examination.reckoning.explanations),
    }


def _sources(examination: Examination) -> list[Row]:
    groups = {document: group for group in examination.copies for document in group.documents}
    read = zip(examination.documents, examination.readings, strict=True)
    documents = [source_row(document, reading, groups.get(document.id)) for document, reading in read]
    return documents + [unread_row(refusal) for refusal in examination.refusals]


def _findings(examination: Examination, says: Sayings) -> list[Row]:
    of_documents = ((d.id, f) for d in examination.documents for f in d.findings)
    of_readings = ((r.document, f) for r in examination.readings for f in r.findings)
    of_all = ((None, f) for f in examination.reckoning.findings)
    return [finding_row(d, f, says) for group in (of_documents, of_readings, of_all) for d, f in group]
