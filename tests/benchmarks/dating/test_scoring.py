from __future__ import annotations

import pytest

from dating.corpora import Mark, Text
from dating.days import days_of, overlap
from dating.scoring import Tally, difference, errors, one_to_one, tally

WRITTEN = "On 3 May 1990 the school was shut for two weeks; lessons began again in June."
GOLD = [(3, 13, "DATE", "1990-05-03"), (38, 47, "DURATION", "P2W"), (72, 76, "DATE", "1990-06")]
TEXT = Text("school", WRITTEN, None, GOLD)

DAYS = {
    "1990": ("1990-01-01", "1990-12-31"),
    "199": ("1990-01-01", "1999-12-31"),
    "1990-02": ("1990-02-01", "1990-02-28"),
    "1990-05-03T10:00": ("1990-05-03", "1990-05-03"),
    "1990-W18-WE": ("1990-05-05", "1990-05-06"),
    "1990-Q3": ("1990-07-01", "1990-09-30"),
    "1990-WI": ("1990-12-01", "1991-02-28"),
    "1990-05-03/1990-06": ("1990-05-03", "1990-06-30"),
}
NO_DAYS = ["P2W", "PRESENT_REF", "XXXX-05-03", "BC0044", "", "1990-13", "1991/1990"]


@pytest.mark.parametrize("value", DAYS)
def test_a_value_names_its_first_and_last_day(value: str) -> None:
    named = days_of(value)
    assert named
    assert (named[0].isoformat(), named[1].isoformat()) == DAYS[value]


@pytest.mark.parametrize("value", NO_DAYS)
def test_leaves_alone_what_names_no_days(value: str) -> None:
    assert days_of(value) is None


def test_a_day_in_its_month_shares_one_day_of_thirty() -> None:
    day, month = days_of("1990-06-03"), days_of("1990-06")
    assert day
    assert month
    assert overlap(day, month) == pytest.approx(1 / 30)


def test_everything_right_is_a_hundred() -> None:
    counts = tally(TEXT, GOLD)
    assert {counts.f1(c) for c in ("strict", "relaxed", "type", "value")} == {100.0}
    assert counts.f1("days", dated=True) == 100.0


def test_a_looser_span_with_the_right_value_counts_in_all_but_strict() -> None:
    counts = tally(TEXT, [(0, 13, "DATE", "1990-05-03"), *GOLD[1:]])
    assert (counts.strict, counts.relaxed, counts.type, counts.value) == (2, 3, 3, 3)


def test_a_wrong_day_of_the_right_month_shares_no_day() -> None:
    counts = tally(TEXT, [(3, 13, "DATE", "1990-05-04"), *GOLD[1:]])
    assert (counts.value, counts.days) == (2, 1.0)


def test_a_value_that_is_not_given_is_never_right() -> None:
    text = Text("bare", WRITTEN, None, [(3, 13, "DATE", "")])
    assert tally(text, [(3, 13, "DATE", "")]).value == 0


def test_each_span_is_paired_once_and_exact_ones_first() -> None:
    assert one_to_one([(0, 10), (12, 20)], [(0, 20), (12, 20)]) == [(0, 0), (1, 1)]


def test_errors_name_what_was_missed_misread_and_made_up() -> None:
    marks: list[Mark] = [(3, 13, "DATE", "1990-03-05"), (18, 24, "DATE", "1990"), GOLD[2]]
    assert [line.split("\t")[0] for line in errors(TEXT, marks)] == ["VALUE", "MISSED", "EXTRA"]


def test_a_reader_does_not_differ_from_itself() -> None:
    texts = [Tally(gold=4, found=5, value=n % 4) for n in range(12)]
    assert difference(texts, texts) == (0.0, 0.0, 0.0)


def test_a_reader_that_is_better_on_every_text_is_better_for_sure() -> None:
    better, worse = ([Tally(gold=4, found=4, value=v) for v in (n % 2 + more for n in range(12))] for more in (2, 0))
    assert difference(better, worse) == pytest.approx((50.0, 50.0, 50.0))
