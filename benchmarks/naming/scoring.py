"""How well scores tell the same name from another.

A threshold can only be put between two scores that differ: names with one score stand or fall together, or a method
that gives many 1.0 would look better than it can be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SURE = 0.98
"""The precision at which recall is asked for."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the pairs of one set; shares from 0 to 1. `threshold` is that of the best F1, chosen on these same pairs."""

    f1: float
    threshold: float
    recall_when_sure: float
    average_precision: float


@dataclass(frozen=True, slots=True)
class Bands:
    """What the bands hold: precision and recall of SAME, and what shares of same and of wrong names LOOK keeps."""

    precision: float
    recall: float
    looked_at_same: float
    looked_at_wrong: float

    @property
    def f1(self) -> float:
        """Of SAME."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def figures(scores: Sequence[float], same: Sequence[bool]) -> Figures:
    """Of `scores`, the higher the more alike.

    >>> figures([0.9, 0.8, 0.8, 0.1], [True, True, False, False])
    Figures(f1=0.8, threshold=0.8, recall_when_sure=0.5, average_precision=0.8333333333333333)
    """
    order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
    falling, right = np.asarray(scores, dtype=float)[order], np.asarray(same, dtype=bool)[order]
    last_of_its_score = np.append(falling[1:] != falling[:-1], True)
    found = np.cumsum(right)[last_of_its_score]
    precision = found / (np.flatnonzero(last_of_its_score) + 1)
    recall = found / max(1, right.sum())
    f1 = 2 * found / (np.flatnonzero(last_of_its_score) + 1 + max(1, right.sum()))
    best = int(f1.argmax())
    return Figures(
        f1=float(f1[best]),
        threshold=float(falling[last_of_its_score][best]),
        recall_when_sure=float(recall[precision >= SURE].max(initial=0.0)),
        average_precision=float(np.sum(np.diff(recall, prepend=0.0) * precision)),
    )


def bands(names: Sequence[str], same: Sequence[bool]) -> Bands:
    """Of the band of each pair, by its name.

    >>> bands(["SAME", "LOOK", "LOOK", "DIFFERENT"], [True, True, False, False])
    Bands(precision=1.0, recall=0.5, looked_at_same=0.5, looked_at_wrong=0.5)
    """
    given, right = np.asarray(names), np.asarray(same, dtype=bool)
    sure, look = given == "SAME", given == "LOOK"
    return Bands(
        precision=float((sure & right).sum() / max(1, sure.sum())),
        recall=float((sure & right).sum() / max(1, right.sum())),
        looked_at_same=float((look & right).sum() / max(1, right.sum())),
        looked_at_wrong=float((look & ~right).sum() / max(1, (~right).sum())),
    )
