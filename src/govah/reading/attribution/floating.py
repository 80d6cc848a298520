"""Quotations without a cue of their own: a paragraph that goes on in quotation marks after its speaker was named.

Such words most likely belong to whoever spoke last; but the page does not say so, so the score is low.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from govah.model import Quotation, Span, Stance
from govah.reading.attribution.chains import outside
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.row import Row
from govah.reading.attribution.tree import Tree

_SHORTEST = 5  # words: shorter quotations are terms, titles and scare quotes
_LOOKED_BACK = 8  # rows back to the one that spoke last


def floating(tree: Tree, found: Sequence[Row], before: Sequence[Row], offset: int, number: int) -> Iterator[Row]:
    """A row for each outer quotation that is a sentence of its own and that no row of its paragraph covers."""
    opened = [tree.starts[min(first + 1, last - 1)] + offset for first, last in tree.quotes]  # past the mark
    alone = outside(found, opened)
    places = [r.anchor for r in found]
    for q, (first, last), place in zip(tree.quoted, tree.quotes, opened, strict=True):
        if place in alone and not q.depth and _is_utterance(tree, first, last):
            here = found[: bisect_left(places, q.start + offset)]
            speaking = _last_spoke(here[-_LOOKED_BACK:] or before[-_LOOKED_BACK:], number)
            if speaking is not None:
                yield _continued(speaking, Span(q.start + offset, q.end + offset), number)


def _is_utterance(tree: Tree, first: int, last: int) -> bool:
    if sum(not tree.is_mark(t) for t in range(first, last)) < _SHORTEST:
        return False
    start = tree.sentence[first][0]
    return all(tree.is_mark(t) for t in range(start, first))


def _last_spoke(rows: Sequence[Row], number: int) -> Row | None:
    near = [r for r in rows if r.voice is not None and not r.in_quotation and number - r.block <= 1]
    return next((r for r in reversed(near) if r.quotation is not Quotation.INDIRECT), near[-1] if near else None)


def _continued(speaking: Row, span: Span, number: int) -> Row:
    return Row(
        block=number,
        content=(span,),
        cue=None,
        voice=speaking.voice,
        quotation=Quotation.DIRECT,
        rule="floating",
        score=float(data("en")["scores"]["floating"]),
        stance=Stance.ASSERTS,
    )
