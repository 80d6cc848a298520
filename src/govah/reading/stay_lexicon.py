"""Which verbs tell where somebody was, read from `data/stays.<language>.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any

from govah.model import StayKind
from govah.reading.act_lexicon import verb_forms


class Gives(Enum):
    """What the date of such a verb is: the first day of the stay, its last day, or the stay itself."""

    FIRST = "first"
    LAST = "last"
    SPAN = "span"


@dataclass(frozen=True, slots=True, kw_only=True)
class StayVerb:
    """One way of telling. `by_doer`: the one who does it is meant, not the one to whom it is done. `to` and `at` are
    prepositions of the place of the stay, `source` those of the place that it ends; `needs_place`: without one it
    tells no stay; `leaves_object`: the object is the place that is left."""

    name: str
    kind: StayKind
    by_doer: bool
    gives: Gives
    to: frozenset[str]
    at: frozenset[str]
    source: frozenset[str]
    leaves_object: bool
    example: tuple[str, ...]
    counter: str

    @property
    def needs_place(self) -> bool:
        """Does it tell nothing of anybody's whereabouts unless it names a place?"""
        return bool(self.to or self.at or self.leaves_object) and self.kind is not StayKind.CUSTODY


@cache
def stay_verbs(language: str) -> Mapping[str, tuple[StayVerb, ...]]:
    """The verbs by every form they take; empty for a language that nobody has written down."""
    file = resources.files(__package__).joinpath(f"data/stays.{language}.toml")
    if not file.is_file():
        return {}
    found: dict[str, tuple[StayVerb, ...]] = {}
    for row in tomllib.loads(file.read_text("utf-8"))["stay"]:
        verb = _verb(row)
        for form in {f for base in row["verbs"] for f in verb_forms(base)} | set(row.get("forms", ())):
            found[form] = (*found.get(form, ()), verb)
    return found


def _verb(row: dict[str, Any]) -> StayVerb:
    return StayVerb(
        name=row["name"],
        kind=StayKind(row["kind"]),
        by_doer=row["of"] == "doer",
        gives=Gives(row["gives"]),
        to=frozenset(row.get("to", ())),
        at=frozenset(row.get("at", ())),
        source=frozenset(row.get("from", ())),
        leaves_object=row.get("object", False),
        example=tuple(row["example"]),
        counter=row["counter"],
    )
