"""The exact end of what was said: where the parser lets a clause run on into words that are not the speaker's.

A second cue with its own subject ("… is honest, and three-quarters said the same"), a "while …" that turns to
somebody else, and a trailing "…, adding …" end the content, unless they stand in its quotation marks.
"""

from __future__ import annotations

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import nouns, verbs, words
from govah.reading.attribution.tree import Tree


def cut(tree: Tree, drafts: list[Draft]) -> None:
    """Take the tails out of the content of each draft that is no quotation alone and no turn of a transcript."""
    going_on = words("en", "going_on")
    ends = {t for t, word in enumerate(tree.words) if word in going_on}
    ends |= {d.anchor for d in drafts}
    for draft in (d for d in drafts if d.cue.group != "transcript"):
        for token in sorted(draft.content & ends):
            if token in draft.content and _turns_away(tree, draft, token):
                draft.content -= tree.subtree(token)
        if draft.content and not any(tree.quoting[t] >= 0 for t in draft.content):
            draft.content -= _comment(tree, draft.content)
        draft.content -= _next_sentence(tree, draft, ends)


def prolong(tree: Tree, drafts: list[Draft]) -> None:
    """She said that they were sick; nobody came. What a semicolon joins goes on with what was said, if nobody else
    speaks in it."""
    for draft in drafts:
        last = max(draft.content, default=0) + 1
        if tree.words[last : last + 1] == [";"] and draft.anchor < last:
            after = set(range(last, tree.sentence[draft.anchor][1]))
            speaks = any(tree.words[t] in verbs() and tree.subject(t) is not None for t in after)
            if not speaks and not any(tree.quoting[t] != tree.quoting[draft.anchor] for t in after | draft.content):
                draft.content |= after


def _next_sentence(tree: Tree, draft: Draft, cues: set[int]) -> set[int]:
    """What follows a semicolon, where somebody else speaks in it."""
    around = tree.quoting[draft.anchor]
    marks = (t for t in sorted(draft.content) if tree.words[t] == ";" and tree.quoting[t] == around)
    semicolon = next(marks, None)
    later = set() if semicolon is None else {t for t in draft.content if t > semicolon}
    return later if any(tree.subject(t) is not None for t in later & cues) else set()


def _comment(tree: Tree, content: set[int]) -> set[int]:
    """The words that only comment on what was said: "…, a charge that the company denies"."""
    last = max(content)
    for token in sorted(content):
        noun = token + 2
        if (
            tree.words[token] == ","
            and noun <= last
            and tree.words[token + 1] in ("a", "an")
            and _is_comment(tree, noun)
        ):
            return set(range(token, last + 1))
    return set()


def _is_comment(tree: Tree, noun: int) -> bool:
    said = tree.words[noun] in nouns() or tree.words[noun] in ("figure", "number", "move")
    return said and tree.deps[noun] == "appos" and tree.child(noun, "relcl") is not None


def _turns_away(tree: Tree, draft: Draft, token: int) -> bool:
    if token == draft.anchor or tree.quoting[token] != tree.quoting[draft.anchor] or tree.lefts[token] <= draft.anchor:
        return False
    first = tree.lefts[token]
    if tree.deps[token] == "conj" and draft.cue.group != "according":
        return tree.words[first] != "that" and tree.subject(token) is not None and token in _plain_cues(tree, token)
    if tree.deps[token] == "advcl" and tree.words[first] in ("while", "whereas", "as"):
        last = max(t for t in draft.content if not tree.is_mark(t))
        is_tail = tree.words[first] != "as" or tree.rights[token] >= last
        return is_tail and tree.subject(token) is not None and token > draft.anchor
    return tree.words[token] in words("en", "going_on") and tree.words[first - 1 : first] == [","]


def _plain_cues(tree: Tree, token: int) -> set[int]:
    return {token} if any(s.group == "say" for s in verbs().get(tree.words[token], ())) else set()
