"""From blocks to quantities: find the figures, say what each counts, give it bounds.

A number is a quantity only where it counts or measures: what belongs to a date, and a bare number that may be a year,
is none. Bounds that a vague word gives come from the table that time expressions widen by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govah.model import DateMention, Quantity, Span, VagueWord
from govah.reading.dates import expressions
from govah.reading.dates.tokens import tokenize
from govah.reading.dates.vagueness import Vagueness, vagueness
from govah.reading.parse import Parsed, parse_text
from govah.reading.quantities.english_nouns import EnglishNouns
from govah.reading.quantities.figures import bounds
from govah.reading.quantities.finding import Found, Noun, find_figures, follows_a_name, is_age, is_hour, is_year
from govah.reading.quantities.grammar import numerals
from govah.reading.quantities.persian_nouns import PersianNouns
from govah.reading.sheet import Placed, Sheet
from govah.reading.syntax import Syntax, syntax_of

_PLACES = 6
"""Decimals of a bound: a third is a third in every document."""


def find_quantities(text: str, *, language: str = "en") -> tuple[Quantity, ...]:
    """The quantities of a plain text, in order. Cost: linear; in English the parse dominates.

    >>> [(q.text, q.low, q.high, q.counted) for q in find_quantities("بیش از دو هزار نفر", language="fa")]
    [('بیش از دو هزار', 2000.0, None, 'نفر')]
    """
    taken = _taken(expressions(text, language=language))
    blocks = ((parsed, syntax_of(parsed)) for parsed in parse_text(text, language))
    return tuple(q for parsed, syntax in blocks for q in _Block(text, parsed, syntax, taken).quantities(vagueness()))


def read_quantities(sheet: Sheet, vague: Sequence[VagueWord] = ()) -> tuple[Quantity, ...]:
    """The quantities of a document, in order; `vague` are the words that mean something else in its case."""
    taken, table = _taken(sheet.dates), vagueness(vague)
    blocks = ((parsed, sheet.syntax_at(parsed.offset)) for parsed in sheet.parsed)
    return tuple(q for parsed, syntax in blocks for q in _Block(sheet.text, parsed, syntax, taken).quantities(table))


def _taken(dates: Iterable[DateMention]) -> Placed:
    """Where numbers tell time: a relation up to its event, any other expression whole."""
    return Placed((_of_time(date), i) for i, date in enumerate(dates))


def _of_time(date: DateMention) -> Span:
    if date.relation and date.relation.event.start > date.start:
        return Span(date.start, date.relation.event.start)
    return date.span


class _Block:
    """The quantities of one block of a text."""

    def __init__(self, text: str, parsed: Parsed, syntax: Syntax | None, taken: Placed) -> None:
        span = parsed.block.span
        self._text, self._taken = text, taken
        self._tokens = tokenize(text, span.start, span.end)
        self._numerals = numerals(parsed.block.language)
        self._nouns: EnglishNouns | PersianNouns = (
            PersianNouns(text, self._tokens, self._numerals)
            if self._numerals.language == "fa"
            else EnglishNouns(self._tokens, syntax, self._numerals)
        )

    def quantities(self, table: Vagueness) -> Iterator[Quantity]:
        for found in find_figures(self._text, self._tokens, self._numerals):
            found = self._nouns.weighed(found)
            span = self._span(found)
            if self._taken.over(span):
                continue
            noun = self._nouns.of(found)
            is_time = noun is not None and noun.name in self._numerals.of_time
            if not is_time and not self._is_unsure(found, noun):
                yield _quantity(self._text, found, span, noun, table)

    def _is_unsure(self, found: Found, noun: Noun | None) -> bool:
        """Is it the number of a thing with a name, a year or an hour, a lone "one", or a "half" of nothing?"""
        first, sets = self._tokens[found.first].key, self._numerals.sets
        if noun is None and self._may_be_none(found):
            return True
        if found.rule.endswith(".part"):
            is_before = self._key(found.last) in sets["share_before"]
            return not is_before and (len(found) == 1 or self._numerals.language == "en")
        return len(found) == 1 and first in sets["unsure"] and not self._nouns.is_counting(found, noun)

    def _may_be_none(self, found: Found) -> bool:
        tells_hour = self._key(found.first - 1) in self._numerals.sets["hour_after"] and is_hour(found)
        is_name = follows_a_name(self._text, found, self._tokens) or self._nouns.is_named(found)
        return tells_hour or is_name or is_year(found, self._tokens) or is_age(self._text, self._tokens, found)

    def _key(self, at: int) -> str:
        return self._tokens[at].key if 0 <= at < len(self._tokens) else ""

    def _span(self, found: Found) -> Span:
        return Span(self._tokens[found.first].start, self._tokens[found.last - 1].end)


def _quantity(text: str, found: Found, span: Span, noun: Noun | None, table: Vagueness) -> Quantity:
    low, high = bounds(found.figure, table)
    return Quantity(
        span=span,
        text=span.of(text),
        low=None if low is None else round(low, _PLACES),
        high=None if high is None else round(high, _PLACES),
        rule=found.rule,
        approximate=found.figure.is_approximate,
        counted=noun.name if noun else "",
        noun=noun.span if noun else None,
        unit=found.figure.unit,
    )
