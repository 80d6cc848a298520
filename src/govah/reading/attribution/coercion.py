"""Confessions that must be looked at: made in custody, under interrogation, or for a camera.

The flag never says that words were forced, only that they were said where words are often forced; whether they were is
for a person to find out.
"""

from __future__ import annotations

from functools import cache

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.tree import Tree


def is_coerced(tree: Tree, draft: Draft) -> bool:
    """Does the sentence of an admission speak of custody, interrogation or a broadcast, outside what is admitted?"""
    around = set(range(*tree.sentence[draft.anchor])) - draft.content
    return any(tree.words[t].startswith(_places()) for t in around if tree.pos[t] in ("NOUN", "VERB", "ADJ", "PROPN"))


@cache
def _places() -> tuple[str, ...]:
    return tuple(data("en")["coercion"]["stems"].split())
