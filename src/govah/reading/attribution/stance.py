"""What a speaker does with the words, how sure they are, and how they know: the cue's table crossed with operators.

Stance is the speaker's, never the page's: "A denied that B" is a denial by A and nothing by whoever prints it.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.model import Basis, Commitment, Polarity, SpeakerKind, Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import data, words
from govah.reading.attribution.row import Voice
from govah.reading.attribution.tree import Tree


@dataclass(frozen=True, slots=True)
class Judgement:
    """The four answers for one level of a chain."""

    stance: Stance
    polarity: Polarity
    certainty: Commitment
    basis: Basis


def judged(tree: Tree, draft: Draft, voice: Voice | None) -> Judgement:
    """Read stance, polarity, certainty and basis off a cue, its operators and its content."""
    table = data("en")["operators"]
    stance = _stance(tree, draft)
    operators = {tree.words[c] for c in tree.children[draft.anchor] if tree.deps[c] in ("aux", "neg", "advmod")}
    certainty = str(table["certainty"][stance.value])
    for word in sorted(operators | _top_words(tree, draft)):
        certainty = table["hedges"].get(word, certainty)
    for word in sorted(operators):
        certainty = table["modals"].get(word, certainty)
    polarity = Polarity.NEGATIVE if stance is Stance.DENIES else Polarity.POSITIVE
    return Judgement(stance, polarity, Commitment(certainty), _basis(tree, draft, voice))


def _stance(tree: Tree, draft: Draft) -> Stance:
    stance = draft.cue.stance
    if _negated(tree, draft):
        return Stance(data("en")["operators"]["negated"][stance.value])
    if stance is Stance.DECLINES and any(tree.words[t] in words("en", "operators", "withheld") for t in draft.content):
        return Stance.WITHHOLDS
    return stance


def _negated(tree: Tree, draft: Draft) -> bool:
    negations = words("en", "operators", "negations")
    if any(tree.words[c] in negations and tree.deps[c] != "punct" for c in tree.children[draft.anchor]):
        return True
    return any(tree.words[t] in ("neither", "nobody", "none", "no") for t in sorted(draft.source)[:1])


def _top_words(tree: Tree, draft: Draft) -> set[str]:
    """The adverbs and auxiliaries of the content's main verb."""
    tops = _tops(tree, draft)
    return {tree.words[c] for t in tops for c in tree.children[t] if tree.deps[c] in ("aux", "advmod")}


def _tops(tree: Tree, draft: Draft) -> list[int]:
    """The verbs of the content that hang from nothing inside it."""
    inside = draft.content
    return [t for t in inside if tree.pos[t] in ("VERB", "AUX") and (tree.heads[t] not in inside or tree.heads[t] == t)]


def _basis(tree: Tree, draft: Draft, voice: Voice | None) -> Basis:
    if draft.cue.group == "hear" and _is_sound(tree, draft):
        return Basis.EYEWITNESS
    if draft.cue.basis is not Basis.UNSTATED:
        return draft.cue.basis
    if voice is None:
        return Basis.HEARSAY if draft.passive else Basis.UNSTATED
    if voice.kind is SpeakerKind.DOCUMENT:
        return Basis.DOCUMENT
    return _own_words(tree, draft)


def _is_sound(tree: Tree, draft: Draft) -> bool:
    """I heard them open the doors: no one told me so."""
    subjects = [(t, tree.subject(t)) for t in _tops(tree, draft)]
    objective = words("en", "pronouns", "objective")
    return any(tree.words[t].endswith("ing") or (s is not None and tree.words[s] in objective) for t, s in subjects)


def _own_words(tree: Tree, draft: Draft) -> Basis:
    """What the speaker's own "I saw", "we were told", "he saw", "it must have" says of how they know."""
    own = words("en", "pronouns", "first") | words("en", "pronouns", "he") | words("en", "pronouns", "she")
    for token in sorted(_tops(tree, draft)):
        subject = tree.subject(token)
        if subject is not None and tree.words[subject] in own:
            for basis in (Basis.EYEWITNESS, Basis.TOLD):
                if tree.words[token] in words("en", "basis", basis.value):
                    return basis
    return Basis.INFERENCE if _top_words(tree, draft) & words("en", "basis", "inference") else Basis.UNSTATED
