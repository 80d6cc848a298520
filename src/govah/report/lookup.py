"""Finds the parts of an examination by their ids, and what each of them rests on.

An id that nothing in the case carries is never turned into a link: a link that leads nowhere is worse than none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from govah.model import CopyGroup, Document, Event, Examination, Explanation, Origin, Reading, Span, Statement


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
        self.copies: dict[str, CopyGroup] = {d: g for g in examination.copies for d in g.documents}
        self.origins: dict[str, Origin] = {s: o for o in examination.reckoning.origins for s in o.statements}
        self.anchors: frozenset[str] = frozenset(
            [*self.documents, *self.statements, *self.events, *self.explanations]
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
        reading = self.readings.get(document)
        holding = [s for s in reading.statements if s.span.start <= place < s.span.end] if reading else []
        return min(holding, key=lambda s: (len(s.span), s.id)).id if holding else None
