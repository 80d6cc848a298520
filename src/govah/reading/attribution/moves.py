"""One repair of a parse: a token hung from another head."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govah.reading.attribution.lexicon import verbs

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree


class Move(NamedTuple):
    """Hang `token` from `head` (from itself: nowhere) as `dep`, as another part of speech if `pos` says so."""

    token: int
    head: int
    dep: str
    pos: str = ""


def is_cue(tree: Tree, token: int) -> bool:
    """Is it a verb by which somebody can say something?"""
    return tree.pos[token] == "VERB" and tree.words[token] in verbs()
