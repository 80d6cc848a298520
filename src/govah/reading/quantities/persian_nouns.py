"""What a Persian figure counts: the noun after it, which stands in the singular, a counting word between them left out;
or after «از» those of whom it is a part, in the plural."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from govah.model import Span
from govah.reading.dates.lexicon import lexicon
from govah.reading.dates.tokens import JOINER, Token
from govah.reading.quantities.finding import Found, Noun
from govah.reading.quantities.grammar import Numerals
from govah.text.nouns import singular

_PERSON = "نفر"
_TONNE = "تن"
_OF = "از"
_NUMBERS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "MAGNITUDE"})


class PersianNouns:
    """The nouns of one Persian block."""

    def __init__(self, text: str, tokens: Sequence[Token], numerals: Numerals) -> None:
        self._text, self._tokens = text, tokens
        self._numerals, self._sets = numerals, numerals.sets
        self._verbs = lexicon("fa")

    def weighed(self, found: Found) -> Found:
        """«تن» is a counting word of people, and a tonne of goods."""
        if self._key(found.last) == _TONNE and self._is("goods", found.last + 1):
            return replace(found, last=found.last + 1, figure=replace(found.figure, unit="t"))
        return found

    def of(self, found: Found) -> Noun | None:
        """What the figure counts."""
        at = found.last
        if self._is("persons", at):
            return self._of_these(at + 1) or Noun(self._place(at), _PERSON)
        if self._is("things", at) and not found.figure.unit:
            return self._of_these(at + 1) or self._noun(at + 1) or self._noun(at)
        return self._of_these(at) or self._noun(at, many=bool(found.figure.unit))

    def is_named(self, found: Found) -> bool:
        """A number counts the noun after it, and names the one before it: «کشتار ۶۷», not «شمار آنان ۱۲۰ بود»."""
        bare = len(found) == 1 and self._key(found.first)[0].isdigit()
        is_told = self._key(found.last) in self._verbs.sets["verbs"]
        return bare and not is_told and found.first > 0 and self._is_noun(found.first - 1)

    def is_counting(self, found: Found, noun: Noun | None) -> bool:
        """Does a lone «یک» or «نه» count, as before a counting word?"""
        return noun is not None and (self._is("persons", found.last) or self._is("things", found.last))

    def _of_these(self, at: int) -> Noun | None:
        if self._key(at) != _OF:
            return None
        at += 1
        while self._is("determiners", at):
            at += 1
        return self._noun(at, many=True)

    def _noun(self, at: int, *, many: bool = False) -> Noun | None:
        if not self._is_noun(at):
            return None
        keys = [token.key for token in self._tokens[at : self._last(at) + 1]]
        return Noun(self._place(at), self._singular(keys, many=many))

    def _singular(self, keys: list[str], *, many: bool) -> str:
        if len(keys) > 1 and keys[-1] in self._sets["plurals"]:
            return " ".join(keys[:-1])
        word = " ".join(keys)
        if word.endswith("ای"):
            word = word[:-1]
        if word in self._numerals.broken:
            return self._numerals.broken[word]
        return singular(word, "fa") if many and word not in self._sets["singulars"] else word

    def _is_noun(self, at: int) -> bool:
        key = self._key(at)
        is_verb = key in self._verbs.sets["verbs"] or key.endswith(self._verbs.verb_endings)
        is_number = any(category in _NUMBERS for category, _ in self._numerals.words.get(key, ()))
        return key.isalpha() and not is_verb and (self._last(at) > at or not (is_number or self._is("no_noun", at)))

    def _place(self, at: int) -> Span:
        return Span(self._tokens[at].start, self._tokens[self._last(at)].end)

    def _last(self, at: int) -> int:
        """The last token of a word whose parts a ZWNJ holds together."""
        while at + 1 < len(self._tokens) and self._text[self._tokens[at].end : self._tokens[at + 1].start] == JOINER:
            at += 1
        return at

    def _is(self, name: str, at: int) -> bool:
        return self._key(at) in self._sets[name]

    def _key(self, at: int) -> str:
        return self._tokens[at].key if at < len(self._tokens) else ""
