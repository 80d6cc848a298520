"""Where a Persian noun phrase ends: no parser covers Persian, and the ezafe is seldom written.

A phrase ends at the first preposition, adverb or time after it begins; where nothing is left the subject was dropped.
"""

from __future__ import annotations

from govah.reading.attribution.persian.people import is_people
from govah.reading.attribution.persian.words import Line

_LONGEST = 12  # words of a source
_CUTS = (("cuts", "adverbs"), ("cuts", "particles"), ("pronouns", "self"), ("relays", "via"), ("relays", "document"))
_JOINED = ("درباره", "برای", "علیه", "میان", "نزد")  # prepositions that can show their ezafe
_POINTING = ("این", "ان", "همان")  # «در آن» is no time, «در آن روز» is
_AFTER_TIME = ("پس", "خورشیدی", "میلادی", "شمسی", "قمری", "و")


def preposition_at(line: Line, place: int, end: int) -> int:
    """How many words of a preposition stand there; a partitive ("one of") is none."""
    joined = line.words[place].ezafe and line.words[place].text not in _JOINED
    if joined or line.has(place, end, "cuts", "partitives"):
        return 0
    return line.has(place, end, "cuts", "prepositions")


def time_at(line: Line, place: int, end: int) -> int:
    """How many words from `place` say when («روز سه‌شنبه», «در سال ۱۳۷۰», «یک هفته بعد»)."""
    begun = place
    if line.words[place].text in ("در", "طی", "از") and place + 1 < end:
        begun = place + 1
        if not (line.has(begun, end, "cuts", "times") or line.words[begun].text.isdigit()):
            return 0
    elif is_number(line, place) and place + 1 < end and line.has(place + 1, end, "cuts", "days"):
        begun = place + 1
    elif not (line.has(place, end, "cuts", "days") or line.words[place].text.isdigit()):
        return 0
    while begun < end and not line.is_mark(begun):
        many = line.has(begun, end, "cuts", "times") or line.has(begun, end, "cuts", "days")
        many = many or int(line.words[begun].text.isdigit()) or int(line.words[begun].text in _AFTER_TIME)
        if not many:
            break
        begun += many
    if line.words[begun - 1].text in _POINTING:
        return 0
    if begun < end and line.words[begun].text == "از" and line.words[begun - 1].text in ("پیش", "قبل", "بعد", "پس"):
        return begun - 1 - place
    return begun - place


def is_number(line: Line, place: int) -> bool:
    """Is the word a number, in digits or in letters?"""
    return line.words[place].text.isdigit() or line.has(place, place + 1, "cuts", "numbers") > 0


def noun_phrase(line: Line, start: int, end: int, *, attributive: bool = False) -> int:
    """Where the noun phrase that begins at `start` ends. An `attributive` one takes "in" and "of" along."""
    place = start + line.has(start, end, "cuts", "partitives")
    if pronoun := line.has(start, end, "pronouns", "either") or line.has(start, end, "pronouns", "first"):
        return start + pronoun
    while place < end and place - start < _LONGEST:
        if place in line.quoted:
            place = min(line.quoted[place], end)
            continue
        if (
            place > start
            and not line.words[place - 1].ezafe
            and _begins_something(line, start, place, end, attributive)
        ):
            break
        if line.is_mark(place) or line.words[place].text in ("را", "که"):
            break
        place += max(1, line.has(place, end, "cuts", "partitives"), line.has(place, end, "cuts", "holders"))
    while place > start + 1 and line.words[place - 1].text == "و":
        place -= 1
    return place


def _begins_something(line: Line, start: int, place: int, end: int, attributive: bool) -> bool:
    if not line.is_listed(place) or (line.has(place, end, "cuts", "partitives") and is_number(line, place - 1)):
        return False
    if line.words[place].adverb or line.has_one(place, end, *_CUTS):
        return True
    if preposition_at(line, place, end):
        if line.has(place, end, "cuts", "holders") or _is_governed(line, place):
            return False
        if attributive and line.words[place].text == "در":
            return False
        return not _is_origin(line, start, place, end)
    return (
        not line.words[place].text.isdigit()
        and time_at(line, place, end) > 0
        and line.words[place].text not in ("همان", "این", "آن")
    )


def _is_governed(line: Line, place: int) -> bool:
    """«رسیدگی به حادثه»: a preposition that the noun before it takes."""
    return line.words[place].text in ("به", "با", "از") and line.has(place - 1, place, "cuts", "governing") > 0


def _is_origin(line: Line, start: int, place: int, end: int) -> bool:
    """«چوپانی از اهالی», «پیرمردی از دره به ما»: "from" a group, or after an indefinite noun with another preposition
    to come."""
    if line.words[place].text != "از":
        return False
    noun = line.words[place - 1].text
    indefinite = (place - 1 == start and noun.endswith("ی")) or line.has(start, place, "cuts", "numbers") > 0
    if place + 1 < end and line.has(place + 1, end, "voices", "group"):
        return indefinite or noun.endswith("ی") or is_people(line.words[start].text)
    after = range(place + 1, end)
    return indefinite and any(preposition_at(line, p, end) for p in after)


def is_apart(line: Line, place: int) -> bool:
    """Can a phrase begin at `place`: does the word before not take the next one along?"""
    before = line.words[place - 1]
    if before.ezafe or before.text.endswith(("ای", "وی")):
        return False
    return not (is_number(line, place - 1) or line.has(place - 1, place, "cuts", "prepositions"))
