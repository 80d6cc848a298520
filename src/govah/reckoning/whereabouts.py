"""Where one person was: their stays put in order, each from a first to a last day as far as the record tells.

What is told of one stay bounds the next: somebody moved in May was no longer where they had been held. That nobody
moved them unsaid is an assumption, and every leg that needs it says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from govah.model import Bounds, Day, Stay, StayKind

_UNKNOWN = Bounds()


@dataclass(frozen=True, slots=True)
class Leg:
    """One stay with its bounds; `filled` when a neighbour gave one of them, and `stays` are all that it rests on."""

    kind: StayKind
    place: str | None
    begin: Bounds
    end: Bounds
    stays: tuple[Stay, ...]
    filled: bool = False

    def covers(self, first: Day | None, last: Day | None) -> bool:
        """Does it certainly hold every day from `first` to `last`?"""
        return (
            first is not None
            and last is not None
            and self.begin.latest is not None
            and self.end.earliest is not None
            and self.begin.latest <= first
            and last <= self.end.earliest
        )


def legs(stays: Iterable[Stay]) -> tuple[Leg, ...]:
    """The stays of one person, in the order of each document, every document on its own: two accounts of one life are
    never mixed into a third that nobody gave."""
    found: list[Leg] = []
    for told in _by_document(stays):
        plain = [Leg(s.kind, s.place, s.begin, s.end, (s,)) for s in told]
        found += _closed(_opened(plain))
    return tuple(found)


def _by_document(stays: Iterable[Stay]) -> Iterable[list[Stay]]:
    groups: dict[str, list[Stay]] = {}
    for stay in stays:
        groups.setdefault(stay.document, []).append(stay)
    return (sorted(group, key=lambda s: s.span) for group in groups.values())


def _opened(told: Sequence[Leg]) -> list[Leg]:
    """A stay of which only the end or the place is told began when the one before it is told to have begun or ended."""
    opened: list[Leg] = []
    for leg in told:
        before = opened[-1] if opened else None
        if leg.begin.earliest is None and before is not None and before.kind in (StayKind.CUSTODY, StayKind.PRESENCE):
            since = before.end if before.end != _UNKNOWN else before.begin
            begin = since.both(leg.begin) or leg.begin
            leg = replace(leg, begin=begin, stays=(*before.stays, *leg.stays), filled=since != _UNKNOWN)
        opened.append(leg)
    return opened


def _closed(told: Sequence[Leg]) -> list[Leg]:
    """A stay whose end is not told lasted until the next that is told to have begun later."""
    closed = []
    for leg, after in pairwise((*told, None)):
        if leg is None:
            continue
        later = after is not None and leg.end.earliest is None and _is_later(after, leg)
        closed.append(_until(leg, after) if later and after is not None else leg)
    return closed


def _is_later(after: Leg, leg: Leg) -> bool:
    starts = after.begin.earliest is not None and (leg.begin.latest is None or leg.begin.latest <= after.begin.earliest)
    return starts and (after.place is None or after.place != leg.place)


def _until(leg: Leg, after: Leg) -> Leg:
    return replace(leg, end=after.begin, stays=(*leg.stays, *after.stays[-1:]), filled=True)
