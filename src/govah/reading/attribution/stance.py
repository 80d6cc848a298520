"""What a speaker does with the words and how sure they are: the cue's table crossed with what stands over the cue.

Stance is the speaker's, never the page's: "A denied that B" is a denial by A and nothing by whoever prints it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govah.model import Basis, Commitment, Polarity, SpeakerKind, Stance
from govah.reading.attribution.basis import basis_of, is_rumour
from govah.reading.attribution.coercion import is_coerced, is_confession
from govah.reading.attribution.commitment import taken_for
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import data, words
from govah.reading.attribution.lexicon import voice as voice_kind
from govah.reading.attribution.operators import Operators, is_perfect, operators
from govah.reading.attribution.row import Voice
from govah.reading.attribution.tree import Tree

_SURENESS = (Commitment.CERTAIN, Commitment.PROBABLE, Commitment.POSSIBLE)
_NEUTRAL = (Stance.ASSERTS, Stance.REPORTS)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The answers for one level of a chain."""

    stance: Stance
    polarity: Polarity
    certainty: Commitment
    basis: Basis
    coerced: bool = False
    taken_for: Polarity | None = None


def judged(tree: Tree, draft: Draft, voice: Voice | None) -> Judgement:
    """Read stance, polarity, certainty, basis and possible coercion off a cue, its operators and its content."""
    over = operators(tree, draft)
    stance = _stance(tree, draft, over)
    basis = basis_of(tree, draft, voice, stance)
    return Judgement(
        stance=stance,
        polarity=_polarity(tree, draft, stance, over),
        certainty=_certainty(tree, draft, stance, over, rumoured=basis is Basis.HEARSAY and is_rumour(tree, draft)),
        basis=basis,
        coerced=stance is Stance.CONCEDES and is_coerced(tree, draft),
        taken_for=_taken_for(tree, draft, voice, over),
    )


def _taken_for(tree: Tree, draft: Draft, voice: Voice | None, over: Operators) -> Polarity | None:
    """What the writer takes the words for; of "I admit that …" the writer is the speaker, and no second voice."""
    if voice is None or voice.pronoun == "first":
        return None
    if over.supposed or over.doubted or over.lent in (Stance.HEDGED, Stance.ASKS) or _is_question(tree, draft):
        return None
    return taken_for(draft.cue.word, "negation" if over.negated or over.lent else "plain")


def _is_question(tree: Tree, draft: Draft) -> bool:
    """Whether they left; who left."""
    return bool(draft.content) and tree.words[min(draft.content)] in words("en", "operators", "questions")


def _stance(tree: Tree, draft: Draft, over: Operators) -> Stance:
    own = _of_cue(tree, draft)
    if over.lent is not None and not (over.negated and over.lent is Stance.HEDGED):
        return over.lent
    if over.negated:
        refused = over.unwilling and not over.neither and own in _NEUTRAL
        return Stance.DECLINES if refused else Stance(data("en")["operators"]["negated"][own.value])
    if over.supposed or (over.doubted and own in _NEUTRAL):
        return Stance.HEDGED
    return _mood(tree, draft) or own if own in _NEUTRAL else own


def _of_cue(tree: Tree, draft: Draft) -> Stance:
    """The stance of the table; but whoever makes a "statement that …" asserts it: only rumours are passed on."""
    particle = tree.child(draft.anchor, "prt")
    phrase = "" if particle is None else f"{draft.cue.word} {tree.words[particle]}"
    if phrase in data("en")["operators"]["phrasal"]:
        return Stance(data("en")["operators"]["phrasal"][phrase])
    if draft.cue.stance in _NEUTRAL and is_rumour(tree, draft):
        return Stance.REPORTS
    if draft.cue.stance in _NEUTRAL and is_confession(tree, draft):
        return Stance.CONCEDES
    owned = draft.cue.group == "report-noun" and draft.cue.word not in words("en", "operators", "rumours")
    return Stance.ASSERTS if owned else draft.cue.stance


def _mood(tree: Tree, draft: Draft) -> Stance | None:
    """Words that are given as a question ask, as a command order, whatever verb reports them."""
    spoken = [t for t in sorted(draft.content) if not tree.is_mark(t)]
    whole = range(min(draft.content), min(max(draft.content) + 2, len(tree)))
    ends = [tree.words[t] for t in whole if tree.words[t] in (".", "?", "!")]
    if ends == ["?"] and _are_given(tree, draft, spoken):
        return Stance.ASKS
    wanted = _is_command(tree, draft, spoken) or _is_binding(tree, draft) or _is_wished(tree, draft)
    return Stance.ORDERS if wanted else None


def _is_wished(tree: Tree, draft: Draft) -> bool:
    """They insisted that he be freed: a subjunctive, where no fact is told."""
    for top in tree.tops(draft.content):
        verbs = [top, *(c for c in tree.children[top] if tree.deps[c] in ("aux", "auxpass"))]
        if tree.subject(top) is not None and all(tree.tags[v] in ("VB", "VBN") for v in verbs) and len(verbs) > 1:
            return tree.words[tree.lefts[top]] == "that" and any(tree.words[v] == "be" for v in verbs)
    return False


def _is_binding(tree: Tree, draft: Draft) -> bool:
    """The decree says that no visitor shall enter."""
    written = draft.holder is not None and voice_kind(tree.words[draft.holder]) is SpeakerKind.DOCUMENT
    beside = {tree.words[c] for t in tree.tops(draft.content) for c in tree.children[t] if tree.deps[c] == "aux"}
    return written and bool(beside & words("en", "operators", "binding"))


def _are_given(tree: Tree, draft: Draft, spoken: list[int]) -> bool:
    """Are they the very words: in quotation marks, or after a colon?"""
    first = min(spoken, default=0)
    return tree.quoting[first] not in (-1, tree.quoting[draft.anchor]) or ":" in tree.words[first - 1 : first]


def _is_command(tree: Tree, draft: Draft, spoken: list[int]) -> bool:
    """“Shut the doors”; “never speak of it”: given words that open with a bare verb."""
    if not spoken or not _are_given(tree, draft, spoken):
        return False
    first = next((t for t in spoken if tree.words[t] not in words("en", "operators", "before_commands")), spoken[0])
    return tree.tags[first] == "VB" and tree.subject(first) is None


def _polarity(tree: Tree, draft: Draft, stance: Stance, over: Operators) -> Polarity:
    doubts = stance is Stance.OPINES and over.negated != (draft.cue.word in words("en", "operators", "doubting"))
    return Polarity.NEGATIVE if doubts or stance is Stance.DENIES else Polarity.POSITIVE


def _certainty(tree: Tree, draft: Draft, stance: Stance, over: Operators, *, rumoured: bool) -> Commitment:
    usual = Commitment(data("en")["operators"]["certainty"][stance.value])
    if usual not in _SURENESS or rumoured:
        return Commitment.UNSTATED
    if over.lent is Stance.HEDGED or over.doubted:
        usual = Commitment.PROBABLE
    return max((usual, *_hedges(tree, draft)), key=_SURENESS.index)


def _hedges(tree: Tree, draft: Draft) -> Iterator[Commitment]:
    """What the words beside the cue and beside the content's main verbs say of how sure the speaker is."""
    for top in (draft.anchor, *tree.tops(draft.content)):
        beside = {tree.words[c] for c in tree.children[top] if tree.deps[c] in ("aux", "advmod")}
        yield from (Commitment(s) for s in ("probable", "possible") if beside & words("en", "hedges", s))
        if top != draft.anchor:
            yield from _modals(beside)


def _modals(beside: set[str]) -> Iterator[Commitment]:
    if beside & words("en", "operators", "epistemic") or is_perfect(beside, "could"):
        yield Commitment.POSSIBLE
    if is_perfect(beside, "must"):
        yield Commitment.PROBABLE
