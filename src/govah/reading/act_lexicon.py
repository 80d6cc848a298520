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
    """One form of a word that names an act. `rest` are the words that must follow it ("hunger" + "strike")."""

    kind: str
    label: str
    rest: tuple[str, ...]
    nominal: bool
    broad: bool = False
    done_by: bool = False
    not_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActLexicon:
    """The act words of a language by their first word, and the words that change what a mention of an act tells."""

    acts: Mapping[str, tuple[ActWord, ...]]
    phase_nouns: Mapping[str, Phase]
    phase_verbs: Mapping[str, Phase]
    phase_links: frozenset[str]
    light: frozenset[str]
    modals: frozenset[str]
    unreal: frozenset[str]
    doubted: frozenset[str]
    negatives: frozenset[str]
    patients: frozenset[str]


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
        light=frozenset({f for v in data["light"]["verbs"] for f in verb_forms(v)} | set(data["light"]["forms"])),
        modals=frozenset(unreal["modals"]),
        unreal=frozenset({f for v in unreal["verbs"] for f in verb_forms(v)} | set(unreal["forms"])),
        doubted=frozenset(unreal["adjectives"]),
        negatives=frozenset(unreal["negatives"]),
        patients=frozenset(form for noun in data["broad"]["patients"] for form in plurals(noun)),
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
    groups: tuple[tuple[Iterable[str], bool, bool], ...] = (
        ((f for n in row.get("nouns", ()) for f in plurals(n)), True, False),
        ((f for v in row.get("verbs", ()) for f in verb_forms(v)), False, False),
        (row.get("forms", ()), False, False),
        ((f for v in row.get("broad", ()) for f in verb_forms(v)), False, True),
    )
    for spellings, nominal, broad in groups:
        for spelling in spellings:
            first, *rest = _WORDS.findall(spelling) if spelling.isascii() else [spelling]
            word = ActWord(row["kind"], row["label"], tuple(rest), nominal, broad, row.get("done_by", False))
            yield first, word if nominal else replace(word, not_after=tuple(map(folded, row.get("not_after", ()))))


def _phases(table: dict[str, Any], extra: dict[str, list[str]], which: str, forms: Any) -> dict[str, Phase]:
    phases = {form: Phase(name) for name, words in table.items() for w in words[which] for form in forms(w)}
    return phases | {form: Phase(name) for name, words in extra.items() for form in words}
