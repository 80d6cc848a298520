"""Phrases that give a whole clause to somebody: "according to X, …", "by X's account, …", "from what X says, …".

What they govern is the rest of their own clause; a second main clause ("…, but others insist …") is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govah.model import SpeakerKind, Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue, data, verbs, voice, words
from govah.reading.attribution.sources import carried, core, speaker_of
from govah.reading.attribution.tree import Tree

_ACCORDING = Cue(group="according", word="according", stance=Stance.ASSERTS)
_DECREED = Cue(group="decreed", word="by", stance=Stance.ORDERS)
_DEONTIC = frozenset({"must", "shall", "may"})


@cache
def openers() -> frozenset[str]:
    """Every word that can open such a phrase."""
    return frozenset({"according", *words("en", "headings", "openers")})


def headed(tree: Tree, token: int) -> Iterator[Draft]:
    """The draft of a phrase that opens at `token`."""
    found = _according(tree, token) if tree.words[token] == "according" else _account(tree, token)
    if found is None:
        return
    cue, own, noun, source = found
    said = [t for t in own if tree.deps[t] == "pcomp"]
    content = _governed(tree, token, (own | source).union(*map(tree.subtree, said)))
    if content:
        yield Draft(
            rule=cue.group, cue=cue, anchor=token, words=own, content=content - source, source=source, holder=noun
        )


_Found = tuple[Cue, set[int], int, set[int]]


def _according(tree: Tree, token: int) -> _Found | None:
    to = next((c for c in tree.children[token] if tree.words[c] == "to"), None)
    noun = None if to is None else tree.child(to, "pobj")
    if to is not None and noun is None and (said := tree.child(to, "pcomp")) is not None:
        return _said(tree, said, {token, to})
    if to is None or noun is None or tree.words[noun] in words("en", "according_to_no_one"):
        return None
    return _ACCORDING, {token, to}, noun, heading(tree, token, noun)


def _account(tree: Tree, token: int) -> _Found | None:
    """By X's account, in X's words, from what X says, by Order 7."""
    if tree.deps[token] != "prep" or not _set_off(tree, token):
        return None
    if tree.words[token] == "on" and tree.heads[token] < token:
        return None  # "concluded, on the word of X, that …": X is whom the speaker has it from
    if (said := tree.child(token, "pcomp")) is not None:
        return _said(tree, said, {token}) if tree.words[token] in ("from", "by") else None
    noun = tree.child(token, "pobj")
    if noun is None:
        return None
    if tree.words[noun] in words("en", "headings", "accounts"):
        owner = carried(tree, noun)
        stance = Stance(data("en")["headings"]["stances"].get(tree.words[noun], "asserts"))
        cue = Cue(group="account", word=tree.words[noun], stance=stance)
        return None if owner is None else (cue, {token, noun}, owner, core(tree, owner))
    return (_DECREED, {token}, noun, core(tree, noun)) if _decrees(tree, token, noun) else None


def _said(tree: Tree, verb: int, own: set[int]) -> _Found | None:
    """From what X says: a clause that "what" opens."""
    if tree.words[tree.lefts[verb]] != "what" or tree.words[verb] not in verbs():
        return None
    source, holder = speaker_of(tree, verb)
    if holder is None:
        return None
    return _ACCORDING, own | {verb, *(c for c in tree.children[verb] if c not in source)}, holder, source


def _decrees(tree: Tree, token: int, noun: int) -> bool:
    """By Order 7, all boats are to be surrendered: a paper with a name or number, and what must be done."""
    if tree.words[token] not in ("by", "under") or voice(tree.words[noun]) is not SpeakerKind.DOCUMENT:
        return False
    verb = tree.heads[token]
    must = any(tree.words[c] in _DEONTIC and tree.deps[c] == "aux" for c in tree.children[verb])
    infinitive = tree.child(verb, "xcomp")
    return must or (tree.pos[verb] == "AUX" and infinitive is not None and tree.words[infinitive - 1] in ("to", "be"))


def _set_off(tree: Tree, token: int) -> bool:
    """Does the phrase open its clause or stand between commas?"""
    start, end = tree.sentence[token]
    left, right = tree.lefts[token] - 1, tree.rights[token] + 1
    before = left < start or tree.is_mark(left) or tree.words[left] in ("that", "and", "but")
    return before and right < end and tree.is_mark(right) and (left < start or tree.words[right] == ",")


def _governed(tree: Tree, token: int, phrase: set[int]) -> set[int]:
    """The rest of the phrase's own clause."""
    start, end = tree.sentence[token]
    start = next((t + 1 for t in range(token, start, -1) if tree.words[t] in (":", ";")), start)
    top = tree.heads[token]
    whole = set(range(start, end)) if tree.deps[top] == "ROOT" else tree.subtree(top)
    for clause in tree.children[top]:
        if tree.deps[clause] == "conj" and clause > top and tree.subject(clause) is not None and _turns(tree, clause):
            whole -= set(range(_before_conjunction(tree, clause), tree.rights[clause] + 1))
    return {t for t in whole if t >= start} - phrase


def _turns(tree: Tree, clause: int) -> bool:
    """…, but survivors say otherwise: the second clause has a speaker of its own."""
    return tree.words[clause] in verbs() and tree.lefts[clause] > 0


def _before_conjunction(tree: Tree, clause: int) -> int:
    first = tree.lefts[clause]
    while first > 0 and (tree.is_mark(first - 1) or tree.words[first - 1] in ("and", "but")):
        first -= 1
    return first


def heading(tree: Tree, phrase: int, noun: int) -> set[int]:
    """The source of a phrase that opens its sentence ("According to X, …"): up to the comma after it.

    The parser runs on into the main clause ("…, several months before"; "…, documents show") or stops short of the
    comma ("testimonies | by survivors,"); both are mended here.
    """
    found = tree.subtree(noun)
    end = tree.sentence[phrase][1]
    commas = [t for t in range(noun + 1, end) if tree.words[t] == ","]
    if not commas or tree.sentence[phrase][0] < phrase - 2:
        return found
    if not any(tree.pos[t] in ("VERB", "AUX") for t in range(noun, commas[0])):
        found |= set(range(noun, commas[0]))
    last = max(found)
    inner = [c for c in commas if c < last]
    runs_on = last + 1 < end and tree.pos[last + 1] in ("VERB", "AUX")
    for comma in reversed(inner):
        opens = tree.words[comma + 1]
        if (runs_on and comma == inner[-1]) or opens in words("en", "adjuncts"):
            found = {t for t in found if t < comma}
            runs_on = False
    return found
