"""Rows of the gazetteer: prisons, graves, courts, fronts, outlets and bodies, each with all its names.

A listed name is evidence of use, not of truth: it keeps the side that says it so and the years in which it was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.errors import BadInput
from govah.model.entity_kind import EntityKind

ListingId = str


class NameForm(Enum):
    """What sort of name it is. `USUAL` says nothing more about it."""

    USUAL = "usual"
    OFFICIAL = "official"
    ACRONYM = "acronym"
    TRANSLATION = "translation"
    EPITHET = "epithet"
    EVENT = "event"
    CODE = "code"
    ALIAS = "alias"


class Precision(Enum):
    """What a point stands for: the thing itself, the village or town that it lies in or near, or a wider stretch."""

    SITE = "site"
    VILLAGE = "village"
    TOWN = "town"
    AREA = "area"
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A point in degrees (WGS 84), how near it is to the thing, in which `town`, and who gives it."""

    latitude: float
    longitude: float
    precision: Precision
    town: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if not (abs(self.latitude) <= 90 and abs(self.longitude) <= 180):
            raise BadInput(f"no point on earth: latitude {self.latitude}, longitude {self.longitude}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedName:
    """One name of a row. `side` says it so ("self": the body itself); `common` is also an ordinary word or somebody
    else's name, so it needs more than itself to be found; `since` and `until` are years in which it was used."""

    text: str
    side: str | None = None
    form: NameForm = NameForm.USUAL
    derogatory: bool = False
    common: bool = False
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One row: `sort` is its class in the list ("prison", "mass grave"), `name` how it is shown, `side` whose body or
    outlet it is, `part_of` the row that holds it. `since` and `until` are years or ISO days. `verified` says whether
    somebody found a page that names it so."""

    id: ListingId
    kind: EntityKind
    sort: str
    name: str
    names: tuple[ListedName, ...] = ()
    side: str | None = None
    location: Location | None = None
    part_of: ListingId | None = None
    since: str = ""
    until: str = ""
    sources: tuple[str, ...] = ()
    verified: bool = False
