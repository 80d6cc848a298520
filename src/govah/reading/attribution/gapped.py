"""What is left out the second time: "his wife says that he fled, his driver that he hid", "I had it from a nurse, and
she had it from a clerk".

The verb or the words are those of the clause before; the speaker is new, and would otherwise have said nothing.
"""

from __future__ import annotations

from govah.reading.attribution.draft import TELLS, Draft
from govah.reading.attribution.lexicon import nouns, verb_forms
from govah.reading.attribution.sources import core, had_from
from govah.reading.attribution.tree import Tree


def gapped(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those whose verb or words stand only in the clause before."""
    found = {d.anchor: d for d in drafts}
    for token, word in enumerate(tree.words):
        if word == "that" and tree.deps[token] == "mark" and token not in found:
            _without_verb(tree, token, found)
        elif word == "it" and tree.deps[token] == "dobj":
            _without_words(tree, tree.heads[token], found)
    return [found[anchor] for anchor in sorted(found)]


def _without_verb(tree: Tree, that: int, found: dict[int, Draft]) -> None:
    """…, his driver that he hid."""
    clause = tree.heads[that]
    noun = tree.heads[clause]
    if noun != that - 1 or tree.pos[noun] not in ("NOUN", "PROPN") or tree.words[noun] in nouns():
        return
    source = {t for t in core(tree, noun) if t < that}
    if tree.words[min(source) - 1] not in (",", "and", "but"):
        return
    start = tree.sentence[that][0]
    before = [d for d in found.values() if start <= d.anchor < min(source) and tree.words[min(d.content)] == "that"]
    if before:
        content = set(range(that, tree.rights[clause] + 1))
        spoken = max(before, key=lambda d: d.anchor)
        spoken.content -= content | source
        found[that] = Draft(
            rule="gapped", cue=spoken.cue, anchor=that, words={that}, content=content, source=source, holder=noun
        )


def _without_words(tree: Tree, verb: int, found: dict[int, Draft]) -> None:
    """…, and he had it from a soldier."""
    origin = had_from(tree, verb) if tree.words[verb] in verb_forms("receiving") and verb not in found else None
    subject = tree.subject(verb)
    if origin is None or subject is None or tree.pos[subject] != "PRON" or tree.deps[verb] != "conj":
        return
    before = [d for d in found.values() if tree.sentence[verb][0] <= d.anchor < verb]
    if before:
        told = max(before, key=lambda d: d.anchor)
        found[verb] = Draft(
            rule="relay:had-from",
            cue=TELLS,
            anchor=verb,
            words={verb},
            content=set(told.content),
            source=core(tree, origin),
            holder=origin,
            relay=told.anchor,
        )
