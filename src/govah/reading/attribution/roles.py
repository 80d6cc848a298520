"""What people are called besides their names: "the ministry's spokesman", "a former guard", "Witness 3".

Where exactly one person of a document carries a role, "the spokesman" means them. Two spokesmen stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govah.reading.attribution.lexicon import is_person_noun, words
from govah.reading.attribution.tree import SUBJECTS, Tree


@dataclass(frozen=True, slots=True)
class NamedRole:
    """`noun` says what the person called `name` is; `told` are all the words that say it, in lower case."""

    noun: str
    told: frozenset[str]
    name: str


def roles(tree: Tree) -> Iterator[NamedRole]:
    """Every role that a paragraph gives to a name: in it, before it, beside it, or by "X was …"."""
    for token, tag in enumerate(tree.pos):
        if tag == "PROPN" and tree.deps[token] != "compound" and tree.quoting[token] < 0:
            yield from _of_name(tree, token)
        elif tag in ("NOUN", "PROPN") and is_numbered(tree, token):
            yield NamedRole(tree.words[token], frozenset(), tree.text[tree.starts[token] : tree.ends[token + 1]])


def is_numbered(tree: Tree, token: int) -> bool:
    """Is it a person who has a number for a name ("Witness 3")?"""
    return is_person_noun(tree.words[token]) and tree.pos[token + 1 : token + 2] == ["NUM"] and _is_capital(tree, token)


def _is_capital(tree: Tree, token: int) -> bool:
    return tree.text[tree.starts[token]].isupper()


def _of_name(tree: Tree, token: int) -> Iterator[NamedRole]:
    first = token
    while first and tree.pos[first - 1] == "PROPN" and tree.heads[first - 1] == token:
        first -= 1
    last = token + 1 if is_numbered(tree, token) else token
    name = tree.text[tree.starts[first] : tree.ends[last]]
    for noun in range(first, token + (last > token)):
        if is_person_noun(tree.words[noun]):
            yield NamedRole(tree.words[noun], frozenset(), name)
    for noun, told in (*_before(tree, token, first), *_beside(tree, token)):
        if is_person_noun(tree.words[noun]):
            yield NamedRole(tree.words[noun], frozenset(tree.words[t] for t in told), name)


def _before(tree: Tree, name: int, first: int) -> Iterator[tuple[int, set[int]]]:
    """The common noun set before a name ("navy spokesman Aren Osk"), with all that stands before it."""
    if first and tree.pos[first - 1] == "NOUN" and tree.heads[first - 1] == name:
        yield first - 1, set(range(tree.lefts[name], first))


def _beside(tree: Tree, name: int) -> Iterator[tuple[int, set[int]]]:
    """The nouns in apposition to a name, before or after it, and those that it is said to have been."""
    for child in tree.children[name]:
        if tree.deps[child] == "appos":
            yield child, tree.subtree(child)
    head = tree.heads[name]
    if tree.deps[name] == "appos" and tree.pos[head] != "VERB":
        yield head, tree.subtree(head) - tree.subtree(name)
    if tree.deps[name] in SUBJECTS and (said := tree.child(head, "attr")) is not None:
        yield said, tree.subtree(said)


def by_noun(listed: Iterable[NamedRole]) -> dict[str, tuple[NamedRole, ...]]:
    """The roles under their nouns; what is said of one name in several places is put together."""
    told: dict[tuple[str, str], frozenset[str]] = {}
    for role in listed:
        told[role.noun, role.name] = told.get((role.noun, role.name), frozenset()) | role.told
    found: dict[str, tuple[NamedRole, ...]] = {}
    for (noun, name), words_ in told.items():
        found[noun] = (*found.get(noun, ()), NamedRole(noun, words_, name))
    return found


def meant(phrase: str, noun: str, listed: tuple[NamedRole, ...]) -> list[str]:
    """The names that "the `phrase`", a `noun`, can mean; what else the phrase says must be said of them, too."""
    told = set(phrase.lower().split()) - {noun} - words("en", "pronouns", "weak_modifiers")
    return [r.name for r in listed if r.noun == noun and told <= r.told | set(r.name.lower().split())]
