"""What stands before a Persian cue: who speaks, to whom, about what, and from whom they have it.

The free border of a noun phrase is the hard part: no parser covers Persian, and the ezafe is seldom written. A phrase
ends at the first preposition, adverb, time or object mark after it begins; where nothing is left the subject was
dropped, and nothing is invented in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from govah.reading.attribution.persian_people import is_people, is_several, is_somebody, possessed
from govah.reading.attribution.persian_verbs import is_infinitive
from govah.reading.attribution.persian_words import Line

_LONGEST = 12  # words of a source
_OWN = ("خود", "خویش")
_LOCATIVE = ("در", "طی", "پس از", "پیش از", "بعد از", "قبل از", "هنگام", "حین", "توی", "ضمن")
_CUTS = (("cuts", "adverbs"), ("cuts", "particles"), ("pronouns", "self"), ("relays", "via"), ("relays", "document"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words [first, last); `told` are those that describe whom it names."""

    first: int
    last: int
    told: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Whom a speaker has it from. `kind` is via, document, media or from; `at` is where its phrase begins."""

    kind: str
    at: int
    phrase: Phrase


@dataclass(slots=True)
class Clause:
    """What stands before a verb, in the order of the text: each piece with its kind (np, object, pp, time, comma)."""

    pieces: list[tuple[str, Phrase]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    prepositions: dict[int, str] = field(default_factory=dict)

    @property
    def subject(self) -> Phrase | None:
        """The first noun phrase that is no object, with what a pair of commas says of it."""
        for i, (kind, phrase) in enumerate(self.pieces):
            if kind == "np":
                return self._described(i, phrase)
        return None

    @property
    def judging(self) -> Phrase | None:
        """The subject where it stands before the object, or in no pair with it."""
        subject, marked = self.subject, self.object
        return subject if subject is None or marked is None or subject.first < marked.first else None

    @property
    def object(self) -> Phrase | None:
        """What «را» marks."""
        return next((p for kind, p in self.pieces if kind == "object"), None)

    def after(self, *prepositions: str, first: bool = False) -> Phrase | None:
        """The noun phrase behind one of these prepositions, the last there is unless the `first` is wanted."""
        found = [p for kind, p in self.pieces if kind == "pp" and self.prepositions.get(p.first) in prepositions]
        return found[0 if first else -1] if found else None

    def _described(self, index: int, phrase: Phrase) -> Phrase:
        kinds = [kind for kind, _ in self.pieces[index + 1 :]]
        if kinds[:1] != ["comma"] or "comma" not in kinds[1:]:
            return phrase
        last = self.pieces[index + 1 + kinds.index("comma", 1)][1].first
        first = self.pieces[index + 2][1].first
        return Phrase(phrase.first, phrase.last, (first, last))


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
        _mark_object(line, found, place)
        return place + 1
    if place in line.quoted and line.says(place + 1, min(line.quoted[place], limit)):
        return min(line.quoted[place], limit)
    if line.is_mark(place) and place not in line.quoted:
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
                found.links.append(Link(kind, place, Phrase(place + many, last)))
                return last
    if many := preposition_at(line, place, limit):
        last = _prepositional(line, found, place, place + many, limit)
        found.pieces.append(("pp", Phrase(place + many, last)))
        found.prepositions[place + many] = line.text(place, place + many)
        return last
    last = max(noun_phrase(line, place, limit), place + 1)
    found.pieces.append(("np", Phrase(place, last)))
    return last


def _is_spoken_marker(line: Line, place: int, end: int) -> bool:
    """«همه رو», not «رو به»."""
    return place + 1 >= end or line.words[place + 1].text != "به"


def preposition_at(line: Line, place: int, end: int) -> int:
    """How many words of a preposition stand there; a partitive ("one of") is none."""
    if line.has(place, end, "cuts", "partitives") or line.words[place].ezafe:
        return 0
    return line.has(place, end, "cuts", "prepositions")


def time_at(line: Line, place: int, end: int) -> int:
    """How many words from `place` say when («روز سه‌شنبه», «در سال ۱۳۷۰», «یک هفته بعد»)."""
    begun = place
    if line.words[place].text in ("در", "طی", "از") and place + 1 < end:
        begun = place + 1
        if not (line.has(begun, end, "cuts", "times") or line.words[begun].text.isdigit()):
            return 0
    elif _is_number(line, place) and place + 1 < end and line.has(place + 1, end, "cuts", "days"):
        begun = place + 1
    elif not (line.has(place, end, "cuts", "days") or line.words[place].text.isdigit()):
        return 0
    while begun < end and not line.is_mark(begun):
        many = line.has(begun, end, "cuts", "times") or line.has(begun, end, "cuts", "days")
        many = many or int(line.words[begun].text.isdigit()) or int(line.words[begun].text in _AFTER_TIME)
        if not many:
            break
        begun += many
    if begun < end and line.words[begun].text == "از" and line.words[begun - 1].text in ("پیش", "قبل", "بعد", "پس"):
        return begun - 1 - place
    return begun - place


_AFTER_TIME = ("پس", "خورشیدی", "میلادی", "شمسی", "قمری", "و")


def _is_number(line: Line, place: int) -> bool:
    text = line.words[place].text
    return text.isdigit() or text in _numbers(line, place)


def _numbers(line: Line, place: int) -> tuple[str, ...]:
    return (line.words[place].text,) if line.has(place, place + 1, "cuts", "numbers") else ()


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
    if line.has(place, end, "cuts", "partitives") and _is_number(line, place - 1):
        return False
    if any(line.has(place, end, *cut) for cut in _CUTS):
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
    indefinite = noun.endswith("ی") or line.has(start, place, "cuts", "numbers") > 0
    if place + 1 < end and line.has(place + 1, end, "voices", "group"):
        return indefinite or is_people(line.words[start].text)
    after = range(place + 1, end)
    return indefinite and any(preposition_at(line, p, end) for p in after)


def _prepositional(line: Line, found: Clause, at: int, start: int, end: int) -> int:
    """Where the phrase behind a preposition ends: where a role begins the missing subject, else as any."""
    if start >= end:
        return start
    for kind in ("plural", "self", "nobody"):
        if many := line.has(start, end, "pronouns", kind):
            return start + many
    last = noun_phrase(line, start, end)
    if line.text(at, start) in _LOCATIVE and not any(kind == "np" for kind, _ in found.pieces):
        for place in range(start + 1, last):
            if not line.words[place - 1].ezafe and is_somebody(line, place, last):
                return place
    return max(last, start) + (last < end and line.words[last].text in _OWN and line.words[last - 1].text != "از")


def _mark_object(line: Line, found: Clause, marker: int) -> None:
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
    start = found.pieces[first][1].first
    begun = any(kind == "np" for kind, _ in found.pieces[:first])
    split = start if begun else _parting(line, start, marker)
    kept = [(kind, Phrase(p.first, min(p.last, split))) for kind, p in found.pieces[first:] if p.first < split]
    found.pieces[first:] = [*kept, ("object", Phrase(split, marker))]


def _parting(line: Line, start: int, end: int) -> int:
    """Where the object begins in "the spokesman the killing of civilians": at a deed, a person, a number."""
    if begins_deed(line, start, end):
        return start
    if possessed(line.words[start].text)[0] and start + 1 < end:
        return start + 1
    places = [p for p in range(start + 1, end) if is_apart(line, p)]
    deed = next((p for p in places if begins_deed(line, p, end)), None)
    several = is_several(line, start)
    person = next((p for p in places if p - start >= 2 - several and is_somebody(line, p, end)), None)
    counted = next((p for p in places if _is_number(line, p) and not line.has(p - 1, p, "people", "kin")), start)
    return next(p for p in (deed, person, counted) if p is not None)


def is_apart(line: Line, place: int) -> bool:
    """Can a phrase begin at `place`: does the word before not take the next one along?"""
    before = line.words[place - 1]
    if before.ezafe or before.text.endswith(("ای", "وی")):
        return False
    return not (_is_number(line, place - 1) or line.has(place - 1, place, "cuts", "prepositions"))


def begins_deed(line: Line, place: int, end: int) -> bool:
    """Does something begin there that is done, not somebody: «هرگونه …», «کشته شدن …»?"""
    return line.has(place, end, "cuts", "deeds") > 0 or any(
        is_infinitive(line.words[p].text) for p in range(place, min(place + 2, end))
    )
