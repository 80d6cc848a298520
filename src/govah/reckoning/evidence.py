"""Everything that the tests of a case ask of the record, in one place: statements, events, origins, network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from govah.model import Act, DocumentId, Polarity, ProofStep, Reading, Span, Statement, StatementId
from govah.reckoning.constraints import tells
from govah.reckoning.events import Draft, Events
from govah.reckoning.network import Constraint, Network, Point
from govah.reckoning.origins import Origins


@dataclass(slots=True, kw_only=True)
class Evidence:
    """The record as far as it has been put together."""

    statements: dict[StatementId, Statement]
    acts: dict[DocumentId, Sequence[Act]]
    events: Events
    origins: Origins
    network: Network = field(default_factory=Network)

    def event_at(self, document: DocumentId, span: Span) -> Draft | None:
        """The event named in these characters of a document."""
        return self.events.spoken_of(self.acts[document], span)

    def telling(self, draft: Draft) -> tuple[StatementId, ...]:
        """The statements that say that it happened, in the order of the documents."""
        return tuple(dict.fromkeys(a.statement for a in _all(draft) if tells(a, self.statements[a.statement])))

    def denying(self, draft: Draft) -> tuple[StatementId, ...]:
        """The statements that say that it did not."""
        telling = set(self.telling(draft))
        return tuple(dict.fromkeys(a.statement for a in _all(draft) if _denies(a) and a.statement not in telling))

    def naming(self, draft: Draft) -> tuple[StatementId, ...]:
        """All statements that speak of it."""
        return tuple(dict.fromkeys(a.statement for a in _all(draft)))


def statements_of(steps: Iterable[ProofStep]) -> tuple[StatementId, ...]:
    """The statements that a proof rests on, each once."""
    return tuple(dict.fromkeys(s.statement for s in steps if s.statement is not None))


def by_point(constraints: Iterable[Constraint]) -> dict[Point, list[Constraint]]:
    """Constraints by the points they tie; of several between the same two points the tightest, which can decide
    whatever the others can."""
    tightest: dict[tuple[Point, Point], Constraint] = {}
    for c in constraints:
        if c.at_most < tightest.setdefault((c.base, c.point), c).at_most:
            tightest[c.base, c.point] = c
    found: dict[Point, list[Constraint]] = defaultdict(list)
    for c in tightest.values():
        found[c.base].append(c)
        found[c.point].append(c)
    return found


def acts_of(readings: Iterable[Reading]) -> dict[DocumentId, Sequence[Act]]:
    """The acts of each document, in the order in which they are written."""
    return {r.document: sorted(r.acts, key=lambda a: (a.span, a.id)) for r in readings}


def _all(draft: Draft) -> list[Act]:
    return draft.acts + draft.repeats


def _denies(act: Act) -> bool:
    return act.polarity is Polarity.NEGATIVE
