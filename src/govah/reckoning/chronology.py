"""The events of a case in their order of time, each between its bounds with their proof.

An event that nothing places is listed only where an explanation, a clash or a figure is about it; what is only denied,
planned or asked is no event that happened.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from govah.model import Bounds, Clash, ClashKind, Day, Event
from govah.reckoning.drafts import Draft, dated
from govah.reckoning.evidence import Evidence
from govah.reckoning.kinds import huridocs


def chronology(evidence: Evidence, clashes: Sequence[Clash], needed: Collection[str]) -> tuple[Event, ...]:
    """The events of `evidence` that can be placed in time, and those that a clash or whatever is `needed` is about."""
    contested = {e for c in clashes if c.kind is ClashKind.HARD and not c.assumptions for e in c.events}
    needed = {*needed, *(e for c in clashes for e in c.events)}
    told = {d.id for d in evidence.events.drafts if any(a.actual for a in d.acts)}
    events = (_event(d, evidence, d.id in contested) for d in evidence.events.drafts)
    return tuple(sorted((e for e in events if e.id in needed or (e.id in told and _is_placed(e))), key=_place))


def _event(draft: Draft, evidence: Evidence, contested: bool) -> Event:
    return Event(
        id=draft.id,
        called=draft.called,
        start=evidence.network.bounds(draft.start),
        end=evidence.network.bounds(draft.end),
        statements=evidence.naming(draft),
        acts=tuple(a.id for a in (*draft.acts, *draft.repeats)),
        origins=evidence.origins.count(evidence.telling(draft)),
        participants=tuple(sorted(draft.participants)),
        places=tuple(sorted(draft.places)),
        contested=contested,
        approximate=any(when.approximate for a in draft.acts if (when := dated(a))),
        joined=tuple(draft.joined),
        part_of=draft.part.of.id if draft.part else None,
        part_rule=draft.part.rule if draft.part else "",
        huridocs=huridocs(draft.kind),
    )


def _is_placed(event: Event) -> bool:
    return Bounds() != event.start.bounds or Bounds() != event.end.bounds


def _place(event: Event) -> tuple[bool, Day, str, str]:
    """Where it stands in the chronology: by its earliest day, else its latest; what has neither comes last."""
    days = (event.start.earliest, event.end.earliest, event.start.latest, event.end.latest)
    first = next((d for d in days if d is not None), None)
    return first is None, first or 0, event.called.kind, event.id
