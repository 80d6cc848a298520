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

_LINE = re.compile(r"[ \t]*(?P<key>[^\W\d_][^\n:：.،,؛!?]{0,30}?)[ \t]*[:：][ \t]*(?P<value>[^\n]*?)[ \t]*(?:\n|\Z)")


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
    lines = list(_lines(text, start + _blank(text, start)))
    if not lines or lines[0]["key"].lower() not in fields():
        return Head((), {}, start)
    parts, stated = [], {}
    for line in lines:
        parts.append(
            Part(Span(line.start("key"), line.end("value") if line["value"] else line.end("key") + 1), Role.HEADER)
        )
        name = fields().get(line["key"].lower(), "none")
        if name != "none" and line["value"] and name not in stated:
            value = line["value"].strip("\"'") if line["value"][:1] in "\"'" else line["value"]
            stated[name] = Stated(
                value=value, source=f"{line['key']} header", span=Span(line.start("value"), line.end("value"))
            )
    language = stated.pop("language", None)
    return Head(tuple(parts), stated, lines[-1].end(), language.value if language else None)


def _lines(text: str, place: int) -> Iterator[re.Match[str]]:
    while match := _LINE.match(text, place):
        yield match
        place = match.end()
        if place >= len(text):
            return


def _blank(text: str, start: int) -> int:
    return len(text[start : start + 2000]) - len(text[start : start + 2000].lstrip())
