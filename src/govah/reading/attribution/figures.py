"""Whom or what a text speaks of besides the names that are listed: "the nun", "the guards", "the report".

A figure is taken only where a pronoun could take it up again: "any witness" and "president" without an article are
nobody in particular. Several people named together are a figure of their own, since "they" may mean them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govah.model import Span, SpeakerKind
from govah.reading.attribution.gender import gender_of, gender_of_noun
from govah.reading.attribution.lexicon import is_person_noun, voice, words
from govah.reading.attribution.sources import core
from govah.reading.attribution.spans import bare
from govah.reading.attribution.tree import SUBJECTS, Tree
from govah.text.nouns import singular

BODIES = (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION, SpeakerKind.OUTLET)
_NUMBERED = re.compile(r"\b([A-Z][a-z]+) (?:No\.? ?)?(\d+)\b")
_MOST = 3  # digits of a number that stands for a person's name; a year has four
_NO_FIGURES = frozenset({"attr", "compound", "appos", "nmod", "npadvmod", "amod"})


@dataclass(frozen=True, slots=True)
class Figure:
    """Whom or what a text speaks of; `head` is where the noun begins; `is_name` if it is a name,
    `joined` if it is several."""

    span: Span
    head: int
    name: str
    kind: SpeakerKind
    gender: str = ""
    joined: bool = False
    is_name: bool = False


def figures(tree: Tree, offset: int) -> Iterator[Figure]:
    """Every figure of a paragraph, in the order of their nouns."""
    numbered = {f.head - offset: f for f in _numbered(tree, offset)}
    for token, tag in enumerate(tree.pos):
        if tree.starts[token] in numbered:
            yield numbered[tree.starts[token]]
        elif tree.deps[token] in _NO_FIGURES or tag not in ("NOUN", "PROPN"):
            continue
        elif tag == "NOUN":
            kind = _kind(tree, token) if _can_be_meant(tree.words[token]) else None
            if kind is not None:
                yield _figure(tree, token, core(tree, token), kind, offset)
        else:
            yield from _named(tree, token, offset)


def _named(tree: Tree, token: int, offset: int) -> Iterator[Figure]:
    if (several := joined(tree, token)) is not None:
        yield _figure(tree, token, several, SpeakerKind.GROUP, offset, joined=True)
    if tree.deps[token] in SUBJECTS and singular(tree.words[token]) != tree.words[token]:
        yield _figure(tree, token, core(tree, token), SpeakerKind.GROUP, offset)
    else:
        yield from _name(tree, token, offset)


def _figure(
    tree: Tree, token: int, tokens: set[int], kind: SpeakerKind, offset: int, *, joined: bool = False
) -> Figure:
    span = Span(tree.starts[min(tokens)] + offset, tree.ends[max(tokens)] + offset)
    gender = gender_of_noun(tree.words[token]) if kind is SpeakerKind.PERSON else ""
    return Figure(span, tree.starts[token] + offset, bare(tree, tokens), kind, gender, joined)


def _name(tree: Tree, token: int, offset: int) -> Iterator[Figure]:
    """A name that nobody has listed: a person's if it begins with a given name, somebody's if it is a subject."""
    first = token
    while first and tree.pos[first - 1] == "PROPN" and tree.heads[first - 1] == token:
        first -= 1
    name = bare(tree, set(range(first, token + 1)))
    gender = gender_of(name)
    if gender or tree.deps[token] in SUBJECTS:
        span = Span(tree.starts[first] + offset, tree.ends[token] + offset)
        kind = SpeakerKind.PERSON if gender else SpeakerKind.UNKNOWN
        yield Figure(span, tree.starts[token] + offset, name, kind, gender, is_name=True)


def _numbered(tree: Tree, offset: int) -> Iterator[Figure]:
    """Whoever or whatever has a number for a name: "Witness 3", "Order No. 41"."""
    for match in _NUMBERED.finditer(tree.text):
        noun = match[1].lower()
        kind = SpeakerKind.PERSON if is_person_noun(noun) else voice(noun)
        if kind is SpeakerKind.DOCUMENT or (kind is SpeakerKind.PERSON and len(match[2]) <= _MOST):
            span = Span(*match.span()).shifted(offset)
            yield Figure(span, span.start, match.group(), kind)


def joined(tree: Tree, name: int) -> set[int] | None:
    """Names with "and" between them, from the first to the last."""
    if tree.deps[name] == "compound" or (tree.deps[name] == "conj" and tree.pos[tree.heads[name]] == "PROPN"):
        return None
    last, ends = name, False
    while (further := tree.child(last, "conj")) is not None and tree.pos[further] == "PROPN":
        ends = ends or any(tree.words[c] == "and" for c in tree.children[last] if tree.deps[c] == "cc")
        last = further
    return set(range(tree.lefts[name], last + 1)) if ends else None


@cache
def _can_be_meant(noun: str) -> bool:
    """Is it a word for people or for what speaks like them?"""
    one = singular(noun)
    return is_person_noun(one) or voice(noun) is not None or noun in words("en", "voices", "plurals")


def _kind(tree: Tree, noun: int) -> SpeakerKind | None:
    """What sort of voice a common noun is, where it is somebody or something in particular."""
    word, dep = tree.words[noun], tree.deps[noun]
    if _has_name(tree, noun) or (dep == "conj" and tree.pos[tree.heads[noun]] == "NOUN"):
        return None
    kind = voice(word)
    if singular(word) != word or word in words("en", "voices", "plurals"):
        people = is_person_noun(singular(word)) or kind in (SpeakerKind.GROUP, SpeakerKind.ORGANISATION)
        return SpeakerKind.GROUP if people else None
    if kind is not None:
        return kind if kind in BODIES and dep in SUBJECTS else None
    return SpeakerKind.PERSON if _is_in_particular(tree, noun) else None


def _has_name(tree: Tree, noun: int) -> bool:
    return any(tree.pos[c] == "PROPN" and tree.deps[c] == "appos" for c in tree.children[noun])


def _is_in_particular(tree: Tree, noun: int) -> bool:
    first = tree.lefts[noun]
    owned = any(tree.deps[c] == "poss" for c in tree.children[noun])
    return owned or (tree.pos[first] == "DET" and tree.words[first] not in words("en", "pronouns", "indefinite"))
