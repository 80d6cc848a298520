"""Words in quotation marks have a day of their own: that on which they were said.

"Yesterday" in a quotation is the day before the speech, not the day before the newspaper. The day of the speech is one
that the same sentence names outside the marks. Where it names none, nothing is made up: the document's own day serves,
and in a text of other times what is counted from it is doubted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govah.reading.dates.tokens import BREAK, CLOSED_BY, SENTENCE_ENDS, Token

_LONGEST, _BESIDE = 1_000, 60
"""Tokens that a quotation may have, since an unpaired mark must not reach through a whole text; and tokens after it in
which its sentence can name the day of the speech."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens [first, last) stand in quotation marks, in a sentence of tokens [start, end)."""

    first: int
    last: int
    start: int
    end: int

    def is_of(self, token: int) -> bool:
        """Is it a token of its sentence, outside the marks?"""
        return self.start <= token < self.first or self.last <= token < self.end


class Quotations:
    """The quotations of a passage."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._quotations = list(_quotations(text, tokens))
        self._starts = [q.first for q in self._quotations]

    def around(self, token: int) -> Quotation | None:
        """The quotation that a token stands in."""
        place = bisect_right(self._starts, token) - 1
        return self._quotations[place] if place >= 0 and token < self._quotations[place].last else None


def _quotations(text: str, tokens: Sequence[Token]) -> Iterator[Quotation]:
    """Marks are paired as they come; a blank line ends what was never closed. Cost: linear."""
    start, opened = 0, -1
    for at, token in enumerate(tokens):
        if opened < 0 and token.key in CLOSED_BY:
            opened = at
        elif opened >= 0 and token.key == CLOSED_BY[tokens[opened].key]:
            end = _sentence_end(text, tokens, at)
            yield Quotation(opened + 1, at, start, end)
            opened, start = -1, start if end > at + 1 else end
        elif opened >= 0 and (token.key == BREAK or at - opened > _LONGEST):
            opened = -1
        if opened < 0 and token.key in SENTENCE_ENDS:
            start = at + 1


def _sentence_end(text: str, tokens: Sequence[Token], closed: int) -> int:
    """Where the sentence ends that a quotation, closed at a token, stands in: ``"… ." he said on 3 May.``"""
    following = closed + 1
    whole = tokens[closed - 1].key in SENTENCE_ENDS
    if whole and following < len(tokens) and not _goes_on(text, tokens[following]):
        return following
    last = min(len(tokens), following + _BESIDE)
    return next((n for n in range(following, last) if tokens[n].key in SENTENCE_ENDS), last)


def _goes_on(text: str, token: Token) -> bool:
    return text[token.start].islower() or token.key in (",", "،", "-", "–", "—")
