"""How many of the attributions that people marked in news are found: PolNeAR, with every system that is installed.

    python benchmarks/attribution.py [FOLDER] [--split NAME]

FOLDER holds `NAME/text` and `NAME/attributions` of PolNeAR 1.0 (brat stand-off; the development part unless another is
named); without it, `polnear` under GOVAH_DATA. The corpus states no licence and is not part of this project. The peer
textacy runs where it is installed (`pip install textacy`). Exits 1 when a measure falls below its floor.

Per cent, over words. F1 of the content's words, of whole contents, of their unbroken stretches, and of sources;
precision, recall and F1 of attributions (content found and speaker the same, see `attributing/scoring.py`); of direct,
mixed and indirect contents how many are found; of direct ones found, how many have the right speaker. `strict` are the
model's rows with a high score. Speed is without the parse; the last row is its share of the parse's time.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from attributing.corpus import articles, parsed
from attributing.scoring import Scores
from attributing.systems import STRICT, surest, systems
from govah.reading.parse import pipeline

FLOORS = {
    ("rules", "attribution F1"): 62.5,
    ("model", "content token F1"): 85.0,
    ("model", "content stretch F1"): 62.0,
    ("model", "source exact F1"): 74.0,
    ("model", "attribution F1"): 66.5,
    ("model", "direct found"): 92.5,
    ("model", "direct, right speaker"): 95.0,
    ("strict", "attribution precision"): 85.0,
    ("strict", "attribution recall"): 50.0,
}
SLOWEST = 0.22
"""Of the parse's CPU time, what finding may take, model and all."""


def main() -> int:
    """Print the table; 1 when a floor is missed."""
    asked = _options().parse_args()
    if not (Path(asked.folder) / asked.split / "text").is_dir():
        print("skipped: give the folder of PolNeAR, or set GOVAH_DATA to the folder that holds it", file=sys.stderr)
        return 0
    running = systems()
    if "textacy" not in running:
        print("textacy is left out: not installed (pip install textacy)\n")
    scores = {name: Scores() for name in (*running, "strict")}
    seconds = dict.fromkeys(("parse", *running), 0.0)
    pipeline()
    words = 0
    for article in articles(Path(asked.folder), asked.split):
        words += len(article.words)
        began = time.process_time()
        blocks = parsed(article)
        seconds["parse"] += time.process_time() - began
        for name, system in running.items():
            began = time.process_time()
            given = system(article, blocks)
            seconds[name] += time.process_time() - began
            scores[name].add(article, given)
            if name == "model":
                scores["strict"].add(article, surest(given))
    figures = {name: score.figures() for name, score in scores.items()}
    print(_table(figures, {name: (words / s, 100 * s / seconds["parse"]) for name, s in seconds.items()}))
    low = [f"{s}: {m} {figures[s][m]:.1f} < {floor}" for (s, m), floor in FLOORS.items() if figures[s][m] < floor]
    if seconds["model"] > SLOWEST * seconds["parse"]:
        low.append(f"finding takes more than {SLOWEST:.0%} of the parse")
    print("", *low, sep="\n")
    return 1 if low else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=os.environ.get("GOVAH_DATA", "") + "/polnear")
    parser.add_argument("--split", default="dev", help="the part of the corpus (default: dev)")
    return parser


def _table(figures: Mapping[str, Mapping[str, float]], costs: Mapping[str, tuple[float, float]]) -> str:
    lines = [f"{'':<24}" + "".join(f"{name:>17}" for name in figures)]
    lines += [f"{m:<24}" + "".join(f"{each[m]:>17.1f}" for each in figures.values()) for m in figures["model"]]
    timed = [costs.get(name) for name in figures]
    lines.append(f"{'words per CPU-second':<24}" + "".join(f"{c[0]:>17,.0f}" if c else f"{'':>17}" for c in timed))
    lines.append(f"{'of the parse':<24}" + "".join(f"{c[1]:>17.1f}" if c else f"{'':>17}" for c in timed))
    return "\n".join([*lines, f"\nstrict: rows of the model with a score of {STRICT} or more"])


if __name__ == "__main__":
    sys.exit(main())
