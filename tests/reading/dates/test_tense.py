"""Which weekday and which year the words around a time mean, in a text of 12 October 2011, a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from govah.model.edtf import edtf
from govah.reading.dates import expressions

DAY = date(2011, 10, 12)

TENSES = [
    ("The mayor spoke on Monday.", "Monday", "2011-10-10"),
    ("The mayor spoke on Wednesday.", "Wednesday", "2011-10-12"),
    ("The court will sit on Wednesday.", "Wednesday", "2011-10-12"),
    ("The court will sit on Monday.", "Monday", "2011-10-17"),
    ("She said on Monday that she will go.", "Monday", "2011-10-10"),
    ("On Friday, the court will sit.", "Friday", "2011-10-14"),
    ("On Friday, the court sat and will sit again.", "Friday", "2011-10-07"),
    ("They were planning to drive home on Friday.", "Friday", "2011-10-14"),
    ("They will not forget Friday's raid.", "Friday", "2011-10-07"),
    ("Friday's hearing will be the last.", "Friday", "2011-10-14"),
    ("He had vacation plans and the office closed on Friday.", "Friday", "2011-10-07"),
    ("The U.S. court might sit as soon as Friday.", "Friday", "2011-10-14"),
    ("The hearing is set for Monday.", "Monday", "2011-10-17"),
    ("She may come on Monday.", "Monday", "2011-10-17"),
    ("Until Monday, nobody had been told.", "Until Monday", "../2011-10-10"),
    ("They have time until Monday.", "until Monday", "../2011-10-17"),
    ("The fund calls for repayment on Nov. 7, it said.", "Nov. 7", "2011-11-07"),
    ("The bridge fell on Aug. 7.", "Aug. 7", "2011-08-07"),
    ("He was charged in December.", "December", "2010-12"),
]


@pytest.mark.parametrize(("text", "found", "means"), TENSES)
def test_a_time_lies_where_the_words_around_it_look(text: str, found: str, means: str) -> None:
    assert [(m.text, edtf(m.value)) for m in expressions(text, anchor=DAY) if m.value] == [(found, means)]


def test_what_is_to_come_is_counted_from_the_day_of_the_words() -> None:
    text = "I have been here since August 2009. They say that the judge will come in March."
    assert [edtf(m.value) for m in expressions(text, anchor=DAY) if m.value][-1] == "2012-03"


def test_a_report_of_today_that_looks_far_back_still_counts_from_today() -> None:
    text = "He was held in 1985, 1988 and 1991. He left in September. On Monday he spoke."
    assert [edtf(m.value) for m in expressions(text, anchor=DAY) if m.value][-2:] == ["2011-09", "2011-10-10"]
