"""Listed names, found in text."""

from __future__ import annotations

import pytest

from govah.model import EntityKind, KnownName
from govah.reading.gazetteer import Gazetteer, Listed, gazetteer, shipped

ONE_PLACE = [
    ("Ghezel Hesar", "Ghezel Hesar Prison"),
    ("Qezelhesar", "Ghezel Hesar Prison"),
    ("قزل‌حصار", "Ghezel Hesar Prison"),
    ("Srebrenica", "Srebrenica"),
    ("Сребреница", "Srebrenica"),
    ("Potocari", "Potočari"),
    ("Morazan", "Morazán"),
]
NO_NAMES = [
    "they evince no doubt",
    "the un-named men",
    "a tass of tea",
    "it was a storm",
    "el mozote",
    "the guardian of the gate",
]


@pytest.mark.parametrize(("written", "name"), ONE_PLACE)
def test_finds_a_place_under_each_of_its_spellings(written: str, name: str) -> None:
    ((span, listed),) = gazetteer().find(f"… {written} …")
    assert (len(span), listed.name, listed.kind) == (len(written), name, EntityKind.PLACE)


@pytest.mark.parametrize("text", NO_NAMES)
def test_leaves_common_words_alone(text: str) -> None:
    assert list(gazetteer().find(text)) == []


def test_takes_the_longest_name() -> None:
    ((span, listed),) = gazetteer().find("the BBC Persian service")
    assert (span.of("the BBC Persian service"), listed.name) == ("BBC Persian", "BBC Persian")


def test_does_not_join_words_across_a_sentence() -> None:
    names = Gazetteer([("Grey Heron", Listed("Grey Heron", EntityKind.OPERATION, None, "test"))])
    assert list(names.find("The sky was Grey. “Heron” flew")) == []


def test_the_people_of_a_case_come_first() -> None:
    known = KnownName(name="Operation Evin", kind="operation", also=("Evin",), side="north")
    ((_, listed),) = gazetteer((known,)).find("after Evin")
    assert (listed.name, listed.side, listed.rule) == ("Operation Evin", "north", "case")


def test_each_shipped_spelling_is_found_as_it_is_listed() -> None:
    lost = [spelling for spelling, _ in shipped() if not list(gazetteer().find(spelling))]
    assert lost == []


def test_no_shipped_spelling_stands_for_two_names() -> None:
    names: dict[str, str] = {}
    for spelling, listed in shipped():
        assert names.setdefault(spelling, listed.name) == listed.name


def test_names_of_more_than_one_country_are_shipped() -> None:
    names = {listed.name for _, listed in shipped()}
    assert {"Evin Prison", "Omarska camp", "El Mozote"} <= names
