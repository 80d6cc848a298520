from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Bounds, When, day_of
from govah.report.days import Days
from govah.report.words import Words

WITHIN = [
    ("1988-07-28", "1988-07-28", "28 July 1988"),
    ("1988-02-01", "1988-02-29", "between 1 and 29 February 1988"),
    ("1994-03-28", "1994-04-02", "between 28 March and 2 April 1994"),
    ("1987-12-30", "1988-01-02", "between 30 December 1987 and 2 January 1988"),
    ("1988-01-01", "1988-12-31", "some time in 1988"),
    ("1988-07-18", None, "not before 18 July 1988"),
    (None, "1988-07-18", "not after 18 July 1988"),
    (None, None, "date unknown"),
]
STRETCHES = [
    ("1988-07-25", "1988-07-28", "25–28 July 1988"),
    ("1988-07-01", "1988-07-31", "July 1988"),
    ("1988-03-01", "1988-05-31", "March–May 1988"),
    ("1985-01-01", "1987-12-31", "1985–1987"),
    ("1988-03-28", "1988-05-04", "28 March – 4 May 1988"),
    ("1987-12-28", "1988-01-04", "28 December 1987 – 4 January 1988"),
    ("1988-07-28", "1988-07-28", "28 July 1988"),
]
EXTENTS = [
    ("1994-04-13", "1994-04-15", "1994-04-20", "1994-04-22", "from 13–15 to 20–22 April 1994"),
    ("1994-04-13", "1994-04-13", "1994-04-20", "1994-04-22", "from 13 to 20–22 April 1994"),
    ("1993-12-01", "1993-12-05", "1994-04-20", "1994-04-22", "from 1–5 December 1993 to 20–22 April 1994"),
    ("1994-04-01", "1994-04-15", "1994-04-03", "1994-04-22", "between 1 and 22 April 1994"),
    ("1994-04-13", "1994-04-13", "1994-04-22", "1994-04-22", "13–22 April 1994"),
    (None, "1994-04-13", None, None, "begun by 13 April 1994"),
    (None, None, "1994-04-20", None, "not over before 20 April 1994"),
    (None, "1994-04-13", "1994-04-20", None, "begun by 13 April 1994, not over before 20 April 1994"),
    ("1994-04-13", "1994-04-13", "1994-04-13", None, "from 13 April 1994, end unknown"),
    (None, "1994-04-13", "1994-04-20", "1994-04-22", "from 13 April 1994 or earlier to 20–22 April 1994"),
    (None, None, None, "1994-04-20", "not after 20 April 1994"),
]
PERSIAN = [
    ("1988-07-28", "1988-07-28", "۲۸ ژوئیهٔ ۱۹۸۸ (۶ مرداد ۱۳۶۷)"),
    ("1988-02-01", "1988-02-29", "بین ۱ و ۲۹ فوریهٔ ۱۹۸۸ (۱۲ بهمن – ۱۰ اسفند ۱۳۶۶)"),
    ("1988-07-25", "1988-07-28", "بین ۲۵ و ۲۸ ژوئیهٔ ۱۹۸۸ (۳–۶ مرداد ۱۳۶۷)"),
    ("1988-07-18", None, "نه پیش از ۱۸ ژوئیهٔ ۱۹۸۸ (۲۷ تیر ۱۳۶۷)"),
]


def day(text: str | None) -> int | None:
    return day_of(date.fromisoformat(text)) if text else None


@pytest.mark.parametrize(("first", "last", "says"), WITHIN)
def test_one_unknown_day_is_said_with_both_its_bounds(first: str | None, last: str | None, says: str) -> None:
    assert Days(Words("en")).within(Bounds(day(first), day(last))) == says


@pytest.mark.parametrize(("first", "last", "says"), STRETCHES)
def test_a_stretch_of_days_is_said_once(first: str, last: str, says: str) -> None:
    assert Days(Words("en")).stretch(day_of(date.fromisoformat(first)), day_of(date.fromisoformat(last))) == says


@pytest.mark.parametrize(("a", "b", "c", "d", "says"), EXTENTS)
def test_an_event_is_said_between_its_bounds(a: str, b: str, c: str, d: str, says: str) -> None:
    assert Days(Words("en")).extent(Bounds(day(a), day(b)), Bounds(day(c), day(d))) == says


@pytest.mark.parametrize(("first", "last", "says"), PERSIAN)
def test_in_persian_the_solar_day_stands_beside_the_gregorian(first: str, last: str | None, says: str) -> None:
    assert Days(Words("fa")).within(Bounds(day(first), day(last))) == says


def test_a_vague_word_is_not_said_as_if_it_were_exact() -> None:
    early = When.between(day("1994-03-01"), day("1994-03-15"), approximate=True)
    assert Days(Words("en")).when(early) == "between 1 and 15 March 1994, approximately"


@given(st.dates(), st.dates())
def test_both_years_of_a_stretch_are_always_named(one: date, other: date) -> None:
    first, last = sorted((one, other))
    says = Days(Words("en")).stretch(day_of(first), day_of(last))
    assert str(first.year) in says
    assert str(last.year) in says
