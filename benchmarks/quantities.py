"""How well figures are read, by Govah and by each other program that is installed, on our own corpus.

    python benchmarks/quantities.py [--wrong en.open] [--peers-python PATH]

F1 in percent: "bounds" asks for the exact place and numbers of a figure, "exact" also for what is counted and its unit.
Peers give neither what is counted nor the words that bound a number, so they are compared by bounds; they want an
environment of their own: `python -m venv peers; peers/bin/pip install recognizers-text-suite "emoji<2" quantulum3`.
Exits 1 when Govah falls under a floor. The errors of a held half are not shown.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from counting.corpus import Figure, Item, files, items, scored
from counting.peers import peers
from govah.reading.quantities import find_quantities
from govah.text.folding import folded

DATA = Path(__file__).parent / "data" / "quantities"
FLOORS = {"en.held": 96.0, "en.open": 98.0, "fa.held": 95.0, "fa.open": 98.0}
"""Exact F1 in percent, per file."""


def main() -> int:
    """Print the table; 1 when a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=["en.open", "fa.open"], help="Govah's errors on an open half")
    parser.add_argument("--peers-python", metavar="PATH", default=sys.executable, help="the Python that has the peers")
    asked = parser.parse_args()
    corpus = {name: items(path) for name, path in files(DATA).items()}
    if asked.wrong:
        print(*scored(corpus[asked.wrong], partial(govah, language=asked.wrong[:2])).wrong, sep="\n")
        return 0
    print(*_table(corpus, asked.peers_python), sep="\n")
    missed = [f"{name}: exact F1 {f1:.1f} < {FLOORS[name]}" for name, f1 in exact(corpus).items() if f1 < FLOORS[name]]
    print(*missed, sep="\n")
    return int(bool(missed))


def exact(corpus: dict[str, list[Item]]) -> dict[str, float]:
    """Govah's exact F1 per file."""
    return {name: scored(read, partial(govah, language=name[:2])).f1("exact") for name, read in corpus.items()}


def govah(text: str, language: str) -> Iterator[Figure]:
    """Govah's figures."""
    for q in find_quantities(text, language=language):
        yield Figure(q.span.start, q.span.end, q.low, q.high, folded(q.counted), q.unit)


def _table(corpus: dict[str, list[Item]], python: str) -> Iterator[str]:
    yield "| corpus | quantities | Govah exact | Govah bounds | peers' bounds |\n|---|---|---|---|---|"
    others = peers(python, [item.text for name in corpus if name.startswith("en") for item in corpus[name]])
    for name, read in corpus.items():
        score = scored(read, partial(govah, language=name[:2]))
        theirs = others if name.startswith("en") else {}
        beside = (f"{peer} {scored(read, found.__getitem__).f1('bounds'):.1f}" for peer, found in theirs.items())
        yield f"| {name} | {score.gold} | {score.f1('exact'):.1f} | {score.f1('bounds'):.1f} | {', '.join(beside)} |"


if __name__ == "__main__":
    sys.exit(main())
