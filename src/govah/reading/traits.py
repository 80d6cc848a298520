"""What a text states of a person that tells namesakes apart: father, sex, the days of birth and death.

Two people with one name are often told apart by nothing else. So a trait is read only where the words can mean nobody
but the person named: a pronoun that may be somebody else's says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol, TypeVar

from govah.model import DateMention, EntityKind, Mention, Span, Trait, TraitKind, When
from govah.reading.masking import DATE, NAME, masked, rows, without_overlap
from govah.reading.parse import Parsed

_LEAST_YEARS = 15
"""Of a life in brackets: fewer are more likely years in office."""
_DAYS_OF_A_YEAR = 365


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class TraitRule:
    """One way of stating a trait. The group `of` of `pattern` is the person; `father` or `date` is the value, or
    `value` says it. `takes` is "begin" or "end" where the date is a whole life. In an example people stand in square
    brackets."""

    name: str
    kind: TraitKind
    value: str
    takes: str
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, ...], ...]
    counter: tuple[str, ...]


def find_traits(
    text: str, parsed: Iterable[Parsed], mentions: Sequence[Mention], dates: Sequence[DateMention]
) -> tuple[Trait, ...]:
    """Every trait that the text states of somebody it names, in the order in which it is written.

    Cost: linear in words; each pattern begins at a person's name or at one of a few words, and is bounded.
    """
    people = [m for m in mentions if m.kind is EntityKind.PERSON]
    days = [d for d in dates if d.value is not None]
    found = (trait for p in parsed for trait in _in_block(text, p, _within(people, p), _within(days, p)))
    return tuple(sorted(found, key=lambda t: (t.span, t.rule)))


def _within(placed: Sequence[P], parsed: Parsed) -> Sequence[P]:
    here = parsed.block.span
    first, last = (bisect_left(placed, edge, key=lambda p: p.span.start) for edge in (here.start, here.end))
    return placed[first:last]


def _in_block(text: str, parsed: Parsed, people: Sequence[Mention], dates: Sequence[DateMention]) -> Iterator[Trait]:
    if people:
        page = _Page(text, parsed.block.span, people, dates)
        for rule in rules(parsed.block.language):
            yield from filter(None, (page.trait(rule, match) for match in rule.pattern.finditer(page.masked)))


class _Page:
    """One block, its people and dates masked."""

    def __init__(self, text: str, here: Span, people: Sequence[Mention], dates: Sequence[DateMention]) -> None:
        self._text, self._offset = text, here.start
        self._people = {m.span.start: m for m in people}
        self._dates = {d.span.start: d for d in dates}
        marks = [(m.span, NAME) for m in people] + [(d.span, DATE) for d in dates]
        self.masked = masked(text, here, without_overlap(sorted(marks)))

    def trait(self, rule: TraitRule, match: re.Match[str]) -> Trait | None:
        """What `match` states of the person at its group `of`."""
        of = self._people.get(match.start("of") + self._offset)
        value = rule.value or self._father(match) or self._day(rule, match)
        if of is None or not value or value == of.name:
            return None
        span = Span(*match.span()).shifted(self._offset)
        return Trait(kind=rule.kind, value=value, of=of.span, span=span, rule=rule.name)

    def _father(self, match: re.Match[str]) -> str:
        if "father" not in match.re.groupindex:
            return ""
        span = Span(*match.span("father")).shifted(self._offset)
        known = self._people.get(span.start)
        return known.name if known else " ".join(span.of(self._text).split())

    def _day(self, rule: TraitRule, match: re.Match[str]) -> str:
        date = self._dates.get(match.start("date") + self._offset)
        if date and date.value:
            return _edtf(date.value, rule.takes)
        return match["year"] or "" if "year" in match.re.groupindex else ""


def _edtf(when: When, takes: str) -> str:
    """When it was, or the begin or end of the life that `when` is; empty where it has no bounds."""
    first, last = when.begin.earliest, when.end.latest
    if first is None or last is None:
        return ""
    if not takes:
        return when.edtf
    if last - first < _LEAST_YEARS * _DAYS_OF_A_YEAR:
        return ""
    bound = when.begin if takes == "begin" else when.end
    return replace(when, begin=bound, end=bound).edtf


@cache
def rules(language: str) -> tuple[TraitRule, ...]:
    """The rules of `data/traits.<language>.toml`; none for a language that has none."""
    return tuple(
        TraitRule(
            row["name"],
            TraitKind(row["kind"]),
            row.get("value", ""),
            row.get("takes", ""),
            pattern,
            tuple(tuple(example) for example in row["examples"]),
            tuple(row["counter"]),
        )
        for row, pattern in rows("traits", language)
    )
