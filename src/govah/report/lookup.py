"""Finds the parts of an examination by their ids, and what each of them rests on.

An id that nothing in the case carries is never turned into a link: a link that leads nowhere is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

from govah.model import CopyGroup, Document, Entity, Event, Examination, Explanation, Origin, Reading, Span, Statement

_ENTRIES = 5_000
"""Entities that have an entry in the dossier, those that are named most: the page must open on any machine."""


class Lookup:
    """An examination, by id. Documents are numbered from 1 in the order of the examination."""

    def __init__(self, examination: Examination) -> None:
        self.examination = examination
        self.documents: dict[str, Document] = {d.id: d for d in examination.documents}
        self.numbers: dict[str, int] = {d.id: n for n, d in enumerate(examination.documents, 1)}
        self.readings: dict[str, Reading] = {r.document: r for r in examination.readings}
        self.statements: dict[str, Statement] = {s.id: s for s in examination.statements}
        self.events: dict[str, Event] = {e.id: e for e in examination.reckoning.events}
        self.explanations: dict[str, Explanation] = {e.id: e for e in examination.reckoning.explanations}
        self.entities: dict[str, Entity] = {e.id: e for e in _most_named(examination.reckoning.entities)}
        self.copies: dict[str, CopyGroup] = {d: g for g in examination.copies for d in g.documents}
        self.origins: dict[str, Origin] = {s: o for o in examination.reckoning.origins for s in o.statements}
        self._places: dict[str, tuple[list[Statement], int]] = {}
        self.anchors: frozenset[str] = frozenset(
            [*self.documents, *self.statements, *self.events, *self.explanations, *self.entities]
            + [c.id for c in examination.reckoning.clashes]
        )

    def sentence(self, statement: Statement) -> Span:
        """The sentence that a statement stands in; its own span when no single sentence holds it."""
        reading = self.readings.get(statement.document)
        sentences = reading.sentences if reading else ()
        place = bisect_right(sentences, statement.span.start, key=lambda s: s.start) - 1
        if place >= 0 and sentences[place].contains(statement.span):
            return sentences[place]
        return statement.span

    def by_document(self, statements: tuple[str, ...]) -> dict[str, int]:
        """How many of these statements each document holds, in the order of the documents."""
        counts: dict[str, int] = defaultdict(int)
        for found in filter(None, map(self.statements.get, statements)):
            counts[found.document] += 1
        return dict(sorted(counts.items(), key=lambda item: self.numbers[item[0]]))

    def statement_at(self, document: str, place: int) -> str | None:
        """The shortest statement of `document` that holds this character."""
        holding = self.holding(document, Span(place, place + 1))
        return min(holding, key=lambda s: (len(s.span), s.id)).id if holding else None

    def holding(self, document: str, span: Span) -> list[Statement]:
        """The statements of `document` that hold all of `span`."""
        by_start, longest = self._placed(document)
        first = bisect_left(by_start, span.start - longest, key=_start)
        near = by_start[first : bisect_right(by_start, span.start, key=_start)]
        return [s for s in near if s.span.contains(span)]

    def _placed(self, document: str) -> tuple[list[Statement], int]:
        """The statements of a document by where they begin, and the length of the longest."""
        if document not in self._places:
            reading = self.readings.get(document)
            by_start = sorted(reading.statements, key=_start) if reading else []
            self._places[document] = by_start, max((len(s.span) for s in by_start), default=0)
        return self._places[document]


def _most_named(entities: Iterable[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda e: (-len(e.mentions), e.id))[:_ENTRIES]


def _start(statement: Statement) -> int:
    return statement.span.start
