"""Verbs of saying by which nobody says anything: orders to speak, and idioms.

"Write that they came", "it goes without saying": a claim with such a speaker would be one that nobody made.
"""

from __future__ import annotations

from govah.reading.attribution.lexicon import verb_forms
from govah.reading.attribution.tree import Tree

_NAMING = frozenset({"named", "identified", "quoted", "disclosed", "withheld", "published", "cited", "used"})
_BEFORE_ORDERS = frozenset({"never", "not", "n't", "n’t", "do", "please", "and", "just", "always"})
_OPENS_ORDERS = frozenset("“\"‘':—;")


def is_unsaid(tree: Tree, verb: int) -> bool:
    """Does nobody in particular say it?"""
    return any(is_so(tree, verb) for is_so in (_is_idiom, _is_ordered, _is_anonymity, _is_known, _is_supposed))


def _is_anonymity(tree: Tree, verb: int) -> bool:
    """An official who asked not to be named."""
    asked = tree.child(verb, "xcomp", "ccomp") if tree.words[verb] in verb_forms("requesting") else None
    return asked is not None and tree.words[asked] in _NAMING and tree.child(asked, "auxpass") is not None


def _is_known(tree: Tree, verb: int) -> bool:
    """Everybody knows that they came."""
    subject = tree.subject(verb)
    return subject is not None and tree.words[subject] in ("everybody", "everyone")


def _is_supposed(tree: Tree, verb: int) -> bool:
    """Those who are found to persist: whoever they may be."""
    passive = tree.deps[verb] == "relcl" and tree.child(verb, "auxpass") is not None
    return passive and tree.words[tree.heads[verb]] in ("those", "anyone", "anybody", "all")


def _is_idiom(tree: Tree, verb: int) -> bool:
    """It goes without saying; needless to say; I must say."""
    before = tree.words[max(0, verb - 2) : verb]
    return before[-1:] == ["without"] or before == ["needless", "to"]


def _is_ordered(tree: Tree, verb: int) -> bool:
    """Write that they came: the base form at the head of its sentence or quotation, without a subject."""
    if tree.tags[verb] != "VB" or tree.subject(verb) is not None:
        return False
    first = verb
    while first > 0 and tree.words[first - 1] in _BEFORE_ORDERS:
        first -= 1
    opens = first == tree.sentence[verb][0] or tree.words[first - 1] in _OPENS_ORDERS
    return opens and not any(tree.deps[c] == "aux" and tree.words[c] != "do" for c in tree.children[verb])
