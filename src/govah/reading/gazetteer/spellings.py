"""Listed spellings, found in text by walking its words.

Every match is given, also one within another: which of them count, only the rest of the document can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from govah.model import Span
from govah.text.folding import folded

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+|[,،()&]")
"""A comma or a bracket counts as a word: "Iran, Times readers" does not name the Iran Times."""
_BETWEEN = re.compile(r"[\s\u200c\u2010-\u2015'’ʼ./-]{0,3}")


@dataclass(slots=True)
class _Node(Generic[T]):
    next: dict[str, _Node[T]] = field(default_factory=dict)
    values: tuple[T, ...] = ()
    capitals: tuple[T, ...] = ()


class Spellings(Generic[T]):
    """Spellings, each of which stands for one thing or several.

    Where a script has capitals a name begins with one, and an acronym is all capitals.

    >>> names = Spellings([("Ward of Hope", 1), ("Hope", 2)])
    >>> [(span.start, span.end, things) for span, things in names.matches("in the Ward of Hope")]
    [(7, 19, (1,)), (15, 19, (2,))]
    """

    def __init__(self, spellings: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        for spelling, value in spellings:
            node = self._root
            for word in _WORD.findall(spelling):
                node = node.next.setdefault(key(word), _Node())
            if spelling.isupper() and spelling != spelling.lower():
                node.capitals = (*node.capitals, value)
            else:
                node.values = (*node.values, value)

    def matches(self, text: str) -> Iterator[tuple[Span, tuple[T, ...]]]:
        """Every spelling in `text`, by where it begins, the longest first. Cost: linear in words."""
        words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        first = self._root.next
        for at, (start, end) in enumerate(words):
            if not text[start].islower() and key(text[start:end]) in first:
                yield from reversed(list(self._from(text, words, at)))

    def _from(self, text: str, words: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[Span, tuple[T, ...]]]:
        node = self._root
        for last in range(at, len(words)):
            start, end = words[last]
            if last > at and not _BETWEEN.fullmatch(text, words[last - 1][1], start):
                break
            step = node.next.get(key(text[start:end]))
            if step is None:
                break
            node, span = step, Span(words[at][0], end)
            values = node.values + (node.capitals if node.capitals and span.of(text).isupper() else ())
            if values:
                yield span, values


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """The form in which spellings of one word are equal."""
    return folded(word)
