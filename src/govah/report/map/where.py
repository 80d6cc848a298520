"""The section "Where": the places of the case on a map, and in a list that is complete without it.

A point on a map looks more certain than it is. So every mark says what it stands for: the place itself, the town that
it lies in or near, or a wider area; and a place that nobody has located is listed like all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from markupsafe import Markup

from govah.report.lines import Lines
from govah.report.map.atlas import Atlas
from govah.report.map.places import Place, parted, places
from govah.report.map.plane import distance
from govah.report.shown import bdi, shortened

_AT_ONCE = 24
_DOCUMENTS = 5
_EVENTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One place. `passages` lead to the first statement of each document; `far` says how far off the map it lies."""

    id: str
    name: Markup
    others: Markup
    sort: Markup
    counts: Markup
    passages: tuple[tuple[str, Markup], ...]
    cut: bool
    events: tuple[tuple[str, Markup], ...]
    more: tuple[Markup, ...]
    precision: Markup
    source: Markup
    far: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The whole section. `maps` is empty if nothing can be placed; `details` are parts of the map, drawn larger."""

    lead: Markup
    grounds: Markup
    maps: Markup
    details: tuple[tuple[Markup, Markup], ...]
    legend: tuple[tuple[Markup, Markup], ...]
    placed: tuple[Row, ...]
    more: tuple[Row, ...]
    unplaced: tuple[Row, ...]


def where(lines: Lines) -> Where:
    """Every place of an examination, those most told of first."""
    found = places(lines)
    near, far = parted([p for p in found if p.location])
    atlas = Atlas(near, lines.words) if near else None
    placed = tuple([_row(p, lines) for p in near] + [_row(p, lines, near[0]) for p in far])
    return Where(
        lead=_lead(near, far, found, lines),
        grounds=atlas.grounds if atlas else Markup(""),
        maps=atlas.maps if atlas else Markup(""),
        details=atlas.details if atlas else (),
        legend=tuple(atlas.legend()) if atlas else (),
        placed=placed[:_AT_ONCE],
        more=placed[_AT_ONCE:],
        unplaced=tuple(_row(p, lines) for p in found if not p.location),
    )


def _lead(near: Sequence[Place], far: Sequence[Place], found: Sequence[Place], lines: Lines) -> Markup:
    words = lines.words
    if not found:
        return words("where.none")
    if not near:
        return words("where.nowhere", len(found))
    parts = [words("where.lead", len(near))]
    parts += [words("where.lead-far", len(far))] if far else []
    left = len(found) - len(near) - len(far)
    parts += [words("where.lead-unplaced", left)] if left else []
    return Markup(" ").join(parts)


def _row(place: Place, lines: Lines, home: Place | None = None) -> Row:
    """One place; one that lies off the map is told from `home`."""
    words, events = lines.words, place.events[:_EVENTS]
    rest = len(place.events) - len(events)
    return Row(
        id=place.id,
        name=lines.called.link(place.id, bdi(shortened(place.name, 90))),
        others=words("list.comma").join(bdi(shortened(n, 60)) for n in place.others[:4]),
        sort=words.get(f"sort.{place.sort}", place.sort),
        counts=words("count.statements", len(place.statements)) if place.statements else words("where.unsaid"),
        passages=tuple(_passages(place, lines)),
        cut=len({s.document for s in place.statements}) > _DOCUMENTS,
        events=tuple((e.id, bdi(shortened(lines.says.named(e.id), 90))) for e in events),
        more=(words("where.more-events", rest),) if rest else (),
        precision=_precision(place, lines),
        source=_source(place, lines),
        far=_far(place, home, lines) if home else Markup(""),
    )


def _passages(place: Place, lines: Lines) -> Iterator[tuple[str, Markup]]:
    """The first statement of each document that names the place."""
    words, numbers = lines.words, lines.lookup.numbers
    for document, group in islice(groupby(place.statements, lambda s: s.document), _DOCUMENTS):
        told = list(group)
        number = words("line.document", number=words.number(numbers[document]))
        yield told[0].id, words("line.rest", n=words.number(len(told)), document=number)


def _precision(place: Place, lines: Lines) -> Markup:
    if not place.location or not place.precision:
        return lines.words("where.unknown")
    return lines.words(f"where.is-{place.precision.value}", town=bdi(place.location.town or place.name))


def _source(place: Place, lines: Lines) -> Markup:
    """The point, and who gives it."""
    if not place.location:
        return Markup("")
    longitude, latitude = place.point
    point = Markup('<bdi dir="ltr">{:.3f}, {:.3f}</bdi>').format(latitude, longitude)
    return lines.words("where.source", point=point, source=bdi(shortened(place.location.source, 90)))


def _far(place: Place, home: Place, lines: Lines) -> Markup:
    kilometres = int(round(distance(home.point, place.point), -1))
    return lines.words("where.far", n=lines.words.number(kilometres), name=bdi(home.name))
