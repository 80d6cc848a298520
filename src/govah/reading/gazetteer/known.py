"""What the people of a case know, written in `case.toml`, as listed names and rows beside those that are shipped.

An entry that is called as a shipped row is called is that row; what the entry says of it comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from govah.errors import BadInput
from govah.model import EntityKind, KnownName, ListedName, Listing, ListingId, Location, Precision
from govah.reading.gazetteer.listed import Listed, Needs, shipped
from govah.reading.gazetteer.rows import all_rows
from govah.reading.gazetteer.towns import town_key

_CASE = "case.toml"


class NobodyKnows(BadInput):
    """An entry of `case.toml` is part of what nothing is called."""

    code = "G112"


def known(names: Iterable[KnownName]) -> Iterator[tuple[str, Listed]]:
    """Every spelling of every name that the people of a case know."""
    ids = _ids(tuple(names))
    for name, id in ids.items():
        listed = Listed(name.name, EntityKind(name.kind), name.side, "case", id)
        yield from ((spelling, listed) for spelling in (name.name, *name.also))
        yield from ((used.text, replace(listed, side=used.side)) for used in name.used)


def known_listings(names: Sequence[KnownName]) -> Mapping[ListingId, Listing]:
    """The rows of the names that the people of a case know. Raises: NobodyKnows: of a `part_of`."""
    ids = _ids(tuple(names))
    return {id: _listing(name, id, ids) for name, id in ids.items() if id}


def _listing(name: KnownName, id: ListingId, ids: Mapping[KnownName, ListingId | None]) -> Listing:
    row = all_rows().get(id)
    base = row.listing if row else Listing(id=id, kind=EntityKind(name.kind), sort=name.kind, name=name.name)
    return replace(
        base,
        name=name.name,
        names=(*_names(name), *base.names),
        side=name.side or base.side,
        location=_location(name) if name.at else base.location,
        part_of=_holder(name, ids) if name.part_of else base.part_of,
        sources=(_CASE, *base.sources),
    )


def _names(name: KnownName) -> Iterator[ListedName]:
    for used in name.used:
        yield ListedName(text=used.text, side=used.side, derogatory=used.derogatory, since=used.since, until=used.until)
    yield from (ListedName(text=text) for text in (name.name, *name.also))


def _location(name: KnownName) -> Location:
    latitude, longitude = name.at or (0.0, 0.0)
    return Location(latitude=latitude, longitude=longitude, precision=Precision.SITE, source=_CASE)


def _holder(name: KnownName, ids: Mapping[KnownName, ListingId | None]) -> ListingId:
    called = town_key(name.part_of or "")
    own = (id for other, id in ids.items() if other is not name and called in _spellings(other))
    found = next(own, None) or _row_called(called)
    if found is None:
        raise NobodyKnows(f"case.toml: {name.name} is part of {name.part_of}, and nothing is called so: add it")
    return found


@lru_cache(maxsize=8)
def _ids(names: tuple[KnownName, ...]) -> Mapping[KnownName, ListingId | None]:
    """The row that each entry is: a shipped one, its own if more than names is said of it, or none."""
    holders = {town_key(name.part_of) for name in names if name.part_of}
    return {name: _id(name, bool(holders & _spellings(name))) for name in names}


def _id(name: KnownName, holds: bool) -> ListingId | None:
    called = town_key(name.name)
    row = _row_called(called)
    if row and all_rows()[row].listing.kind.value == name.kind:
        return row
    return f"case:{name.kind}:{called}" if holds or name.at or name.part_of or name.used else None


def _spellings(name: KnownName) -> frozenset[str]:
    return frozenset(map(town_key, (name.name, *name.also)))


def _row_called(name: str) -> ListingId | None:
    ids = _called().get(name, frozenset())
    return next(iter(ids)) if len(ids) == 1 else None


@cache
def _called() -> Mapping[str, frozenset[ListingId]]:
    """From each sure name to the rows that bear it."""
    ids: dict[str, frozenset[ListingId]] = {}
    for spelling, listed in shipped():
        if listed.listing and listed.needs is Needs.NOTHING:
            ids[town_key(spelling)] = ids.get(town_key(spelling), frozenset()) | {listed.listing}
    return ids
