"""Markdown: the text as it is written, with its headings, front matter and rules set apart.

The signs of Markdown stay in the text, links with their addresses included: an address is evidence, and offsets must
lead to what the file holds. Only the `#` before a heading lies outside the heading's part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govah.model import Role, Span
from govah.record.extract.decoding import decode
from govah.record.extract.head import read_head
from govah.record.extract.parts import Extract, Part
from govah.record.extract.plain import paragraphs
from govah.record.extract.sniff import MEDIA_TYPES, Form

_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<says>[^\n]*?)[ \t]*#*$")
_RULE = re.compile(r"[-*_=](?:[ \t]*[-*_=])*$")
_FENCE = re.compile(r"\s*(---)[ \t]*\n")


def read(data: bytes) -> Extract:
    """The text of a Markdown file. Raises: Unreadable: the bytes are not a text's."""
    decoded = decode(data)
    fence = _fence(decoded.text)
    head = read_head(decoded.text, fence[0].span.end if fence else 0)
    return Extract(
        media_type=MEDIA_TYPES[Form.MARKDOWN],
        text=decoded.text,
        parts=(*fence, *head.parts, *_parts(decoded.text, head.end)),
        encoding=decoded.encoding,
        stated=head.stated,
        doubts=decoded.doubts,
        language=head.language,
    )


def _fence(text: str) -> tuple[Part, ...]:
    """The line that opens the front matter."""
    fence = _FENCE.match(text)
    return (Part(Span(fence.start(1), fence.end(1)), Role.FURNITURE),) if fence else ()


def _parts(text: str, start: int) -> Iterator[Part]:
    titled = False
    for span in paragraphs(text, start):
        words = span.of(text)
        heading = _HEADING.match(words)
        if heading and heading["says"]:
            first = heading["level"] == "#" and not titled
            titled = titled or first
            place = Span(heading.start("says"), heading.end("says")).shifted(span.start)
            yield Part(place, Role.TITLE if first else Role.HEADING)
        else:
            yield Part(span, Role.FURNITURE if _RULE.match(words) else None)
