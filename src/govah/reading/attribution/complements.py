"""What was said, hung from the word that opens it: repairs around "that …", ": …" and a quotation.

A parser trained on newswire hangs such a clause from the nearest noun ("rumours among the guards that …"), takes the
verb before a quotation for a noun, and lets a subject reach over a colon. No word moves out of its own clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import is_person_noun, nouns, verb_forms, verbs, voice
from govah.reading.attribution.moves import Move
from govah.text.nouns import singular

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP", "VBN")  # a participle without an auxiliary is a past tense misread


def of_persons(tree: Tree) -> Iterator[Move]:
    """Rumours among the guards that they had left: people are "who", so the clause is what the rumours say."""
    for that, word in enumerate(tree.words):
        clause = tree.heads[that]
        person = tree.heads[clause]
        if word != "that" or tree.deps[clause] not in ("relcl", "acl", "ccomp") or tree.lefts[clause] != that:
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


def parted(tree: Tree) -> Iterator[Move]:
    """A widow, who …, relayed her son's account: the well was dry. A subject stays on its side of a colon."""
    for colon, word in enumerate(tree.words):
        if word != ":" or tree.quoting[colon] >= 0:
            continue
        end = tree.sentence[colon][1]
        top = next((t for t in range(colon + 1, end) if tree.heads[t] == t), None)
        before = [] if top is None else [c for c in tree.children[top] if c < colon and tree.deps[c] in _SUBJECTS]
        own = top is not None and any(c > colon and tree.deps[c] in _SUBJECTS for c in tree.children[top])
        if top is None or not before or not own:
            continue
        verb = next((c for c in tree.children[before[0]] if c > before[0] and tree.tags[c] in _FINITE), None)
        if verb is not None and tree.deps[verb] == "acl" and tree.words[tree.lefts[verb]] == tree.words[verb]:
            yield Move(verb, verb, "ROOT")
            yield Move(before[0], verb, "nsubj")
            yield Move(top, verb, "ccomp")
            yield from (Move(c, verb, tree.deps[c]) for c in tree.children[before[0]] if c > verb)


_SUBJECTS = ("nsubj", "nsubjpass")


def pointed_out(tree: Tree) -> Iterator[Move]:
    """It was the miller who told her: they had left; she heard the clerk read: they had left. What follows the colon is
    what the miller told, the clerk read."""
    for colon, word in enumerate(tree.words):
        said = _after(tree, colon, "ccomp") if word == ":" else None
        above = colon if said is None else tree.heads[said]
        if said is None or not above < colon:
            continue
        perceived = tree.words[above] in verb_forms("perceiving")
        if not perceived and (tree.pos[above] != "AUX" or tree.words[tree.subject(above) or 0] != "it"):
            continue
        cues = (
            t for t in range(colon - 1, above, -1) if tree.deps[t] in ("relcl", "ccomp") and tree.words[t] in verbs()
        )
        cue = next(cues, None)
        if cue is not None and (perceived or tree.words[tree.lefts[cue]] == "who"):
            yield Move(said, cue, "ccomp")


def _after(tree: Tree, colon: int, *deps: str) -> int | None:
    """The clause that a colon opens."""
    first = colon + 1
    while first < len(tree) and tree.lefts[tree.heads[first]] >= colon and tree.heads[first] != first:
        first = tree.heads[first]
    opens = first < len(tree) and tree.lefts[first] in (colon, colon + 1)
    return first if opens and tree.deps[first] in deps else None


def after_noun(tree: Tree) -> Iterator[Move]:
    """She read to us from a book: they were to go. What follows a colon describes no noun before it."""
    for colon, word in enumerate(tree.words):
        noun = colon - 1
        clause = _after(tree, colon, "relcl", "acl") if word == ":" else None
        if clause is None or tree.heads[clause] != noun:
            continue
        while tree.heads[noun] != noun and tree.pos[noun] != "VERB":
            noun = tree.heads[noun]
        if tree.words[noun] in verbs():
            yield Move(clause, noun, "ccomp")


def telling(tree: Tree) -> Iterator[Move]:
    """The cadre read to us: they were to go. A cue with a subject and a clause of its own is no noun."""
    for verb, word in enumerate(tree.words):
        if tree.pos[verb] != "NOUN" or word not in verbs() or tree.subject(verb) is None:
            continue
        if any(tree.deps[c] == "ccomp" and c > verb for c in tree.children[verb]):
            yield Move(verb, tree.heads[verb], tree.deps[verb], "VERB")


def before_quotation(tree: Tree) -> Iterator[Move]:
    """The notes in the margin read “not yet”: a cue right before a quotation is a verb, whatever the parser has it."""
    for first, last in tree.quotes:
        verb = first - 1
        if verb < 1 or tree.pos[verb] not in ("NOUN", "PROPN") or tree.words[verb] not in verbs():
            continue
        inner = next((t for t in range(first, last) if not first <= tree.heads[t] < last or tree.heads[t] == t), None)
        if inner is None or tree.words[verb] in nouns() or tree.sentence[verb] != tree.sentence[first]:
            continue
        subject = next((c for c in tree.children[inner] if c < verb and tree.deps[c] in _SUBJECTS), None)
        if subject is not None and tree.heads[inner] == inner:
            yield Move(verb, verb, "ROOT", "VERB")
            yield Move(inner, verb, "ccomp")
            yield Move(subject, verb, "nsubj")
            yield from (
                Move(c, tree.heads[verb], "compound") for c in tree.children[verb] if tree.deps[c] == "compound"
            )


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


def to_somebody(tree: Tree) -> Iterator[Move]:
    """He is accused of having told the crew that …: right after whom somebody tells stands what they tell."""
    for that, word in enumerate(tree.words):
        person = that - 1
        verb = tree.heads[person]
        if word != "that" or tree.deps[that] != "mark" or tree.deps[person] not in ("dobj", "dative"):
            continue
        clause = tree.heads[that]
        while tree.lefts[tree.heads[clause]] >= that and tree.heads[clause] != clause:
            clause = tree.heads[clause]
        known = any(tree.deps[c] == "ccomp" and c > verb for c in tree.children[verb])
        if tree.words[verb] in verb_forms("addressing") and not known and verb != tree.heads[clause]:
            yield Move(clause, verb, "ccomp")


def of_speakers(tree: Tree) -> Iterator[Move]:
    """She pointed out that the fuel was booked and observed that …: fuel observes nothing, so she does."""
    for verb, dep in enumerate(tree.deps):
        first = tree.heads[verb]
        above = tree.heads[first]
        if dep != "conj" or tree.deps[first] != "ccomp" or not above < first < verb or tree.subject(verb) is not None:
            continue
        subject = tree.subject(first)
        if subject is None or tree.pos[subject] != "NOUN" or _is_person(tree, subject):
            continue
        if _says(tree, verb) and tree.words[above] in verbs() and {tree.tags[verb], tree.tags[above]} <= {*_FINITE}:
            yield Move(verb, above, "conj")
            yield from (Move(c, above, "cc") for c in tree.children[first] if tree.deps[c] == "cc" and c == verb - 1)


def _says(tree: Tree, verb: int) -> bool:
    """Is it a cue with a "that …" of its own?"""
    return tree.words[verb] in verbs() and any(
        tree.words[tree.lefts[c]] == "that" for c in tree.children[verb] if c > verb
    )
