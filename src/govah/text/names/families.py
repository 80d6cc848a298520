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


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """What is written and not heard in the family's own script."""

    find: re.Pattern[str]
    put: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The rules of one family, read from its file. `spellings` are in `fold`'s form."""

    name: str
    script: Script
    classes: Mapping[str, str]
    spelling: re.Pattern[str]
    special: Mapping[int, str]
    silent: frozenset[str]
    ending: re.Pattern[str] | None
    titles: frozenset[str]
    links: frozenset[str]
    prefixes: frozenset[str]
    articles: frozenset[str]
    suffixes: frozenset[str]
    rewrites: tuple[Rewrite, ...]

    def sounds(self, word: str) -> str:
        """The classes of a folded word, letter by letter; a letter of no class is its own.

        >>> family("persian").sounds("khatami"), family("persian").sounds("خاتمی")
        ('xAtAmY', 'xAtmY')
        """
        return self.spelling.sub(lambda found: self.classes[found.group()], word)


@cache
def family(name: str) -> Family:
    """A family by the name of its file, read once a process."""
    data = rules_of(name)
    classes = {spelling: sound for sound, spellings in data["classes"].items() for spelling in spellings}
    longest_first = sorted(classes, key=lambda s: (-len(s), s))
    return Family(
        name=data["name"],
        script=Script(data["script"]),
        classes=classes,
        spelling=re.compile("|".join(map(re.escape, longest_first))),
        special={ord(letter): put for letter, put in data["special"].items()},
        silent=frozenset(data["silent"]),
        ending=re.compile("|".join(data["ending"]["is"])) if data["ending"]["is"] else None,
        titles=frozenset(map(fold, data["titles"]["words"])),
        links=frozenset(map(fold, data["links"]["words"])),
        prefixes=frozenset(map(fold, data["prefixes"]["words"])),
        articles=frozenset(map(fold, data["prefixes"]["always"])),
        suffixes=frozenset(map(fold, data["suffixes"]["words"])),
        rewrites=tuple(
            Rewrite(find=re.compile(row["find"]), put=row["put"], reason=row["reason"])
            for row in data.get("rewrites", ())
        ),
    )


@cache
def rules_of(name: str) -> dict[str, Any]:
    """The file of a family as it stands, with the examples."""
    return tomllib.loads(resources.files(__package__).joinpath(f"families/{name}.toml").read_text("utf-8"))
