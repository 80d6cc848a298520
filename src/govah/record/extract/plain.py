"""Plain text: paragraphs by blank lines, lines joined where an editor wrapped them.

The text stays as it is, every line end included; a paragraph that was wrapped at 72 columns is one part that holds
its line ends, so that no sentence is cut in two by somebody's window.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govah.model import Span
from govah.record.extract.decoding import decode
from govah.record.extract.head import read_head
from govah.record.extract.parts import Extract, Part
from govah.record.extract.sniff import MEDIA_TYPES, Form

_NARROWEST, _WIDEST = 45, 132
_ENDS = frozenset('.!?؟…:"”»')


def read(data: bytes) -> Extract:
    """The text of a plain text file. Raises: Unreadable: the bytes are not a text's."""
    decoded = decode(data)
    head = read_head(decoded.text)
    return Extract(
        media_type=MEDIA_TYPES[Form.TEXT],
        text=decoded.text,
        parts=(*head.parts, *map(Part, paragraphs(decoded.text, head.end))),
        encoding=decoded.encoding,
        stated=head.stated,
        doubts=decoded.doubts,
        language=head.language,
    )


def paragraphs(text: str, start: int = 0) -> Iterator[Span]:
    r"""The paragraphs of `text` from `start` on, white space trimmed. Cost: linear.

    >>> [s.of("One.\nTwo.\n\nThree.") for s in paragraphs("One.\nTwo.\n\nThree.")]
    ['One.', 'Two.', 'Three.']
    """
    group: list[Span] = []
    for line in _lines(text, start):
        if line is not None:
            group.append(line)
        elif group:
            yield from _of_group(text, group)
            group = []
    yield from _of_group(text, group)


def _of_group(text: str, lines: list[Span]) -> Iterator[Span]:
    if wrapped(text, lines):
        yield Span(lines[0].start, lines[-1].end)
    else:
        yield from lines


def wrapped(text: str, lines: list[Span]) -> bool:
    """Were these lines broken by a line width? Then no first word of a line would have fitted on the line before, and
    not every line ends where a sentence does."""
    width = max(map(len, lines), default=0)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    if all(text[a.end - 1] in _ENDS and not text[b.start].islower() for a, b in pairwise(lines)):
        return False
    return all(len(line) + 1 + _first_word(text, following) > width for line, following in pairwise(lines))


def _first_word(text: str, line: Span) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start


def _lines(text: str, start: int) -> Iterator[Span | None]:
    """Each line without its white space, None for a blank one."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        bare = line.strip()
        first = start + line.find(bare) if bare else start
        yield Span(first, first + len(bare)) if bare else None
        start = end + 1
