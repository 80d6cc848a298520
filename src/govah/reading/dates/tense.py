"""Which way the words around a time look: ahead, back, or neither.

No word's part of speech is known here: the nearest verb of the lists decides, first of those before the time, then of
those after it. A doubtful word never outweighs a plain one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.tokens import BREAK, Token

SENTENCE_ENDS = frozenset(".!?؟") | {BREAK}

_WITHIN, _FRONT = 14, 4
"""Tokens from a time to a verb that tells its tense, and from the head of a sentence to a time that stands there."""


def tense_at(passage: Passage, found: Found) -> int:
    """+1 where the words lead on from the day they are said, -1 where they look back, 0 where they do not tell.

    A time at the head of its sentence belongs to the verb after it, any other to the one before. "By" and "until" lead
    on, unless what comes of them is past: "until Monday nobody was told". What is called Monday's has happened,
    unless a verb says that it will.
    """
    words = _Words(passage.tokens, passage.lexicon)
    before = words.back_from(found.first)
    if words.are(found.last, ("'", "s")) or words.are(found.last, ("’", "s")):
        return 1 if words.verb(range(found.last, words.end_from(found.last))) > 0 else -1
    leads = any(words.leads_on(i) for i in range(max(0, found.first - 1), found.first + 1))
    verb, ending = words.verb(before), words.ending(before)
    if len(before) <= _FRONT and not (verb or ending):
        after = range(found.last, words.end_from(found.last))
        return words.verb(after) or words.ending(after) or int(leads)
    if leads:
        return 0 if verb < 0 else 1
    beside = before[:2] if words.are(found.first - 1, ("on",)) else before[:1]
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

    def end_from(self, at: int) -> int:
        """Where the sentence of a token ends."""
        last = at
        while last < min(len(self.tokens), at + _WITHIN) and not self._ends(last):
            last += 1
        return last

    def _ends(self, i: int) -> bool:
        if self.tokens[i].key != ".":
            return self.tokens[i].key in SENTENCE_ENDS
        shortened = i > 0 and (len(self.tokens[i - 1].key) == 1 or self.tokens[i - 1].key in self.sets["shortened"])
        return not shortened

    def are(self, at: int, keys: Sequence[str]) -> bool:
        """Do these words stand here?"""
        return tuple(t.key for t in self.tokens[at : at + len(keys)]) == tuple(keys)

    def leads_on(self, i: int) -> bool:
        """Is it "by", "until", "as early as"? Not "as of"."""
        return i < len(self.tokens) and self.tokens[i].key in self.sets["leading_on"] and not self.are(i, ("as", "of"))

    def verb(self, places: Iterable[int]) -> int:
        """The way that the nearest verb of the lists looks."""
        for i in places:
            key = self.tokens[i].key
            if key in self.cased and self._is_month(i):
                continue
            if key in self.sets["future"] or (key in self.sets["intending"] and self.are(i + 1, ("to",))):
                return 1
            if key in self.sets["past"]:
                return -1
        return 0

    def _is_month(self, i: int) -> bool:
        """Is a word that is also a month one here ("in May"), and no verb ("they may come")?"""
        before, after = self.tokens[max(0, i - 1)].key, self.tokens[min(i + 1, len(self.tokens) - 1)].key
        return before in self.sets["before_month"] or before[0].isdigit() or after[0].isdigit()

    def ending(self, places: Iterable[int]) -> int:
        """-1 where a word ends as a verb of the past does."""
        return -1 if any(self.tokens[i].key.endswith(self.past_ending) for i in places) else 0
