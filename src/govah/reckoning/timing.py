"""All that the statements of a case say about time, as the constraints of its network.

Each constraint carries its statement, so that whatever follows from it leads to a passage; the meaning of words alone
("nothing ends before it begins") carries none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from govah.model import Act, CausalClaim
from govah.reckoning import constraints
from govah.reckoning.contradiction import Constraint
from govah.reckoning.drafts import Draft, dated, span_of
from govah.reckoning.evidence import Evidence
from govah.reckoning.telling import Telling


def timing(
    evidence: Evidence, telling: Telling, claims: Iterable[CausalClaim], roles: Collection[str]
) -> Iterator[Constraint]:
    """What is said of every event, once for each origin; `roles` are the events that an explanation is about."""
    said = _said(evidence, telling, claims, roles)
    yield from constraints.unrepeated(said, lambda statement: evidence.origins.root[statement].key)


def tensions(evidence: Evidence) -> Iterator[Constraint]:
    """What words like "long before" would ask: it is held against the rest and bounds nothing."""
    find = _finder(evidence)
    for draft in evidence.events.drafts:
        for act in _told(draft, evidence):
            yield from constraints.from_far(draft, act, act.statement, find)


def _said(
    evidence: Evidence, telling: Telling, claims: Iterable[CausalClaim], roles: Collection[str]
) -> Iterator[Constraint]:
    related = _finder(evidence)
    for draft in evidence.events.drafts:
        yield from constraints.lasting(draft)
    for draft in evidence.events.drafts:
        told = _told(draft, evidence)
        for act in told:
            yield from constraints.from_date(draft, act, act.statement)
            yield from constraints.from_relation(draft, act, act.statement, related)
        if draft.is_told or draft.id in roles:
            yield from _from_documents(draft, told, telling)
    for claim in claims:
        yield from _from_coincidence(claim, evidence)


def _told(draft: Draft, evidence: Evidence) -> list[Act]:
    """The mentions that say that it happened, but for those of a statement that is withdrawn."""
    kept = (a for a in draft.acts if a.statement not in evidence.withdrawn)
    return [a for a in kept if constraints.tells(a, evidence.statements[a.statement])]


def _finder(evidence: Evidence) -> constraints.Find:
    return lambda act, relation: evidence.event_at(act.document, relation.event)


def _from_documents(draft: Draft, told: Sequence[Act], telling: Telling) -> Iterator[Constraint]:
    """It had begun when the earliest document that tells of it was made."""
    made = [(day, a) for a in told if not _is_bounded(a) and (day := telling.latest(a)) is not None]
    if made:
        day, act = min(made, key=lambda row: (row[0], row[1].id))
        yield constraints.from_telling(draft, act, act.statement, day)


def _from_coincidence(claim: CausalClaim, evidence: Evidence) -> Iterator[Constraint]:
    if claim.coincides_with is None or claim.negated:
        return
    cause = evidence.event_at(claim.document, claim.cause)
    other = evidence.event_at(claim.document, claim.coincides_with)
    if cause is not None and other is not None:
        yield from constraints.from_coincidence(cause, other, claim.statement)


def _is_bounded(act: Act) -> bool:
    """Does its own date say by when it had begun?"""
    when = dated(act)
    return when is not None and span_of(when).latest is not None
