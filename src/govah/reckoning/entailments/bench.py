"""What every test of an explanation may ask, and what it gives back."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from govah.model import (
    Act,
    Assumption,
    Clash,
    Day,
    DocumentId,
    Entailment,
    EventId,
    Finding,
    Flips,
    OriginCount,
    Phase,
    Saying,
    StatementId,
    Verdict,
    Withdrawal,
    say,
)
from govah.reckoning.contradiction import Constraint
from govah.reckoning.drafts import Draft
from govah.reckoning.evidence import Evidence
from govah.reckoning.kinds import family, listed
from govah.reckoning.names import Names, short_id
from govah.reckoning.questions import Questions
from govah.text.folding import folded

_ALONGSIDE = 50
"""How many events are looked at that can have fallen into the time of another."""


@dataclass(frozen=True, slots=True)
class Tested:
    """One entailment and what came of testing it: `entailed` is what it asks of the days of events, without owner;
    `refuted_by` are statements none of which can be right if it holds."""

    entailment: Entailment
    entailed: tuple[Constraint, ...] = ()
    refuted_by: tuple[StatementId, ...] = ()
    clashes: tuple[Clash, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bench:
    """The record, the assumptions that are switched `off`, who offers each event as a reason, the keys of the names of
    `groups`, which two of them are `tied`, and the documents that are `decrees`."""

    evidence: Evidence
    off: frozenset[str]
    reasons: Mapping[EventId, Sequence[StatementId]]
    names: Names
    groups: frozenset[str]
    tied: frozenset[tuple[str, str]]
    decrees: frozenset[DocumentId]

    @cached_property
    def origin(self) -> dict[StatementId, str]:
        """The id of the origin of each statement."""
        roots, gone = self.evidence.origins.root, self.evidence.withdrawn
        return {s: short_id("o", (root.key,)) for s, root in roots.items() if s not in gone}

    @cached_property
    def questions(self) -> Questions:
        """What can be asked of the days of events."""
        return Questions(self.evidence.network, self.evidence.stakes(), self.origin)

    @cached_property
    def phases(self) -> dict[EventId, list[Draft]]:
        """What prepares or orders each event."""
        found: dict[EventId, list[Draft]] = {}
        for draft in self.evidence.events.drafts:
            if draft.of is not None:
                found.setdefault(draft.of.id, []).append(draft)
        return found

    @cached_property
    def said_by(self) -> dict[str, list[StatementId]]:
        """The statements of each origin."""
        found: defaultdict[str, list[StatementId]] = defaultdict(list)
        for statement, origin in self.origin.items():
            found[origin].append(statement)
        return found

    @cached_property
    def families(self) -> dict[StatementId, set[str]]:
        """The families of what each statement speaks of."""
        found: defaultdict[StatementId, set[str]] = defaultdict(set)
        for act in chain.from_iterable(self.evidence.acts.values()):
            found[act.statement].add(family(act.kind))
        return found

    def alongside(self, event: Draft) -> list[Draft]:
        """What is of its kind and certainly fell into its time, of the first that did not begin before it."""
        days = self.evidence.network.days
        first, last = days(event.start).earliest, days(event.end).latest
        if first is None or last is None:
            return []
        rows = self._by_family.get(event.family, [])
        start = bisect_left(rows, first, key=lambda row: row[0])
        near = (d for day, _, d in islice(rows, start, start + _ALONGSIDE) if day <= last and d is not event)
        return [d for d in near if (end := days(d.end).latest) is not None and end <= last]

    @cached_property
    def _by_family(self) -> dict[str, list[tuple[Day, EventId, Draft]]]:
        """The events of each family that have an earliest day, in that order."""
        found: defaultdict[str, list[tuple[Day, EventId, Draft]]] = defaultdict(list)
        for draft in self.evidence.events.drafts:
            first = self.evidence.network.days(draft.start).earliest
            if first is not None and draft.phase is Phase.WHOLE:
                found[draft.family].append((first, draft.id, draft))
        return {family: sorted(rows, key=lambda row: row[:2]) for family, rows in found.items()}

    def groups_in(self, act: Act) -> set[str]:
        """The groups that a mention names."""
        return {key for p in act.participants if (key := self.names.key(p)) in self.groups}

    def sites(self, act: Act) -> set[str]:
        """The prison, camp or other site that a mention names."""
        words = folded(act.place or "").split()
        return {self.names.key(act.place)} if act.place and not listed("sites", "words").isdisjoint(words) else set()

    def apart(self, name: str, own: Iterable[str]) -> bool:
        """Is this certainly none of its `own`? What a tie joins to one of them may be."""
        perhaps = self.names.perhaps
        return all(perhaps(name) != perhaps(other) and not {(name, other), (other, name)} & self.tied for other in own)

    def count(self, statements: Collection[StatementId]) -> OriginCount | None:
        """On how many origins these rest; None for none."""
        return self.evidence.origins.count(statements) if statements else None

    def attested(
        self, for_: Iterable[StatementId], against: Iterable[StatementId], verdict: Callable[[bool, bool], Verdict]
    ) -> Flips:
        """How firmly a verdict stands that only asks who speaks for it and who against it."""
        sides = [frozenset(self.origin[s] for s in side) for side in (for_, against)]
        now = verdict(*map(bool, sides))
        changes = [(gone, verdict(*(bool(side - gone) for side in sides))) for gone in (*sides, sides[0] | sides[1])]
        changes = [(gone, after) for gone, after in changes if after is not now]
        alone = {o: after for gone, after in changes if len(gone) == 1 for o in gone}
        return Flips(
            least=min((len(gone) for gone, _ in changes), default=None),
            alone=tuple(Withdrawal(origin=o, verdict=after) for o, after in sorted(alone.items())),
        )


def off(assumption: Assumption) -> Saying:
    """Why what rests on an assumption that is switched off cannot be tested."""
    return say("assumption.off", name=assumption.name)
