"""The world's towns, with their places, from GeoNames (CC BY 4.0).

They say where a named place lies, never that words name a place: half the words of a language are some town's name.
The tables are sorted text, searched by halving, so that nothing is built before the first look-up; `scripts/towns.py`
makes them.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from govah.model import EntityKind, ListedName, Listing, ListingId, Location, Precision
from govah.text.folding import folded

_WORD = re.compile(r"[^\W_]+")
_PREFIX = "geonames:"
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Town:
    """One town: its `country` as two letters, its point in degrees, its people."""

    id: ListingId
    name: str
    country: str
    latitude: float
    longitude: float
    population: int


def town_key(name: str) -> str:
    """A name as it is looked up."""
    return " ".join(_WORD.findall(folded(name)))


@lru_cache(maxsize=4096)
def towns_called(name: str) -> tuple[Town, ...]:
    """The towns that bear `name`, in any script.

    >>> [(town.name, town.country) for town in towns_called("سقز")]
    [('Saqqez', 'IR')]
    """
    ids = _found("names", town_key(name)) if len(name) <= _LONGEST else ""
    return tuple(_towns(ids.split()))


def town(id: ListingId) -> Listing | None:
    """The listing of the town with this id, if it is one's."""
    found = next(_towns([id.removeprefix(_PREFIX)]), None) if id.startswith(_PREFIX) else None
    return _listing(found) if found else None


def country_code(name: str) -> str | None:
    """The two letters of the country that is called so in English.

    >>> country_code("Bosnia and Herzegovina"), country_code("Sarajevo")
    ('BA', None)
    """
    return _found("countries", town_key(name)) or None


def _towns(ids: list[str]) -> Iterator[Town]:
    for id in ids:
        row = _found("towns", id)
        if row:
            name, country, latitude, longitude, population = row.split("\t")
            yield Town(_PREFIX + id, name, country, float(latitude), float(longitude), int(population))


def _listing(town: Town) -> Listing:
    return Listing(
        id=town.id,
        kind=EntityKind.PLACE,
        sort="town",
        name=town.name,
        names=(ListedName(text=town.name),),
        location=Location(
            latitude=town.latitude,
            longitude=town.longitude,
            precision=Precision.TOWN,
            town=town.name,
            source=town.id,
        ),
        sources=("GeoNames, CC BY 4.0",),
    )


def _found(table: str, key: str) -> str:
    """What a table says of `key`; nothing if it does not hold it. Cost: logarithmic."""
    text, wanted = _table(table), key.encode()
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        start = text.rfind(b"\n", low, middle) + 1 or low
        end = text.index(b"\n", middle)
        found, _, rest = text[start:end].partition(b"\t")
        if found == wanted:
            return rest.decode()
        low, high = (end + 1, high) if found < wanted else (low, start)
    return ""


@cache
def _table(name: str) -> bytes:
    return lzma.decompress(resources.files("govah.reading").joinpath(f"data/towns/{name}.txt.xz").read_bytes())
