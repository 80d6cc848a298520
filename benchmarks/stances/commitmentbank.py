"""CommitmentBank: how far a writer commits to a clause under a verb that is negated, asked, supposed or conditional.

1,200 items, each with the mean answer of several readers from -3 (the writer holds that it is not so) to 3 (it is
so). Columns give the verb, operator and person of an item; they are not read off its text here. What is learnt for an
item is learnt from all others, never from itself.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import correlation, fmean

from govah.reading.attribution.commitment import commitment, kind_of

FLOORS: Mapping[str, float] = {"our table": 0.74, "our table, then the verb": 0.79}
"""Pearson's r."""

_PULL = 3  # imaginary items that hold a mean back at what is known without it

Key = Callable[["Item"], Hashable]


@dataclass(frozen=True, slots=True)
class Item:
    """One clause; `first` says whether the verb's subject is I or we, `mean` what its readers answered."""

    verb: str
    operator: str
    first: bool
    mean: float


@dataclass(frozen=True, slots=True)
class Score:
    """Pearson's r and the mean absolute error of one way to predict."""

    name: str
    r: float
    error: float


def items(folder: Path) -> list[Item]:
    """The items of `commitmentbank/items.csv`; none when it is not there."""
    path = folder / "commitmentbank" / "items.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Item(row["Verb"], row["Embedding"], row["MatSubjPer"] == "first", float(row["Mean"]))
            for row in csv.DictReader(file)
        ]


def scores(read: Sequence[Item]) -> list[Score]:
    """Baselines, then Govah's fixed table alone, then with what the other items say of its cells and of the verb."""
    whole = fmean(i.mean for i in read)
    constant = [(whole * len(read) - i.mean) / (len(read) - 1) for i in read]
    table = [_tabled(i) for i in read]
    ways: dict[str, list[float]] = {
        "constant": constant,
        "mean of the verb": left_out(read, constant, [_verb]),
        "mean of verb and operator": left_out(read, constant, [_verb, _verb_operator]),
        "our table": table,
        "our table, then its cells": left_out(read, table, [_cell]),
        "our table, then the verb": left_out(read, table, [_cell, _verb_cell]),
    }
    return [_score(name, read, told) for name, told in ways.items()]


def left_out(read: Sequence[Item], start: Sequence[float], keys: Sequence[Key]) -> list[float]:
    """Each item told from the others: the mean of those with the same key, held back at what the key before told."""
    told = list(start)
    for key in keys:
        same: defaultdict[Hashable, list[float]] = defaultdict(list)
        for item in read:
            same[key(item)].append(item.mean)
        sums = {k: (sum(means), len(means)) for k, means in same.items()}
        told = [_pulled(*sums[key(item)], item.mean, before) for item, before in zip(read, told, strict=True)]
    return told


def _pulled(total: float, count: int, own: float, before: float) -> float:
    return (total - own + _PULL * before) / (count - 1 + _PULL)


def table(found: Sequence[Score]) -> str:
    """A row for each way to predict."""
    rows = [f"| {s.name} | {s.r:.3f} | {s.error:.3f} |" for s in found]
    return "\n".join(["| CommitmentBank | Pearson r | mean error |", "|---|---|---|", *rows]) if found else ""


def under_floors(found: Sequence[Score]) -> Iterator[str]:
    """The ways that are worse than they once were."""
    for score in found:
        if score.r < FLOORS.get(score.name, -1):
            yield f"CommitmentBank, {score.name}: r {score.r:.3f} < {FLOORS[score.name]}"


def _score(name: str, read: Sequence[Item], told: Sequence[float]) -> Score:
    means = [i.mean for i in read]
    error = fmean(abs(a - b) for a, b in zip(means, told, strict=True))
    return Score(name, correlation(means, told) if name != "constant" else 0.0, error)


def _tabled(item: Item) -> float:
    return commitment(item.verb, item.operator, first=item.first) or 0.0


def _verb(item: Item) -> Hashable:
    return item.verb


def _verb_operator(item: Item) -> Hashable:
    return item.verb, item.operator


def _cell(item: Item) -> Hashable:
    return kind_of(item.verb), item.operator, item.first


def _verb_cell(item: Item) -> Hashable:
    return item.verb, item.operator, item.first
