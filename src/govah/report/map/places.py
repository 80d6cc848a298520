"""The places of a case: what is said of each, which events name it, and where it lies, as far as a list knows.

A place without coordinates is a place all the same: it is in the list, only not on the map.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from govah.model import (
    Entity,
    EntityKind,
    EntityName,
    Event,
    ListedName,
    Location,
    Precision,
    Script,
    Statement,
)
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.map.home import Home
from govah.report.map.plane import Degrees, distance, unwrapped
from govah.text.folding import folded
from govah.text.scripts import script_of

_SCRIPTS = {"fa": (Script.ARABIC,), "en": (Script.LATIN,)}
_KINDS = (EntityKind.PLACE, EntityKind.ORGANISATION)
_TOWNS = (Precision.VILLAGE, Precision.TOWN)
_NEAR = 200.0
_LEAP = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: its name in the language of the page, the other names the case uses, what a list says it is,
    statements in order of the documents, events in order of time."""

    id: str
    name: str
    others: tuple[str, ...]
    sort: str
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    location: Location | None
    precision: Precision | None

    @property
    def point(self) -> Degrees:
        """Where it lies. Only for those with a location."""
        assert self.location
        return self.location.longitude, self.location.latitude


def places(lines: Lines) -> list[Place]:
    """Every place that the case names, and every body that has its place (a court), those most told of first.

    Cost: linear in mentions and events.
    """
    events = _events(lines)
    entities = filter(_is_a_place, lines.lookup.examination.reckoning.entities)
    found = [_place(e, events[e.id], lines.lookup, _SCRIPTS[lines.words.language]) for e in entities]
    return sorted(found, key=lambda p: (-len(p.statements), -len(p.events), p.name, p.id))


def _location(entity: Entity) -> Location | None:
    return entity.listing.location if entity.listing else None


def _is_a_place(entity: Entity) -> bool:
    return entity.kind is EntityKind.PLACE or (_location(entity) is not None and entity.kind in _KINDS)


def _place(entity: Entity, events: Sequence[Event], lookup: Lookup, scripts: Sequence[Script]) -> Place:
    name, location = _name(entity, scripts), _location(entity)
    told = {s.id: s for document, span in entity.mentions for s in lookup.holding(document, span)}
    return Place(
        id=entity.id,
        name=name,
        others=tuple(dict.fromkeys(n.text for n in entity.names if folded(n.text) != folded(name))),
        sort=entity.listing.sort if entity.listing else "",
        statements=tuple(sorted(told.values(), key=lambda s: (lookup.numbers[s.document], s.span, s.id))),
        events=tuple(events),
        location=location,
        precision=_precision(entity, location) if location else None,
    )


def _precision(entity: Entity, location: Location) -> Precision:
    """How near its point is. The point of a town is the place itself where the place is the town."""
    listed = [entity.listing.name, *(n.text for n in entity.listing.names)] if entity.listing else []
    own = {folded(name) for name in (entity.name, *(n.text for n in entity.names), *listed)}
    is_town = folded(location.town) in own and location.precision in _TOWNS
    return Precision.SITE if is_town else location.precision


def _name(entity: Entity, scripts: Sequence[Script]) -> str:
    """How the page calls it: a name in its own script, if the case or the list has one, and nobody's abuse."""
    known: list[EntityName | ListedName] = [*entity.names, *(entity.listing.names if entity.listing else ())]
    neutral = [n.text for n in sorted(known, key=lambda n: n.side is not None) if not n.derogatory]
    own = [entity.listing.name] if entity.listing else []
    return next((n for n in [entity.name, *own, *neutral] if script_of(n) in scripts), entity.name)


def _events(lines: Lines) -> dict[str, list[Event]]:
    """The events that name each place, under a name that no other has."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in lines.lookup.events.values():
        for place in sorted({lines.named.called(name, _KINDS) or "" for name in event.places}):
            found[place].append(event)
    return found


def parted(found: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """The places that one map can show, and those that lie far off: a court abroad must not shrink the country.

    The map holds the country in the middle of what is told. From there outwards it ends where the next place is half as
    far again as the last (200 km count as near), if half of what is told lies inside. Cost: sorts; and the country.
    """
    if not found:
        return [], []
    middle = _middle(found)
    home, near = Home(middle), set[str]()
    reach, inside, total = _NEAR, 0, sum(map(_weight, found))
    outwards = [(not home.holds(p.point), distance(middle, p.point), p.id, _weight(p)) for p in found]
    for abroad, away, place, weight in sorted(outwards):
        if abroad and away > _LEAP * reach and 2 * inside >= total:
            break
        near.add(place)
        reach, inside = max(reach, away), inside + weight
    return [p for p in found if p.id in near], [p for p in found if p.id not in near]


def _weight(place: Place) -> int:
    return max(1, len(place.statements))


def _middle(found: Sequence[Place]) -> Degrees:
    """The place nearest to the middle of all statements, from south to north and from west to east."""
    home = max(found, key=_weight).point
    counted = {p.id: (unwrapped(p.point[0], home[0]), p.point[1]) for p in found}
    middle = _half_way([(counted[p.id][0], p) for p in found]), _half_way([(p.point[1], p) for p in found])
    return min(found, key=lambda p: (distance(middle, p.point), p.id)).point


def _half_way(along: Sequence[tuple[float, Place]]) -> float:
    """The value that half of all statements lie up to."""
    ranked = sorted(along, key=lambda item: (item[0], item[1].id))
    half = sum(_weight(p) for _, p in along) / 2
    return next(
        value
        for (value, _), told in zip(ranked, accumulate(_weight(p) for _, p in ranked), strict=True)
        if told >= half
    )
