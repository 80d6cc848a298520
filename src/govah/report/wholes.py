"""Events in order of time, each part directly under its whole.

That something is a part is a proposal of a rule. A part whose whole stands elsewhere keeps its own place, and wholes
that would be parts of one another are left as they are: no event is lost for having been put in order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from govah.model import Event, EventId


def nested(events: Sequence[Event]) -> list[tuple[Event, int]]:
    """These events, each with how many wholes it stands under; `events` in order of time."""
    here = {e.id: e for e in events}
    parts: dict[EventId, list[Event]] = defaultdict(list)
    for event in events:
        if event.part_of in here and not _circular(event, here):
            parts[here[event.part_of].id].append(event)
    under = {part.id for found in parts.values() for part in found}
    return [row for event in events if event.id not in under for row in _with_parts(event, parts)]


def _with_parts(whole: Event, parts: Mapping[EventId, Sequence[Event]]) -> Iterator[tuple[Event, int]]:
    ahead = [(whole, 0)]
    while ahead:
        event, depth = ahead.pop()
        yield event, depth
        ahead += [(part, depth + 1) for part in reversed(parts.get(event.id, ()))]


def _circular(event: Event, here: Mapping[EventId, Event]) -> bool:
    """Do its wholes lead back to one of them?"""
    seen: set[EventId] = set()
    at: Event | None = event
    while at:
        if at.id in seen:
            return True
        seen.add(at.id)
        at = here.get(at.part_of) if at.part_of else None
    return False
