"""Persian head phrases, "according to X,": where the name of the source ends and its words begin."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from govah.model import SpeakerKind
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian.lists import Phrases, listing
from govah.reading.attribution.persian.people import is_plural, is_somebody, kind_of
from govah.reading.attribution.persian.phrases import is_apart, noun_phrase
from govah.reading.attribution.persian.pieces import Link, Phrase
from govah.reading.attribution.persian.words import Line

_FAR = 16  # words to the comma after a source
_KINDS = ("reports", "asserts", "claims", "opines", "concedes", "documents")


@cache
def head_kinds() -> Mapping[str, str]:
    """Each head phrase with what it makes of its source; the first list that has it wins."""
    found: dict[str, str] = {}
    for kind in _KINDS:
        for phrase in data("fa")["heads"][kind].split("|"):
            found.setdefault(phrase, kind)
    return found


@cache
def heads() -> Phrases:
    """All head phrases."""
    return listing(list(head_kinds()))


def head_end(line: Line, first: int, end: int, *, alone: bool) -> tuple[int, int]:
    """Where the source of a head phrase ends, and where what is said of it does: after a pronoun, at the next comma;
    where a verb comes first, at the first word that begins something else. An `alone` phrase has no speaker before it,
    so one can follow."""
    for kind in ("either", "plural"):
        if many := line.has(first, end, "pronouns", kind):
            return first + many, first + many
    comma = _comma(line, first, min(end, first + _FAR), end)
    verb = next((p for p in range(first, comma) if _is_verb(line, p, end)), None)
    if verb is None and comma - first <= _FAR:
        return comma, _beside(line, comma, end)
    last = noun_phrase(line, first, comma if verb is None else verb, attributive=True)
    if last < end and line.words[last].text == "که":
        return last, next((p for p in range(verb or last, end) if line.words[p].text in ("،", ",")), last)
    last = noun_phrase(line, first, comma if verb is None else verb)
    if not alone:
        return last, last
    begun = first + (line.has(first, last, "cuts", "partitives") or 1)
    for place in range(begun, last):
        if (
            is_apart(line, place)
            and (place > begun or line.has(first, place, "voices", "organisation"))
            and is_somebody(line, place, last)
        ):
            return place, place
    return last, last


def _comma(line: Line, first: int, far: int, end: int) -> int:
    """The next mark, past a title in quotation marks («به روایت کتاب «…»،»)."""
    place = first
    while place < far:
        titled = place > first and place in line.quoted and not line.says(place + 1, line.quoted[place])
        if line.is_mark(place) and not titled:
            return place
        place = line.quoted[place] if titled else place + 1
    return end


def _beside(line: Line, comma: int, end: int) -> int:
    """Where the office beside a name ends («به گفته X، سخنگوی شورا، …»)."""
    shut = _comma(line, comma + 1, min(end, comma + _FAR), end) if comma + 1 < end else end
    office = shut < end and line.words[shut].text in ("،", ",") and line.has(comma + 1, shut, "people", "roles")
    return shut if office and not is_plural(line, comma + 1, shut) and not line.says(comma + 1, shut) else comma


def _without_dateline(line: Line, first: int, last: int) -> int:
    """«به گزارش خبرگزاری X از کابل»: the place is no part of an outlet's name."""
    named = kind_of(line, first, last, is_plural(line, first, last)) is SpeakerKind.OUTLET
    return next((p for p in range(first + 1, last) if named and line.words[p].text in ("از", "در")), last)


def _is_verb(line: Line, place: int, end: int) -> bool:
    found = line.finite(place, end)
    return found is not None and found[1].tense != "wish"


def parted(line: Line, first: int, last: int) -> tuple[Phrase, tuple[Link, ...]]:
    """The source, and whom it has it from in its turn («به گزارش X به نقل از Y،»)."""
    links: list[Link] = []
    for place in range(last - 1, first, -1):
        if many := line.has(place, last, "relays", "via"):
            links.insert(0, Link("via", place, Phrase(place + many, last)))
            last = place
    return Phrase(first, _without_dateline(line, first, last)), tuple(links)
