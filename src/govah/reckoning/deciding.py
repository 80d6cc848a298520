"""What would decide an open question of order: the day of one event, on or before which, or on or after which.

Only what is still possible is asked for: an observation that contradicts the record decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from govah.model import Bounds, EventId, Observation, Verdict


def deciding(later: tuple[EventId, Bounds], earlier: tuple[EventId, Bounds]) -> Iterator[Observation]:
    """What would show that `later` did or did not begin on the day on which `earlier` began or after it; each with the
    days on which it can have begun.

    >>> for o in deciding(("arrests", Bounds(5, 30)), ("raid", Bounds(12, 14))):
    ...     print(o.event, o.began, o.verdict.value)
    arrests Bounds(earliest=14, latest=None) supported
    arrests Bounds(earliest=None, latest=11) contradicted
    """
    (effect, when), (cause, reason) = later, earlier
    yield from _observed(effect, when, Bounds(earliest=reason.latest), Verdict.SUPPORTED)
    yield from _observed(cause, reason, Bounds(latest=when.earliest), Verdict.SUPPORTED)
    yield from _observed(effect, when, Bounds(latest=_beside(reason.earliest, -1)), Verdict.CONTRADICTED)
    yield from _observed(cause, reason, Bounds(earliest=_beside(when.latest, 1)), Verdict.CONTRADICTED)


def _observed(event: EventId, known: Bounds, began: Bounds, verdict: Verdict) -> Iterator[Observation]:
    if began != Bounds() and known.both(began) is not None:
        yield Observation(event=event, began=began, verdict=verdict)


def _beside(day: int | None, by: int) -> int | None:
    return None if day is None else day + by
