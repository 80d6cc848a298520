"""A Persian sentence as folded characters, and whose words they are by what stands before the cue.

The free border of a noun phrase is the hard part: a source ends at the first preposition or adverb after it begins.
Where nothing is left the subject was dropped, and nothing is invented in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from govah.model import Span, SpeakerKind
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian_verbs import pattern
from govah.reading.attribution.row import Voice
from govah.text.folding import Folded

_MARKS = " \t\n\r،,؛;:.؟!\"'()"
_LONGEST = 8  # words of a source
_LONGEST_QUOTATION = 6000  # folded characters in which guillemets must close
_REACH = 300  # folded characters in which a source is looked for before its cue


@cache
def alternatives(phrases: str) -> str:
    """A pattern for phrases parted by bars, the longest first, as whole words."""
    listed = sorted(phrases.split("|"), key=lambda p: (-len(p), p))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)"


_BORDER = re.compile(rf"[،,؛;:«»()\n؟!]|{alternatives('که')}")


@cache
def _pattern(section: str, key: str) -> re.Pattern[str]:
    return re.compile(alternatives(data("fa")[section][key]))


@dataclass(frozen=True, slots=True)
class Source:
    """Folded characters [start, end) that name who speaks; `told` describes them. `via` is whom they quote («به نقل
    از»), `medium` whose pages carry it («در گفت‌وگو با»): where the phrase begins, and the name behind it."""

    start: int
    end: int
    told: tuple[int, int] | None = None
    via: tuple[int, int, int] | None = None
    medium: tuple[int, int, int] | None = None


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
        while start < end and (text[start] in _MARKS or (text[start] == "«" and "»" not in text[start:end])):
            start += 1
        while end > start and (text[end - 1] in _MARKS or (text[end - 1] == "»" and "«" not in text[start:end])):
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
        while end > 0 and text[end - 1] in _MARKS:
            end -= 1
        opening = text.rfind("«", 0, end) if end and text[end - 1] == "»" else -1
        return self.span(opening, end) if opening >= 0 else None

    def object_before(self, place: int) -> Span | None:
        """What is denied or put on somebody: «… این ادعا را» before the cue."""
        text = self.folded.text
        marked = text.rfind(" را ", self.start, place)
        if marked < 0:
            return None
        opened = list(_pattern("cuts", "claims").finditer(text, self.start, marked))
        return self.span(opened[0].start(), marked) if opened else None

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
        return not self.folded.text[piece[0] : piece[1]].strip(_MARKS)


def source_before(sentence: Sentence, cue: int, *, hears: bool = False) -> Source | None:
    """Who speaks, by what stands before the cue; None when the subject is left out. Who `hears` has it from another."""
    pieces = sentence.pieces(cue)
    if not sentence.blank(pieces[-1]):
        return _trimmed(sentence, *pieces[-1][:2], hears)
    if len(pieces) >= 4 and pieces[-2][2] == "که" and sentence.blank(pieces[-3]):
        return _trimmed(sentence, *pieces[-4][:2])
    if len(pieces) >= 3 and pieces[-1][2] in "،," and pieces[-2][2] in ("،", ","):
        named, told = _trimmed(sentence, *pieces[-3][:2]), _trimmed(sentence, *pieces[-2][:2])
        if named and told:
            return replace(named, told=(told.start, told.end))
    return _trimmed(sentence, *pieces[-2][:2]) if len(pieces) >= 2 and pieces[-1][2] in ("،", ",") else None


def _trimmed(sentence: Sentence, start: int, end: int, hears: bool = False) -> Source | None:
    text = sentence.folded.text
    start = _past_openers(text, start, end)
    via = _pattern("relays", "via").search(text, start, end)
    stop = _cut(text, start, via.start() if via else end)
    if stop is None:
        return None
    via = via or _pattern("relays", "from").search(text, stop, end) if hears else via
    carrier = _pattern("relays", "media").search(text, stop, end)
    medium = _behind(text, carrier, end)
    is_outlet = medium is not None and _kind(text[medium[1] : medium[2]]) is SpeakerKind.OUTLET
    return Source(start, stop, via=_behind(text, via, end), medium=medium if is_outlet else None)


def _behind(text: str, phrase: re.Match[str] | None, end: int) -> tuple[int, int, int] | None:
    if phrase is None:
        return None
    start = _past_openers(text, phrase.end(), end)
    stop = _cut(text, start, end)
    return (phrase.start(), start, stop) if stop else None


def _past_openers(text: str, start: int, end: int) -> int:
    """Past "but", "and", and a time phrase that opens the sentence."""
    opener = re.compile(rf"\s*(?:{_pattern('cuts', 'openers').pattern})")
    timed = re.compile(rf"\s*(?:در|طی|از)\s+(?:(?:{_pattern('cuts', 'times').pattern}|\d+)\s*)+(?=\s|\w)")
    for leading in (opener, timed, opener):
        if match := leading.match(text, start, end):
            start = match.end()
    while start < end and text[start] in _MARKS:
        start += 1
    return start


def _cut(text: str, start: int, end: int) -> int | None:
    """Where the noun phrase that begins at `start` ends; None when no noun phrase begins there."""
    if _pattern("cuts", "prepositions").match(text, start, end):
        return None
    for name in ("prepositions", "others"):
        found = _pattern("cuts", name).search(text, start + 1, end)
        end = found.start() if found else end
    kept = text[start:end].strip(_MARKS + "«»").removesuffix(" و").strip()
    words = kept.split()
    return start + len(kept) if words and len(words) <= _LONGEST else None


def voice_at(sentence: Sentence, start: int, end: int, told: tuple[int, int] | None = None) -> Voice | None:
    """The voice that folded [start, end) names."""
    span = sentence.span(start, end)
    if span is None:
        return None
    folded = sentence.folded.text[start:end].strip(_MARKS)
    pronoun = _pronoun(folded)
    return Voice(
        span=span,
        head=span,
        name=_original(sentence, span),
        kind=SpeakerKind.PERSON if pronoun in ("either", "first") else _kind(folded),
        description=_original(sentence, sentence.span(*told)) if told else "",
        pronoun=pronoun,
    )


def _original(sentence: Sentence, span: Span | None) -> str:
    return "" if span is None else sentence.source[span.start - sentence.offset : span.end - sentence.offset]


@cache
def _pronoun(phrase: str) -> str:
    for kind in ("either", "plural", "first"):
        if phrase in data("fa")["pronouns"][kind].split("|"):
            return kind
    return ""


@cache
def _kind(phrase: str) -> SpeakerKind:
    for kind in ("outlet", "document", "organisation", "group"):
        if _pattern("voices", kind).match(phrase):
            return SpeakerKind(kind)
    return SpeakerKind.PERSON
