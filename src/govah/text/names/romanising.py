"""How a name is likely to be written in Latin letters, best guess first: to search by, never to cite.

Words that people bear are spelt as they spell them; others as the learned letters do. Vowels that Persian does not
write are guesses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import nsmallest
from math import log

from govah.model import Script
from govah.text.names.choosing import families_for
from govah.text.names.families import CYRILLIC, family
from govah.text.names.folding import LONGEST
from govah.text.names.known import usual
from govah.text.names.letters import likely
from govah.text.names.reading import read
from govah.text.scripts import script_of

_WAYS = 6
"""Spellings that are followed for each word, and given at most."""

Way = tuple[float, str]


def romanise(name: str) -> list[str]:
    """Spellings of a name in Latin letters, the likeliest first, six at most. Latin letters are given back as they are.

    >>> romanise("غلامرضا کریمی")[0], romanise("Ратко Младић"), romanise("Ali Karimi")
    ('Gholamreza Karimi', ['Ratko Mladić', 'Ratko Mladic'], ['Ali Karimi'])
    """
    name = name[:LONGEST]
    script = script_of(name)
    if script is Script.CYRILLIC:
        return list(dict.fromkeys(_cyrillic(name)))
    if script is not Script.ARABIC:
        return [name] if name.strip() else []
    ways: list[Way] = [(0.0, "")]
    for word in read(name, families_for(name, name)[0]).words:
        ways = _best((cost + more, f"{so_far} {spelt}") for cost, so_far in ways for more, spelt in _word(word))
    return [spelt.strip().title() for _, spelt in ways]


def _word(word: str) -> list[Way]:
    """Of a word as it is borne, or of two such words that make it up, or letter by letter."""
    for cut in range(len(word), 1, -1):
        first, last = usual(word[:cut]), usual(word[cut:]) if word[cut:] else {"": 1.0}
        if first and last:
            return _best((-log(p * q), one + other) for one, p in first.items() for other, q in last.items())
    return likely(word, _WAYS)


def _best(ways: Iterable[Way]) -> list[Way]:
    return nsmallest(_WAYS, ways)


def _cyrillic(name: str) -> Iterator[str]:
    """In Gaj's letters, then without their marks."""
    unmarked = str.maketrans(dict(family(CYRILLIC).unmarked))
    latin = " ".join(read(name, CYRILLIC).words)
    yield latin.title()
    yield latin.translate(unmarked).title()
