"""Which way the words around a time look: ahead, back, or neither.

No word's part of speech is known here: the nearest verb of the lists decides, first of those before the time, then of
those after it. A doubtful word never outweighs a plain one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.tokens import BREAK, SENTENCE_ENDS, Token, owns_what_follows

_WITHIN, _FRONT = 14, 4
"""Tokens from a time to a verb that tells its tense, and from the head of a sentence to a time that stands there."""


def tense_at(passage: Passage, found: Found) -> int:
    """+1 where the words lead on from the day they are said, -1 where they look back, 0 where they do not tell.

    A time at the head of its sentence belongs to the verb after it, any other to the one before. "By" and "until" lead
    on, unless what comes of them is past: "until Monday nobody was told". What is called Monday's has happened,
    unless a verb says that it will.
    """
    words = _Words(passage.tokens, passage.lexicon)
    before, after = words.back_from(found.first), words.on_from(found.last)
    if owns_what_follows(passage.tokens, found.last):
        return 1 if words.verb(after) > 0 else -1
    verb, ending, leads = words.verb(before), words.ending(before), words.leads_on(found.first)
    if len(before) <= _FRONT and not (verb or ending):
        return words.verb(after) or words.ending(after) or int(leads)
    if leads:
        return 0 if verb < 0 else 1
    beside = words.beside(before)
    return words.verb(beside) or words.ending(beside) or verb or ending


class _Words:
    """The words of a passage, asked for what they tell of tense."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens, self.sets, self.past_ending, self.cased = tokens, lexicon.sets, lexicon.past_ending, lexicon.cased

    def back_from(self, at: int) -> Sequence[int]:
        """The places before a token in its sentence, the nearest first."""
        first = at
        while first > max(0, at - _WITHIN) and not self._ends(first - 1):
            first -= 1
        return range(at - 1, first - 1, -1)

    def on_from(self, at: int) -> Sequence[int]:
        """The places from a token on in its sentence."""
        last = at
        while last < min(len(self.tokens), at + _WITHIN) and not self._ends(last):
            last += 1
        return range(at, last)

    def beside(self, before: Sequence[int]) -> Sequence[int]:
        """The place right before a time, and that before it where only "on" stands between."""
        return before[:2] if before and self.tokens[before[0]].key in self.sets["before_weekday"] else before[:1]

    def _ends(self, i: int) -> bool:
        if self.tokens[i].key != ".":
            return self.tokens[i].key in SENTENCE_ENDS
        shortened = i > 0 and (len(self.tokens[i - 1].key) == 1 or self.tokens[i - 1].key in self.sets["shortened"])
        return not shortened

    def leads_on(self, at: int) -> bool:
        """Does "by", "until" or "as early as" stand before a time or begin it? Not "as of"."""
        return any(
            self._key(i) in self.sets["leading_on"] and self._key(i + 1) not in self.sets["not_leading"]
            for i in (at - 1, at)
        )

    def _key(self, i: int) -> str:
        return self.tokens[i].key if 0 <= i < len(self.tokens) else BREAK

    def verb(self, places: Iterable[int]) -> int:
        """The way that the nearest verb of the lists looks."""
        for i in places:
            key = self.tokens[i].key
            if key in self.cased and self._is_month(i):
                continue
            intended = key in self.sets["intending"] and self._key(i + 1) in self.sets["towards"]
            if intended or key in self.sets["future"]:
                return 1
            if key in self.sets["past"]:
                return -1
        return 0

    def _is_month(self, i: int) -> bool:
        """Is a word that is also a month one here ("in May"), and no verb ("they may come")?"""
        before, after = self._key(i - 1), self._key(i + 1)
        return before in self.sets["before_month"] or before[0].isdigit() or after[0].isdigit()

    def ending(self, places: Iterable[int]) -> int:
        """-1 where a word ends as a verb of the past does."""
        return -1 if any(self.tokens[i].key.endswith(self.past_ending) for i in places) else 0
