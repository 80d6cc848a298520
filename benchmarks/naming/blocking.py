"""How many right names stored keys find, and among how many candidates: what an index of names is worth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from naming.pairs import Pair

Keys = Callable[[str], Iterable[str]]


def blocking(pairs: Sequence[Pair], keys: Keys) -> dict[str, float]:
    """The left names of the same pairs, looked for among the right ones of all of them.

    Recall is the share whose own other spelling is found, candidates the mean number of names that share a key.

    >>> both = [Pair("a b", "a b", True, "same"), Pair("a c", "x", True, "same")]
    >>> blocking(both, str.split)
    {'names': 2, 'recall': 0.5, 'candidates': 1.0}
    """
    right = [p for p in pairs if p.same and not p.doubtful]
    stored: dict[str, set[str]] = defaultdict(set)
    for pair in right:
        for key in keys(pair.right):
            stored[key].add(pair.right)
    candidates = [set[str]().union(*(stored.get(key, ()) for key in keys(pair.left))) for pair in right]
    hits = sum(pair.right in each for pair, each in zip(right, candidates, strict=True))
    of = max(1, len(right))
    return {"names": len(right), "recall": hits / of, "candidates": sum(map(len, candidates)) / of}
