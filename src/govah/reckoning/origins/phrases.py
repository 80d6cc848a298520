"""Long runs of words that stand in statements of two voices.

Every run of eight words is a number; sorting the numbers brings the same runs together, so that no statement is
compared with all others. What many voices share is a formula, not a trace.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from govah.model import Statement
from govah.reckoning.origins.details import Detail
from govah.text.folding import folded

_RUN = 8
"""Words in a row that two people hardly choose alike."""

_WORD = re.compile(r"\w+")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_READ = 400
"""Words of a statement that are read for the longest run."""


def phrases(statements: Sequence[Statement], voices: Sequence[str], most: int) -> Iterator[Detail]:
    """The longest run of the two statements in which two voices share most; `voices` has whose each statement is. No
    run counts that more than `most` of them use. Cost: words, sorted, and one comparison for each two that share."""
    words = [_WORD.findall(folded(s.text)) for s in statements]
    runs = Counter(pair for run in _shared(words) for pair in _apart(run, voices, most))
    best: dict[tuple[str, ...], tuple[int, int]] = {}
    for pair in sorted(runs, key=lambda p: (-runs[p], p)):
        best.setdefault(tuple(sorted(voices[n] for n in pair)), pair)
    for both, (one, other) in best.items():
        text = _longest(words[one][:_READ], words[other][:_READ])
        if len(text) >= _RUN:
            says = ("text", " ".join(text)), ("count", str(len(text)))
            yield from (Detail("C014", both, statements[n].id, says) for n in (one, other))


def _shared(texts: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """The places of the texts that have one run of words in common, for each such run."""
    numbers: dict[str, int] = {}
    runs = [_runs(np.array([numbers.setdefault(w, len(numbers) + 1) for w in text], np.uint64)) for text in texts]
    of = np.repeat(np.arange(len(runs)), [len(r) for r in runs])
    every = np.concatenate(runs) if runs else np.empty(0, np.uint64)
    order = np.argsort(every, kind="stable")
    edges = np.flatnonzero(np.diff(every[order])) + 1
    for group in np.split(of[order], edges):
        if len(group) > 1 and group[0] != group[-1]:
            yield list(dict.fromkeys(group.tolist()))


def _runs(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    if len(words) < _RUN:
        return np.empty(0, np.uint64)
    mixed = np.zeros(len(words) - _RUN + 1, np.uint64)
    for n in range(_RUN):
        mixed = (mixed ^ words[n : len(words) - _RUN + 1 + n]) * _FACTOR
        mixed ^= mixed >> np.uint64(29)
    distinct: NDArray[np.uint64] = np.unique(mixed)
    return distinct


def _apart(places: Sequence[int], voices: Sequence[str], most: int) -> Iterator[tuple[int, int]]:
    """The first statement of a run with the first of each other voice that has it."""
    first: dict[str, int] = {}
    for place in places:
        first.setdefault(voices[place], place)
    if len(first) <= most:
        start, *others = first.values()
        yield from ((start, other) for other in others)


def _longest(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[found.a : found.a + found.size]
