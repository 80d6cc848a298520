"""The word lists of the data file, and how a phrase of theirs is found among the words of a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from govah.reading.attribution.lexicon import data


@dataclass(frozen=True, slots=True)
class Word:
    """Folded characters [start, end); `first` is the text up to a half-space. `ezafe` says that the writing joins the
    next word to it, `adverb` that it is one («صراحتاً»)."""

    start: int
    end: int
    text: str
    first: str
    ezafe: bool = False
    adverb: bool = False


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of the data file: `longest` is, by first part, how many parts its phrases have at most."""

    listed: frozenset[str]
    longest: Mapping[str, int]

    def at(self, words: tuple[Word, ...], place: int, end: int) -> int:
        """How many words from `place` are the longest phrase that begins there; 0 for none."""
        for many in range(min(self.longest.get(words[place].first, 0), end - place), 0, -1):
            if " ".join([w.text for w in words[place : place + many]]) in self.listed:
                return many
        return 0


@cache
def lists() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """By the first part of a word, the lists of the data file that have a phrase beginning with it."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for path in _paths():
        for first in phrases(*path).longest:
            found.setdefault(first, set()).add(path)
    return {first: frozenset(paths) for first, paths in found.items()}


def _paths() -> Iterator[tuple[str, ...]]:
    for name, value in data("fa").items():
        if isinstance(value, str):
            yield (name,)
        elif isinstance(value, dict) and name != "verbs":
            yield from ((name, key) for key, listed in value.items() if isinstance(listed, str))


@cache
def phrases(*path: str) -> Phrases:
    """The phrases listed at `path` in the data file, parted by bars."""
    value = data("fa")
    for key in path:
        value = value[key]
    return listing(str(value).split("|"))


def listing(listed: list[str]) -> Phrases:
    """Phrases as they are looked up."""
    longest: dict[str, int] = {}
    for phrase in listed:
        parts = phrase.split()
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    return Phrases(frozenset(listed), longest)
