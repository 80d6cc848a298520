"""Keys to store a name under: names that may be one share a key, so that an index finds them without comparing all."""

from __future__ import annotations

from dataclasses import dataclass

from govah.text.names.choosing import families_for
from govah.text.names.reading import read
from govah.text.names.skeletons import word_skeleton


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
    of = of or families_for(name, name)[0]
    pairs = [word_skeleton(word, of) for word in read(name, of).words]
    return Skeleton(" ".join(k for k, _ in pairs), " ".join(m for _, m in pairs))


def keys(name: str) -> list[str]:
    """Blocking keys, sorted: the whole skeleton in either order of its words. A name without letters has none.

    >>> set(keys("Gholam-Reza Jalal")) & set(keys("جلال غلامرضا")) != set()
    True
    """
    consonants = skeleton(name).K.split()
    if not consonants:
        return []
    return sorted({"".join(consonants), "".join(sorted(consonants))})
