"""Names that the words around them give away: titles, "X Prison", "Operation X", «خبرگزاری X».

The rules of a language are rows of `data/names.<language>.toml`, each with examples and counter-examples that tests
run. A rule must leave a common noun alone: a name that is no name becomes a person who never lived.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from govah.model import EntityKind, ListingId, Span

_CAP = r"[^\W\d_a-zа-я][^\W\d_]*(?:[’'-][^\W\d_]+){0,4}(?<!’s)(?<!'s)"
_LETTERS = r"[\w\u200c\u064b-\u0655\u0670]"
_VERB_PREFIX = r"ن?می[\u200c\s]"


@dataclass(frozen=True, slots=True)
class NameRule:
    """One way of writing one kind of name; the group `name` of `pattern` is the name."""

    name: str
    kind: EntityKind
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, str], ...]
    counter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A name found by a rule."""

    span: Span
    kind: EntityKind
    rule: str


class Known(NamedTuple):
    """A name that was found, by which rule, what it stands for, and whose name or body it is."""

    span: Span
    kind: EntityKind
    name: str
    rule: str
    side: str | None = None
    listing: ListingId | None = None


def find_named(text: str, language: str) -> Iterator[Named]:
    """The names that the rules of `language` find, rule by rule; they may overlap.

    >>> [(n.kind.value, n.span.of("Judge Marlow of Oldgate Prison")) for n in
    ...     find_named("Judge Marlow of Oldgate Prison", "en")]
    [('person', 'Marlow'), ('place', 'Oldgate Prison')]
    """
    for rule in rules(language):
        for match in rule.pattern.finditer(text):
            yield Named(Span(*match.span("name")), rule.kind, rule.name)


@cache
def rules(language: str) -> tuple[NameRule, ...]:
    """The rules of a language; none for one that has no data file."""
    data, parts = _data(language), name_parts(language)
    return tuple(
        NameRule(
            row["name"],
            EntityKind(row["kind"]),
            re.compile(row["pattern"].format(**parts)),
            tuple((text, name) for text, name in row["examples"]),
            tuple(row["counter"]),
        )
        for row in data.get("rule", ())
    )


@cache
def name_parts(language: str) -> dict[str, str]:
    """Patterns to make rules of: each list of the language's data file, one word in capitals, one Persian word."""
    parts = {name: any_of(words) for name, words in _data(language).get("words", {}).items()}
    stop, noun = parts.get("stop", ""), parts.get("noun", "")
    return parts | {"cap": _CAP, "word": _persian(stop), "last": _persian(stop, noun)}


@cache
def name_words(language: str, which: str) -> frozenset[str]:
    """One list of a language's data file, such as ``title`` or ``never``."""
    return frozenset(_data(language).get("words", {}).get(which, ()))


def _persian(*none_of: str) -> str:
    """One word that is in none of these lists and no verb with its person's ending."""
    end = rf"(?!{_LETTERS})"
    listed = (rf"(?:{words}){end}" for words in none_of)
    past = rf"{_LETTERS}+(?:دند|تند|دیم|تیم|ه\u200c(?:اند|ام|ایم|است)){end}"
    verbs = (past, rf"ب{_LETTERS}+(?:ند|ید|یم){end}", _VERB_PREFIX)
    return "".join(f"(?!{other})" for other in (*listed, *verbs)) + rf"[^\W\d_]{_LETTERS}*"


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first; those that begin alike stand together, which is faster."""
    ends: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        ends.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in ends.items())


def _data(language: str) -> dict[str, Any]:
    file = resources.files(__package__).joinpath(f"data/names.{language}.toml")
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
