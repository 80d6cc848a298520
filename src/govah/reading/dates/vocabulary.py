"""The typed words of a grammar, and its rules as a data file writes them.

A rule's `reads` is a row of symbols. UPPER case is a category, anything else a word; `slot:SYMBOL` hands the symbol's
value to the meaning, `SYMBOL?` may be left out, and `a|b` is either. `means` names a function.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from govah.reading.dates.chart import Grammar, Node, Rule
from govah.reading.dates.numerals import number_readings
from govah.reading.dates.tokens import key_of, tokenize

Reading = tuple[str, Any]
"""A category and a value."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Vocabulary:
    """Words and phrases by what they can be, and the rules that join them. `phrases` are keyed by first token, longest
    first."""

    words: Mapping[str, tuple[Reading, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Reading], ...]]
    rules: Grammar

    def knows(self, key: str) -> bool:
        """Can this token stand in an expression at all?"""
        return key in self.words or key[0].isdigit()

    def readings(self, key: str) -> Sequence[Reading]:
        """All that one token can be."""
        found = self.words.get(key, ())
        return (*found, *number_readings(key)) if key[0].isdigit() else found

    def leaves(self, keys: tuple[str, ...], small: Container[int] = ()) -> list[list[Node]]:
        """The lexical readings that begin at each token; those numbered in `small` want a capital that they lack."""
        leaves: list[list[Node]] = []
        for i, key in enumerate(keys):
            readings = () if i in small else self.readings(key)
            at = [Node(category, i, i + 1, value) for category, value in readings]
            for phrase, (category, value) in self.phrases.get(key, ()):
                if keys[i : i + len(phrase)] == phrase:
                    at.append(Node(category, i, i + len(phrase), value))
            leaves.append(at)
        return leaves


Words = dict[str, tuple[Reading, ...]]
Phrases = dict[str, tuple[tuple[tuple[str, ...], Reading], ...]]


def words_and_phrases(entries: Iterable[tuple[str, Reading]], rules: Iterable[Rule]) -> tuple[Words, Phrases]:
    """The entries by their first token, with every word that a rule or a phrase names as itself."""
    words: dict[str, list[Reading]] = defaultdict(list)
    phrases: dict[str, list[tuple[tuple[str, ...], Reading]]] = defaultdict(list)
    for phrase, reading in entries:
        keys = tuple(t.key for t in tokenize(phrase))
        if len(keys) == 1:
            words[keys[0]].append(reading)
        else:
            phrases[keys[0]].append((keys, reading))
    literals = {s for r in rules for s in r.symbols if not s.isupper()}
    for key in literals.union(*(keys for found in phrases.values() for keys, _ in found)):
        words[key].append((key, key))
    longest_first = {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in phrases.items()}
    return {k: tuple(v) for k, v in words.items()}, longest_first


def entries(categories: Mapping[str, Any]) -> Iterator[tuple[str, Reading]]:
    """The words of a data file: a list of them, or each with its value, spellings parted by "|"."""
    for category, words in categories.items():
        pairs = words.items() if isinstance(words, dict) else ((w, w) for w in words)
        for spelled, value in pairs:
            for word in spelled.split("|"):
                yield word, (category, value)


def rules(plain: Sequence[Mapping[str, Any]], meaning: Callable[[str], Callable[..., Any]]) -> Iterator[Rule]:
    """The rules of a data file, one for each way of reading them; `meaning` gives the function that a name means."""
    for rank, entry in enumerate(plain):
        for reads in entry["reads"] if isinstance(entry["reads"], list) else [entry["reads"]]:
            for row in itertools.product(*(_choices(s) for s in reads.split())):
                symbols = [pair for pair in row if pair]
                if symbols:
                    yield Rule(
                        entry["name"],
                        tuple(s for _, s in symbols),
                        tuple((i, slot) for i, (slot, _) in enumerate(symbols) if slot),
                        entry["gives"],
                        partial(meaning(entry["means"]), **entry.get("with", {})),
                        rank,
                    )


def _choices(written: str) -> list[tuple[str, str] | None]:
    slot, _, symbol = written.rpartition(":") if len(written) > 1 else ("", "", written)
    optional = len(symbol) > 1 and symbol.endswith("?")
    names = symbol.removesuffix("?").split("|")
    found: list[tuple[str, str] | None] = [(slot, name if name.isupper() else key_of(name)) for name in names]
    return [*found, None] if optional else found
