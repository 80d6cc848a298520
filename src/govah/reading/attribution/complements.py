"""A "that …" or an infinitive, hung from the word that opens it.

A parser trained on newswire hangs such a clause from the nearest noun ("rumours among the guards that …") or from a
verb that opens none. No word moves out of its own clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import base_forms, is_person_noun, nouns, verb_forms, verbs, voice, words
from govah.reading.attribution.moves import Move
from govah.text.nouns import singular

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP", "VBN")  # a participle without an auxiliary is a past tense misread
_BEFORE_THAT = frozenset(
    {"so", "such", "now", "given", "provided", "and", "but", ",", "except", "in", "or", "of"}
)  # words with which a "that" opens something else


def of_persons(tree: Tree) -> Iterator[Move]:
    """Rumours among the guards that they had left: people are "who", so the clause is what the rumours say."""
    for that in tree.places("that"):
        clause = tree.heads[that]
        person = tree.heads[clause]
        if tree.deps[clause] not in ("relcl", "acl", "ccomp") or tree.lefts[clause] != that:
            continue
        preposition = tree.heads[person]
        noun = tree.heads[preposition]
        if tree.deps[person] != "pobj" or noun > preposition or tree.words[noun] not in nouns():
            continue
        subject = tree.subject(clause)
        if subject not in (None, that) and _is_person(tree, person):
            yield Move(clause, noun, "acl")
            yield Move(that, clause, "mark", "SCONJ")


def _is_person(tree: Tree, noun: int) -> bool:
    return (
        tree.pos[noun] == "PROPN" or is_person_noun(singular(tree.words[noun])) or voice(tree.words[noun]) is not None
    )


def seconded(tree: Tree) -> Iterator[Move]:
    """… that they fled and that nobody returned: the second clause goes with the first."""
    first: int | None = None
    for that, word in enumerate(tree.words):
        if tree.sentence[that][0] == that:
            first = None
        if word != "that" or tree.deps[that] != "mark":
            continue
        clause = tree.heads[that]
        if first is not None and tree.words[that - 1] == "and" and tree.rights[first] in (that - 2, that - 3):
            if tree.heads[clause] != first and tree.lefts[clause] >= that - 1:
                yield Move(clause, first, "conj")
        else:
            first = clause


def raised(tree: Tree) -> Iterator[Move]:
    """He is reported by three monitors to have said …: the infinitive does not describe the monitors."""
    for by, dep in enumerate(tree.deps):
        agent = tree.child(by, "pobj") if dep == "agent" else None
        verb = tree.heads[by]
        if agent is None or tree.words[verb] not in verbs():
            continue
        told = next((c for c in tree.children[agent] if tree.deps[c] in ("relcl", "acl") and c > agent), None)
        if told is not None and tree.words[tree.lefts[told]] == "to" and tree.child(verb, "xcomp") is None:
            yield Move(told, verb, "xcomp")


def by_whom(tree: Tree) -> Iterator[Move]:
    """He was quoted as saying by the Gazette that …: the Gazette quotes."""
    for by in tree.places("by"):
        saying = tree.heads[by]
        verb = tree.heads[tree.heads[saying]]
        if tree.words[tree.heads[saying]] != "as" or tree.child(verb, "auxpass") is None:
            continue
        if tree.words[verb] in verb_forms("relays") and saying < by:
            yield Move(by, verb, "agent")


def to_somebody(tree: Tree) -> Iterator[Move]:
    """He is accused of having told the crew that …: right after whom somebody tells stands what they tell."""
    for that in tree.places("that"):
        person = that - 1
        verb = tree.heads[person]
        if tree.deps[that] != "mark" or tree.deps[person] not in ("dobj", "dative"):
            continue
        clause = tree.heads[that]
        while tree.lefts[tree.heads[clause]] >= that and tree.heads[clause] != clause:
            clause = tree.heads[clause]
        known = any(tree.deps[c] == "ccomp" and c > verb for c in tree.children[verb])
        if tree.words[verb] in verb_forms("addressing") and not known and verb != tree.heads[clause]:
            yield Move(clause, verb, "ccomp")


def awaited(tree: Tree) -> Iterator[Move]:
    """She was told by one of the drivers that two men had drowned: what cannot open a clause leaves it to the cue that
    still waits for one."""
    for that, word in enumerate(tree.words):
        clause = tree.heads[that]
        if (
            word != "that"
            or clause < that
            or tree.subject(clause) in (None, that)
            or tree.words[that - 1] in _BEFORE_THAT
        ):
            continue
        while tree.lefts[tree.heads[clause]] >= that and tree.heads[clause] != clause:
            clause = tree.heads[clause]
        governor = tree.heads[clause]
        if governor >= that or _opens_clause(tree, governor, clause):
            continue
        cue = next((t for t in range(that - 1, tree.sentence[that][0], -1) if _waits(tree, t, that)), None)
        if cue is not None and cue != governor:
            yield Move(clause, cue, "ccomp" if tree.pos[cue] == "VERB" else "acl")
            yield Move(that, tree.heads[that], "mark", "SCONJ")
        elif (verb := _verb_above(tree, governor)) != cue and tree.words[tree.subject(verb) or 0] in nouns():
            yield Move(clause, verb, "ccomp")
            yield Move(that, tree.heads[that], "mark", "SCONJ")


def _verb_above(tree: Tree, token: int) -> int:
    while tree.heads[token] != token and tree.pos[token] not in ("VERB", "AUX"):
        token = tree.heads[token]
    return token


def _opens_clause(tree: Tree, governor: int, clause: int) -> bool:
    """Can it: a cue, "sure that", "it was that", or a thing that the clause describes?"""
    if tree.pos[governor] in ("VERB", "NOUN", "PROPN") and governor < clause:
        if _takes_clause(tree, governor) or tree.words[governor] in nouns():
            return True
        if tree.pos[governor] != "VERB" and tree.deps[governor] != "pobj":
            return True
        place = tree.words[tree.heads[governor]] in ("in", "at", "on", "among", "to")
        return tree.pos[governor] == "NOUN" and not place and not _is_person(tree, governor)
    return True


def _takes_clause(tree: Tree, verb: int) -> bool:
    return tree.pos[verb] == "VERB" and any("clause" in sense.takes for sense in verbs().get(tree.words[verb], ()))


def _waits(tree: Tree, verb: int, that: int) -> bool:
    """Is it a verb of telling that has neither clause nor thing for its object, or the noun that another verb has?"""
    if tree.words[verb] in nouns() and tree.deps[verb] in ("dobj", "pobj"):
        return not any(tree.deps[c] in ("acl", "relcl") for c in tree.children[verb])
    if not _takes_clause(tree, verb):
        return False
    if any(tree.deps[c] in ("ccomp", "xcomp") and c < that for c in tree.children[verb]):
        return False
    told = tree.child(verb, "dobj")
    return told is None or tree.pos[told] == "PRON" or _is_person(tree, told)


def ascribed(tree: Tree) -> Iterator[Move]:
    """She attributes to the clerk the remark that …: the remark is no other name of the clerk."""
    for noun, dep in enumerate(tree.deps):
        if dep != "appos" or tree.words[noun] not in nouns():
            continue
        verb = tree.heads[tree.heads[tree.heads[noun]]]
        if tree.words[verb] in verb_forms("ascribing") and tree.child(verb, "dobj") is None:
            yield Move(noun, verb, "dobj")


def without_verb(tree: Tree) -> Iterator[Move]:
    """The diary of a clerk records that …, a leaflet saying that …: before a "that" which lacks nothing, where the
    sentence has no other verb, a cue is one."""
    for verb in tree.cues:
        nominal = tree.pos[verb] in ("NOUN", "PROPN") and tree.words[verb] not in base_forms()
        if verb == 0 or not nominal or tree.words[verb + 1 : verb + 2] != ["that"]:
            continue
        clause = tree.heads[verb + 1]
        if tree.subject(clause) in (None, verb + 1):
            continue
        top = _top(tree, verb)
        if tree.words[verb].endswith("ing"):
            yield Move(verb, tree.heads[verb], tree.deps[verb], "VERB")
            yield Move(clause, verb, "ccomp")
        elif tree.pos[top] in ("NOUN", "PROPN") and top < verb:
            yield Move(verb, verb, "ROOT", "VERB")
            yield Move(clause, verb, "ccomp")
            yield Move(top, verb, "nsubj")


def _top(tree: Tree, token: int) -> int:
    while tree.heads[token] != token:
        token = tree.heads[token]
    return token


def of_speakers(tree: Tree) -> Iterator[Move]:
    """She pointed out that the fuel was booked and observed that …: fuel observes nothing, so she does."""
    for verb in tree.cues:
        first = tree.heads[verb]
        above = tree.heads[first]
        if (
            tree.deps[verb] != "conj"
            or tree.deps[first] != "ccomp"
            or not above < first < verb
            or tree.subject(verb) is not None
        ):
            continue
        subject = tree.subject(first)
        if subject is None or not _is_thing(tree, subject):
            continue
        if _says(tree, verb) and tree.words[above] in verbs() and {tree.tags[verb], tree.tags[above]} <= {*_FINITE}:
            yield Move(verb, above, "conj")
            yield from (Move(c, above, "cc") for c in tree.children[first] if tree.deps[c] == "cc" and c == verb - 1)


def _says(tree: Tree, verb: int) -> bool:
    """Is it a cue with a "that …" or an "of …" of its own?"""
    return tree.words[verb] in verbs() and any(
        tree.words[tree.lefts[c]] in ("that", "of") for c in tree.children[verb] if c > verb
    )


def _is_thing(tree: Tree, subject: int) -> bool:
    if tree.pos[subject] == "PRON":
        return tree.words[subject] in words("en", "pronouns", "expletive")
    return tree.pos[subject] == "NOUN" and not _is_person(tree, subject)
