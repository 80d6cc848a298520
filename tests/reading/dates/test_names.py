"""Months, feasts and figures that are names of people, streets and files. All people and places are invented."""

from __future__ import annotations

import pytest

from govah.reading.dates import find_dates

NAMES = [
    "Mr. April asked for water.",
    "Lieutenant August Rask and Uncle Ramadan were there.",
    "The witness April Harrow said so.",
    "They left before Shaban paid his debts.",
    "Ramadan would carry the water.",
    "She lived in 15 Khordad Avenue.",
    'They were called "17 April people".',
    "the fighters of Operation Ramadan",
    "Bag 11-9-73 held a belt.",
    "Keep file 1360/6/31-B.",
    "My file is no. 2012/88.",
    "Decrees 1973 and 1974 are repealed.",
]

TIMES = [
    ("In April Germany fell.", ["April"]),
    ("Between March and April Mara wrote.", ["Between March and April"]),
    ("after Ramadan ended they came", ["after Ramadan"]),
    ("On 17 April people left.", ["17 April"]),
    ("on 11-9-73", ["11-9-73"]),
    ("in 1991/92", ["1991/92"]),
    ("in Ward 8, 1988 and 1989", ["1988", "1989"]),
    ("He was in the camp. 1992-95 was war.", ["1992-95"]),
    ("their work in the camp, 1992 to 1995", ["1992 to 1995"]),
]


@pytest.mark.parametrize("text", NAMES)
def test_what_is_somebodys_or_somethings_name_is_no_time(text: str) -> None:
    assert [m.text for m in find_dates(text)] == []


@pytest.mark.parametrize(("text", "found"), TIMES)
def test_a_month_that_is_no_name_is_a_time(text: str, found: list[str]) -> None:
    assert [m.text for m in find_dates(text)] == found
