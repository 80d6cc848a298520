"""The rows that are shipped: what anybody who adds one can get wrong without noticing."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest

from govah.model import EntityKind, NameForm, Precision
from govah.reading.gazetteer import listings
from govah.reading.gazetteer.rows import all_rows

Plain = dict[str, Any]

SCRIPTS = {"Arab": "ARABIC", "Latn": "LATIN", "Cyrl": "CYRILLIC"}
BOUNDS = {
    "Bosnia and Herzegovina": (42.5, 45.3, 15.7, 19.7),
    "Croatia": (42.3, 46.6, 13.4, 19.5),
    "El Salvador": (13.1, 14.5, -90.2, -87.6),
    "Iran": (25.0, 39.8, 44.0, 63.4),
    "Iraq": (29.0, 37.4, 38.7, 48.7),
    "Sweden": (55.3, 69.1, 10.9, 24.2),
}
"""South, north, west and east ends of each country, in degrees."""

FILES = [
    (f"{folder.name}/{file.name}", tomllib.loads(file.read_text("utf-8")))
    for folder in resources.files("govah.reading").joinpath("data/gazetteer").iterdir()
    if folder.is_dir()
    for file in folder.iterdir()
]


def plain_rows() -> Iterator[Plain]:
    for _, tables in FILES:
        for kind in tables.keys() - {"sources"}:
            yield from tables[kind]


def test_no_two_rows_have_one_id() -> None:
    assert [id for id, count in Counter(row["id"] for row in plain_rows()).items() if count > 1] == []
    assert len(all_rows()) == len(list(plain_rows())) > 750


@pytest.mark.parametrize(("name", "tables"), FILES, ids=[name for name, _ in FILES])
def test_every_source_is_listed_and_used(name: str, tables: Plain) -> None:
    own = [row for kind in tables.keys() - {"sources"} for row in tables[kind]]
    used = {key for row in own for key in (*row["sources"], row.get("located_by", "geonames:"))}
    assert {key for key in used if not key.startswith("geonames:")} == tables["sources"].keys()
    assert all(source.get("url", "http").startswith("http") for source in tables["sources"].values())
    assert {kind for kind in tables if kind != "sources"} <= {kind.value for kind in EntityKind}


def test_what_is_verified_has_a_page() -> None:
    for _, tables in FILES:
        for row in (row for kind in tables.keys() - {"sources"} for row in tables[kind]):
            pages = [
                key for key in row["sources"] if not tables["sources"][key]["title"].startswith("common knowledge")
            ]
            assert pages or not row["verified"], row["id"]


def test_a_point_lies_in_its_country_and_what_has_none_says_why() -> None:
    for row in plain_rows():
        if "at" in row:
            south, north, west, east = BOUNDS[row["country"]]
            latitude, longitude = row["at"]
            assert south <= latitude <= north, row["id"]
            assert west <= longitude <= east, row["id"]
            assert Precision(row["precision"])
            assert re.fullmatch(r"geonames:\d+|[\w-]+", row["located_by"]), row["id"]
        elif all_rows()[row["id"]].listing.kind is EntityKind.PLACE:
            assert row["unlocated"], row["id"]


def test_what_a_row_is_part_of_or_run_by_exists_and_no_row_holds_itself() -> None:
    for row in plain_rows():
        assert {row[key] for key in ("part_of", "run_by") if key in row} <= all_rows().keys(), row["id"]
        assert row["id"] not in [above.id for above in listings([row["part_of"]])] if "part_of" in row else True


def test_a_row_bears_the_name_that_it_is_shown_by_and_none_twice() -> None:
    for row in plain_rows():
        texts = [(name["text"], name.get("side")) for name in row["names"]]
        assert row["name"] in {text for text, _ in texts}, row["id"]
        assert len(set(texts)) == len(texts), row["id"]


def test_names_are_written_as_they_say_and_as_they_are_matched() -> None:
    for name in (name for row in plain_rows() for name in row["names"]):
        text = name["text"]
        assert {unicodedata.name(c).split()[0] for c in text if c.isalpha()} == {SCRIPTS[name["script"]]}, text
        assert unicodedata.normalize("NFC", text) == text == " ".join(text.split(" ")).strip() != ""
        assert "  " not in text
        assert name.get("lang") != "fa" or not set(text) & set("يكةى"), text
        assert NameForm(name.get("form", "usual"))


def test_what_begins_does_not_end_before() -> None:
    for row in plain_rows():
        for thing in (row, *row["names"]):
            since, until = thing.get("since", ""), thing.get("until", "")
            assert all(re.fullmatch(r"(\d{4}(-\d\d){0,2})?", day) for day in (since, until)), row["id"]
            assert not since or not until or since <= until[: len(since)], row["id"]


def test_listings_come_with_what_holds_them() -> None:
    assert [row.id for row in listings(["ir-evin-209", "no-such-row"])] == ["ir-evin", "ir-evin-209"]
    assert listings([]) == ()


def test_the_two_names_of_july_1988_are_two_operations_of_one_fighting() -> None:
    mersad, light = all_rows()["ir-op-mersad"].listing, all_rows()["ir-op-eternal-light"].listing
    assert (mersad.side, light.side) == ("state", "MEK")
    assert mersad.part_of == light.part_of == "ir-fighting-july-1988"


def test_a_derogatory_name_says_so() -> None:
    names = {name.text: name for name in all_rows()["ir-b-mek"].listing.names}
    assert [names[text].derogatory for text in ("منافقین", "MEK")] == [True, False]
    assert names["منافقین"].side == "state"
