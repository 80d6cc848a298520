"""The words and rules of a language, read from its data file: `en.toml`, `fa.toml`, and the months of all calendars.

How rules are written, `vocabulary` says; `means` names a function of `meanings`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from govah.model import Calendar
from govah.reading.dates.chart import grammar
from govah.reading.dates.meanings import meaning
from govah.reading.dates.sources import data
from govah.reading.dates.tokens import key_of
from govah.reading.dates.vocabulary import Reading, Vocabulary, entries, rules, words_and_phrases

NOTHING = "NOTHING"
"""The category of words that look like a time and are none: they are read, and set aside."""

EXPRESSION = "EXPRESSION"
"""What every reading that can be a whole expression stands as."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Lexicon(Vocabulary):
    """One language. `triggers` are the categories that can carry a time expression; `cased` words count only with a
    capital."""

    language: str
    cased: frozenset[str]
    triggers: frozenset[str]
    trigger_words: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    calendar: Calendar
    past_ending: tuple[str, ...]
    verb_endings: tuple[str, ...]
    event_endings: tuple[str, ...]

    def names_event(self, key: str) -> bool:
        """Is it a noun of what happens, by the list or by its ending, as a Persian infinitive is?"""
        return key in self.sets["events"] or (key.endswith(self.event_endings) and key not in self.sets["no_events"])


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, loaded once a process; English for one that has none of its own."""
    plain = data("fa.toml" if language == "fa" else "en.toml")
    grown = list(rules(plain["rule"], meaning))
    words, phrases = words_and_phrases(itertools.chain(entries(plain["words"]), _months(plain["script"])), grown)
    triggers = frozenset(plain["triggers"])
    trigger_words = {k for k, v in words.items() if any(category in triggers for category, _ in v)}
    trigger_words |= {k for k, v in phrases.items() if any(category in triggers for _, (category, _) in v)}
    return Lexicon(
        words=words,
        phrases=phrases,
        rules=grammar(grown, {**plain["kinds"], EXPRESSION: [*plain["tops"], NOTHING]}),
        language=language,
        cased=frozenset(plain["cased"]),
        triggers=triggers,
        trigger_words=frozenset(trigger_words),
        sets={name: frozenset(map(key_of, members)) for name, members in plain["sets"].items()},
        calendar=Calendar(plain["calendar"]),
        past_ending=tuple(plain["past_ending"]),
        verb_endings=tuple(plain["verb_endings"]),
        event_endings=tuple(map(key_of, plain["sets"]["event_endings"])),
    )


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
