"""Words taken for another part of speech or another relation: "The decree orders that …", "Witness M-71", "according to
X, a guard, said …".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import base_forms, is_person_noun, verbs
from govah.reading.attribution.moves import Move

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree


def mistaken(tree: Tree) -> Iterator[Move]:
    """The decree orders that …: a verb that the parser takes for a plural noun, in a sentence without another."""
    for verb, word in enumerate(tree.words):
        if tree.pos[verb] != "NOUN" or tree.heads[verb] != verb or word not in verbs() or word in base_forms():
            continue
        clause = next((c for c in tree.children[verb] if c > verb and tree.words[tree.lefts[c]] == "that"), None)
        subject = next((c for c in reversed(tree.children[verb]) if c < verb and tree.deps[c] == "compound"), None)
        if clause is not None and subject == verb - 1:
            yield Move(verb, verb, "ROOT", "VERB")
            yield Move(clause, verb, "ccomp")
            yield Move(subject, verb, "nsubj")
            yield from (Move(c, subject, tree.deps[c]) for c in tree.children[verb] if c < subject)


def spoken(tree: Tree) -> Iterator[Move]:
    """…, its lawyers maintain: a verb of saying that the parser takes for a noun, though it has a subject."""
    for verb, word in enumerate(tree.words):
        if tree.pos[verb] == "NOUN" and word in verbs() and tree.deps[verb] == "appos":
            start, end = tree.sentence[verb]
            top = next((t for t in range(start, end) if tree.heads[t] == t), verb)
            if tree.child(verb, "nsubj") is not None and top < verb >= end - 2:
                yield Move(verb, top, "parataxis", "VERB")


def numbered(tree: Tree) -> Iterator[Move]:
    """Witness M-71: letters and digits after a person are part of what they are called."""
    for token in range(1, len(tree)):
        if is_person_noun(tree.words[token - 1]) and tree.pos[token] != "NUM" and _is_number(tree, token):
            yield Move(token, token - 1, "nummod", "NUM")


def _is_number(tree: Tree, token: int) -> bool:
    written = tree.text[tree.starts[token] : tree.ends[token]]
    letters, dash, digits = written.partition("-")
    return bool(dash) and letters.isupper() and digits.isdigit()


def beside_name(tree: Tree) -> Iterator[Move]:
    """According to X, a guard, when asked, said …: the guard is no second name of X but says it."""
    for token, word in enumerate(tree.words):
        noun = tree.heads[token - 1] if word == "to" and tree.words[token - 1] == "according" else None
        named = tree.child(token, "pobj") if noun is not None else None
        verb = noun
        if named is None or verb is None or verb < token or tree.subject(verb) is not None:
            continue
        aside = next((c for c in tree.children[named] if tree.deps[c] == "appos"), None)
        if aside is not None:
            yield Move(aside, verb, "nsubj")
            yield from (Move(c, aside, tree.deps[c]) for c in tree.children[named] if c > aside)
