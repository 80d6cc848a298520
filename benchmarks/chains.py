"""Who says it through whom, and how they know: our own corpus of chains of quotation, in two languages.

Usage: python benchmarks/chains.py [--part en.open …] [--wrong] [--json]. Each passage was written before the rules and
without sight of them, the `fresh` parts after the first; the `held` halves were not read while the rules were written,
so `--wrong` (which statements were not found whole) refuses them. Exits 1 when a part falls below its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from chaining.corpus import files, items
from chaining.scoring import counted

DATA = Path(__file__).parent / "data" / "chains"
FLOORS = {"en.fresh": 64.0, "en.held": 50.0, "en.open": 81.0, "fa.fresh": 88.0, "fa.held": 75.5, "fa.open": 96.5}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", action="append", choices=sorted(FLOORS), help="only this part; may be repeated")
    parser.add_argument(
        "--wrong", action="store_true", help="say which statements are not found, but for the held parts"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as one object")
    told = parser.parse_args()
    parts = {name: path for name, path in files(DATA).items() if name in (told.part or FLOORS)}
    counts = {name: counted(items(path), name.partition(".")[0]) for name, path in parts.items()}
    figures = {name: {"statements": count.of["statements"], **count.figures()} for name, count in counts.items()}
    if told.json:
        print(json.dumps(figures, indent=1))
    else:
        print(f"{'per cent':<16}" + "".join(f"{name:>10}" for name in figures))
        for row in ("statements", *next(iter(counts.values())).figures()):
            print(f"{row:<16}" + "".join(f"{figures[name][row]:>10.1f}" for name in figures))
    if told.wrong:
        for name, count in counts.items():
            if not name.endswith(".held"):
                print(name, *count.wrong, sep="\n  ")
    return int(any(figures[name]["whole chain"] < FLOORS[name] for name in figures))


if __name__ == "__main__":
    sys.exit(main())
