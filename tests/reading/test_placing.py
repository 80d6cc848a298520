"""Which town a named place is. Towns and their people are public facts; the sentences around them are invented."""

from __future__ import annotations

from importlib import resources

import pytest

from govah.model import EntityKind, Mention, Span
from govah.reading.gazetteer import listings
from govah.reading.gazetteer.towns import country_code, town, towns_called
from govah.reading.placing import placed, town_meant

MEANT = [
    ("Borujerd", {"IR": 1}, "IR"),
    ("بروجرد", {"IR": 1}, "IR"),
    ("Зеница", {"BA": 2}, "BA"),
    ("San Miguel", {"SV": 1}, "SV"),
    ("Birmingham", {"GB": 2, "US": 1}, "GB"),
    ("Copenhagen", {}, "DK"),
    ("پاریس", {}, "FR"),
    ("New York", {}, "US"),
    ("Paris", {"SV": 4}, "FR"),
]
NOT_SAID = [
    ("San Miguel", {}),
    ("San Miguel", {"SV": 1, "AR": 1}),
    ("Paris", {"US": 3}),
    ("Foca", {}),
    ("Kamenica", {}),
    ("Saska Kamenica", {}),
    ("Bijeljina", {}),
    ("Hasanabad", {"IR": 9}),
    ("Foča", {"BA": 9}),
    ("Iran", {"IR": 2}),
    ("Guatemala", {}),
    ("Oldgate", {"GB": 5}),
    ("", {}),
    ("\u0301" * 10_000, {}),
    ("a " * 10_000, {}),
]


@pytest.mark.parametrize(("name", "countries", "country"), MEANT)
def test_a_town_is_meant_where_its_country_is_named_or_nobody_could_mean_another(
    name: str, countries: dict[str, int], country: str
) -> None:
    meant = town_meant(name, countries)
    assert meant is not None
    assert meant.country == country


@pytest.mark.parametrize(("name", "countries"), NOT_SAID)
def test_no_town_is_better_than_a_wrong_one(name: str, countries: dict[str, int]) -> None:
    assert town_meant(name, countries) is None


def test_a_small_place_is_meant_only_near_another_that_the_document_names() -> None:
    (town,) = (t for t in towns_called("Čapljina") if t.country == "BA")
    assert town.population < 15_000
    assert town_meant("Čapljina", {"BA": 3}) is None
    assert town_meant("Čapljina", {"BA": 3}, [(44.97, 16.71)]) is None
    assert town_meant("Čapljina", {"BA": 3}, [(44.97, 16.71), (43.34, 17.81)]) == town


def test_only_what_was_taken_for_a_place_and_is_not_listed_is_placed() -> None:
    mentions = [
        mention("Iran", EntityKind.PLACE, "ir-iran"),
        mention("Borujerd", EntityKind.PLACE),
        mention("Borujerd", EntityKind.PERSON),
        mention("Borujerd", EntityKind.PLACE, rule="case"),
    ]
    assert [m.listing for m in placed(mentions)] == ["ir-iran", "geonames:140044", None, None]


def test_a_listing_of_a_town_has_a_point_and_its_source() -> None:
    (sweden,) = towns_called("Stockholm")[:1]
    (listed,) = listings([sweden.id])
    assert listed.location is not None
    assert (round(listed.location.latitude), round(listed.location.longitude)) == (59, 18)
    assert "GeoNames" in listed.sources[0]


@pytest.mark.parametrize("id", ["geonames:", "geonames:0", "geonames:x\ty", "ir-evin", ""])
def test_what_is_no_town_has_no_listing(id: str) -> None:
    assert town(id) is None


def test_the_tables_are_small_enough_to_ship() -> None:
    folder = resources.files("govah.reading").joinpath("data/towns")
    assert sum(len(file.read_bytes()) for file in folder.iterdir()) < 2_500_000


def test_countries_are_known_by_their_english_names() -> None:
    assert [country_code(name) for name in ("El Salvador", "Iraq", "Tehran", "")] == ["SV", "IQ", None, None]


def mention(name: str, kind: EntityKind, listing: str | None = None, rule: str = "model") -> Mention:
    return Mention(span=Span(0, len(name)), text=name, kind=kind, name=name, rule=rule, listing=listing)
