"""Cues that share a subject: "the clerk noted that …, remarked that …, adding that …".

A parser hangs the later ones inside the first one's words. A thing says nothing, and a participle such as "adding" goes
on with the speech, so both belong to whoever spoke first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import base_forms, words
from govah.reading.attribution.moves import Move, is_cue

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")


def listed(tree: Tree) -> Iterator[Move]:
    """She noted that the floor was wet, remarked that it smelt: a verb without a subject is no second clause."""
    for verb in tree.cues:
        above = tree.heads[verb]
        if tree.deps[verb] != "ccomp" or not above < verb or tree.words[verb - 1] != "," or not is_cue(tree, verb):
            continue
        before = any(tree.deps[c] == "ccomp" and above < c < verb for c in tree.children[above])
        if before and is_cue(tree, above) and tree.subject(verb) is None and tree.tags[verb] in _FINITE:
            yield Move(verb, above, "conj")


def going_on(tree: Tree) -> Iterator[Move]:
    """She said that men came, adding that they were armed: she adds it."""
    going_on = words("en", "going_on")
    for participle, word in enumerate(tree.words):
        if word not in going_on or tree.words[participle - 1 : participle] != [","]:
            continue
        clause = tree.heads[participle]
        above = tree.heads[clause]
        while not is_cue(tree, above) and tree.heads[above] != above:
            above = tree.heads[above]
        if tree.child(participle, "ccomp") is not None and above < clause < participle and is_cue(tree, above):
            yield Move(participle, above, "advcl")


def directing(tree: Tree) -> Iterator[Move]:
    """The statute bans all fairs and orders that the booths be burned: "orders" before "that" is no plural of "and"."""
    for verb in tree.cues:
        plural = tree.tags[verb] == "NNS" and tree.words[verb] not in base_forms()
        if not plural or tree.words[verb + 1 : verb + 2] != ["that"]:
            continue
        main = next(t for t in range(*tree.sentence[verb]) if tree.heads[t] == t)
        clause = tree.heads[verb + 1]
        if tree.words[verb - 1] in ("and", "but") and tree.tags[main] == "VBZ" and main < verb < clause:
            yield Move(verb, main, "conj", "VERB")
            yield Move(clause, verb, "ccomp")
