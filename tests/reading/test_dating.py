"""When a document was made."""

from __future__ import annotations

from datetime import date

import pytest

from govah.model import DatingRule, Stated, day_of

from .conftest import Reads

NOT_BEFORE = [
    ("They came in May 1994. They left on 3 June 1995.", "3 June 1995", date(1995, 6, 3)),
    ("They left on 3 June 1995. The quay will reopen by 2030.", "3 June 1995", date(1995, 6, 3)),
    ("They left on 3 June 1995. Orr would return in 1999.", "3 June 1995", date(1995, 6, 3)),
]
UNDATED = [
    "The quay will reopen in 2030.",
    "They spent ten years there.",
    "Nobody came back.",
    "It may rain in May 1999.",
]


@pytest.mark.parametrize(("text", "forced_by", "day"), NOT_BEFORE)
def test_a_document_is_not_older_than_what_it_tells_as_past(
    reading: Reads, text: str, forced_by: str, day: date
) -> None:
    dating = reading(text).dating
    assert (dating.rule, dating.bounds.earliest, dating.bounds.latest) == (DatingRule.LATEST_TOLD, day_of(day), None)
    assert dating.forced_by is not None
    assert dating.forced_by.text == forced_by


@pytest.mark.parametrize("text", UNDATED)
def test_nothing_dates_a_document_that_tells_of_no_dated_past(reading: Reads, text: str) -> None:
    assert reading(text).dating.rule is DatingRule.NONE


def test_a_stated_day_decides(reading: Reads) -> None:
    dating = reading("They left on 3 June 1995.", published=Stated(value="9 July 1997", source="meta")).dating
    day = day_of(date(1997, 7, 9))
    assert (dating.rule, dating.bounds.earliest, dating.bounds.latest) == (DatingRule.STATED, day, day)


def test_persian_past_and_future_are_told_apart(reading: Reads) -> None:
    told = reading("زندانیان در مرداد ۱۳۷۳ منتقل شدند. بندر در سال ۱۴۱۰ باز خواهد شد.", "fa")
    assert told.dating.forced_by is not None
    assert "۱۳۷۳" in told.dating.forced_by.text
