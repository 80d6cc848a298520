"""A Persian sentence as folded characters, with the way back to the page; and the borders inside it.

No span is ever made from folded characters alone: all go through `Sentence.span`, or they would miss the page's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from govah.model import Span
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian_verbs import pattern
from govah.text.folding import Folded

MARKS = " \t\n\r،,؛;:.؟!\"'()"
_LONGEST_QUOTATION = 6000  # folded characters in which guillemets must close
_REACH = 300  # folded characters in which a source is looked for before its cue


@cache
def alternatives(phrases: str) -> str:
    """A pattern for phrases parted by bars, the longest first, as whole words."""
    listed = sorted(phrases.split("|"), key=lambda p: (-len(p), p))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)"


@cache
def listed(section: str, key: str) -> re.Pattern[str]:
    """The pattern of the phrases that the data file lists there."""
    return re.compile(alternatives(data("fa")[section][key]))


_TO = re.compile(alternatives("به"))
_WORD = re.compile(r"\S+")
_BORDER = re.compile(rf"[،,؛;:«»()\n؟!]|{alternatives('که')}")


@cache
def pronoun_kind(phrase: str) -> str:
    """Which pronouns the phrase is one of, as the data file groups them; empty for none."""
    for kind in ("either", "plural", "first"):
        if phrase in data("fa")["pronouns"][kind].split("|"):
            return kind
    return ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Folded characters [start, end) of the paragraph `source`, and the way back to the document. No subject is looked
    for before `lead`, where a phrase like "according to X" ends."""

    source: str
    folded: Folded
    start: int
    end: int
    offset: int
    lead: int = 0

    def span(self, start: int, end: int) -> Span | None:
        """The document's characters behind folded [start, end), loose marks trimmed; None when nothing is left."""
        text = self.folded.text
        while start < end and (text[start] in MARKS or (text[start] == "«" and "»" not in text[start:end])):
            start += 1
        while end > start and (text[end - 1] in MARKS or (text[end - 1] == "»" and "«" not in text[start:end])):
            end -= 1
        if start >= end:
            return None
        found = self.folded.span(start, end)
        return found.shifted(self.offset)

    def limit(self, place: int) -> int:
        """How far what is opened at `place` can run: to the end of the guillemets around it, or of the sentence."""
        text = self.folded.text
        shut = text.find("»", place, self.end)
        return shut if shut >= 0 and "«" not in text[place:shut] else self.end

    def clause_end(self, place: int) -> int:
        """Where the noun phrase after `place` ends: at a mark, at «را» or at a cue."""
        found = re.compile(rf"[،,؛:»]|{alternatives('را')}").search(self.folded.text, place, self.end)
        end = found.start() if found else self.end
        cue = pattern().search(self.folded.text, place, end)
        return cue.start() if cue else end

    def closing(self, opening: int) -> int:
        """Where the guillemets that open at `opening` close, over sentences; the sentence's end if they never do."""
        shut = self.folded.text.find("»", opening, opening + _LONGEST_QUOTATION)
        return shut + 1 if shut >= 0 else self.end

    def quotation_before(self, place: int) -> Span | None:
        """The quotation that ends just before `place`, with nothing but marks between."""
        text = self.folded.text
        end = place
        while end > 0 and text[end - 1] in MARKS:
            end -= 1
        opening = text.rfind("«", 0, end) if end and text[end - 1] == "»" else -1
        return self.span(opening, end) if opening >= 0 else None

    def object_before(self, place: int) -> Span | None:
        """What is denied or put on somebody: «… این ادعا را» before the cue."""
        text = self.folded.text
        marked = text.rfind(" را ", self.start, place)
        if marked < 0:
            return None
        opened = next(listed("cuts", "claims").finditer(text, self.start, marked), None)
        return None if opened is None else self.span(opened.start(), marked if self.is_bare(marked, place) else place)

    def is_bare(self, marked: int, place: int) -> bool:
        """Does nothing but «را» stand between the object that ends at `marked` and the cue?"""
        return not self.folded.text[marked + len(" را ") : place].strip()

    def charge_before(self, place: int) -> tuple[Span, tuple[int, int] | None] | None:
        """«X را به Y» before the cue, and who stands before X where that is clear: one word, or a pronoun."""
        text = self.folded.text
        marked = text.rfind(" را ", self.start, place)
        if marked < 0 or not _TO.match(text, marked + len(" را "), place):
            return None
        pieces = self.pieces(marked)
        start, end = pieces[-1][0], marked
        words = list(_WORD.finditer(text, start, end))
        alone = len(words) == 2 or (len(words) > 2 and bool(pronoun_kind(words[0].group())))
        split = words[1].start() if alone else start
        charge = self.span(split, place)
        return None if charge is None else (charge, words[0].span() if alone else None)

    def pieces(self, place: int) -> list[tuple[int, int, str]]:
        """What stands before `place`, parted at borders: start, end, and the border before it."""
        start = max(self.start, place - _REACH, self.lead if self.lead <= place else 0)
        found: list[tuple[int, int, str]] = []
        opener = ""
        for border in _BORDER.finditer(self.folded.text, start, place):
            found.append((start, border.start(), opener))
            start, opener = border.end(), border.group()
        return [*found, (start, place, opener)]

    def blank(self, piece: tuple[int, int, str]) -> bool:
        """Does the piece hold no letter?"""
        return not self.folded.text[piece[0] : piece[1]].strip(MARKS)
