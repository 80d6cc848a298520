"""The rules by which a text's own words show what a line is for, read from the data files of each language.

A rule is a pattern with a name, examples that it must match and counter-examples that it must not; tests run them
all. Patterns match from the start of a short line only, so that no text however long or hostile makes them slow.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "fa")

_ONE_LETTER = str.maketrans("يىك\u00a0", "ییک ")

LONGEST = 400
"""Characters; no longer paragraph is taken for anything but what people wrote."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` may name the groups `byline`, `outlet`, `published` and `republished_from`; `where` and `gives` are
    what the section needs besides."""

    name: str
    language: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    where: str = ""
    gives: str = ""

    def match(self, line: str) -> re.Match[str] | None:
        """How `line` matches from its start, if it is short enough to be considered.

        Arabic and Persian forms of a letter meet; places in the match are places in `line`, its words are folded.
        """
        return self.pattern.match(_with_one_letter(line)) if len(line) <= LONGEST else None


@cache
def rules(section: str) -> tuple[Rule, ...]:
    """The rules of one section (`furniture`, `reprint`, `byline`, `dateline`, `kind`), those of English first."""
    return tuple(_rule(plain, language) for language in LANGUAGES for plain in _data(language).get(section, ()))


@cache
def fields() -> Mapping[str, str]:
    """The keys that open a header line, lower case, and the field of `Document` each is for ("" for none)."""
    tables = (_data(language)["header"] for language in LANGUAGES)
    return {key.lower(): field for table in tables for field, keys in table.items() for key in keys}


def first_match(section: str, line: str) -> re.Match[str] | None:
    """How the first rule of `section` that fits matches `line`."""
    if len(line) > LONGEST:
        return None
    folded = _with_one_letter(line)
    return next((m for rule in rules(section) if (m := rule.pattern.match(folded))), None)


def _with_one_letter(line: str) -> str:
    return line if line.isascii() else line.translate(_ONE_LETTER)


def _rule(plain: Mapping[str, Any], language: str) -> Rule:
    pattern = plain["pattern"].replace("<DAY>", _data(language)["day"])
    return Rule(
        plain["name"],
        language,
        re.compile(pattern, re.IGNORECASE if plain.get("ignore_case", True) else 0),
        tuple(plain["examples"]),
        tuple(plain["counter_examples"]),
        plain.get("where", ""),
        plain.get("gives", ""),
    )


@cache
def _data(language: str) -> Mapping[str, Any]:
    return tomllib.loads(files("govah.record").joinpath("data", f"{language}.toml").read_text("utf-8"))
