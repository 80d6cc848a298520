"""How a speaker knows: from the cue, from what speaks, and from what the speaker says of themselves.

"I saw", "we were told", "he had signed it himself" count only where the speaker is the subject: what the minister says
that a guard saw, the minister did not see.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govah.model import Basis, Quotation, SpeakerKind, Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import inflected, words
from govah.reading.attribution.operators import is_perfect
from govah.reading.attribution.row import Voice
from govah.reading.attribution.spans import quotation_of
from govah.reading.attribution.tree import Tree
from govah.text.nouns import singular

_SHOWN = (Basis.EYEWITNESS, Basis.TOLD, Basis.INFERENCE, Basis.OWN_ACT)  # the first that the words show
_SETTLED = ("conclude", "decide", "know", "promise", "show", "urge")  # "it was decided that …" is no rumour
_OF_OTHERS = ("accuse", "blame", "suspect", "suggest", "judge")  # groups of cues whose content is about somebody else
_NOTHING_KNOWN = (Stance.WITHHOLDS, Stance.DECLINES, Stance.ASKS, Stance.ORDERS)


def basis_of(tree: Tree, draft: Draft, voice: Voice | None, stance: Stance) -> Basis:
    """How the speaker of a draft knows, as far as the words tell."""
    if _is_anybody(tree, draft.holder):
        return Basis.HEARSAY
    if draft.cue.group == "hear":
        return _heard(tree, draft)
    if draft.cue.basis is not Basis.UNSTATED:
        return draft.cue.basis
    if (voice is None or voice.kind is SpeakerKind.GROUP) and is_rumour(tree, draft):
        return Basis.HEARSAY
    if voice is None:
        return Basis.UNSTATED
    if voice.kind is SpeakerKind.DOCUMENT:
        return Basis.RECORD if _is_record(tree, draft) else Basis.DOCUMENT
    if draft.cue.group in _OF_OTHERS or stance in _NOTHING_KNOWN:
        return Basis.UNSTATED
    shown = set(_own_words(tree, draft))
    return next((basis for basis in _SHOWN if basis in shown), Basis.UNSTATED)


def is_rumour(tree: Tree, draft: Draft) -> bool:
    """Reports that they left; it was said that they left. Not: they were told that he left."""
    if draft.cue.basis is Basis.HEARSAY or _is_anybody(tree, draft.holder):
        return True
    if draft.agent or not draft.passive:
        return draft.holder is None and draft.cue.word in words("en", "operators", "rumours")
    if draft.cue.group in _SETTLED:
        return False
    subject = tree.child(draft.anchor, "nsubjpass", "nsubj", "expl")
    return subject is None or tree.words[subject] in ("it", "there") or draft.rule.endswith(":raised")


def _is_anybody(tree: Tree, holder: int | None) -> bool:
    """People say: with nothing that says which people."""
    return holder is not None and tree.words[holder] in words("en", "operators", "people") and not tree.children[holder]


def _heard(tree: Tree, draft: Draft) -> Basis:
    if _is_sound(tree, draft):
        return Basis.EYEWITNESS
    teller = any(tree.words[c] in ("from", "by") for c in tree.children[draft.anchor])
    return Basis.TOLD if teller else Basis.HEARSAY


def _is_sound(tree: Tree, draft: Draft) -> bool:
    """I heard them open the doors, I heard the shooting begin: no one told me so."""
    return any(_is_bare(tree, top) for top in tree.tops(draft.content))


def _is_bare(tree: Tree, top: int) -> bool:
    """Is it a verb without a tense, whose subject is the object of hearing?"""
    subject = tree.subject(top)
    if tree.words[top].endswith("ing"):
        return True
    if subject is None:
        return False
    plain = tree.tags[top] == "VB" and tree.pos[subject] == "NOUN" and tree.child(top, "aux", "mark") is None
    return plain or tree.words[subject] in words("en", "pronouns", "objective")


def _is_record(tree: Tree, draft: Draft) -> bool:
    """A register or log, which is written as things happen."""
    noun = "" if draft.holder is None else tree.words[draft.holder]
    return bool({noun, singular(noun)} & words("en", "basis", "records"))


def _own_words(tree: Tree, draft: Draft) -> Iterator[Basis]:
    """Each basis that the main verbs of the content show."""
    direct = quotation_of(tree, draft.content, draft.anchor) is not Quotation.INDIRECT
    for verb in _main_verbs(tree, draft.content):
        beside = {tree.words[c] for c in tree.children[verb] if tree.deps[c] in ("aux", "advmod", "neg", "auxpass")}
        if is_perfect(beside, "must") or beside & words("en", "basis", "inference"):
            yield Basis.INFERENCE
        elif direct and _is_done_to_us(tree, verb):
            yield Basis.EYEWITNESS
        elif _is_own(tree, draft, verb, direct=direct) and not beside & words("en", "operators", "future"):
            yield from _told_of_self(tree, verb, negated=_is_nothing(tree, verb, beside))


def _main_verbs(tree: Tree, content: set[int]) -> Iterator[int]:
    """The content's main verbs, and those coordinated with them."""
    waiting = list(tree.tops(content))
    while waiting:
        verb = waiting.pop()
        yield verb
        waiting.extend(c for c in tree.children[verb] if tree.deps[c] == "conj" and c in content)


def _is_nothing(tree: Tree, verb: int, beside: set[str]) -> bool:
    """Saw nobody, did not see."""
    target = tree.child(verb, "dobj")
    nobody = target is not None and tree.words[target] in words("en", "operators", "nobody")
    return nobody or bool(beside & words("en", "operators", "negations"))


def _is_done_to_us(tree: Tree, verb: int) -> bool:
    """They beat us."""
    target = tree.child(verb, "dobj")
    us = target is not None and tree.words[target] in ("me", "us")
    return us and tree.tags[verb] == "VBD" and tree.words[verb] not in _forms("telling")


def _is_own(tree: Tree, draft: Draft, verb: int, *, direct: bool) -> bool:
    """Is the speaker the subject: "I" in their own words, "he" in others', nobody in "admits having signed"?"""
    while (subject := tree.subject(verb)) is None and tree.deps[verb] == "conj":
        verb = tree.heads[verb]
    if subject is None:
        return not direct and tree.deps[verb] in ("xcomp", "pcomp") and tree.heads[verb] not in draft.content
    if tree.words[subject] in words("en", "pronouns", "first"):
        return direct or draft.holder is None or tree.words[draft.holder] in words("en", "pronouns", "first")
    return not direct and _can_be(tree, draft.holder, tree.words[subject])


def _can_be(tree: Tree, holder: int | None, pronoun: str) -> bool:
    """Can "he", "she" or "they" be the speaker?"""
    gendered = {"he": "feminine", "she": "masculine"}
    other = words("en", "pronouns", gendered[pronoun]) if pronoun in gendered else frozenset[str]()
    speaker = "" if holder is None else tree.words[holder]
    return pronoun in ("he", "she", "they") and speaker not in other and speaker not in gendered.keys() - {pronoun}


def _told_of_self(tree: Tree, verb: int, *, negated: bool) -> Iterator[Basis]:
    word, passive = tree.words[verb], tree.child(verb, "auxpass") is not None
    if passive and word in _forms("told"):
        yield Basis.TOLD
    elif word in _forms("perceiving") or (word in _forms("hearing") and tree.child(verb, "dobj") is not None):
        if not negated:
            yield Basis.EYEWITNESS
    elif word in _forms("hearing"):
        yield Basis.TOLD
    elif passive:
        subject = tree.child(verb, "nsubjpass")
        if subject is None or tree.words[subject] != "they":  # who may be things
            yield Basis.EYEWITNESS
    elif _is_act(tree, verb):
        yield Basis.OWN_ACT


def _is_act(tree: Tree, verb: int) -> bool:
    """Is it something done in the past, no state; of being, only "having been there"?"""
    if tree.words[verb] == "been":
        return tree.subject(verb) is None and tree.deps[verb] != "conj"
    done = tree.words[verb] not in _forms("states") | _forms("telling")
    return done and tree.tags[verb] in ("VBD", "VBN", "VBG")


@cache
def _forms(kind: str) -> frozenset[str]:
    return frozenset(form for verb in words("en", "basis", kind) for form in inflected(verb))
