"""Which documents carry one text, so that one origin is not counted as many.

A copy may be shortened, put inside a longer page, or spun word by word. Candidates come from sketches (MinHash for
whole texts, winnowed fingerprints for texts inside others); each is then checked on the true shingles, so that a
sketch alone never makes two witnesses one. Furniture is not compared: pages of one outlet share it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from govah.model import Answer, Bounds, CopyGroup, CopyKind, Dating, Document, DocumentId, Role
from govah.text.folding import folded

Shingles = NDArray[np.uint64]
Pair = tuple[int, int]

_WORD = re.compile(r"\w+")
_SHINGLE = 3
_LEAST_WORDS = 20
_LEAST_JACCARD = 0.2
_LEAST_CONTAINED = 0.6
_MUCH_LONGER = 2
_PERMUTATIONS, _BANDS, _SEED = 128, 64, 42
_WINDOW = 12
_LEAST_SHARED_PRINTS = 2
_LONG_LIST = 24
_MULTIPLIERS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How two documents are one text: by kind, and the share of shingles of the shorter found in the longer."""

    kind: CopyKind
    share: float


def group_copies(documents: Iterable[Document], datings: Mapping[DocumentId, Dating]) -> tuple[CopyGroup, ...]:
    """One group for each connected set of copies, in the order of their first documents.

    Exact: the same folded words. Near: a Jaccard likeness of at least 0.2 on 3-word shingles, which a copy with one
    word in five replaced still has. Contained: 0.6 of the one stands in the other, which is twice as long or longer.
    Texts under 20 words are only compared exactly. Cost: near linear in words; what many share is compared with few.
    """
    held = tuple(documents)
    words = [_words(document) for document in held]
    shingles = _shingles(words)
    likenesses = _exact(words)
    for pair in sorted(_alike(shingles) | _sharing(shingles)):
        if pair not in likenesses and (likeness := _likeness(*(shingles[i] for i in pair))):
            likenesses[pair] = likeness
    return tuple(_group(links, likenesses, held, datings) for links in _connected(likenesses, len(held)))


def _words(document: Document) -> list[str]:
    """The folded words of the body: no furniture, no header, no title (a reprint often has its own)."""
    return _WORD.findall(" ".join(folded(b.span.of(document.text)) for b in document.body if b.role is Role.BODY))


def _shingles(texts: Sequence[Sequence[str]]) -> list[Shingles]:
    """The distinct 3-word shingles of each text in the order of reading, as numbers; empty for a short text."""
    numbers: dict[str, int] = {}
    return [
        _shingles_of(np.array([numbers.setdefault(w, len(numbers) + 1) for w in text], np.uint64)) for text in texts
    ]


def _shingles_of(words: Shingles) -> Shingles:
    if len(words) < _LEAST_WORDS:
        return np.empty(0, np.uint64)
    mixed = np.zeros(len(words) - _SHINGLE + 1, np.uint64)
    for i, multiplier in enumerate(_MULTIPLIERS):
        mixed = (mixed ^ words[i : len(words) - _SHINGLE + 1 + i]) * multiplier
        mixed ^= mixed >> np.uint64(29)
    _, first = np.unique(mixed, return_index=True)
    distinct: Shingles = mixed[np.sort(first)]
    return distinct


def _exact(texts: Sequence[Sequence[str]]) -> dict[Pair, _Likeness]:
    """Neighbours in each run of equal texts; a text without words equals none."""
    same: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if text:
            same[" ".join(text)].append(index)
    return {pair: _Likeness(CopyKind.EXACT, 1.0) for run in same.values() for pair in pairwise(run)}


def _alike(shingles: Sequence[Shingles]) -> set[Pair]:
    """Candidates by MinHash: two texts meet that agree in one of 64 bands of 2 (Broder 1997)."""
    import rensa

    kept = [i for i, s in enumerate(shingles) if len(s)]
    if len(kept) < 2:
        return set()
    flat = np.concatenate([shingles[i] for i in kept])
    offsets = np.cumsum([0, *(len(shingles[i]) for i in kept)]).astype(np.uint64)
    sketches: Any = rensa.RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, _PERMUTATIONS, _SEED)
    rows = np.array(sketches.to_rows(), np.uint64).reshape(len(kept), _BANDS, _PERMUTATIONS // _BANDS)
    bands = rows[:, :, 0] << np.uint64(32) | rows[:, :, 1]
    return {pair for band in range(_BANDS) for pair in _meeting(zip(bands[:, band].tolist(), kept, strict=True))}


def _sharing(shingles: Sequence[Shingles]) -> set[Pair]:
    """Candidates for one text inside another: they share at least two winnowed fingerprints.

    Of each 12 shingles in a row the smallest is a fingerprint, so that any 14 words in common leave one in both
    (Schleimer, Wilkerson, Aiken 2003).
    """
    shared: dict[Pair, int] = defaultdict(int)
    holders: dict[int, list[int]] = defaultdict(list)
    for index, text in enumerate(shingles):
        for fingerprint in _fingerprints(text):
            holders[fingerprint].append(index)
    for held in holders.values():
        for pair in _pairs(held):
            shared[pair] += 1
    return {pair for pair, count in shared.items() if count >= _LEAST_SHARED_PRINTS}


def _fingerprints(text: Shingles) -> list[int]:
    if not len(text):
        return []
    width = min(_WINDOW, len(text))
    windows = np.lib.stride_tricks.sliding_window_view(text, width)
    prints: list[int] = np.unique(windows.min(axis=1)).tolist()
    return prints


def _meeting(keyed: Iterable[tuple[int, int]]) -> Iterator[Pair]:
    met: dict[int, list[int]] = defaultdict(list)
    for key, index in keyed:
        met[key].append(index)
    for held in met.values():
        yield from _pairs(held)


def _pairs(held: Sequence[int]) -> Iterator[Pair]:
    """All pairs of a short list; of a long one each with its neighbour and with the first, which still connects it."""
    if len(held) <= _LONG_LIST:
        yield from ((a, b) for n, a in enumerate(held) for b in held[n + 1 :])
    else:
        yield from pairwise(held)
        yield from ((held[0], b) for b in held[2:])


def _likeness(one: Shingles, other: Shingles) -> _Likeness | None:
    """What two texts share, counted on all their shingles; None when it is too little."""
    shorter, longer = sorted((len(one), len(other)))
    common = len(np.intersect1d(one, other, assume_unique=True))
    share = common / shorter
    if share >= _LEAST_CONTAINED and longer >= _MUCH_LONGER * shorter:
        return _Likeness(CopyKind.CONTAINED, share)
    return _Likeness(CopyKind.NEAR, share) if common >= _LEAST_JACCARD * (shorter + longer - common) else None


def _connected(pairs: Iterable[Pair], count: int) -> list[list[Pair]]:
    """The pairs of each connected set, the sets in the order of their first members."""
    root = list(range(count))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = index = root[root[index]]
        return index

    listed = sorted(pairs)
    for one, other in listed:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    sets: dict[int, list[Pair]] = defaultdict(list)
    for pair in listed:
        sets[find(pair[0])].append(pair)
    return [sets[index] for index in sorted(sets)]


def _group(
    links: Sequence[Pair],
    likenesses: Mapping[Pair, _Likeness],
    documents: Sequence[Document],
    datings: Mapping[DocumentId, Dating],
) -> CopyGroup:
    """The group that the links hold together; its kind is that of its weakest link."""
    best: dict[int, float] = defaultdict(float)
    for pair in links:
        for index in pair:
            best[index] = max(best[index], likenesses[pair].share)
    kinds = {likenesses[pair].kind for pair in links}
    kind = next(k for k in (CopyKind.CONTAINED, CopyKind.NEAR, CopyKind.EXACT) if k in kinds)
    names = tuple(documents[index].id for index in sorted(best))
    return CopyGroup(documents=names, kind=kind, likeness=round(min(best.values()), 3), first=_first(names, datings))


def _first(names: Sequence[DocumentId], datings: Mapping[DocumentId, Dating]) -> DocumentId | None:
    """The one that was made before every other, if the bounds decide it."""
    bounds = [datings[name].bounds if name in datings else Bounds() for name in names]
    for name, own in zip(names, bounds, strict=True):
        if all(own is other or own.before(other) is Answer.YES for other in bounds):
            return name
    return None
