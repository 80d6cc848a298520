"""Text to words and numbers that keep their place, in one pass over the characters.

Every expression here is free of nested repetition, so that no text, however hostile, takes more than linear time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from govah.text.folding import folded

BREAK = "\n"
"""The key of a blank line: no expression runs across one."""

SENTENCE_ENDS = frozenset(".!?؟") | {BREAK}
"""The keys that end a sentence."""

CLOSED_BY = {'"': '"', "«": "»"}
"""By the key of a mark that opens a quotation, that of the mark that closes it."""

JOINER = "\u200c"
"""The ZWNJ, which holds the parts of a Persian word together and yet apart."""

_TOKEN = re.compile(
    r"""\n\s*\n                                        # a blank line
    | \d{1,3}(?:[,٬]\d{3})+(?!\d)                      # 1,988 is a count
    | \d{1,4}([-/.‑–])\d{1,2}\1\d{1,4}(?!\d)           # 28/07/1988, 1367/5/6
    | \d{1,9}(?:[.٫]\d{1,9})?(?:(?:s|(?<=0)['’]s|st|nd|rd|th)\b)?   # 10, 2.5, 1980s, 28th
    | \d+
    | [^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0640\u064b-\u065f\u0670]){0,99}   # no word is longer, whatever a line is
    | [^\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]   # a ZWNJ parts words as a space does""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """Characters [start, end) of the text; `key` is their folded form."""

    start: int
    end: int
    key: str


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of characters [start, end) of `text`, in order. Cost: linear.

    >>> [t.key for t in tokenize("On 25-28 July ’88, 1,988 prisoners")]
    ['on', '25', '-', '28', 'july', "'", '88', ',', '1,988', 'prisoners']
    """
    return [
        Token(m.start(), m.end(), key_of(m[0])) for m in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """The folded form of a token, under which its spellings meet."""
    if word[0] == "\n":
        return BREAK
    return word.lower() if word.isascii() else folded(word) or word


def owns_what_follows(tokens: Sequence[Token], at: int) -> bool:
    """Does "’s" stand at a token ("yesterday’s vote")?"""
    return [t.key for t in tokens[at : at + 2]] in (["'", "s"], ["’", "s"])
