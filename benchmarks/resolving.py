"""Who is who in an invented register: how many joins are right, how many are found, and what it costs.

    python benchmarks/resolving.py

Each size runs in a process of its own. People, spellings and documents are invented (seed fixed; frequencies as in
natural lists), so this measures the mechanism and its cost, not the world. A join of two names is right when one
person is written in both ways. Where `arabic-name-romanizer` is installed (see `names.py`), the last line resolves real
names, too: every spelling that Wikidata has for the Iranians of the part `test`, each in a document of its own; only
totals are printed. Exits 1 when a figure falls under its floor.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import TypeVar

from govah.model import CaseFile
from govah.reckoning.entities import Resolved, resolve
from naming import wikidata
from registering.documents import Register, register

SIZES = (1_000, 2_000, 5_000)
FLOORS = {"precision": 0.99, "recall": 0.77}
REAL_FLOORS = {"precision": 0.985, "recall": 0.70}
MOST_SECONDS, MOST_MEGABYTES = 60.0, 500.0
MOST_GROWTH = 1.5
"""How many times as long a document may take in the largest case as in the smallest."""

Pair = frozenset[str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figures:
    """What one size came to; `megabytes` is the most that the whole process held, documents included."""

    documents: int
    mentions: int
    names: int
    entities: int
    ties: int
    precision: float
    recall: float
    seconds: float
    megabytes: float


def measured(documents: int) -> Figures:
    """Invent, resolve, and hold against the truth."""
    return _resolved(register(documents))


def measured_real(path: Path) -> Figures:
    """The same for the names of Wikidata."""
    named = Register()
    for name, latin in sorted(wikidata.spellings(path, "IR", "test").items()):
        for text in (name, *dict.fromkeys(latin)):
            named.name(name, text)
    return _resolved(named)


def _resolved(invented: Register) -> Figures:
    began = time.process_time()
    who = resolve(invented.readings, CaseFile(), invented.listings)
    seconds = time.process_time() - began
    megabytes = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    joined, true = set(_joined(who, invented)), set(_true(invented))
    return Figures(
        documents=len(invented.readings),
        mentions=sum(len(r.mentions) for r in invented.readings),
        names=len(invented.meant),
        entities=len(who.entities),
        ties=len(who.ties),
        precision=len(joined & true) / max(1, len(joined)),
        recall=len(joined & true) / max(1, len(true)),
        seconds=seconds,
        megabytes=megabytes,
    )


def _joined(who: Resolved, invented: Register) -> Iterator[Pair]:
    """The pairs of full names that stand in one entity."""
    entity = {place: e.id for e in who.entities for place in e.mentions}
    written: dict[str, set[str]] = {}
    for reading in invented.readings:
        for mention in reading.mentions:
            if mention.name in invented.meant:
                written.setdefault(entity[reading.document, mention.span], set()).add(mention.name)
    for names in written.values():
        yield from map(frozenset, combinations(sorted(names), 2))


def _true(invented: Register) -> Iterator[Pair]:
    """The pairs of full names that one person has."""
    written: dict[object, set[str]] = {}
    for name, people in invented.meant.items():
        for person in people:
            written.setdefault(person, set()).add(name)
    for names in written.values():
        yield from map(frozenset, combinations(sorted(names), 2))


def main() -> int:
    print("documents  mentions     names  entities      ties  precision  recall  CPU-s  MB")
    found = [_shown(_alone(measured, size)) for size in SIZES]
    first, last = found[0], found[-1]
    growth = (last.seconds / last.documents) / (first.seconds / first.documents)
    path = wikidata.table()
    real = _shown(_alone(measured_real, path)) if path else None
    print(f"a document takes {growth:.2f} times as long in the largest case as in the smallest")
    slow = last.seconds > MOST_SECONDS or last.megabytes > MOST_MEGABYTES or growth > MOST_GROWTH
    return int(slow or _is_under(last, FLOORS) or (real is not None and _is_under(real, REAL_FLOORS)))


def _alone(measure: Callable[[T], Figures], what: T) -> Figures:
    """Measured in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measure, what).result()


def _shown(f: Figures) -> Figures:
    print(
        f"{f.documents:9,} {f.mentions:9,} {f.names:9,} {f.entities:9,} {f.ties:9,}"
        f"  {f.precision:9.3f}  {f.recall:6.3f}  {f.seconds:5.1f}  {f.megabytes:.0f}"
    )
    return f


def _is_under(figures: Figures, floors: Mapping[str, float]) -> bool:
    return figures.precision < floors["precision"] or figures.recall < floors["recall"]


if __name__ == "__main__":
    sys.exit(main())
