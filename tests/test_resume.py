"""Killed at any moment and run again, an examination ends where an undisturbed one ends."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from govah.case import Case
from govah.report import tables

_SEED = 1994
_STRETCHES = 4
"""A killed run gets at most this part of the time of an undisturbed one, so that kills fall into every stage."""
_TOWNS = ("Selmar", "Mirna", "Port Adel", "Varga", "Tolm")
_ACTS = ("were arrested", "were transferred to the Quay Prison", "were executed", "were sorted into two groups")


def write_documents(folder: Path, count: int) -> None:
    """So many short invented documents, every tenth a reprint of the one before, one in twenty broken."""
    chance = random.Random(_SEED)
    folder.mkdir()
    text = ""
    for number in range(count):
        if number % 10 != 9:
            text = "\n\n".join(_paragraph(chance) for _ in range(chance.randint(1, 3)))
        if number % 20 == 11:
            (folder / f"{number:04}.pdf").write_bytes(b"%PDF-1.4 " + chance.randbytes(200))
        else:
            (folder / f"{number:04}.txt").write_text(f"{text}\n", encoding="utf-8")


def _paragraph(chance: random.Random) -> str:
    day, bombed = chance.randint(1, 28), chance.randint(1, 28)
    town, act = chance.choice(_TOWNS), chance.choice(_ACTS)
    return (
        f"On {day} April 1994 the prisoners of {town} {act}. A spokesman of the Interior Ministry said that the "
        f"arrests were in response to the bombing of {bombed} April 1994. Ana Brevik, who was held in {town}, told "
        f"the court: “We heard of it in early March.”"
    )


def examine(sources: Path, case: Path) -> subprocess.Popen[bytes]:
    words = ["examine", str(sources), "--out", str(case), "--jobs", "2", "--quiet"]
    return subprocess.Popen(
        [sys.executable, "-m", "govah", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def results(folder: Path) -> dict[str, object]:
    with Case.open(folder) as case:
        assert case.record.verify() == ()
        printed: dict[str, object] = {kind: case.report.rows(kind) for kind in tables.KINDS}
    return {**printed, "dossier": (folder / "dossier.html").read_bytes()}


@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("documents", "kills"),
    [pytest.param(30, 3, id="quick"), pytest.param(200, 20, id="whole", marks=pytest.mark.slow)],
)
def test_killed_at_any_moment_it_goes_on_and_ends_the_same(tmp_path: Path, documents: int, kills: int) -> None:
    sources = tmp_path / "sources"
    write_documents(sources, documents)
    began = time.monotonic()
    with examine(sources, tmp_path / "undisturbed") as undisturbed:
        undisturbed.communicate()
    seconds = time.monotonic() - began
    chance = random.Random(_SEED)
    for _ in range(kills):
        with examine(sources, tmp_path / "killed") as process:
            time.sleep(chance.uniform(0.2, seconds / _STRETCHES))
            process.send_signal(signal.SIGKILL)
            process.communicate()
    with examine(sources, tmp_path / "killed") as last:
        _, told = last.communicate()
    assert last.returncode == undisturbed.returncode == 4, told
    assert results(tmp_path / "killed") == results(tmp_path / "undisturbed")
