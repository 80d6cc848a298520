"""The rows of `data/gazetteer`, as they are listed: one folder a country, one file a kind.

The files say the same to people and to the program; what they hold and how to add a country is in their README.
Nothing here knows a country.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from govah.model import EntityKind, ListedName, Listing, ListingId, Location, NameForm, Precision

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and what only the reading needs to know: its `home`, the folder that lists it, the `country` in which
    it lies, and the names that are something else's `abroad`."""

    listing: Listing
    home: str
    country: str
    abroad: frozenset[str]


@cache
def all_rows() -> Mapping[ListingId, Row]:
    """Every row, by its id. Read once, when the first name is looked for: some 0.2 seconds."""
    read = (row for home, kind, sources, plain in _plain_rows() for row in [_row(plain, kind, home, sources)])
    return {row.listing.id: row for row in read}


def _plain_rows() -> Iterator[tuple[str, EntityKind, Plain, Plain]]:
    folders = resources.files("govah.reading").joinpath("data/gazetteer").iterdir()
    for folder in sorted((f for f in folders if f.is_dir()), key=lambda f: f.name):
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            tables = tomllib.loads(file.read_text("utf-8"))
            sources = tables.pop("sources")
            yield from ((folder.name, EntityKind(kind), sources, row) for kind in tables for row in tables[kind])


def _row(plain: Plain, kind: EntityKind, home: str, sources: Plain) -> Row:
    listing = Listing(
        id=plain["id"],
        kind=kind,
        sort=plain["sort"],
        name=plain["name"],
        names=tuple(_name(n) for n in plain["names"]),
        side=plain.get("side"),
        location=_location(plain, sources) if "at" in plain else None,
        part_of=plain.get("part_of"),
        since=plain.get("since", ""),
        until=plain.get("until", ""),
        sources=tuple(_source(sources[key]) for key in plain["sources"]),
        verified=plain["verified"],
    )
    return Row(listing, home, plain.get("country", ""), frozenset(n["text"] for n in plain["names"] if n.get("abroad")))


def _name(plain: Plain) -> ListedName:
    return ListedName(
        text=plain["text"],
        side=plain.get("side"),
        form=NameForm(plain.get("form", "usual")),
        derogatory=plain.get("derogatory", False),
        common=plain.get("common", False) or plain.get("abroad", False),
        since=plain.get("since", ""),
        until=plain.get("until", ""),
    )


def _location(plain: Plain, sources: Plain) -> Location:
    latitude, longitude = plain["at"]
    by = plain["located_by"]
    return Location(
        latitude=latitude,
        longitude=longitude,
        precision=Precision(plain["precision"]),
        town=plain.get("town", ""),
        source=_source(sources[by]) if by in sources else by,
    )


def _source(plain: Plain) -> str:
    return f"{plain['title']}, {plain['url']}" if "url" in plain else str(plain["title"])
