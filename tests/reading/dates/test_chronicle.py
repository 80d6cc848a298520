"""The years of a whole story, chosen together. All events are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Calendar
from govah.model.edtf import edtf
from govah.reading.dates import find_dates
from govah.reading.dates.chronicle import years_of
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
]


@pytest.mark.parametrize(("text", "found", "means"), STORIES)
def test_a_month_has_the_year_that_fits_the_whole_story(text: str, found: str, means: str) -> None:
    assert [edtf(m.value) for m in find_dates(text) if found in m.text and m.value and not m.parts] == [means]


def test_the_year_that_another_reading_would_give_is_kept() -> None:
    told = find_dates("In May 1974 the port closed. In March the last ships left.", anchor=date(2020, 1, 1))[-1]
    assert [edtf(w) for w in told.alternatives]


points = st.builds(
    Point,
    calendar=st.just(Calendar.GREGORIAN),
    month=st.integers(1, 12),
    year=st.none() | st.integers(1900, 2000),
)


@given(st.lists(points, min_size=1, max_size=12))
def test_every_point_has_a_year_as_soon_as_one_is_written_and_what_is_written_stays(told: list[Point]) -> None:
    chosen = years_of(told)
    assert [c.month for c in chosen] == [p.month for p in told]
    assert all(c.year == p.year for c, p in zip(chosen, told, strict=True) if p.year is not None)
    assert all(c.year is not None for c in chosen) == any(p.year is not None for p in told)
