"""What stands after a colon or in quotation marks, hung from the word that opens it.

A parser lets a subject reach over a colon, hangs what follows from the noun before it, and takes the cue before a
quotation for a noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import nouns, verb_forms, verbs
from govah.reading.attribution.moves import Move

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP", "VBN")  # a participle without an auxiliary is a past tense misread
_SUBJECTS = ("nsubj", "nsubjpass")


def parted(tree: Tree) -> Iterator[Move]:
    """A widow, who …, relayed her son's account: the well was dry. A subject stays on its side of a colon."""
    for colon, word in enumerate(tree.words):
        if word != ":" or tree.quoting[colon] >= 0:
            continue
        end = tree.sentence[colon][1]
        top = next((t for t in range(colon + 1, end) if tree.heads[t] == t), None)
        before = [] if top is None else [c for c in tree.children[top] if c < colon and tree.deps[c] in _SUBJECTS]
        own = top is not None and any(c > colon and tree.deps[c] in _SUBJECTS for c in tree.children[top])
        if top is None or not before or not own:
            continue
        verb = next((c for c in tree.children[before[0]] if c > before[0] and tree.tags[c] in _FINITE), None)
        if verb is not None and tree.deps[verb] == "acl" and tree.words[tree.lefts[verb]] == tree.words[verb]:
            yield Move(verb, verb, "ROOT")
            yield Move(before[0], verb, "nsubj")
            yield Move(top, verb, "ccomp")
            yield from (Move(c, verb, tree.deps[c]) for c in tree.children[before[0]] if c > verb)


def telling(tree: Tree) -> Iterator[Move]:
    """The cadre read to us: they were to go. A cue with a subject and a clause of its own is no noun."""
    for verb in tree.cues:
        if tree.pos[verb] != "NOUN" or tree.subject(verb) is None:
            continue
        if any(tree.deps[c] == "ccomp" and c > verb for c in tree.children[verb]):
            yield Move(verb, tree.heads[verb], tree.deps[verb], "VERB")


def after_noun(tree: Tree) -> Iterator[Move]:
    """She read to us from a book: they were to go. What follows a colon describes no noun before it."""
    for colon, word in enumerate(tree.words):
        noun = colon - 1
        clause = _after(tree, colon, "relcl", "acl") if word == ":" else None
        if clause is None or tree.heads[clause] != noun:
            continue
        while tree.heads[noun] != noun and tree.pos[noun] != "VERB":
            noun = tree.heads[noun]
        if tree.words[noun] in verbs():
            yield Move(clause, noun, "ccomp")


def pointed_out(tree: Tree) -> Iterator[Move]:
    """It was the miller who told her: they had left; she heard the clerk read: they had left. What follows the colon is
    what the miller told, the clerk read."""
    for colon, word in enumerate(tree.words):
        said = _after(tree, colon, "ccomp") if word == ":" else None
        above = colon if said is None else tree.heads[said]
        if said is None or not above < colon:
            continue
        perceived = tree.words[above] in verb_forms("perceiving")
        if not perceived and (tree.pos[above] != "AUX" or tree.words[tree.subject(above) or 0] != "it"):
            continue
        cues = (
            t for t in range(colon - 1, above, -1) if tree.deps[t] in ("relcl", "ccomp") and tree.words[t] in verbs()
        )
        cue = next(cues, None)
        if cue is not None and (perceived or tree.words[tree.lefts[cue]] == "who"):
            yield Move(said, cue, "ccomp")


def _after(tree: Tree, colon: int, *deps: str) -> int | None:
    """The clause that a colon opens."""
    first = colon + 1
    while first < len(tree) and tree.lefts[tree.heads[first]] >= colon and tree.heads[first] != first:
        first = tree.heads[first]
    opens = first < len(tree) and tree.lefts[first] in (colon, colon + 1)
    return first if opens and tree.deps[first] in deps else None


def before_quotation(tree: Tree) -> Iterator[Move]:
    """The notes in the margin read “not yet”: a cue right before a quotation is a verb, whatever the parser has it."""
    for first, last in tree.quotes:
        verb = first - 1
        if verb < 1 or tree.pos[verb] not in ("NOUN", "PROPN") or tree.words[verb] not in verbs():
            continue
        inner = next((t for t in range(first, last) if not first <= tree.heads[t] < last or tree.heads[t] == t), None)
        if inner is None or tree.words[verb] in nouns() or tree.sentence[verb] != tree.sentence[first]:
            continue
        subject = next((c for c in tree.children[inner] if c < verb and tree.deps[c] in _SUBJECTS), None)
        if subject is not None and tree.heads[inner] == inner:
            yield Move(verb, verb, "ROOT", "VERB")
            yield Move(inner, verb, "ccomp")
            yield Move(subject, verb, "nsubj")
            yield from (
                Move(c, tree.heads[verb], "compound") for c in tree.children[verb] if tree.deps[c] == "compound"
            )
