"""Puts the reckoning of a case together: from mentions to events, to the network, to the tests of explanations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from govah.model import (
    Act,
    Assumption,
    CaseFile,
    CausalClaim,
    CopyGroup,
    Document,
    DocumentId,
    DocumentKind,
    EntityKind,
    Explanation,
    Listing,
    Reading,
    Reckoning,
    Span,
    StatementId,
    TieKind,
    say,
)
from govah.reckoning.chronology import chronology
from govah.reckoning.clashes import clash_of, in_order
from govah.reckoning.contradiction import Constraint
from govah.reckoning.corroboration import thinly_attested
from govah.reckoning.decided import Decided
from govah.reckoning.entailments.bench import Bench
from govah.reckoning.entities import resolve
from govah.reckoning.events import Events
from govah.reckoning.evidence import Evidence, acts_of, in_passing
from govah.reckoning.explanations import Examiner
from govah.reckoning.figures import figures
from govah.reckoning.lives import ONE_LIFE, lives
from govah.reckoning.offers import Offer, asked, offers, reasons
from govah.reckoning.origins import Origins
from govah.reckoning.origins.alarms import alarms
from govah.reckoning.parties import Parties, as_groups
from govah.reckoning.telling import Telling
from govah.reckoning.timing import tensions, timing
from govah.reckoning.vantage import Witnesses, doubts
from govah.reckoning.yielding import is_vague, miss, settle


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
        statements = [s for r in readings for s in r.statements]
        voices = {relay.name: relay for s in statements for relay in s.chain}
        self._who = resolve(readings, casefile, listings, voices.values())
        names = self._who.names
        origins = Origins(documents, readings, copies, names)
        said = {s.id: s for s in statements}
        self._telling = Telling(readings, said)
        acts = list(as_groups((a for r in readings for a in r.acts), said))
        parties = Parties(acts, readings, said, self._telling.latest, _voice(origins), names.key)
        repeats = dict(_repeats(acts, origins.original))
        gone = {origins.original.get(s, s) for s in without}
        self._decided = Decided(casefile.events, acts)
        self._evidence = Evidence(
            statements=said,
            acts=acts_of(readings),
            passing=frozenset(in_passing(readings)),
            events=Events([a for a in acts if a.id not in repeats], names, parties.of, self._decided),
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
        said = list(timing(self._evidence, self._telling, claims, roles))
        network.extend(c for c in said if not is_vague(c))
        clashes = [clash_of(c) for c in network.clashes()]
        clashes += settle(network, [*filter(is_vague, said), *lived])
        clashes += filter(None, (miss(network, c) for c in tensions(self._evidence)))
        examiner = Examiner(self._bench(claims))
        explanations = tuple(examiner.examine(o, asks[key][1] if key in asks else None) for key, o in every.items())
        clashes = list(in_order([*clashes, *examiner.clashes]))
        counts = figures(self._evidence, self._who.names.key)
        needed = roles | _named_in(explanations) | {f.event for f in counts}
        events = chronology(self._evidence, clashes, needed)
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
                *thinly_attested(self._copies, events, self._evidence, roles),
                *alarms(self._readings, self._who.names, self._evidence.origins),
                *examiner.findings,
                *self._who.findings,
                *self._decided.findings(),
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

    def _lives(self) -> Iterator[Constraint]:
        if ONE_LIFE.name not in self._casefile.switched_off:
            names, drafts = self._who.names, self._evidence.events.drafts
            persons = (e for e in self._who.entities if e.kind is EntityKind.PERSON)
            keys = frozenset(names.key(n.text) for e in persons for n in e.names)
            yield from lives(drafts, self._readings, names.key, keys)


def _voice(origins: Origins) -> Callable[[StatementId], str | None]:
    """Whose words a statement finally is, if somebody could find them."""
    return lambda id: origins.root[id].key if origins.root[id].named else None


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


def _assumptions(explanations: Iterable[Explanation], others: Iterable[Assumption]) -> tuple[Assumption, ...]:
    used = (a for x in explanations for e in x.entailments for a in e.assumptions)
    return tuple({a.name: a for a in (*used, *others)}.values())


def _named_in(explanations: Iterable[Explanation]) -> set[str]:
    """Whatever these explanations name, ids of events among it."""
    tests = [e for x in explanations for e in x.entailments]
    said = [x.says for x in explanations] + [s for e in tests for s in (e.says, e.because, *(p.says for p in e.proof))]
    decisive = {o.event for e in tests for o in e.would_decide}
    return decisive | {value for saying in said for _, value in saying.values if isinstance(value, str)}
