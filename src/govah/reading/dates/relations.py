"""What a relation is to: the words after "three days after" that name the event.

The event's words are kept whole and never resolved against the document's own date: which day the ceasefire was is
for the reckoning to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from govah.model import Span
from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.tokens import BREAK, Token

_LONGEST = 14
_ENDS = frozenset(".,;:!?)]؛،؟«»") | {BREAK}


def event_after(tokens: Sequence[Token], at: int, lexicon: Lexicon, *, certain: bool) -> Span | None:
    """The words from token `at` on that name an event; None when they do not begin like one.

    `certain` when a length or a word like "long" stands before: then any noun phrase or clause will do. Otherwise its
    first noun must be one that names what happens.
    """
    if at >= len(tokens) or not _begins(tokens[at].key, lexicon):
        return None
    last = _end(tokens, at, lexicon)
    words = [t.key for t in tokens[at + bool(lexicon.sets["determiners"]) : last]]
    if not words or not (certain or any(w in lexicon.sets["events"] for w in words[:4])):
        return None
    return Span(tokens[at].start, tokens[last - 1].end)


def _begins(key: str, lexicon: Lexicon) -> bool:
    """Can a noun phrase begin with this word? A language without articles begins it with any word but a stop."""
    if lexicon.sets["determiners"]:
        return key in lexicon.sets["determiners"]
    return key[0].isalpha() and key not in lexicon.sets["stops"]


def _end(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Where the phrase ends: at a stop, at the second noun phrase without a verb, or after a few words."""
    last = at + 1
    while last < min(len(tokens), at + _LONGEST) and tokens[last].key not in _ENDS:
        if tokens[last].key in lexicon.sets["stops"]:
            break
        if tokens[last].key in lexicon.sets["determiners"] and not _carries_on(tokens[last - 1].key, lexicon):
            break
        last += 1
    return last


def _carries_on(before: str, lexicon: Lexicon) -> bool:
    """May a noun phrase follow this word inside the same event? After a preposition or a verb it may."""
    return before in lexicon.sets["joins"] or before.endswith(("ed", "ing"))
