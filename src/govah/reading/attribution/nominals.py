"""Nouns that open what somebody says: "X's claim that …", "reports from X that …", "his answer was that …".

The noun's owner speaks. A noun without one leaves a speaker whom nobody names, and that is kept; where the sentence
only says who denies it, the denier is the one voice left.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from govah.model import SpeakerKind, Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue, nouns, verb_forms, verbs, voice
from govah.reading.attribution.sources import agent_of, carried, core, speaker_of
from govah.reading.attribution.tree import SUBJECTS, Tree
from govah.reading.attribution.verbals import has_to

_WITH_INFINITIVE = (Stance.ORDERS, Stance.CLAIMS, Stance.DENIES, Stance.CONCEDES)
_SHORTEST = 3  # tokens, marks included, of a quotation that a noun can open ("the words “…”")


def nominal(tree: Tree, noun: int, sense: Cue) -> Iterator[Draft]:
    """The draft of a noun that opens a clause or a quotation."""
    content = clause_of(tree, noun) or _quoted(tree, noun) or _after_colon(tree, noun)
    if not content and sense.stance in _WITH_INFINITIVE:
        content = _infinitive(tree, noun)
    if not content:
        return
    source, holder = _owner(tree, noun)
    if holder is None and _is_disowned(tree, noun):
        return
    yield Draft(
        rule=f"{sense.group}:that",
        cue=sense,
        anchor=noun,
        words={noun},
        content=content,
        source=source - content,
        holder=holder,
    )


def _infinitive(tree: Tree, noun: int) -> set[int]:
    """His order | to burn the files; her claim | to have seen it: of a claim, only what is past."""
    below = [c for c in tree.children[noun] if c > noun and tree.deps[c] in ("acl", "relcl") and has_to(tree, c)]
    if tree.deps[noun] == "dobj" and tree.words[tree.heads[noun]] in verb_forms("light"):
        below += [c for c in tree.children[tree.heads[noun]] if c > noun and has_to(tree, c)]
    told = next(iter(below), None)
    if told is None or _owner(tree, noun)[1] is None:
        return set()
    is_past = any(tree.words[c] == "have" for c in tree.children[told])
    if nouns()[tree.words[noun]].stance is not Stance.ORDERS and not is_past:
        return set()
    to = next(c for c in tree.children[told] if tree.words[c] == "to")
    return set(range(to, tree.rights[told] + 1))


def clause_of(tree: Tree, noun: int) -> set[int]:
    """His claim | that they fled; the news reached the port | that they fled; his answer was | that they fled."""
    if tree.words[noun] not in nouns():
        return set()
    below = [*tree.children[noun], *_extraposed(tree, noun)]
    clause = next((tree.subtree(c) for c in below if c > noun and _is_complement(tree, c)), set[int]())
    return {t for t in clause or _to_the_effect(tree, noun) if tree.words[t] != "namely"}


def _to_the_effect(tree: Tree, noun: int) -> set[int]:
    """A statement to the effect | that they fled."""
    after = range(noun + 1, tree.sentence[noun][1] - 1)
    effect = next((t for t in after if tree.words[t] in nouns() or tree.words[t : t + 2] == ["effect", "that"]), noun)
    clause = tree.heads[effect + 1] if tree.words[effect] == "effect" else noun
    return set(range(effect + 1, tree.rights[clause] + 1)) if clause > effect else set()


def _extraposed(tree: Tree, noun: int) -> list[int]:
    verb = tree.heads[noun]
    if tree.deps[noun] == "dobj" and tree.words[verb] not in verb_forms("addressing"):
        return tree.children[verb]
    if tree.deps[noun] not in (*SUBJECTS, "attr") or (tree.words[verb] in verbs() and tree.deps[noun] != "attr"):
        return []
    reached = tree.child(verb, "dobj")
    return [*tree.children[verb], *(tree.children[reached] if reached is not None else ())]


def _is_complement(tree: Tree, clause: int) -> bool:
    """A "that …" which lacks nothing, and no relative ("the claim that was made", "the claim that he made")."""
    first, subject = tree.lefts[clause], tree.subject(clause)
    if tree.words[first] == "namely":
        first += 1
    if tree.words[first] != "that" or subject == first:
        return False
    if tree.deps[clause] in ("acl", "ccomp"):
        return True
    return tree.deps[clause] == "relcl" and subject is not None and tree.words[clause] not in verb_forms("handling")


def _quoted(tree: Tree, noun: int) -> set[int]:
    """The words | “…”."""
    index = bisect_left(tree.quotes, (noun + 1, 0))
    first, last = tree.quotes[index] if index < len(tree.quotes) else (-1, -1)
    return set(range(first, last)) if first == noun + 1 and last - first > _SHORTEST else set()


def _after_colon(tree: Tree, noun: int) -> set[int]:
    """She brought the news: | the men were gone; we had word from a cousin: | the men were gone."""
    end = tree.sentence[noun][1]
    colon = next((t for t in range(noun + 1, end) if tree.words[t] == ":"), end)
    if colon == end or tree.deps[noun] not in (*SUBJECTS, "dobj", "ROOT", "attr") or colon in tree.subtree(noun):
        return set()
    if any(tree.subject(t) is not None or tree.words[t] in nouns() for t in range(noun + 1, colon)):
        return set()
    if tree.words[tree.heads[noun]] in verb_forms("addressing") and tree.child(tree.heads[noun], "ccomp") is not None:
        return set()
    if tree.deps[noun] == "ROOT" and tree.child(noun, "det") is None and tree.child(noun, "poss") is None:
        return set()
    quote = bisect_left(tree.quotes, (colon + 1, 0))
    opened = quote < len(tree.quotes) and tree.quotes[quote][0] == colon + 1
    return set() if opened else set(range(colon + 1, end))


def _owner(tree: Tree, noun: int) -> tuple[set[int], int | None]:
    verb = tree.heads[noun]
    by = (
        agent_of(tree, c) for c in tree.children[noun] if tree.deps[c] == "acl" and tree.words[c] in verb_forms("light")
    )
    owner = carried(tree, noun)
    if owner is None:
        owner = next((agent for agent in by if agent is not None), None)
    if owner is None:
        owner = _sent_from(tree, noun) or _beside(tree, noun)
    if tree.deps[noun] == "dobj" and tree.words[verb] in verb_forms("retracting"):
        return set(), None
    if owner is not None:
        return tree.subtree(owner), owner
    if tree.deps[noun] == "dobj" and tree.words[verb] in verb_forms("light"):
        return speaker_of(tree, verb)
    if tree.deps[noun] == "dobj" and tree.words[verb] in verb_forms("containing"):
        paper = tree.subject(verb)
        if paper is not None and voice(tree.words[paper]) is SpeakerKind.DOCUMENT:
            return core(tree, paper), paper
    start = tree.sentence[noun][0]
    uttered = next((t for t in range(noun - 1, start, -1) if tree.words[t] in verb_forms("uttering")), None)
    return (set(), None) if uttered is None else speaker_of(tree, uttered)


def _sent_from(tree: Tree, noun: int) -> int | None:
    """Reports reaching us from the camp."""
    coming = next((c for c in tree.children[noun] if c > noun and tree.words[c] in verb_forms("reaching")), None)
    within = () if coming is None else range(coming, tree.rights[coming] + 1)
    return next((tree.child(t, "pobj") for t in within if tree.words[t] == "from"), None)


def _beside(tree: Tree, noun: int) -> int | None:
    """The story came from X; they had word from X; they attribute to X the remark that …; the claim by X, which the
    parser hangs higher."""
    verb = tree.heads[noun]
    comes = tree.deps[noun] in SUBJECTS or tree.words[verb] in verb_forms("receiving")
    wanted = "from" if comes else "to" if tree.words[verb] in verb_forms("ascribing") else "by"
    near = (c for c in tree.children[verb] if tree.words[c] == wanted)
    found = next((c for c in near if wanted != "by" or c == noun + 1), None)
    return None if found is None else tree.child(found, "pobj")


def _is_disowned(tree: Tree, noun: int) -> bool:
    """Does the sentence only say who denies or retracts it?"""
    verb = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.words[verb] == "as":
        verb = tree.heads[verb]
    senses = verbs().get(tree.words[verb], ())
    return any(s.stance in (Stance.DENIES, Stance.WITHHOLDS) and {"claimed", "belied"} & {*s.takes} for s in senses)
