"""Our own corpus of single cues: what a speaker does with the words, what they commit to, how they know.

A file `LANGUAGE.HALF.jsonl` holds one sentence a line. Rules are developed on the open half alone; the errors of the
held half are not shown unless somebody asks for them by name, since a rule written after a look at it proves nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from govah.model import Attribution, Stance
from govah.reading.attribution import find_attributions

FIELDS = ("stance", "polarity", "certainty", "basis", "coerced")
NO_STANCE = "none"
"""The stance of a trap, and of a cue that was not found."""

FLOORS: Mapping[str, Mapping[str, float]] = {
    "en.held": {"stance macro-F1": 88.5, "basis": 75.0, "polarity": 88.0, "certainty": 86.5},
    "en.open": {"stance macro-F1": 92.5, "basis": 87.0, "polarity": 90.5, "certainty": 89.5},
    "fa.held": {"stance macro-F1": 89.0, "basis": 77.0, "polarity": 89.0, "certainty": 87.5},
    "fa.open": {"stance macro-F1": 80.0, "basis": 72.5, "polarity": 82.0, "certainty": 78.5},
}
"""Stance macro-F1 and the share of cues on which a field is right, in percent, per file ("en.open")."""

_HEAD = (
    "| our own | cues | found | stance macro-F1 | stance | basis | polarity | certainty | coerced P/R | traps kept |\n"
    "|---|---|---|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence with a marked cue; a trap has no labels, since nobody says anything there."""

    id: str
    text: str
    cue: tuple[int, int]
    gold: Mapping[str, str]


@dataclass(slots=True)
class Count:
    """Counts over items. `pairs` are the gold stance and the one read, traps and cues not found included."""

    cues: int = 0
    found: int = 0
    right: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    coerced: Counter[tuple[bool, bool]] = field(default_factory=Counter)

    def __iadd__(self, other: Count) -> Count:
        self.cues += other.cues
        self.found += other.found
        self.right += other.right
        self.pairs += other.pairs
        self.coerced += other.coerced
        return self

    def share(self, name: str) -> float:
        """Percent of the cues on which one field is right; a cue that was not found is wrong."""
        return 100 * self.right[name] / max(1, self.cues)

    @property
    def macro_f1(self) -> float:
        """Mean F1 in percent over the stances that the corpus holds."""
        stances = sorted({gold for gold, _ in self.pairs} - {NO_STANCE})
        return sum(_f1(self.pairs, stance) for stance in stances) / max(1, len(stances))


def files(folder: Path) -> dict[str, Path]:
    """The files of the corpus that are there, by language and half ("en.open")."""
    return {p.name.removesuffix(".jsonl"): p for p in sorted(folder.glob("*.*.jsonl"))}


def items(path: Path) -> list[Item]:
    """The items of one file."""
    return [parsed(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def counted(name: str, read: Sequence[Item]) -> Count:
    """Govah's counts on one file."""
    whole = Count()
    for item in read:
        whole += count(item, name.partition(".")[0])
    return whole


def count(item: Item, language: str) -> Count:
    """Govah's counts on one item."""
    found = answer(item, language)
    read = _labels(found)
    if not item.gold:
        return Count(pairs=Counter([(NO_STANCE, read["stance"])]))
    return Count(
        cues=1,
        found=found is not None,
        right=Counter(name for name in FIELDS if read[name] == item.gold[name]),
        pairs=Counter([(item.gold["stance"], read["stance"])]),
        coerced=Counter([(item.gold["coerced"] == "True", read["coerced"] == "True")]),
    )


def answer(item: Item, language: str) -> Attribution | None:
    """The attribution whose cue shares most characters with the marked one, the first of equals."""
    shared = [(_shared(item.cue, row), row) for row in find_attributions(item.text, language=language)]
    best = max(shared, key=lambda s: s[0], default=(0, None))
    return best[1] if best[0] else None


def table(counts: Mapping[str, Count]) -> str:
    """A row of figures for each file, and one for each half over both languages."""
    return "\n".join([_HEAD, *(_row(name, counts[name]) for name in counts)]) if counts else ""


def pooled(counts: Mapping[str, Count]) -> dict[str, Count]:
    """The counts with those of each half over all languages ("all.held")."""
    found = dict(counts)
    for name, one in counts.items():
        found.setdefault(f"all.{name.partition('.')[2]}", Count()).__iadd__(one)
    return found


def under_floors(counts: Mapping[str, Count]) -> Iterator[str]:
    """The figures that are lower than they once were."""
    for name in counts.keys() & FLOORS.keys():
        figures = {"stance macro-F1": counts[name].macro_f1, **{f: counts[name].share(f) for f in FIELDS}}
        for what, floor in FLOORS[name].items():
            if figures[what] < floor:
                yield f"{name}: {what} {figures[what]:.1f} % < {floor}"


def errors(item: Item, language: str) -> Iterator[str]:
    """Every field of an item that is wrong, as a line."""
    found = answer(item, language)
    read = _labels(found)
    gold = item.gold or {"stance": NO_STANCE}
    marked = item.text[: item.cue[0]] + "{" + item.text[slice(*item.cue)] + "}" + item.text[item.cue[1] :]
    for name in gold:
        if read[name] != gold[name] and (found is not None or name == "stance"):
            yield f"{name}\t{item.id}\t{gold[name]} -> {read[name]}\t{found.rule if found else ''}\t{marked}"


def _shared(cue: tuple[int, int], row: Attribution) -> int:
    return max(0, min(cue[1], row.cue.end) - max(cue[0], row.cue.start)) if row.cue else 0


def _labels(row: Attribution | None) -> dict[str, str]:
    if row is None:
        return dict.fromkeys(FIELDS, NO_STANCE) | {"coerced": "False"}
    told = {name: getattr(row, name).value for name in FIELDS if name != "coerced"}
    return {**told, "coerced": str(row.coerced)}


def _f1(pairs: Counter[tuple[str, str]], stance: str) -> float:
    right = pairs[stance, stance]
    told = sum(n for (gold, _), n in pairs.items() if gold == stance)
    read = sum(n for (_, got), n in pairs.items() if got == stance)
    return 200 * right / max(1, told + read)


def _row(name: str, count: Count) -> str:
    flagged = count.coerced[True, True]
    precision = flagged, flagged + count.coerced[False, True]
    recall = flagged, flagged + count.coerced[True, False]
    kept, traps = count.pairs[NO_STANCE, NO_STANCE], sum(n for (gold, _), n in count.pairs.items() if gold == NO_STANCE)
    shares = " | ".join(f"{count.share(f):.1f}" for f in ("stance", "basis", "polarity", "certainty"))
    flags = f"{precision[0]}/{precision[1]}, {recall[0]}/{recall[1]}"
    found = 100 * count.found / max(1, count.cues)
    return f"| {name} | {count.cues} | {found:.1f} | {count.macro_f1:.1f} | {shares} | {flags} | {kept}/{traps} |"


def parsed(told: Mapping[str, Any]) -> Item:
    """One line of a file; a trap has no labels."""
    if told["stance"] is None:
        return Item(told["id"], told["text"], tuple(told["cue"]), {})
    Stance(told["stance"])
    return Item(told["id"], told["text"], tuple(told["cue"]), {name: str(told[name]) for name in FIELDS})
