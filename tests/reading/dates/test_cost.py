"""What a text costs to read, counted in calls and not in seconds, so that a busy machine cannot fail it."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from govah.reading.dates import expressions

HOSTILE = [
    ("en", "July "),
    ("en", "1988-"),
    ("en", "in 1988 "),
    ("en", "two years "),
    ("en", "1367 ("),
    ("en", "1,111"),
    ("en", "three days after the "),
    ("en", "\n "),
    ("en", "1."),
    ("en", "'88 "),
    ("en", "9"),
    ("en", "of the "),
    ("en", "1 "),
    ("en", "May"),
    ("en", "and, "),
    ("en", "1 to 2 to 3 to "),
    ("en", "1, 2, 3, 4, 5, 6, "),
    ("en", "1988 to 1989 to 1990 to "),
    ("en", "in 1988. On 5 May. 7 June. "),
    ("en", "that spring, the next day, "),
    ("en", "the first week of "),
    ("en", "before the War Men Ran "),
    ("en", "early late mid "),
    ("en", "a\u0301\u200c"),
    ("fa", "سه روز پس از "),
    ("fa", "بیست و "),
    ("fa", "از ۱۳۶۷ تا "),
    ("fa", "۶ مرداد. سال بعد. "),
    ("fa", "ـ\u064b"),
]


def calls(text: str, language: str) -> int:
    """How many functions are called while a text is read."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event.endswith("call")

    sys.setprofile(counted)
    try:
        expressions(text, language=language)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(("language", "piece"), HOSTILE)
def test_no_text_takes_more_than_linear_time(language: str, piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (1_500, 6_000))
    expressions(short, language=language)
    assert calls(long, language) < 4.4 * calls(short, language) + 2_000
