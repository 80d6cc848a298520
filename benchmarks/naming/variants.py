"""Our own groups of spellings, CC0: `benchmarks/data/names/*_variants.csv`, whose README has the conventions.

A group speaks for itself alone: pairs are made within groups, its spellings with each other and with its wrong names.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from naming.pairs import Pair

DATA = Path(__file__).parent.parent / "data" / "names"
INITIAL = "initial"
"""The scheme of what is neither the same nor another name."""
SAME_ASCII = "same-ascii"
"""In the note of a wrong name that differs only in letters that ASCII drops: wrong for spellings with them."""

KINDS = {"place": "place", "organisation": "organisation", "operation": "organisation"}
"""As what names are compared; all others are persons."""

Row = dict[str, str]


def variants(name: str) -> list[Pair]:
    """The pairs of one file ("persian", "slavic")."""
    return [pair for group in _groups(DATA / f"{name}_variants.csv") for pair in _paired(group)]


def _groups(path: Path) -> list[list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["scheme"] != INITIAL:
                groups[row["group"]].append(row)
    return list(groups.values())


def _paired(group: Sequence[Row]) -> Iterator[Pair]:
    kind = KINDS.get(group[0]["kind"], "person")
    same = [row for row in group if row["relation"] == "same"]
    for one, other in combinations(same, 2):
        press = "press" in (one["scheme"], other["scheme"])
        yield Pair(one["text"], other["text"], True, "press" if press else "by rule", kind)
    for one in same:
        for other in group:
            if other["relation"] == "different" and not (SAME_ASCII in other["note"] and one["text"].isascii()):
                yield Pair(one["text"], other["text"], False, "wrong", kind)
