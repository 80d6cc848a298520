"""Which way the words around a time look: ahead, back, or neither.

No word's part of speech is known here: the nearest verb of the lists decides, first of those before the time, then of
those after it. A doubtful word never outweighs a plain one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.tokens import BREAK, Token

SENTENCE_ENDS = frozenset(".!?؟") | {BREAK}

_WITHIN, _FRONT = 14, 4
"""Tokens from a time to a verb that tells its tense, and from the head of a sentence to a time that stands there."""


def tense_at(passage: Passage, found: Found) -> int:
    """+1 where the words lead on from the day they are said, -1 where they look back, 0 where they do not tell.

    A time at the head of its sentence belongs to the verb after it, any other to the one before. "By" and "until" lead
    on, unless what comes of them is past: "until Monday nobody was told".
    """
    tokens, lexicon = passage.tokens, passage.lexicon
    before = _sentence(reversed(tokens[max(0, found.first - _WITHIN) : found.first]))
    leads = any(t.key in lexicon.sets["leading_on"] for t in tokens[max(0, found.first - 1) : found.first + 1])
    verb, ending = _verb(before, lexicon), _ending(before, lexicon)
    if len(before) <= _FRONT and not (verb or ending):
        after = _sentence(tokens[found.last : found.last + _WITHIN])
        return _verb(after, lexicon) or _ending(after, lexicon) or int(leads)
    if leads:
        return 0 if verb < 0 else 1
    return verb or ending


def _sentence(tokens: Iterable[Token]) -> list[Token]:
    """Tokens up to the end of the sentence."""
    return list(takewhile(lambda t: t.key not in SENTENCE_ENDS, tokens))


def _verb(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """The way that the nearest verb of the lists looks."""
    for token in tokens:
        if token.key in lexicon.sets["future"]:
            return 1
        if token.key in lexicon.sets["past"]:
            return -1
    return 0


def _ending(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """-1 where a word ends as a verb of the past does."""
    return -1 if any(t.key.endswith(lexicon.past_ending) for t in tokens) else 0
