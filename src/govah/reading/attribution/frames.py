"""How a cue opens its content: one function for each frame that a cue of the lexicon may take.

Each gives the tokens of the content, or none. A frame never reaches over the quotation in which its cue stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue, is_person_noun, verbs, words
from govah.reading.attribution.nominals import clause_of
from govah.reading.attribution.tree import Tree
from govah.text.nouns import singular

Frame = Callable[[Tree, int, Cue], set[int]]

_NEAREST = 6  # tokens between a cue and a quotation that it opens or closes
_SHORTEST = 3  # tokens of a quotation that can be an utterance of its own
_LONGEST_TERM = 6  # tokens, marks included, of a quotation that can be a term


def clause(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She said (that) they left; she asked whether they left."""
    if not _takes_object(tree, cue, sense):
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
    if all(_is_second(tree, cue, c) for c in opened) and tree.child(cue, "mark") is not None:
        return set()  # "said that it was decided to wait, and that …": said, not decided
    marked = any(c > cue and tree.words[tree.lefts[c]] in ("that", "whether") for c in opened)
    kept = [c for c in opened if c > cue or not (marked or tree.words[tree.rights[c] + 1] == ";")]
    return _goes_on_above(tree, cue, set().union(*(_from_mark(tree, cue, c) for c in kept))) if kept else set()


def _shared(tree: Tree, cue: int) -> list[int]:
    """Villagers say, and the register confirms, that they fled: both say so."""
    joined = [c for c in tree.children[cue] if tree.deps[c] == "conj"]
    joined += [tree.heads[cue]] if tree.deps[cue] == "conj" and tree.subject(cue) is not None else []
    clauses = (tree.child(verb, "ccomp") for verb in joined if tree.words[verb] in verbs())
    later = (c for c in clauses if c is not None and tree.lefts[c] > cue)
    return [c for c in later if tree.words[tree.lefts[c] - 1 : tree.lefts[c] + 1] == [",", "that"]]


def _is_order(tree: Tree, cue: int, child: int) -> bool:
    """She told them to leave: nothing is said to be so."""
    return _has_to(tree, child) and any("infinitive" in sense.takes for sense in verbs()[tree.words[cue]])


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
    times = [c for c in tree.children[child] if tree.deps[c] == "npadvmod"]
    return mark is not None and bool(times) and tree.lefts[times[0]] == tree.lefts[child] and times[0] < mark


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


def aside(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """They left, she said: the cue hangs from what it attributes."""
    head = tree.heads[cue]
    if tree.deps[cue] not in ("parataxis", "ccomp", "advcl") or head == cue or tree.subject(cue) is None:
        return set()
    if tree.deps[cue] == "advcl" and tree.words[tree.lefts[cue]] != "as":
        return set()
    if tree.child(cue, "mark") is not None and tree.deps[cue] == "ccomp":
        return set()
    if {";", ":"} & {*tree.words[max(0, tree.lefts[cue] - 1) : tree.lefts[cue] + 1]} or _asks_who(tree, cue):
        return set()
    if not _set_off(tree, cue) or not _takes_object(tree, cue, sense):
        return set()
    return tree.subtree(head) - tree.subtree(cue)


def _asks_who(tree: Tree, cue: int) -> bool:
    return tree.words[tree.subject(cue) or 0] in ("who", "what", "which")


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
    return tree.heads[cue] if tree.deps[cue] == "xcomp" and _has_to(tree, cue) else cue


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
        return said
    return tree.subtree(target) if _takes_object(tree, cue, sense) else set()


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


def infinitive(tree: Tree, cue: int, sense: Cue) -> set[int]:
    """She vowed to return; she urged them | to leave; they were ordered | to leave; she ordered the gate to be shut."""
    for child in tree.children[cue]:
        if child > cue and tree.deps[child] in ("xcomp", "ccomp", "advcl") and _has_to(tree, child):
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


def colon(tree: Tree, cue: int, _: Cue) -> set[int]:
    """She laughed: who had told them that?"""
    after = next((c for c in tree.children[cue] if tree.deps[c] == "ccomp" and c > cue), None)
    before = -1 if after is None else tree.lefts[after] - 1
    return tree.subtree(after) if after is not None and ":" in tree.words[before : before + 2] else set()


def raised(tree: Tree, cue: int, _: Cue) -> set[int]:
    """The mayor is said to have fled."""
    subject = tree.child(cue, "nsubjpass")
    told = next((c for c in tree.children[cue] if tree.deps[c] in ("xcomp", "ccomp") and _has_to(tree, c)), None)
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


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.words[c] == "to" and tree.deps[c] == "aux" for c in tree.children[verb])


def _addressee(tree: Tree, cue: int) -> set[int]:
    target = tree.child(cue, "dobj", "nsubjpass")
    return set() if target is None else tree.subtree(target)


def preposition(word: str, *, with_object: bool) -> Frame:
    """The frame "cue … `word` …": of a charge, for a demand, to a likeness."""

    def frame(tree: Tree, cue: int, sense: Cue) -> set[int]:
        target = tree.child(cue, "dobj", "nsubjpass", "ccomp") if with_object else None
        if with_object and (target is None or not _takes_object(tree, cue, sense)):
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
    "aside": aside,
    "quotation": quotation,
    "object": object_,
    "infinitive": infinitive,
    "claimed": claimed,
    "belied": belied,
    "raised": raised,
    "declined": declined,
    "colon": colon,
    "gerund": gerund,
    "naming": naming,
    "quoted-name": quoted_name,
    **{p: preposition(p, with_object=False) for p in _PREPOSITIONS},
    **{f"object+{p}": preposition(p, with_object=True) for p in _PREPOSITIONS},
}
