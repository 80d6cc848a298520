"""A name as one family of languages reads it: its words, what was done to get them, its skeleton.

Titles and the ezafe are left out, endings and compounds are joined, and each time it is said. A title that is all there
is stays: "Haji" alone may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from govah.model import Script
from govah.text.names.families import Family, family
from govah.text.names.folding import LONGEST, fold_keeping
from govah.text.names.skeletons import word_skeleton
from govah.text.scripts import script_of

_CAPITAL = re.compile(r"\b[A-Z]\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a name in order, and what was done to get them.

    `parts` are the words before any was joined, `letters` all words in a row; `marked` says that the name has one of
    the family's marks that may be left out.
    """

    family: str
    script: Script
    words: tuple[str, ...]
    parts: tuple[str, ...]
    done: tuple[str, ...]
    letters: str
    marked: bool
    K: str
    M: str

    def without(self, words: Set[str]) -> Reading:
        """The same without some words; all of it where nothing would be left."""
        kept = tuple(word for word in self.words if word not in words)
        if not kept:
            return self
        consonants, sounds = _skeleton(kept, self.family)
        parts = tuple(part for part in self.parts if part not in words)
        return replace(self, words=kept, parts=parts, letters="".join(kept), K=consonants, M=sounds)


@lru_cache(maxsize=65536)
def read(name: str, of: str) -> Reading:
    """`name` as the family named `of` reads it; of a longer text the first `LONGEST` letters.

    >>> found = read("Seyed Ali Bagher-Zadeh", "persian")
    >>> found.words, found.done
    (('ali', 'bagherzadeh'), ('title Seyed left out', 'joined Bagher + Zadeh'))
    """
    rules = family(of)
    name = name[: 4 * LONGEST]
    done: list[str] = []
    words: Sequence[str] = _phrased(fold_keeping(name, rules.special)[:LONGEST], rules).split()
    words = _untitled(words, rules, done)
    words = _unlinked(words, rules, set(map(str.lower, _CAPITAL.findall(name))))
    parts = tuple(_heard(word, rules) for word in words)
    words = tuple(_heard(word, rules) for word in _joined(_suffixed(words, rules, done), rules, done))
    consonants, sounds = _skeleton(words, of)
    return Reading(
        family=of,
        script=script_of("".join(words)),
        words=words,
        parts=parts,
        done=tuple(done),
        letters="".join(words),
        marked=any(letter in rules.unmarked for word in words for letter in word),
        K=consonants,
        M=sounds,
    )


def _skeleton(words: Sequence[str], of: str) -> tuple[str, str]:
    skeletons = [word_skeleton(word, of) for word in words]
    return "".join(k for k, _ in skeletons), "".join(m for _, m in skeletons)


def _phrased(name: str, rules: Family) -> str:
    """A title of several words is one word."""
    for title in rules.phrases:
        name = name.replace(title, title.replace(" ", ""))
    return name


def _untitled(words: Sequence[str], rules: Family, done: list[str]) -> Sequence[str]:
    """The words without the titles before the name, and those that may stand anywhere."""
    first = next((place for place, word in enumerate(words) if word not in rules.titles), 0)
    kept = [word for word in words[first:] if word not in rules.titles_after]
    if len(kept) < 2:
        return words
    left_out = [*words[:first], *(word for word in words[first:] if word in rules.titles_after)]
    done.extend(f"title {word.title()} left out" for word in left_out)
    return kept


def _unlinked(words: Sequence[str], rules: Family, initials: set[str]) -> Sequence[str]:
    last, links = len(words) - 1, rules.links - initials
    return [word for place, word in enumerate(words) if not (0 < place < last and word in links)]


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
            place += 1
            word = _join(word, words[place], done)
        joined.append(word)
        place += 1
    return joined


def _join(one: str, other: str, done: list[str]) -> str:
    done.append(f"joined {one.title()} + {other.title()}")
    return one + other


def _heard(word: str, rules: Family) -> str:
    for rewrite in rules.rewrites:
        word = rewrite.find.sub(rewrite.put, word)
    return word
