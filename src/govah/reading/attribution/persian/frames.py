"""What a Persian cue opens: a quotation, a clause after it, or what stands before it.

Each frame is a sentence pattern with its name in the data file (`takes`). A frame that finds no content gives nothing:
a verb of saying without a claim claims nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.persian.objects import begins_deed
from govah.reading.attribution.persian.people import is_somebody
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.verbs import is_infinitive
from govah.reading.attribution.persian.words import Line

_COLONS = (":", "،", ",")
_SHORTEST = 3  # words of a quotation before its cue; a shorter one is a greeting or a term


@dataclass(frozen=True, slots=True)
class Opened:
    """Content words [first, last) and by which frame; `runs` when it goes on until something else begins. `inner` are
    the words that name whose claim it is («ادعای X را»)."""

    frame: str
    first: int
    last: int
    runs: bool = False
    inner: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A cue at words [first, last) in its clause, which begins at `start` and can run to `end`. `holes` are the
    relative clauses and asides before it."""

    start: int
    first: int
    last: int
    end: int
    holes: tuple[tuple[int, int], ...]


def opened(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """What the cue opens, by the first of its frames that fits."""
    for frame in cue.takes:
        found = _FRAMES[frame](line, at, cue, clause)
        if found is not None:
            return found
    return None


def _clause(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """What stands after the cue, or the quotation before it. Of «X را دیدم که …» nothing is parted."""
    if cue.group == "witness" and clause.object is not None:
        return None
    place = at.last
    that = ("که", "تا") if cue.stance is Stance.ORDERS else ("که",)
    while place < at.end and (line.words[place].text in _COLONS or line.words[place].text in that):
        place += 1
    led = {line.words[p].text for p in range(at.last, place)}
    if place < at.end and place in line.quoted and (led or place == at.last):
        return _quotation(line, place, at, "که" in led)
    if place < at.end and led == {"که"} and _is_indefinite(line, clause.object):
        return None
    if place < at.end and led & {"که", "تا", ":"}:
        return Opened("clause", place, at.end, runs=True)
    if before := _quotation_before(line, at):
        return before
    if led or place >= at.end or line.is_mark(place) or line.words[place].text in ("و", "یا", "را", "ولی", "اما"):
        return None
    return Opened("bare", place, at.end, runs=True) if line.says(place, at.end) else None


def _is_indefinite(line: Line, marked: Phrase | None) -> bool:
    """«طرحی را تصویب کرد که …»: the clause describes the thing."""
    if marked is None or is_somebody(line, marked.first, marked.last):
        return False
    return any(line.words[p].text.endswith("ی") for p in (marked.first, marked.last - 1))


def _quotation(line: Line, place: int, at: Place, that: bool) -> Opened:
    """The quotation itself; where the clause goes on behind its mark, it is only a part of what was said."""
    shut = line.quoted[place]
    goes_on = that and shut < at.end and not line.is_mark(shut) and line.words[shut].text not in ("و", "اما", "ولی")
    return Opened("clause", place, at.end, runs=True) if goes_on else Opened("quotation", place, min(shut, at.end))


def _quotation_before(line: Line, at: Place) -> Opened | None:
    """«…»، X گفت: the quotation that opens the cue's own clause."""
    place = at.start
    while place < at.first and line.words[place].text in _COLONS:
        place += 1
    shut = line.quoted.get(place, 0)
    if not place < shut <= at.first:
        return None
    words = [p for p in range(place, shut) if not line.is_mark(p)]
    said = line.says(place + 1, shut) or len(words) >= _SHORTEST
    return Opened("quotation", place, shut) if said else None


def _object(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    marked = clause.object
    if marked is None or line.has(marked.first, marked.last, "pronouns", "either"):
        return None
    if cue.objects and not _fits(line, marked.first, cue):
        return None
    that = next(
        (h for h in at.holes if marked.last <= h[0] <= marked.last + 1 or marked.first < h[0] < marked.last), None
    )
    first = marked.first + (line.words[marked.first].text in ("این", "ان", "همین") and marked.last - marked.first > 1)
    many = line.has(first, marked.last, "nouns", "carriers")
    about = _about(line, marked, at.first) if many else None
    if about is not None and many:
        inner = (_past_vague(line, first + many, marked.last), min(marked.last, about[0]))
        return Opened("object", about[1], about[2], inner=inner if inner[0] < inner[1] else None)
    if many and that is not None:
        inner = (_past_vague(line, first + many, marked.last), min(marked.last, that[0]))
        return Opened("object", _past_that(line, *that), that[1], inner=inner if inner[0] < inner[1] else None)
    if cue.group == "show" and line.has(marked.first, marked.last, "pronouns", "plural"):
        return None
    return Opened("object", marked.first, marked.last)


def _past_vague(line: Line, first: int, last: int) -> int:
    """«گزارش‌های منتشرشده درباره Y را» are nobody's."""
    return first + line.has(first, last, "nouns", "vague")


def _about(line: Line, marked: Phrase, cue: int) -> tuple[int, int, int] | None:
    """«ادعای X را درباره Y», «ادعای X درباره Y را»: where the preposition stands, and where Y does."""
    for place in range(marked.first + 1, cue):
        if many := line.has(place, cue, "nouns", "about"):
            last = marked.last if place < marked.last else cue
            return (
                (place, place + many, last) if place + many < last and line.words[place + many].text != "این" else None
            )
    return None


def _fits(line: Line, first: int, cue: Cue) -> bool:
    words = line.words[first].text, line.text(first, min(first + 2, len(line.words)))
    return any(w in cue.objects or w.rstrip("ی") in cue.objects for w in words) or any(
        is_infinitive(w) for w in line.text(first, min(first + 2, len(line.words))).split()
    )


def _past_that(line: Line, first: int, last: int) -> int:
    while first < last and (line.words[first].text == "که" or line.has(first, last, "nouns", "that")):
        first += line.has(first, last, "nouns", "that") or 1
    return first


def _judged(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    marked = clause.object
    if marked is None or marked.last + 1 >= at.first:
        return None
    rest = range(marked.last + 1, at.first)
    if any(line.has(p, at.first, "cuts", "adverbs") == len(rest) for p in rest):
        return None
    return Opened("judged", marked.first, at.first)


def _charge(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    charge = clause.after("به")
    return None if charge is None or clause.object is None else Opened("charge", charge.first, at.first)


def _news(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    news = clause.after("از", first=True)
    return None if news is None else Opened("news", news.first, at.first)


def _published(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """«خبر قتل او را پخش کرد»."""
    marked = clause.object
    many = line.has(marked.first, marked.last, "nouns", "reports") if marked is not None else 0
    if marked is None or not many or not begins_deed(line, marked.first + many, marked.last):
        return None
    return Opened("object", marked.first + many, marked.last)


def _told(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """«از X سخن گفت», «نسبت به X هشدار داد»: of a deed; what one only speaks about is no claim."""
    warned = clause.after("نسبت به")
    about = clause.after("از", "درباره", "درباره ی", "در باره", "در مورد", first=True)
    if warned is None and (about is None or not _is_deed(line, about)):
        return None
    first = warned.first if warned else about.first if about else at.first
    return Opened("news", first, at.first) if first < at.first else None


def _is_deed(line: Line, about: Phrase) -> bool:
    return begins_deed(line, about.first, about.last) and not line.has(about.first, about.last, "cuts", "pointing")


def _that(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """«پیچیده بود که», with nothing that goes round itself."""
    led = at.last + 1 < at.end and line.words[at.last].text == "که"
    return Opened("clause", at.last + 1, at.end, runs=True) if led and clause.subject is None else None


def _shunned(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    that = next((h for h in reversed(at.holes) if line.has(*h, "nouns", "that")), None)
    source = clause.after("از")
    if that is None or source is None or that[0] < source.first:
        return None
    return Opened("shunned", _past_that(line, *that), that[1])


def _admitted(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """«به X اعتراف کرد»."""
    deed = clause.after("به", first=True)
    return None if deed is None or is_somebody(line, deed.first, deed.last) else Opened("news", deed.first, at.first)


def _stressed(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """«بر X تأکید کرد»."""
    point = clause.after("بر", first=True)
    return None if point is None else Opened("news", point.first, at.first)


def _deed(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    """«کشته شدن X را تأیید کرد»: what happened, never a name or a list."""
    marked = clause.object
    if marked is None or not begins_deed(line, marked.first, marked.last):
        return None
    return None if line.has(marked.first, marked.last, "nouns", "this") else Opened("object", marked.first, marked.last)


def _seen(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    marked = clause.object
    himself = any(line.has(p, at.first, "pronouns", "self") for p in range(at.start, at.first))
    goes_on = at.last < at.end and line.words[at.last].text == "که"
    return Opened("seen", marked.first, at.last) if marked is not None and himself and not goes_on else None


def _colon(line: Line, at: Place, cue: Cue, clause: Clause) -> Opened | None:
    led = at.last + 1 < at.end and line.words[at.last].text == ":"
    return Opened("clause", at.last + 1, at.end, runs=True) if led and clause.subject is not None else None


_FRAMES = {
    "colon": _colon,
    "clause": _clause,
    "quotation": lambda line, at, cue, clause: None,
    "object": _object,
    "judged": _judged,
    "charge": _charge,
    "news": _news,
    "published": _published,
    "told": _told,
    "that": _that,
    "shunned": _shunned,
    "admitted": _admitted,
    "stressed": _stressed,
    "deed": _deed,
    "seen": _seen,
}
