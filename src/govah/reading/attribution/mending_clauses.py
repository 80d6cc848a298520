"""Clauses hung from the wrong word: from whoever was told something, from a noun that nobody can say, from a verb that
does not govern them.

"They told the driver that he must turn back" describes no driver.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.model import SpeakerKind
from govah.reading.attribution.lexicon import nouns, verb_forms, verbs, voice
from govah.reading.attribution.moves import Move, is_cue

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")
_OPENS_CLAUSE = frozenset({"that", "whether", "where", "how", "why", "what"})


def joined(tree: Tree) -> Iterator[Move]:
    """The judge laughed and said …: a second verb belongs to the verb that its "and" belongs to."""
    for verb, dep in enumerate(tree.deps):
        if dep != "conj" or verb == 0 or tree.deps[verb - 1] != "cc" or tree.pos[verb] != "VERB":
            continue
        first = tree.heads[verb - 1]
        if tree.heads[verb] < first < verb and tree.pos[first] == "VERB":
            yield Move(verb, first, "conj")


def finite(tree: Tree) -> Iterator[Move]:
    """She said she could not tell and suggested …: what "could" does not govern goes on from "said"."""
    for verb, dep in enumerate(tree.deps):
        first = tree.heads[verb]
        if dep != "conj" or tree.tags[verb] not in _FINITE or tree.tags[first] != "VB" or not is_cue(tree, verb):
            continue
        above = tree.heads[first]
        governed = any(tree.tags[c] == "MD" for c in tree.children[first]) and tree.subject(verb) is None
        if governed and above < first and tree.tags[above] in _FINITE:
            yield Move(verb, above, "conj")


def claimed(tree: Tree) -> Iterator[Move]:
    """She withdrew her statement that …: the clause belongs to the claim, not to what is done to it."""
    for that in tree.places("that"):
        noun = that - 1
        clause = tree.heads[that]
        if tree.deps[that] != "mark" or noun < 0 or tree.words[noun] not in nouns():
            continue
        verb = tree.heads[noun]
        done_to = tree.deps[noun] == "dobj" and tree.words[verb] not in verb_forms("addressing")
        if (done_to or tree.words[verb] == "as") and tree.heads[clause] not in (noun, clause):
            yield Move(clause, noun, "acl")


def marked(tree: Tree) -> Iterator[Move]:
    """He conceded in an interview, she said in a statement that …: the clause completes the verb, not the medium."""
    for that in tree.places("that"):
        clause = tree.heads[that]
        noun = tree.heads[clause]
        if tree.deps[that] != "mark" or tree.deps[clause] not in ("acl", "relcl"):
            continue
        medium = tree.deps[noun] == "pobj" and tree.words[tree.heads[noun]] == "in"
        if noun == that - 1 and tree.pos[noun] == "NOUN" and (medium or tree.words[noun] not in nouns()):
            verb = tree.heads[tree.heads[noun]] if tree.deps[noun] == "pobj" else noun
            if is_cue(tree, verb) and verb < noun and tree.child(verb, "ccomp") is None:
                yield Move(clause, verb, "ccomp")


def addressed(tree: Tree) -> Iterator[Move]:
    """They told the driver that he must turn back, she heard from a driver where they were: it describes no driver."""
    for clause, dep in enumerate(tree.deps):
        first = tree.lefts[clause]
        if dep not in ("relcl", "acl") or tree.words[first] not in _OPENS_CLAUSE or first == clause:
            continue
        if tree.subject(clause) in (None, first) or (verb := _teller(tree, tree.heads[clause])) is None:
            continue
        if not any(tree.deps[c] == "ccomp" and c > verb for c in tree.children[verb]):
            yield Move(clause, verb, "ccomp")


def _teller(tree: Tree, addressee: int) -> int | None:
    """The verb that tells something to, or has it from, this noun."""
    above = tree.heads[addressee]
    if voice(tree.words[addressee]) is SpeakerKind.DOCUMENT:
        return None
    if tree.deps[addressee] == "pobj" and tree.words[above] in ("to", "by", "from"):
        above = tree.heads[above]
    elif tree.deps[addressee] not in ("dobj", "dative") or tree.words[above] not in verb_forms("addressing"):
        return None
    takes_clause = any("clause" in sense.takes for sense in verbs().get(tree.words[above], ()))
    return above if takes_clause and above < addressee else None


def perceived(tree: Tree) -> Iterator[Move]:
    """She heard the director say …: the director says it, she only heard it."""
    for verb, word in enumerate(tree.words):
        heard = tree.child(verb, "dobj") if word in verb_forms("perceiving") else None
        said = None if heard is None else tree.rights[heard] + 1
        if said is not None and tree.words[said : said + 1] == [","]:
            said += 1  # "heard the director, a friend of hers, say"
        if heard is not None and heard + 1 in tree.children[heard] and tree.words[heard + 1].endswith("ing"):
            said = heard + 1
        if heard is None or said is None or not heard > verb or said >= len(tree) or tree.words[said] not in verbs():
            continue
        if (
            tree.heads[said] in (verb, tree.heads[verb], heard)
            and tree.subject(said) is None
            and tree.pos[said] == "VERB"
        ):
            yield Move(said, verb, "ccomp")
            yield Move(heard, said, "nsubj")
