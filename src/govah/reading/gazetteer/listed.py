"""What a listed spelling stands for, and what it needs to be found.

A name that is also an ordinary word («کار», "Pale") is found only where more than the word says so: a prison that is
not one misleads.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from govah.model import EntityKind, ListedName, ListingId
from govah.reading.gazetteer.declining import declined
from govah.reading.gazetteer.rows import Row, all_rows

_NEVER_FOUND = frozenset(["event", "war", "document"])
"""Sorts of rows that hold others together and whose names describe: the reading finds acts by other rules."""


class Needs(Enum):
    """What a spelling needs beside itself: nothing, a text of its country, or a word that says what it is."""

    NOTHING = "nothing"
    HOME = "home"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Listed:
    """What a listed spelling stands for. `side` is the party that says it so; `listing` the row, with its `home` (the
    folder that lists it) and its `sort`, where a row lists it."""

    name: str
    kind: EntityKind
    side: str | None
    rule: str
    listing: ListingId | None = None
    home: str = ""
    sort: str = ""
    needs: Needs = Needs.NOTHING


@cache
def shipped() -> tuple[tuple[str, Listed], ...]:
    """Every spelling of every row that may be found, in every case."""
    return tuple(
        (spelling, _listed(row, name))
        for row in all_rows().values()
        if row.listing.sort not in _NEVER_FOUND
        for name in row.listing.names
        for spelling in (name.text, *declined(row, name))
    )


def _listed(row: Row, name: ListedName) -> Listed:
    listing = row.listing
    needs = Needs.NOTHING if not name.common else Needs.HOME if name.text in row.abroad else Needs.WORD
    return Listed(listing.name, listing.kind, name.side, "gazetteer", listing.id, row.home, listing.sort, needs)
