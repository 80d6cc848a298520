"""From tokens back to characters: the exact stretch of the page that is content, source or cue."""

from __future__ import annotations

from govah.model import Quotation, Span
from govah.reading.attribution.lexicon import words
from govah.reading.attribution.tree import Tree

_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "INTJ", "X"})  # a stretch of others says nothing by itself


def stretches(tree: Tree, tokens: set[int], offset: int) -> tuple[Span, ...]:
    """Tokens as spans of the document: neighbours joined over marks, each trimmed of loose marks at its edges;
    a leftover "which was" beside a fuller stretch is left out."""
    runs: list[tuple[int, int]] = []
    for token in sorted(tokens):
        if runs and all(tree.marks[runs[-1][1] : token]):
            runs[-1] = (runs[-1][0], token + 1)
        else:
            runs.append((token, token + 1))
    telling = [r for r in runs if any(tree.pos[t] in _TELLING for t in range(*r))] or runs
    trimmed = (_trimmed(tree, first, last) for first, last in telling)
    return tuple(Span(tree.starts[a] + offset, tree.ends[b - 1] + offset) for a, b in trimmed if a < b)


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    while first < last and (_is_only_that(tree, first, last) or _loose(tree, first, last, True)):
        first += 1
    while first < last and (_loose(tree, last - 1, first, False) or tree.words[last - 1] in ("and", "but", "or")):
        last -= 1
    return first, last


def _is_only_that(tree: Tree, first: int, last: int) -> bool:
    """Does a "that" that opens a clause, and is nothing in it, stand here?"""
    if tree.words[first] != "that" or first + 1 == last:
        return False
    return tree.deps[first] == "mark" or tree.words[first + 1] in words("en", "articles")


def _loose(tree: Tree, token: int, other: int, opening: bool) -> bool:
    """Is the mark at this edge one that belongs to nothing inside?"""
    if not tree.is_mark(token):
        return False
    if opening:
        opened = tree.opening.get(tree.starts[token])
        return opened is None or (opened.closed and opened.end > tree.ends[other - 1])
    closed = tree.closing.get(tree.ends[token])
    return closed is None or closed.start < tree.starts[other]


def hull(tree: Tree, tokens: set[int], offset: int) -> Span | None:
    """From the first to the last of `tokens` that is no mark."""
    marks = tree.marks
    kept = [t for t in tokens if not marks[t]]
    return Span(tree.starts[min(kept)] + offset, tree.ends[max(kept)] + offset) if kept else None


def bare(tree: Tree, tokens: set[int]) -> str:
    """A phrase as written, without quotation marks and article."""
    kept = sorted(tokens)
    while kept and (tree.is_mark(kept[0]) or tree.words[kept[0]] in ("the", "a", "an")):
        kept.pop(0)
    while kept and (
        tree.is_mark(kept[-1]) or tree.words[kept[-1]] in ("'s", "’s", "himself", "herself", "themselves", "itself")
    ):
        kept.pop()
    return tree.text[tree.starts[kept[0]] : tree.ends[kept[-1]]] if kept else ""


def quotation_of(tree: Tree, content: set[int], cue: int) -> Quotation:
    """Direct when all of the content's words are in quotation marks that the cue is not in; mixed when some are."""
    around = tree.quoting[cue]
    quoted = [tree.quoting[t] not in (-1, around) for t in content if not tree.marks[t]]
    if all(quoted):
        return Quotation.DIRECT
    return Quotation.MIXED if any(quoted) else Quotation.INDIRECT
