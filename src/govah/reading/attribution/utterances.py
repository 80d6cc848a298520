"""Quotations that no cue of the lexicon opened: the rest of a broken one, one after a colon, one beside a plain verb.

"They came," she said, "at night." is one utterance. What somebody "thundered" is said as much as what they "said":
beside a quotation any verb can be a cue.
"""

from __future__ import annotations

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.sources import speaker_of
from govah.reading.attribution.tree import SUBJECTS, Tree

_SPEAKS = Cue(group="utterance", word="", stance=Stance.ASSERTS)
_SHORTEST = 4  # words of a quotation that can be an utterance
_JOINING = frozenset({"and", "but", "or", "that"})  # words by which a report goes on into a quotation
_LONGEST_PAUSE = 6  # words between two parts of an utterance
_BROKEN_AT = frozenset({",", "?", "!", "-", "—", "–"})  # marks at which a cue breaks an utterance
_BESIDE = 8  # tokens after a quotation in which its verb stands


def adopted(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each with the rest of its utterance, and one more for each quotation that has a plain verb.

    Cost: linear in the paragraph's words and drafts.
    """
    found = {d.anchor: d for d in drafts}
    outer = sorted((d for d in drafts if tree.quoting[d.anchor] == -1), key=lambda d: d.anchor)
    covered = set().union(*(d.content for d in outer)) if outer else set()
    speaking: Draft | None = None
    upcoming = 0
    for index, (first, last) in enumerate(tree.quotes):
        while upcoming < len(outer) and outer[upcoming].anchor < first:
            speaking = outer[upcoming]
            upcoming += 1
        quote = {t for t in range(first, last) if not tree.is_mark(t)}
        if tree.quoted[index].depth or not quote or 2 * len(quote & covered) > len(quote):
            continue
        later = outer[upcoming] if upcoming < len(outer) else None
        if later is not None and _is_begun(tree, later, first, last):
            later.content |= set(range(first, last))
        elif speaking is not None and _goes_on(tree, speaking, first):
            ended = max(speaking.content) + 1
            begun = ended if _is_joined(tree, ended, first) else first
            speaking.content |= set(range(begun, last)) - speaking.source - speaking.words
        elif len(quote) >= _SHORTEST and (opened := _opened(tree, first, last)) and opened.anchor not in found:
            found[opened.anchor] = speaking = opened
        covered |= quote
    return [found[anchor] for anchor in sorted(found)]


def _is_begun(tree: Tree, draft: Draft, first: int, last: int) -> bool:
    """“In May,” she said, “they came”: is this the first part of what the cue behind it breaks?"""
    behind = min(draft.content, default=0) > draft.anchor and any(tree.quoting[t] >= 0 for t in draft.content)
    own = draft.words | draft.source
    between = (t in own or tree.is_mark(t) for t in range(last, draft.anchor))
    return behind and tree.words[max(first, last - 2)] in _BROKEN_AT and all(between)


def _goes_on(tree: Tree, draft: Draft, first: int) -> bool:
    """Does the quotation go on, in the cue's sentence after a break or at the start of the next, with one before?"""
    if min(draft.content) > first:
        return False
    start, end = tree.sentence[draft.anchor]
    if start <= first < end and _is_joined(tree, max(draft.content) + 1, first):
        return True
    if not any(tree.quoting[t] >= 0 for t in draft.content):
        return False
    if start <= first < end:
        own = draft.words | draft.source
        return _is_pause(tree, [t for t in range(max(draft.words), first) if t not in own])
    last = max(end - 1, *draft.content)
    return _is_pause(tree, list(range(last + 1, first)))


def _is_pause(tree: Tree, between: list[int]) -> bool:
    """Stand only marks here, or a few words in which nobody does anything ("then, after a pause:")?"""
    plain = [t for t in between if not tree.is_mark(t)]
    idle = not any(tree.pos[t] in ("VERB", "AUX", "PROPN") or tree.deps[t] in SUBJECTS for t in plain)
    opened = not plain or tree.is_mark(between[-1])
    return len(plain) <= _LONGEST_PAUSE and idle and opened


def _is_joined(tree: Tree, start: int, end: int) -> bool:
    """Do nothing but marks and an "and" or "but" stand here?"""
    between = [t for t in range(start, end) if not tree.is_mark(t)]
    return 0 < len(between) <= 2 and all(tree.words[t] in _JOINING for t in between)


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


def _opened(tree: Tree, first: int, last: int) -> Draft | None:
    """The attribution that a plain verb beside the quotation makes."""
    verb = _verb(tree, first, last)
    source, holder = (set[int](), None) if verb is None else speaker_of(tree, verb)
    source -= set(range(first, last))
    if verb is None or not source:
        return None
    rule = "utterance:beside" if verb >= last else "utterance:colon"
    content = set(range(first, last))
    return Draft(rule=rule, cue=_SPEAKS, anchor=verb, words={verb}, content=content, source=source, holder=holder)
