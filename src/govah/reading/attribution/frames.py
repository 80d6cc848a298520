"""How a cue opens its content: one function for each frame that a cue of the lexicon may take.

Each gives the tokens of the content, or none. A frame never reaches over the quotation in which its cue stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from govah.reading.attribution.lexicon import Cue, words
from govah.reading.attribution.tree import Tree

Frame = Callable[[Tree, int, Cue], set[int]]

_NEAREST = 6  # tokens between a cue and a quotation that it opens or closes
_SHORTEST = 3  # tokens of a quotation that can be an utterance of its own
_LONGEST_TERM = 6  # tokens, marks included, of a quotation that can be a term


def clause(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She said (that) they left; she asked whether they left."""
    if not _takes_object(tree, cue, sense):
        return set()
    opened = [
        c for c in tree.children[cue] if tree.deps[c] == "ccomp" or _is_question(tree, c) or _is_second(tree, cue, c)
    ]
    marked = any(c > cue and tree.words[tree.lefts[c]] in ("that", "whether") for c in opened)
    if not opened and (told := _hung_on_teller(tree, cue)) is not None:
        opened = [told]
    kept = [c for c in opened if c > cue or not (marked or tree.words[tree.rights[c] + 1] == ";")]
    return set().union(*map(tree.subtree, kept)) if kept else set()


def _hung_on_teller(tree: Tree, cue: int) -> int | None:
    """They were told by guards that …, she had heard from guards that …: the parser hangs the clause on the guards."""
    by = next((c for c in tree.children[cue] if c > cue and tree.words[c] in ("by", "from")), None)
    teller = None if by is None else tree.child(by, "pobj")
    hung = [] if teller is None else tree.children[teller]
    return next((c for c in hung if tree.deps[c] in ("acl", "relcl") and _opens_with_that(tree, c)), None)


def _opens_with_that(tree: Tree, clause_: int) -> bool:
    """A "that" which is no subject, before a clause that has one."""
    first, subject = tree.lefts[clause_], tree.subject(clause_)
    return tree.words[first] == "that" and subject not in (None, first)


def _is_second(tree: Tree, cue: int, child: int) -> bool:
    """… and that they never came back."""
    return tree.deps[child] in ("conj", "advcl") and child > cue and tree.words[tree.lefts[child]] == "that"


def _is_question(tree: Tree, child: int) -> bool:
    if tree.deps[child] not in ("advcl", "xcomp") or child < tree.heads[child]:
        return False
    return tree.words[tree.lefts[child]] in ("whether", "if", "how", "why", "what", "where", "that")


def aside(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """They left, she said: the cue hangs from what it attributes."""
    head = tree.heads[cue]
    if tree.deps[cue] not in ("parataxis", "ccomp", "advcl") or head == cue or tree.subject(cue) is None:
        return set()
    if tree.deps[cue] == "advcl" and tree.words[tree.lefts[cue]] != "as":
        return set()
    if not _set_off(tree, cue) or not _takes_object(tree, cue, sense):
        return set()
    return tree.subtree(head) - tree.subtree(cue)


def _takes_object(tree: Tree, cue: int, sense: Cue) -> bool:
    target = tree.child(cue, "dobj", "nsubjpass")
    return not sense.objects or (target is not None and tree.words[target] in sense.objects)


def _set_off(tree: Tree, cue: int) -> bool:
    """Stands the cue's own clause between commas, dashes, quotation marks or at an end?"""
    left, right = tree.lefts[cue] - 1, tree.rights[cue] + 1
    start, end = tree.sentence[cue]
    before = left < start or tree.is_mark(left) or tree.is_mark(left + 1)
    return before and (right >= end or tree.is_mark(right) or tree.is_mark(right - 1))


def quotation(tree: Tree, cue: int, _: Cue) -> set[int]:
    """The quotation that ends just before the cue or begins just after it, in the same sentence or across a colon."""
    around, (start, end) = tree.quoting[cue], tree.sentence[cue]
    best: tuple[int, int] | None = None
    after = bisect_right(tree.quotes, (cue, len(tree)))
    for index in range(max(0, after - _NEAREST), min(after + _NEAREST, len(tree.quotes))):
        first, last = tree.quotes[index]
        if tree.quoted[index].within != around or last - first < _SHORTEST or first <= cue < last:
            continue
        if not (start - 1 <= first <= end or start <= last <= end):
            continue
        if _is_scare(tree, first, last):
            continue
        gap = first - cue if first > cue else cue - last + 1
        if gap <= _NEAREST or _after_colon(tree, cue, first):
            best = min(best or (gap, index), (gap, index))
    return set() if best is None else set(range(*tree.quotes[best[1]]))


def _is_scare(tree: Tree, first: int, last: int) -> bool:
    """A few words in the midst of a phrase ("as a “genocide”") are a term, not an utterance."""
    return last - first < _LONGEST_TERM and first > 0 and tree.pos[first - 1] in ("DET", "ADP", "ADJ")


def _after_colon(tree: Tree, cue: int, first: int) -> bool:
    return cue < first and tree.words[first - 1] == ":"


def object_(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She denied the charge."""
    target = tree.child(cue, "dobj", "nsubjpass")
    if target is None or tree.words[target] in words("en", "pronouns", "thing"):
        return set()
    return tree.subtree(target) if _takes_object(tree, cue, sense) else set()


def infinitive(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She vowed to return; she urged them to leave; they were ordered to leave."""
    for child in tree.children[cue]:
        if child > cue and tree.deps[child] in ("xcomp", "ccomp", "advcl") and _has_to(tree, child):
            return tree.subtree(child) | _addressee(tree, cue)
    return set()


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.words[c] == "to" and tree.deps[c] == "aux" for c in tree.children[verb])


def _addressee(tree: Tree, cue: int) -> set[int]:
    target = tree.child(cue, "dobj", "nsubjpass")
    return set() if target is None else tree.subtree(target)


def preposition(word: str, *, with_object: bool) -> Frame:
    """The frame "cue … `word` …": of a charge, for a demand, to a likeness."""

    def frame(tree: Tree, cue: int, sense: Cue) -> set[int]:
        target = tree.child(cue, "dobj", "nsubjpass", "ccomp") if with_object else None
        if with_object and target is None:
            return set()
        opened = _opened(tree, cue, target, word)
        if opened is None or tree.rights[opened] == opened:
            return set()
        if target is None or tree.words[target] in words("en", "pronouns", "thing"):
            return tree.subtree(opened) - {opened}
        return tree.subtree(opened) | tree.subtree(target) | _second_charges(tree, cue)

    return frame


def _opened(tree: Tree, cue: int, target: int | None, word: str) -> int | None:
    """The preposition: the cue's own, its object's, or one that only a comma or quotation mark gives away."""
    for above in (cue, target):
        for child in tree.children[above] if above is not None else ():
            if tree.words[child] == word and child > cue:
                return child
    if target is None or word != "to":
        return None
    after = range(target + 1, min(tree.rights[cue], len(tree) - 2) + 1)
    return next((tree.heads[t] for t in after if tree.words[t] == word and tree.is_mark(t + 1)), None)


def _second_charges(tree: Tree, cue: int) -> set[int]:
    """… as well as "collaborating with …": hung from the cue though it goes on with the charge."""
    if tree.words[cue].endswith("ing"):
        return set()
    more = [c for c in tree.children[cue] if tree.deps[c] == "conj" and tree.words[c].endswith("ing")]
    return set().union(*(set(range(cue + 1, tree.rights[c] + 1)) for c in more)) if more else set()


def naming(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She called the killings a crime: the thing and the name it is given."""
    for child in tree.children[cue]:
        if child > cue and tree.deps[child] in ("oprd", "ccomp", "xcomp", "attr") and tree.pos[child] != "ADP":
            return tree.subtree(child) | _addressee(tree, cue)
    return set()


_PREPOSITIONS = ("of", "for", "on", "about", "as", "to", "with")
FRAMES: Mapping[str, Frame] = {
    "clause": clause,
    "aside": aside,
    "quotation": quotation,
    "object": object_,
    "infinitive": infinitive,
    "naming": naming,
    **{p: preposition(p, with_object=False) for p in _PREPOSITIONS},
    **{f"object+{p}": preposition(p, with_object=True) for p in _PREPOSITIONS},
}
