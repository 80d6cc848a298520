from __future__ import annotations

from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from govah.model import Event, Examination, day_of
from govah.report.chart import Chart, KeyDate
from govah.report.days import Days
from govah.report.scale import scale
from govah.report.words import Words

FIRST, LAST = day_of(date(1994, 1, 1)), day_of(date(1994, 12, 31))
keys = st.builds(
    KeyDate, day=st.integers(FIRST, LAST), label=st.text("abc ", min_size=3, max_size=34), sharp=st.booleans()
)


@given(st.lists(keys, max_size=4))
def test_words_of_key_dates_never_touch_and_no_rule_runs_through_them(found: list[KeyDate]) -> None:
    chart = Chart(scale([FIRST, LAST]), Days(Words("en")))
    labels = chart._labels(found)
    assert all(a.clear_of(b) for a, b in combinations(labels, 2))
    assert all(0 <= x.left < x.right <= 100 for x in labels)


def event(harbour: Examination, name: str) -> Event:
    return next(e for e in harbour.reckoning.events if e.id == name)


def drawn(harbour: Examination, name: str, language: str = "en") -> str:
    chart = Chart(scale([day_of(date(1994, 3, 1)), day_of(date(1994, 4, 23))]), Days(Words(language)))
    return str(chart.bar(event(harbour, name)))


def test_only_days_that_are_certain_are_drawn_dark(harbour: Examination) -> None:
    assert 'class="sure"' in drawn(harbour, "e-arrests")
    assert 'class="sure"' not in drawn(harbour, "e-sorting")


def test_a_bound_that_the_record_does_not_set_ends_in_an_arrow(harbour: Examination) -> None:
    assert drawn(harbour, "e-order").count("<path") == 1
    assert "<path" not in drawn(harbour, "e-arrests")


def test_in_persian_time_runs_from_the_right(harbour: Examination) -> None:
    left, right = drawn(harbour, "e-sorting"), drawn(harbour, "e-sorting", "fa")
    assert float(left.split('x="')[1].split("%")[0]) < 50 < float(right.split('x="')[1].split("%")[0])
