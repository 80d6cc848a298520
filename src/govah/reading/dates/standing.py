"""How a time stands in its text: in a heading, at the head of a paragraph, in brackets, in words that look back.

A story moves by the times on its main line. These are the signs by which a reader tells them from asides; none is
proof, so each only makes a reading dearer or cheaper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.tokens import BREAK, SENTENCE_ENDS, Token

_LONGEST_HEADING, _BRACKET_WITHIN, _LOOKS_BACK_WITHIN = 14, 8, 14
"""In tokens: a heading; from an opening bracket to a time in it; from a pluperfect to its time."""

_PARAGRAPH = re.compile(r"[.!?؟:][\"'”’»)\]]?[ \t]*\n|\n\s*\n")
"""A line that ends with its sentence, or a blank line: a line that is only wrapped ends no paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The signs around one time: the first two against the time told before it."""

    new_sentence: bool = False
    new_paragraph: bool = False
    in_heading: bool = False
    is_aside: bool = False
    closes: bool = False
    """Is it the end of a range whose beginning is told just before it?"""


PLAIN = Standing()
"""No sign at all."""


def standing(text: str, passage: Passage, index: int) -> Standing:
    """The signs around an expression of a passage."""
    found, tokens = passage.found[index], passage.tokens
    before = passage.found[index - 1] if index else None
    between = tokens[before.last if before else 0 : found.first]
    new_paragraph = before is None or _PARAGRAPH.search(text, before.end, found.start) is not None
    return Standing(
        new_sentence=new_paragraph or any(t.key in SENTENCE_ENDS for t in between),
        new_paragraph=new_paragraph,
        in_heading=_is_heading(tokens, found),
        is_aside=_is_in_brackets(tokens, found) or _looks_back(passage, found),
    )


def _is_heading(tokens: Sequence[Token], found: Found) -> bool:
    """Is the paragraph short, and no sentence?"""
    before = tokens[max(0, found.first - _LONGEST_HEADING) : found.first]
    after = tokens[found.last : found.last + _LONGEST_HEADING]
    ahead = next((i for i, t in enumerate(after) if t.key in SENTENCE_ENDS), None)
    behind = next((i for i, t in enumerate(reversed(before)) if t.key in SENTENCE_ENDS), None)
    if ahead is None or after[ahead].key != BREAK or (behind is None and len(before) == _LONGEST_HEADING):
        return False
    return behind is None or before[-1 - behind].key == BREAK


def _is_in_brackets(tokens: Sequence[Token], found: Found) -> bool:
    for token in reversed(tokens[max(0, found.first - _BRACKET_WITHIN) : found.first]):
        if token.key in ("(", "[") or token.key in (")", "]"):
            return token.key in ("(", "[")
    return False


def _looks_back(passage: Passage, found: Found) -> bool:
    """Does a pluperfect stand before it in its sentence?"""
    for token in reversed(passage.tokens[max(0, found.first - _LOOKS_BACK_WITHIN) : found.first]):
        if token.key in SENTENCE_ENDS:
            return False
        if token.key in passage.lexicon.sets["looking_back"]:
            return True
    return False
