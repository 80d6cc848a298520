"""A noun that takes a whole sentence up as somebody's claim: "The cells were empty, a claim the prosecution rejected."

The sentence is then more than the page's own: somebody denies, repeats or makes it. Only a noun with "a" or "an" after
a comma does so; "the claim" may be another one.
"""

from __future__ import annotations

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue, nouns, verb_forms, verbs, words
from govah.reading.attribution.sources import agent_of, core
from govah.reading.attribution.tree import Tree

_DISOWNING = (Stance.DENIES, Stance.WITHHOLDS)


def apposed(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those of whoever denies, makes or repeats what the sentence before the noun says."""
    found = {d.anchor: d for d in drafts}
    claims = nouns()
    for noun in (t for t, word in enumerate(tree.words) if word in claims):
        comma, verb = _comma_before(tree, noun), tree.child(noun, "relcl", "acl")
        if comma is None or verb is None or (sense := _sense(tree, noun, verb)) is None:
            continue
        holder = agent_of(tree, verb) or tree.subject(verb)
        content = _before(tree, comma, drafts)
        if holder is None or tree.words[holder] in words("en", "pronouns", "relative") or not content:
            continue
        _leave(found, comma, tree.rights[noun])
        found[verb] = Draft(
            rule="apposed",
            cue=sense,
            anchor=verb,
            words={noun, verb},
            content=content,
            source=core(tree, holder),
            holder=holder,
        )
    return [found[anchor] for anchor in sorted(found)]


def _comma_before(tree: Tree, noun: int) -> int | None:
    """…, a claim; …, in an account."""
    first = tree.lefts[noun]
    if tree.words[first] not in ("a", "an"):
        return None
    before = first - 2 if tree.words[first - 1] == "in" else first - 1
    return before if before > tree.sentence[noun][0] and tree.words[before] == "," else None


def _sense(tree: Tree, noun: int, verb: int) -> Cue | None:
    """What the verb beside the noun makes of the claim; None where it makes nobody speak."""
    word = tree.words[verb]
    if tree.child(verb, "neg") is not None or tree.child(verb, "ccomp") is not None:
        return None
    disowned = next((s for s in verbs().get(word, ()) if s.stance in _DISOWNING), None)
    absurd = any(tree.words[t] in words("en", "falsehoods") for t in range(verb, tree.rights[verb] + 1))
    if disowned is not None and ("belied" not in disowned.takes or absurd or "claimed" in disowned.takes):
        return disowned
    return nouns()[tree.words[noun]] if word in verb_forms("light") | verb_forms("uttering") else None


def _before(tree: Tree, comma: int, drafts: list[Draft]) -> set[int]:
    """What somebody says up to the comma; without a speaker, the sentence so far."""
    start = tree.sentence[comma][0]
    said = [d.content for d in drafts if start <= d.anchor and comma - 1 in d.content]
    whole = min(said, key=len) if said else range(start, comma)
    return {t for t in whole if t < comma}


def _leave(found: dict[int, Draft], comma: int, last: int) -> None:
    """Nobody says the words about the claim."""
    comment = set(range(comma, last + 1))
    for anchor, draft in [*found.items()]:
        if anchor in comment and draft.content <= comment:
            del found[anchor]
        elif anchor < comma:
            draft.content -= comment
