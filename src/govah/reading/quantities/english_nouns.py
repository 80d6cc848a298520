"""What an English figure counts: the head of the noun phrase after it, over the parse where there is one, else by
spelling."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from govah.model import Span
from govah.reading.dates.tokens import Token
from govah.reading.quantities.finding import Found, Noun
from govah.reading.quantities.grammar import Numerals
from govah.reading.syntax import NOUNS, Syntax
from govah.text.nouns import singular

_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RB"})
_ATTRIBUTES = frozenset({"NNP", "JJ"})
_FURTHEST = 6
"""Words between a figure and its noun."""


class _Word(NamedTuple):
    """A word with the tag of its part of speech; `counted` is the word whose number the parse takes it for."""

    start: int
    end: int
    key: str
    tag: str
    counted: int | None = None


class EnglishNouns:
    """The nouns of one English block."""

    def __init__(self, tokens: Sequence[Token], syntax: Syntax | None, numerals: Numerals) -> None:
        self._tokens, self._sets = tokens, numerals.sets
        self._words = list(_parsed(syntax) if syntax else _guessed(tokens))
        self._starts = [word.start for word in self._words]

    def weighed(self, found: Found) -> Found:
        """The figure as it is meant: "1.5m people" are a million and a half, not metres."""
        figure, last = found.figure, self._tokens[found.last - 1]
        if figure.unit == "m" and last.key == "m" and self._tag(bisect_left(self._starts, last.end)) in NOUNS:
            return replace(found, figure=replace(figure, scale=1e6, unit=""), rule="en.number")
        return found

    def of(self, found: Found) -> Noun | None:
        """What the figure counts; of a measure, what it is of ("six tonnes of explosives")."""
        after = bisect_left(self._starts, self._tokens[found.last - 1].end)
        is_of = self._key(after) == "of"
        if found.rule.endswith(".measure") and not is_of:
            return None
        if not is_of and (head := self._parsed_head(after)):
            return self._head(head)
        return self._head(self._past_determiners(after + 1 if is_of else after))

    def is_named(self, found: Found) -> bool:
        """Does the number name the noun before it? A capital shows that in English."""
        return False

    def is_counting(self, found: Found, noun: Noun | None) -> bool:
        """Does a lone "one" count, as before the noun it belongs to?"""
        before = self._tokens[found.first - 1].key if found.first else ""
        after = self._tokens[found.last].key if found.last < len(self._tokens) else ""
        return noun is not None and before not in self._sets["before_one"] and after != "of"

    def _parsed_head(self, after: int) -> int | None:
        head = self._words[after - 1].counted if after else None
        return head if head is not None and head >= after and self._tag(head) in NOUNS else None

    def _past_determiners(self, at: int) -> int:
        """The word after "the other", "those", "them"."""
        while self._key(at) in self._sets["determiners"] | self._sets["pronouns"]:
            at += 1
        return at

    def _head(self, at: int) -> Noun | None:
        """The last noun of the first run of nouns, adjectives before it skipped; else an adjective that is a noun."""
        last = self._past_listed(at)
        while last - at < _FURTHEST and self._tag(last) in _MODIFIERS:
            last += 1
        if self._tag(last) not in NOUNS and self._key(at - 1) in self._sets["pronouns"]:
            return None
        if self._tag(last) not in NOUNS:
            return next((self._noun(i) for i in range(at, last) if self._key(i) in self._sets["nominal"]), None)
        while self._tag(last + 1) in NOUNS or (self._tag(last + 1) == "POS" and self._tag(last + 2) in NOUNS):
            last += 1
        is_other_number = self._tag(last + 1) == "POS" and self._tag(last + 2) == "CD"
        return None if is_other_number else self._noun(last)

    def _past_listed(self, at: int) -> int:
        """Attributes joined in a list ("Croat, Serb and Roma families") share the noun after the last."""
        last = at
        while last - at < _FURTHEST and self._tag(last) in _ATTRIBUTES and self._key(last + 1) in (",", "and", "or"):
            last += 2
        is_shared = self._tag(last) in _ATTRIBUTES and self._tag(last + 1) in ("NN", "NNS")
        return last + 1 if is_shared else at

    def _noun(self, at: int) -> Noun | None:
        word = self._words[at]
        name = word.key if word.key in self._sets["nominal"] else singular(word.key)
        return None if name in self._sets["not_counted"] else Noun(Span(word.start, word.end), name)

    def _key(self, at: int) -> str:
        return self._words[at].key if at < len(self._words) else ""

    def _tag(self, at: int) -> str:
        return self._words[at].tag if at < len(self._words) else ""


def _parsed(syntax: Syntax) -> Iterator[_Word]:
    rows = zip(syntax.starts, syntax.ends, syntax.words, syntax.tags, syntax.deps, syntax.heads, strict=True)
    for start, end, key, tag, dep, head in rows:
        yield _Word(start, end, key, tag, head if dep == "nummod" else None)


def _guessed(tokens: Sequence[Token]) -> Iterator[_Word]:
    """Spelling alone tells nouns in the plural from the rest."""
    for token in tokens:
        tag = "NNS" if singular(token.key) != token.key else "JJ" if token.key.isalpha() else ""
        yield _Word(token.start, token.end, token.key, tag)
