"""Persian claims that a noun carries: «ادعای X مبنی بر این‌که …», «خواستار … شد», «شایعهٔ … پیچید».

A noun that names a claim tells it only where its words stand beside it; «او ادعایی کرد» claims nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.persian.lists import phrases
from govah.reading.attribution.persian.objects import begins_deed
from govah.reading.attribution.persian.phrases import noun_phrase
from govah.reading.attribution.persian.pieces import Phrase
from govah.reading.attribution.persian.verbs import Form, senses
from govah.reading.attribution.persian.words import Line

_STANCES = ("claims", "alleges", "concedes", "asks", "orders", "opines", "hedged", "reports", "asserts")
_DEMONSTRATIVES = ("این", "ان")
_MAKING = ("کرد", "شد")  # go with any noun: «حکم او را تایید کرد»
_WITH = ("با", "ضمن")
_OWN = ("شان", "ش", "م")


@dataclass(frozen=True, slots=True)
class Carried:
    """Words [first, last) are what the noun at words `at` carries, `owner` whose it is; `denied` says that a participle
    («با رد ادعای …») takes it back."""

    at: tuple[int, int]
    first: int
    last: int
    owner: Phrase | None
    cue: Cue
    denied: bool = False


def split(line: Line, start: int, verb: int, form: Form) -> tuple[int, Carried] | None:
    """«خبر مرگ او را داد», «خواستار آزادی او شد»: what parts a cue's noun from its verb, and where the rest goes on."""
    for place in range(verb - 1, start - 1, -1):
        seeks = line.has(place, verb, "nouns", "seeking")
        many = seeks or line.has(place, verb, "nouns", "split")
        cue = _parted_cue(line.text(place, place + many), form) if many else None
        if cue is None or (place > start and line.has(place - 1, place, "cuts", "prepositions")):
            continue
        marker = next((p for p in range(place + many, verb) if line.words[p].text == "را"), verb)
        stray = form.verb in _MAKING and marker < verb - 1 and not seeks
        first = place + many + (line.words[place + many].text in ("از", "به"))
        last = marker if seeks or marker < verb or first >= verb else noun_phrase(line, first, verb, attributive=True)
        short = last - first < (1 if seeks or marker < verb else 2)
        told = Carried((place, place + many), first, last, None, cue)
        return None if stray or short or line.is_mark(first) else (marker, told)
    return None


def _parted_cue(noun: str, form: Form) -> Cue | None:
    """The sense of a noun with a verb that stands apart; to be told of something needs both together."""
    found = senses().get((noun, form.verb)) or senses().get((noun.removesuffix("ی"), form.verb))
    return found[0] if found and found[0].group != "hear" else None


def carried(line: Line, start: int, verb: int, holes: Sequence[tuple[int, int]]) -> Iterator[Carried]:
    """«ادعای X مبنی بر این‌که …», «گزارش X درباره کشته شدن …» before a verb, whatever it says of them."""
    for place in range(start, verb):
        many, stance = _noun(line, place, verb)
        if stance is None or any(a <= place < b for a, b in holes):
            continue
        content = _beside(line, place + many, verb, holes, anything=_denies(line, start, place))
        if content is not None:
            about, first, last = content
            owner = _owner(line, place + many, about)
            yield Carried((place, place + many), first, last, owner, _cue(stance), _denies(line, start, place))


def beside(line: Line, start: int, verb: int, holes: Sequence[tuple[int, int]]) -> Iterator[Carried]:
    """«با بیان این‌که …»: what the clause's own subject says besides."""
    for first, last in holes:
        if not line.has(first, verb, "nouns", "that"):
            continue
        noun = first - (line.words[first - 1].text in ("به", "بر", "از"))
        for place in range(max(start + 1, noun - 3), noun):
            if line.has(place, verb, "nouns", "besides") == noun - place and line.words[place - 1].text in _WITH:
                content = first + line.has(first, verb, "nouns", "that")
                stance = _noun(line, place, noun)[1] or Stance.ASSERTS
                yield Carried((place, noun), content, last, None, _cue(stance))


def spread(line: Line, start: int, verb: int, form: Form) -> Carried | None:
    """«شایعهٔ … در شهر پیچید», «خبر … منتشر شد», «گزارش‌هایی از … رسید»: news that nobody in particular tells."""
    if form.negated or not (
        form.verb in _spreading() or any(line.has(p, p + 1, "nouns", "spreading") for p in (verb - 1, verb))
    ):
        return None
    for place in range(start, verb):
        if many := line.has(place, verb, "nouns", "rumours"):
            marked = any(line.words[p].text == "را" for p in range(place, verb))
            if marked or (place > start and line.has(place - 1, place, "cuts", "prepositions")):
                return None
            about = line.has(place + many, verb, "nouns", "about") or (line.words[place + many].text == "از")
            first = place + many + about
            if not about and line.has(first, verb, "cuts", "prepositions"):
                return None
            last = noun_phrase(line, first, verb, attributive=bool(about)) if first < verb else first
            whose = last > first + 1 and not line.words[first].text.endswith(" ای")
            told = last > first and (about or whose or line.words[place + many - 1].ezafe)
            stance = Stance.HEDGED if line.words[place].text.startswith(("شایع", "زمزمه")) else Stance.REPORTS
            return Carried((place, place + many), first, last, None, _cue(stance)) if told else None
    return None


def being(line: Line, start: int, verb: int, last: int, end: int) -> Carried | None:
    """«پاسخ وزیر این بود که …»."""
    this = verb - 1
    led = (
        this > start
        and line.words[this].text in _DEMONSTRATIVES
        and last < end
        and line.words[last].text in ("که", ":")
    )
    for place in range(start, this if led else start):
        many, stance = _noun(line, place, this)
        if stance is not None:
            owner = Phrase(place + many, this) if place + many < this else None
            return Carried((place, place + many), last + 1, end, owner, _cue(stance))
    return None


def _spreading() -> frozenset[str]:
    return phrases("nouns", "spreading").listed


def _cue(stance: Stance) -> Cue:
    return Cue(group="noun", word="", stance=stance)


def _noun(line: Line, place: int, end: int) -> tuple[int, Stance | None]:
    """How many words a noun that names a claim has there, and what it makes of it; «حرفش» is one too."""
    for name in _STANCES:
        if many := line.has(place, end, "nouns", name):
            return many, Stance(name)
    owned = _owned(line.words[place].text)
    return (1, owned) if owned else (0, None)


@cache
def _owned(word: str) -> Stance | None:
    """What «حرفش» makes of what it carries."""
    stems = [word.removesuffix(own) for own in _OWN if word.endswith(own)]
    listed = (name for name in _STANCES if any(stem in phrases("nouns", name).listed for stem in stems))
    return next(map(Stance, listed), None)


def _beside(
    line: Line, place: int, verb: int, holes: Sequence[tuple[int, int]], *, anything: bool
) -> tuple[int, int, int] | None:
    """Where "that" or "about" stands behind the noun, and the words it leads to."""
    that = next((h for h in holes if h[0] >= place and line.has(h[0], verb, "nouns", "that")), None)
    for about in range(place, min(that[0] if that else verb, verb)):
        many = line.has(about, verb, "nouns", "about")
        if not many:
            continue
        if that is not None and about + many >= that[0]:
            return about, that[0] + line.has(that[0], verb, "nouns", "that"), that[1]
        first = about + many
        if not (anything or line.words[about].text == "مبنی" or begins_deed(line, first, verb)):
            return None
        return (about, first, _deed_end(line, first, verb)) if first < verb else None
    return None


def _deed_end(line: Line, first: int, verb: int) -> int:
    """Where what was done ends: at «را» or a comma, else where its noun phrase does."""
    for place in range(first, verb):
        if line.words[place].text == "را":
            return place
        if line.is_mark(place) and place not in line.quoted:
            return place
        if line.has(place, verb, "pronouns", "self") or line.has(place, verb, "cuts", "adverbs"):
            break
    return noun_phrase(line, first, verb, attributive=True)


def _denies(line: Line, start: int, place: int) -> bool:
    return place > start + 1 and line.has(place - 1, place, "nouns", "denials") > 0


def _owner(line: Line, first: int, about: int) -> Phrase | None:
    first += line.has(first, about, "nouns", "vague") if first < about else 0
    last = noun_phrase(line, first, about, attributive=True) if first < about else first
    return Phrase(first, last) if first < last else None
