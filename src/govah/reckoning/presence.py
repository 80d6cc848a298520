"""What the record tells of one person's whereabouts, ready for the questions that a scene puts to it.

Only what excludes makes a vantage impossible, and only what places somebody there makes it certain. Where two accounts
place one person in two prisons on one day neither decides anything: the record is in doubt, and the witness is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from govah.model import Bounds, Day, DocumentId, Presence, Stay, StayKind, Whereabouts
from govah.reckoning.kinds import listed
from govah.reckoning.whereabouts import INSIDE, Leg, Timeline, legs
from govah.text.folding import folded

Key = Callable[[str], str]
Answer = tuple[Presence, Whereabouts, Leg | None]
_NEVER = -(10**9)
"""Before every day that can be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """When and where a thing was: between which days it began and ended; at which places, by their keys; whether all of
    them were prisons or camps (`is_closed`), or it was otherwise done inside one (`is_inside`). `words` are what the
    witness tells of it at first hand, in `document`."""

    begin: Bounds
    end: Bounds
    places: frozenset[str] = frozenset()
    is_closed: bool = False
    is_inside: bool = False
    words: str = ""
    document: DocumentId | None = None

    @property
    def certain(self) -> tuple[Day | None, Day | None]:
        """Days of which one at least was certainly a day of it: all of its first days, or its middle."""
        if self.begin.latest is not None and self.end.earliest is not None and self.begin.latest <= self.end.earliest:
            return self.begin.latest, self.begin.latest
        return self.begin.earliest, self.begin.latest

    def names(self, leg: Leg) -> bool:
        """Do the witness's own words name the place of this stay? An unnamed one only in the account that tells it."""
        place = folded(leg.place or "")
        own = leg.is_named or leg.document == self.document
        return bool(place) and own and f" {place} " in f" {self.words} "


class Life:
    """One person's stays; `key` tells whether two places are one, `closed` which hold people. Cost of an answer: a
    logarithm of the number of stays."""

    def __init__(
        self, stays: Iterable[Stay], key: Key, *, closed: Callable[[str], bool] | None = None, stays_put: bool = True
    ) -> None:
        told = list(stays)
        every = legs(told, key)
        own = [leg for leg in every if stays_put or not leg.filled]
        inside = [leg for leg in own if leg.kind in INSIDE]
        self._key = key
        self._at: dict[str, list[Leg]] = defaultdict(list)
        for leg in inside:
            if leg.place is not None and leg.is_named:
                self._at[key(leg.place)].append(leg)
        self._times = {place: Timeline(here) for place, here in self._at.items()}
        self._anywhere = Timeline(leg for leg in inside if leg.place is not None)
        holds = closed or is_closed
        self._held = Timeline(leg for leg in inside if leg.captive and leg.is_named and holds(leg.place or ""))
        self._dead = min((leg for leg in own if leg.kind is StayKind.DEAD), key=_begun, default=None)
        held_office = any(s.kind is StayKind.OFFICE for s in told)
        self._freed = None if held_office else _freed(every)
        self._taken = None if held_office else _taken(every)

    def answer(self, scene: Scene, *, outside_when_free: bool = True) -> Answer:
        """Were they there?"""
        there, elsewhere = self._there(scene), self._elsewhere(scene)
        if there and elsewhere:
            return Presence.POSSIBLE, Whereabouts.OPEN, None
        if there:
            return Presence.CERTAIN, Whereabouts.THERE, there
        if self._dead is not None and _is_before(self._dead.begin.latest, scene.begin.earliest):
            return Presence.IMPOSSIBLE, Whereabouts.DEAD, self._dead
        if elsewhere:
            return Presence.IMPOSSIBLE, Whereabouts.ELSEWHERE, elsewhere
        return (self._outside(scene) if outside_when_free and scene.is_inside else None) or self._placed(scene)

    def _there(self, scene: Scene) -> Leg | None:
        """A stay at its place while it happened, or at a place from which they say to have seen it."""
        found = (self._times[place].through(*scene.certain) for place in sorted(scene.places) if place in self._times)
        said = self._anywhere.through(*scene.certain)
        return next((leg for leg in found if leg), said if said and scene.names(said) else None)

    def _elsewhere(self, scene: Scene) -> Leg | None:
        """A stay in a prison or camp other than every one that it was in, from its first day to its last."""
        leg = self._held.through(scene.begin.earliest, scene.end.latest) if scene.is_closed else None
        return leg if leg and leg.place and self._key(leg.place) not in scene.places else None

    def _outside(self, scene: Scene) -> Answer | None:
        """Not yet taken to where it was done, or set free before."""
        if self._freed is not None and _is_before(self._freed.begin.latest, scene.begin.earliest):
            return Presence.IMPOSSIBLE, Whereabouts.RELEASED, self._freed
        here = (leg for place in sorted(scene.places) for leg in self._at.get(place, ())[:1])
        if self._taken is not None and _is_before(scene.end.latest, self._taken):
            first = next((leg for leg in here if leg.captive), None)
            return (Presence.IMPOSSIBLE, Whereabouts.NOT_YET_TAKEN, first) if first else None
        return None

    def _placed(self, scene: Scene) -> Answer:
        leg = self._anywhere.through(*scene.certain)
        return Presence.POSSIBLE, Whereabouts.PLACED if leg else Whereabouts.OPEN, leg


def is_closed(place: str) -> bool:
    """Is this the name of a prison or camp, whose people cannot be in another at the same time?

    >>> [is_closed(place) for place in ("Quay Prison", "prison", "Ward 8", "زندان اسکله")]
    [True, False, False, True]
    """
    words = folded(place).split()
    return len(words) > 1 and not listed("closed", "words").isdisjoint(words)


def _freed(every: Sequence[Leg]) -> Leg | None:
    """The last time that they were set free, if every stay told of was over by then."""
    last = max((leg for leg in every if leg.kind is StayKind.FREE), key=_begun, default=None)
    return last if last and all(_is_over(leg, last) for leg in every if leg.kind in INSIDE) else None


def _is_over(leg: Leg, freed: Leg) -> bool:
    return leg.begin.latest is not None and leg.begin.latest <= _begun(freed)


def _taken(every: Sequence[Leg]) -> Day | None:
    """The day on which they were first held, if it is told when every stay began."""
    first = min((leg for leg in every if leg.kind in INSIDE), key=_begun, default=None)
    return first.begin.earliest if first and first.captive and _begun(first) > _NEVER else None


def _begun(leg: Leg) -> Day:
    return _NEVER if leg.begin.earliest is None else leg.begin.earliest


def _is_before(one: Day | None, other: Day | None) -> bool:
    return one is not None and other is not None and one < other
