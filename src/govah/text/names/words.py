"""A name cut into the words that are compared, as one family of languages reads it.

Titles and the ezafe are left out, endings and compounds are joined, and each time it is said. A title that is all there
is stays: "Haji" alone may be a name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from govah.model import Script
from govah.text.names.families import Family, family
from govah.text.names.folding import LONGEST, fold
from govah.text.scripts import script_of


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a name in reading order, and what was done to get them."""

    words: tuple[str, ...]
    done: tuple[str, ...]


@lru_cache(maxsize=65536)
def words_of(name: str, of: str) -> Words:
    """The words of `name` as the family named `of` reads it.

    >>> words_of("Seyed Ali Bagher-Zadeh", "persian")
    Words(words=('ali', 'bagherzadeh'), done=('title Seyed left out', 'joined Bagher + Zadeh'))
    """
    rules = family(of)
    done: list[str] = []
    words = fold(_spelt(name[: 4 * LONGEST], rules))[:LONGEST].split()
    words = _unlinked(_untitled(words, rules, done), rules)
    words = _joined(_suffixed(words, rules, done), rules, done)
    return Words(tuple(words), tuple(done))


def family_of(name: str) -> str:
    """The family whose rules a single name asks for: that of its script; Latin letters are read as Persian names."""
    return "slavic" if script_of(name[:LONGEST]) is Script.CYRILLIC or _marked(name) else "persian"


def _marked(name: str) -> bool:
    lower = unicodedata.normalize("NFC", name[:LONGEST]).casefold()
    return any(mark in lower for mark in "đćž") or lower.endswith(("ić", "vic", "vich"))


def _spelt(name: str, rules: Family) -> str:
    return unicodedata.normalize("NFC", name).casefold().translate(rules.special)


def _untitled(words: Sequence[str], rules: Family, done: list[str]) -> list[str]:
    kept = [word for word in words if word not in rules.titles]
    if len(kept) < 2:
        return list(words)
    done.extend(f"title {word.title()} left out" for word in words if word in rules.titles)
    return kept


def _unlinked(words: Sequence[str], rules: Family) -> list[str]:
    last = len(words) - 1
    return [word for place, word in enumerate(words) if not (0 < place < last and word in rules.links)]


def _suffixed(words: Sequence[str], rules: Family, done: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and word in rules.suffixes and len(joined[-1]) > 1:
            joined.append(_join(joined.pop(), word, done))
        else:
            joined.append(word)
    return joined


def _joined(words: Sequence[str], rules: Family, done: list[str]) -> list[str]:
    joined: list[str] = []
    place = 0
    while place < len(words):
        word, left = words[place], len(words) - place
        if left > 1 and (word in rules.articles or (left > 2 and word in rules.prefixes)):
            word = _join(word, words[place + 1], done)
            place += 1
        joined.append(word)
        place += 1
    return joined


def _join(one: str, other: str, done: list[str]) -> str:
    done.append(f"joined {one.title()} + {other.title()}")
    return one + other
