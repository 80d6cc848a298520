"""TempEval-3 scores: how many of the marked times were found, and given the same type and value.

Strict counts a time found with exactly its span, relaxed with any overlap, one to one; type and value count among
the relaxed. `days` counts each pair by the days that its two values share over those in either, among the times that
name days, which neither rewards nor punishes the manner of writing a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from dating.corpora import Mark, Text
from dating.days import days_of, overlap


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over one text or many. `dated` are the times, gold and found, whose value names days."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0
    days: float = 0.0
    dated: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Tally)))

    def f1(self, name: str, *, dated: bool = False) -> float:
        """F1 in percent of one of the counts, over all times or only the dated ones."""
        return 200 * float(getattr(self, name)) / max(1, self.total(dated))

    def total(self, dated: bool) -> int:
        """Times of the gold and times found, all or only the dated ones."""
        return self.dated if dated else self.gold + self.found


def tally(text: Text, marks: Sequence[Mark]) -> Tally:
    """The counts of one text."""
    gold, found, pairs = _paired(text, marks)
    both = [(gold[i], found[j]) for i, j in pairs]
    return Tally(
        gold=len(gold),
        found=len(found),
        strict=sum(g[:2] == f[:2] for g, f in both),
        relaxed=len(both),
        type=sum(g[2] == f[2] for g, f in both),
        value=sum(_same_value(g, f) for g, f in both),
        days=sum(_shared_days(g, f) for g, f in both),
        dated=sum(days_of(mark[3]) is not None for mark in [*gold, *found]),
    )


def errors(text: Text, marks: Sequence[Mark]) -> Iterator[str]:
    """Every time that was missed, made up, or given another span or value, as a line."""
    gold, found, pairs = _paired(text, marks)
    for i, j in pairs:
        g, f = gold[i], found[j]
        right = _same_value(g, f)
        if not right or g[:2] != f[:2]:
            kind = "SPAN" if right else "VALUE"
            yield f"{kind}\t{_shown(text.text, g)}\t{_shown(text.text, f)}\t{_around(text.text, g)}"
    paired = {i for i, _ in pairs}, {j for _, j in pairs}
    for i in set(range(len(gold))) - paired[0]:
        yield f"MISSED\t{_shown(text.text, gold[i])}\t\t{_around(text.text, gold[i])}"
    for j in set(range(len(found))) - paired[1]:
        yield f"EXTRA\t\t{_shown(text.text, found[j])}\t{_around(text.text, found[j])}"


def _paired(text: Text, marks: Sequence[Mark]) -> tuple[list[Mark], list[Mark], list[tuple[int, int]]]:
    gold = [_trimmed(text.text, g) for g in text.gold]
    found = list(dict.fromkeys(m for m in (_trimmed(text.text, m) for m in marks) if m[1] > m[0]))
    return gold, found, one_to_one([g[:2] for g in gold], [f[:2] for f in found])


def one_to_one(gold: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Indexes of the spans that belong together: equal ones first, then those that overlap most."""
    overlaps = [
        (g != f, max(g[0], f[0]) - min(g[1], f[1]), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if f[0] < g[1] and g[0] < f[1]
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(overlaps):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def difference(one: Sequence[Tally], other: Sequence[Tally], *, dated: bool = False) -> tuple[float, float, float]:
    """Value F1 of `one` minus that of `other` over the same texts, and its 95 % interval.

    The interval is that of a paired bootstrap over texts, drawn 2,000 times from a fixed seed. Source: Efron and
    Tibshirani 1993, ch. 13.
    """
    drawn = np.random.default_rng(1988).integers(0, len(one), (2000, len(one)))
    low, high = np.percentile(_resampled(one, drawn, dated) - _resampled(other, drawn, dated), [2.5, 97.5])
    first, second = (sum(tallies, Tally()).f1("value", dated=dated) for tallies in (one, other))
    return first - second, float(low), float(high)


def _resampled(tallies: Sequence[Tally], drawn: NDArray[np.int64], dated: bool) -> NDArray[np.float64]:
    """Value F1 in percent of each resample; drawn: shape (resamples, texts), indexes of texts."""
    right = np.array([t.value for t in tallies], dtype=float)[drawn].sum(axis=1)
    total = np.array([t.total(dated) for t in tallies], dtype=float)[drawn].sum(axis=1)
    share: NDArray[np.float64] = 200 * right / np.maximum(total, 1)
    return share


def _same_value(gold: Mark, found: Mark) -> bool:
    return gold[3] != "" and _normal(gold[3]) == _normal(found[3])


def _shared_days(gold: Mark, found: Mark) -> float:
    one, other = days_of(gold[3]), days_of(found[3])
    return overlap(one, other) if one and other else 0.0


def _trimmed(text: str, mark: Mark) -> Mark:
    start, end = mark[:2]
    while start < end and text[start] in ' \n\t.,;:"':
        start += 1
    while end > start and text[end - 1] in ' \n\t,;:"':
        end -= 1
    return start, end, mark[2], mark[3]


def _normal(value: str) -> str:
    return re.sub(r"T(\d\d:\d\d):00$", r"T\1", value.strip().upper())


def _shown(text: str, mark: Mark) -> str:
    return f"{' '.join(text[mark[0] : mark[1]].split())} = {mark[3]}"


def _around(text: str, mark: Mark) -> str:
    return " ".join(text[max(0, mark[0] - 60) : mark[1] + 40].split())
