"""What answers a thing was not prepared before that thing.

What the record tells as preparing an event is tried, and the earliest of what is commonly done to prepare, in the year
before: that it did prepare it is an assumption, and without it the question is open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from govah.model import Entailment, EntailmentForm, Flips, Phase, Saying, Verdict, say
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench, Tested, off
from govah.reckoning.entailments.rules import PREPARATION_BELONGS
from govah.reckoning.entailments.times import clash, entailed, said, would_decide
from govah.reckoning.kinds import preparation_days, preparatory
from govah.reckoning.offers import Offer
from govah.reckoning.order import Ordering
from govah.reckoning.sites import by_level, may_meet

_EARLIEST = 20
"""How many acts that are not told as preparing an event are tried as such: those that would be the earliest."""

_TOLD = 3
"""How many preparations that came too early are told of one by one."""

_NAMED = 2
"""How many of them a sentence names."""

_Answers = Sequence[tuple[Draft, Ordering]]


class Preparation:
    """Tests what was prepared before the reason for it. Cost: near linear in events for all explanations."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._evidence = bench, bench.evidence
        ready = [d for d in self._evidence.events.drafts if d.phase is Phase.WHOLE and preparatory(d.kind)]
        ready = [d for d in ready if self._evidence.telling(d)]
        days = self._evidence.network.days
        dated = [(first, d.id, d) for d in ready if (first := days(d.start).earliest) is not None]
        self._ready = sorted(dated, key=lambda row: row[:2])

    def test(self, offer: Offer, effect: Draft, cause: Draft) -> Tested:
        """Was nothing of `effect` prepared before `cause`?"""
        if PREPARATION_BELONGS.name in self._bench.off:
            return Tested(_entailment(offer, effect, cause, Verdict.UNTESTABLE, off(PREPARATION_BELONGS)))
        answers = self._answers(self._preparations(effect, cause), cause)
        verdict = _worst(answers)
        deciding = sorted((row for row in answers if row[1].verdict is verdict), key=_most_early)
        early = deciding[:_TOLD] if verdict is Verdict.CONTRADICTED else []
        return Tested(
            self._weighed(offer, effect, cause, verdict, answers, deciding),
            entailed=tuple(entailed(offer, d, cause) for d, _ in answers),
            clashes=tuple(c for d, a in early for c in clash(self._bench, offer, d, cause, a, PREPARATION_BELONGS)),
        )

    def _answers(
        self, ready: Iterable[Draft], cause: Draft, without: frozenset[str] = frozenset()
    ) -> list[tuple[Draft, Ordering]]:
        return [(d, self._bench.questions.came_after(d.start, cause.start, without)) for d in ready]

    def _weighed(
        self, offer: Offer, effect: Draft, cause: Draft, verdict: Verdict, answers: _Answers, deciding: _Answers
    ) -> Entailment:
        plain = _entailment(offer, effect, cause, verdict, _because(cause, verdict, answers, deciding))
        if verdict is Verdict.OPEN:
            near = [o for d, _ in answers[:_NAMED] for o in would_decide(self._bench, d, cause)]
            return replace(plain, would_decide=tuple(dict.fromkeys(near)))
        vague = [(d, a) for d, a in answers if a.tolerable and a.against and verdict is Verdict.CONTRADICTED]
        speaking = (s for d, a in (*deciding, *vague) for s in (*self._evidence.telling(d), *said(a.constraints)))
        told = dict.fromkeys(speaking)
        for_ = tuple(told) if verdict is Verdict.SUPPORTED else ()
        against = tuple(s for s in told if s not in offer.stated) if verdict is not Verdict.SUPPORTED else ()
        return replace(
            plain,
            for_=for_,
            against=against,
            for_origins=self._bench.count(for_),
            against_origins=self._bench.count(against),
            proof=tuple(c.step for c in deciding[0][1].constraints),
            misses_by=deciding[0][1].days,
            flips=self._flips([d for d, _ in answers], cause),
        )

    def _flips(self, ready: list[Draft], cause: Draft) -> Flips:
        questions = self._bench.questions

        def trial(without: frozenset[str]) -> tuple[Verdict, set[str]]:
            answers = self._answers(ready, cause, without)
            verdict = _worst(answers)
            deciding = [d for d, a in answers if a.verdict is verdict]
            asked = deciding[:1] if verdict is Verdict.CONTRADICTED else deciding
            return verdict, {o for d in asked for o in questions.resting(d.start, cause.start, without)}

        return questions.flips(trial, (cause.start, *(d.start for d in ready)))

    def _preparations(self, effect: Draft, cause: Draft) -> list[Draft]:
        """What the record tells as preparing `effect`, and the earliest of what is commonly done to prepare, in the
        year before."""
        known = [d for d in self._bench.phases.get(effect.id, ()) if self._evidence.telling(d)]
        times = [self._evidence.network.days(p) for p in (effect.start, cause.start)]
        anchor = next((t.earliest for t in times if t.earliest is not None), None)
        if anchor is not None:
            ends = [t.latest for t in times if t.latest is not None] or [anchor]
            first = bisect_left(self._ready, anchor - preparation_days(), key=lambda row: row[0])
            last = bisect_right(self._ready, max(ends), key=lambda row: row[0])
            near = (d for _, _, d in islice(self._ready, first, last) if _same_place(d, effect))
            known += islice(near, _EARLIEST)
        return [d for d in known if d is not effect and d is not cause]


def _worst(answers: _Answers) -> Verdict:
    """One preparation that came too early is enough; that all came in time takes all of them."""
    verdicts = [a.verdict for _, a in answers]
    for verdict in (Verdict.CONTRADICTED, Verdict.CONTESTED):
        if verdict in verdicts:
            return verdict
    return Verdict.SUPPORTED if verdicts and set(verdicts) == {Verdict.SUPPORTED} else Verdict.OPEN


def _most_early(row: tuple[Draft, Ordering]) -> tuple[int, str]:
    return -(row[1].days or 0), row[0].id


def _because(cause: Draft, verdict: Verdict, answers: _Answers, deciding: _Answers) -> Saying:
    if not answers:
        return say("preparation.none", cause=cause.id)
    if verdict is Verdict.CONTRADICTED:
        first, *more = (d.id for d, _ in deciding[:_NAMED])
        missed = deciding[0][1].days or 0
        if not more:
            return say("preparation.one", first=first, cause=cause.id, n=missed)
        return say("preparation.both", first=first, second=more[0], cause=cause.id, n=missed)
    if verdict is Verdict.SUPPORTED:
        return say("preparation.after", cause=cause.id)
    if any(a.tolerable for _, a in answers):
        return say("preparation.tolerable", cause=cause.id)
    return say("preparation.open", cause=cause.id)


def _same_place(draft: Draft, effect: Draft) -> bool:
    return may_meet(by_level(draft.places), by_level(effect.places))


def _entailment(offer: Offer, effect: Draft, cause: Draft, verdict: Verdict, because: Saying) -> Entailment:
    return Entailment(
        id=f"{offer.id}-preparation",
        says=say("preparation.says", effect=effect.id, cause=cause.id),
        form=EntailmentForm.ORDER,
        verdict=verdict,
        because=because,
        assumptions=(PREPARATION_BELONGS,),
        without_assumptions=Verdict.OPEN,
    )
