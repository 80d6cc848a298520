"""What Govah must not fall below again: `benchmarks/data/names/floors.json`, pinned a little under what was measured.

    python benchmarks/names.py --pin

measures the test part and writes the file anew; a floor that would fall is named, and stays unless `--lower` is given.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from math import floor
from pathlib import Path

PINNED = Path(__file__).parent.parent / "data" / "names" / "floors.json"
MARGIN = 0.01
MOST_CANDIDATES = 5.0
"""Names that a stored key may put forward for one, at most, in the mean."""
SLOWEST = {"compare_names, warm": 8_000.0, "stored keys": 200_000.0}
"""Pairs a CPU-second, at least, on a busy machine."""

Told = Mapping[str, Mapping[str, Mapping[str, float]]]
"""By table, row and figure."""

_HELD = {
    "sets": ("F1", "sure", "SAME precision"),
    "keys": ("recall",),
}


def floors() -> dict[str, float]:
    """What figures must not fall below, by table, row and figure ("sets/persons/F1")."""
    told: dict[str, float] = json.loads(PINNED.read_text("utf-8"))
    return told


def missed(told: Told) -> Iterator[str]:
    """A line for each figure under its floor; what was not measured misses none."""
    pinned = floors() | {f"speed/persons/{figure}": least for figure, least in SLOWEST.items()}
    for path, value in _figures(told):
        if value < pinned.get(path, 0.0):
            yield f"{path}: {value:.3f} < {pinned[path]:.3f}"
    for row, figures in told["keys"].items():
        if figures["candidates"] > MOST_CANDIDATES:
            yield f"keys/{row}: {figures['candidates']:.1f} candidates a name > {MOST_CANDIDATES}"


def pin(told: Told, *, lower: bool) -> Iterator[str]:
    """Write the floors anew; yields those that would have to fall."""
    pinned = floors()
    for path, value in _figures(told):
        table, _, figure = path.split("/")
        least = floor(1000 * (value - MARGIN)) / 1000
        if figure not in _HELD.get(table, ()) or least <= 0:
            continue
        if least < pinned.get(path, 0.0) and not lower:
            yield f"{path} would fall from {pinned[path]:.3f} to {least:.3f} (--lower)"
        else:
            pinned[path] = least
    PINNED.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", "utf-8")


def _figures(told: Told) -> Iterator[tuple[str, float]]:
    for table, rows in told.items():
        for row, figures in rows.items():
            yield from ((f"{table}/{row}/{figure}", value) for figure, value in figures.items())
