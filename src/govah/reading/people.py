"""Which full name a surname stands for in a document.

It stands for one only when the document gives exactly one that ends so; two brothers stay two possibilities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from govah.model import Document, EntityKind
from govah.reading.gazetteer import Listed
from govah.reading.naming import find_named
from govah.text.folding import folded

_LEAST_SURNAME = 4


def headline_people(document: Document) -> Iterator[str]:
    """People named in what the page states of itself: its title, byline and witness."""
    for stated in (document.title, document.byline, document.witness):
        for named in find_named(stated.value, document.language) if stated else ():
            if named.kind is EntityKind.PERSON:
                yield named.span.of(stated.value) if stated else ""


def full_names(written: Iterable[str]) -> dict[str, str]:
    """From each ending of a person's name, folded, to the full name that it can only mean.

    >>> full_names(["Ana Vasek", "Ivan Vasek", "Davin Orr"])["orr"]
    'Davin Orr'
    """
    fulls = {folded(name): name for name in written}
    owners: dict[str, set[str]] = {}
    for key in fulls:
        parts = key.split()
        for at in range(len(parts)):
            owners.setdefault(" ".join(parts[at:]), set()).add(key)
    return {end: fulls[max(sorted(keys), key=len)] for end, keys in sorted(owners.items()) if _one_person(keys)}


def _one_person(keys: set[str]) -> bool:
    """Is each of these names an ending of the longest?"""
    longest = max(sorted(keys), key=len)
    return all(f" {longest}".endswith(f" {key}") for key in keys)


def surnames(people: Mapping[str, str], taken: Set[str]) -> Iterator[tuple[str, Listed]]:
    """Each surname that means one person here and is no word of a listed name."""
    for end, full in people.items():
        if " " not in end and len(end) >= _LEAST_SURNAME and end not in taken:
            yield full.split()[-1], Listed(full, EntityKind.PERSON, None, "alias")
