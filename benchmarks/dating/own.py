"""Our own corpus of invented sentences, in the field's language, each time with the days that it can mean.

A file `LANGUAGE.HALF.jsonl` holds one item a line. Rules are developed on the open half alone; the errors of the held
half are not shown unless somebody asks for them by name, since a rule written after a look at it proves nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from dating.corpora import Corpus, Text
from dating.reader import bounds, interval
from dating.scoring import one_to_one
from govah.model import DateKind, DateMention, Duration
from govah.reading.dates import expressions
from govah.reading.dates.vagueness import UNIT_DAYS, vagueness

FLOORS = {"en.held": 93.0, "en.open": 98.5, "fa.held": 91.5, "fa.open": 96.5}
"""Exact bounds in percent, per file ("en.open")."""

_HEAD = (
    "| our own | times | strict F1 | relaxed F1 | exact bounds, % | false alarms a trap |\n|---|---|---|---|---|---|"
)
_POINTS = (DateKind.DATE, DateKind.TIME)
_NEVER_HEADS = {"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "of", "این", "آن"}

Span = tuple[int, int]
Length = tuple[float, float | None, str]
"""At least, at most (None: no bound), and the unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What one time expression of an item means; only the fields of its kind are set."""

    span: Span
    kind: DateKind
    bounds: tuple[date | None, date | None] = (None, None)
    length: Length | None = None
    order: str = ""
    event: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Item:
    """One invented sentence or passage; without a time in it, it is a trap."""

    id: str
    text: str
    anchor: date | None
    gold: Sequence[Gold]


@dataclass(frozen=True, slots=True)
class Count:
    """Counts over items; `false_alarms` are times found in traps, which count among the found too."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    exact: int = 0
    traps: int = 0
    false_alarms: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Count)))

    def f1(self, name: str) -> float:
        """F1 in percent of spans found strictly or relaxed."""
        return 200 * float(getattr(self, name)) / max(1, self.gold + self.found)

    @property
    def exact_share(self) -> float:
        """Percent of the gold times that were found with exactly their meaning."""
        return 100 * self.exact / max(1, self.gold)


def files(folder: Path) -> dict[str, Path]:
    """The files of the corpus that are there, by language and half ("en.open")."""
    return {p.name.removesuffix(".jsonl"): p for p in sorted(folder.glob("*.*.jsonl"))}


def items(path: Path) -> list[Item]:
    """The items of one file."""
    return [_item(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def as_corpus(name: str, read: Sequence[Item]) -> Corpus:
    """The items as every reader takes them: told from their day, where they have one; values as intervals of days."""
    texts = [Text(i.id, i.text, i.anchor, [(*g.span, g.kind.name, interval(*g.bounds)) for g in i.gold]) for i in read]
    return Corpus(name, "news", texts, language=name.partition(".")[0], by_days=True)


def table(ours: Mapping[str, Sequence[Item]]) -> str:
    """A row of Govah's figures for each file."""
    rows = [_HEAD] if ours else []
    for name, read in ours.items():
        whole = counted(name, read)
        spans = f"{whole.f1('strict'):.1f} | {whole.f1('relaxed'):.1f}"
        alarms = whole.false_alarms / max(1, whole.traps)
        rows.append(f"| {name} | {whole.gold} | {spans} | {whole.exact_share:.1f} | {alarms:.2f} |")
    return "\n".join(rows)


def under_floors(ours: Mapping[str, Sequence[Item]]) -> Iterator[str]:
    """The files on which Govah reads fewer bounds exactly right than it once did."""
    for name in ours.keys() & FLOORS.keys():
        if (share := counted(name, ours[name]).exact_share) < FLOORS[name]:
            yield f"{name}: exact bounds {share:.1f} % < {FLOORS[name]}"


def counted(name: str, read: Sequence[Item]) -> Count:
    """Govah's counts on one file."""
    return sum((count(item, name.partition(".")[0]) for item in read), Count())


def count(item: Item, language: str) -> Count:
    """Govah's counts on one item."""
    found, pairs = _paired(item, language)
    trap = not item.gold
    return Count(
        gold=len(item.gold),
        found=len(found),
        strict=sum(g.span == (m.start, m.end) for g, m in pairs),
        relaxed=len(pairs),
        exact=sum(means(g, m) for g, m in pairs),
        traps=trap,
        false_alarms=len(found) if trap else 0,
    )


def errors(item: Item, language: str) -> Iterator[str]:
    """Every time of an item that was missed, misunderstood or made up, as a line."""
    found, pairs = _paired(item, language)
    for gold, mention in pairs:
        if not means(gold, mention):
            yield f"WRONG\t{item.id}\t{_told(gold, item)}\t{mention.text} = {_read(mention)}"
        elif gold.span != (mention.start, mention.end):
            yield f"SPAN\t{item.id}\t{_told(gold, item)}\t{mention.text}"
    seen = [g.span for g, _ in pairs], [(m.start, m.end) for _, m in pairs]
    yield from (f"MISSED\t{item.id}\t{_told(g, item)}" for g in item.gold if g.span not in seen[0])
    yield from (f"EXTRA\t{item.id}\t\t{m.text} = {_read(m)}" for m in found if (m.start, m.end) not in seen[1])


def means(gold: Gold, mention: DateMention) -> bool:
    """Was exactly this meant? Of a recurrence, only that it is one."""
    if gold.kind in _POINTS:
        return mention.kind in _POINTS and bounds(mention) == gold.bounds
    if mention.kind is not gold.kind:
        return False
    if gold.kind is DateKind.DURATION:
        return _lasts(gold.length, mention.duration)
    return gold.kind is DateKind.SET or _relates(gold, mention)


def _relates(gold: Gold, mention: DateMention) -> bool:
    relation = mention.relation
    if relation is None or relation.kind != gold.order or not _lasts(gold.length, relation.offset):
        return False
    return relation.event.start < gold.event[1] and gold.event[0] < relation.event.end


def _lasts(length: Length | None, duration: Duration | None) -> bool:
    """Is this the length in days, as far as the rounding of its unit and one per cent allow?"""
    if length is None or duration is None:
        return length is None and duration in (None, Duration(None, None))
    least, most, unit = length
    return _near(least, duration.shortest, unit) and _near(most, duration.longest, unit)


def _near(number: float | None, days: int | None, unit: str) -> bool:
    if number is None or days is None:
        return number is days
    expected = number * UNIT_DAYS[unit]
    rounding = vagueness().table[f"rounding.{unit}"][0]
    return abs(days - expected) <= rounding + expected / 100 + 0.5


def _paired(item: Item, language: str) -> tuple[list[DateMention], list[tuple[Gold, DateMention]]]:
    read = expressions(item.text, language=language, anchor=item.anchor)
    found = [m for mention in read for m in (mention.parts if mention.paired else (mention,))]
    pairs = one_to_one([g.span for g in item.gold], [(m.start, m.end) for m in found])
    return found, [(item.gold[i], found[j]) for i, j in pairs]


def _item(told: dict[str, Any]) -> Item:
    anchor = date.fromisoformat(told["anchor"]) if told.get("anchor") else None
    return Item(told["id"], told["text"], anchor, [_gold(told["text"], g) for g in told["dates"]])


def _gold(text: str, told: dict[str, Any]) -> Gold:
    span, kind = (told["start"], told["end"]), DateKind(told["kind"])
    if text[slice(*span)] != told["text"]:
        raise ValueError(f"{told['text']!r} does not stand at {span} of {text!r}")
    if kind is DateKind.RELATION:
        event = _head(text, _place(text, told["event"], span))
        return Gold(span=span, kind=kind, order=told["order"], length=_length(told.get("offset")), event=event)
    if kind is DateKind.DURATION:
        return Gold(span=span, kind=kind, length=_length(told["length"]))
    return Gold(span=span, kind=kind, bounds=(_iso(told.get("earliest")), _iso(told.get("latest"))))


def _length(told: list[Any] | None) -> Length | None:
    return (told[0], told[1], told[2]) if told else None


def _iso(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _place(text: str, words: str, near: Span) -> Span:
    """Where the words stand: within the expression, else the first time after it, else before."""
    at = next(at for at in (text.find(words, near[0]), text.rfind(words)) if at >= 0)
    return at, at + len(words)


def _head(text: str, event: Span) -> Span:
    """From the first word of an event's name that can be its head on."""
    at = event[0]
    for word in text[slice(*event)].split():
        if word.lower() not in _NEVER_HEADS:
            return text.index(word, at), event[1]
        at = text.index(word, at) + len(word)
    return event


def _told(gold: Gold, item: Item) -> str:
    meaning = gold.length if gold.length else " .. ".join(str(b) for b in gold.bounds)
    return f"{item.text[slice(*gold.span)]} = {gold.kind.value} {gold.order} {meaning}"


def _read(mention: DateMention) -> str:
    first, last = bounds(mention)
    return f"{mention.kind.value} {mention.duration or mention.relation or f'{first} .. {last}'} [{mention.rule}]"
