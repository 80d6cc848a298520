"""What «را» marks, and where the subject ends that runs into it."""

from __future__ import annotations

from govah.reading.attribution.persian.people import is_people, is_several, is_somebody, possessed
from govah.reading.attribution.persian.phrases import is_apart, is_number
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.verbs import is_infinitive
from govah.reading.attribution.persian.words import Line

_THINGS = (" ها", " هایش", " هایشان", " هایم")
_OWN = ("خود", "خویش")


def mark_object(line: Line, found: Clause, marker: int) -> None:
    """What «را» marks: the phrases before it up to an adverb or comma, less the subject that runs into them."""
    first = len(found.pieces)
    end = marker
    while first and found.pieces[first - 1][0] in ("np", "pp", "time") and found.pieces[first - 1][1].last == end:
        first -= 1
        end = found.pieces[first][1].first - (found.pieces[first][0] == "pp")
    while first < len(found.pieces) and found.pieces[first][0] == "time":
        first += 1
    if first == len(found.pieces):
        return
    if _is_alone(line, found, first):
        first += 1
    start = found.pieces[first][1].first
    begun = any(kind == "np" for kind, _ in found.pieces[:first])
    split = start if begun else _parting(line, start, marker)
    kept = [(kind, Phrase(p.first, min(p.last, split))) for kind, p in found.pieces[first:] if p.first < split]
    found.pieces[first:] = [*kept, ("object", Phrase(split, marker))]


def _is_alone(line: Line, found: Clause, first: int) -> bool:
    """«سرباز با چاقو طناب را»: is the subject one word before a preposition?"""
    (kind, phrase), rest = found.pieces[first], found.pieces[first + 1 : first + 2]
    alone = kind == "np" and phrase.last - phrase.first == 1 and [k for k, _ in rest] == ["pp"]
    return alone and is_somebody(line, phrase.first, phrase.last)


def _parting(line: Line, start: int, end: int) -> int:
    """Where the object begins in "the spokesman the killing of civilians": at a deed, a person, a number."""
    if begins_deed(line, start, end):
        return start
    if possessed(line.words[start].text)[0] and start + 1 < end:
        return start + 1
    if _is_pronoun(line, end - 1, end) and end - 1 > start and is_somebody(line, start, end):
        return end - 1
    if line.has(start, end, "people", "whole") == 1 and line.words[start + 1].text.endswith(_THINGS):
        return start + 1 if is_apart(line, start + 1) and not is_people(line.words[start + 1].text) else start
    if line.words[end - 1].text in _OWN and end - 2 > start and not line.words[end - 3].ezafe:
        return end - 2
    places = [p for p in range(start + 1, end) if is_apart(line, p)]
    deed = next((p for p in places if begins_deed(line, p, end) or line.has(p, end, "voices", "document")), None)
    several = is_several(line, start)
    person = next((p for p in reversed(places) if p - start >= 2 - several and is_somebody(line, p, end)), None)
    counted = next((p for p in places if is_number(line, p) and not line.has(p - 1, p, "people", "kin")), start)
    return next(p for p in (deed, person, counted) if p is not None)


def _is_pronoun(line: Line, place: int, end: int) -> bool:
    """«بازجو او را»."""
    return any(line.has(place, end, "pronouns", kind) for kind in ("either", "plural", "first"))


def begins_deed(line: Line, place: int, end: int) -> bool:
    """Does something begin there that is done, not somebody: «هرگونه …», «کشته شدن …»?"""
    return line.has(place, end, "cuts", "deeds") > 0 or any(
        is_infinitive(line.words[p].text) for p in range(place, min(place + 2, end))
    )
