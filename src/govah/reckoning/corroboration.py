"""Doubts about on how many it rests: copies, events with one origin, voices that only cite one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from govah.model import CopyGroup, Event, Finding
from govah.reckoning.evidence import Evidence


def thinly_attested(
    copies: Iterable[CopyGroup], events: Sequence[Event], evidence: Evidence, roles: Collection[str]
) -> Iterator[Finding]:
    """One finding for each; `roles` are the events that an explanation is about."""
    for group in copies:
        count = ("count", str(len(group.documents)))
        yield Finding(code="C001", subject=group.first or group.documents[0], parameters=(count,))
    for event in events:
        if _is_lonely(event, evidence, roles):
            parameters = (("event", event.id), ("origin", event.origins.origins[0]))
            yield Finding(code="C002", subject=event.id, parameters=parameters)
    for event in events:
        for circle in event.origins.circular:
            parameters = (("event", event.id), ("names", ", ".join(circle)))
            yield Finding(code="C010", subject=event.id, parameters=parameters)


def _is_lonely(event: Event, evidence: Evidence, roles: Collection[str]) -> bool:
    """Do several documents tell of it, or does an explanation need it, and rests it on one origin?"""
    told_in = {evidence.statements[s].document for s in event.statements}
    alone = event.origins.high == len(event.origins.origins) == 1
    return alone and (len(told_in) > 1 or event.id in roles)
