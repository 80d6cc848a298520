"""Where a phrase may begin and end instead: the edges that the parser most often draws too far or too near.

An option is a token. On the right a trailing phrase or clause can go, or the phrase grow to what it stands in; on the
left an opening word or phrase can go, or the phrase grow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govah.reading.attribution.learned.cues import stem
from govah.reading.attribution.tree import Tree

_MOST = 9  # options of a side


class Edge(NamedTuple):
    """The outermost token if the edge is drawn here. `how` says by what: keep, cut or grow; `by` is the token whose
    phrase goes or comes."""

    token: int
    how: str
    by: int


def right(tree: Tree, first: int, last: int, cue: int) -> list[Edge]:
    """Where the phrase from `first` to `last` may end; as it is comes first."""
    found = {last: Edge(last, "keep", last)}
    for how, token, by in (*_cut_right(tree, first, last), *_grow_right(tree, last, cue)):
        while token > first and (tree.is_mark(token) or tree.deps[token] == "cc"):
            token -= 1
        if token >= first and len(found) < _MOST:
            found.setdefault(token, Edge(token, how, by))
    return list(found.values())


def left(tree: Tree, first: int, last: int, cue: int) -> list[Edge]:
    """Where the phrase from `first` to `last` may begin; as it is comes first."""
    found = {first: Edge(first, "keep", first)}
    for how, token, by in (*_cut_left(tree, first, last), *_grow_left(tree, first, cue)):
        while token < last and tree.is_mark(token):
            token += 1
        if token <= last and len(found) < _MOST:
            found.setdefault(token, Edge(token, how, by))
    return list(found.values())


def _cut_right(tree: Tree, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Phrases that reach the end and begin after `first`, the longest last."""
    token, spine = last, []
    while tree.heads[token] != token and first < tree.lefts[token]:
        if tree.rights[token] >= last and tree.deps[token] != "punct":
            spine.append(token)
        token = tree.heads[token]
    for token in spine:
        yield "cut", tree.lefts[token] - 1, token


def _grow_right(tree: Tree, last: int, cue: int) -> Iterator[tuple[str, int, int]]:
    token, end = last, last
    limit = cue if cue > last else len(tree)
    while True:
        if end < tree.rights[token] < limit:
            end = tree.rights[token]
            yield "grow", end, token
        if tree.heads[token] == token or token == cue:
            break
        token = tree.heads[token]
    if (quote := tree.quoting[last]) >= 0 and last < tree.quotes[quote][1] - 1 < limit:
        yield "grow-quotation", tree.quotes[quote][1] - 1, last
    if tree.sentence[last][1] - 1 < limit:
        yield "grow-sentence", tree.sentence[last][1] - 1, last


def _cut_left(tree: Tree, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """The first word, then the phrases that begin where this one does."""
    yield "drop", first + 1, first
    token, end = first, first
    while True:
        for child in tree.children[token]:
            if first < tree.lefts[child] <= last and child > token and tree.deps[child] not in ("punct", "cc"):
                yield "inner", tree.lefts[child], child
                if tree.pos[tree.lefts[child]] in ("ADP", "PART"):
                    yield "inner-drop", tree.lefts[child] + 1, child
        if tree.lefts[token] == first and end < tree.rights[token] < last:
            end = tree.rights[token]
            yield "cut", end + 1, token
        if tree.heads[token] == token or tree.lefts[token] < first:
            break
        token = tree.heads[token]


def _grow_left(tree: Tree, first: int, cue: int) -> Iterator[tuple[str, int, int]]:
    token, start = first, first
    limit = cue if cue < first else -1
    while True:
        if limit < tree.lefts[token] < start:
            start = tree.lefts[token]
            yield "grow", start, token
        if tree.heads[token] == token or token == cue:
            break
        token = tree.heads[token]
    if (quote := tree.quoting[first]) >= 0 and first > tree.quotes[quote][0] > limit:
        yield "grow-quotation", tree.quotes[quote][0], first
    if limit < tree.sentence[first][0]:
        yield "grow-sentence", tree.sentence[first][0], first


def features(tree: Tree, cue: int, way: str, rule: int, old: int, edge: Edge, on_right: bool, opened: str) -> list[str]:
    """What the model sees of one option. `way` is the way from the cue to the phrase, `rule` the rule's edge or -1."""
    token, how, by = edge
    words, deps, pos = tree.words, tree.deps, tree.pos
    step = 1 if on_right else -1
    beyond = token + step
    outside = "end" if not 0 <= beyond < len(tree) else words[beyond] if tree.is_mark(beyond) else pos[beyond]
    far = beyond + step if outside in (",", "”", "“", '"') else beyond
    next_word = words[far] if 0 <= far < len(tree) else "end"
    word, dep = stem(words[cue]), deps[by]
    size = abs(token - old)
    length = size if size < 6 else 6 + min(size // 6, 4)
    is_rule = "none" if rule < 0 else str(rule == token)
    quoted = _in_and_out(tree, token, beyond)
    return [
        f"{how}={dep}|{outside}", f"{how}={dep}|{words[tree.lefts[by]]}", f"{how}={way}|{dep}", f"{how}={word}|{dep}",
        f"next={next_word}|{how}", f"size={length}|{how}|{dep}", f"rule={is_rule}|{how}", f"quoted={quoted}|{how}",
        f"edge={words[token]}|{how}", f"above={pos[tree.heads[by]]}|{how}={dep}|{outside}",
        f"opens={opened}|{how}|{dep}", f"old={words[old]}|{how}", f"to={deps[token]}|{how}",
    ]  # fmt: skip


def _in_and_out(tree: Tree, token: int, beyond: int) -> str:
    inside = tree.quoting[token]
    out = tree.quoting[beyond] if 0 <= beyond < len(tree) else -1
    return "same" if inside == out else "closes" if inside >= 0 else "opens"
