"""The other programs on the same pairs: figures and pairs a CPU-second, and what must be known of each."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from naming.pairs import Pair
from naming.scoring import Figures, figures
from naming.systems import Peer, sampled

AT_MOST = 1000
"""Names of a set whose pairs a slow program is given."""


@dataclass(frozen=True, slots=True)
class Told:
    """Of one program on one set; `sample` when it was given a part of the pairs, `seen` when it was trained on them."""

    figures: Figures
    pairs: int
    pairs_a_second: float
    sample: bool = False
    seen: bool = False


def compared(peer: Peer, sets: Mapping[str, Sequence[Pair]]) -> dict[str, Told]:
    """By set; one that it was not made for is left out. Making it does not count, nor does its first answer."""
    score = peer.make()
    score(Pair("رضا", "Reza", True, "first"))
    told = {}
    for name, pairs in sets.items():
        given = sampled(pairs, AT_MOST) if peer.slow else list(pairs)
        if not (peer.needs_arabic and name in ("spellings", "slavic")):
            began = time.process_time()
            scores = [score(p) for p in given]
            rate = len(given) / (time.process_time() - began)
            some, seen = len(given) < len(pairs), name in peer.trained_on
            told[name] = Told(clear_figures(given, scores), len(given), rate, some, seen)
    return told


def clear_figures(pairs: Sequence[Pair], scores: Sequence[float]) -> Figures:
    """Without the doubtful pairs."""
    clear = [(s, p.same) for s, p in zip(scores, pairs, strict=True) if not p.doubtful]
    return figures([s for s, _ in clear], [same for _, same in clear])
