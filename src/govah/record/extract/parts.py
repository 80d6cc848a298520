"""What one format gives: the readable text, and the parts that the format itself sets apart.

Nothing readable is left out. What a page shows beside its article stays in the text and is marked, so that a reader
can check what was set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from govah.model import DocumentKind, Role, Span, Stated

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

LONGEST_PART = 20_000
"""Characters; a longer paragraph is cut after a sentence."""

LOST = "\ufffd"
"""Stands for each character that could not be read."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text that the format sets apart. `role` is None where only its words can tell what it is."""

    span: Span
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding about how the text was read, before the document has its name."""

    code: str
    parameters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of one original. `stated` holds what the original says of itself, under the field of `Document` that
    it is for; `parts` are in order and do not overlap; `encoding` says what the characters were read from."""

    media_type: str
    text: str
    parts: tuple[Part, ...]
    encoding: str
    stated: Mapping[str, Stated] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    kind: DocumentKind | None = None
    language: str | None = None


class Draft:
    """A text in the making: each piece added becomes a part, two line ends apart."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.parts: list[Part] = []

    def add(self, piece: str, role: Role | None = None) -> Span | None:
        """Add one paragraph; returns where it stands, None when nothing readable was in it."""
        piece = clean(piece).strip()
        if not piece:
            return None
        if self._pieces:
            self._append("\n\n")
        span = Span(self._length, self._length + len(piece))
        self._append(piece)
        self.parts.append(Part(span, role))
        return span

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    @property
    def text(self) -> str:
        """All that was added so far."""
        return "".join(self._pieces)


def clean(text: str) -> str:
    r"""Every kind of line end as ``\n``; what is no character of any text as U+FFFD. No letter is changed.

    >>> clean("one\r\ntwo\x00")
    'one\ntwo\ufffd'
    """
    return _UNREADABLE.sub(LOST, _BREAKS.sub("\n", text))


def bounded(text: str, parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, those over 20,000 characters cut after a sentence, so that no reader meets an endless paragraph."""
    for part in parts:
        start, end = part.span.start, part.span.end
        while end - start > LONGEST_PART:
            cut = _cut(text, start, start + LONGEST_PART)
            yield Part(Span(start, start + len(text[start:cut].rstrip())), part.role)
            start = cut + len(text[cut : cut + LONGEST_PART]) - len(text[cut : cut + LONGEST_PART].lstrip())
        if start < end:
            yield Part(Span(start, end), part.role)


def _cut(text: str, start: int, end: int) -> int:
    """The last place up to `end` after a sentence, else after a word, else `end`."""
    half = (start + end) // 2
    places = (text.rfind(mark, half, end) for mark in (". ", ".\n", "؟ ", "! ", "? ", "\n", " "))
    return next((place + 1 for place in places if place >= 0), end)
