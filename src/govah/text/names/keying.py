"""Keys to store a name under: names that may be one share a key, so that an index finds them without comparing all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govah.text.names.choosing import families_for
from govah.text.names.families import family
from govah.text.names.folding import LONGEST
from govah.text.names.reading import read
from govah.text.names.skeletons import word_skeleton

_SLIPS_FROM = 5
"""Consonants from which a name is long enough to be found with one of them wrong."""
_END = 6
_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The skeletons of a name's words, one space between: K consonants only, M with long vowels."""

    K: str
    M: str


def skeleton(name: str, of: str | None = None) -> Skeleton:
    """The skeleton of a name, as family `of` reads it (by default the first that its letters ask for). Cost: linear.

    >>> skeleton("Gholam-Reza Jalāl") == skeleton("غلامرضا جلال") == Skeleton("qlmrz jl", "qlmrz jl")
    True
    """
    name = name[:LONGEST]
    of = of or families_for(name, name)[0]
    pairs = [word_skeleton(word, of) for word in read(name, of).words]
    return Skeleton(" ".join(k for k, _ in pairs), " ".join(m for _, m in pairs))


def keys(name: str) -> list[str]:
    """Blocking keys, sorted: names that may be one share one. A name without letters has none, and a surname alone does
    not meet the full name. Some fourteen a name, made of its consonants K; cost linear in the name.

    Beside the whole in order and out of order: the whole without one consonant (a slip of the pen), its beginning and
    its end, its different consonants; the first word or its initial with the last, the last shortened, the first two
    and the last two words (a word left out); the whole without the word that says what it is (Selmar Prison).

    >>> set(keys("Gholam-Reza Jalal")) & set(keys("جلال غلامرضا")) != set()
    True
    """
    name = name[:LONGEST]
    families = families_for(name, name)
    found = {key for of in families for key in _keys(skeleton(name, of).K.split())}
    return sorted(found | {read(name, of).without(family(of).sorts).K[:_AT_MOST] for of in families} - {""})


def _keys(words: list[str]) -> Iterator[str]:
    whole = "".join(words)[:_AT_MOST]
    if whole:
        yield whole
    if len(whole) >= _SLIPS_FROM:
        yield from (whole[:place] + whole[place + 1 :] for place in range(len(whole)))
    if len(whole) >= _END:
        yield from (f"{whole[:_END]}…", f"…{whole[-_END:]}")
    if len(words) > 1:
        first, last = words[0], words[-1]
        yield from ("".join(sorted(words)), "".join(sorted(set(whole))))
        yield from (f"{first} {last}", f"{first[:1]} {last}", f"{first} {last[:3]}")
        yield from (f"{first}-{words[1]}", f"{words[-2]}-{last}")
