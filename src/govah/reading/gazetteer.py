"""Names that need no model: a list of places, bodies, outlets and operations, found in text by walking its words.

A listed name outranks the model. It is found under every spelling and in every script it is listed with, and stands
for one name, so that the same prison in two documents is one prison. Nothing here knows a country: the rows do.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from govah.model import EntityKind, KnownName, Span
from govah.text.folding import folded

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\s\u200c\u2010-\u2015'’ʼ./-]{1,3}")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a listed spelling stands for."""

    name: str
    kind: EntityKind
    side: str | None
    rule: str


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    listed: Listed | None = None
    in_capitals: bool = False


class Gazetteer:
    """Listed names, ready to be found. Names added later win over earlier ones.

    Where a script has capitals a name begins with one, and an acronym is all capitals.

    >>> names = Gazetteer([("Ward of Hope", Listed("Hope", EntityKind.PLACE, None, "test"))])
    >>> [(s.start, s.end, listed.name) for s, listed in names.find("in the Ward of Hope")]
    [(7, 19, 'Hope')]
    """

    def __init__(self, spellings: Iterable[tuple[str, Listed]]) -> None:
        self._root = _Node()
        for spelling, listed in spellings:
            node = self._root
            for word in _WORD.findall(spelling):
                node = node.next.setdefault(_key(word), _Node())
            node.listed = listed
            node.in_capitals = spelling.isupper() and spelling != spelling.lower()

    def find(self, text: str) -> Iterator[tuple[Span, Listed]]:
        """The longest listed names in `text`, from left to right, without overlap. Cost: linear in words."""
        words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        first = self._root.next
        at = 0
        while at < len(words):
            start, end = words[at]
            may_begin = not text[start].islower() and _key(text[start:end]) in first
            found = self._longest(text, words, at) if may_begin else None
            if found:
                yield Span(start, words[found[0]][1]), found[1]
            at = found[0] + 1 if found else at + 1

    def _longest(self, text: str, words: Sequence[tuple[int, int]], at: int) -> tuple[int, Listed] | None:
        node, found = self._root, None
        for last in range(at, len(words)):
            start, end = words[last]
            if last > at and not _BETWEEN.fullmatch(text, words[last - 1][1], start):
                break
            step = node.next.get(_key(text[start:end]))
            if step is None:
                break
            node = step
            if node.listed and (not node.in_capitals or text[words[at][0] : end].isupper()):
                found = last, node.listed
        return found


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    return folded(word)


@cache
def shipped() -> tuple[tuple[str, Listed], ...]:
    """Every spelling in `data/gazetteer.toml`."""
    tables = tomllib.loads(resources.files(__package__).joinpath("data/gazetteer.toml").read_text("utf-8"))
    return tuple(
        (spelling, Listed(row["name"], EntityKind(kind), row.get("side") or None, "gazetteer"))
        for kind, table in tables.items()
        for row in table["names"]
        for spelling in (row["name"], *row["also"])
    )


@lru_cache(maxsize=8)
def gazetteer(names: tuple[KnownName, ...] = ()) -> Gazetteer:
    """The shipped names and those that the people of a case know, which come first."""
    known = (
        (spelling, Listed(n.name, EntityKind(n.kind), n.side, "case")) for n in names for spelling in (n.name, *n.also)
    )
    return Gazetteer((*shipped(), *known))
