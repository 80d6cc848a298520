"""What people are called besides their names: "the ministry's spokesman", "a former guard", "Witness 3".

Where exactly one person of a document carries a role, "the spokesman" means them. Two spokesmen stay two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govah.model import Span, SpeakerKind
from govah.reading.attribution.lexicon import is_person_noun, singular, voice, words
from govah.reading.attribution.tree import SUBJECTS, Tree

BODIES = (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION, SpeakerKind.OUTLET)
_NUMBERED = re.compile(r"\b([A-Z][a-z]+) (?:No\.? ?)?\d+\b")


@dataclass(frozen=True, slots=True)
class NamedRole:
    """`noun` says what the person called `name` is; `told` are all the words that say it, in lower case."""

    noun: str
    told: frozenset[str]
    name: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Whom or what a text names without a proper name, so that a pronoun can mean it."""

    span: Span
    name: str
    kind: SpeakerKind


def roles(tree: Tree) -> Iterator[NamedRole]:
    """Every role that a paragraph gives to a name: in it, beside it, or by "X was …"."""
    for token, tag in enumerate(tree.pos):
        if tag == "PROPN" and tree.deps[token] != "compound" and tree.quoting[token] < 0:
            yield from _of_name(tree, token)
        elif tag in ("NOUN", "PROPN") and _is_numbered(tree, token):
            yield NamedRole(tree.words[token], frozenset(), tree.text[tree.starts[token] : tree.ends[token + 1]])


def _is_numbered(tree: Tree, token: int) -> bool:
    return is_person_noun(tree.words[token]) and tree.pos[token + 1 : token + 2] == ["NUM"] and _is_capital(tree, token)


def _is_capital(tree: Tree, token: int) -> bool:
    return tree.text[tree.starts[token]].isupper()


def _of_name(tree: Tree, token: int) -> Iterator[NamedRole]:
    first = token
    while first and tree.pos[first - 1] == "PROPN" and tree.heads[first - 1] == token:
        first -= 1
    last = token + 1 if _is_numbered(tree, token) else token
    name = tree.text[tree.starts[first] : tree.ends[last]]
    for noun in (*range(first, token + (last > token)), *_beside(tree, token)):
        if is_person_noun(tree.words[noun]):
            told = () if first <= noun <= token else tree.subtree(noun) - tree.subtree(token)
            yield NamedRole(tree.words[noun], frozenset(tree.words[t] for t in told), name)


def _beside(tree: Tree, name: int) -> Iterator[int]:
    """The nouns in apposition to a name, before or after it, and those that it is said to have been."""
    yield from (c for c in tree.children[name] if tree.deps[c] == "appos")
    head = tree.heads[name]
    if tree.deps[name] == "appos" and tree.pos[head] != "VERB":
        yield head
    if tree.deps[name] in SUBJECTS and (said := tree.child(head, "attr")) is not None:
        yield said


def things(tree: Tree, offset: int) -> Iterator[Thing]:
    """The documents and bodies that are subjects by a common noun ("the report"), and whoever or whatever has a number
    ("Witness 3", "Order No. 41")."""
    numbers: set[int] = set()
    for numbered in _NUMBERED.finditer(tree.text):
        noun = numbered[1].lower()
        kind = SpeakerKind.PERSON if is_person_noun(noun) else voice(noun)
        if kind in (SpeakerKind.PERSON, SpeakerKind.DOCUMENT):
            numbers.add(numbered.start())
            yield Thing(Span(*numbered.span()).shifted(offset), numbered.group(), kind)
    for token, dep in enumerate(tree.deps):
        kind = voice(tree.words[token]) if dep in SUBJECTS and tree.pos[token] == "NOUN" else None
        if kind in BODIES and tree.starts[token] not in numbers and singular(tree.words[token]) == tree.words[token]:
            yield Thing(Span(tree.starts[token] + offset, tree.ends[token] + offset), tree.words[token], kind)


def meant(phrase: str, noun: str, listed: tuple[NamedRole, ...]) -> list[str]:
    """The names that "the `phrase`", a `noun`, can mean; what else the phrase says must be said of them, too."""
    told = set(phrase.lower().split()) - {noun} - words("en", "pronouns", "weak_modifiers")
    return [r.name for r in listed if r.noun == noun and told <= r.told | set(r.name.lower().split())]
