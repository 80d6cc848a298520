"""Where quotation marks open and close."""

from __future__ import annotations

import time

import pytest

from govah.reading.attribution.quotations import quotations

FINDS = [
    ("“They left,” she said.", ["“They left,”"]),
    ('"They left," she said.', ['"They left,"']),
    ("«They left», she said.", ["«They left»"]),
    ("‹They left›, she said.", ["‹They left›"]),
    ("‘They left,’ she said.", ["‘They left,’"]),
    ("'They left,' she said.", ["'They left,'"]),
    ("“He said ‘go’ twice,” she said.", ["“He said ‘go’ twice,”", "‘go’"]),
    ("‘The guards’ rooms were cold,’ she said.", ["‘The guards’ rooms were cold,’"]),
    ("“They left and never came", ["“They left and never came"]),
    ("“One,” she said, “two.”", ["“One,”", "“two.”"]),
]
FINDS_NOTHING = ["the prisoners’ cells", "it's 6' long", "rock 'n roll", "the guards' rooms", "a ’90s song", ""]


@pytest.mark.parametrize(("text", "found"), FINDS)
def test_finds_quotations_of_every_kind(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == found


@pytest.mark.parametrize("text", FINDS_NOTHING)
def test_leaves_apostrophes_alone(text: str) -> None:
    assert quotations(text) == ()


def test_says_what_never_closed() -> None:
    assert [q.closed for q in quotations("“One,” she said. “Two")] == [True, False]


def test_stays_linear_on_marks_without_end() -> None:
    started = time.process_time()
    quotations("“‘" * 50_000 + "s’ " * 50_000)
    assert time.process_time() - started < 5
