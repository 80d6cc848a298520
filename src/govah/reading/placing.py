"""Where a named place lies that the gazetteer does not list: which of the world's towns of that name is meant.

A wrong point on a map misleads more than none. So a town is said to be meant only where the document names its
country, or where one town of that name is so much larger than every other that a text which means another would say
so; and where these two disagree, none is. Of small places there are always more than a table holds, so one of them
must also lie near another place of the document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import cos, hypot, radians

from govah.model import EntityKind, Mention
from govah.reading.gazetteer.rows import Row, all_rows
from govah.reading.gazetteer.towns import Town, country_code, town_key, towns_called

_LARGER = 10
"""How many times as many people make a town the one that its name means by itself."""
_KNOWN_ABROAD = 100_000
"""People in a town that is meant without its country."""
_SMALL = 15_000
"""People below which a place has namesakes that the table does not hold."""
_NEAR = 100.0
_DEGREE = 111.2
"""Kilometres."""

Point = tuple[float, float]


def placed(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of one document, with the town that each unlisted place is. Cost: linear in mentions, and in
    unlisted names times listed places."""
    unlisted = {m.name for m in mentions if _is_unlisted(m)}
    if not unlisted:
        return tuple(mentions)
    countries, points = _countries(mentions), sorted(set(_points(mentions)))
    meant = {name: town_meant(name, countries, points) for name in unlisted}
    return tuple(_with(m, meant.get(m.name) if _is_unlisted(m) else None) for m in mentions)


def town_meant(name: str, countries: Mapping[str, int], points: Sequence[Point] = ()) -> Town | None:
    """The one town called `name` that a text can mean which names these countries so often, and these places.

    >>> (town_meant("San Miguel", {"SV": 3}) or 0).country, town_meant("San Miguel", {})
    ('SV', None)
    """
    if country_code(name) or town_key(name) in _listed_places():
        return None
    towns = towns_called(name)
    near = {t.country: countries[t.country] for t in towns if t.country in countries}
    known = _largest(towns)
    if known is not None and not _is_known_as(name, known):
        known = None
    if not near:
        return known
    own = max(sorted(near), key=lambda country: near[country])
    here = _largest([t for t in towns if t.country == own])
    one_country = 2 * near[own] > sum(near.values())
    sure = here is not None and (here.population >= _SMALL or _is_near(here, points))
    return here if sure and one_country and known in (None, here) else None


def _is_unlisted(mention: Mention) -> bool:
    return mention.kind is EntityKind.PLACE and mention.listing is None and mention.rule != "case"


def _countries(mentions: Iterable[Mention]) -> Counter[str]:
    """How often the document names each country, or something that the gazetteer lists in it."""
    return Counter(code for code in map(country_code, map(_tells, mentions)) if code)


def _tells(mention: Mention) -> str:
    """The name of the country that a mention speaks for, if it is one's."""
    row = _row(mention)
    return row.country if row else mention.name if mention.kind is EntityKind.PLACE else ""


def _points(mentions: Iterable[Mention]) -> Iterator[Point]:
    """Where the listed places of the document lie."""
    for row in map(_row, mentions):
        if row and row.listing.location:
            yield row.listing.location.latitude, row.listing.location.longitude


def _row(mention: Mention) -> Row | None:
    return all_rows().get(mention.listing or "")


@cache
def _listed_places() -> frozenset[str]:
    """Names of places that the gazetteer lists: who writes one may mean that place, even where it was not found."""
    rows = (row.listing for row in all_rows().values() if row.listing.kind is EntityKind.PLACE)
    return frozenset(town_key(name.text) for row in rows for name in row.names)


def _largest(towns: Sequence[Town]) -> Town | None:
    """The only one, or the one with many times the people of each other."""
    by_size = sorted(towns, key=lambda t: (-t.population, t.id))
    if len(by_size) > 1 and by_size[0].population <= _LARGER * by_size[1].population:
        return None
    return by_size[0] if by_size else None


def _is_known_as(name: str, town: Town) -> bool:
    """Is a town known everywhere by this name? One that its neighbours call so is not (Chemnitz, "Kamenica")."""
    own = f"{town_key(town.name)} ".startswith(f"{town_key(name)} ")
    return town.population >= _KNOWN_ABROAD and (own or not town_key(name).isascii())


def _is_near(town: Town, points: Iterable[Point]) -> bool:
    narrower = cos(radians(town.latitude))
    away = (hypot(lat - town.latitude, (lon - town.longitude) * narrower) for lat, lon in points)
    return any(degrees * _DEGREE <= _NEAR for degrees in away)


def _with(mention: Mention, town: Town | None) -> Mention:
    return replace(mention, listing=town.id) if town else mention
