"""Make the base map of the dossier anew: src/govah/report/assets/basemap.json.gz.

    python scripts/basemap.py FOLDER

FOLDER is the unpacked npm package world-atlas 2.0.2 (Natural Earth 4.1, public domain, as TopoJSON). The names of
countries in English and Persian are those of the Unicode CLDR, read with Babel (dependency group `basemap`). What the
file holds and how exact it is: src/govah/report/assets/basemap.md.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from govah.report.map.clipping import simplified
from govah.report.map.plane import unwrapped

TARGET = Path(__file__).parents[1] / "src/govah/report/assets/basemap.json.gz"
ABOUT = "Natural Earth 4.1, 1:10m (public domain), from world-atlas 2.0.2; names: Unicode CLDR. See basemap.md."
LANGUAGES = ("en", "fa")
DEGREE = 200  # steps of the grid in a degree
TOLERANCE = 0.007  # degrees: some 800 m
Arc = list[tuple[float, float]]


def arcs(topology: dict[str, Any]) -> Iterator[Arc]:
    """Every line of the topology in degrees, without the points that are too near to tell."""
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for steps in topology["arcs"]:
        points = list(_unbroken((x * wide + west, y * high + south) for x, y in _summed(steps)))
        yield simplified(points, TOLERANCE, cos(radians(points[0][1])))


def _summed(steps: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    x = y = 0
    for across, up in steps:
        x, y = x + across, y + up
        yield x, y


def _unbroken(points: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The points of a line that goes on beyond 180 degrees where it crosses that meridian."""
    before = None
    for x, y in points:
        before = x if before is None else unwrapped(x, before)
        yield before, y


def encoded(arc: Arc) -> list[int]:
    """A line on the grid: where it begins, then the steps from point to point."""
    found: list[int] = []
    before = (0, 0)
    for x, y in arc:
        here = (round(x * DEGREE), round(y * DEGREE))
        if not found or here != before:
            found += [here[0] - before[0], here[1] - before[1]]
            before = here
    return found


def rings(geometry: dict[str, Any], lines: Sequence[Sequence[int]]) -> list[list[int]]:
    """The outlines of a geometry as numbers of lines, ``~n`` for one that runs backwards; what shrank to a dot goes."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    found = [ring for polygon in polygons for ring in polygon]
    return [r for r in found if sum(len(lines[n if n >= 0 else ~n]) // 2 - 1 for n in r) > 2]


def names(number: str | None) -> dict[str, str]:
    """What a country is called, by language; nothing where the standard has no code for it."""
    code = get_global("territory_aliases").get(number or "", [""])[0]
    found = {language: Locale(language).territories.get(code, "") for language in LANGUAGES}
    return {language: name for language, name in found.items() if name}


def main(folder: Path) -> None:
    """Write the asset; the same package gives the same bytes."""
    topology = json.loads((folder / "countries-10m.json").read_text("utf-8"))
    lines = [encoded(arc) for arc in arcs(topology)]
    objects = topology["objects"]
    countries = [
        {"name": names(g.get("id")), "rings": found}
        for g in objects["countries"]["geometries"]
        if (found := rings(g, lines))
    ]
    land = [ring for g in objects["land"]["geometries"] for ring in rings(g, lines)]
    asset = {"about": ABOUT, "degree": DEGREE, "lines": lines, "land": land, "countries": countries}
    text = json.dumps(asset, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {sum(len(x) // 2 for x in lines):,} points")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
