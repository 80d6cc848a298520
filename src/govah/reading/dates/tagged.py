"""What corpora of Persian mark as a date or a time: an export for them, as `timex` is one for TimeML.

Their convention, as the test data of parstdex shows it, whose authors made the one public corpus (we have not seen
that): a preposition belongs to what it leads, a day and the hour of it are two, times side by side are one; a unit is
marked even where nobody says which («روز خوبی بود»), "now" is not, and of a relation to an event only the length. None
of it reaches the mentions that Govah works with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from govah.model import DateKind, DateMention, Span
from govah.reading.dates.lists import hull
from govah.reading.dates.sources import data

_SPACE = r"[\s\u200c]+"
_LEAD = 24
"""Characters before an expression that its preposition may take."""

_SPELLED = {"ی": "[یيى]", "ک": "[کك]", " ": _SPACE, "\u200c": "[\u200c ]?"}


def as_tagged(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The mentions of a Persian text as a corpus marks them. Cost: linear.

    >>> from govah.reading.dates import expressions
    >>> said = "در روز شنبه ساعت ۸ آمد."
    >>> [m.text for m in as_tagged(said, expressions(said, language="fa"))]
    ['در روز شنبه', 'ساعت ۸']
    """
    named = list(_joined(text, [piece for mention in mentions for piece in _pieces(mention)]))
    return list(_led(text, sorted([*named, *_unnamed(text, named)], key=lambda m: m.start)))


def _pieces(mention: DateMention) -> Iterator[DateMention]:
    """What is marked of a mention: the length in a relation; and apart both times of a pair, and a day and its hour,
    unless that is its night."""
    if mention.kind is DateKind.RELATION:
        yield from mention.parts
    elif mention.paired is not None or _is_split(mention):
        yield from sorted(_innermost(mention.parts), key=lambda part: part.start)
    elif not _is_now(mention):
        yield _unlimited(mention)


def _innermost(parts: Sequence[DateMention]) -> list[DateMention]:
    """The parts that hold no other part."""
    return [p for p in parts if not any(o is not p and p.start <= o.start and o.end <= p.end for o in parts)]


def _is_split(mention: DateMention) -> bool:
    parts = mention.parts
    return any(p.kind is DateKind.TIME for p in parts) and all(p.text not in _words("nights") for p in parts)


def _is_now(mention: DateMention) -> bool:
    return mention.rule == "fa.now" and re.fullmatch(_any("since"), mention.text) is None


def _unlimited(mention: DateMention) -> DateMention:
    """A length without the "at least" or "nearly" before it."""
    found = re.match(_any("limits") + _SPACE, mention.text) if mention.kind is DateKind.DURATION else None
    start = mention.start + (found.end() if found else 0)
    return replace(mention, span=Span(start, mention.end), text=mention.text[start - mention.start :])


def _joined(text: str, pieces: Sequence[DateMention]) -> Iterator[DateMention]:
    """The pieces, with those that share one list as one."""
    last: DateMention | None = None
    for piece in pieces:
        if last is not None and _is_listed(text, last, piece):
            last = _spanning(text, last, last.start, piece.end, value=hull([last, piece]))
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _is_listed(text: str, first: DateMention, then: DateMention) -> bool:
    """Are they times of one kind with no more than "and" between them, one of them in a word or two; or is the day
    named again at once («امروز یکشنبه»)?"""
    if first.kind is not then.kind or first.value is None or then.value is None or first.kind is DateKind.TIME:
        return False
    between = text[first.end : then.start].strip()
    if not between:
        return first.rule in _words("apposed")
    words = [mention.text.split() for mention in (first, then)]
    beside = between in _words("beside") and words[1][-1] not in _words("eras")
    return beside and min(map(len, words)) <= 2 and first.value.granularity is then.value.granularity


def _led(text: str, mentions: Iterable[DateMention]) -> Iterator[DateMention]:
    """Each mention with the prepositions that lead it."""
    taken = 0
    for mention in mentions:
        found = _leading().search(text[max(taken, mention.start - _LEAD) : mention.start])
        start = mention.start - len(found[0]) if found else mention.start
        yield _spanning(text, mention, start, mention.end)
        taken = mention.end


def _unnamed(text: str, named: Sequence[DateMention]) -> Iterator[DateMention]:
    """The units that stand outside every mention."""
    inside = {place for mention in named for place in range(mention.start, mention.end)}
    for found in _units().finditer(text):
        if inside.isdisjoint(range(*found.span())):
            yield DateMention(span=Span(*found.span()), text=found[0], kind=DateKind.DATE, rule="fa.unnamed")


def _spanning(text: str, mention: DateMention, start: int, end: int, **changes: object) -> DateMention:
    return replace(mention, span=Span(start, end), text=text[start:end], **changes)  # type: ignore[arg-type]


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s(«،]){_any('leading')}{_SPACE}(?:{_any('introducing')}{_SPACE})?$")


@cache
def _units() -> re.Pattern[str]:
    unit = rf"{_any('units')}(?:{_SPACE}{_any('ordinals')})?|(?:{_any('determiners')}{_SPACE}){_any('months')}"
    return re.compile(rf"(?<![\w\u200c])(?<!به )(?:{_any('determiners')}{_SPACE})?(?:{unit}|دقیقه \d+)(?![\w\u200c])")


def _any(name: str) -> str:
    """An expression for any of the words of a list in any spelling, the longest first."""
    words = sorted(_words(name), key=len, reverse=True)
    return "(?:" + "|".join("".join(_SPELLED.get(letter, letter) for letter in word) for word in words) + ")"


def _words(name: str) -> frozenset[str]:
    return frozenset(data("fa.toml")["tagged"][name])
