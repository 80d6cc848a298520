"""Keys to store a name under: names that may be one share a key, so that an index finds them without comparing all."""

from __future__ import annotations

from govah.text.names.skeletons import skeleton
from govah.text.names.words import family_of


def keys(name: str) -> list[str]:
    """Blocking keys, sorted: the whole skeleton in either order of its words. A name without letters has none.

    >>> set(keys("Gholam-Reza Jalal")) & set(keys("جلال غلامرضا")) != set()
    True
    """
    consonants = skeleton(name, family_of(name)).K.split()
    if not consonants:
        return []
    return sorted({"".join(consonants), "".join(sorted(consonants))})
