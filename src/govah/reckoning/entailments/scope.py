"""What answers unrest happens where the unrest was, and what answers the deed of a group is done to that group.

Both are tested by counter-examples. A place that may hold another, and a name that may be of the same people, is none:
only two prisons or two groups that nothing ties are told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from govah.model import Act, Assumption, Entailment, EntailmentForm, Saying, StatementId, Verdict, say
from govah.reckoning.constraints import tells
from govah.reckoning.drafts import Draft
from govah.reckoning.entailments.bench import Bench, Tested, off
from govah.reckoning.entailments.rules import ANSWER_STAYS_IN_GROUP, ANSWER_STAYS_IN_PLACE
from govah.reckoning.kinds import listed
from govah.reckoning.offers import Offer

_Scope = Sequence[tuple[StatementId, set[str]]]


def place(bench: Bench, offer: Offer, effect: Draft, cause: Draft) -> Iterator[Tested]:
    """Was what answers unrest done where the unrest was? Asked of unrest alone: a raid can be answered elsewhere."""
    if cause.family in listed("answered", "in_place"):
        own = {site for a in _told(bench, cause) for site in bench.sites(a)}
        told = _beyond(bench, offer, effect, bench.sites)
        yield from _tested(bench, offer, effect, cause, (EntailmentForm.PLACE, ANSWER_STAYS_IN_PLACE), own, told)


def group(bench: Bench, offer: Offer, effect: Draft, cause: Draft) -> Iterator[Tested]:
    """Was it done to the group whose deed it answers, or to the group that the explanation names?"""
    if cause.family in listed("answered", "in_group"):
        own = {g for a in (*_told(bench, cause), *_offered(bench, offer, effect)) for g in bench.groups_in(a)}
        told = _beyond(bench, offer, effect, bench.groups_in)
        yield from _tested(bench, offer, effect, cause, (EntailmentForm.GROUP, ANSWER_STAYS_IN_GROUP), own, told)


def _beyond(bench: Bench, offer: Offer, effect: Draft, names: Callable[[Act], set[str]]) -> _Scope:
    """Whom or where others than those who offer it name. An explanation that itself names nobody and no place is of all
    that was done of that kind in that time."""
    is_whole = not any(map(names, _offered(bench, offer, effect)))
    drafts = (effect, *bench.alongside(effect)) if is_whole else (effect,)
    told = (a for d in drafts for a in _told(bench, d) if a.statement not in offer.stated)
    return [(a.statement, found) for a in told if (found := names(a))]


def _tested(
    bench: Bench,
    offer: Offer,
    effect: Draft,
    cause: Draft,
    rule: tuple[EntailmentForm, Assumption],
    own: set[str],
    told: _Scope,
) -> Iterator[Tested]:
    if not own and not told:
        return
    (form, assumption), name = rule, rule[0].value
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


def _offered(bench: Bench, offer: Offer, effect: Draft) -> Iterator[Act]:
    return (a for a in bench.evidence.acts_on(effect) if a.statement in offer.stated)


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
