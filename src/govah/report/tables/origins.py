"""Rows of what everything rests on: each origin with its statements, each event and explanation with its count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from govah.model import Examination, Origin, OriginCount, StatementId
from govah.report.sayings import Sayings
from govah.report.tables.cells import Row
from govah.report.tables.cells import origins as counted

_Claims = Mapping[StatementId, Sequence[str]]


def origins(examination: Examination) -> Row:
    """Every origin of the case, and on how many of them each thing that it tells rests."""
    reckoning, says = examination.reckoning, Sayings.of(examination)
    events = _by_statement((event.id, event.statements) for event in reckoning.events)
    explanations = _by_statement((x.id, x.stated_by) for x in reckoning.explanations)
    return {
        "origins": [_origin(origin, events, explanations) for origin in reckoning.origins],
        "claims": [
            *(_claim("event", e.id, says.named(e.id), e.statements, e.origins) for e in reckoning.events),
            *(
                _claim("explanation", x.id, says.plain(says.sentence(x.says)), x.stated_by, x.origins)
                for x in reckoning.explanations
            ),
        ],
    }


def _by_statement(claims: Iterable[tuple[str, Iterable[StatementId]]]) -> _Claims:
    found: defaultdict[StatementId, list[str]] = defaultdict(list)
    for id, statements in claims:
        for statement in statements:
            found[statement].append(id)
    return found


def _origin(origin: Origin, events: _Claims, explanations: _Claims) -> Row:
    return {
        "id": origin.id,
        "name": origin.name,
        "named": origin.named,
        "statements": list(origin.statements),
        "documents": list(origin.documents),
        "events": _borne(origin, events),
        "explanations": _borne(origin, explanations),
    }


def _borne(origin: Origin, claims: _Claims) -> list[str]:
    return list(dict.fromkeys(id for statement in origin.statements for id in claims.get(statement, ())))


def _claim(kind: str, id: str, says: str, statements: tuple[StatementId, ...], count: OriginCount) -> Row:
    return {"id": id, "kind": kind, "says": says, "statements": list(statements), "origins": counted(count)}
