"""Who and what a document names, and what each name stands for."""

from __future__ import annotations

import pytest

from govah.model import EntityKind, KnownName
from govah.reading.mentions import find_mentions
from govah.reading.parse import parse

from .conftest import Writes

P, B, L, N, X = (
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.PLACE,
    EntityKind.OUTLET,
    EntityKind.OPERATION,
)
NAMES = [
    ("Judge Mirela Vasek spoke. Mr. Vasek wept.", [("Mirela Vasek", "Mirela Vasek", P), ("Vasek", "Mirela Vasek", P)]),
    ("He was held in Oldgate Prison.", [("Oldgate Prison", "Oldgate Prison", L)]),
    ("In Oldgate Prison they slept.", [("Oldgate Prison", "Oldgate Prison", L)]),
    ("It began with Operation Grey Heron.", [("Operation Grey Heron", "Operation Grey Heron", X)]),
    ("The Quayside news agency wrote of Evin.", [("Quayside", "Quayside", N), ("Evin", "Evin Prison", L)]),
    (
        "The Harbour Workers Union (HWU) met. The HWU struck.",
        [
            ("Harbour Workers Union", "Harbour Workers Union", B),
            ("HWU", "Harbour Workers Union", B),
            ("HWU", "Harbour Workers Union", B),
        ],
    ),
]
PERSIAN = [
    ("آقای کاوه مهرجو در زندان اوین بود.", [("کاوه مهرجو", P), ("زندان اوین", L)]),
    ("خبرگزاری ساحل از عملیات مرصاد نوشت.", [("ساحل", N), ("عملیات مرصاد", X)]),
]
NOBODY = ["They were moved in March.", "The ward was sealed.", "On Tuesday it rained.", "Nobody slept."]


def _names(
    write: Writes, text: str, language: str = "en", names: tuple[KnownName, ...] = ()
) -> list[tuple[str, str, EntityKind]]:
    ((document, parsed),) = parse([write(text, language)])
    return [(m.text, m.name, m.kind) for m in find_mentions(document, parsed, names)]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_finds_names_and_what_they_stand_for(
    write: Writes, text: str, expected: list[tuple[str, str, EntityKind]]
) -> None:
    assert _names(write, text) == expected


@pytest.mark.parametrize(("text", "expected"), PERSIAN)
def test_finds_persian_names_by_the_words_around_them(
    write: Writes, text: str, expected: list[tuple[str, EntityKind]]
) -> None:
    assert [(written, kind) for written, _, kind in _names(write, text, "fa")] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_names_nobody_where_nobody_is_named(write: Writes, text: str) -> None:
    assert _names(write, text) == []


def test_a_surname_of_two_people_stays_a_surname(write: Writes) -> None:
    found = _names(write, "Judge Ana Vasek met Colonel Ivan Vasek. Then Mr. Vasek left.")
    assert found[-1] == ("Vasek", "Vasek", P)


def test_a_title_of_another_sex_is_of_somebody_else(write: Writes) -> None:
    found = _names(write, "Lena Vasek spoke. Then Mr. Vasek left, and Vasek wept.")
    assert {name for written, name, _ in found if written == "Vasek"} == {"Vasek"}


def test_a_first_surname_means_who_has_two(write: Writes) -> None:
    found = _names(write, "Major Domingo Quill Marlow came. Quill wept, and so did Ana Vasek.")
    assert ("Quill", "Domingo Quill Marlow", P) in found


READ = [
    ("Colonel Davin V. Orr came.", ["Davin V. Orr"]),
    ("Domingo Quill Marlow came. Quill Marlow left. Quill wept.", ["Domingo Quill Marlow", "Quill Marlow", "Quill"]),
    ("Roberto Quill y Marlow came.", ["Roberto Quill y Marlow"]),
    ("Haj Davoud came.", ["Haj Davoud"]),
    ("The Marlow brothers fled to Saltmarsh.", ["Saltmarsh"]),
    ("By October, the British officer in charge left.", []),
    ("The Justice Department denied it in May.", []),
    ("The Long Lantern offensive failed.", ["Long Lantern"]),
]


@pytest.mark.parametrize(("text", "names"), READ)
def test_reads_a_name_whole_and_nothing_that_is_none(write: Writes, text: str, names: list[str]) -> None:
    assert [written for written, *_ in _names(write, text)] == names


PERSIAN_NAMES = [
    ("دامادش سید هادی گفت.", ["سید هادی"]),
    ("حجت‌الاسلام حسینعلی ساحلی پرسید. ساحلی نوشت.", ["حسینعلی ساحلی", "ساحلی"]),
    ("علی‌اکبر هاشمی ساحلی آمد.", ["علی‌اکبر هاشمی ساحلی"]),
    ("او با مرتضی آمدند.", []),
    ("آقای روح‌الله ساحلی نوشت و آیت‌الله رفت.", ["روح‌الله ساحلی"]),
]


@pytest.mark.parametrize(("text", "names"), PERSIAN_NAMES)
def test_reads_a_persian_name_whole(write: Writes, text: str, names: list[str]) -> None:
    assert [written for written, *_ in _names(write, text, "fa")] == names


def test_names_of_the_case_outrank_every_other_finder(write: Writes) -> None:
    known = KnownName(name="The Quay Group", kind="organisation", also=("Evin",))
    assert _names(write, "Evin was there.", names=(known,)) == [("Evin", "The Quay Group", B)]


def test_a_listed_name_tells_whose_name_it_is(write: Writes) -> None:
    ((document, parsed),) = parse([write("The Mersad Operation began.")])
    (mention,) = find_mentions(document, parsed)
    assert (mention.name, mention.side) == ("Operation Mersad", "state")
