"""Puts the reckoning of a case together: from mentions to events, to the network, to the tests of explanations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from govah.model import (
    Act,
    Assumption,
    Bounds,
    CaseFile,
    CausalClaim,
    Clash,
    ClashKind,
    CopyGroup,
    DatingRule,
    Day,
    Document,
    DocumentId,
    DocumentKind,
    EntityKind,
    Event,
    Explanation,
    Finding,
    Listing,
    Reading,
    Reckoning,
    Span,
    Statement,
    StatementId,
    TieKind,
    TimeRelation,
    say,
)
from govah.reckoning import constraints
from govah.reckoning.clashes import clash_of, in_order
from govah.reckoning.contradiction import Constraint
from govah.reckoning.drafts import Draft, dated, span_of
from govah.reckoning.entailments.bench import Bench
from govah.reckoning.entities import resolve
from govah.reckoning.events import Events
from govah.reckoning.evidence import Evidence, acts_of, in_passing
from govah.reckoning.explanations import Examiner
from govah.reckoning.figures import figures
from govah.reckoning.kinds import huridocs
from govah.reckoning.lives import ONE_LIFE, lives
from govah.reckoning.offers import Offer, asked, offers, reasons
from govah.reckoning.origins import Origins
from govah.reckoning.origins.alarms import alarms
from govah.reckoning.parties import Parties, as_groups
from govah.reckoning.vantage import Witnesses, doubts
from govah.reckoning.yielding import is_vague, settle


class Reckoner:
    """One case being reckoned."""

    def __init__(
        self,
        documents: Sequence[Document],
        readings: Sequence[Reading],
        copies: Sequence[CopyGroup],
        casefile: CaseFile,
        listings: Iterable[Listing] = (),
        without: Collection[StatementId] = (),
    ) -> None:
        self._documents = {d.id: d for d in documents}
        self._readings, self._copies, self._casefile = readings, copies, casefile
        self._made = dict(_made(readings))
        statements = [s for r in readings for s in r.statements]
        voices = {relay.name: relay for s in statements for relay in s.chain}
        self._who = resolve(readings, casefile, listings, voices.values())
        names = self._who.names
        origins = Origins(documents, readings, copies, names)
        said = {s.id: s for s in statements}
        acts = list(as_groups((a for r in readings for a in r.acts), said))
        parties = Parties(acts, readings, said, lambda a: self._told_by(a, said), _voice(origins), names.key)
        repeats = dict(_repeats(acts, origins.original))
        gone = {origins.original.get(s, s) for s in without}
        self._evidence = Evidence(
            statements=said,
            acts=acts_of(readings),
            passing=frozenset(in_passing(readings)),
            events=Events([a for a in acts if a.id not in repeats], names, parties.of),
            origins=origins,
            withdrawn=frozenset(s for s, first in origins.original.items() if first in gone),
        )
        for act in acts:
            if act.id in repeats:
                self._evidence.events.add_repeat(act, repeats[act.id])

    def result(self) -> Reckoning:
        """Everything that follows."""
        claims = [c for r in self._readings for c in r.causes if c.statement not in self._evidence.withdrawn]
        wanted = asked(self._evidence, self._casefile.explanations)
        asks = {o.key: (o, say("words.plain", text=ask.says)) for ask, o in wanted}
        found = {o.key: o for o in offers(self._evidence, claims, self._words)}
        every = {key: o for key, (o, _) in asks.items()} | found
        roles = _roles(every.values())
        network, lived = self._evidence.network, list(self._lives())
        said = list(constraints.unrepeated(self._constraints(claims, roles), self._root))
        network.extend(c for c in said if not is_vague(c))
        clashes = [clash_of(c) for c in network.clashes()]
        clashes += settle(network, [*filter(is_vague, said), *lived])
        examiner = Examiner(self._bench(claims))
        explanations = tuple(examiner.examine(o, asks[key][1] if key in asks else None) for key, o in every.items())
        clashes = list(in_order([*clashes, *examiner.clashes]))
        counts = figures(self._evidence, self._who.names.key)
        events = self._events(clashes, roles | _named_in(explanations) | {f.event for f in counts})
        witnesses = Witnesses(
            self._evidence, self._who.names, self._readings, self._who.entities, self._casefile.switched_off
        )
        vantages = tuple(witnesses.vantages(events))
        return Reckoning(
            entities=self._who.entities,
            ties=self._who.ties,
            origins=self._evidence.origins.listed(),
            events=events,
            clashes=tuple(clashes),
            explanations=explanations,
            vantages=vantages,
            figures=counts,
            assumptions=_assumptions(explanations, (*(ONE_LIFE,) * bool(lived), *witnesses.assumed(vantages))),
            findings=(
                *self._copied(),
                *self._lonely(events, roles),
                *_circular(events),
                *alarms(self._readings, self._who.names, self._evidence.origins),
                *examiner.findings,
                *self._who.findings,
                *doubts(vantages, self._evidence.statements),
            ),
        )

    def _bench(self, claims: Iterable[CausalClaim]) -> Bench:
        names, ties = self._who.names, (t for t in self._who.ties if t.kind is not TieKind.DISTINCT_FROM)
        groups = (n.text for e in self._who.entities if e.kind is EntityKind.ORGANISATION for n in e.names)
        return Bench(
            evidence=self._evidence,
            off=frozenset(self._casefile.switched_off),
            reasons=reasons(self._evidence, claims),
            names=names,
            groups=frozenset(map(names.key, groups)),
            tied=frozenset((names.key(t.names[0]), names.key(t.names[1])) for t in ties),
            decrees=frozenset(d.id for d in self._documents.values() if d.kind is DocumentKind.DECREE),
        )

    def _words(self, document: DocumentId, span: Span) -> str:
        return " ".join(span.of(self._documents[document].text).split())

    def _root(self, statement: StatementId) -> str:
        return self._evidence.origins.root[statement].key

    def _constraints(self, claims: Iterable[CausalClaim], roles: set[str]) -> Iterator[Constraint]:
        drafts = self._evidence.events.drafts
        for draft in drafts:
            yield from constraints.lasting(draft)
        for draft in drafts:
            told = (a for a in draft.acts if a.statement not in self._evidence.withdrawn)
            telling = [a for a in told if constraints.tells(a, self._evidence.statements[a.statement])]
            for act in telling:
                yield from constraints.from_date(draft, act, act.statement)
                yield from constraints.from_relation(draft, act, act.statement, self._related)
            if draft.is_told or draft.id in roles:
                yield from self._from_documents(draft, telling)
        for claim in claims:
            yield from self._from_coincidence(claim)

    def _lives(self) -> Iterator[Constraint]:
        if ONE_LIFE.name not in self._casefile.switched_off:
            names, drafts = self._who.names, self._evidence.events.drafts
            persons = (e for e in self._who.entities if e.kind is EntityKind.PERSON)
            keys = frozenset(names.key(n.text) for e in persons for n in e.names)
            yield from lives(drafts, self._readings, names.key, keys)

    def _related(self, act: Act, relation: TimeRelation) -> Draft | None:
        return self._evidence.event_at(act.document, relation.event)

    def _from_coincidence(self, claim: CausalClaim) -> Iterator[Constraint]:
        if claim.coincides_with is None or claim.negated:
            return
        cause = self._evidence.event_at(claim.document, claim.cause)
        other = self._evidence.event_at(claim.document, claim.coincides_with)
        if cause is not None and other is not None:
            yield from constraints.from_coincidence(cause, other, claim.statement)

    def _from_documents(self, draft: Draft, telling: list[Act]) -> Iterator[Constraint]:
        """It had begun when the earliest document that tells of it was made."""
        unbounded = ((self._told_by(a, self._evidence.statements), a) for a in telling if not _is_bounded(a))
        made = [(day, a) for day, a in unbounded if day is not None]
        if made:
            day, act = min(made, key=lambda row: (row[0], row[1].id))
            yield constraints.from_telling(draft, act, act.statement, day)

    def _told_by(self, act: Act, statements: Mapping[StatementId, Statement]) -> Day | None:
        """The last day on which the telling can have been made; None where the act's own date denies it (that is
        a doubt about the date, and reading has said so)."""
        latest = self._made.get(act.document)
        said = statements[act.statement].said
        if said is not None and said.end.latest is not None:
            latest = min(said.end.latest, latest) if latest is not None else said.end.latest
        when = dated(act)
        first = span_of(when).earliest if when else None
        return None if latest is None or (first is not None and first > latest) else latest

    def _events(self, clashes: Sequence[Clash], needed: set[str]) -> tuple[Event, ...]:
        """The chronology: what can be placed in time, and what an explanation, a clash or a figure is about."""
        contested = {e for c in clashes if c.kind is ClashKind.HARD and not c.assumptions for e in c.events}
        needed = needed | {e for c in clashes for e in c.events}
        events = (self._event(d, d.id in contested) for d in self._evidence.events.drafts)
        told = {d.id for d in self._evidence.events.drafts if any(a.actual for a in d.acts)}
        listed = (e for e in events if e.id in needed or (e.id in told and _is_placed(e)))
        return tuple(sorted(listed, key=_place))

    def _event(self, draft: Draft, contested: bool) -> Event:
        start, end = self._evidence.network.bounds(draft.start), self._evidence.network.bounds(draft.end)
        telling = self._evidence.telling(draft)
        return Event(
            id=draft.id,
            called=draft.called,
            start=start,
            end=end,
            statements=self._evidence.naming(draft),
            acts=tuple(a.id for a in (*draft.acts, *draft.repeats)),
            origins=self._evidence.origins.count(telling),
            participants=tuple(sorted(draft.participants)),
            places=tuple(sorted(draft.places)),
            contested=contested,
            approximate=any(when.approximate for a in draft.acts if (when := dated(a))),
            joined=tuple(draft.joined),
            part_of=draft.part.of.id if draft.part else None,
            part_rule=draft.part.rule if draft.part else "",
            huridocs=huridocs(draft.kind),
        )

    def _copied(self) -> Iterator[Finding]:
        for group in self._copies:
            count = ("count", str(len(group.documents)))
            yield Finding(code="C001", subject=group.first or group.documents[0], parameters=(count,))

    def _lonely(self, events: Iterable[Event], roles: set[str]) -> Iterator[Finding]:
        """Events that several documents tell of, or that an explanation needs, and that rest on one origin."""
        for event in events:
            told_in = {self._evidence.statements[s].document for s in event.statements}
            alone = event.origins.high == len(event.origins.origins) == 1
            if alone and (len(told_in) > 1 or event.id in roles):
                parameters = (("event", event.id), ("origin", event.origins.origins[0]))
                yield Finding(code="C002", subject=event.id, parameters=parameters)


def _circular(events: Iterable[Event]) -> Iterator[Finding]:
    """Voices that only cite one another about an event: what they say has begun with nobody."""
    for event in events:
        for circle in event.origins.circular:
            parameters = (("event", event.id), ("names", ", ".join(circle)))
            yield Finding(code="C010", subject=event.id, parameters=parameters)


def _voice(origins: Origins) -> Callable[[StatementId], str | None]:
    """Whose words a statement finally is, if somebody could find them."""
    return lambda id: origins.root[id].key if origins.root[id].named else None


def _made(readings: Iterable[Reading]) -> Iterator[tuple[DocumentId, Day]]:
    """The last day on which each document that states its day was made."""
    for r in readings:
        if r.dating.rule is DatingRule.STATED and r.dating.bounds.latest is not None:
            yield r.document, r.dating.bounds.latest


def _repeats(acts: Sequence[Act], original: dict[StatementId, StatementId]) -> Iterator[tuple[str, str]]:
    """Each act of a repeated statement with the act it repeats: the same kind, in the same place of the order."""
    spoken: dict[StatementId, list[Act]] = defaultdict(list)
    for act in acts:
        spoken[act.statement].append(act)
    for statement, own in spoken.items():
        if original[statement] != statement:
            for act, first in zip(own, spoken.get(original[statement], ()), strict=False):
                if act.kind == first.kind:
                    yield act.id, first.id


def _roles(found: Iterable[Offer]) -> set[str]:
    drafts = (d for o in found for d in (o.effect, o.cause, o.coincides))
    return {d.id for d in drafts if d is not None}


def _is_bounded(act: Act) -> bool:
    """Does its own date say by when it had begun?"""
    when = dated(act)
    return when is not None and span_of(when).latest is not None


def _is_placed(event: Event) -> bool:
    return Bounds() != event.start.bounds or Bounds() != event.end.bounds


def _place(event: Event) -> tuple[bool, Day, str, str]:
    """Where it stands in the chronology: by its earliest day, else its latest; what has neither comes last."""
    days = (event.start.earliest, event.end.earliest, event.start.latest, event.end.latest)
    first = next((d for d in days if d is not None), None)
    return first is None, first or 0, event.called.kind, event.id


def _assumptions(explanations: Iterable[Explanation], others: Iterable[Assumption]) -> tuple[Assumption, ...]:
    used = (a for x in explanations for e in x.entailments for a in e.assumptions)
    return tuple({a.name: a for a in (*used, *others)}.values())


def _named_in(explanations: Iterable[Explanation]) -> set[str]:
    """Whatever these explanations name, ids of events among it."""
    tests = [e for x in explanations for e in x.entailments]
    said = [x.says for x in explanations] + [s for e in tests for s in (e.says, e.because, *(p.says for p in e.proof))]
    decisive = {o.event for e in tests for o in e.would_decide}
    return decisive | {value for saying in said for _, value in saying.values if isinstance(value, str)}
