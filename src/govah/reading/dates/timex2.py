"""TIMEX2's way to mark up times, for corpora that were annotated with it: an export, like `timex.py`.

It marks more than TIMEX3 does: also words that name no time and only look back, ahead or about ("a former guard").
They are no times that anything could be reckoned from, so `find_dates` leaves them alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from govah.model import DateKind, DateMention, Span, Timex
from govah.reading.dates.timex import as_marked

_VALUES = {
    "former": "PAST_REF",
    "recent": "PAST_REF",
    "current": "PRESENT_REF",
    "present-day": "PRESENT_REF",
    "future": "FUTURE_REF",
    "night": "XXXX-XX-XXTNI",
    "daytime": "XXXX-XX-XXTDT",
}
_WORD = re.compile(rf"\b(?:{'|'.join(_VALUES)})\b(?!\s*[,.;])|\b(?:night|daytime)\b", re.IGNORECASE)
"""An adjective before its noun, which "the former" alone is not; or a time of every day."""


def as_timex2(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The mentions of an English text as TIMEX2 would mark them up, in order.

    >>> [m.timex.value for m in as_timex2("A former guard slept by day and worked at night.", [])]
    ['PAST_REF', 'XXXX-XX-XXTNI']
    """
    marked = list(as_marked(mentions))
    starts = [m.start for m in marked]
    words = (_word(match) for match in _WORD.finditer(text))
    yield from sorted((*marked, *(w for w in words if _is_free(w, marked, starts))), key=lambda m: m.start)


def _is_free(word: DateMention, marked: Sequence[DateMention], starts: Sequence[int]) -> bool:
    """Does no mention already cover it? The mentions stand in order and apart."""
    before = bisect_left(starts, word.end)
    return before == 0 or marked[before - 1].end <= word.start


def _word(match: re.Match[str]) -> DateMention:
    value = _VALUES[match[0].lower()]
    timex = Timex("DATE" if value.endswith("_REF") else "TIME", value)
    return DateMention(span=Span(*match.span()), text=match[0], kind=DateKind.DATE, rule="timex2", timex=timex)
