"""What would have to be so if a reason offered for an event held, each put to the record.

Every explanation is put to the same tests, whoever offers it. Each test follows from the explanation alone, names the
assumptions it needs, and leaves "unknown" unknown: that nobody speaks of a thing never counts against it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from govah.model import (
    Assumption,
    CauseKind,
    Clash,
    Entailment,
    EntailmentForm,
    EventId,
    Explanation,
    Finding,
    Phase,
    Saying,
    StatementId,
    Verdict,
    say,
)
from govah.reckoning.clashes import clash_of
from govah.reckoning.contradiction import Constraint, smallest
from govah.reckoning.drafts import Draft
from govah.reckoning.evidence import Evidence, statements_of
from govah.reckoning.kinds import preparation_days, preparatory
from govah.reckoning.offers import Offer
from govah.reckoning.order import Ordering
from govah.reckoning.questions import Questions
from govah.text.folding import folded

PREPARATION_BELONGS = Assumption("preparation-belongs")
"""The sorting and moving of people in the year before an event prepared it, and what answers a thing was not prepared
before that thing."""

REASON_COMES_FIRST = Assumption("reason-comes-first")
"""What is done because of a thing is done on the day on which that thing began or later, not in expectation of it."""

_EARLIEST = 20
"""How many acts that are not told as preparing an event are tried as such: those that would be the earliest."""

_TOLD = 3
"""How many preparations that came too early are told of one by one."""

_NAMED = 2
"""How many of them a sentence names."""

_AGAINST = (Verdict.CONTRADICTED, Verdict.CONTESTED)


class Examiner:
    """Puts each explanation to its tests, and keeps the clashes and doubts that come of it."""

    def __init__(
        self, evidence: Evidence, switched_off: Iterable[str], reasons: Mapping[EventId, Sequence[StatementId]]
    ) -> None:
        self._evidence, self._reasons = evidence, reasons
        self._off = frozenset(switched_off)
        root = {s: root.key for s, root in evidence.origins.root.items()}
        self._questions = Questions(evidence.network, evidence.stakes(), root)
        self._phases: dict[str, list[Draft]] = {}
        for draft in evidence.events.drafts:
            if draft.of is not None:
                self._phases.setdefault(draft.of.id, []).append(draft)
        ready = [d for d in evidence.events.drafts if d.phase is Phase.WHOLE and preparatory(d.kind)]
        ready = [d for d in ready if evidence.telling(d)]
        dated = [(first, d.id, d) for d in ready if (first := evidence.network.days(d.start).earliest) is not None]
        self._ready = sorted(dated, key=lambda row: row[:2])
        self._alone: set[EventId] = set()
        self.clashes: list[Clash] = []
        self.findings: list[Finding] = []

    def examine(self, offer: Offer, says: Saying | None = None) -> Explanation:
        """The explanation with every test it was put to."""
        effect, cause = offer.effect, offer.cause
        if effect is None or cause is None:
            tests: tuple[Entailment, ...] = (_untestable(offer),)
        else:
            tests = (
                self._order(offer, effect, cause),
                self._preparation(offer, effect, cause),
                self._antecedent(offer, cause),
            )
        return Explanation(
            id=offer.id,
            says=says or offer.says,
            effect=offer.effect.id if offer.effect else None,
            cause=offer.cause.id if offer.cause else None,
            stated_by=tuple(dict.fromkeys(offer.stated)),
            denied_by=tuple(dict.fromkeys(offer.denied)),
            entailments=tests,
            origins=self._evidence.origins.count(offer.stated),
        )

    def _order(self, offer: Offer, effect: Draft, cause: Draft) -> Entailment:
        off = REASON_COMES_FIRST.name in self._off
        answer = Ordering(Verdict.UNTESTABLE) if off else self._ask(effect, cause)
        self._keep_clash(offer, effect, cause, answer, REASON_COMES_FIRST)
        statements = _statements(answer)
        return Entailment(
            id=f"{offer.id}-order",
            says=say("order.says", effect=effect.id, cause=cause.id),
            form=EntailmentForm.ORDER,
            verdict=answer.verdict,
            because=_off(REASON_COMES_FIRST) if off else _because(answer, effect, cause),
            for_=statements if answer.verdict is Verdict.SUPPORTED else (),
            against=statements if answer.verdict in _AGAINST else (),
            proof=tuple(c.step for c in answer.constraints),
            misses_by=answer.days,
            assumptions=(REASON_COMES_FIRST,),
            without_assumptions=Verdict.OPEN,
        )

    def _preparation(self, offer: Offer, effect: Draft, cause: Draft) -> Entailment:
        says = say("preparation.says", effect=effect.id, cause=cause.id)
        if PREPARATION_BELONGS.name in self._off:
            return _prepared(offer, says, Verdict.UNTESTABLE, _off(PREPARATION_BELONGS))
        answers = [(d, self._ask(d, cause)) for d in self._preparations(effect, cause)]
        return self._of_preparations(offer, cause, says, answers)

    def _of_preparations(
        self, offer: Offer, cause: Draft, says: Saying, answers: list[tuple[Draft, Ordering]]
    ) -> Entailment:
        verdict = _worst([a.verdict for _, a in answers])
        deciding = [(d, a) for d, a in answers if a.verdict is verdict] if verdict is not Verdict.OPEN else []
        deciding.sort(key=lambda row: (-(row[1].days or 0), row[0].id))
        if verdict is Verdict.CONTRADICTED:
            for draft, answer in deciding[:_TOLD]:
                self._keep_clash(offer, draft, cause, answer, PREPARATION_BELONGS)
        told = dict.fromkeys(s for d, a in deciding for s in (*self._evidence.telling(d), *_statements(a)))
        apart = tuple(s for s in told if s not in offer.stated)
        first = deciding[0][1] if deciding else Ordering(verdict)
        return replace(
            _prepared(offer, says, verdict, self._about_preparations(cause, answers, deciding, verdict)),
            for_=tuple(told) if verdict is Verdict.SUPPORTED else (),
            against=apart if verdict in _AGAINST else (),
            proof=tuple(c.step for c in first.constraints),
            misses_by=first.days,
        )

    def _about_preparations(
        self,
        cause: Draft,
        answers: list[tuple[Draft, Ordering]],
        deciding: list[tuple[Draft, Ordering]],
        verdict: Verdict,
    ) -> Saying:
        if not answers:
            return say("preparation.none", cause=cause.id)
        if verdict is Verdict.CONTRADICTED:
            (first, answer), *more = deciding[:_NAMED]
            missed = answer.days or 0
            if not more:
                return say("preparation.one", first=first.id, cause=cause.id, n=missed)
            return say("preparation.both", first=first.id, second=more[0][0].id, cause=cause.id, n=missed)
        if verdict is Verdict.SUPPORTED:
            return say("preparation.after", cause=cause.id)
        if any(a.tolerable for _, a in answers):
            return say("preparation.tolerable", cause=cause.id)
        return say("preparation.open", cause=cause.id)

    def _preparations(self, effect: Draft, cause: Draft) -> list[Draft]:
        """What the record tells as preparing `effect`, and the earliest of what is commonly done to prepare, in the
        year before."""
        known = [d for d in self._phases.get(effect.id, ()) if self._evidence.telling(d)]
        times = [self._evidence.network.days(p) for p in (effect.start, cause.start)]
        anchor = next((t.earliest for t in times if t.earliest is not None), None)
        if anchor is not None:
            ends = [t.latest for t in times if t.latest is not None] or [anchor]
            first = bisect_left(self._ready, anchor - preparation_days(), key=lambda row: row[0])
            last = bisect_right(self._ready, max(ends), key=lambda row: row[0])
            near = (d for _, _, d in islice(self._ready, first, last) if _same_place(d, effect))
            known += islice(near, _EARLIEST)
        return [d for d in known if d is not effect and d is not cause]

    def _antecedent(self, offer: Offer, cause: Draft) -> Entailment:
        says = say("antecedent.says", cause=cause.id)
        offering = {self._root(s) for s in (*offer.stated, *self._reasons.get(cause.id, ()))}
        given = set(offer.stated) | set(offer.denied)
        others = tuple(s for s in self._evidence.telling(cause) if self._root(s) not in offering and s not in given)
        against = tuple(s for s in self._evidence.denying(cause) if s not in given)
        verdict, because = _attested(others, against)
        if not others and offer.stated and cause.id not in self._alone:
            self._alone.add(cause.id)
            self.findings.append(Finding(code="C003", subject=offer.id, parameters=(("event", cause.id),)))
        return Entailment(
            id=f"{offer.id}-antecedent",
            says=says,
            form=EntailmentForm.ANTECEDENT,
            verdict=verdict,
            because=because,
            for_=others,
            against=against,
        )

    def _root(self, statement: StatementId) -> str:
        return self._evidence.origins.root[statement].key

    def _ask(self, later: Draft, earlier: Draft) -> Ordering:
        return self._questions.came_after(later.start, earlier.start)

    def _keep_clash(self, offer: Offer, later: Draft, earlier: Draft, answer: Ordering, assumes: Assumption) -> None:
        """The explanation and the record cannot both hold: that is a clash too."""
        if answer.verdict is not Verdict.CONTRADICTED or not offer.stated:
            return
        entailed = Constraint(
            id=offer.id,
            base=later.start,
            point=earlier.start,
            at_most=0,
            says=say("step.entailed", event=later.id, other=earlier.id),
            statement=offer.stated[0],
            assumption=assumes.name,
        )
        owners = (*statements_of(c.step for c in answer.constraints), offer.stated[0])
        found = smallest((entailed, *answer.constraints, *self._evidence.network.owned(owners)))
        if found is not None:
            self.clashes.append(clash_of(found))


def _off(assumption: Assumption) -> Saying:
    return say("assumption.off", name=assumption.name)


def _because(answer: Ordering, effect: Draft, cause: Draft) -> Saying:
    pair = {"effect": effect.id, "cause": cause.id}
    if answer.days is None:
        return say("order.times", **pair)
    return say("order.tolerable" if answer.tolerable else "order.missed", **pair, n=answer.days)


def _same_place(draft: Draft, effect: Draft) -> bool:
    here, there = {folded(p) for p in draft.places}, {folded(p) for p in effect.places}
    return not here or not there or not here.isdisjoint(there)


def _statements(answer: Ordering) -> tuple[StatementId, ...]:
    return statements_of(c.step for c in answer.constraints)


def _worst(verdicts: list[Verdict]) -> Verdict:
    """One preparation that came too early is enough; that all came in time takes all of them."""
    for verdict in (Verdict.CONTRADICTED, Verdict.CONTESTED):
        if verdict in verdicts:
            return verdict
    return Verdict.SUPPORTED if verdicts and set(verdicts) == {Verdict.SUPPORTED} else Verdict.OPEN


def _attested(others: tuple[StatementId, ...], against: tuple[StatementId, ...]) -> tuple[Verdict, Saying]:
    if others and against:
        return Verdict.CONTESTED, say("antecedent.disputed")
    if others:
        return Verdict.SUPPORTED, say("antecedent.attested")
    if against:
        return Verdict.CONTESTED, say("antecedent.denied")
    return Verdict.SILENT, say("antecedent.alone")


def _untestable(offer: Offer) -> Entailment:
    what = "aim" if offer.kind is CauseKind.AIM else "undated"
    return Entailment(
        id=f"{offer.id}-order",
        says=say(f"untestable.{what}"),
        form=EntailmentForm.ORDER,
        verdict=Verdict.UNTESTABLE,
        because=say(f"untestable.{what}-why"),
    )


def _prepared(offer: Offer, says: Saying, verdict: Verdict, because: Saying) -> Entailment:
    return Entailment(
        id=f"{offer.id}-preparation",
        says=says,
        form=EntailmentForm.ORDER,
        verdict=verdict,
        because=because,
        assumptions=(PREPARATION_BELONGS,),
        without_assumptions=Verdict.OPEN,
    )
