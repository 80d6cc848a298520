"""What the search box finds a name by: the skeleton of every name, and the tables that a query is spelt with.

The page does with a query what `govah.text.names` does with a name, out of the same tables (`assets/names.js`); a test
holds the two together. With scripts off nothing of this is used: the index serves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from govah.model import Entity, Script
from govah.text.names import skeleton
from govah.text.names.families import Family, family
from govah.text.names.folding import LETTERS
from govah.text.names.words import family_of
from govah.text.scripts import script_of

_FAMILIES = ("persian", "slavic")
_NAMES = 24


class Finder:
    """Spells the names of one case. A name in Latin letters is read as each family that the case has names of."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        used = {family_of(name.text) for entity in entities for name in entity.names}
        self._families = [name for name in _FAMILIES if name in used]

    def keys(self, entity: Entity) -> str:
        """The skeletons of an entity's names, each with the family that it was read as: ``persian:qlmrz jl``."""
        names = (entity.name, *(name.text for name in entity.names[:_NAMES]))
        found = (f"{of}:{skeleton(name, of).M}" for name in names for of in self._read_as(name))
        return ";".join(dict.fromkeys(found))

    def _read_as(self, name: str) -> list[str]:
        return self._families if script_of(name) is Script.LATIN else [family_of(name)]


@cache
def tables() -> str:
    """The letter tables as JSON, for the script."""
    letters = {chr(letter): put or "" for letter, put in LETTERS.items()}
    families = {name: _plain(family(name)) for name in _FAMILIES}
    return json.dumps({"letters": letters, "families": families}, ensure_ascii=False, separators=(",", ":"))


def _plain(rules: Family) -> dict[str, object]:
    return {
        "classes": dict(rules.classes),
        "special": {chr(letter): put for letter, put in rules.special.items()},
        "silent": "".join(sorted(rules.silent)),
        "ending": rules.ending.pattern if rules.ending else "",
        "rewrites": [(r.find.pattern, r.put.replace("\\", "$")) for r in rules.rewrites],
        **{name: sorted(getattr(rules, name)) for name in ("titles", "links", "prefixes", "articles", "suffixes")},
    }
