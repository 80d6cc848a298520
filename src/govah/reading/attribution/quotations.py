"""Where quotation marks open and close, in one paragraph.

Marks of every kind nest in one another, and pages lose them: a quotation that never closes runs to the end of its
paragraph and says so. An apostrophe must never be taken for a closing mark, or half a sentence loses its speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSING = {"“": "”", "„": "”", "«": "»", "‹": "›", "‘": "’", '"': '"', "'": "'"}
_MIXED = ({"“", '"'}, {'"', "”"})  # pages open with one kind and close with the other
_MARK = re.compile("[“”„«»‹›‘’\"']")
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[{—–:“‘«\"'-])$")
_WORD_AFTER = re.compile(r"\w")
_DEEPEST = 5  # quotations within quotations that are followed; hostile text can nest without end
_NEAR = 600  # characters in which a better closing mark is looked for


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters [start, end) of the paragraph, marks included. `depth` 0 is outermost; `within` is the index of the
    quotation around it, -1 for none; `closed` is False when it runs to the paragraph's end for want of a mark."""

    start: int
    end: int
    depth: int
    within: int
    closed: bool


def quotations(text: str) -> tuple[Quoted, ...]:
    """The quotations of one paragraph in the order in which they open. Cost: linear.

    >>> [text[q.start:q.end] for text in ["“He said ‘go’ twice,” she said."] for q in quotations(text)]
    ['“He said ‘go’ twice,”', '‘go’']
    """
    found: list[Quoted] = []
    opened: list[int] = []
    for mark in _MARK.finditer(text):
        place, sign = mark.start(), mark.group()
        if opened and _closes(text, place, sign, text[found[opened[-1]].start]):
            _close(found, opened.pop(), place + 1)
        elif len(opened) < _DEEPEST and _opens(text, place, sign):
            within = opened[-1] if opened else -1
            opened.append(len(found))
            found.append(Quoted(place, len(text), len(opened) - 1, within, False))
        elif sign in "”»" and any(_CLOSING[text[found[k].start]] == sign for k in opened):
            while _CLOSING[text[found[opened[-1]].start]] != sign:
                opened.pop()
            _close(found, opened.pop(), place + 1)
    return tuple(_settled(text, found))


def _close(found: list[Quoted], index: int, end: int) -> None:
    q = found[index]
    found[index] = Quoted(q.start, end, q.depth, q.within, True)


def _opens(text: str, place: int, sign: str) -> bool:
    if sign in "“„«‹":
        return True
    if sign in "”»›’" or not _WORD_AFTER.match(text[place + 1 : place + 2] or " "):
        return sign == '"' and place + 1 < len(text) and text[place + 1] in "‘'[(…." and _after_break(text, place)
    return _after_break(text, place)


def _after_break(text: str, place: int) -> bool:
    return bool(_BEFORE_OPENING.search(text[max(0, place - 1) : place]))


def _closes(text: str, place: int, sign: str, opening: str) -> bool:
    if _CLOSING[opening] != sign:
        return {opening, sign} in _MIXED and not _after_break(text, place) and not _before_word(text, place)
    if sign not in "’'":
        return sign != '"' or not (_after_break(text, place) and _before_word(text, place))
    if _before_word(text, place):
        return False
    return text[place - 1] in ".,!?…;" or not _later_close(text, place, opening, sign)


def _before_word(text: str, place: int) -> bool:
    return _WORD_AFTER.match(text[place + 1 : place + 2]) is not None


def _later_close(text: str, place: int, opening: str, sign: str) -> bool:
    """After a plural ("prisoners’"), is there a better place to close before the next quotation opens?"""
    if text[place - 1] != "s":
        return False
    rest = text[place + 1 : place + _NEAR].partition(opening)[0] if opening != sign else text[place + 1 : place + _NEAR]
    return re.search(rf"[.,!?…]{sign}(?!\w)", rest) is not None


def _settled(text: str, found: list[Quoted]) -> Iterator[Quoted]:
    """Drop what never closed though it had to: a single mark may be an apostrophe, a straight one an inch."""
    doubtful = {i for i, q in enumerate(found) if not q.closed and text[q.start] in "‘'"}
    renumbered = {old: new for new, old in enumerate(i for i in range(len(found)) if i not in doubtful)}
    for index, q in enumerate(found):
        if index in doubtful:
            continue
        within = q.within
        while within in doubtful:
            within = found[within].within
        depth = 0 if within < 0 else q.depth
        yield Quoted(q.start, q.end, depth, renumbered.get(within, -1), q.closed)
