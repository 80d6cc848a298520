"""The words and rules of a language, read from its data file: `en.toml`, `fa.toml`, and the months of all calendars.

A rule's `reads` is a row of symbols. UPPER case is a category, anything else a word; `slot:SYMBOL` hands the symbol's
value to the meaning, `SYMBOL?` may be left out, and `a|b` is either. `means` names a function of `meanings`.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from govah.model import Calendar
from govah.reading.dates.chart import Grammar, Node, Rule, grammar
from govah.reading.dates.meanings import meaning
from govah.reading.dates.numerals import number_readings
from govah.reading.dates.sources import data
from govah.reading.dates.tokens import key_of, tokenize

NOTHING = "NOTHING"
"""The category of words that look like a time and are none: they are read, and set aside."""

EXPRESSION = "EXPRESSION"
"""What every reading that can be a whole expression stands as."""

Reading = tuple[str, Any]
"""A category and a value."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language. `phrases` are keyed by first token, longest first; `triggers` are the categories that can carry
    a time expression; `cased` words count only with a capital."""

    language: str
    words: Mapping[str, tuple[Reading, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Reading], ...]]
    cased: frozenset[str]
    triggers: frozenset[str]
    trigger_words: frozenset[str]
    rules: Grammar
    sets: Mapping[str, frozenset[str]]
    calendar: Calendar
    past_ending: tuple[str, ...]
    verb_endings: tuple[str, ...]
    event_endings: tuple[str, ...]

    def knows(self, key: str) -> bool:
        """Can this token stand in a time expression at all?"""
        return key in self.words or key[0].isdigit()

    def names_event(self, key: str) -> bool:
        """Is it a noun of what happens, by the list or by its ending, as a Persian infinitive is?"""
        return key in self.sets["events"] or (key.endswith(self.event_endings) and key not in self.sets["no_events"])

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


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, loaded once a process; English for one that has none of its own."""
    plain = data("fa.toml" if language == "fa" else "en.toml")
    words: dict[str, list[Reading]] = defaultdict(list)
    phrases: dict[str, list[tuple[tuple[str, ...], Reading]]] = defaultdict(list)
    for phrase, reading in itertools.chain(_entries(plain["words"]), _months(plain["script"])):
        keys = tuple(t.key for t in tokenize(phrase))
        if len(keys) == 1:
            words[keys[0]].append(reading)
        else:
            phrases[keys[0]].append((keys, reading))
    rules = list(_rules(plain["rule"]))
    triggers = frozenset(plain["triggers"])
    trigger_words = {k for k, v in words.items() if any(category in triggers for category, _ in v)}
    trigger_words |= {k for k, v in phrases.items() if any(category in triggers for _, (category, _) in v)}
    literals = {s for r in rules for s in r.symbols if not s.isupper()}
    for key in literals.union(*(keys for found in phrases.values() for keys, _ in found)):
        words[key].append((key, key))
    return Lexicon(
        language,
        {k: tuple(v) for k, v in words.items()},
        {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in phrases.items()},
        frozenset(plain["cased"]),
        triggers,
        frozenset(trigger_words),
        grammar(rules, {**plain["kinds"], EXPRESSION: [*plain["tops"], NOTHING]}),
        {name: frozenset(map(key_of, members)) for name, members in plain["sets"].items()},
        Calendar(plain["calendar"]),
        tuple(plain["past_ending"]),
        tuple(plain["verb_endings"]),
        tuple(map(key_of, plain["sets"]["event_endings"])),
    )


def _entries(categories: Mapping[str, Any]) -> Iterator[tuple[str, Reading]]:
    for category, words in categories.items():
        pairs = words.items() if isinstance(words, dict) else ((w, w) for w in words)
        for spelled, value in pairs:
            for word in spelled.split("|"):
                yield word, (category, value)


def _months(script: str) -> Iterator[tuple[str, Reading]]:
    """Month names. A weak one ("Tir") is also a name, and needs a number or a preposition beside it; a bound one («می»)
    is a common word, and needs a number."""
    for entry in data("months.toml")["calendar"]:
        calendar = Calendar(entry["name"])
        weak, bound = ({key_of(w) for w in entry[which]} for which in ("weak", "bound"))
        for number, names in enumerate(entry[script], 1):
            for name in names.split("|"):
                yield name, ("MONTH", (calendar, number))
                if key_of(name) not in bound:
                    yield name, ("NAME_MONTH", (calendar, number))
                if key_of(name) not in weak:
                    yield name, ("PLAIN_MONTH", (calendar, number))


def _rules(plain: Sequence[Mapping[str, Any]]) -> Iterator[Rule]:
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
