"""The years of a whole story, chosen together. All events are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Calendar
from govah.model.edtf import edtf
from govah.reading.dates import expressions
from govah.reading.dates.storyline import Telling, choices
from govah.reading.dates.terms import Point

STORIES = [
    ("In May 1974 the port closed. In November the first ships left; in March the last.", "March", "1975-03"),
    ("On 4 March 1975 it began. On 11 March the line broke. By 1 April it was over.", "11 March", "1975-03-11"),
    (
        "In August 1964 ships met off the coast. A report of 2005 says that nothing happened on 4 August.",
        "4 August",
        "1964-08-04",
    ),
    (
        "On 17 August 1914 they crossed. The order was signed on 12 August. On 20 August they were beaten.",
        "20 August",
        "1914-08-20",
    ),
    ("In December he was taken. He died on 3 January 1983.", "December", "1982-12"),
    (
        "In July 1983 the camp was opened. The governor had come to the port in August 1971. He left in October.",
        "October",
        "1983-10",
    ),
    (
        "They came in February 1896. In May an act gave them money. The army on 1 April 1898 was strong. On 26 June it "
        "moved. On 3 July it was beaten.",
        "26 June",
        "1898-06-26",
    ),
    ("On 9 May 1983 they fled. The law (June 1961) was kept. In July they were found.", "July", "1983-07"),
    ("1983: the siege\n\nA team had come on 10 July 1982. It hid.\nOn 9 April the town fell.", "9 April", "1983-04-09"),
    (
        "On 3 May 1983 it was from October to March that they came. In 1984 it was over.",
        "October to March",
        "1983-10/1984-03",
    ),
    ("In June 1983 he fled. On Tuesday, 3 January, he was taken. In 1985 he died.", "Tuesday, 3 January", "1984-01-03"),
    ("In May 1983 it began. The next year he left. In March the camp was empty.", "March", "1984-03"),
    (
        "In May 1983 it began. The order had been given a year earlier. In July the camp was empty.",
        "July",
        "1983-07",
    ),
]


@pytest.mark.parametrize(("text", "found", "means"), STORIES)
def test_a_month_has_the_year_that_fits_the_whole_story(text: str, found: str, means: str) -> None:
    assert [edtf(m.value) for m in expressions(text) if found in m.text and m.value] == [means]


def test_the_year_that_another_reading_would_give_is_kept() -> None:
    told = expressions("In May 1974 the port closed. In March the last ships left.", anchor=date(2020, 1, 1))[-1]
    assert [edtf(w) for w in told.alternatives]


def test_a_close_choice_of_year_names_the_other_year() -> None:
    told = expressions("In May 1974 the port closed. In March the last ships left.")[-1]
    assert told.value
    assert told.value.assumptions == ("year from context: 1974 or else 1975",)


def test_what_was_told_as_past_has_no_rival_in_the_future() -> None:
    told = expressions("Forces bombed the town on 22 July.", anchor=date(2020, 3, 6))[-1]
    assert told.value
    assert (edtf(told.value), told.alternatives) == ("2019-07-22", ())


def test_a_plain_choice_of_year_has_no_rival() -> None:
    told = expressions("On 3 May 1974 the port closed. On 11 May the last ships left. In 1975 it was sold.")[1]
    assert told.alternatives == ()


def test_years_before_christ_run_backwards() -> None:
    told = expressions("In 492 BC they came. The following year they fled. In 490 BC they were back.")
    assert [edtf(m.value) for m in told if m.value] == ["-0491", "-0490", "-0489"]
    told = expressions("In 492 BC they came. That summer they fled. In March of the following year they were back.")
    assert [m.timex.value for m in told if m.timex] == ["BC0492", "BC0492-SU", "BC0491-03"]


points = st.builds(
    Point,
    calendar=st.just(Calendar.GREGORIAN),
    month=st.integers(1, 12),
    year=st.none() | st.integers(1900, 2000),
)


@given(st.lists(points, min_size=1, max_size=12))
def test_every_point_has_a_year_as_soon_as_one_is_written_and_what_is_written_stays(told: list[Point]) -> None:
    chosen = [c.point for c in choices([Telling(p) for p in told]) if c.point]
    assert [c.month for c in chosen] == [p.month for p in told]
    assert all(c.year == p.year for c, p in zip(chosen, told, strict=True) if p.year is not None)
    assert all(c.year is not None for c in chosen) == any(p.year is not None for p in told)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("پاییز ۱۳۶۲ محاکمه شدم. پاییز سال بعد حکم را گفتند.", "پاییز سال بعد", "1984-09-23/1984-12-21"),
        ("پاییز ۱۳۶۷ عفو دادند. سال بعد یکی برگشت.", "سال بعد", "1989-03-21/1990-03-20"),
    ],
)
def test_a_story_in_bare_solar_years_goes_on_in_them(text: str, words: str, value: str) -> None:
    (found,) = (m.value for m in expressions(text, language="fa") if m.text == words)
    assert found is not None
    assert found.edtf == value
