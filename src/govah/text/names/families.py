"""What is known of the names of a family of languages: its letters, the sounds they share, titles, joins, endings.

All of it is data, `families/*.toml`, each rule with an example and a counter-example. A spelling belongs to a class (a
sound that scripts write in many ways); a class in upper case is a vowel or half-vowel.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from govah.model import Script
from govah.text.names.folding import fold

DEFAULT = "persian"
CYRILLIC = "slavic"
"""The family whose file says what Cyrillic letters are in Latin ones."""
FAMILIES = ("persian", "arabic", "kurdish", "slavic", "latin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """What is written and not heard in the family's own script."""

    find: re.Pattern[str]
    put: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """Nats for what two spellings of a word in one script differ in, where no rule says more."""

    same_sound: float
    vowel: float
    letter: float
    left_vowel: float
    left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The rules of one family, read from its file. `spellings` are in `fold`'s form."""

    name: str
    script: Script
    alone: bool
    marks: re.Pattern[str]
    classes: Mapping[str, str]
    spelling: re.Pattern[str]
    special: Mapping[int, str]
    silent: frozenset[str]
    ending: re.Pattern[str]
    sex: re.Pattern[str]
    titles: frozenset[str]
    titles_after: frozenset[str]
    phrases: tuple[str, ...]
    links: frozenset[str]
    meanings: Mapping[str, int]
    sorts: frozenset[str]
    prefixes: frozenset[str]
    articles: frozenset[str]
    suffixes: frozenset[str]
    rewrites: tuple[Rewrite, ...]
    alike: tuple[tuple[str, str, float], ...]
    prices: Mapping[str, Prices]
    unmarked: Mapping[str, str]
    learned: bool

    def sounds(self, word: str) -> str:
        """The classes of a folded word, letter by letter; a letter of no class is its own.

        >>> family("persian").sounds("khatami"), family("persian").sounds("خاتمی")
        ('xAtAmY', 'xAtmY')
        """
        return self.spelling.sub(lambda found: self.classes[found.group()], word)

    def beginnings(self, letter: str) -> frozenset[str]:
        """The letters with which spellings of a letter's sound begin: an initial of خ may be K."""
        sound = self.classes.get(letter)
        return frozenset(spelling[0] for spelling, other in self.classes.items() if other == sound)

    def tells_sex(self, one: str, other: str) -> bool:
        """Is `one` the word `other` with a last he or a that names a woman (Tahereh beside Taher)?"""
        stem = self.sex.sub("", one)
        last = self.sounds(other)[-1:]
        return stem != one and last not in "AEO" and self.sounds(stem)[-1:] == last


@cache
def family(name: str) -> Family:
    """A family by the name of its file, read once a process."""
    data = rules_of(name)
    classes = {spelling: sound for sound, spellings in data["classes"].items() for spelling in spellings}
    longest_first = sorted(classes, key=lambda s: (-len(s), s))
    return Family(
        name=data["name"],
        script=Script(data["script"]),
        alone=data["alone"],
        marks=re.compile(data["marks"]["find"]),
        classes=classes,
        spelling=re.compile("|".join(map(re.escape, longest_first))),
        special=_special(data["special"]),
        silent=frozenset(data["silent"]),
        ending=re.compile(data["ending"]["find"]),
        sex=re.compile(data["sex"]["find"]),
        titles=frozenset(fold(title).replace(" ", "") for title in data["titles"]["words"]),
        titles_after=frozenset(map(fold, data["titles"]["after"])),
        phrases=tuple(sorted((fold(t) for t in data["titles"]["words"] if " " in t), key=len, reverse=True)),
        meanings={fold(word): row for row, words in enumerate(data["meanings"]["words"]) for word in words},
        sorts=frozenset(map(fold, data["meanings"]["sorts"])),
        links=frozenset(map(fold, data["links"]["words"])),
        prefixes=frozenset(map(fold, data["prefixes"]["words"])),
        articles=frozenset(map(fold, data["prefixes"]["always"])),
        suffixes=frozenset(map(fold, data["suffixes"]["words"])),
        rewrites=tuple(
            Rewrite(find=re.compile(row["find"]), put=row["put"], reason=row["reason"])
            for row in data.get("rewrites", ())
        ),
        alike=tuple((one, other, float(price)) for one, other, price in data.get("alike", ())),
        prices={script: Prices(**row) for script, row in data["prices"].items()},
        unmarked=data.get("unmarked", {}),
        learned=data.get("learned", False),
    )


def _special(own: Mapping[str, str]) -> dict[int, str]:
    """The letters that a family spells in its own way; those of Cyrillic as it spells their Latin ones."""
    cyrillic = rules_of(CYRILLIC)["special"]
    spelt = {letter: "".join(own.get(each, each) for each in put) for letter, put in cyrillic.items()}
    return {ord(letter): put for letter, put in (spelt | dict(own)).items()}


@cache
def rules_of(name: str) -> dict[str, Any]:
    """The file of a family as it stands, with the examples; what it `extends` fills in what it leaves out."""
    own = tomllib.loads(resources.files(__package__).joinpath(f"families/{name}.toml").read_text("utf-8"))
    base: dict[str, Any] = rules_of(own["extends"]) if "extends" in own else {}
    merged: dict[str, Any] = {key: base[key] | own[key] for key in ("classes", "special") if key in base and key in own}
    rewrites = [*base.get("rewrites", ()), *own.get("rewrites", ())]
    return {**base, **own, **merged, "rewrites": rewrites}
