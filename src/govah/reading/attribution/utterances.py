"""Quotations that no cue of the lexicon opened: the rest of a broken one, one after a colon, one beside a plain verb.

"They came," she said, "at night." is one utterance. What somebody "thundered" is said as much as what they "said":
beside a quotation any verb can be a cue.
"""

from __future__ import annotations

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.sources import speaker_of
from govah.reading.attribution.tree import Tree

_SPEAKS = Cue(group="utterance", word="", stance=Stance.ASSERTS)
_SHORTEST = 4  # words of a quotation that can be an utterance
_BESIDE = 8  # tokens after a quotation in which its verb stands


def adopted(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each with the rest of its utterance, and one more for each quotation that has a plain verb."""
    found = sorted(drafts, key=lambda d: d.anchor)
    covered = set().union(*(d.content for d in found if tree.quoting[d.anchor] == -1)) if found else set()
    for index, (first, last) in enumerate(tree.quotes):
        quote = {t for t in range(first, last) if not tree.is_mark(t)}
        if tree.quoted[index].depth or not quote or 2 * len(quote & covered) > len(quote):
            continue
        if (begun := _begun(tree, found, first)) is not None and _goes_on(tree, begun, first):
            begun.content |= set(range(first, last)) - begun.source - begun.words
        elif len(quote) >= _SHORTEST and (verb := _verb(tree, first, last)) is not None:
            _open(tree, found, verb, set(range(first, last)))
        covered |= quote
    return sorted(found, key=lambda d: d.anchor)


def _begun(tree: Tree, found: list[Draft], first: int) -> Draft | None:
    """The outer attribution that spoke last before this quotation, if it spoke in quotation marks."""
    before = [d for d in found if d.anchor < first and tree.quoting[d.anchor] == -1 and min(d.content) < first]
    last = max(before, key=lambda d: d.anchor, default=None)
    return last if last and any(tree.quoting[t] >= 0 for t in last.content) else None


def _goes_on(tree: Tree, draft: Draft, first: int) -> bool:
    """Does the quotation go on in the cue's sentence after a break, or begin the very next sentence?"""
    start, end = tree.sentence[draft.anchor]
    if start <= first < end:
        return all(tree.is_mark(t) or t in draft.words | draft.source for t in range(max(draft.words), first))
    last = max(end - 1, *draft.content)
    return all(tree.is_mark(t) for t in range(last + 1, first))


def _verb(tree: Tree, first: int, last: int) -> int | None:
    """The verb before a colon, or the one beside the end of the quotation."""
    if first > 0 and tree.words[first - 1] in (":", ",") and tree.quoting[first - 1] == -1:
        start = tree.sentence[first - 1][0]
        roots = [t for t in range(start, first) if tree.pos[t] == "VERB" and tree.subject(t) is not None]
        if roots and tree.words[first - 1] == ":":
            return roots[0]
    if tree.words[last - 2 : last - 1] in ([","], ["?"], ["!"]) or tree.words[last : last + 1] == [","]:
        near = range(last, min(last + _BESIDE, len(tree)))
        return next((t for t in near if tree.pos[t] == "VERB" and (tree.subject(t) or 0) >= last), None)
    return None


def _open(tree: Tree, found: list[Draft], verb: int, content: set[int]) -> None:
    source, holder = speaker_of(tree, verb)
    source -= content
    if source and all(d.anchor != verb for d in found):
        rule = "utterance:beside" if verb > min(content) else "utterance:colon"
        words = {verb}
        found.append(
            Draft(
                rule=rule, cue=_SPEAKS, anchor=verb, words=words, content=content - words, source=source, holder=holder
            )
        )
