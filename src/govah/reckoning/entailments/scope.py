"""What answers unrest happens where the unrest was, and what answers the deed of a group is done to that group.

Both are tested by counter-examples. A place that may hold another, and a name that may be of the same people, is none:
only two prisons or two groups that nothing ties are told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from govah.model import Act, Assumption, Entailment, EntailmentForm, Saying, StatementId, Verdict, say
from govah.reckoning.constraints import tells
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench, Tested, off
from govah.reckoning.entailments.rules import ANSWER_STAYS_IN_GROUP, ANSWER_STAYS_IN_PLACE
from govah.reckoning.kinds import listed
from govah.reckoning.offers import Offer

_Names = Callable[[Act], Collection[str]]


def place(bench: Bench, offer: Offer, effect: Draft, cause: Draft) -> Iterator[Tested]:
    """Was what answers unrest done where the unrest was? Asked of unrest alone: a raid can be answered elsewhere."""
    if cause.family in listed("answered", "in_place"):
        own = {p for a in _told(bench, cause) for p in bench.sites(a)}
        yield from _tested(bench, offer, effect, cause, EntailmentForm.PLACE, ANSWER_STAYS_IN_PLACE, own, bench.sites)


def group(bench: Bench, offer: Offer, effect: Draft, cause: Draft) -> Iterator[Tested]:
    """Was it done to the group whose deed it answers, or to the group that the explanation names?"""
    if cause.family in listed("answered", "in_group"):
        offered = [a for a in bench.evidence.acts_on(effect) if a.statement in offer.stated]
        own = {g for a in (*_told(bench, cause), *offered) for g in bench.groups_in(a)}
        test = EntailmentForm.GROUP, ANSWER_STAYS_IN_GROUP
        yield from _tested(bench, offer, effect, cause, *test, own, bench.groups_in)


def _tested(
    bench: Bench,
    offer: Offer,
    effect: Draft,
    cause: Draft,
    form: EntailmentForm,
    assumption: Assumption,
    own: set[str],
    names: _Names,
) -> Iterator[Tested]:
    name = form.value
    told = [(a.statement, names(a)) for a in _told(bench, effect) if a.statement not in offer.stated and names(a)]
    if not own and not told:
        return
    against = tuple(dict.fromkeys(s for s, found in told if own and all(bench.apart(f, own) for f in found)))
    for_ = tuple(dict.fromkeys(s for s, found in told if s not in against and own.issuperset(found)))
    verdict, because = _verdict(bool(for_), bool(against)), _because(name, own, for_, against)
    if assumption.name in bench.off:
        for_, against, verdict, because = (), (), Verdict.UNTESTABLE, off(assumption)
    found = Entailment(
        id=f"{offer.id}-{name}",
        says=say(f"{name}.says", effect=effect.id, cause=cause.id),
        form=form,
        verdict=verdict,
        because=because,
        for_=for_,
        against=against,
        for_origins=bench.count(for_),
        against_origins=bench.count(against),
        assumptions=(assumption,),
        without_assumptions=Verdict.OPEN,
        flips=bench.attested(for_, against, _verdict) if for_ or against else None,
    )
    yield Tested(found, refuted_by=against)


def _told(bench: Bench, draft: Draft) -> Iterator[Act]:
    return (a for a in bench.evidence.acts_on(draft) if tells(a, bench.evidence.statements[a.statement]))


def _verdict(inside: bool, outside: bool) -> Verdict:
    """One counter-example is enough."""
    if outside:
        return Verdict.CONTRADICTED
    return Verdict.SUPPORTED if inside else Verdict.SILENT


def _because(name: str, own: set[str], for_: Collection[StatementId], against: Collection[StatementId]) -> Saying:
    if not own:
        return say(f"{name}.unknown")
    if against:
        return say(f"{name}.elsewhere", n=len(against))
    return say(f"{name}.inside" if for_ else f"{name}.silent")
