"""Every form of a Persian verb, made from its stems, with what the form says: tense, person, negation, passive.

Written as after folding: a ZWNJ is a space and آ is ا, so «می‌گوید» is «می گوید» and «آمد» is «امد».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Any

from govah.model import Basis, SpeakerKind, Stance
from govah.reading.attribution.lexicon import Cue, data

_PERSONS = ("1", "2", "3", "1s", "2s", "3s")  # I, you, he or she; we, you, they
_PAST = ("م", "ی", "", "یم", "ید", "ند")
_PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
_SPOKEN = ("م", "ی", "ه", "یم", "ین", "ن")
_PREVERBS = ("بر", "در", "باز", "فرا", "وا")
_PLAIN = ("کن", "شو", "باش", "دراور")  # presents whose bare forms are nothing but verbs: «زنی» is a woman
_ALIASES = {"نمود": "کرد", "گردید": "شد"}  # one verb's work, in another's form
_PERFECT = (" ام", " ای", " است", " ایم", " اید", " اند")


class Sure(Enum):
    """Where a form is a verb: a participle without its auxiliary («گفته») and what may be a noun («نشست») only where a
    clause can end, a spoken «بردن» only where a sentence does."""

    EVERYWHERE = 1
    ENDING = 2
    LAST = 3


@dataclass(frozen=True, slots=True)
class Form:
    """What one form says. `person` is 1, 2 or 3, with an s where it is plural; `tense` is one of past, imperfect,
    present, perfect, pluperfect, future, wish (subjunctive and imperative); `sure` says where it is a verb at all;
    `verb` is its past stem; `cues` are the senses of a cue's form, the surest first."""

    tense: str
    person: str = "3"
    negated: bool = False
    passive: bool = False
    verb: str = ""
    sure: Sure = Sure.EVERYWHERE
    cues: tuple[Cue, ...] = ()

    @property
    def plural(self) -> bool:
        """Do several act, or one who is spoken of with respect?"""
        return self.person.endswith("s")

    @property
    def first(self) -> bool:
        """Do I act, or we?"""
        return self.person.startswith("1")


def forms(past: str, present: str) -> Iterator[tuple[str, Form]]:
    """The active forms of a verb.

    >>> made = dict(forms("گفت", "گوی"))
    >>> made["می گوید"].tense, made["نگفته اند"].negated, made["گفتند"].person, made["بگو"].tense
    ('present', True, '3s', 'wish')
    """
    for negated, pasts in ((False, (past,)), (True, _negated(past))):
        for stem in pasts:
            yield from _past_forms(stem, negated)
        for prefix in ("می ", "می"):
            for person, ending in zip(_PERSONS, _PAST, strict=True):
                yield f"{'ن' * negated}{prefix}{past}{ending}", Form("imperfect", person, negated)
            for endings in (_SPOKEN, _PRESENT):
                for person, ending in zip(_PERSONS, endings, strict=True):
                    yield f"{'ن' * negated}{prefix}{present}{ending}", Form("present", person, negated)
    for person, ending in zip(_PERSONS, _PRESENT, strict=True):
        yield f"خواه{ending} {past}", Form("future", person)
        yield f"نخواه{ending} {past}", Form("future", person, negated=True)
        if present == "دار":
            yield present + ending, Form("present", person)
            yield "ن" + present + ending, Form("present", person, negated=True)
    yield from _wishes(present)
    yield past + "ن", Form("past", "3s", sure=Sure.LAST)


def _past_forms(stem: str, negated: bool) -> Iterator[tuple[str, Form]]:
    for person, ending in zip(_PERSONS, _PAST, strict=True):
        yield stem + ending, Form("past", person, negated)
        yield f"{stem}ه بود{ending}", Form("pluperfect", person, negated)
    for person, ending in zip(_PERSONS, _PERFECT, strict=True):
        yield f"{stem}ه{ending}", Form("perfect", person, negated)
    for person, ending in zip(_PERSONS, _PRESENT, strict=True):
        yield f"{stem}ه باش{ending}", Form("perfect", person, negated)
        yield f"{stem}ه بوده{ending}", Form("pluperfect", person, negated)
    yield f"{stem}ه بوده", Form("pluperfect", "3", negated)
    for progressive in ("می ", "می"):
        yield f"{progressive}{stem}ه", Form("perfect", "3", negated)
        yield f"{progressive}{stem}ه است", Form("perfect", "3", negated)
        yield f"{progressive}{stem}ه اند", Form("perfect", "3s", negated)
    yield f"{stem}ه", Form("perfect", "3", negated, sure=Sure.ENDING)


def _negated(stem: str) -> tuple[str, ...]:
    """«نگفت»; «نیامد» and «نیفتاد» of stems that begin with a vowel."""
    return ("نی" + stem, "نی" + stem[1:]) if stem.startswith("ا") else ("ن" + stem,)


def _wishes(present: str) -> Iterator[tuple[str, Form]]:
    vowel = present.startswith("ا") and not present.startswith("ایس")
    prefixes = [("بی", False), ("نی", True)] if vowel else [("ب", False), ("ن", True)]
    if present in data("fa")["verbs"]["bare"].split():
        prefixes.append(("", False))
    for prefix, negated in prefixes:
        for stem in (present, present[1:]) if vowel else (present,):
            for endings in (_PRESENT, _SPOKEN):
                for person, ending in zip(_PERSONS, endings, strict=True):
                    if prefix or person.startswith("3") or present in _PLAIN or present.startswith(_PREVERBS):
                        yield prefix + stem + ending, Form("wish", person, negated)
            if prefix or present in _PLAIN or present.startswith(_PREVERBS):
                yield prefix + stem.removesuffix("ی"), Form("wish", "2", negated)


@cache
def table() -> Mapping[str, Form]:
    """Every active form of every verb listed, and of the verb to be; of two verbs with one form the first has it."""
    found: dict[str, Form] = {}
    sure = dict.fromkeys(data("fa")["verbs"]["nouns"].split(), Sure.ENDING)
    sure |= dict.fromkeys(data("fa")["verbs"]["seldom"].split(), Sure.LAST)
    for past, present in _stems():
        for text, form in forms(past, present):
            found.setdefault(text, replace(form, verb=_ALIASES.get(past, past), sure=sure.get(text, form.sure)))
    for text, person in data("fa")["verbs"]["states"].items():
        found[text] = Form("past" if "بود" in text else "present", person, verb="است" if "بود" not in text else "بود")
    for text in (t for g in data("fa")["cues"] for t in g.get("fixed", "").split("|") if t):
        found[text] = Form("present", _person(text), verb=text)
    return found


def _person(text: str) -> str:
    """By the ending that makes "are" or "am" of a noun («معتقدند»)."""
    return next((p for ending, p in (("یم", "1s"), ("ند", "3s"), ("م", "1")) if text.endswith(ending)), "3")


def _stems() -> Iterator[tuple[str, str]]:
    for group in data("fa")["cues"]:
        yield from _pairs(group.get("simple", ""))
    yield from _pairs(data("fa")["verbs"]["simple"])


def _pairs(listed: str) -> Iterator[tuple[str, str]]:
    for pair in listed.split():
        past, _, present = pair.partition("/")
        yield past, present


@cache
def is_infinitive(word: str) -> bool:
    """Names the word a deed («شدن»)?

    >>> is_infinitive("سوزاندن"), is_infinitive("معدن")
    (True, False)
    """
    form = table().get(word.removesuffix("ن"))
    return word.endswith(("دن", "تن")) and form is not None and form.tense == "past"


@cache
def longest() -> Mapping[str, int]:
    """How many words the longest form has that begins with a word."""
    found: dict[str, int] = {}
    for text in table():
        first, *rest = text.split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return found


@cache
def senses() -> Mapping[tuple[str, str], tuple[Cue, ...]]:
    """The senses of each cue verb, by the noun that makes it (empty of a verb alone) and the verb itself."""
    found: dict[tuple[str, str], tuple[Cue, ...]] = {}
    for group in data("fa")["cues"]:
        alone = [("", past) for past, _ in _pairs(group.get("simple", ""))]
        alone += [("", text) for text in group.get("fixed", "").split("|") if text]
        for key in alone + [(noun, verb) for noun, _, verb in (p.rpartition(" ") for p in group.get("light", ()))]:
            cue = _cue(group, " ".join(key).strip())
            found[key] = (*found.get(key, ()), cue)
    return found


def sense(noun: str, form: Form) -> Form | None:
    """The form with the senses that it has after `noun`; None where the two make no cue. What is done («اعلام کرد») is
    also what was done («اعلام شد»)."""
    if cues := senses().get((noun, form.verb)):
        return replace(form, cues=cues)
    cues = senses().get((noun, "کرد"), ()) if form.verb == "شد" and noun else ()
    return replace(form, cues=cues, passive=True) if cues else None


def _cue(group: Mapping[str, Any], word: str) -> Cue:
    return Cue(
        group=group["name"],
        word=word,
        stance=Stance(group["stance"]),
        basis=Basis(group.get("basis", "unstated")),
        takes=tuple(group.get("takes", ("clause", "quotation"))),
        objects=frozenset(group.get("objects", "").split("|")) - {""},
        voices=frozenset(map(SpeakerKind, group.get("voices", ()))),
    )
