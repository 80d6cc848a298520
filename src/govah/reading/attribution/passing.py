"""Who passes words on, by the way: "the claim, repeated by X, that …", "Y, who had it from Z, says …".

One who passes on is a link outside the speaker, one they had it from a link inside. Without them a claim would look one
hand nearer than it is.
"""

from __future__ import annotations

from govah.model import SpeakerKind
from govah.reading.attribution.draft import PASSES_ON, TELLS, Draft
from govah.reading.attribution.lexicon import Cue, carriers, verb_forms, verbs, voice, words
from govah.reading.attribution.sources import agent_of, core, had_from
from govah.reading.attribution.tree import Tree

_WAYS = frozenset({"through", "via", "in", "on", "over"})
_GROUNDS = frozenset({"on", "upon", "from"})
_DEEPEST = 3  # nouns between "on" and whose words they are ("on the strength of the account of X")
_MEDIA = frozenset({"in", "by", "on"})


def passed_on(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those who pass on what another says, in the order of the cues."""
    found = {d.anchor: d for d in drafts}
    for draft in drafts:
        if draft.relay is None and _retells(tree, draft, found.get(tree.heads[draft.anchor])):
            draft.relay = tree.heads[draft.anchor]
        for verb in sorted(_described_by(tree, draft) - found.keys()):
            if draft.relay is None and (carrier := _carrier(tree, verb, draft)) not in (None, draft.holder):
                _take_out(tree, verb, draft)
                found[verb] = _link(tree, "relay:passed-on", PASSES_ON, verb, carrier, draft)
                draft.relay = verb
            elif (origin := _origin(tree, verb)) is not None and origin not in {
                *(d.holder for d in found.values()),
                *draft.content,
            }:
                _take_out(tree, verb, draft)
                found[verb] = _link(tree, "relay:had-from", TELLS, verb, origin, draft)
                found[verb].relay = draft.anchor
    return [found[anchor] for anchor in sorted(found)]


def _retells(tree: Tree, draft: Draft, above: Draft | None) -> bool:
    """She relayed her husband's account: the boats had left."""
    if above is None or tree.deps[draft.anchor] != "dobj" or draft.holder is None:
        return False
    return tree.words[above.anchor] in verb_forms("passing") and draft.content <= above.content


def _described_by(tree: Tree, draft: Draft) -> set[int]:
    """The verbs that say more about the speaker, the cue, or the medium that the words came by."""
    described = draft.words | ({draft.holder} if draft.holder is not None else set())
    for preposition in tree.children[draft.anchor]:
        if tree.words[preposition] in _MEDIA and (medium := tree.child(preposition, "pobj")) is not None:
            described.add(medium)
    below = {t for t in draft.words if tree.words[t] in verb_forms("receiving") and t != draft.anchor}
    below |= {c for n in described for c in tree.children[n] if tree.deps[c] in ("acl", "relcl", "advcl", "prep")}
    above = tree.heads[draft.anchor]
    if (paper := _paper_of(tree, draft)) is not None:
        below |= {tree.heads[paper]}
    if tree.deps[draft.anchor] == "prep":
        below |= {c for c in tree.children[above] if tree.deps[c] == "advcl" and agent_of(tree, c) is not None}
    if tree.deps[draft.anchor] == "pobj" and tree.words[above] == "on":
        above = tree.heads[above]  # "passed on a message"
    return below | ({above} if tree.deps[draft.anchor] in ("nsubjpass", "dobj", "pobj") else set())


def _carrier(tree: Tree, verb: int, draft: Draft) -> int | None:
    """Relayed by X, conveyed through X, quoted on X's programme; X repeated her claim that …"""
    if tree.words[verb] not in verb_forms("passing"):
        return None
    if (agent := agent_of(tree, verb)) is not None:
        return agent
    subject = tree.subject(verb)
    paper = _paper_of(tree, draft)
    if paper is not None and tree.child(verb, "dobj") == paper:
        return subject
    passed = tree.child(verb, "dobj") == draft.anchor
    passed |= tree.deps[draft.anchor] == "pobj" and tree.heads[tree.heads[draft.anchor]] == verb
    if passed and draft.holder is not None and subject is not None:
        return subject
    ways = (tree.child(c, "pobj") for c in tree.children[verb] if c > verb and tree.words[c] in _WAYS)
    way = next(ways, None) if subject is None else None
    return None if way is None or tree.words[way] in words("en", "channels") else way


def _paper_of(tree: Tree, draft: Draft) -> int | None:
    """She read out a telegram in which he ordered …: the paper that his words stand in."""
    clause = draft.anchor
    paper = tree.heads[clause]
    within = tree.deps[clause] == "relcl" and tree.words[tree.lefts[clause]] in ("in", "where")
    return paper if within and voice(tree.words[paper]) is SpeakerKind.DOCUMENT else None


def _origin(tree: Tree, verb: int) -> int | None:
    """Who had it from X, which she heard from X, relying on X, on the word of X, from what X had told her."""
    if tree.words[verb] in _GROUNDS:
        return _ground(tree, verb)
    if tree.words[verb] in verb_forms("relying"):
        upon = next((c for c in tree.children[verb] if tree.words[c] in _GROUNDS), None)
        return None if upon is None else _ground(tree, upon) or tree.child(upon, "pobj")
    return had_from(tree, verb) if tree.words[verb] in verb_forms("receiving") else None


def _ground(tree: Tree, preposition: int, levels: int = _DEEPEST) -> int | None:
    """Whose words stand after "on" or "from": on X's word, on the strength of X's account, from what X had told her."""
    told = tree.child(preposition, "pcomp", "ccomp")
    if told is not None:
        tells = any("clause" in sense.takes for sense in verbs().get(tree.words[told], ()))
        return tree.subject(told) if tells and tree.words[tree.lefts[told]] == "what" else None
    word = tree.child(preposition, "pobj")
    if word is None or tree.words[word] not in words("en", "authorities") | carriers():
        return word if levels < _DEEPEST else None
    if (owner := tree.child(word, "poss")) is not None:
        return owner
    of = next((c for c in tree.children[word] if tree.words[c] in ("of", "from", "by")), None)
    return None if of is None or not levels else _ground(tree, of, levels - 1)


def _take_out(tree: Tree, verb: int, draft: Draft) -> None:
    """Leave the words about the link in no one's mouth."""
    if tree.lefts[verb] <= draft.anchor <= tree.rights[verb]:
        return
    aside = tree.subtree(verb) - draft.words
    if draft.holder not in aside:
        draft.source -= aside
    draft.content -= aside


def _link(tree: Tree, rule: str, cue: Cue, verb: int, noun: int, draft: Draft) -> Draft:
    return Draft(
        rule=rule,
        cue=cue,
        anchor=verb,
        words={verb},
        content=set(draft.content),
        source=core(tree, noun) - draft.content,
        holder=noun,
        agent=True,
    )
