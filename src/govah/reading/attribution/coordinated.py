"""Cues that share a subject: "the clerk noted that …, remarked that …, adding that …".

A parser hangs the later ones inside the first one's words. A thing says nothing, and a participle such as "adding" goes
on with the speech, so both belong to whoever spoke first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import base_forms, verbs, words
from govah.reading.attribution.moves import Move, is_cue

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")


def listed(tree: Tree) -> Iterator[Move]:
    """She noted that the floor was wet, remarked that it smelt: a verb without a subject is no second clause."""
    for verb, dep in enumerate(tree.deps):
        above = tree.heads[verb]
        if dep != "ccomp" or not above < verb or tree.words[verb - 1] != "," or tree.subject(verb) is not None:
            continue
        before = any(tree.deps[c] == "ccomp" and above < c < verb for c in tree.children[above])
        if before and is_cue(tree, above) and is_cue(tree, verb) and tree.tags[verb] in _FINITE:
            yield Move(verb, above, "conj")


def going_on(tree: Tree) -> Iterator[Move]:
    """She said that men came, adding that they were armed: she adds it."""
    for participle, word in enumerate(tree.words):
        clause = tree.heads[participle]
        above = tree.heads[clause]
        if word not in words("en", "going_on") or tree.words[participle - 1 : participle] != [","]:
            continue
        while not is_cue(tree, above) and tree.heads[above] != above:
            above = tree.heads[above]
        if tree.child(participle, "ccomp") is not None and above < clause < participle and is_cue(tree, above):
            yield Move(participle, above, "advcl")


def directing(tree: Tree) -> Iterator[Move]:
    """The statute bans all fairs and orders that the booths be burned: "orders" before "that" is no plural of "and"."""
    for verb, word in enumerate(tree.words):
        if (
            tree.tags[verb] != "NNS"
            or word not in verbs()
            or word in base_forms()
            or tree.words[verb + 1 : verb + 2] != ["that"]
        ):
            continue
        main = next(t for t in range(*tree.sentence[verb]) if tree.heads[t] == t)
        clause = tree.heads[verb + 1]
        if tree.words[verb - 1] in ("and", "but") and tree.tags[main] == "VBZ" and main < verb < clause:
            yield Move(verb, main, "conj", "VERB")
            yield Move(clause, verb, "ccomp")
