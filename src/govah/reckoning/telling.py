"""By when each thing was told: nothing is told as past before it has begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from govah.model import Act, DatingRule, Day, DocumentId, Reading, Statement, StatementId
from govah.reckoning.drafts import dated, span_of


class Telling:
    """The last day on which each act of a case can have been told."""

    def __init__(self, readings: Iterable[Reading], statements: Mapping[StatementId, Statement]) -> None:
        self._made, self._statements = dict(_made(readings)), statements

    def latest(self, act: Act) -> Day | None:
        """The last day on which the telling can have been made; None where the act's own date denies it (that is
        a doubt about the date, and reading has said so)."""
        latest = self._made.get(act.document)
        said = self._statements[act.statement].said
        if said is not None and said.end.latest is not None:
            latest = min(said.end.latest, latest) if latest is not None else said.end.latest
        when = dated(act)
        first = span_of(when).earliest if when else None
        return None if latest is None or (first is not None and first > latest) else latest


def _made(readings: Iterable[Reading]) -> Iterator[tuple[DocumentId, Day]]:
    """The last day on which each document that states its day was made."""
    for r in readings:
        if r.dating.rule is DatingRule.STATED and r.dating.bounds.latest is not None:
            yield r.document, r.dating.bounds.latest
