"""What sort of voice a source is, by its own words: a person, a group, a paper, a document, or a pronoun for one.

The words that describe it are kept: "a former guard" is evidence about the witness.
"""

from __future__ import annotations

from functools import cache

from govah.model import Span, SpeakerKind
from govah.reading.attribution.figures import joined
from govah.reading.attribution.gender import gender_of
from govah.reading.attribution.lexicon import carriers, is_person_noun, voice, words
from govah.reading.attribution.row import Voice
from govah.reading.attribution.sources import carried, core
from govah.reading.attribution.spans import bare, hull
from govah.reading.attribution.tree import Tree


def voice_of(tree: Tree, holder: int | None, source: set[int], offset: int) -> Voice | None:
    """The voice of a source; None when the text names nobody."""
    if holder is None or not source:
        return None
    span = hull(tree, source, offset)
    if span is None:
        return None
    speaking = _speaking(tree, holder)
    several = joined(tree, speaking) if tree.pos[speaking] == "PROPN" else None
    named = several or core(tree, speaking)
    if tree.pos[speaking] == "PROPN" and several is None:
        named = _proper(tree, named | {t for t in source if t < speaking and tree.pos[t] == "PROPN"})
    pronoun = pronoun_class(tree.words[speaking])
    proper = several is None and _is_name(tree, speaking)
    kind = _kind(tree, holder if proper and voice(tree.words[holder]) is SpeakerKind.OUTLET else speaking)
    return Voice(
        span=span,
        head=Span(tree.starts[speaking] + offset, tree.ends[speaking] + offset),
        place=hull(tree, named, offset) or span,
        name=bare(tree, named),
        kind=SpeakerKind.GROUP if several else SpeakerKind.PERSON if pronoun in ("he", "she", "first") else kind,
        description="" if pronoun else _description(tree, speaking, offset),
        pronoun=pronoun,
        named=proper,
        owner=_owner(tree, speaking),
    )


def _owner(tree: Tree, noun: int) -> str:
    """The class of the pronoun that says whose a person or thing is ("his commander")."""
    whose = tree.child(noun, "poss")
    return pronoun_class(tree.words[whose]) if whose is not None and whose == tree.lefts[noun] else ""


def _is_name(tree: Tree, token: int) -> bool:
    """A proper noun as the parser has it, unless it is written small ("a cellmate")."""
    return tree.pos[token] == "PROPN" and not tree.text[tree.starts[token]].islower()


def _proper(tree: Tree, tokens: set[int]) -> set[int]:
    """From the first proper noun on: "the state-run Gazette" is named "Gazette"."""
    first = last = max(t for t in tokens if tree.pos[t] == "PROPN")
    while first - 1 in tokens and _goes_on(tree, first - 1) and tree.words[first - 1] not in ("the", "a", "an"):
        first -= 1
    while tree.pos[first] != "PROPN" and first < last:
        first += 1
    return {t for t in tokens if t >= first}


def _goes_on(tree: Tree, token: int) -> bool:
    """Is it a word, or the hyphen inside one ("Sobh-e Kavir")?"""
    inside = tree.words[token] == "-" and tree.ends[token] == tree.starts[token + 1]
    return inside or not tree.is_mark(token)


def _speaking(tree: Tree, holder: int) -> int:
    """See through carriers ("the accounts of …"), then prefer the name that a common noun stands beside."""
    if tree.words[holder] in carriers() and (owner := carried(tree, holder)) is not None:
        return _speaking(tree, owner)
    if tree.pos[holder] not in ("PROPN", "PRON"):
        own = ("compound", "nmod") if voice(tree.words[holder]) is SpeakerKind.OUTLET else ()
        for child in reversed(tree.children[holder]):
            if tree.deps[child] in ("appos", *own) and tree.pos[child] == "PROPN":
                return child
        head: int = tree.heads[holder]
        if tree.deps[holder] == "appos" and tree.pos[head] == "PROPN":
            return head
    return holder


@cache
def pronoun_class(word: str) -> str:
    """Which pronouns `word` is one of, as the data file groups them; empty for none."""
    kinds = ("first", "he", "she", "plural", "it")
    return next((k for k in kinds if word in words("en", "pronouns", k)), "")


def _kind(tree: Tree, noun: int) -> SpeakerKind:
    word = tree.words[noun]
    if (listed := voice(word)) is not None:
        return listed
    if _is_name(tree, noun):
        return _kind_of_name(tree, noun)
    if word in words("en", "voices", "unknown"):
        return SpeakerKind.UNKNOWN
    if word == "one" and tree.words[noun + 1 : noun + 2] == ["of"]:
        return SpeakerKind.PERSON
    joined = any(tree.deps[c] == "conj" and not _is_same_one(tree, noun, c) for c in tree.children[noun])
    plural = word in words("en", "voices", "plurals") or (word.endswith("s") and not word.endswith("ss"))
    if joined or plural or tree.pos[noun] in ("DET", "NUM"):
        return SpeakerKind.GROUP
    return SpeakerKind.PERSON if is_person_noun(word) else SpeakerKind.UNKNOWN


def _kind_of_name(tree: Tree, noun: int) -> SpeakerKind:
    """What a name shows by the words in it: "Radio Orr", "Colonel Thale", "Witness M-8", "Lena Osk"."""
    named = [tree.words[t] for t in sorted(core(tree, noun))]
    if not words("en", "voices", "outlet_names").isdisjoint(named):
        return SpeakerKind.OUTLET
    titled = any(w.rstrip(".") in honorifics() or is_person_noun(w) for w in named)
    return SpeakerKind.PERSON if titled or gender_of(" ".join(named)) else SpeakerKind.UNKNOWN


def _is_same_one(tree: Tree, noun: int, other: int) -> bool:
    """The founder and editor: two roles under one article are one person."""
    both = is_person_noun(tree.words[noun]) and is_person_noun(tree.words[other])
    return both and tree.child(noun, "det", "poss") is not None and tree.child(other, "det", "poss") is None


def _description(tree: Tree, noun: int, offset: int) -> str:
    """The words set beside the name: an apposition, a relative clause, a title before it."""
    asides = [c for c in tree.children[noun] if tree.deps[c] in ("appos", "relcl", "acl") and c > noun]
    span = hull(tree, tree.subtree(asides[0]), offset) if asides else None
    if span is not None:
        return tree.text[span.start - offset : span.end - offset]
    head = tree.heads[noun]
    if tree.deps[noun] == "appos" and tree.pos[head] == "NOUN":
        return bare(tree, core(tree, head))
    return _title(tree, noun)


def _title(tree: Tree, noun: int) -> str:
    before = [c for c in tree.children[noun] if c < noun and tree.deps[c] in ("compound", "amod", "nmod", "poss")]
    common = {t for c in before if tree.pos[c] in ("NOUN", "ADJ", "VERB") for t in tree.subtree(c)}
    return bare(tree, set(range(min(common), max(common) + 1))) if tree.pos[noun] == "PROPN" and common else ""


@cache
def honorifics() -> frozenset[str]:
    """Words before a surname that are no part of it."""
    return words("en", "titles", "words")
