"""Confessions that must be looked at: made in custody, under interrogation, or for a camera.

The flag never says that words were forced, only that they were said where words are often forced; whether they were is
for a person to find out.
"""

from __future__ import annotations

from functools import cache

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import data, words
from govah.reading.attribution.tree import Tree


def is_confession(tree: Tree, draft: Draft) -> bool:
    """In a televised confession, she said that …"""
    phrases = (tree.child(c, "pobj") for c in tree.children[draft.anchor] if tree.deps[c] == "prep")
    return any(tree.words[p] in words("en", "coercion", "nouns") for p in phrases if p is not None)


def is_coerced(tree: Tree, draft: Draft) -> bool:
    """Does the sentence of an admission speak of custody or interrogation, of a confession also of a broadcast, outside
    what is admitted?"""
    around = set(range(*tree.sentence[draft.anchor])) - draft.content
    posts = {t for t in draft.source if _is_post(tree, t)}
    told = {t for t in around - posts if tree.pos[t] in ("NOUN", "VERB", "ADJ", "PROPN")}
    confessed = any(tree.words[t].startswith("confess") for t in around)
    stems = _stems("custody") + (_stems("broadcast") if confessed else ())
    return any(tree.words[t].startswith(stems) or _is_held(tree, t) for t in told)


def _is_post(tree: Tree, token: int) -> bool:
    """The prison director, the director of the prison: where somebody works, not where they are held."""
    head = tree.heads[token]
    return tree.deps[token] in ("compound", "poss") or (tree.deps[token] == "pobj" and tree.words[head] == "of")


def _is_held(tree: Tree, token: int) -> bool:
    """She had been held; not: he held a meeting."""
    return tree.words[token] in words("en", "coercion", "held") and tree.child(token, "auxpass") is not None


@cache
def _stems(kind: str) -> tuple[str, ...]:
    return tuple(data("en")["coercion"][kind].split())
