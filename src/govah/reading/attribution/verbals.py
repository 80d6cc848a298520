"""Infinitives and participles that a cue opens: "vowed to return", "is said to have fled", "denied having met him".

An order is what is to be done, without the one who is to do it.
"""

from __future__ import annotations

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue, verbs
from govah.reading.attribution.tree import Tree


def infinitive(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She vowed to return; she urged them | to leave; they were ordered | to leave; she ordered the gate to be shut."""
    for child in tree.children[cue]:
        if child > cue and tree.deps[child] in ("xcomp", "ccomp", "advcl") and has_to(tree, child):
            if sense.stance is Stance.ORDERS and any(tree.words[c] == "have" for c in tree.children[child]):
                return set()  # what is past cannot be ordered
            return set(range(_start_of_order(tree, cue, child), tree.rights[child] + 1))
    return set()


def _start_of_order(tree: Tree, cue: int, verb: int) -> int:
    """Where the order begins: after whoever is to carry it out, but before what is to be done something to."""
    to = next(c for c in tree.children[verb] if tree.words[c] == "to")
    target = next((t for t in (tree.subject(verb), tree.child(cue, "dobj")) if t is not None and cue < t < to), None)
    suffers = tree.child(verb, "auxpass") is not None and target is not None and tree.pos[target] != "PRON"
    if suffers and target is not None:
        return tree.lefts[target]
    return to - 1 if tree.words[to - 1] in ("not", "never") else to


def declined(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She refused to comment; what is refused must be words."""
    told = tree.child(cue, "xcomp")
    return infinitive(tree, cue, sense) if told is not None and tree.words[told] in verbs() else set()


def recorded(tree: Tree, cue: int, _: Cue) -> set[int]:
    """Six departures are recorded in the log; the log in which six departures are recorded for that night."""
    what = tree.child(cue, "nsubjpass")
    if what is None or tree.pos[what] in ("PRON", "DET"):
        return set()
    opened = (c for c in tree.children[cue] if tree.words[c] in ("in", "where", "by") and tree.deps[c] != "agent")
    places = set[int]().union(*map(tree.subtree, opened))
    return tree.subtree(what) | set(range(cue + 1, tree.rights[cue] + 1)) - places


def raised(tree: Tree, cue: int, _: Cue) -> set[int]:
    """The mayor is said to have fled."""
    subject = tree.child(cue, "nsubjpass")
    opened = ("xcomp", "ccomp") if tree.child(cue, "agent") is None else ("xcomp", "ccomp", "advcl")
    told = next((c for c in tree.children[cue] if tree.deps[c] in opened and has_to(tree, c)), None)
    if subject is None or told is None or tree.child(cue, "auxpass") is None:
        return set()
    return tree.subtree(subject) | tree.subtree(told)


def gerund(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She denied having met him."""
    for child in tree.children[cue]:
        if child > cue and tree.deps[child] in ("xcomp", "ccomp", "pcomp"):
            first = next((t for t in range(cue + 1, child + 1) if tree.words[t].endswith("ing")), child)
            if tree.words[first].endswith("ing") and tree.lefts[child] <= first and tree.heads[first] in (cue, child):
                return tree.subtree(child)
    return set()


def has_to(tree: Tree, verb: int) -> bool:
    """Is the verb an infinitive with its "to"?"""
    return any(tree.words[c] == "to" and tree.deps[c] == "aux" for c in tree.children[verb])
