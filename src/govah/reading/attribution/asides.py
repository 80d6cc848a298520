"""Who is said, in passing, to have told it: repairs around "…, a nurse recalled, …".

Between commas a parser takes such an aside for a description of the noun before it, or hangs it below what it
attributes. Nothing but the aside moves, and what follows it goes on as if it were not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import is_person_noun, verbs
from govah.reading.attribution.moves import Move
from govah.text.nouns import singular

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_DESCRIBING = frozenset({"who", "whom", "whose", "which", "that", "where", "when"})
_FINITE = ("VBD", "VBZ", "VBP")


def bare(tree: Tree) -> Iterator[Move]:
    """…, a nun recalled, …: what stands right before a finite verb is its subject, no part of a compound."""
    for verb in _finite(tree):
        if verb == 0 or tree.deps[verb] not in ("dobj", "appos", "nmod"):
            continue
        noun = verb - 1
        if noun in tree.children[verb] and tree.deps[noun] == "compound" and tree.subject(verb) is None:
            yield Move(noun, verb, "nsubj")
            yield Move(verb, tree.heads[verb], "parataxis", "VERB")
            yield from (Move(c, noun, tree.deps[c]) for c in tree.children[verb] if c < noun and not tree.is_mark(c))
            yield from (Move(c, tree.heads[verb], "advcl") for c in tree.children[verb] if tree.deps[c] == "relcl")


def describing_nothing(tree: Tree) -> Iterator[Move]:
    """The attackers, five women told us, shouted …: set off by commas, only a clause with "who" describes a noun."""
    for verb in _finite(tree):
        if tree.deps[verb] not in ("relcl", "acl", "parataxis"):
            continue
        noun, subject, last = tree.heads[verb], tree.subject(verb), tree.rights[verb]
        first = verb if subject is None else tree.lefts[subject]
        if noun >= first or tree.pos[noun] == "VERB" or tree.words[first - 1] != ",":
            continue
        if "," in tree.words[last : last + 2] and _DESCRIBING.isdisjoint(tree.words[first:verb]):
            yield Move(verb, _verb_above(tree, noun), "parataxis")


def two_subjects(tree: Tree) -> Iterator[Move]:
    """A corporal, a clerk said, had told him …: of two nouns before an aside, the first goes on without it."""
    for verb in _finite(tree):
        if tree.deps[verb] not in ("parataxis", "ccomp") or tree.words[verb + 1 : verb + 2] != [","]:
            continue
        above, first = tree.heads[verb], tree.subject(verb)
        beside = None if first is None else tree.child(first, "appos")
        if above < verb or first is None or beside is None or tree.subject(above) is not None:
            continue
        if tree.rights[beside] == verb - 1 and tree.words[tree.lefts[beside] - 1] == ",":
            yield Move(beside, verb, "nsubj")
            yield Move(first, above, "nsubj")


def _verb_above(tree: Tree, noun: int) -> int:
    while tree.heads[noun] != noun and tree.pos[noun] not in ("VERB", "AUX"):
        noun = tree.heads[noun]
    return noun


def _finite(tree: Tree) -> Iterator[int]:
    return (cue for cue in tree.cues if tree.tags[cue] in _FINITE)


def split(tree: Tree) -> Iterator[Move]:
    """She had been told by a guard, she said, that …: the aside belongs to all of it, not to the "that …"."""
    for verb in tree.cues:
        below = tree.heads[verb]
        above = tree.heads[below]
        if tree.deps[verb] not in ("parataxis", "ccomp") or not above < verb < below:
            continue
        subject = tree.subject(verb)
        if subject is None or tree.words[tree.lefts[subject] - 1] != "," or tree.words[above] not in verbs():
            continue
        if tree.words[tree.rights[verb]] == "," or tree.words[tree.rights[verb] + 1] in (",", "that"):
            yield Move(verb, above, "parataxis")


def fronted(tree: Tree) -> Iterator[Move]:
    """Never, said the pilot, did a boat leave: what stands before the aside belongs to what goes on after it."""
    for verb in tree.cues:
        main = tree.heads[verb]
        if tree.deps[verb] != "parataxis" or main < verb or (subject := tree.subject(verb)) is None:
            continue
        first = min(verb, tree.lefts[subject])
        if tree.words[first - 1] == ",":
            yield from (Move(c, main, tree.deps[c]) for c in tree.children[verb] if c < first - 1)


def who(tree: Tree) -> Iterator[Move]:
    """A teacher from the valley, who had it from a clerk: "who" is the teacher, not the valley."""
    for verb, dep in enumerate(tree.deps):
        noun = tree.heads[verb]
        if dep != "relcl" or tree.pos[noun] != "NOUN":
            continue
        if (subject := tree.subject(verb)) is None or tree.words[subject] != "who":
            continue
        person = noun
        while tree.deps[person] in ("pobj", "prep", "acl", "dobj", "npadvmod") and not _is_person(tree, person):
            person = tree.heads[person]
        if person != noun and _is_person(tree, person) and not _is_person(tree, noun):
            yield Move(verb, person, "relcl")


def _is_person(tree: Tree, noun: int) -> bool:
    return tree.pos[noun] in ("NOUN", "PROPN") and is_person_noun(singular(tree.words[noun]))


def so_said(tree: Tree) -> Iterator[Move]:
    """The tunnel reached the river, or so the smith assured us: "so" stands for all that goes before."""
    for verb in _finite(tree):
        first = tree.lefts[verb]
        if tree.deps[verb] not in ("conj", "advcl", "ccomp") or tree.words[first] != "so":
            continue
        main, subject = tree.heads[verb], tree.subject(verb)
        if subject is None or not main < first < subject:
            continue
        yield Move(verb, main, "parataxis")
        yield from (Move(c, verb, "cc") for c in tree.children[main] if c == first - 1 and tree.deps[c] == "cc")
