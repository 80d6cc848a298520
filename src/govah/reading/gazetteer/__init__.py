"""Names that need no model: a list of places, bodies, outlets and operations, found in text by walking its words.

A listed name outranks the model. It is found under every spelling and in every script it is listed with, and stands
for one name, so that the same prison in two documents is one prison. Nothing here knows a country: the rows do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from govah.model import KnownName, Listing, ListingId, Span
from govah.reading.gazetteer.known import known, known_listings
from govah.reading.gazetteer.listed import Listed, shipped
from govah.reading.gazetteer.rows import all_rows
from govah.reading.gazetteer.settling import Settled
from govah.reading.gazetteer.spellings import Spellings
from govah.reading.gazetteer.towns import town

__all__ = ["Gazetteer", "Listed", "gazetteer", "listings"]


class Gazetteer:
    """Listed names, ready to be found. Names that no row lists win over those of rows, later ones over earlier.

    >>> from govah.model import EntityKind
    >>> names = Gazetteer([("Ward of Hope", Listed("Hope", EntityKind.PLACE, None, "test"))])
    >>> [(s.start, s.end, listed.name) for s, listed in names.find("in the Ward of Hope")]
    [(7, 19, 'Hope')]
    """

    def __init__(self, spellings: Iterable[tuple[str, Listed]]) -> None:
        self._spellings = Spellings(spellings)

    def find(self, text: str) -> Iterator[tuple[Span, Listed]]:
        """The longest listed names in `text`, from left to right, without overlap. Cost: linear in words."""
        yield from self.find_in([text])[0]

    def find_in(self, texts: Sequence[str]) -> list[list[tuple[Span, Listed]]]:
        """The same for each block of one document: what one says can settle what a name in another means."""
        return list(Settled(texts, [list(self._spellings.matches(text)) for text in texts]).found())


@lru_cache(maxsize=8)
def gazetteer(names: tuple[KnownName, ...] = ()) -> Gazetteer:
    """The shipped names and those that the people of a case know, which come first."""
    return Gazetteer((*shipped(), *known(names)))


def listings(ids: Iterable[ListingId], names: Sequence[KnownName] = ()) -> tuple[Listing, ...]:
    """The rows with these ids and those they are part of, by id; an id of none (any longer) is left out.

    Rows are those of the people of a case (`names`), the gazetteer's, and the world's towns.

    >>> [row.name for row in listings(["ir-evin-209", "geonames:112931"])]
    ['Tehran', 'Evin Prison', 'Ward 209']
    """
    known_rows, found = known_listings(names), dict[ListingId, Listing]()
    todo = sorted(set(ids))
    while todo:
        id = todo.pop()
        row = all_rows().get(id)
        listing = known_rows.get(id) or (row.listing if row else town(id))
        if listing is not None and id not in found:
            found[id] = listing
            todo += [listing.part_of] if listing.part_of else []
    return tuple(found[id] for id in sorted(found))
