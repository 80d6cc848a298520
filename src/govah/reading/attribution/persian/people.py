"""Who can speak: nouns of persons and of kin, plurals, outlets, documents, bodies, by the lists of the data file."""

from __future__ import annotations

from functools import cache

from govah.model import SpeakerKind
from govah.reading.attribution.persian.lists import phrases
from govah.reading.attribution.persian.words import Line

_OWN = (" مان", " ام", "مان", "یم", "م")
_THEIRS = (" شان", " اش", "شان", "یش", "ش")
_YOURS = ("تان", "یتان")
_AGENTS = ("گران", "گاران", "ندگان", "شناسان", "نگاران", "وران", "داران", "سازان", "پیشگان", "نشینان")
_PEOPLE = "مردم"  # nobody's man
_PLURALS = ("ان", "یان", " ها", " های", "ها", "های", "گان")
_PRESS = ("نیوز", "پرس", "پست")
_KINDS = ("outlet", "document", "organisation", "unknown", "group")


def is_somebody(line: Line, place: int, end: int) -> bool:
    """Does a noun of persons begin there, a pronoun, or "one of …"?"""
    lists = (("pronouns", "nobody"), ("pronouns", "either"), ("pronouns", "plural"), ("cuts", "partitives"))
    if line.has_one(place, end, *lists) or possessed(line.words[place].text)[0]:
        return True
    if is_people(line.words[place].text):
        return True
    begun = place + (line.words[place].text == "یک")
    return any(line.has(begun, end, "people", kind) for kind in ("roles", "titles"))


def is_several(line: Line, place: int) -> bool:
    """Is the word a plural of persons, or an outlet: a speaker that one word can name?"""
    word = line.words[place].text
    return word.endswith(("ان", " ها")) or line.has(place, place + 1, "voices", "outlet") > 0


@cache
def possessed(word: str) -> tuple[str, str]:
    """A noun of kin or of a role without its possessive ending, and whose it says they are; empty where it is none.

    >>> possessed("برادرش"), possessed("خاله ام"), possessed("خواهش")
    (('برادر', 'theirs'), ('خاله', 'own'), ('', ''))
    """
    for endings, whose in ((_THEIRS, "theirs"), (_OWN, "own"), (_YOURS, "yours")):
        for ending in endings:
            stem = word.removesuffix(ending)
            if stem != word and word != _PEOPLE and _is_kin(stem):
                return stem, whose
    return "", ""


def _is_kin(stem: str) -> bool:
    bare = stem.removesuffix(" های").removesuffix(" ها").removesuffix("های").removesuffix("ها")
    listed = phrases("people", "kin").listed | phrases("people", "roles").listed | phrases("people", "moods").listed
    return any(s in listed for s in (stem, bare, bare.removesuffix("ان"), bare.removesuffix("گان") + "ه"))


def is_plural(line: Line, first: int, last: int) -> bool:
    """Does the phrase name several?"""
    if line.has(first, last, "voices", "group"):
        return True
    word = line.words[first].text
    if line.has(first, last, "voices", "numbers") or line.has(first, last, "people", "counted"):
        return True
    if word.isdigit():
        return True
    bare = next((word.removesuffix(e) for e in (" شان", " اش", "یش", "ش", "م") if word.removesuffix(e) != word), word)
    return any(
        w.endswith((*_AGENTS, " ها", " های", " هایی", "های", "گان", "یان")) or is_people(w) for w in (word, bare)
    )


@cache
def is_people(word: str) -> bool:
    """Is it the plural of a noun of persons?"""
    roles = phrases("people", "roles").listed | phrases("people", "kin").listed
    return any(word.removesuffix(e) in roles for e in _PLURALS if word.endswith(e))


def kind_of(line: Line, first: int, last: int, plural: bool) -> SpeakerKind:
    """What sort of voice the phrase names, by the nouns that it begins with."""
    begun = first + (line.words[first].text == "یک")
    begun += line.has(begun, last - 1, "voices", "parts")
    if line.words[first].text.endswith(_PRESS) and not line.has(first, last, "people", "roles"):
        return SpeakerKind.OUTLET
    best = max(((_matched(line, begun, last, kind), kind) for kind in _KINDS), key=lambda m: m[0])
    if best[0]:
        sort = SpeakerKind(best[1])
        people = sort is SpeakerKind.ORGANISATION and plural and best[0] <= len(line.words[begun].text)
        return SpeakerKind.GROUP if people else sort
    return SpeakerKind.GROUP if plural else SpeakerKind.PERSON


def _matched(line: Line, first: int, last: int, kind: str) -> int:
    """How many characters of the phrase's beginning are a noun of that kind, its ending taken off."""
    if many := line.has(first, last, "voices", kind):
        return len(line.text(first, first + many))
    word = line.words[first].text
    return max((len(word) for stem in _stems(word) if stem in phrases("voices", kind).listed), default=0)


@cache
def _stems(word: str) -> tuple[str, ...]:
    endings = (" ها", " های", " هایی", "ها", "های", " ای", "ی", "ش", " اش", "م", " ام", " ی", "هایش", " هایش", "شان")
    return tuple(word.removesuffix(e) for e in endings if word.removesuffix(e) != word)
