"""What has been read of one document so far, looked up by place.

Statements, acts and causes all ask the same questions: which dates, names and words stand inside this span? They are
answered here, from lists sorted by place, so that each question costs what it returns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import Protocol, TypeVar

from govah.model import Attribution, DateKind, DateMention, Document, Mention, Span
from govah.reading.dates import hull
from govah.reading.parse import Parsed
from govah.reading.syntax import Syntax, syntax_of


class _HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


_EITHER = ("or", "یا")
_LISTED = re.compile(r"\s*(?:[,،]|and|or|[,،] and|و|یا)\s*")

P = TypeVar("P", bound=_HasSpan)


class Placed:
    """Spans with the number of what each belongs to, found by the place they touch. Cost of a look-up: what it
    returns, plus the spans that begin before the place and reach no further than it."""

    def __init__(self, spans: Iterable[tuple[Span, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span, _ in self._spans]
        self._reach = list(accumulate((span.end for span, _ in self._spans), max))

    def over(self, place: Span) -> list[tuple[Span, int]]:
        """Those that share a character with `place`, in order."""
        found = []
        for at in range(bisect_left(self._starts, place.end) - 1, -1, -1):
            if self._reach[at] <= place.start:
                break
            if self._spans[at][0].end > place.start:
                found.append(self._spans[at])
        return found[::-1]


class Sheet:
    """One document with its parsed blocks, dates, names and attributions, each in the order in which it is written."""

    def __init__(
        self,
        document: Document,
        parsed: Sequence[Parsed],
        *,
        dates: Sequence[DateMention] = (),
        mentions: Sequence[Mention] = (),
        attributions: Sequence[Attribution] = (),
    ) -> None:
        self.document = document
        self.text = document.text
        self.parsed = parsed
        self.dates = dates
        self.mentions = mentions
        self.attributions = attributions
        self._syntaxes: dict[int, Syntax | None] = {}

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of the body."""
        return tuple(s for p in self.parsed for s in p.sentences)

    @cached_property
    def contents(self) -> Placed:
        """The contents of the attributions, each with the index of its own."""
        return Placed((c, i) for i, row in enumerate(self.attributions) for c in row.content)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [p.offset for p in self.parsed]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [d.span.start for d in self.dates]

    @cached_property
    def placed(self) -> Sequence[DateMention]:
        """The dates and links to events. An enumeration ("in July, August and September 1988") is one date, and a
        time of a known day ("the night of 14 April") is its date."""
        kept: list[DateMention] = []
        for date in (replace(d, kind=DateKind.DATE) if _is_of_a_day(d) else d for d in self.dates):
            if date.kind not in (DateKind.DATE, DateKind.RELATION):
                continue
            whole = _enumerated(self.text, kept[-1], date) if kept else None
            if whole:
                kept[-1] = whole
            else:
                kept.append(date)
        return kept

    @cached_property
    def _placed_starts(self) -> list[int]:
        return [d.span.start for d in self.placed]

    def placed_in(self, span: Span) -> Sequence[DateMention]:
        """Of `placed`, those wholly inside `span`."""
        return inside(self.placed, self._placed_starts, span)

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.span.start for m in self.mentions]

    def dates_in(self, span: Span) -> Sequence[DateMention]:
        """The time expressions wholly inside `span`."""
        return inside(self.dates, self._date_starts, span)

    def mentions_in(self, span: Span) -> Sequence[Mention]:
        """The names wholly inside `span`."""
        return inside(self.mentions, self._mention_starts, span)

    def block_at(self, character: int) -> Parsed:
        """The parsed block that holds this character."""
        return self.parsed[max(0, bisect_right(self._block_starts, character) - 1)]

    def sentence_at(self, character: int) -> Span | None:
        """The sentence that holds this character."""
        return next((s for s in self.block_at(character).sentences if s.start <= character < s.end), None)

    def syntax_at(self, character: int) -> Syntax | None:
        """The parse around this character; None where there is none."""
        at = max(0, bisect_right(self._block_starts, character) - 1)
        if at not in self._syntaxes:
            self._syntaxes[at] = syntax_of(self.parsed[at])
        return self._syntaxes[at]


def _is_of_a_day(date: DateMention) -> bool:
    return date.kind is DateKind.TIME and date.value is not None


def _enumerated(text: str, first: DateMention, last: DateMention) -> DateMention | None:
    """One date for two that are listed side by side; None where they are not. It is open where one of them is. What
    was done "on 9 and 10 October" began on the one and ended on the other; "on 9 or 10 October" says no such thing."""
    one, two = first.value, last.value
    between = text[first.end : last.start] if first.end <= last.start else ""
    if one is None or two is None or one.granularity is not two.granularity or not _LISTED.fullmatch(between):
        return None
    span = Span(first.start, last.end)
    value = hull((first, last))
    if value is not None and between.strip() not in _EITHER and not one.alternatives and not two.alternatives:
        value = replace(value, begin=one.begin, end=two.end)
    return DateMention(span=span, text=span.of(text), kind=DateKind.DATE, rule="enumeration", value=value)


def inside(placed: Sequence[P], starts: Sequence[int], span: Span) -> Sequence[P]:
    """Of things in order, with where each begins, those wholly inside `span`."""
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return [p for p in placed[first:last] if p.span.end <= span.end]
