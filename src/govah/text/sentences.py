"""Sentence bounds by punctuation, for text that no parser covers.

A line break only wraps a line: where a sentence ends is said by punctuation, a blank line or the next item of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govah.model import Span

_END = re.compile(r"""(?<![.!?؟…۔])[.!?؟…۔]++["'”’»›)\]*_]*+(?=\s|$)(?!\s+[“"‘'(*_]*[a-z])|\n\s*""")
_WRAP = re.compile(r"(?<!\n)\n(?![ \t]*\n)")
_LIST = re.compile(r"(?:\A|:[ \t]*\n)[ \t]*[-*•‣–][ \t]")
_WRAP_IN_LIST = re.compile(_WRAP.pattern + r"(?![ \t]*[-*•‣–][ \t])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Gov|Sen|Rep|Rev|Hon|No|Nos|vs|e\.g|i\.e"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|ه\u200d?\.\s?[شق]?|(?<!\w)(?:ق\.)?[\u0621-\u06cc])\.$"
)


def sentences(text: str, offset: int = 0) -> Iterator[Span]:
    """The sentences of `text`, white space trimmed; `offset` is added to every place.

    >>> [s.of("He left. Then, at 3.30, they came.") for s in sentences("He left. Then, at 3.30, they came.")]
    ['He left.', 'Then, at 3.30, they came.']
    """
    text = unwrapped(text)
    start = 0
    for end in _END.finditer(text):
        if end.group().startswith(".") and _ABBREVIATION.search(text, start, end.start() + 1):
            continue
        yield from _trimmed(text, start, end.end(), offset)
        start = end.end()
    yield from _trimmed(text, start, len(text), offset)


def unwrapped(text: str) -> str:
    r"""`text`, as long as before, with a space for each line break that only wraps a line.

    >>> unwrapped("They were moved\nin spring.\n\nHe named:\n- one\n- two")
    'They were moved in spring.\n\nHe named:\n- one\n- two'
    """
    return (_WRAP_IN_LIST if _LIST.search(text) else _WRAP).sub(" ", text)


def _trimmed(text: str, start: int, end: int, offset: int) -> Iterator[Span]:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = start + len(piece.rstrip())
    if first < last:
        yield Span(first + offset, last + offset)
