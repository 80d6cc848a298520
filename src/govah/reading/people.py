"""Which full name a surname stands for in a document.

It stands for one only when the document gives exactly one that ends so; two brothers stay two possibilities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache

from govah.model import Document, EntityKind, Span
from govah.reading.attribution.gender import gender_of, gender_of_noun
from govah.reading.gazetteer import Listed
from govah.reading.naming import find_named, name_words
from govah.text.folding import folded

PARTICLES = frozenset(["al", "bin", "ibn", "de", "del", "la", "las", "los", "van", "von", "der", "e", "ol", "y"])
"""Small words inside a name."""
_LEAST_SURNAME = 4
_LONGEST_TITLE = 16
_TITLE = re.compile(r"(?<!\w)([^\W\d_]+)\.?\s$")
_WORD = re.compile(r"\s([^\W\d_]+)")


def headline_people(document: Document) -> Iterator[str]:
    """People named in what the page states of itself: its title, byline and witness."""
    for stated in (document.title, document.byline, document.witness):
        for named in find_named(stated.value, document.language) if stated else ():
            if named.kind is EntityKind.PERSON:
                yield named.span.of(stated.value) if stated else ""


def full_names(written: Iterable[str]) -> dict[str, str]:
    """From each ending of a person's name and each first surname, folded, to the full name that it can only mean.

    >>> full_names(["Ana Vasek", "Ivan Vasek", "Davin Orr"])["orr"]
    'Davin Orr'
    """
    fulls = {folded(name): name for name in written}
    owners: dict[str, set[str]] = {}
    for key in fulls:
        for end in _shorter(key):
            owners.setdefault(end, set()).add(key)
    return {end: fulls[max(sorted(keys), key=len)] for end, keys in sorted(owners.items()) if _one_person(keys)}


def _shorter(name: str) -> Iterator[str]:
    """The endings of a name, and the first of two surnames, by which people with two are mostly called."""
    parts = name.split()
    yield from (" ".join(parts[at:]) for at in range(len(parts)))
    main = [part for part in parts if part not in PARTICLES]
    if len(main) > 2 and main[-2] not in _given():
        yield main[-2]


@cache
def _given() -> frozenset[str]:
    return frozenset(folded(name) for language in ("en", "fa") for name in name_words(language, "given"))


def _one_person(keys: set[str]) -> bool:
    """Is each of these names a shorter form of the longest?"""
    return keys <= set(_shorter(max(sorted(keys), key=len)))


def contradicted(text: str, names: Iterable[Span], people: Mapping[str, str]) -> frozenset[str]:
    """The short names, folded, that a title gives to somebody else: "Mr. Orr" is not "Lena Orr"."""
    return frozenset(
        end for name in names if (end := folded(name.of(text))) in people and _is_another(text, name, people[end])
    )


def _is_another(text: str, name: Span, full: str) -> bool:
    before = _TITLE.search(text, max(0, name.start - _LONGEST_TITLE), name.start)
    titled = gender_of_noun(before[1].lower()) if before else ""
    return bool(titled) and gender_of(full) not in ("", titled)


def with_title(text: str, name: Span, language: str) -> Span:
    """`name`, and the title before it where it is only a given name, as in "Haj Davoud" and «سید هادی».

    >>> with_title("by Haj Davoud", Span(7, 13), "en").of("by Haj Davoud")
    'Haj Davoud'
    """
    if name.of(text) not in name_words(language, "given"):
        return name
    before = _TITLE.search(text, max(0, name.start - _LONGEST_TITLE), name.start)
    return Span(before.start(), name.end) if before and before[1] in name_words(language, "kept") else name


def is_of_several(text: str, name: Span) -> bool:
    """Does it name a family, as in "the Marlow brothers" and «برادران مارلو»?"""
    after = _WORD.match(text, name.end)
    before = _TITLE.search(text, max(0, name.start - _LONGEST_TITLE), name.start)
    several = name_words("en", "several") | name_words("fa", "several")
    return bool((after and after[1] in several) or (before and before[1] in several))


def surnames(people: Mapping[str, str], taken: Set[str]) -> Iterator[tuple[str, Listed]]:
    """Each surname that means one person here and is no word of a listed name. Half of a word is no surname: «الله» of
    «روح‌الله» stands in «آیت‌الله», too."""
    for end, full in people.items():
        written = next((word for word in full.split() if folded(word) == end), "")
        if written and len(end) >= _LEAST_SURNAME and end not in taken:
            yield written, Listed(full, EntityKind.PERSON, None, "alias")
