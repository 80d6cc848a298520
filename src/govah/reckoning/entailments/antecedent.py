"""The reason itself happened, and somebody besides those who offer it says so.

Whoever offers a thing as a reason is no witness that there was such a thing, however many papers print it.
"""

from __future__ import annotations

from govah.model import Entailment, EntailmentForm, Finding, Saying, Verdict, say
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench, Tested
from govah.reckoning.offers import Offer


def antecedent(bench: Bench, offer: Offer, cause: Draft) -> Tested:
    """Does anybody else say that the reason happened?"""
    evidence = bench.evidence
    offering = {evidence.origins.root[s].key for s in (*offer.stated, *bench.reasons.get(cause.id, ()))}
    given = {*offer.stated, *offer.denied}
    begun = evidence.origins.begun(evidence.telling(cause))
    for_ = tuple(s for s, voice in begun.items() if voice not in offering and s not in given)
    against = tuple(s for s in evidence.denying(cause) if s not in given)
    found = Entailment(
        id=f"{offer.id}-antecedent",
        says=say("antecedent.says", cause=cause.id),
        form=EntailmentForm.ANTECEDENT,
        verdict=_verdict(bool(for_), bool(against)),
        because=_because(bool(for_), bool(against)),
        for_=for_,
        against=against,
        for_origins=bench.count(for_),
        against_origins=bench.count(against),
        flips=bench.attested(for_, against, _verdict) if for_ or against else None,
    )
    alone = Finding(code="C003", subject=offer.id, parameters=(("event", cause.id),))
    return Tested(found, findings=(alone,) if offer.stated and not for_ else ())


def _verdict(attested: bool, denied: bool) -> Verdict:
    if denied:
        return Verdict.CONTESTED
    return Verdict.SUPPORTED if attested else Verdict.SILENT


def _because(attested: bool, denied: bool) -> Saying:
    if attested:
        return say("antecedent.disputed" if denied else "antecedent.attested")
    return say("antecedent.denied" if denied else "antecedent.alone")
