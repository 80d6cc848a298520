"""Our own corpus of quantities, and how many of them a reader gets right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import NamedTuple

from govah.text.folding import folded


class Figure(NamedTuple):
    """A quantity as it is scored: its place, its bounds, what it counts and in what unit."""

    start: int
    end: int
    low: float | None
    high: float | None
    counted: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence with its quantities; without any it is a trap."""

    text: str
    gold: tuple[Figure, ...]


Reader = Callable[[str], Iterable[Figure]]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over items: `exact` have the place, bounds, noun and unit of the gold, `bounds` place and bounds alone."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    bounds: int = 0
    wrong: tuple[str, ...] = field(default=())

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Score)))

    def f1(self, name: str) -> float:
        """F1 in percent."""
        return 200 * float(getattr(self, name)) / max(1, self.gold + self.found)


def files(folder: Path) -> dict[str, Path]:
    """The files of the corpus, by language and half ("en.open")."""
    return {path.name.removesuffix(".jsonl"): path for path in sorted(folder.glob("*.*.jsonl"))}


def items(path: Path) -> list[Item]:
    """The items of one file."""
    return [_item(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _item(plain: dict[str, object]) -> Item:
    return Item(str(plain["text"]), tuple(_figures(plain["quantities"])))


def _figures(plain: object) -> Iterator[Figure]:
    assert isinstance(plain, list)
    for q in plain:
        yield Figure(q["start"], q["end"], q["low"], q["high"], folded(q["counted"] or ""), q.get("unit", ""))


def scored(corpus: Sequence[Item], reader: Reader) -> Score:
    """What a reader gets right of a corpus."""
    return sum((_score(item, set(reader(item.text))) for item in corpus), Score())


def _score(item: Item, found: set[Figure]) -> Score:
    gold = set(item.gold)
    bounds = {f[:4] for f in gold} & {f[:4] for f in found}
    wrong = (f"{item.text}  found {sorted(found - gold)}, not {sorted(gold - found)}",) if found != gold else ()
    return Score(len(gold), len(found), len(gold & found), len(bounds), wrong)
