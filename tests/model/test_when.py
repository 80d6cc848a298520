"""Bounds, answers and times."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.errors import ReversedBounds
from govah.model import Answer, Bounds, Calendar, Day, When, date_of, day_of

days = st.none() | st.integers(-500, 500)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    earliest, latest = draw(days), draw(days)
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = latest, earliest
    return Bounds(earliest, latest)


def test_an_answer_refuses_to_be_used_as_true_or_false() -> None:
    with pytest.raises(TypeError, match="OPEN"):
        bool(Answer.YES)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (Answer.YES, Answer.YES, Answer.YES, Answer.YES),
        (Answer.YES, Answer.NO, Answer.NO, Answer.YES),
        (Answer.YES, Answer.OPEN, Answer.OPEN, Answer.YES),
        (Answer.OPEN, Answer.NO, Answer.NO, Answer.OPEN),
        (Answer.OPEN, Answer.OPEN, Answer.OPEN, Answer.OPEN),
        (Answer.NO, Answer.NO, Answer.NO, Answer.NO),
    ],
)
def test_answers_combine_as_three_valued_logic_does(one: Answer, other: Answer, both: Answer, either: Answer) -> None:
    assert (one & other, other & one, one | other, other | one) == (both, both, either, either)


@given(bounds(), bounds())
def test_two_days_cannot_both_come_first(a: Bounds, b: Bounds) -> None:
    assert not (a.before(b) is Answer.YES and b.before(a) is Answer.YES)


@given(bounds(), bounds(), bounds())
def test_coming_before_is_handed_on(a: Bounds, b: Bounds, c: Bounds) -> None:
    if a.before(b) is b.before(c) is Answer.YES:
        assert a.before(c) is Answer.YES


@given(bounds(), bounds(), st.integers(-500, 500), st.integers(-500, 500))
def test_an_answer_holds_for_every_pair_of_days_the_bounds_allow(a: Bounds, b: Bounds, x: Day, y: Day) -> None:
    if a.both(Bounds(x, x)) and b.both(Bounds(y, y)):
        answer = a.before(b)
        assert answer is Answer.OPEN or (x < y) == (answer is Answer.YES)


@given(bounds(), bounds(), st.integers(-500, 500))
def test_a_day_is_allowed_by_both_exactly_when_each_allows_it(a: Bounds, b: Bounds, x: Day) -> None:
    day, common = Bounds(x, x), a.both(b)
    in_common = common is not None and common.both(day) is not None
    assert in_common == (a.both(day) is not None and b.both(day) is not None)


@given(st.dates())
def test_a_date_and_its_day_number_are_one(value: date) -> None:
    assert date_of(day_of(value)) == value


def test_a_day_outside_the_years_that_dates_can_hold_has_no_date() -> None:
    assert date_of(0) is None


def test_the_earliest_day_cannot_come_after_the_latest() -> None:
    with pytest.raises(ReversedBounds, match="give the earlier day first"):
        Bounds(2, 1)


def test_a_time_that_may_end_when_another_begins_leaves_their_order_open() -> None:
    assert When.between(10, 20).before(When.between(20, 30)) is Answer.OPEN
    assert When.whole(10, 20).before(When.whole(21, 30)) is Answer.YES
    assert When.whole(10, 20).before(When.whole(20, 30)) is Answer.NO


def test_a_reading_in_another_calendar_is_set_aside_unless_the_date_is_doubted() -> None:
    swapped = When.between(5, 5)
    western = When.between(-9_000, -8_636)
    solar = When.between(1, 365, calendar=Calendar.SOLAR_HIJRI, alternatives=(western,))
    assert solar.readings == (solar,)
    assert replace(solar, uncertain=True).readings[1:] == (western,)
    assert replace(western, alternatives=(swapped,)).readings[1:] == (swapped,)
