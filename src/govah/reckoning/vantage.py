"""Could a speaker have been there? The answer of the record alone: where it says that they were, and when.

Only what excludes makes a vantage impossible, and only what places somebody there makes it certain; everything else is
possible. The same question is put to every voice, officials and survivors alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from govah.model import (
    Act,
    Assumption,
    Bounds,
    Day,
    EventId,
    Presence,
    StatementId,
    Stay,
    StayKind,
    Vantage,
    Whereabouts,
)
from govah.reckoning.kinds import listed
from govah.reckoning.whereabouts import Leg, legs
from govah.text.folding import folded

STAYS_PUT = Assumption("stays-put")
"""Whoever is told to have been brought to a place stayed there until the record tells that they left."""

OUTSIDE_WHEN_FREE = Assumption("outside-when-free")
"""Whoever was not yet arrested, or was released, was not inside a prison and could not see what was done there."""


@dataclass(frozen=True, slots=True)
class Scene:
    """When and where an event was, as far as that matters to who could see it: between which days it began and ended,
    at which places, and whether it was inside a prison or camp."""

    begin: Bounds
    end: Bounds
    places: frozenset[str]
    is_inside: bool

    @property
    def certain(self) -> tuple[Day | None, Day | None]:
        """Days of which one at least was certainly a day of it: all of its first days, or its middle."""
        if self.begin.latest is not None and self.end.earliest is not None and self.begin.latest <= self.end.earliest:
            return self.begin.latest, self.begin.latest
        return self.begin.earliest, self.begin.latest


class Witnesses:
    """The whereabouts of everybody whom the record places somewhere."""

    def __init__(self, stays: Iterable[Stay], key: Callable[[str], str], off: Iterable[str] = ()) -> None:
        self._key, self._off = key, frozenset(off)
        told: dict[str, list[Stay]] = defaultdict(list)
        for stay in stays:
            told[key(stay.who)].append(stay)
        self._legs = {who: legs(own) for who, own in told.items()}

    def knows(self, who: str) -> bool:
        """Does the record place them anywhere at any time?"""
        return self._key(who) in self._legs

    def vantage(self, who: str, event: EventId, scene: Scene, told: tuple[StatementId, ...] = ()) -> Vantage:
        """Whether `who`, who says `told` of it, was there."""
        own = self._legs.get(self._key(who), ())
        kept = [leg for leg in own if not (leg.filled and STAYS_PUT.name in self._off)]
        found = next(self._answers(kept, scene), (Presence.POSSIBLE, Whereabouts.OPEN if own else Whereabouts.UNTOLD))
        presence, because, *rest = found
        leg = rest[0] if rest else None
        return Vantage(
            who=who,
            event=event,
            presence=presence,
            because=because,
            told=told,
            rests_on=tuple(dict.fromkeys(s.statement for s in leg.stays)) if isinstance(leg, Leg) else (),
            assumptions=_assumed(because, leg) if isinstance(leg, Leg) else (),
            place=leg.place if isinstance(leg, Leg) else None,
        )

    def _answers(self, own: Sequence[Leg], scene: Scene) -> Iterator[tuple[Presence, Whereabouts, Leg]]:
        for leg in own:
            if leg.place is not None and self._key(leg.place) in scene.places and leg.covers(*scene.certain):
                yield Presence.CERTAIN, Whereabouts.THERE, leg
        for leg in own:
            if leg.kind is StayKind.DEAD and _is_before(leg.begin.latest, scene.begin.earliest):
                yield Presence.IMPOSSIBLE, Whereabouts.DEAD, leg
        for leg in own:
            if leg.covers(scene.begin.earliest, scene.end.latest) and self._excludes(leg, scene):
                yield Presence.IMPOSSIBLE, Whereabouts.ELSEWHERE, leg
        if scene.is_inside and OUTSIDE_WHEN_FREE.name not in self._off:
            yield from _outside(own, scene)

    def _excludes(self, leg: Leg, scene: Scene) -> bool:
        """Were they in a prison or camp other than every one that it was in?"""
        here = leg.place and self._key(leg.place)
        sites = bool(scene.places) and all(_is_site(p) for p in scene.places)
        return bool(here) and here not in scene.places and sites and _is_site(leg.place or "")


def _outside(own: Sequence[Leg], scene: Scene) -> Iterator[tuple[Presence, Whereabouts, Leg]]:
    inside = [leg for leg in own if leg.kind in (StayKind.CUSTODY, StayKind.PRESENCE)]
    for leg in own:
        again = (i for i in inside if not _is_before(i.end.latest, scene.begin.earliest) and not _precedes(i, leg))
        if leg.kind is StayKind.FREE and _is_before(leg.begin.latest, scene.begin.earliest) and not any(again):
            yield Presence.IMPOSSIBLE, Whereabouts.RELEASED, leg
    first = min((i for i in inside if i.begin.earliest is not None), key=lambda i: i.begin.earliest or 0, default=None)
    known = first is not None and first.kind is StayKind.CUSTODY and all(i.begin.earliest is not None for i in inside)
    if known and first is not None and _is_before(scene.end.latest, first.begin.earliest):
        yield Presence.IMPOSSIBLE, Whereabouts.NOT_YET_TAKEN, first


def _precedes(inside: Leg, free: Leg) -> bool:
    """Was this stay over when they were freed?"""
    return (
        inside.begin.latest is not None
        and free.begin.earliest is not None
        and (inside.begin.latest <= free.begin.earliest)
    )


def _is_before(one: Day | None, other: Day | None) -> bool:
    return one is not None and other is not None and one < other


def _is_site(place: str) -> bool:
    return not listed("sites", "words").isdisjoint(folded(place).split())


def _assumed(because: Whereabouts, leg: Leg) -> tuple[str, ...]:
    names = [STAYS_PUT.name] if leg.filled else []
    if because in (Whereabouts.RELEASED, Whereabouts.NOT_YET_TAKEN):
        names.append(OUTSIDE_WHEN_FREE.name)
    return tuple(names)


def is_inside(acts: Iterable[Act], places: Iterable[str]) -> bool:
    """Do the mentions of an event, or its places, say that it was done to prisoners or in a prison?"""
    named = frozenset(w for a in acts for w in folded(f"{a.text} {a.whom or ''}").split())
    return any(map(_is_site, places)) or not named.isdisjoint(listed("inside", "words"))
