"""What speakers do with their words, what they commit to and how they know: how often it is read right.

    python benchmarks/stance.py [FOLDER] [--errors NAME]

Our own corpus (data/stance) is scored by its marked cues: stance, basis, polarity, certainty, coercion. FOLDER
(or $GOVAH_DATA) may hold `commitmentbank/items.csv`; its first table says how near Govah's table of verbs and operators
comes to what readers answered: as it is, and when the other 1,199 items may correct it. Exits 1 under a floor.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from stances import commitmentbank, own


def main() -> int:
    """Print the tables; 1 when a floor is missed."""
    asked = _options().parse_args()
    read = {name: own.items(path) for name, path in own.files(asked.corpus).items()}
    if asked.errors:
        return _errors(asked.errors, read, asked.look_at_held)
    counts = own.pooled({name: own.counted(name, items) for name, items in read.items()})
    bank = commitmentbank.items(Path(asked.folder)) if asked.folder else []
    scores = commitmentbank.scores(bank) if bank else []
    missed = [*commitmentbank.under_floors(scores), *own.under_floors(counts)]
    print(*filter(None, (commitmentbank.table(scores), own.table(counts), "\n".join(missed))), sep="\n\n")
    return 1 if missed else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=os.environ.get("GOVAH_DATA", ""))
    here = Path(__file__).parent / "data" / "stance"
    parser.add_argument("--corpus", metavar="FOLDER", type=Path, default=here, help="our own corpus, *.jsonl")
    parser.add_argument("--errors", metavar="NAME", help='every error on one file ("fa.open")')
    parser.add_argument("--look-at-held", action="store_true", help="show the errors of a held half, which spends it")
    return parser


def _errors(name: str, read: Mapping[str, Sequence[own.Item]], look_at_held: bool) -> int:
    if name.endswith(".held") and not look_at_held:
        print("Errors of a held half are shown only with --look-at-held: what is seen there can no longer test.")
        return 2
    for item in read.get(name, ()):
        for line in own.errors(item, name.partition(".")[0]):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
