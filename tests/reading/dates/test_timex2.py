"""What TIMEX2 marks up besides. All sentences are invented."""

from __future__ import annotations

import pytest

from govah.reading.dates import find_dates
from govah.reading.dates.timex2 import as_timex2

MARKED = [
    ("A former guard spoke.", [("former", "PAST_REF")]),
    ("They feared future raids after the recent one.", [("future", "FUTURE_REF"), ("recent", "PAST_REF")]),
    ("They fled at night.", [("night", "XXXX-XX-XXTNI")]),
    ("Of the guard and the mayor, the former, aged 50, spoke.", []),
    ("In recent years nobody came.", [("recent years", "PXY")]),
    ("He died on the night of 3 May 1994.", [("the night of 3 May 1994", "1994-05-03TNI")]),
]


@pytest.mark.parametrize(("text", "marked"), MARKED)
def test_timex2_marks_what_only_looks_back_or_ahead_too(text: str, marked: list[tuple[str, str]]) -> None:
    found = as_timex2(text, find_dates(text))
    assert [(m.text, m.timex.value) for m in found if m.timex] == marked
