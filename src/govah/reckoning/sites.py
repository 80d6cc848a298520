"""Whether two things told of different places can have been at one.

Only places of one level contradict each other: two towns, two named prisons, two houses. A prison lies in a town and a
wing in a prison, and a name in another script may be a name for the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from govah.model import Script
from govah.reckoning.kinds import listed
from govah.text.folding import folded
from govah.text.scripts import script_of

_WORD = re.compile(r"\w+")

Level = tuple[str, Script]
"""Of what sort a place is: towns, named sites, houses without a name."""

Places = Mapping[Level, frozenset[str]]


def by_level(places: Iterable[str], key: Callable[[str], str] = folded) -> Places:
    """The keys of places under their levels."""
    found: dict[Level, frozenset[str]] = {}
    for place in places:
        level = _level(place)
        found[level] = found.get(level, frozenset()) | {key(place)}
    return found


def may_meet(here: Places, there: Places) -> bool:
    """Can what was at the one and what was at the other have been in one place?

    >>> [may_meet(by_level(["Ost"]), by_level([place])) for place in ("Ost Prison", "West", "OST")]
    [True, False, True]
    """
    return not any(level in there and keys.isdisjoint(there[level]) for level, keys in here.items())


def both(here: Places, there: Places) -> Places:
    """Where the two were together, as far as each level allows it; else both."""
    met = {level: keys & here[level] or here[level] for level, keys in there.items() if level in here}
    return {**here, **there, **met}


def is_named(place: str) -> bool:
    """Has it a name, not only a word that tells it from others of its sort?"""
    return not place.islower()


@lru_cache(maxsize=8192)
def _level(place: str) -> Level:
    return _sort(place), script_of(place)


def _sort(place: str) -> str:
    words = _WORD.findall(folded(place))
    if listed("sites", "words").isdisjoint(words):
        return "town"
    return "site" if is_named(place) else words[-1]
