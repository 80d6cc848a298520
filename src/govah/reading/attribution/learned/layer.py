"""The second layer of reading: rows of the rules weighed, edges redrawn, and rows added that no rule finds.

It was learned from news, so it takes away nothing that the rules find, and no chain apart: a row that passes words on
stays as they have it, and so does what stands inside somebody's words. A row it doubts says so in its score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.english import cue_words
from govah.reading.attribution.headings import openers
from govah.reading.attribution.learned import rows
from govah.reading.attribution.learned.cues import stem
from govah.reading.attribution.learned.proposals import Proposal, draw, hull, proposals
from govah.reading.attribution.learned.weights import Models, models, probability
from govah.reading.attribution.lexicon import Cue, nouns, verb_forms, verbs, words
from govah.reading.attribution.operators import is_said
from govah.reading.attribution.sources import can_speak
from govah.reading.attribution.tree import Tree
from govah.reading.attribution.unsaid import is_unsaid

ADDED = 0.35  # probability from which a row is added whose cue is no word of the rules
OVERRULED = 0.6  # and one whose cue the rules know and have passed over
_UNTOUCHED = frozenset({"relay", "transcript", "hearsay"})  # groups whose rows stay as the rules have them,
_EXACT = frozenset({"claimed", "raised", "infinitive", "that", "colon"})  # and frames that say exactly what is content
_SPEAKS = Cue(group="model", word="", stance=Stance.ASSERTS)
_EMPTY = frozenset({"nothing", "little", "much"})  # what begins so says nothing


@dataclass(slots=True)
class _Weighed:
    proposal: Proposal
    probability: float
    features: list[str]


class _Rules:
    """What the rules made of a paragraph, before anything is redrawn."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.by_cue = {d.anchor: d for d in drafts}
        self.words = {t for d in drafts for t in d.words}
        self.inside = {t for d in drafts for t in d.content}
        self.relays = {d.relay for d in drafts}
        self.contents = Counter(frozenset(d.content) for d in drafts)

    def is_free(self, draft: Draft) -> bool:
        """Is it outermost, and no link of a chain by its own construction?"""
        linked = draft.relay is not None or draft.anchor in self.relays or self.contents[frozenset(draft.content)] > 1
        group, _, frame = draft.rule.partition(":")
        return not (linked or draft.anchor in self.inside or group in _UNTOUCHED or frame in _EXACT)


def weighed(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts with scores and reasons, and those that the model adds, in the order of the cues. Cost: linear."""
    learned, rules = models(), _Rules(drafts)
    found = {d.anchor: d for d in drafts}
    covered, outer = set[int](), set[int]()  # the tokens of contents so far, and their cues: the surest come first
    for each in sorted(_all(tree, drafts, learned), key=lambda w: (-w.probability, w.proposal.cue)):
        draft = each.proposal.draft
        if draft is None and not (covered & {each.proposal.cue} or outer & each.proposal.content):
            draft = _added(tree, each, rules, learned)
        elif draft is not None and rules.is_free(draft) and draft.anchor not in covered:
            draw(tree, each.proposal, rules.by_cue, learned)
            _redraw(tree, draft, each.proposal, rules)
        if draft is not None:
            draft.score = each.probability
            draft.features = rows.reasons(learned.row, each.proposal, each.features)
            found[draft.anchor] = draft
            covered |= draft.content
            outer.add(draft.anchor)
    return [found[anchor] for anchor in sorted(found)]


def _added(tree: Tree, each: _Weighed, rules: _Rules, learned: Models) -> Draft | None:
    """The row that no rule finds, if it is likely enough and says what somebody says."""
    word = tree.words[each.proposal.cue]
    least = OVERRULED if word in cue_words() else ADDED
    if each.probability < least or rules.words & each.proposal.words or word in openers() | verb_forms("relays"):
        return None
    draw(tree, each.proposal, rules.by_cue, learned)
    draft = _draft(tree, each.proposal)
    return draft if _is_utterance(tree, draft) else None


def _is_utterance(tree: Tree, draft: Draft) -> bool:
    """Do the rules see somebody here who can say something, and something that is said?"""
    first, last = hull(tree, draft.content)
    alone = first == last and tree.words[first] in words("en", "pronouns", "thing") | words("en", "pronouns", "it")
    if alone or tree.words[first] in _EMPTY or is_unsaid(tree, draft.anchor) or _is_told_of(tree, draft):
        return False
    of_things = tree.words[draft.anchor] in verb_forms("of_things_too")
    return is_said(tree, draft) and (not of_things or can_speak(tree, draft.anchor, _SPEAKS, draft.holder))


def _is_told_of(tree: Tree, draft: Draft) -> bool:
    """Prisoners said to have died say nothing themselves; what is intended for them, nobody says."""
    passive = tree.deps[draft.anchor] == "acl" or tree.child(draft.anchor, "auxpass") is not None
    return tree.tags[draft.anchor] == "VBN" and passive and (draft.holder is None or draft.holder < draft.anchor)


def _all(tree: Tree, drafts: Sequence[Draft], learned: Models) -> list[_Weighed]:
    found = []
    for proposal in proposals(tree, drafts, learned):
        seen = rows.features(tree, proposal)
        found.append(_Weighed(proposal, probability(rows.odds(learned.row, proposal, seen)), seen))
    return found


def _redraw(tree: Tree, draft: Draft, proposal: Proposal, rules: _Rules) -> None:
    """Give the draft the model's content, unless that changes which cues stand in it, ends in a bare article, more than
    doubles what is no quotation or adds to one what is none; and the model's source, unless that is somebody else."""
    cues = rules.by_cue.keys()
    ours, theirs = hull(tree, draft.content), hull(tree, proposal.content)
    fits = cues & draft.content == cues & proposal.content and tree.words[theirs[1]] not in ("a", "an", "the")
    if ours != theirs and fits and not _doubles(tree, draft, proposal) and not _unquotes(tree, draft, proposal):
        draft.content = proposal.content
    if draft.holder in (source := proposal.source - draft.content) and hull(tree, draft.source) != hull(tree, source):
        draft.source = source


def _doubles(tree: Tree, draft: Draft, proposal: Proposal) -> bool:
    ours, theirs = ({t for t in content if not tree.is_mark(t)} for content in (draft.content, proposal.content))
    quoted = any(tree.quoting[t] != tree.quoting[draft.anchor] for t in ours)
    return not quoted and ours < theirs and len(theirs) > 2 * len(ours)


def _unquotes(tree: Tree, draft: Draft, proposal: Proposal) -> bool:
    ours, theirs = ({tree.quoting[t] for t in c if not tree.is_mark(t)} for c in (draft.content, proposal.content))
    return tree.quoting[draft.anchor] not in ours and tree.quoting[draft.anchor] in theirs


def _draft(tree: Tree, proposal: Proposal) -> Draft:
    return Draft(
        rule=f"model:{proposal.way}",
        cue=_cue(tree, proposal),
        anchor=proposal.cue,
        words=proposal.words,
        content=proposal.content,
        source=proposal.source,
        holder=proposal.holder,
    )


def _cue(tree: Tree, proposal: Proposal) -> Cue:
    """The sense that the lexicon knows; else words in quotation marks are said, and any others thought."""
    word = tree.words[proposal.cue]
    if word in verbs() and tree.pos[proposal.cue] in ("VERB", "AUX"):
        return verbs()[word][0]
    if word in nouns() and tree.pos[proposal.cue] == "NOUN":
        return nouns()[word]
    quoted = any(tree.quoting[t] not in (-1, tree.quoting[proposal.cue]) for t in proposal.content)
    return Cue(group="model", word=stem(word), stance=Stance.ASSERTS if quoted else Stance.OPINES)
