"""How a cue opens its content: one function for each frame that a cue of the lexicon may take.

Each gives the tokens of the content, or none. A frame never reaches over the quotation in which its cue stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from govah.model import Stance
from govah.reading.attribution.clauses import clause, takes_object, that_clause
from govah.reading.attribution.lexicon import Cue, is_person_noun, verbs, words
from govah.reading.attribution.nominals import clause_of
from govah.reading.attribution.tree import Tree
from govah.reading.attribution.verbals import declined, gerund, has_to, infinitive, raised, recorded
from govah.text.nouns import singular

Frame = Callable[[Tree, int, Cue], set[int]]

_NEAREST = 6  # tokens between a cue and a quotation that it opens or closes
_SHORTEST = 3  # tokens of a quotation that can be an utterance of its own
_LONGEST_TERM = 6  # tokens, marks included, of a quotation that can be a term


def aside(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """They left, she said: the cue hangs from what it attributes."""
    head = tree.heads[cue]
    if _or_so(tree, cue):
        return tree.subtree(head) - set(range(tree.lefts[cue] - 1, tree.rights[cue] + 1))
    if tree.deps[cue] not in ("parataxis", "ccomp", "advcl") or head == cue or tree.subject(cue) is None:
        return set()
    if tree.deps[cue] == "advcl" and tree.words[tree.lefts[cue]] != "as" and not _is_bare(tree, cue):
        return set()
    if tree.deps[cue] == "ccomp" and tree.words[head] in verbs() and cue < (tree.subject(head) or 0) < head:
        return set()  # "The shooting began at noon, she said."
    if tree.child(cue, "mark") is not None and tree.deps[cue] == "ccomp":
        return set()
    if {";", ":"} & {*tree.words[max(0, tree.lefts[cue] - 1) : tree.lefts[cue] + 1]} or _asks_who(tree, cue):
        return set()
    if not _set_off(tree, cue) or not takes_object(tree, cue, sense):
        return set()
    return tree.subtree(head) - tree.subtree(cue)


def _is_bare(tree: Tree, cue: int) -> bool:
    """They left, the younger of them said: nothing makes the clause a time or a reason."""
    return tree.child(cue, "mark", "advmod", "aux") is None and tree.tags[cue] != "VBG"


def _asks_who(tree: Tree, cue: int) -> bool:
    return tree.words[tree.subject(cue) or 0] in ("who", "what", "which")


def _or_so(tree: Tree, cue: int) -> bool:
    """They left, or so she says."""
    first = tree.lefts[cue]
    return tree.deps[cue] == "conj" and tree.words[first - 1 : first + 1] == ["or", "so"] and tree.heads[cue] < first


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
        if _is_scare(tree, first, last) or (first > cue and tree.words[first - 1] == "."):
            continue
        gap = first - cue if first > cue else cue - last + 1
        if gap <= _NEAREST or _after_colon(tree, cue, first) or _only_speaker(tree, last, _finite(tree, cue)):
            best = min(best or (gap, index), (gap, index))
    return set() if best is None else set(range(*tree.quotes[best[1]]))


def _is_scare(tree: Tree, first: int, last: int) -> bool:
    """A few words in the midst of a phrase ("as a “genocide”") are a term, not an utterance."""
    return last - first < _LONGEST_TERM and first > 0 and tree.pos[first - 1] in ("DET", "ADP", "ADJ")


def _finite(tree: Tree, cue: int) -> int:
    """The verb that an infinitive hangs from ("is reported to have said"), or the verb itself."""
    return tree.heads[cue] if tree.deps[cue] == "xcomp" and has_to(tree, cue) else cue


def _only_speaker(tree: Tree, first: int, cue: int) -> bool:
    """Stands nothing but the cue's own subject, however long, between a quotation and the cue?"""
    subject = tree.subject(cue)
    phrase = set() if subject is None or subject < first else tree.subtree(subject)
    return bool(phrase) and all(t in phrase or tree.is_mark(t) or tree.pos[t] == "AUX" for t in range(first, cue))


def _after_colon(tree: Tree, cue: int, first: int) -> bool:
    return cue < first and tree.words[first - 1] == ":"


def object_(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She denied the charge."""
    target = tree.child(cue, "dobj", "nsubjpass")
    if target is None or tree.words[target] in words("en", "pronouns", "thing"):
        return set()
    if sense.stance is Stance.CONCEDES and is_person_noun(singular(tree.words[target])):
        return set()
    if said := claimed(tree, cue, sense):
        return set() if sense.objects else said  # "gave testimony that …": the noun opens it
    return tree.subtree(target) if takes_object(tree, cue, sense) else set()


def claimed(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She rejected the claim that they fled."""
    target = tree.child(cue, "dobj", "nsubjpass")
    return set() if target is None else clause_of(tree, target)


def belied(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She described as baseless the claim that they fled; she called the claim that they fled a lie."""
    near = range(cue, tree.rights[cue] + 1)
    if not any(tree.words[t] in words("en", "falsehoods") for t in near):
        return set()
    return next(filter(None, (clause_of(tree, t) for t in near)), set())


def colon(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She laughed: who had told them that?"""
    after = next((c for c in tree.children[cue] if tree.deps[c] == "ccomp" and c > cue), None)
    before = -1 if after is None else tree.lefts[after] - 1
    return tree.subtree(after) if after is not None and ":" in tree.words[before : before + 2] else set()


def raised_by(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """The mayor was heard by a sailor to say …; "was heard to say" names nobody who passes it on."""
    return raised(tree, cue, sense) if tree.child(cue, "agent") is not None else set()


def slipped(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She let slip that they had left."""
    return clause(tree, cue, sense) if tree.words[tree.heads[cue]] in ("let", "lets", "letting") else set()


def _addressee(tree: Tree, cue: int) -> set[int]:
    target = tree.child(cue, "dobj", "nsubjpass")
    return set() if target is None else tree.subtree(target)


def preposition(word: str, *, with_object: bool) -> Frame:
    """The frame "cue … `word` …": of a charge, for a demand, to a likeness."""

    def frame(tree: Tree, cue: int, sense: Cue) -> set[int]:
        target = tree.child(cue, "dobj", "nsubjpass", "ccomp") if with_object else None
        if with_object and (target is None or not takes_object(tree, cue, sense)):
            return set()
        opened = _opened(tree, cue, target, word)
        if opened is None or tree.rights[opened] == opened:
            return set()
        if target is None or tree.words[target] in words("en", "pronouns", "thing"):
            return tree.subtree(opened) - {opened}
        charged = tree.subtree(opened) | tree.subtree(target) | _second_charges(tree, cue)
        return charged - {opened} if word == "of" else charged

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


def quoted_name(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """“A plan,” she called it."""
    return quotation(tree, cue, sense) if tree.child(cue, "agent") is None else set()


def naming(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She called the killings a crime: the thing and the name it is given."""
    for child in tree.children[cue]:
        if child > cue and tree.deps[child] in ("oprd", "ccomp", "xcomp", "attr") and tree.pos[child] != "ADP":
            return tree.subtree(child) | _addressee(tree, cue)
    return set()


_PREPOSITIONS = ("of", "for", "on", "about", "as", "to", "with", "at")
FRAMES: Mapping[str, Frame] = {
    "clause": clause,
    "that-clause": that_clause,
    "aside": aside,
    "quotation": quotation,
    "object": object_,
    "infinitive": infinitive,
    "claimed": claimed,
    "belied": belied,
    "raised": raised,
    "recorded": recorded,
    "raised+by": raised_by,
    "slipped": slipped,
    "declined": declined,
    "colon": colon,
    "gerund": gerund,
    "naming": naming,
    "quoted-name": quoted_name,
    **{p: preposition(p, with_object=False) for p in _PREPOSITIONS},
    **{f"object+{p}": preposition(p, with_object=True) for p in _PREPOSITIONS},
}
