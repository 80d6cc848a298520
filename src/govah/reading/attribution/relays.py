"""Who quotes whom: "X quoted Y as saying …", "X, citing Y, said …", "she had heard from Y that …", and whose pages
carry it: "in an interview with X, Y said …".

The one quoted speaks; the one who quotes passes it on and becomes the parent. Dropping either would make second-hand
words look first-hand.
"""

from __future__ import annotations

from govah.model import SpeakerKind, Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue, carriers, is_person_noun, verb_forms, voice, words
from govah.reading.attribution.sources import core, speaker_of
from govah.reading.attribution.tree import Tree
from govah.text.nouns import singular

_QUOTES = Cue(group="relay", word="quote", stance=Stance.REPORTS)
_CARRIES = Cue(group="relay", word="interview", stance=Stance.REPORTS)
_CITED = Cue(group="relay", word="cite", stance=Stance.ASSERTS)
_TELLS = Cue(group="relay", word="hear", stance=Stance.ASSERTS)


def relayed(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those that a relay adds, in the order of their cues."""
    found = {d.anchor: d for d in drafts}
    forms = verb_forms("quoting")
    quoting = [t for t, word in enumerate(tree.words) if word in forms and tree.pos[t] == "VERB"]
    for verb in reversed(quoting):
        _quoting(tree, verb, found)
    for verb in quoting:
        if tree.words[verb] in verb_forms("relays"):
            _citing(tree, verb, found)
    for draft in list(found.values()):
        if draft.cue.group in ("hear", "know", "have-it"):
            _heard_from(tree, draft, found)
        if draft.relay is None:
            _carried(tree, draft, found)
        if draft.relay is None:
            _was_told(tree, draft, found)
    return [found[anchor] for anchor in sorted(found)]


def _quoting(tree: Tree, verb: int, found: dict[int, Draft]) -> None:
    """X quoted Y as saying …"""
    quoted = tree.child(verb, "dobj", "nsubjpass")
    inner = None if quoted is None else _inner(tree, verb, quoted, found)
    if inner is None:
        return
    source, holder = speaker_of(tree, verb)
    found[verb] = Draft(
        rule="relay:quoting",
        cue=_QUOTES,
        anchor=verb,
        words={verb},
        content=inner.content - source,
        source=source,
        holder=holder,
    )
    inner.relay = verb


def _citing(tree: Tree, verb: int, found: dict[int, Draft]) -> None:
    """X, citing Y, said …"""
    quoted = tree.child(verb, "dobj", "nsubjpass")
    if quoted is None or not _is_voice(tree, quoted) or (verb in found and found[verb].rule == "relay:quoting"):
        return
    above = _main(tree, verb, found)
    if above is None:
        return
    aside = tree.subtree(verb)
    above.content -= aside
    if above.holder not in aside:
        above.source -= aside
    found[verb] = Draft(
        rule="relay:citing",
        cue=_CITED,
        anchor=verb,
        words={verb},
        content=above.content - aside,
        source=tree.subtree(quoted),
        holder=quoted,
        relay=above.anchor,
    )


def _inner(tree: Tree, verb: int, quoted: int, found: dict[int, Draft]) -> Draft | None:
    """What the quoted one says: "as saying …", a clause that describes them ("a letter, which says …"), "to the effect
    that …", or a quotation after a colon."""
    for anchor in range(verb + 1, tree.sentence[verb][1]):
        if anchor not in found or anchor == verb:
            continue
        above = tree.heads[anchor]
        first = tree.lefts[anchor]
        if tree.words[first : first + 2] == ["in", "which"] and first in tree.subtree(quoted):
            return found[anchor]
        if tree.words[above] == "as" and (tree.heads[above] == verb or above in tree.subtree(quoted)):
            found[anchor].source, found[anchor].holder = tree.subtree(quoted), quoted
            return found[anchor]
        if found[anchor].holder == quoted and tree.words[verb] in verb_forms("relays"):
            return found[anchor]
    if content := _effect(tree, verb) or _quotation_after(tree, tree.rights[quoted] + 1):
        found.pop(verb, None)
        found[quoted] = Draft(
            rule="relay:quoted",
            cue=_TELLS,
            anchor=quoted,
            words={quoted},
            content=content,
            source=core(tree, quoted),
            holder=quoted,
        )
        return found[quoted]
    return None


def _effect(tree: Tree, verb: int) -> set[int]:
    """… to the effect that they fled."""
    for effect in range(verb, tree.sentence[verb][1] - 1):
        if tree.words[effect] == "effect" and tree.words[effect + 1] == "that":
            clause = tree.heads[effect + 1]
            return set(range(effect + 1, tree.rights[clause] + 1)) if clause > effect else set()
    return set()


def _quotation_after(tree: Tree, place: int) -> set[int]:
    """The quotation that a colon opens at `place`."""
    opened = (q for q in tree.quotes if q[0] == place + 1) if tree.words[place : place + 1] == [":"] else iter(())
    return set(range(*next(opened, (0, 0))))


def _was_told(tree: Tree, draft: Draft, found: dict[int, Draft]) -> None:
    """His father had been told by a guard that …: where another tells it, the words came through the father."""
    told = tree.child(draft.anchor, "nsubjpass") if draft.passive and draft.agent else None
    if told is None or ":raised" in draft.rule:
        return
    if any(tree.pos[t] == "PRON" and tree.deps[t] != "poss" for t in core(tree, told)):
        return
    inside = any(told in d.content and d.anchor != draft.anchor for d in found.values())
    if not inside and voice(tree.words[told]) is not SpeakerKind.ORGANISATION and tree.pos[told] != "PROPN":
        return
    found[told] = Draft(
        rule="relay:was-told",
        cue=_QUOTES,
        anchor=told,
        words=set(draft.words),
        content=draft.content - tree.subtree(told),
        source=tree.subtree(told),
        holder=told,
    )
    draft.relay = told


def _main(tree: Tree, verb: int, found: dict[int, Draft]) -> Draft | None:
    """The attribution whose speaker quotes: the verb above the participle, or the one that the relative describes."""
    head = tree.heads[verb]
    if head in found and tree.deps[verb] in ("advcl", "acl", "conj", "dep") and head != verb:
        return found[head]
    near = (d for d in found.values() if d.holder == head and verb in d.source and d.anchor != verb)
    return next(near, None) or _aside(tree, verb, found)


def _aside(tree: Tree, verb: int, found: dict[int, Draft]) -> Draft | None:
    """They left, a group said, citing a guard; a group said, citing a guard, that they left: the participle belongs to
    the cue, not to what was said."""
    if tree.words[verb - 1 : verb] != [","] or not tree.words[verb].endswith("ing"):
        return None
    said = max((a for a in found if tree.sentence[verb][0] <= a < verb), default=None)
    if said is None:
        return None
    before = found[said].rule.rpartition(":")[2] == "aside" or verb < min(
        found[said].content - tree.subtree(verb), default=0
    )
    return found[said] if before else None


def _is_voice(tree: Tree, noun: int) -> bool:
    of = next((c for c in tree.children[noun] if tree.words[c] == "of"), None)
    some = None if of is None or tree.pos[noun] not in ("NUM", "DET", "ADJ", "PRON") else tree.child(of, "pobj")
    word = tree.words[noun if some is None else some]
    return tree.pos[noun] == "PROPN" or voice(word) is not None or word in carriers() or is_person_noun(singular(word))


def _heard_from(tree: Tree, draft: Draft, found: dict[int, Draft]) -> None:
    """She had heard from a cellmate that …: the cellmate says it, and she passes it on."""
    heard = next((c for c in tree.children[draft.anchor] if tree.words[c] == "from" and c > draft.anchor), None)
    teller = None if heard is None else tree.child(heard, "pobj")
    if heard is None or teller is None:
        return
    told = core(tree, teller) - draft.content
    draft.content -= told | {heard}
    found[heard] = Draft(
        rule="relay:heard-from",
        cue=_TELLS,
        anchor=heard,
        words=draft.words | {heard},
        content=set(draft.content),
        source=told,
        holder=teller,
        relay=draft.anchor,
    )


def _carried(tree: Tree, draft: Draft, found: dict[int, Draft]) -> None:
    """In an interview with X, Y said …: X's pages carry what Y said."""
    for preposition in tree.children[draft.anchor]:
        medium = tree.child(preposition, "pobj") if tree.words[preposition] == "in" else None
        if medium is None or tree.words[medium] not in words("en", "media"):
            continue
        outlet = _outlet(tree, medium)
        if outlet is not None and tree.words[tree.lefts[outlet]] in ("this", "our"):
            outlet = None
        if outlet is not None and outlet != draft.holder:
            source = core(tree, outlet)
            if draft.holder is None and (named := tree.child(outlet, "appos", "conj")) is not None:
                draft.source, draft.holder = tree.subtree(named), named
            found.setdefault(
                medium,
                Draft(
                    rule="relay:medium",
                    cue=_CARRIES,
                    anchor=medium,
                    words={medium},
                    content=draft.content - source,
                    source=source,
                    holder=outlet,
                ),
            )
            draft.content -= set(range(preposition, max(source) + 1))
            found[medium].content -= set(range(preposition, max(source) + 1))
            draft.relay = medium


def _outlet(tree: Tree, medium: int) -> int | None:
    for child in tree.children[medium]:
        target = tree.child(child, "pobj") if tree.words[child] in words("en", "media_preps") else None
        if target is not None and (tree.pos[target] == "PROPN" or voice(tree.words[target]) is not None):
            return target
    return None
