"""The figures of a language: its data file over the numerals that time expressions are read with."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from govah.reading.dates.chart import grammar
from govah.reading.dates.sources import data as dates_data
from govah.reading.dates.tokens import key_of
from govah.reading.dates.vocabulary import Vocabulary, entries, rules, words_and_phrases
from govah.reading.quantities.figures import meaning
from govah.text.folding import folded

_NO_SETS = ("shared", "words", "kinds", "rule", "broken")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Numerals(Vocabulary):
    """One language. `beginnings` are the categories that a figure can begin with, `sets` closed lists of words around
    it, `of_time` the units in which time is counted."""

    language: str
    beginnings: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    broken: Mapping[str, str]
    of_time: frozenset[str]

    def can_begin(self, key: str) -> bool:
        """Can a figure begin with this token?"""
        return any(category in self.beginnings for category, _ in self.readings(key)) or any(
            category in self.beginnings for _, (category, _) in self.phrases.get(key, ())
        )


@cache
def numerals(language: str) -> Numerals:
    """The figures of a language, loaded once a process; those of English for one that has none of its own."""
    known = "fa" if language == "fa" else "en"
    plain, theirs = data(f"{known}.toml"), dates_data(f"{known}.toml")["words"]
    grown = list(rules(plain["rule"], meaning))
    shared = {name: theirs[name] for name in plain["shared"]}
    words, phrases = words_and_phrases(
        itertools.chain(entries(shared), entries(plain["words"]), entries(data("units.toml"))), grown
    )
    made = grammar(grown, plain["kinds"])
    return Numerals(
        words=words,
        phrases=phrases,
        rules=made,
        language=known,
        beginnings=frozenset(name for name, begun in made.begins.items() if begun.wanting or begun.ended),
        sets={name: frozenset(map(key_of, listed)) for name, listed in plain.items() if name not in _NO_SETS},
        of_time=frozenset(word for word, _ in entries({"UNIT": theirs["UNIT"]})),
        broken={folded(many): one for many, one in plain.get("broken", {}).items()},
    )


@cache
def data(name: str) -> dict[str, Any]:
    """A data file, parsed once a process."""
    return tomllib.loads(files("govah.reading.quantities").joinpath(name).read_text("utf-8"))
