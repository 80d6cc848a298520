"""Whether nothing speaks against a mention and an event being one.

These tests never tie anything: something else must. Each of them is a reason to keep apart, and one is enough.
"""

from __future__ import annotations

from govah.model import Act, Bounds
from govah.reckoning.drafts import Draft, dated, span_of
from govah.reckoning.kinds import listed, momentary
from govah.reckoning.parties import VERBS, Party

COARSE = 10
"""Days from which on a date is a stretch of time that can hold several happenings."""


def is_same(draft: Draft, act: Act, party: Party) -> bool:
    """Does nothing speak against a mention of this time that something ties to this event?"""
    when, company = dated(act), draft.company
    if when is None or not draft.admits(act) or _is_mixed(draft, act, party):
        return False
    if company.is_elsewhere(party) or not company.may_be(party) or _is_of_another(draft, act, party):
        return False
    if not company.is_in_time_with(party) or _is_told_anew(draft, act, party):
        return False
    span = span_of(when)
    ends = (span.earliest, span.latest, draft.within.earliest, draft.within.latest)
    if None in ends or draft.within.both(span) is None:
        return False
    return momentary(act.kind) or (days_of(span) > COARSE) == (days_of(draft.within) > COARSE)


def can_mean(draft: Draft, act: Act, party: Party) -> bool:
    """May a mention without a date mean this event? What is told of somebody is told of nobody else, and that nobody
    was killed is not said of the watchmen who were."""
    company = draft.company
    if not draft.admits(act) or _is_mixed(draft, act, party) or company.is_elsewhere(party):
        return False
    if act.rule not in VERBS or not company.whoms:
        return company.may_be(party)
    if party.whom is None:
        one = not listed("many", "singular").isdisjoint(act.text.lower().split())
        return act.actual and not (one and company.many)
    return party.whom in company.whoms


def is_told_apart(act: Act) -> bool:
    """Does it carry a time of its own, told by another event? Then silence does not make it one with what is dated."""
    return act.date is not None and act.date.relation is not None and act.actual


def _is_mixed(draft: Draft, act: Act, party: Party) -> bool:
    """Is the one told of somebody by name, and the other of many without that name?"""
    mixed = (party.alone and draft.company.many) or (party.many and draft.company.alone)
    return mixed and not draft.concerns(act)


def _is_of_another(draft: Draft, act: Act, party: Party) -> bool:
    """Is one told of somebody by name, and the other, in another document, of somebody whom it does not name?"""
    apart = party.alone != draft.company.alone and act.document not in draft.documents
    return apart and not draft.concerns(act)


def _is_told_anew(draft: Draft, act: Act, party: Party) -> bool:
    """Does its document tell of this event by another verb with another date? Then the verb is the next thing that
    happened, unless it names the same people ("in late 1987 they divided the prisoners; in winter leftists were")."""
    told = draft.verbs.get(act.document, ()) if act.rule in VERBS else ()
    return any(when != dated(act) and whom != party.whom for when, whom in told)


def days_of(span: Bounds) -> int:
    """How many days a time covers; without an end, more than any."""
    return 10**6 if span.earliest is None or span.latest is None else span.latest - span.earliest + 1
