"""Where one person was: their stays put in order, each from a first to a last day as far as the record tells.

What is told of one stay bounds the next: somebody moved in May was no longer where they had been held. That nobody
moved them unsaid is an assumption, and every leg that needs it says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from govah.model import Bounds, Day, DocumentId, Stay, StayKind

INSIDE = (StayKind.CUSTODY, StayKind.PRESENCE)
_UNKNOWN = Bounds()


@dataclass(frozen=True, slots=True)
class Leg:
    """One stay with its bounds; `filled` when a neighbour gave one of them, and `stays` are all that it rests on.
    `captive`: the account tells of an arrest or a release besides."""

    kind: StayKind
    place: str | None
    begin: Bounds
    end: Bounds
    stays: tuple[Stay, ...]
    filled: bool = False
    captive: bool = False

    @property
    def document(self) -> DocumentId:
        """The account that tells of it."""
        return self.stays[-1].document

    @property
    def is_named(self) -> bool:
        """Has the place a name? "The barracks" of another account may be others."""
        place = self.place or ""
        return any(c.isupper() for c in place) or not any(c.islower() for c in place)


def legs(stays: Iterable[Stay], key: Callable[[str], str]) -> tuple[Leg, ...]:
    """The stays of one person, in the order of each document, every document on its own: two accounts of one life are
    never mixed into a third that nobody gave. `key` tells whether two places are one."""
    found: list[Leg] = []
    for told in _by_document(s for s in stays if s.kind is not StayKind.OFFICE):
        captive = any(s.kind in (StayKind.CUSTODY, StayKind.FREE) for s in told)
        plain = [Leg(s.kind, s.place, s.begin, s.end, (s,), captive=captive) for s in told]
        found += _closed(_opened(plain, key), key)
    return tuple(found)


def _by_document(stays: Iterable[Stay]) -> Iterable[list[Stay]]:
    groups: dict[str, list[Stay]] = {}
    for stay in stays:
        groups.setdefault(stay.document, []).append(stay)
    return (sorted(group, key=lambda s: s.span) for group in groups.values())


def _opened(told: Sequence[Leg], key: Callable[[str], str]) -> list[Leg]:
    """A stay whose beginning is not told began when the one before it ended, or, if that is the arrest or the same
    stay told before, when that began."""
    opened: list[Leg] = []
    for leg in told:
        before = opened[-1] if opened else None
        if before is not None and before.kind in INSIDE and leg.kind in INSIDE and leg.begin.earliest is None:
            one = before.place is None or _is_same(before, leg, key)
            since = before.begin if one else before.end
            begin = since.both(leg.begin)
            if begin is not None and since != _UNKNOWN:
                leg = replace(leg, begin=begin, stays=(*before.stays, *leg.stays), filled=True)
        opened.append(leg)
    return opened


def _closed(told: Sequence[Leg], key: Callable[[str], str]) -> list[Leg]:
    """A stay whose end is not told lasted until the next that is told to have begun later."""
    closed = []
    for leg, after in pairwise((*told, None)):
        if leg is not None:
            ends = after is not None and leg.end.earliest is None and _is_later(after, leg)
            same = after is not None and _is_same(after, leg, key)
            closed.append(_until(leg, after) if ends and not same and after is not None else leg)
    return closed


def _is_same(one: Leg, other: Leg, key: Callable[[str], str]) -> bool:
    return one.place is not None and other.place is not None and key(one.place) == key(other.place)


def _is_later(after: Leg, leg: Leg) -> bool:
    known = leg.begin.latest if leg.begin.latest is not None else leg.begin.earliest
    return after.begin.earliest is not None and (known is None or known <= after.begin.earliest)


def _until(leg: Leg, after: Leg) -> Leg:
    end = after.begin.both(leg.end) or after.begin
    return replace(leg, end=end, stays=(*leg.stays, *after.stays[-1:]), filled=True)


class Timeline:
    """Legs, to find one that lasted through given days. Cost: a logarithm of their number for each question."""

    def __init__(self, own: Iterable[Leg]) -> None:
        known = [g for g in own if g.begin.latest is not None and g.end.earliest is not None]
        known.sort(key=lambda g: (g.begin.latest or 0, -(g.end.earliest or 0)))
        self._begun = [g.begin.latest or 0 for g in known]
        self._longest: list[Leg] = []
        for leg in known:
            best = self._longest[-1] if self._longest else leg
            self._longest.append(leg if (leg.end.earliest or 0) > (best.end.earliest or 0) else best)

    def through(self, first: Day | None, last: Day | None) -> Leg | None:
        """A leg that began before `first` and ended after `last`: on its own first and last day it may have been
        too late or too early."""
        if first is None or last is None:
            return None
        begun = bisect_left(self._begun, first)
        leg = self._longest[begun - 1] if begun else None
        return leg if leg is not None and (leg.end.earliest or 0) > last else None
