"""A cue that follows what it attributes, its speaker behind it: "The wells were dry, argued the miller's lawyer."

Without quotation marks the parser takes the cue for a second act and the speaker for its object. A finite cue right
after a comma, with nothing but its speaker up to the end of the sentence, attributes all that stands before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import is_person_noun, nouns, verbs, voice
from govah.reading.attribution.moves import Move
from govah.text.nouns import singular

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")
_NAMED = ("PROPN", "PRON")
_ENDS = (".", ",", ";", "”", '"')


def inverted(tree: Tree) -> Iterator[Move]:
    """The wells were dry, argued the miller's lawyer."""
    for verb in _between_edges(tree):
        if tree.words[verb - 1] != "," or tree.tags[verb] not in _FINITE or not _attributes(tree, verb):
            continue
        speaker = _behind(tree, verb)
        said = tree.heads[verb]
        if speaker is None or said > verb or tree.pos[said] not in ("VERB", "AUX"):
            continue
        yield Move(verb, said, "parataxis", "VERB")
        yield Move(speaker, verb, "nsubj")
        after = (c for c in tree.children[verb] if c > speaker and tree.deps[c] in ("prep", "relcl"))
        yield from (Move(c, speaker, tree.deps[c]) for c in after)


def _between_edges(tree: Tree) -> Iterator[int]:
    """The cues with something before their comma, and something after them."""
    return (cue for cue in tree.cues if 1 < cue < len(tree) - 1)


def _attributes(tree: Tree, verb: int) -> bool:
    takes_aside = any("aside" in sense.takes for sense in verbs().get(tree.words[verb], ()))
    return (
        takes_aside and tree.subject(verb) is None and tree.deps[verb] in ("conj", "dep", "advcl", "ccomp", "parataxis")
    )


def _behind(tree: Tree, verb: int) -> int | None:
    """Somebody who can speak, right behind the cue, and nothing after them."""
    target = tree.child(verb, "dobj", "dative", "attr", "nsubj")
    if target is None or tree.lefts[target] != verb + 1 or not _speaks(tree, target):
        return None
    last = max(tree.rights[target], tree.rights[verb])
    ends = last + 1 >= tree.sentence[verb][1] or tree.words[last] in _ENDS or tree.words[last + 1] in _ENDS
    return target if ends and tree.child(verb, "ccomp", "xcomp") is None else None


def _speaks(tree: Tree, noun: int) -> bool:
    word = tree.words[noun]
    if tree.pos[noun] in _NAMED or word == "one":
        return True
    return word not in nouns() and (voice(word) is not None or is_person_noun(singular(word)))


def named_noun(tree: Tree) -> Iterator[Move]:
    """Not once, the prefect swore, had he left: a cue between commas that the parser takes for a noun has its speaker
    before it."""
    for verb in _between_edges(tree):
        if tree.tags[verb] not in ("NN", "NNS") or tree.words[verb + 1] != ",":
            continue
        before = tree.child(verb, "compound")
        main = tree.heads[verb]
        while tree.heads[main] != main and tree.pos[main] not in ("VERB", "AUX"):
            main = tree.heads[main]
        first = tree.lefts[verb]
        if before is None or main == verb or tree.words[first - 1] != "," or not _speaks(tree, verb - 1):
            continue
        yield Move(verb, main, "parataxis", "VERB")
        yield Move(verb - 1, verb, "nsubj")
        yield from (Move(c, verb - 1, tree.deps[c]) for c in tree.children[verb] if c < verb - 1)
