"""English: from a parsed paragraph to drafts, one for each cue that opens content.

Rules only, each with a name that goes onto its rows. Inner cues are found by the same pass as outer ones; which one
stands inside which is for `chains` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govah.model import Basis, Stance
from govah.reading.attribution import frames
from govah.reading.attribution.apposed import apposed
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.edges import cut, prolong
from govah.reading.attribution.gapped import gapped
from govah.reading.attribution.headings import headed, openers
from govah.reading.attribution.inner import without_mere_events
from govah.reading.attribution.lexicon import Cue, data, nouns, verbs, words
from govah.reading.attribution.nominals import nominal
from govah.reading.attribution.operators import absorbed, is_said
from govah.reading.attribution.passing import passed_on
from govah.reading.attribution.relays import relayed
from govah.reading.attribution.retold import retold
from govah.reading.attribution.sources import can_speak, is_bare_passive, speaker_of
from govah.reading.attribution.transcript import kept_in_turn, spoken
from govah.reading.attribution.tree import Tree
from govah.reading.attribution.unsaid import is_unsaid
from govah.reading.attribution.utterances import adopted

_WITHOUT_SPEAKER = frozenset(
    {"clause", "quotation", "aside", "infinitive", "raised", "recorded", "object+of", "object+with"}
)  # frames of "it was said that …"
_LONGEST = 1500  # tokens: what is longer is no sentence but a table or a trap, and no cue in it is read
_EMPTY = frozenset({"PRON", "ADP", "DET", "CCONJ"})  # "it", "of that": words that alone say nothing
_NICKNAME = 5  # tokens, marks included, of a quotation that can be part of a name
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})


def drafts(tree: Tree) -> list[Draft]:
    """Every attribution that a rule finds in one paragraph, in the order of the cues."""
    turns, found, opening = spoken(tree), list[Draft](), cue_words()
    for token, word in enumerate(tree.words):
        if word in opening:
            first, last = tree.sentence[token]
            if last - first <= _LONGEST:
                found.extend(_at(tree, token, word))
    kept = [d for d in (*turns, *kept_in_turn(turns, found)) if _repaired(tree, d)]
    cut(tree, kept)
    prolong(tree, kept)
    said = [d for d in absorbed(tree, adopted(tree, [d for d in kept if d.content])) if is_said(tree, d)]
    told = without_mere_events(tree, said)
    chained = apposed(tree, gapped(tree, passed_on(tree, relayed(tree, retold(tree, told)))))
    return [d for d in chained if d.content]


@cache
def cue_words() -> frozenset[str]:
    """Every word that can be a cue."""
    return frozenset({*openers(), *verbs(), *nouns(), *words("en", "hearsay")})


def _at(tree: Tree, token: int, word: str) -> Iterator[Draft]:
    if word in openers():
        yield from headed(tree, token)
    if tree.pos[token] in ("VERB", "AUX") and word in verbs():
        yield from _verb(tree, token, verbs()[word])
    elif tree.pos[token] in ("NOUN", "PROPN") and word in nouns():
        yield from nominal(tree, token, nouns()[word])
    elif word in words("en", "hearsay") and tree.pos[token] == "ADV":
        yield _hearsay(tree, token)


def _verb(tree: Tree, token: int, senses: tuple[Cue, ...]) -> Iterator[Draft]:
    if is_unsaid(tree, token):
        return
    passive = tree.child(token, "auxpass") is not None or is_bare_passive(tree, token)
    voiceless = passive and tree.child(token, "agent") is None
    for sense in senses:
        for name in sense.takes:
            if voiceless and name not in _WITHOUT_SPEAKER:
                continue
            content = frames.FRAMES[name](tree, token, sense)
            if content and (draft := _with_speaker(tree, token, sense, name, content)) is not None:
                yield draft
                return


def _with_speaker(tree: Tree, token: int, sense: Cue, frame: str, content: set[int]) -> Draft | None:
    source, holder = speaker_of(tree, token)
    if content < source:
        source -= content
    if sense.group == "witness" and any(tree.words[c] == "to" for c in tree.children[token]):
        return None
    if not can_speak(tree, token, sense, holder):
        return None
    if sense.subjects:
        source, holder = set(), None
    cue = {token} | {c for c in tree.children[token] if tree.deps[c] in _AUXILIARIES and abs(c - token) < 5}
    passive = tree.child(token, "auxpass") is not None
    return Draft(
        rule=f"{sense.group}:{frame}",
        cue=sense,
        anchor=token,
        words=cue,
        content=content,
        source=source,
        holder=holder,
        passive=passive,
        agent=tree.child(token, "agent") is not None,
    )


def _hearsay(tree: Tree, token: int) -> Draft:
    """They were reportedly taken away: somebody says so, and the page does not say who."""
    stance = Stance(data("en")["hearsay"][tree.words[token]])
    cue = Cue(group="hearsay", word=tree.words[token], stance=stance, basis=Basis.HEARSAY)
    head = tree.heads[token]
    return Draft(
        rule="hearsay", cue=cue, anchor=token, words={token}, content=tree.subtree(head) - {token}, passive=True
    )


def _unquote(tree: Tree, draft: Draft) -> None:
    """Take out of the source an utterance that the parser hung on it ("said X, a guard, “that they …”")."""
    for index in sorted({tree.quoting[t] for t in draft.source} - {-1, tree.quoting[draft.anchor]}):
        first, last = tree.quotes[index]
        if draft.holder is not None and not first <= draft.holder < last and last - first > _NICKNAME:
            draft.source = {t for t in draft.source if not first <= t < last}


def _goes_on(tree: Tree, around: int, token: int) -> bool:
    """Stands the token in this quotation, or in the one by which it goes on (“He told me,” she said, “that …”)?"""
    first, last = tree.quotes[around]
    if first <= token < last:
        return True
    later = tree.quoting[token]
    while later >= 0 and tree.quoted[later].within != tree.quoted[around].within:
        later = tree.quoted[later].within
    return later == around + 1 and tree.sentence[token] == tree.sentence[last - 1] and tree.words[last - 2] == ","


def _repaired(tree: Tree, draft: Draft) -> bool:
    """Cut cue and source out of the content, complete its quotations; is anything left?"""
    _unquote(tree, draft)
    own = draft.words | draft.source
    for index in {tree.quoting[t] for t in draft.content} - {-1, tree.quoting[draft.anchor]}:
        first, last = tree.quotes[index]
        inside = sum(first <= t < last for t in draft.content)
        if not first <= draft.anchor < last and 2 * inside >= min(last - first, len(draft.content)):
            draft.content |= set(range(first, last))
    if (around := tree.quoting[draft.anchor]) >= 0:
        draft.content = {t for t in draft.content if _goes_on(tree, around, t)}
    draft.content -= own
    said = [t for t in draft.content if not tree.is_mark(t)]
    return any(tree.pos[t] not in _EMPTY or tree.quoting[t] not in (-1, around) for t in said)
