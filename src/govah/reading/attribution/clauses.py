"""The clause that a cue opens: "said that …", "asked whether …", "that … is said only by X".

A second clause may belong to a cue further out, and a clause that follows may be an order; both are told apart here.
"""

from __future__ import annotations

from govah.reading.attribution.lexicon import Cue, verbs
from govah.reading.attribution.tree import Tree
from govah.reading.attribution.verbals import has_to


def clause(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She said (that) they left; she asked whether they left."""
    if not takes_object(tree, cue, sense):
        return set()
    opened = [
        c
        for c in tree.children[cue]
        if (tree.deps[c] == "ccomp" and not _is_order(tree, cue, c))
        or _is_question(tree, c)
        or _is_second(tree, cue, c)
        or _is_fronted(tree, c)
    ]
    opened = opened or _shared(tree, cue)
    if all(_is_second(tree, cue, c) and not _is_late(tree, c) for c in opened) and tree.child(cue, "mark") is not None:
        return set()  # "said that it was decided to wait, and that …": said, not decided
    marked = any(c > cue and tree.words[tree.lefts[c]] in ("that", "whether") for c in opened)
    kept = [c for c in opened if c > cue or not (marked or tree.words[tree.rights[c] + 1] == ";")]
    return _goes_on_above(tree, cue, set().union(*(_from_mark(tree, cue, c) for c in kept))) if kept else set()


def that_clause(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She allowed that they fled; she allowed them to flee says nothing."""
    content = clause(tree, cue, sense)
    return content if content and tree.words[min(content)] == "that" else set()


def _shared(tree: Tree, cue: int) -> list[int]:
    """Villagers say, and the register confirms, that they fled: both say so."""
    joined = [c for c in tree.children[cue] if tree.deps[c] == "conj"]
    joined += [tree.heads[cue]] if tree.deps[cue] == "conj" and tree.subject(cue) is not None else []
    clauses = (tree.child(verb, "ccomp") for verb in joined if tree.words[verb] in verbs())
    later = (c for c in clauses if c is not None and tree.lefts[c] > cue)
    return [c for c in later if tree.words[tree.lefts[c] - 1 : tree.lefts[c] + 1] == [",", "that"]]


def _is_order(tree: Tree, cue: int, child: int) -> bool:
    """She told them to leave: nothing is said to be so."""
    return has_to(tree, child) and any("infinitive" in sense.takes for sense in verbs()[tree.words[cue]])


def _is_fronted(tree: Tree, child: int) -> bool:
    """That they fled is said only by the mayor; whether they fled, she could not say."""
    first = tree.words[tree.lefts[child]]
    if tree.deps[child] in ("csubj", "csubjpass"):
        return first in ("that", "whether")
    return tree.deps[child] == "advcl" and first == "whether" and child < tree.heads[child]


def _from_mark(tree: Tree, cue: int, child: int) -> set[int]:
    """A clause from the "that" which opens it: "denied, when asked, | that …"."""
    mark = next((c for c in tree.children[child] if tree.deps[c] == "mark" and tree.words[c] in ("that", "whether")), 0)
    return set(range(max(mark, tree.lefts[child]), tree.rights[child] + 1)) if mark > cue else tree.subtree(child)


def _is_second(tree: Tree, cue: int, child: int) -> bool:
    """… and that they never came back; no relative either, since a verb has none."""
    if tree.deps[child] not in ("conj", "advcl", "relcl", "acl") or child < cue:
        return False
    return tree.words[tree.lefts[child]] == "that" or _is_late(tree, child)


def _is_late(tree: Tree, child: int) -> bool:
    """… warned him the day before | that they would come: only a time stands before the "that"."""
    mark = next((c for c in tree.children[child] if tree.deps[c] == "mark" and tree.words[c] == "that"), None)
    return mark is not None and any(tree.deps[t] == "npadvmod" for t in range(tree.lefts[child], mark))


def _goes_on_above(tree: Tree, cue: int, content: set[int]) -> set[int]:
    """She said that a guard told her it was over, and that …: the last clause is hers, not the guard's."""
    mark = next((c for c in tree.children[cue] if tree.deps[c] == "mark" and tree.words[c] == "that"), None)
    ahead = min((t for t in content if t > cue), default=cue)
    if mark is None or tree.words[ahead] == "that":
        return content
    later = [t for t in content if tree.words[t] == "that" and tree.deps[t] == "mark" and tree.words[t - 1] == "and"]
    return {t for t in content if t < later[0] - 1} if later else content


def _is_question(tree: Tree, child: int) -> bool:
    if tree.deps[child] not in ("advcl", "xcomp") or child < tree.heads[child]:
        return False
    return tree.words[tree.lefts[child]] in ("whether", "if", "how", "why", "what", "where", "that")


def takes_object(tree: Tree, cue: int, sense: Cue) -> bool:
    """Has the cue the object that this sense of it asks for?"""
    target = tree.child(cue, "dobj", "nsubjpass")
    return not sense.objects or (target is not None and tree.words[target] in sense.objects)
