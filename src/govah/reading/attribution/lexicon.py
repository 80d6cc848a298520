"""The words that open what somebody says, read from a language's data file.

A cue carries what it makes of its speaker (stance, basis) and the frames in which it opens content. Nothing about a
word is decided in code: a wrong stance is mended in `en.toml` or `fa.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from govah.model import Basis, SpeakerKind, Stance
from govah.text.folding import folded

_SHORT = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprt]")  # one syllable, one vowel: the last letter is doubled


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One sense of a cue word. `takes` are the frames it opens content in, the surest first; `objects` the only
    nouns it may take as object, `subjects` the only nouns it may have as subject, `voices` the only kinds of speaker
    (each empty: any)."""

    group: str
    word: str
    stance: Stance
    basis: Basis = Basis.UNSTATED
    takes: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    voices: frozenset[SpeakerKind] = frozenset()


@cache
def data(language: str) -> Mapping[str, Any]:
    """The data file of `language`; Persian words as they are after folding."""
    read = tomllib.loads(resources.files(__package__).joinpath(f"{language}.toml").read_text("utf-8"))
    return {key: _folded(value) for key, value in read.items()} if language == "fa" else read


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return folded(value)
    if isinstance(value, list):
        return [_folded(v) for v in value]
    if isinstance(value, dict):
        return {folded(k): v if k in ("example", "counter") else _folded(v) for k, v in value.items()}
    return value


@cache
def words(language: str, *path: str) -> frozenset[str]:
    """The words listed at `path`, whether the file gives them as a list, a table or one text."""
    value: Any = data(language)
    for key in path:
        value = value[key]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def verbs() -> Mapping[str, tuple[Cue, ...]]:
    """Every English form of a cue verb, with its senses in the order of the file."""
    found: dict[str, tuple[Cue, ...]] = {}
    for cue in _cues("cues"):
        for form in dict.fromkeys(inflected(cue.word)):
            found[form] = (*found.get(form, ()), cue)
    return found


@cache
def base_forms() -> frozenset[str]:
    """The cue verbs as a dictionary lists them."""
    return frozenset(cue.word for cue in _cues("cues"))


@cache
def nouns() -> Mapping[str, Cue]:
    """Every English form of a cue noun."""
    return {form: cue for cue in _cues("nouns") for form in (cue.word, plural(cue.word))}


@cache
def voice(noun: str) -> SpeakerKind | None:
    """What sort of voice a common noun (singular or plural, lower case) is, None when the file does not say."""
    for kind in ("document", "outlet", "organisation", "group"):
        if noun in _with_plurals("voices", kind):
            return SpeakerKind(kind)
    return SpeakerKind.DOCUMENT if noun in carriers() else None


@cache
def is_person_noun(noun: str) -> bool:
    """Does a singular common noun name a person?"""
    people = data("en")["people"]
    if noun in words("en", "people", "never"):
        return False
    return noun in words("en", "people", "words") or noun.endswith(tuple(people["endings"]))


@cache
def carriers() -> frozenset[str]:
    """The nouns that only carry somebody else's voice, in both numbers."""
    return _with_plurals("carriers", "words")


@cache
def _with_plurals(*path: str) -> frozenset[str]:
    listed = words("en", *path)
    return listed | {plural(w) for w in listed}


def _cues(section: str) -> Iterator[Cue]:
    for group in data("en")[section]:
        for word in group["words"].split():
            yield Cue(
                group=group["name"],
                word=word,
                stance=Stance(group["stance"]),
                basis=Basis(group.get("basis", "unstated")),
                takes=tuple(group.get("takes", ("clause",))),
                objects=_both_numbers(group.get("objects", "")),
                subjects=_both_numbers(group.get("subjects", "")),
                voices=frozenset(map(SpeakerKind, group.get("voices", ()))),
            )


def _both_numbers(listed: str) -> frozenset[str]:
    return frozenset(form for noun in listed.split() for form in (noun, plural(noun)))


@cache
def verb_forms(*path: str) -> frozenset[str]:
    """Every form of the English verbs listed at `path`."""
    return frozenset(form for verb in words("en", *path) for form in inflected(verb))


def inflected(verb: str) -> tuple[str, ...]:
    """A verb in all its forms: base, third person, past, participle, -ing.

    >>> inflected("deny"), inflected("write")[2], inflected("beg")[2]
    (('deny', 'denies', 'denied', 'denied', 'denying'), 'wrote', 'begged')
    """
    if verb in data("en")["irregular"]:
        return (verb, *data("en")["irregular"][verb])
    stem = verb + verb[-1] if _SHORT.fullmatch(verb) else verb.removesuffix("e")
    past = verb[:-1] + "ied" if _consonant_y(verb) else stem + "ed"
    return (verb, plural(verb), past, past, stem + "ing")


def plural(word: str) -> str:
    """The plural of a noun or the third person of a verb, by the spelling rules of English.

    >>> [plural(w) for w in ("claim", "testimony", "witness")]
    ['claims', 'testimonies', 'witnesses']
    """
    if _consonant_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"
