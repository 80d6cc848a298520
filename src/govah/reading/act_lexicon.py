"""Which words name an act, in every form they take, read from `data/acts.<language>.toml`.

No lemmatizer is loaded: regular plurals and verb forms are made here once, irregular ones are listed. A form that is
no word at all does no harm; a missing one loses an act.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from govah.model import Phase
from govah.text.folding import folded

_WORDS = re.compile(r"[^\s-]+|-")
_VOWELS = frozenset("aeiou")
_SIBILANT = ("s", "x", "z", "ch", "sh")
_PERSIAN_ENDINGS = r"(?:[\u200c ]?(?:ها(?:ی|یی|یش|یشان|یی)?|ای|ی|اش|شان|ٔ))?"


@dataclass(frozen=True, slots=True)
class ActWord:
    """One form of a word that names an act. `rest` are the words that must follow it ("hunger" + "strike"). A `broad`
    verb names it only if done to one of `objects` (none listed: to people or places), a `moving` one only if it takes
    them somewhere. What is done `to_places` ("the shelling of X") is done where it is aimed."""

    kind: str
    rest: tuple[str, ...]
    nominal: bool
    broad: bool = False
    moving: bool = False
    objects: frozenset[str] = frozenset()
    done_by: bool = False
    befalls: bool = False
    to_places: bool = False
    not_after: tuple[str, ...] = ()

    @property
    def has_doer(self) -> bool:
        """Are those who are its subject the ones whom it is told of?"""
        return self.done_by or self.befalls


OPERATION = ActWord("offensive", (), nominal=True, done_by=True)
"""What the name of an operation tells of where no act word goes with it."""


@dataclass(frozen=True, slots=True)
class ActLexicon:
    """The act words of a language by their first word, and the words that change what a mention of an act tells."""

    acts: Mapping[str, tuple[ActWord, ...]]
    phase_nouns: Mapping[str, Phase]
    phase_verbs: Mapping[str, Phase]
    phase_links: frozenset[str]
    phase_ends: Mapping[str, Phase]
    waves: frozenset[str]
    ordinals: Mapping[str, int]
    light: frozenset[str]
    doing: Mapping[str, frozenset[str]]
    modals: frozenset[str]
    unreal: frozenset[str]
    doubted: frozenset[str]
    negatives: frozenset[str]
    patients: frozenset[str]
    directions: frozenset[str]


@cache
def lexicon(language: str) -> ActLexicon | None:
    """The acts of a language; None where nobody has written them down."""
    file = resources.files(__package__).joinpath(f"data/acts.{language}.toml")
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text("utf-8"))
    acts: dict[str, list[ActWord]] = {}
    for row in data["act"]:
        for first, word in _act_words(row):
            acts.setdefault(first, []).append(word)
    unreal = data["unreal"]
    return ActLexicon(
        acts={first: tuple(sorted(words, key=lambda w: -len(w.rest))) for first, words in acts.items()},
        phase_nouns=_phases(data["phase"], {}, "nouns", plurals),
        phase_verbs=_phases(data["phase"], data["phase_forms"], "verbs", verb_forms),
        phase_links=frozenset(data.get("phase_links", {}).get("words", ())),
        phase_ends=_phases({}, data.get("phase_ends", {}), "verbs", verb_forms),
        waves=frozenset(data["waves"]["nouns"]),
        ordinals={word: number for number, word in enumerate(data["waves"]["ordinals"], start=1)},
        light=_verbs(data["light"]["verbs"]) | set(data["light"]["forms"]),
        doing={row["kind"]: _verbs(row["doing"]) for row in data["act"] if "doing" in row},
        modals=frozenset(unreal["modals"]),
        unreal=_verbs(unreal["verbs"]) | set(unreal["forms"]),
        doubted=frozenset(unreal["adjectives"]),
        negatives=frozenset(unreal["negatives"]),
        patients=_plurals(data["broad"]["patients"]),
        directions=frozenset(data["broad"].get("directions", ())),
    )


@cache
def surface_pattern(language: str) -> re.Pattern[str] | None:
    """Every act word of a language as one pattern over folded text, for text that no parser covers."""
    words = lexicon(language)
    if words is None:
        return None
    spellings = {_spelling(first, w) for first, ws in words.acts.items() for w in ws}
    ordered = sorted({folded(s) for s in spellings}, key=lambda s: (-len(s), s))
    ending = _PERSIAN_ENDINGS if language == "fa" else ""
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, ordered))}){ending}(?!\w)")


@cache
def by_spelling(language: str) -> Mapping[str, ActWord]:
    """From each folded spelling to the act it names."""
    words = lexicon(language)
    pairs = ((first, w) for first, ws in words.acts.items() for w in ws) if words else ()
    return {folded(_spelling(first, w)): w for first, w in pairs}


def _spelling(first: str, word: ActWord) -> str:
    return " ".join((first, *word.rest)).replace(" - ", "-")


def plurals(noun: str) -> Iterator[str]:
    """A noun and its regular plural.

    >>> [list(plurals(n)) for n in ("arrest", "mutiny", "hunger strike")]
    [['arrest', 'arrests'], ['mutiny', 'mutinies'], ['hunger strike', 'hunger strikes']]
    """
    yield noun
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        yield f"{noun[:-1]}ies"
    else:
        yield f"{noun}es" if noun.endswith(_SIBILANT) else f"{noun}s"


def verb_forms(verb: str) -> Iterator[str]:
    """A verb and its regular forms; those with a doubled consonant are made for every verb.

    >>> list(verb_forms("bury")), sorted(set(verb_forms("transfer")) & {"transferred", "transferring"})
    (['bury', 'buries', 'buried', 'burying'], ['transferred', 'transferring'])
    """
    first, space, rest = verb.partition(" ")
    for form in _forms(first):
        yield f"{form}{space}{rest}"


def _forms(verb: str) -> Iterator[str]:
    yield verb
    if verb.endswith("e"):
        yield from (f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    else:
        yield f"{verb}es" if verb.endswith(_SIBILANT) else f"{verb}s"
        yield from (f"{verb}ed", f"{verb}ing", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")


def _act_words(row: dict[str, Any]) -> Iterator[tuple[str, ActWord]]:
    flags = {name: row.get(name, False) for name in ("done_by", "befalls", "to_places")}
    verb = ActWord(row["kind"], (), nominal=False, **flags)
    groups: tuple[tuple[Iterable[str], ActWord], ...] = (
        ((f for n in row.get("nouns", ()) for f in plurals(n)), replace(verb, nominal=True)),
        ((f for v in row.get("verbs", ()) for f in verb_forms(v)), verb),
        (row.get("forms", ()), verb),
        ((f for v in row.get("broad", ()) for f in verb_forms(v)), replace(verb, broad=True, objects=_objects(row))),
        ((f for v in row.get("moving", ()) for f in verb_forms(v)), replace(verb, broad=True, moving=True)),
    )
    not_after = tuple(map(folded, row.get("not_after", ())))
    for spellings, word in groups:
        for spelling in spellings:
            first, *rest = _WORDS.findall(spelling) if spelling.isascii() else [spelling]
            yield first, replace(word, rest=tuple(rest), not_after=not_after)


def _objects(row: dict[str, Any]) -> frozenset[str]:
    return _plurals(row.get("objects", ()))


def _verbs(verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb_forms(verb))


def _plurals(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in plurals(noun))


def _phases(table: dict[str, Any], extra: dict[str, list[str]], which: str, forms: Any) -> dict[str, Phase]:
    phases = {form: Phase(name) for name, words in table.items() for w in words[which] for form in forms(w)}
    return phases | {form: Phase(name) for name, words in extra.items() for form in words}
