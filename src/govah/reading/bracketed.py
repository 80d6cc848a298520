"""The other name that stands in brackets behind a name: its acronym, or the same name in another script.

Brackets hold much else (a date, a party, a source), so an acronym must spell the name or be used again, and a name in
another script must be the whole of what they hold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Set
from typing import NamedTuple

from govah.model import EntityKind, Span
from govah.reading.naming import Known
from govah.text.scripts import script_of

_BRACKET = re.compile(r"[”\"’»]?[\s\u200c]*\((?:in\s\w+:?\s|\w+:\s)?[“\"«]?([^()\n“”\"«»]{2,80})[”\"»]?\)")
_ACRONYM = re.compile(r"(?:or )?([^\W\d_a-zа-я][A-Za-z]{0,9}(?:[/-][A-Z]{2,8})?)")
_NAME = re.compile(r"[^\W\d_]+(?:[\s\u200c’'.-]{1,2}[^\W\d_]+){0,5}")
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]|(?<=[a-z])[A-Z]")
_IN_CAPITALS = re.compile(r"(?<!\w)[A-ZÀ-Þ]{2,10}(?!\w)")
_LONG = 4
"""Letters of an acronym that may spell a translated name but for one."""


class Beside(NamedTuple):
    """The name in brackets, where they end, and by which rule it is a name."""

    span: Span
    end: int
    rule: str


def acronyms(text: str) -> frozenset[str]:
    """What the text writes in capitals more than once. Cost: linear."""
    times = Counter(m[0] for m in _IN_CAPITALS.finditer(text))
    return frozenset(word for word, many in times.items() if many > 1)


def bracketed(text: str, known: Known, others: Mapping[int, Known], often: Set[str]) -> Beside | None:
    """The other name in brackets behind `known`; `others` are the names found, by where they start, `often` what the
    text writes in capitals more than once."""
    match = _BRACKET.match(text, known.span.end)
    if match is None:
        return None
    inside, written = Span(*match.span(1)), match[1]
    if _is_other_script(known.span.of(text), written):
        return Beside(inside, match.end(), "other-script")
    if known.kind is not EntityKind.ORGANISATION or not (short := _ACRONYM.fullmatch(written)):
        return None
    other, span = others.get(match.start(1)), Span(*short.span(1)).shifted(match.start(1))
    is_one = other is not None and other.name == known.name
    is_another = other is not None and not is_one and other.rule in ("gazetteer", "case")
    if is_one or (not is_another and (_spells(short[1], known.span.of(text)) or short[1] in often)):
        return Beside(span, match.end(), "acronym")
    return None


def _is_other_script(name: str, written: str) -> bool:
    one, other = script_of(name), script_of(written)
    return (
        one is not other
        and _NAME.fullmatch(written) is not None
        and all(script_of(w) is other for w in written.split())
    )


def _spells(short: str, name: str) -> bool:
    """Are the capitals of `short` the initials of words of the name, in whatever order, but for one of four?"""
    capitals = [c for c in short if c.isupper()]
    initials = (c.upper() for c in _INITIAL.findall(name))
    missed = Counter(capitals) - Counter(initials)
    return len(capitals) > 1 and missed.total() <= (len(capitals) >= _LONG)
