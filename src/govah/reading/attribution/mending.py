"""Where the parser goes wrong in a regular way, and what it should have said.

A newswire parser takes the last clause for the main one: what follows a colon, a semicolon or an interrupting "she
said" is hung above what it only continues, and the wrong one of two speakers gets the words. A repair moves a clause
only across such a mark, never a word within a clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from govah.reading.attribution.lexicon import base_forms, is_person_noun, nouns, verb_forms, verbs

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")
_COMMAS = (",", "–", "—")
_OPENS_CLAUSE = frozenset({"that", "whether", "where", "how", "why", "what"})
_LONGEST_ASIDE = 25  # tokens between two commas that can interrupt a clause


class Move(NamedTuple):
    """Hang `token` from `head` (from itself: nowhere) as `dep`, as another part of speech if `pos` says so."""

    token: int
    head: int
    dep: str
    pos: str = ""


def continued(tree: Tree) -> Iterator[Move]:
    """She wrote: the men were gone. She wrote that; nobody believed it. The first verb stands above the second."""
    for mark, word in enumerate(tree.words):
        if word not in (":", ";") or not 0 < mark < len(tree) - 1:
            continue
        first = _top_ending_at(tree, mark - 1)
        if first is None or tree.deps[first] != "ccomp":
            continue
        second = tree.heads[first]
        if second > mark and not any(mark > c > first for c in tree.children[second] if not tree.is_mark(c)):
            yield Move(first, first if tree.heads[second] == second else tree.heads[second], tree.deps[second])
            yield Move(second, first, "ccomp" if word == ":" else "parataxis")


def _top_ending_at(tree: Tree, token: int) -> int | None:
    """The highest verb whose words end at `token`."""
    top = token
    while tree.heads[top] != top and tree.rights[tree.heads[top]] == token and tree.sentence[top][0] <= tree.heads[top]:
        top = tree.heads[top]
    return top if tree.pos[top] in ("VERB", "AUX") else None


def interrupted(tree: Tree) -> Iterator[Move]:
    """They knew, a nurse told me, that the men were gone: what they knew is theirs, not the nurse's."""
    for verb, word in enumerate(tree.words):
        if word not in verbs() or tree.pos[verb] != "VERB":
            continue
        closing = _interrupting(tree, verb)
        main = None if closing is None else _interrupted(tree, verb)
        if closing is None or main is None:
            continue
        if tree.heads[main] == verb:
            yield Move(main, main if tree.heads[verb] == verb else tree.heads[verb], tree.deps[verb])
            yield Move(verb, main, "parataxis")
        for child in tree.children[verb]:
            if tree.lefts[child] > closing:
                yield Move(child, main, tree.deps[child])


def _interrupting(tree: Tree, verb: int) -> int | None:
    """The comma that ends a short "…, she said, …" around `verb`, where the clause goes on after it."""
    subject = tree.subject(verb)
    if subject is None or tree.lefts[subject] == 0 or tree.words[tree.lefts[subject] - 1] not in _COMMAS:
        return None
    start, end = tree.sentence[verb]
    for token in range(max(verb, subject) + 1, min(verb + _LONGEST_ASIDE, end - 1)):
        if tree.words[token] in _COMMAS:
            return token if tree.lefts[subject] - 1 > start else None
        if tree.pos[token] in ("VERB", "AUX"):
            return None
    return None


def _interrupted(tree: Tree, verb: int) -> int | None:
    """The verb before the interruption that goes on after it."""
    first = next((c for c in tree.children[verb] if c < verb and tree.deps[c] == "ccomp"), None)
    if first is not None:
        return first
    head = tree.heads[verb]
    return head if tree.deps[verb] == "parataxis" and head < verb else None


def resumed(tree: Tree) -> Iterator[Move]:
    """“He told me,” she said, “that …”: what he told, not what she said."""
    for that, word in enumerate(tree.words):
        if word != "that" or that < 2 or tree.words[that - 2] not in _COMMAS or tree.quoting[that - 1] < 0:
            continue
        clause = tree.heads[that]
        verb = tree.heads[clause]
        told = next((c for c in tree.children[verb] if c < verb and tree.deps[c] == "ccomp" and _is_cue(tree, c)), None)
        if told is not None and tree.quoting[told] >= 0 and verb < that and tree.child(told, "ccomp") is None:
            yield Move(clause, told, "ccomp")


def set_off(tree: Tree) -> Iterator[Move]:
    """The claim, spread by a newspaper, that they fled; he swore, on his knees, that they fled."""
    for that, word in enumerate(tree.words):
        if word != "that" or that < 2 or tree.words[that - 1] not in _COMMAS or tree.deps[that] != "mark":
            continue
        clause = tree.heads[that]
        opening = _opening_comma(tree, that - 1)
        if opening is None or tree.heads[clause] == clause or tree.lefts[clause] < opening:
            continue
        governor = _governor(tree, opening, that - 1)
        if governor is not None and governor != tree.heads[clause] and governor != clause:
            yield Move(clause, governor, "acl" if tree.pos[governor] == "NOUN" else "ccomp")


def _opening_comma(tree: Tree, closing: int) -> int | None:
    first = max(tree.sentence[closing][0] + 1, closing - _LONGEST_ASIDE)
    return next((t for t in range(closing - 1, first, -1) if tree.words[t] in _COMMAS), None)


def described(tree: Tree) -> Iterator[Move]:
    """Her claim, conveyed through a friend, that …: a participle after a comma describes the noun before it."""
    for verb in range(2, len(tree)):
        if tree.deps[verb] != "conj" or tree.tags[verb] not in ("VBN", "VBD") or tree.words[verb - 1] != ",":
            continue
        passive = tree.words[verb + 1 : verb + 2] in (["by"], ["through"], ["via"])
        if passive and tree.pos[verb - 2] == "NOUN" and tree.subject(verb) is None:
            yield Move(verb, verb - 2, "acl")


def finite(tree: Tree) -> Iterator[Move]:
    """She said she could not tell and suggested …: what "could" does not govern goes on from "said"."""
    for verb, dep in enumerate(tree.deps):
        first = tree.heads[verb]
        if dep != "conj" or tree.tags[verb] not in _FINITE or tree.tags[first] != "VB" or not _is_cue(tree, verb):
            continue
        above = tree.heads[first]
        governed = any(tree.tags[c] == "MD" for c in tree.children[first]) and tree.subject(verb) is None
        if governed and above < first and tree.tags[above] in _FINITE:
            yield Move(verb, above, "conj")


def spoken(tree: Tree) -> Iterator[Move]:
    """…, its lawyers maintain: a verb of saying that the parser takes for a noun, though it has a subject."""
    for verb, word in enumerate(tree.words):
        if tree.pos[verb] == "NOUN" and word in verbs() and tree.deps[verb] == "appos":
            start, end = tree.sentence[verb]
            top = next((t for t in range(start, end) if tree.heads[t] == t), verb)
            if tree.child(verb, "nsubj") is not None and top < verb >= end - 2:
                yield Move(verb, top, "parataxis", "VERB")


def marked(tree: Tree) -> Iterator[Move]:
    """He conceded in the interview that …: a clause that "that" marks completes a verb, or a noun that can be said."""
    for that, word in enumerate(tree.words):
        clause = tree.heads[that]
        noun = tree.heads[clause]
        if word != "that" or tree.deps[that] != "mark" or tree.deps[clause] not in ("acl", "relcl"):
            continue
        if noun == that - 1 and tree.pos[noun] == "NOUN" and tree.words[noun] not in nouns():
            verb = tree.heads[tree.heads[noun]] if tree.deps[noun] == "pobj" else noun
            if _is_cue(tree, verb) and verb < noun and tree.child(verb, "ccomp") is None:
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
    if tree.deps[addressee] == "pobj" and tree.words[above] in ("to", "by", "from"):
        above = tree.heads[above]
    elif tree.deps[addressee] not in ("dobj", "dative") or tree.words[above] not in verb_forms("addressing"):
        return None
    takes_clause = any("clause" in sense.takes for sense in verbs().get(tree.words[above], ()))
    return above if takes_clause and above < addressee else None


def _governor(tree: Tree, opening: int, closing: int) -> int | None:
    """The cue that the phrase between two commas keeps from its clause: right before it, or what it hangs from."""
    before = opening - 1
    if (tree.pos[before] == "NOUN" and tree.words[before] in nouns()) or _is_cue(tree, before):
        return before
    top = opening + 1
    while opening < tree.heads[top] < closing and tree.heads[top] != top:
        top = tree.heads[top]
    above = tree.heads[top]
    below = (c for c in tree.children[above] if tree.deps[c] == "xcomp" and above < c < opening)
    return next((v for v in (above, *below) if v < opening and _is_cue(tree, v)), None)


def _is_cue(tree: Tree, token: int) -> bool:
    return tree.pos[token] == "VERB" and tree.words[token] in verbs()


def beside_name(tree: Tree) -> Iterator[Move]:
    """According to X, a guard, when asked, said …: the guard is no second name of X but says it."""
    for token, word in enumerate(tree.words):
        noun = tree.heads[token - 1] if word == "to" and tree.words[token - 1] == "according" else None
        named = tree.child(token, "pobj") if noun is not None else None
        verb = noun
        if named is None or verb is None or verb < token or tree.subject(verb) is not None:
            continue
        aside = next((c for c in tree.children[named] if tree.deps[c] == "appos"), None)
        if aside is not None:
            yield Move(aside, verb, "nsubj")
            yield from (Move(c, aside, tree.deps[c]) for c in tree.children[named] if c > aside)


def perceived(tree: Tree) -> Iterator[Move]:
    """She heard the director say …: the director says it, she only heard it."""
    for verb, word in enumerate(tree.words):
        heard = tree.child(verb, "dobj") if word in verb_forms("perceiving") else None
        said = None if heard is None else tree.rights[heard] + 1
        if heard is None or said is None or not heard > verb or said >= len(tree) or tree.words[said] not in verbs():
            continue
        if tree.heads[said] == verb and tree.subject(said) is None and tree.pos[said] == "VERB":
            yield Move(said, verb, "ccomp")
            yield Move(heard, said, "nsubj")


def joined(tree: Tree) -> Iterator[Move]:
    """The judge laughed and said …: a second verb belongs to the verb that its "and" belongs to."""
    for verb, dep in enumerate(tree.deps):
        if dep != "conj" or verb == 0 or tree.deps[verb - 1] != "cc" or tree.pos[verb] != "VERB":
            continue
        first = tree.heads[verb - 1]
        if tree.heads[verb] < first < verb and tree.pos[first] == "VERB":
            yield Move(verb, first, "conj")


def mistaken(tree: Tree) -> Iterator[Move]:
    """The decree orders that …: a verb that the parser takes for a plural noun, in a sentence without another."""
    for verb, word in enumerate(tree.words):
        if tree.pos[verb] != "NOUN" or tree.heads[verb] != verb or word not in verbs() or word in base_forms():
            continue
        clause = next((c for c in tree.children[verb] if c > verb and tree.words[tree.lefts[c]] == "that"), None)
        subject = next((c for c in reversed(tree.children[verb]) if c < verb and tree.deps[c] == "compound"), None)
        if clause is not None and subject == verb - 1:
            yield Move(verb, verb, "ROOT", "VERB")
            yield Move(clause, verb, "ccomp")
            yield Move(subject, verb, "nsubj")
            yield from (Move(c, subject, tree.deps[c]) for c in tree.children[verb] if c < subject)


def numbered(tree: Tree) -> Iterator[Move]:
    """Witness M-71: letters and digits after a person are part of what they are called."""
    for token in range(1, len(tree)):
        if is_person_noun(tree.words[token - 1]) and tree.pos[token] != "NUM" and _is_number(tree, token):
            yield Move(token, token - 1, "nummod", "NUM")


def _is_number(tree: Tree, token: int) -> bool:
    written = tree.text[tree.starts[token] : tree.ends[token]]
    letters, dash, digits = written.partition("-")
    return bool(dash) and letters.isupper() and digits.isdigit()


REPAIRS = (
    mistaken,
    numbered,
    spoken,
    joined,
    finite,
    described,
    marked,
    continued,
    interrupted,
    resumed,
    set_off,
    addressed,
    beside_name,
    perceived,
)
