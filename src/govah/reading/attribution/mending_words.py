"""Words taken for another part of speech or another relation: "The decree orders that …", "Witness M-71", "according to
X, a guard, said …".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import base_forms, is_person_noun, verb_forms, voice, words
from govah.reading.attribution.moves import Move

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP", "VBN")


def mistaken(tree: Tree) -> Iterator[Move]:
    """The decree orders that …: a verb that the parser takes for a plural noun, in a sentence without another."""
    for verb in tree.cues:
        if tree.pos[verb] != "NOUN" or tree.heads[verb] != verb or tree.words[verb] in base_forms():
            continue
        clause = next((c for c in tree.children[verb] if c > verb and tree.words[tree.lefts[c]] == "that"), None)
        subject = next((c for c in reversed(tree.children[verb]) if c < verb and tree.deps[c] == "compound"), None)
        if clause is not None and subject == verb - 1:
            yield Move(verb, verb, "ROOT", "VERB")
            yield Move(clause, verb, "ccomp")
            yield Move(subject, verb, "nsubj")
            yield from (Move(c, subject, tree.deps[c]) for c in tree.children[verb] if c < subject)


def spoken(tree: Tree) -> Iterator[Move]:
    """…, its lawyers maintain: a verb of saying that the parser takes for a noun, though it has a subject."""
    for verb in tree.cues:
        if tree.pos[verb] == "NOUN" and tree.deps[verb] == "appos":
            start, end = tree.sentence[verb]
            top = next((t for t in range(start, end) if tree.heads[t] == t), verb)
            if tree.child(verb, "nsubj") is not None and top < verb >= end - 2:
                yield Move(verb, top, "parataxis", "VERB")


def numbered(tree: Tree) -> Iterator[Move]:
    """Witness M-71: letters and digits after a person are part of what they are called."""
    for token in range(1, len(tree)):
        if is_person_noun(tree.words[token - 1]) and tree.pos[token] != "NUM" and _is_number(tree, token):
            yield Move(token, token - 1, "nummod", "NUM")


def headed(tree: Tree) -> Iterator[Move]:
    """Circular 14 forbids …: the number belongs to the document, not the other way round."""
    for number in range(1, len(tree)):
        paper = number - 1
        if tree.pos[number] == "NUM" and tree.heads[paper] == number and voice(tree.words[paper]) is not None:
            yield Move(paper, tree.heads[number], tree.deps[number], "NOUN")
            yield Move(number, paper, "nummod")
            yield from (Move(c, paper, tree.deps[c]) for c in tree.children[number] if c != paper)


def _is_number(tree: Tree, token: int) -> bool:
    written = tree.text[tree.starts[token] : tree.ends[token]]
    letters, dash, digits = written.partition("-")
    return bool(dash) and letters.isupper() and digits.isdigit()


def beside_name(tree: Tree) -> Iterator[Move]:
    """According to X, a guard, when asked, said …: the guard is no second name of X but says it."""
    for token in tree.places("to"):
        noun = tree.heads[token - 1] if tree.words[token - 1] == "according" else None
        named = tree.child(token, "pobj") if noun is not None else None
        verb = noun
        if named is None or verb is None or verb < token or tree.subject(verb) is not None:
            continue
        aside = next((c for c in tree.children[named] if tree.deps[c] == "appos"), None)
        if aside is not None:
            yield Move(aside, verb, "nsubj")
            yield from (Move(c, aside, tree.deps[c]) for c in tree.children[named] if c > aside)


def of_office(tree: Tree) -> Iterator[Move]:
    """The night warden, citing a clerk, said …: somebody's calling that the parser takes for a verb."""
    for noun, word in enumerate(tree.words):
        if tree.pos[noun] != "VERB" or word not in words("en", "people", "words"):
            continue
        beside = tree.child(noun, "nsubj", "dobj", "compound", "amod")
        above = tree.heads[noun]
        opens = beside == noun - 1 and tree.pos[beside] in ("NOUN", "ADJ") and tree.child(beside, "det") is not None
        if opens and above > noun and tree.subject(above) is None:
            yield Move(noun, above, "nsubj", "NOUN")
            yield Move(noun - 1, noun, "compound")


def boasted(tree: Tree) -> Iterator[Move]:
    """She heard a clerk at the registry boast that …: a cue in its base form that the parser takes for a noun."""
    for that in tree.places("that"):
        verb = that - 1
        if verb < 2 or tree.pos[verb] != "NOUN" or tree.words[verb] not in base_forms():
            continue
        clause = tree.heads[verb + 1]
        perceiving = tree.heads[clause]
        heard = tree.child(perceiving, "dobj")
        if heard is None or tree.words[perceiving] not in verb_forms("perceiving") or not perceiving < heard < verb:
            continue
        yield Move(verb, perceiving, "ccomp", "VERB")
        yield Move(clause, verb, "ccomp")
        yield Move(heard, verb, "nsubj")
        yield from (Move(c, tree.heads[verb], "pobj") for c in tree.children[verb] if tree.deps[c] == "compound")


def fronted(tree: Tree) -> Iterator[Move]:
    """In an interview with this paper, a nurse conceded …: the noun before a verb without a subject is its subject."""
    for verb in tree.cues:
        if tree.tags[verb] not in _FINITE or tree.subject(verb) is not None:
            continue
        first = next((c for c in tree.children[verb] if c < verb and tree.deps[c] == "prep"), verb)
        end = min((c for c in tree.children[verb] if first < c < verb and tree.deps[c].startswith("aux")), default=verb)
        beside = (t for t in range(first, end) if tree.deps[t] in ("appos", "conj") and first < tree.heads[t] < t)
        noun = next(beside, None)
        if noun is not None and tree.deps[noun] == "appos" and _has_article(tree, noun) and _ends_at(tree, noun, end):
            yield Move(noun, verb, "nsubj" if tree.child(verb, "auxpass") is None else "nsubjpass")


def _has_article(tree: Tree, noun: int) -> bool:
    return tree.child(noun, "det", "poss") is not None


def _ends_at(tree: Tree, noun: int, end: int) -> bool:
    """Does nothing but an aside stand between the noun's own words and `end`?"""
    right = tree.rights[noun] + 1
    return right == end or (tree.words[right] == "," and tree.words[end - 1] == ",")
