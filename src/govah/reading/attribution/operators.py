"""What stands over a cue: a negation, a modal, a question, a condition, a verb such as "refused to".

"Did not confirm", "may have told", "if he says": read off the cue's own word alone, silence and guesswork would become
statements.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import data, inflected, words
from govah.reading.attribution.tree import Tree

_HIGHEST = 4  # verbs climbed from "deny" over "neither confirm nor" to "could"
_BESIDE = ("aux", "neg", "preconj", "advmod", "cc")
_ASKED_OF = ("know", "hear", "learn", "understand")  # "wanted to know whether"


@dataclass(frozen=True, slots=True)
class Operators:
    """`lent` is the stance that a verb above lends ("refused to", "seemed to"); `supposed` whether it may only have
    been said ("may have told"), `doubted` whether it only seems to have been ("apparently told")."""

    negated: bool = False
    neither: bool = False
    unwilling: bool = False
    supposed: bool = False
    doubted: bool = False
    lent: Stance | None = None


def operators(tree: Tree, draft: Draft) -> Operators:
    """Read what stands over the cue of a draft."""
    above = _over(tree, draft.anchor)
    own = {tree.words[c] for t in above for c in tree.children[t] if tree.deps[c] in _BESIDE}
    negations = words("en", "operators", "negations")
    silent = any(tree.words[t] in words("en", "operators", "nobody") for t in sorted(draft.source)[:1])
    return Operators(
        negated=bool(own & negations) or silent,
        neither="neither" in own,
        unwilling=bool(own & words("en", "operators", "unwilling")),
        supposed=bool(own & words("en", "operators", "epistemic")) or is_perfect(own, "could"),
        doubted=bool(own & (words("en", "hedges", "probable") | words("en", "hedges", "possible"))),
        lent=next(filter(None, (_lent(tree, t, draft.cue.word) for t in above)), None),
    )


def is_perfect(beside: set[str], modal: str) -> bool:
    """Does the modal stand before a perfect ("must have")?"""
    return modal in beside and bool(beside & words("en", "operators", "have"))


def _over(tree: Tree, cue: int) -> list[int]:
    """The cue and the verbs it is coordinated with, from which it has its auxiliaries ("neither confirm nor deny")."""
    found = [cue]
    while tree.deps[found[-1]] == "conj" and tree.subject(found[-1]) is None and len(found) < _HIGHEST:
        found.append(tree.heads[found[-1]])
    return found


def governor(tree: Tree, cue: int) -> int | None:
    """The verb or adjective that the infinitive of a cue hangs from."""
    to = any(tree.words[c] == "to" and tree.deps[c] == "aux" for c in tree.children[cue])
    return tree.heads[cue] if to and tree.deps[cue] in ("xcomp", "ccomp", "advcl") else None


def _lent(tree: Tree, cue: int, word: str) -> Stance | None:
    above = governor(tree, cue)
    if above is None:
        return None
    over = {tree.words[above], *(tree.words[c] for c in tree.children[above] if tree.deps[c] in ("acomp", "advmod"))}
    found = next((lends()[w] for w in sorted(over) if w in lends()), None)
    return None if found is Stance.ASKS and word not in _ASKED_OF else found


@cache
def lends() -> dict[str, Stance]:
    """Every form of the words that lend the cue below them a stance."""
    table = data("en")["operators"]["lends"]
    return {
        form: Stance(stance) for stance, listed in table.items() for word in listed.split() for form in inflected(word)
    }


def is_said(tree: Tree, draft: Draft) -> bool:
    """Does anybody say it? Not in a question, under a condition, or where the infinitive has no speaker."""
    cue = draft.anchor
    if tree.pos[cue] not in ("VERB", "AUX"):
        return True
    if _is_question(tree, cue) or _is_condition(tree, cue) or _is_general(tree, draft):
        return False
    return (
        draft.holder is None
        or tree.words[draft.holder] not in words("en", "operators", "anyone")
        or _is_part(tree, draft.holder)
    )


def _is_part(tree: Tree, noun: int) -> bool:
    """One of them; the one with the lantern."""
    return any(tree.words[c] in ("of", "the") for c in tree.children[noun])


def _is_question(tree: Tree, cue: int) -> bool:
    """Did she say that they left?"""
    end = tree.sentence[cue][1]
    if any(tree.deps[c] == "parataxis" and c > cue for c in tree.children[cue]):
        return False  # "Did she say, he asked, that they left?"
    return _is_inverted(tree, cue) and any(tree.words[t] == "?" for t in range(max(cue, end - 3), end))


def _is_inverted(tree: Tree, cue: int) -> bool:
    subject = tree.subject(cue)
    return subject is not None and any(tree.deps[c] == "aux" and c < subject for c in tree.children[cue])


def _is_condition(tree: Tree, cue: int) -> bool:
    """If she says that they left; had she said that they left."""
    if _is_inverted(tree, cue) and tree.words[tree.lefts[cue]] in words("en", "operators", "inverted"):
        return True
    marks = {tree.words[c] for c in tree.children[cue] if tree.deps[c] == "mark"}
    asked = tree.deps[cue] in ("ccomp", "xcomp", "pcomp")  # she asked if they had said so
    return not asked and bool(marks & words("en", "operators", "conditions"))


def _is_general(tree: Tree, draft: Draft) -> bool:
    """To say that they left is wrong; it would be wrong to say that they left."""
    cue = draft.anchor
    if not any(tree.words[c] == "to" and tree.deps[c] == "aux" for c in tree.children[cue]):
        return False
    if tree.deps[cue] == "csubj":
        return True
    return draft.holder is not None and tree.words[draft.holder] == "it" and tree.subject(cue) is None


def absorbed(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose verb only lends its stance to the cue below it ("declined to confirm that …")."""
    lenders = {a: d for d in drafts if (a := _lender(tree, d)) is not None}
    above = {d.anchor: d for d in drafts if d.anchor in lenders and lenders[d.anchor] is not d}
    for lender, draft in lenders.items():
        draft.words |= set(range(lender, draft.anchor)) if draft.anchor - lender < _HIGHEST else {lender}
        if lender in above:
            draft.source, draft.holder = above[lender].source, above[lender].holder
    return [d for d in drafts if d.anchor not in above]


def _lender(tree: Tree, draft: Draft) -> int | None:
    lent = (t for t in _over(tree, draft.anchor) if _lent(tree, t, draft.cue.word))
    return next((governor(tree, t) for t in lent), None)
