"""Clauses that a mark parts from what they belong to: a colon, a semicolon, two commas around "she said".

What follows such a mark is hung above what it only continues. A repair moves a clause across the mark, never a word
within a clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import nouns
from govah.reading.attribution.moves import Move, is_cue

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_COMMAS = (",", "–", "—")
_NOUNS = ("NOUN", "PROPN", "PRON")
_LONGEST_ASIDE = 25  # tokens between two commas that can interrupt a clause


def continued(tree: Tree) -> Iterator[Move]:
    """She wrote: the men were gone. She wrote that; nobody believed it. The first verb stands above the second."""
    for mark, word in enumerate(tree.words):
        if word not in (":", ";") or not 0 < mark < len(tree) - 1:
            continue
        first = _top_ending_at(tree, mark - 1)
        if first is None or tree.deps[first] != "ccomp":
            continue
        second = tree.heads[first]
        if second > mark and not any(mark > c > first for c in tree.children[second] if not tree.is_mark(c)):
            yield Move(first, first if tree.heads[second] == second else tree.heads[second], tree.deps[second])
            yield Move(second, first, "ccomp" if word == ":" else "parataxis")


def _top_ending_at(tree: Tree, token: int) -> int | None:
    """The highest verb whose words end at `token`."""
    top = token
    while tree.heads[top] != top and tree.rights[tree.heads[top]] == token and tree.sentence[top][0] <= tree.heads[top]:
        top = tree.heads[top]
    return top if tree.pos[top] in ("VERB", "AUX") else None


def interrupted(tree: Tree) -> Iterator[Move]:
    """They knew, a nurse told me, that the men were gone: what they knew is theirs, not the nurse's."""
    for verb in tree.cues:
        if tree.pos[verb] != "VERB":
            continue
        closing = _interrupting(tree, verb)
        main = None if closing is None else _interrupted(tree, verb)
        if closing is not None and main is None:
            yield from _parted_from_subject(tree, verb, closing)
        if closing is None or main is None:
            continue
        if tree.heads[main] == verb:
            yield Move(main, main if tree.heads[verb] == verb else tree.heads[verb], tree.deps[verb])
            yield Move(verb, main, "parataxis")
        for child in tree.children[verb]:
            if tree.lefts[child] > closing:
                yield Move(child, main, tree.deps[child])


def _interrupting(tree: Tree, verb: int) -> int | None:
    """The comma that ends a short "…, she said, …" around `verb`, where the clause goes on after it."""
    subject = tree.subject(verb)
    first = verb if subject is None else min(verb, tree.lefts[subject])
    if subject is None or first == 0 or tree.words[first - 1] not in _COMMAS:
        return None
    start, end = tree.sentence[verb]
    for token in range(max(verb, subject) + 1, min(verb + _LONGEST_ASIDE, end - 1)):
        if tree.words[token] in _COMMAS:
            return token if first - 1 > start else None
        if tree.pos[token] in ("VERB", "AUX"):
            return None
    return None


def _interrupted(tree: Tree, verb: int) -> int | None:
    """The verb before the interruption that goes on after it."""
    first = next((c for c in tree.children[verb] if c < verb and tree.deps[c] == "ccomp"), None)
    if first is not None:
        return first
    head = tree.heads[verb]
    return head if tree.deps[verb] == "parataxis" and head < verb else None


def _parted_from_subject(tree: Tree, verb: int, closing: int) -> Iterator[Move]:
    """Her son, she told the court, was taken: "was taken" is what her son was."""
    opening = min(verb, tree.lefts[tree.subject(verb) or verb]) - 1
    before = next((c for c in tree.children[verb] if tree.rights[c] == opening - 1 and tree.pos[c] in _NOUNS), None)
    later = (c for c in tree.children[verb] if tree.lefts[c] == closing + 1 and tree.pos[c] in ("VERB", "AUX"))
    main = next((c for c in later if tree.subject(c) is None), None)
    if before is not None and main is not None:
        yield Move(main, main if tree.heads[verb] == verb else tree.heads[verb], tree.deps[verb])
        yield Move(verb, main, "parataxis")
        yield Move(before, main, "nsubj" if tree.child(main, "auxpass") is None else "nsubjpass")


def taken_up(tree: Tree) -> Iterator[Move]:
    """“My sister rang,” he said, “and told me …”: it is the sister who told."""
    for first, _ in tree.quotes:
        joins, verb = first + 1, first + 2
        if verb >= len(tree) or tree.words[joins] not in ("and", "but") or tree.deps[verb] != "conj":
            continue
        cue = tree.heads[verb]
        main = next((c for c in tree.children[cue] if c < cue and tree.deps[c] == "ccomp"), None)
        if main is not None and tree.quoting[main] >= 0 > tree.quoting[cue] and tree.subject(verb) is None:
            yield Move(verb, main, "conj")


def resumed(tree: Tree) -> Iterator[Move]:
    """“He told me,” she said, “that …”: what he told, not what she said."""
    for that in tree.places("that"):
        if that < 2 or tree.words[that - 2] not in _COMMAS or tree.quoting[that - 1] < 0:
            continue
        clause = tree.heads[that]
        verb = tree.heads[clause]
        told = next((c for c in tree.children[verb] if c < verb and tree.deps[c] == "ccomp" and is_cue(tree, c)), None)
        if told is not None and tree.quoting[told] >= 0 and verb < that and tree.child(told, "ccomp") is None:
            yield Move(clause, told, "ccomp")


def set_off(tree: Tree) -> Iterator[Move]:
    """The claim, spread by a newspaper, that they fled; he swore, on his knees, that they fled. The phrase may
    have been hung from the clause ("he wrote, in code, that …")."""
    for that in tree.places("that"):
        if that < 2 or tree.words[that - 1] not in _COMMAS or tree.deps[that] != "mark":
            continue
        clause = tree.heads[that]
        opening = _opening_comma(tree, that - 1)
        if opening is None or tree.heads[clause] == clause or tree.lefts[clause] < opening:
            continue
        governor = _governor(tree, opening, that - 1)
        late = tree.deps[clause] == "advcl" and opening < tree.lefts[clause] < that
        if governor is None and late and is_cue(tree, tree.heads[clause]):
            yield Move(clause, tree.heads[clause], "ccomp")
        if governor is not None and governor != tree.heads[clause] and governor != clause:
            yield Move(clause, governor, "acl" if tree.pos[governor] == "NOUN" else "ccomp")


def _opening_comma(tree: Tree, closing: int) -> int | None:
    first = max(tree.sentence[closing][0] + 1, closing - _LONGEST_ASIDE)
    return next((t for t in range(closing - 1, first, -1) if tree.words[t] in _COMMAS), None)


def _governor(tree: Tree, opening: int, closing: int) -> int | None:
    """The cue that the phrase between two commas keeps from its clause: right before it, or what it hangs from."""
    before = opening - 1
    if (tree.pos[before] == "NOUN" and tree.words[before] in nouns()) or is_cue(tree, before):
        return before
    top = opening + 1
    while opening < tree.heads[top] < closing and tree.heads[top] != top:
        top = tree.heads[top]
    above = tree.heads[top]
    below = (c for c in tree.children[above] if tree.deps[c] == "xcomp" and above < c < opening)
    return next((v for v in (above, *below) if v < opening and is_cue(tree, v)), None)


def described(tree: Tree) -> Iterator[Move]:
    """Her claim, conveyed through a friend, that …: a participle after a comma describes the noun before it."""
    for verb in range(2, len(tree)):
        if (
            tree.deps[verb] not in ("conj", "parataxis")
            or tree.tags[verb] not in ("VBN", "VBD")
            or tree.words[verb - 1] != ","
        ):
            continue
        passive = tree.words[verb + 1 : verb + 2] in (["by"], ["through"], ["via"])
        if passive and tree.pos[verb - 2] == "NOUN" and tree.subject(verb) is None:
            yield Move(verb, verb - 2, "acl")
