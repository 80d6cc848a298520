"""What somebody retells: "X printed what Y had told her: that …" gives the words after the colon to Y, through X.

Any verb can pass on what was said, so the outer one need be no cue; without the colon nothing is said that could be
quoted.
"""

from __future__ import annotations

from bisect import bisect_left

from govah.model import Stance
from govah.reading.attribution.draft import TELLS, Draft
from govah.reading.attribution.lexicon import Cue, verbs
from govah.reading.attribution.sources import core, had_from, speaker_of
from govah.reading.attribution.tree import Tree

_RETELLS = Cue(group="relay", word="retell", stance=Stance.REPORTS)


def retold(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those of each "what Y said", and of whoever retells it."""
    if "what" not in tree.words:
        return drafts
    found = {d.anchor: d for d in drafts}
    for what in (t for t, word in enumerate(tree.words) if word == "what"):
        verb = tree.heads[what]
        content = _predicate(tree, verb) or _after_colon(tree, verb) if tree.lefts[verb] == what < verb else set()
        if content and tree.words[verb] in verbs():
            _retell(tree, verb, content, found)
    return [found[anchor] for anchor in sorted(found)]


def _retell(tree: Tree, verb: int, content: set[int], found: dict[int, Draft]) -> None:
    told = _draft(tree, verb, verbs()[tree.words[verb]][0], content)
    if (above := _above(tree, verb)) is not None:
        outer = _draft(tree, above, _RETELLS, content)
        if above in found:
            outer.cue, outer.relay = found[above].cue, found[above].relay
        found[above] = outer
        told.relay = above
        if told.holder is not None and tree.pos[told.holder] == "PRON" and (origin := had_from(tree, verb)) is not None:
            told.source, told.holder, told.cue = core(tree, origin), origin, TELLS
    found[verb] = told


def _predicate(tree: Tree, verb: int) -> set[int]:
    """What she said was that they had fled."""
    being = tree.heads[verb]
    if tree.deps[verb] not in ("csubj", "csubjpass", "nsubj") or being < verb:
        return set()
    was = (t for t in range(verb + 1, being + 1) if tree.pos[t] == "AUX" and tree.words[t + 1 : t + 2] == ["that"])
    if (that := next(was, None)) is not None:
        return set(range(that + 1, tree.rights[being] + 1))
    clause = tree.child(being, "ccomp")
    return tree.subtree(clause) if clause is not None and clause > being and tree.pos[being] == "AUX" else set()


def _after_colon(tree: Tree, verb: int) -> set[int]:
    """The words after the first colon or "namely" in the verb's sentence; all of a quotation that opens there."""
    end = tree.sentence[verb][1]
    colon = next((t for t in range(verb, end) if tree.words[t] in (":", "namely")), None)
    if colon is None:
        return set()
    quote = bisect_left(tree.quotes, (colon + 1, 0))
    if quote < len(tree.quotes) and tree.quotes[quote][0] == colon + 1:
        return set(range(*tree.quotes[quote]))
    return set(range(colon + 1, end))


def _above(tree: Tree, verb: int) -> int | None:
    """The verb whose object the "what …" is, also behind a preposition ("about what …", "passed on what …")."""
    above = tree.heads[verb]
    if tree.pos[above] == "ADP" and tree.heads[above] != above:
        above = tree.heads[above]
    return above if above < verb and tree.pos[above] == "VERB" and tree.quoting[above] == tree.quoting[verb] else None


def _draft(tree: Tree, verb: int, cue: Cue, content: set[int]) -> Draft:
    source, holder = speaker_of(tree, verb)
    return Draft(
        rule="relay:retold",
        cue=cue,
        anchor=verb,
        words={verb},
        content=content - source,
        source=source - content,
        holder=holder,
    )
