"""The words before a Persian verb cut into pieces: who does it, to whom, when, and from whom they have it."""

from __future__ import annotations

from collections.abc import Sequence

from govah.reading.attribution.persian.objects import mark_object
from govah.reading.attribution.persian.people import is_somebody
from govah.reading.attribution.persian.phrases import noun_phrase, preposition_at, time_at
from govah.reading.attribution.persian.pieces import Clause, Link, Phrase
from govah.reading.attribution.persian.words import Line

_COMMAS = ("،", ",")
_BESIDE = 9  # words of a name or role between commas
_OWN = ("خود", "خویش")
_LOCATIVE = ("در", "طی", "پس از", "پیش از", "بعد از", "قبل از", "هنگام", "حین", "توی", "ضمن")


def clause(line: Line, start: int, end: int, holes: Sequence[tuple[int, int]] = (), *, heads: bool = True) -> Clause:
    """The pieces of words [start, end), relative clauses and asides in `holes` left out."""
    found = Clause()
    place = start
    while place < end:
        hole = next((h for h in holes if h[0] <= place < h[1]), None)
        if hole is not None:
            place = hole[1]
            continue
        limit = min([end, *(h[0] for h in holes if h[0] > place)])
        place = _piece(line, found, place, limit, end)
    return found


def _piece(line: Line, found: Clause, place: int, limit: int, end: int) -> int:
    """Take the piece that begins at `place`; where the next begins."""
    word = line.words[place].text
    if word in ("،", ","):
        found.pieces.append(("comma", Phrase(place, place + 1)))
        return place + 1
    if line.words[place].text == "را" or (
        line.words[place].text == "رو" and found.pieces and _is_spoken_marker(line, place, end)
    ):
        mark_object(line, found, place)
        return place + 1
    if place in line.quoted and line.says(place + 1, min(line.quoted[place], limit)):
        return min(line.quoted[place], limit)
    if line.is_mark(place) and place not in line.quoted:
        return place + 1
    return _listed(line, found, place, limit) or _noun(line, found, place, limit)


def _noun(line: Line, found: Clause, place: int, limit: int) -> int:
    last = max(noun_phrase(line, place, limit), place + 1)
    found.pieces.append(("np", Phrase(place, last)))
    return last


def _listed(line: Line, found: Clause, place: int, limit: int) -> int:
    """Take what begins with a word of the lists: an adverb, a time, a link, a preposition; 0 for none."""
    if not line.is_listed(place):
        return 0
    if line.words[place].adverb:
        return place + 1
    for skipped in ("openers", "adverbs", "particles"):
        many = line.has(place, limit, "cuts", skipped)
        if many and not line.words[place + many - 1].ezafe:
            return place + many
    if many := time_at(line, place, limit):
        found.pieces.append(("time", Phrase(place, place + many)))
        return place + many
    for kind in ("via", "document", "media"):
        if many := line.has(place, limit, "relays", kind):
            last = noun_phrase(line, place + many, limit, attributive=True)
            if last > place + many:
                found.links.append(_link(line, kind, place, place + many, last, limit))
                return found.links[-1].end or last
    if many := preposition_at(line, place, limit):
        last = _prepositional(line, found, place, place + many, limit)
        found.pieces.append(("pp", Phrase(place + many, last)))
        found.prepositions[place + many] = line.text(place, place + many)
        return last
    return 0


def _link(line: Line, kind: str, at: int, first: int, last: int, limit: int) -> Link:
    """«با استناد به گفته‌های X» is X's own word, as «به نقل از X» is; both may have a name beside them."""
    many = line.has(first, last, "nouns", "words") if kind == "document" else 0
    if many and first + many < last:
        kind, first = "via", first + many
    shut = next((p for p in range(last + 1, min(last + _BESIDE, limit)) if line.is_mark(p)), 0)
    beside = last < limit and line.words[last].text in _COMMAS and shut and line.words[shut].text in _COMMAS
    if not beside or preposition_at(line, last + 1, shut) or line.says(last + 1, shut):
        return Link(kind, at, Phrase(first, last))
    return Link(kind, at, Phrase(first, last, (last + 1, shut)), shut + 1)


def _is_spoken_marker(line: Line, place: int, end: int) -> bool:
    """«همه رو», not «رو به»."""
    return place + 1 >= end or line.words[place + 1].text != "به"


def _is_taken(line: Line, found: Clause, start: int, last: int) -> bool:
    """Is there a subject already, or is it a document that somebody's name belongs to («در گزارش بازرسان»)?"""
    return line.has(start, last, "voices", "document") > 0 or any(kind == "np" for kind, _ in found.pieces)


def _prepositional(line: Line, found: Clause, at: int, start: int, end: int) -> int:
    """Where the phrase behind a preposition ends: where a role begins the missing subject, else as any."""
    if start >= end:
        return start
    for kind in ("plural", "self", "nobody"):
        if many := line.has(start, end, "pronouns", kind):
            return start + many
    last = noun_phrase(line, start, end)
    if line.text(at, start) in _LOCATIVE and not _is_taken(line, found, start, last):
        for place in range(start + 1, last):
            own = line.has(place, last, "pronouns", "either")
            if not own and not line.words[place - 1].ezafe and is_somebody(line, place, last):
                return place
    own = last < end and line.words[last].text in _OWN and line.words[last - 1].text != "از"
    return max(last, start) + own
