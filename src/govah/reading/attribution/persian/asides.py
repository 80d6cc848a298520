"""Persian phrases that name a source beside the sentence: «به گفته X، …», «چنان‌که X می‌گوید، …»."""

from __future__ import annotations

from dataclasses import dataclass

from govah.model import SpeakerKind
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.heads import head_end, head_kinds, heads, parted
from govah.reading.attribution.persian.pieces import Phrase
from govah.reading.attribution.persian.said import Known, Said, Scope
from govah.reading.attribution.persian.speakers import Speakers
from govah.reading.attribution.persian.words import Line

_TELLING = ("say", "stress", "declare", "report", "stand", "claim")
_FAR = 40  # words: what opens a sentence is shorter
_COMMAS = ("،", ",")
_BEFORE = (*_COMMAS, "(", "که", "؛")


@dataclass(frozen=True, slots=True)
class Opening:
    """A source that begins to speak: in which scope (None when its words stand before it), and where to read on. The
    page is no source."""

    said: Said | None
    scope: Scope | None
    after: int


def head(line: Line, speakers: Speakers, scope: Scope, place: int, end: int) -> Opening | None:
    """«به گفته X، …» at `place`; before a cue it only tells whom that speaker has it from."""
    many = heads().at(line.words, place, end)
    if not many or not _can_stand(line, scope, place):
        return None
    kind, first = head_kinds()[line.text(place, place + many)], place + many
    aside = not _opens(line, scope.start, place)
    last, shut = head_end(line, first, end, alone=not aside)
    if last <= first or line.has(first, end, "heads", "never") or line.text(first, last) in ("این", "ان"):
        return None
    if _is_link(line, place, first, last, end, aside=aside) or (aside and _hands_on(line, place, shut, end)):
        return None
    phrase, links = parted(line, first, last)
    known = speakers.who(phrase, scope)
    if kind == "documents" and (many := line.has(first, last, "nouns", "words")) and first + many < last:
        kind, phrase = "asserts", Phrase(first + many, phrase.last)
        known = speakers.who(phrase, scope)
    if kind == "documents" and (known is None or known.kind is not SpeakerKind.DOCUMENT):
        return None
    if known is not None and known.first and scope.said is None and not aside:
        return Opening(None, None, _past_marks(line, shut, end))
    said = Said(rule=f"fa:head:{kind}", at=(place, first), first=_past_marks(line, shut, end), last=end, frame="head")
    said.source, said.who, said.head, said.above = phrase, known, kind, scope.said
    said.links = tuple(
        Known(k.kind, (k.at, k.phrase.first), k.phrase, speakers.who(k.phrase, scope, known)) for k in links
    )
    return _opening(said, scope, place, end, aside=aside)


def _opening(said: Said, scope: Scope, place: int, end: int, *, aside: bool) -> Opening:
    """What is said stands behind the phrase, around it, or before it where the phrase comes last."""
    after = said.first
    if after >= end:
        said.first, said.last = scope.origin, place
        return Opening(said, None, end)
    said.runs = True
    if not aside:
        return Opening(said, Scope(after, said, after), after)
    said.before = (scope.start, place)
    return Opening(said, Scope(scope.start, said, scope.origin, [*scope.holes, (place, after)]), after)


def _is_link(line: Line, place: int, first: int, last: int, end: int, *, aside: bool) -> bool:
    """«X به نقل از Y گفت»: does the phrase stand between a speaker and the cue?"""
    cue = line.verb(last, end) if last < end else None
    return (cue is not None and bool(cue[1].cues)) or (aside and line.words[first - 1].text == "از")


def _hands_on(line: Line, place: int, shut: int, end: int) -> bool:
    """«X، به نقل از Y، گفت»: between commas too."""
    relay = line.has(place, end, "relays", "via") or line.has(place, end, "relays", "document")
    after = _past_marks(line, shut, end)
    cue = line.verb(after, end) if relay and after < end else None
    return cue is not None and bool(cue[1].cues)


def as_they_say(line: Line, speakers: Speakers, scope: Scope, place: int, end: int) -> Opening | None:
    """«چنان‌که X می‌گوید، …» at `place`."""
    many = line.has(place, end, "cuts", "as")
    if not many or not _can_stand(line, scope, place):
        return None
    comma = next((p for p in range(place, end) if line.words[p].text in _COMMAS), end)
    verb = next((p for p in range(place + many, comma) if line.finite(p, comma)), comma)
    found = line.finite(verb, comma) if verb < comma else None
    if found is None or verb + found[0] != comma or not any(c.group in _TELLING for c in found[1].cues):
        return None
    parts = clause(line, place + many, verb)
    source = speakers.document(parts, scope) or parts.subject
    if source is None:
        return None
    said = Said(rule="fa:head:as", at=(verb, comma), first=comma + 1, last=end, frame="head", head="asserts")
    said.source, said.who, said.runs, said.above = source, speakers.who(source, scope), True, scope.said
    return Opening(said, Scope(comma + 1, said, comma + 1), comma + 1)


def _past_marks(line: Line, place: int, end: int) -> int:
    while place < end and line.is_mark(place) and place not in line.quoted:
        place += 1
    return place


def _can_stand(line: Line, scope: Scope, place: int) -> bool:
    before = line.words[place - 1].text if place else ""
    return place == scope.start or before in _BEFORE or _opens(line, scope.start, place)


def _opens(line: Line, start: int, place: int) -> bool:
    """Does nothing but openers, adverbs and times stand there?"""
    if place - start > _FAR:
        return False
    parts = clause(line, start, place)
    return all(kind in ("comma", "time") for kind, _ in parts.pieces) and not parts.links
