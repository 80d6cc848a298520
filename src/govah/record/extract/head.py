"""The lines at the head of a text that say what it is: "Title: …", "Publisher: …", "Published: …".

Only a run of such lines at the very start counts. A line like it further down is somebody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govah.model import Role, Span, Stated
from govah.record.extract.parts import Part
from govah.record.rules import fields

_LINE = re.compile(r"(?P<key>[^\W\d_][^:：.،,؛!?]{0,30}?) ?[:：][ \t]*(?P<value>.*)", re.DOTALL)
_LONGEST_LINE = 2000
_QUOTES = "\"'"


@dataclass(frozen=True, slots=True)
class Head:
    """The header lines, what they state under the field it is for, and where the text after them begins."""

    parts: tuple[Part, ...]
    stated: dict[str, Stated]
    end: int
    language: str | None = None


def read_head(text: str, start: int = 0) -> Head:
    r"""The header that stands at `start`; an empty one when the first line has no key that we know.

    >>> read_head("Title: Arrests\nWitness: a fisherman\n\nThey came.").stated["witness"].value
    'a fisherman'
    """
    parts: list[Part] = []
    stated: dict[str, Stated] = {}
    end = start
    for place, line, after in _lines(text, start):
        match = _LINE.match(line)
        if match is None or not _belongs(match["key"].lower(), first=not parts):
            break
        parts.append(Part(Span(place, place + len(line)), Role.HEADER))
        _state(match, place, stated)
        end = after
    language = stated.pop("language", None)
    return Head(tuple(parts), stated, end, language.value if language else None)


def _belongs(key: str, *, first: bool) -> bool:
    """A header opens with a key that we know; after it, any single word may be one."""
    return key in fields() or (not first and " " not in key)


def _state(line: re.Match[str], place: int, stated: dict[str, Stated]) -> None:
    name = fields().get(line["key"].lower(), "none")
    value = line["value"].strip(_QUOTES)
    if name != "none" and value and name not in stated:
        start = place + line.start("value") + line["value"].index(value)
        stated[name] = Stated(value=value, source=f"{line['key']} header", span=Span(start, start + len(value)))


def _lines(text: str, place: int) -> Iterator[tuple[int, str, int]]:
    """Where each line begins without its white space, the line, and where the next begins; up to the first blank
    line, those before the text aside, or the first line too long for a header."""
    begun = False
    while place < len(text):
        after = text.find("\n", place, place + _LONGEST_LINE)
        after = after + 1 if after >= 0 else min(len(text), place + _LONGEST_LINE)
        line = text[place:after].strip()
        if (begun and not line) or after - place == _LONGEST_LINE:
            return
        if line:
            begun = True
            yield place + text[place:after].index(line), line, after
        place = after
