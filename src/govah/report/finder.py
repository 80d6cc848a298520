"""What the search box finds a name by: the skeleton of every name, and the tables that a query is spelt with.

The page spells a query word by word as `govah.text.names` spells a name, out of the same tables (`assets/names.js`); a
test holds the two together. With scripts off nothing of this is used: the index serves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache

from govah.model import Entity, Script
from govah.text.names import skeleton
from govah.text.names.families import Family, family
from govah.text.names.folding import LETTERS
from govah.text.scripts import script_of

_PERSIAN, _SLAVIC = "persian", "slavic"
_FAMILIES = (_PERSIAN, _SLAVIC)
_MARKED = re.compile("[čćđšžČĆĐŠŽ]")
_NAMES = 24


class Finder:
    """Spells the names of one case. Where it has Slavic names, one in plain Latin letters may be Slavic too."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        names = [name.text for entity in entities for name in entity.names]
        slavic = any(script_of(name) is Script.CYRILLIC or _MARKED.search(name) for name in names)
        self._latin = _FAMILIES if slavic else (_PERSIAN,)

    def keys(self, entity: Entity) -> str:
        """The skeletons of an entity's names, each with the family that it was read as: ``persian:qlmrz jl``."""
        names = (entity.name, *(name.text for name in entity.names[:_NAMES]))
        found = (f"{of}:{skeleton(name, of).M}" for name in names for of in self._read_as(name))
        return ";".join(dict.fromkeys(found))

    def _read_as(self, name: str) -> tuple[str, ...]:
        script = script_of(name)
        return self._latin if script is Script.LATIN else (_SLAVIC if script is Script.CYRILLIC else _PERSIAN,)


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
        "ending": rules.ending.pattern,
        "rewrites": [(rule.find.pattern, rule.put.replace("\\", "$")) for rule in rules.rewrites],
        "unheard": sorted(rules.titles | rules.links),
    }
