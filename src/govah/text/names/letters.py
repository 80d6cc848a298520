"""What a Persian letter becomes in Latin letters, learned: how likely a Latin spelling of a word is, and why, letter by
letter.

Each letter gives none to three Latin letters, with a probability that depends on where it stands: first, last, after a
vowel or not. A cost is in nats (natural logarithms) above the most usual spelling of the word, so 0 is the most usual.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from heapq import nsmallest
from math import inf, log

from govah.text.names.families import DEFAULT
from govah.text.names.known import informed
from govah.text.names.skeletons import far_apart
from govah.text.names.table import table

LATIN = frozenset("abcdefghijklmnopqrstuvwxyzčćđšž")
VOWELS = frozenset("aeiouyاوی")
LONGEST = 3
"""Latin letters that one letter can give."""
WORST = 14.0
"""No word costs more: from here on it is simply another word."""
_UNSEEN = (8.0, 9.0, 10.5, 12.0)

Costs = Mapping[str, float]
Step = tuple[str, str]


def context(word: str, place: int, after_vowel: bool) -> str:
    """Where a letter stands, as the table's rows name it.

    >>> context("رضا", 1, after_vowel=True), context("رضا", 2, after_vowel=False)
    ('after vowel', 'last after consonant')
    """
    if place == 0:
        return "first" if len(word) > 1 else "alone"
    return ("last after " if place == len(word) - 1 else "after ") + ("vowel" if after_vowel else "consonant")


@lru_cache(maxsize=131072)
def letters_cost(word: str, latin: str) -> float:
    """Nats by which `latin` is less usual than the best spelling of the Persian `word`; WORST at most.

    >>> letters_cost("قاسم", "ghasem") < letters_cost("قاسم", "gasem") < letters_cost("قاسم", "hashem")
    True
    """
    if not word or not latin or len(latin) > LONGEST * len(word) or len(word) > 2 * len(latin):
        return WORST
    if far_apart(word, latin, DEFAULT):
        return WORST
    return min(WORST, informed(max(0.0, _costs(word, latin)[-1][-1] - _least(word)), word, latin))


def letters_path(word: str, latin: str) -> tuple[Step, ...]:
    """The likeliest way that `word` gives `latin`, letter by letter.

    >>> letters_path("قاسم", "ghasem")
    (('ق', 'gh'), ('ا', 'a'), ('س', 's'), ('م', 'em'))
    """
    rows = _costs(word, latin)
    steps: list[Step] = []
    end = len(latin)
    for place in range(len(word) - 1, -1, -1):
        start = min(
            range(max(0, end - LONGEST), end + 1),
            key=lambda j: (rows[place][j] + _given(_row(word, place, latin, j), latin[j:end]), j),
        )
        steps.append((word[place], latin[start:end]))
        end = start
    return tuple(reversed(steps))


def _costs(word: str, latin: str) -> list[list[float]]:
    """Row i, column j: nats of the likeliest way that the first i letters give the first j Latin ones."""
    size = len(latin)
    after_vowel = [False, *(letter in VOWELS for letter in latin)]
    rows = [[0.0] + [inf] * size]
    for place in range(len(word)):
        before, here = rows[-1], [inf] * (size + 1)
        given = [_shares(word, place, vowel) for vowel in (False, True)]
        for start in range(max(0, size - LONGEST * (len(word) - place)), min(size, LONGEST * place) + 1):
            cost, row = before[start], given[after_vowel[start]]
            for end in range(start, min(size, start + LONGEST) + 1):
                new = cost + row.get(latin[start:end], _UNSEEN[end - start])
                if new < here[end]:
                    here[end] = new
        rows.append(here)
    return rows


def _shares(word: str, place: int, after_vowel: bool) -> Costs:
    return _table().get(word[place], {}).get(context(word, place, after_vowel), {})


def _row(word: str, place: int, latin: str, start: int) -> Costs:
    return _shares(word, place, start > 0 and latin[start - 1] in VOWELS)


def _given(row: Costs, chunk: str) -> float:
    return row.get(chunk, _UNSEEN[len(chunk)])


@lru_cache(maxsize=65536)
def _least(word: str) -> float:
    """Nats of the most usual spelling."""
    best = {False: 0.0}
    for place in range(len(word)):
        after: dict[bool, float] = {}
        for vowel, cost, chunk, more in _choices(word, place, best):
            ends = chunk[-1] in VOWELS if chunk else vowel
            after[ends] = min(after.get(ends, inf), cost + more)
        best = after or best
    return min(best.values())


def likely(word: str, ways: int) -> list[tuple[float, str]]:
    """The likeliest spellings of a Persian word with their nats, found by following the best `ways` at each letter.

    >>> [spelt for _, spelt in likely("توانا", 1)]
    ['tavana']
    """
    found = [(0.0, "")]
    for place in range(len(word)):
        after: dict[str, float] = {}
        for cost, so_far in found:
            row = _row(word, place, so_far, len(so_far)) or {"": 0.0}
            for chunk, more in row.items():
                spelt = so_far + chunk
                after[spelt] = min(after.get(spelt, inf), cost + more)
        found = nsmallest(4 * ways, ((cost, spelt) for spelt, cost in after.items()))
    return found[:ways]


def _choices(word: str, place: int, best: Mapping[bool, float]) -> Iterator[tuple[bool, float, str, float]]:
    for vowel, cost in best.items():
        for chunk, more in _shares(word, place, vowel).items():
            yield vowel, cost, chunk, more


@cache
def _table() -> Mapping[str, Mapping[str, Costs]]:
    return {
        letter: {where: {chunk: -log(share) for chunk, share in row.items()} for where, row in rows.items()}
        for letter, rows in table()["letters"].items()
    }
