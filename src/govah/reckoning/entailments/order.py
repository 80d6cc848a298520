"""What is done because of a thing comes on or after that thing."""

from __future__ import annotations

from govah.model import Entailment, EntailmentForm, Flips, Saying, Verdict, say
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench, Tested, off
from govah.reckoning.entailments.rules import REASON_COMES_FIRST
from govah.reckoning.entailments.times import clash, entailed, said, would_decide
from govah.reckoning.offers import Offer
from govah.reckoning.order import Ordering


def order(bench: Bench, offer: Offer, effect: Draft, cause: Draft) -> Tested:
    """Did what is explained come on or after the reason?"""
    if REASON_COMES_FIRST.name in bench.off:
        untestable = Ordering(Verdict.UNTESTABLE)
        return Tested(_entailment(bench, offer, effect, cause, untestable, off(REASON_COMES_FIRST)))
    answer = bench.questions.came_after(effect.start, cause.start)
    return Tested(
        _entailment(bench, offer, effect, cause, answer, _because(answer, effect, cause)),
        entailed=(entailed(offer, effect, cause),),
        clashes=tuple(clash(bench, offer, effect, cause, answer, REASON_COMES_FIRST)),
    )


def _entailment(
    bench: Bench, offer: Offer, effect: Draft, cause: Draft, answer: Ordering, because: Saying
) -> Entailment:
    settled = answer.verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.CONTESTED)
    for_, against = (said(answer.support), said(answer.against)) if settled else ((), ())
    is_open = answer.verdict is Verdict.OPEN
    return Entailment(
        id=f"{offer.id}-order",
        says=say("order.says", effect=effect.id, cause=cause.id),
        form=EntailmentForm.ORDER,
        verdict=answer.verdict,
        because=because,
        for_=for_,
        against=against,
        for_origins=bench.count(for_),
        against_origins=bench.count(against),
        proof=tuple(c.step for c in answer.constraints),
        misses_by=answer.days,
        assumptions=(REASON_COMES_FIRST,),
        without_assumptions=Verdict.OPEN,
        flips=_flips(bench, effect, cause) if settled else None,
        would_decide=would_decide(bench, effect, cause) if is_open else (),
    )


def _flips(bench: Bench, effect: Draft, cause: Draft) -> Flips:
    points = effect.start, cause.start

    def trial(without: frozenset[str]) -> tuple[Verdict, set[str]]:
        verdict = bench.questions.came_after(*points, without).verdict
        return verdict, bench.questions.resting(*points, without)

    return bench.questions.flips(trial, points)


def _because(answer: Ordering, effect: Draft, cause: Draft) -> Saying:
    pair = {"effect": effect.id, "cause": cause.id}
    if answer.days is None:
        return say("order.times", **pair)
    return say("order.tolerable" if answer.tolerable else "order.missed", **pair, n=answer.days)
