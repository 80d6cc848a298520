"""Whose words they are: from a cue's token to the noun phrase that speaks.

A participle or a second verb has no subject of its own; its speaker is that of the verb above it. A relative pronoun
is the source as written, but the noun before it is the voice.
"""

from __future__ import annotations

from govah.reading.attribution.lexicon import words
from govah.reading.attribution.tree import Tree

_CLIMBED = frozenset({"conj", "xcomp", "pcomp", "advcl", "acl", "prep", "dep", "ccomp"})
_HIGHEST = 5  # verbs climbed in search of a subject
_POSTMODIFIERS = frozenset({"acl", "relcl", "appos", "prep", "punct", "cc", "conj"})


def speaker_of(tree: Tree, cue: int) -> tuple[set[int], int | None]:
    """The source's tokens and the noun that holds the voice; nothing when the text names nobody."""
    if (agent := _agent(tree, cue)) is not None:
        return tree.subtree(agent), agent
    if tree.child(cue, "auxpass", "nsubjpass") is not None:
        return set(), None
    subject = tree.subject(cue)
    if subject is None:
        return _above(tree, cue)
    return _phrase(tree, subject, cue)


def _agent(tree: Tree, cue: int) -> int | None:
    by = tree.child(cue, "agent")
    return None if by is None else tree.child(by, "pobj")


def _phrase(tree: Tree, subject: int, verb: int) -> tuple[set[int], int | None]:
    if tree.words[subject] in words("en", "pronouns", "relative") and tree.deps[verb] == "relcl":
        return {subject}, tree.heads[verb]
    if tree.words[subject] in words("en", "pronouns", "expletive") and tree.deps[subject] == "nsubjpass":
        return set(), None
    return tree.subtree(subject), subject


def _above(tree: Tree, cue: int) -> tuple[set[int], int | None]:
    """The subject of the verb that this one hangs from, or the noun that it describes."""
    token = cue
    for _ in range(_HIGHEST):
        dep, head = tree.deps[token], tree.heads[token]
        if head == token or dep not in _CLIMBED | {"relcl"}:
            break
        if dep in ("acl", "relcl") and tree.pos[head] in ("NOUN", "PROPN", "PRON"):
            return set(range(tree.lefts[head], head + 1)), head
        if (subject := tree.subject(head)) is not None:
            if subject > cue and dep == "ccomp":
                break
            return _phrase(tree, subject, head)
        token = head
    return set(), None


def core(tree: Tree, noun: int) -> set[int]:
    """The noun with the words before it that belong to it, and the name it is part of; no clause, no aside."""
    kept = set(range(tree.lefts[noun], noun + 1))
    for child in tree.children[noun]:
        if child > noun and tree.deps[child] not in _POSTMODIFIERS:
            kept |= tree.subtree(child)
    return kept


def carried(tree: Tree, noun: int) -> int | None:
    """The noun whose voice this one carries: "accounts of the survivors", "the survivors' accounts"."""
    if (owner := tree.child(noun, "poss")) is not None:
        return owner
    for child in tree.children[noun]:
        if tree.words[child] in words("en", "carriers", "preps"):
            return tree.child(child, "pobj")
    return None
