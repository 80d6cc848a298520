"""Whose words a Persian sentence gives, by what stands before the cue.

The free border of a noun phrase is the hard part: a source ends at the first preposition or adverb after it begins.
Where nothing is left the subject was dropped, and nothing is invented in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from govah.model import Span, SpeakerKind
from govah.reading.attribution.persian_sentences import MARKS, Sentence, listed, pronoun_kind
from govah.reading.attribution.row import Voice

_LONGEST = 8  # words of a source


@dataclass(frozen=True, slots=True)
class Source:
    """Folded characters [start, end) that name who speaks, none where they are equal; `told` describes them. `via` is
    whom they quote («به نقل از»), `medium` whose pages carry it («در گفت‌وگو با»): where the phrase begins, and the name
    behind it."""

    start: int
    end: int
    told: tuple[int, int] | None = None
    via: tuple[int, int, int] | None = None
    medium: tuple[int, int, int] | None = None


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
    via = listed("relays", "via").search(text, start, end)
    stop = _cut(text, start, via.start() if via else end)
    if hears and via is None:
        via = listed("relays", "from").search(text, stop or start, end)
    if stop is None:
        return Source(start, start, via=_behind(text, via, end)) if hears and via else None
    carrier = listed("relays", "media").search(text, stop, end)
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
    """Past "but", "and", and a time phrase that opens the sentence: no time ever speaks."""
    opener = re.compile(rf"\s*(?:{listed('cuts', 'openers').pattern})")
    times = rf"(?:{listed('cuts', 'times').pattern}|\d+)"
    timed = re.compile(rf"\s*(?:(?:در|طی|از)\s+{times}|{listed('cuts', 'days').pattern}|\d+)(?:\s+{times})*(?!\w)")
    for leading in (opener, timed, opener):
        if match := leading.match(text, start, end):
            start = match.end()
    while start < end and text[start] in MARKS:
        start += 1
    return start


def _cut(text: str, start: int, end: int) -> int | None:
    """Where the noun phrase that begins at `start` ends; None when no noun phrase begins there."""
    if listed("cuts", "prepositions").match(text, start, end):
        return None
    part = listed("cuts", "partitives").match(text, start, end)
    after = part.end() if part else start + 1
    for name in ("prepositions", "others"):
        found = _border(name, text, after, end)
        end = found.start() if found else end
    kept = text[start:end].strip(MARKS + "«»").removesuffix(" و").strip()
    words = kept.split()
    verbal = bool(words) and listed("cuts", "verbal").fullmatch(words[-1]) is not None
    return start + len(kept) if words and len(words) <= _LONGEST and not verbal else None


def border_before_verb(text: str, start: int, end: int) -> int | None:
    """Where a noun phrase that runs on into its clause ends: at a preposition, a time or an adverb; None where it has
    a relative clause of its own or nothing marks its end."""
    stop = _cut(text, start + 1, end)
    time = listed("cuts", "days").search(text, start + 1, stop or end)
    stop = time.start() if time else stop
    if stop is None or stop >= len(text[:end].rstrip()) or "که" in text[start:stop].split():
        return None
    return None if text[stop:end].split()[:1] == ["که"] else stop


def _border(name: str, text: str, start: int, end: int) -> re.Match[str] | None:
    """The first of these words that is no part of the phrase itself ("one of the villagers", "a fellow prisoner")."""
    joined = listed("cuts", "joined")
    found = (m for m in listed("cuts", name).finditer(text, start, end) if not joined.match(text, m.start(), end))
    return next(found, None)


def voice_at(sentence: Sentence, start: int, end: int, told: tuple[int, int] | None = None) -> Voice | None:
    """The voice that folded [start, end) names."""
    span = sentence.span(start, end)
    if span is None:
        return None
    folded = sentence.folded.text[start:end].strip(MARKS)
    pronoun = pronoun_kind(folded)
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
def _kind(phrase: str) -> SpeakerKind:
    for kind in ("outlet", "document", "organisation", "group"):
        if listed("voices", kind).match(phrase):
            return SpeakerKind(kind)
    return SpeakerKind.PERSON
