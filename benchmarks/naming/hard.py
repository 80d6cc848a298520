"""Wrong names that are hard to tell from the right one.

Each name gets the wrong names nearest to it, one by plain letters and two by sounds (a consonant skeleton), one that
shares its first word, one that shares its last, and one at random, out of all names of its part. Draws are fixed by the
names themselves. A name that would be read aloud alike is not wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel, JaroWinkler

from naming.pairs import Pair, digest
from naming.writing import letters, plain, sounds

_NEAREST = 12
"""How many of the nearest are looked at for one that is wrong."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name and the letters of every spelling that would be right for it."""

    name: str
    right: frozenset[str]


class Spelt(NamedTuple):
    """A name of the pool and one Latin spelling of it."""

    name: str
    latin: str


Reduce = Callable[[str], str]

_NEAR: dict[str, tuple[Reduce, Any, int]] = {
    "near in letters": (plain, JaroWinkler.normalized_similarity, 1),
    "near in sound": (sounds, Indel.normalized_similarity, 2),
}


def wrong_names(asked: Sequence[Asked], pool: Sequence[Spelt], kind: str) -> Iterator[Pair]:
    """For each of `asked` up to six wrong names of `pool`, none twice."""
    ranked = {sort: _nearest(asked, pool, *how[:2]) for sort, how in _NEAR.items()}
    shared = _by_word(pool)
    for number, one in enumerate(asked):
        options = [(sort, how[2], [pool[j] for j in ranked[sort][number]]) for sort, how in _NEAR.items()]
        options += [(sort, 1, _drawn(one, group(one))) for sort, group in shared.items()]
        taken = set(one.right)
        for sort, wanted, found in options:
            wrong = (s for s in found if letters(s.latin) not in taken)
            for other in islice(wrong, wanted):
                taken.add(letters(other.latin))
                yield Pair(one.name, other.latin, False, sort, kind)


def _nearest(asked: Sequence[Asked], pool: Sequence[Spelt], reduced: Reduce, scorer: Any) -> list[list[int]]:
    choices = [reduced(spelt.latin) for spelt in pool]
    found: list[list[int]] = []
    for start in range(0, len(asked), 250):
        queries = [reduced(one.name) for one in asked[start : start + 250]]
        scores = process.cdist(queries, choices, scorer=scorer, dtype=np.float32)
        found += np.argsort(-scores, axis=1, kind="stable")[:, :_NEAREST].tolist()
    return found


def _by_word(pool: Sequence[Spelt]) -> dict[str, Callable[[Asked], Sequence[Spelt]]]:
    first, last = defaultdict(list), defaultdict(list)
    for spelt in pool:
        first[spelt.name.split()[0]].append(spelt)
        last[spelt.name.split()[-1]].append(spelt)
    return {
        "same first word": lambda one: first[one.name.split()[0]],
        "same last word": lambda one: last[one.name.split()[-1]],
        "random": lambda _: pool,
    }


def _drawn(one: Asked, group: Sequence[Spelt]) -> list[Spelt]:
    """A few of the group, drawn by the name's own digest."""
    start = int(digest(one.name), 16)
    return [group[(start + step * 7919) % len(group)] for step in range(min(len(group), _NEAREST))]
