"""The other programs on the same pairs: figures and pairs a CPU-second, and what must be known of each."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from naming.pairs import Pair
from naming.scoring import Figures, figures
from naming.systems import Peer


@dataclass(frozen=True, slots=True)
class Told:
    """Of one program on one set; `seen` when it was trained on it."""

    figures: Figures
    pairs_a_second: float
    seen: bool = False


def compared(peer: Peer, sets: Mapping[str, Sequence[Pair]]) -> dict[str, Told]:
    """By set; one that it was not made for is left out. Making it does not count, nor does its first answer."""
    score = peer.make()
    score(Pair("رضا", "Reza", True, "first"))
    told = {}
    for name, pairs in sets.items():
        if not (peer.needs_arabic and name in ("spellings", "slavic")):
            began = time.process_time()
            scores = [score(p) for p in pairs]
            rate = len(pairs) / (time.process_time() - began)
            told[name] = Told(clear_figures(pairs, scores), rate, name in peer.trained_on)
    return told


def clear_figures(pairs: Sequence[Pair], scores: Sequence[float]) -> Figures:
    """Without the doubtful pairs."""
    clear = [(s, p.same) for s, p in zip(scores, pairs, strict=True) if not p.doubtful]
    return figures([s for s, _ in clear], [same for _, same in clear])
