"""Govah on the same pairs: what it scores, the bands it gives, its stored keys alone, and how fast it is when warm."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Indel

from govah.text.names import NameMatch, compare_names, skeleton
from naming.pairs import Pair
from naming.peers import Told, clear_figures
from naming.scoring import bands, figures

BANDS = ("SAME", "LOOK", "DIFFERENT")
Measured = dict[str, float]


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs of one set, what Govah says of each, and how many it compared a CPU-second (names new to it)."""

    pairs: Sequence[Pair]
    found: Sequence[NameMatch]
    pairs_a_second: float

    def told(self) -> Told:
        """The figures beside those of other programs."""
        return Told(clear_figures(self.pairs, [m.score for m in self.found]), self.pairs_a_second)


def match(pairs: Sequence[Pair]) -> Matched:
    """What Govah says of each pair."""
    found: list[NameMatch] = []
    seconds = _seconds(lambda: found.extend(compare_names(p.left, p.right, kind=p.kind) for p in pairs))
    return Matched(pairs, found, len(pairs) / seconds)


def measured(of: Matched) -> Measured:
    """What the table of one set says."""
    clear = [(p.same, m) for p, m in zip(of.pairs, of.found, strict=True) if not p.doubtful]
    same = [s for s, _ in clear]
    told, held = figures([m.score for _, m in clear], same), bands([m.band.name for _, m in clear], same)
    return {
        "pairs": len(clear),
        "same": sum(same),
        "F1": told.f1,
        "sure": told.recall_when_sure,
        "AP": told.average_precision,
        "threshold": told.threshold,
        "as given": figures([m.score for m in of.found], [p.same for p in of.pairs]).f1,
        "SAME precision": held.precision,
        "SAME recall": held.recall,
        "SAME F1": held.f1,
        "LOOK same": held.looked_at_same,
        "LOOK wrong": held.looked_at_wrong,
    }


def by_sort(of: Matched) -> dict[str, Measured]:
    """By how pairs were chosen: how many there are, and the share of them in each band."""
    told: dict[str, list[str]] = {}
    for pair, match in zip(of.pairs, of.found, strict=True):
        told.setdefault("doubtful" if pair.doubtful else pair.sort, []).append(match.band.name)
    return {sort: {"pairs": len(b)} | {n: b.count(n) / len(b) for n in BANDS} for sort, b in told.items()}


def worst(of: Matched, most: int = 50) -> Iterator[str]:
    """Wrong pairs with the highest scores, then same ones with the lowest, as lines."""
    scored = sorted(zip(of.found, of.pairs, strict=True), key=lambda each: each[0].score)
    clear = [(m, p) for m, p in scored if not p.doubtful]
    for told in ([each for each in reversed(clear) if not each[1].same], [each for each in clear if each[1].same]):
        for match, pair in told[:most]:
            yield f"{match.score:.3f}\t{match.band.name}\t{pair.sort}\t{pair.left}\t{pair.right}"


def speed(pairs: Sequence[Pair]) -> Measured:
    """Pairs a CPU-second: of names that were compared before, but never with each other; and of stored keys alone."""
    left, right = [skeleton(p.left).K for p in pairs], [skeleton(p.right).K for p in pairs]
    return {
        "compare_names, warm": max(_warm(pairs) for _ in range(2)),
        "stored keys": len(pairs) / _seconds(lambda: list(map(Indel.normalized_similarity, left, right))),
    }


def _warm(pairs: Sequence[Pair]) -> float:
    """A name is seen again and again in a case, a pair of names seldom: what is kept of pairs must not count."""
    _forget()
    others = [*pairs[1:], pairs[0]]
    for pair, other in zip(pairs, others, strict=True):
        compare_names(pair.left, other.right, kind=pair.kind)
    return match(pairs).pairs_a_second


def _forget() -> None:
    """Empty whatever `govah.text.names` keeps."""
    modules = [module for name, module in sys.modules.items() if name.startswith("govah.text.names")]
    for kept in {each for module in modules for each in vars(module).values() if hasattr(each, "cache_clear")}:
        kept.cache_clear()


def _seconds(work: Callable[[], Any]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
