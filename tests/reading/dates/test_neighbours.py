"""What the words around a reading make of it: a time, or a rate, a name, a price and other things that are no time."""

from __future__ import annotations

import pytest

from govah.reading.dates import expressions

NO_TIME = [
    "There were four flights a week.",
    "They were paid $12 an hour.",
    "She wrote for USA Today.",
    "It stood in the Herald Daily.",
    "He stole a handful of $20s.",
    "They came day after day.",
    "in the past nine elections",
]

TIMES = [
    ("It lasts a week.", ["a week"]),
    ("It happened today.", ["today"]),
    ("Today it happened.", ["Today"]),
    ("It came days after news of the fire.", ["days"]),
    ("Two days after, he was back.", ["Two days after"]),
    ("on the day after Monday's debate", ["the day after Monday's debate", "Monday"]),
    ("the last three months of the war", ["the last three months"]),
]


@pytest.mark.parametrize("text", NO_TIME)
def test_a_rate_a_name_and_a_price_are_no_times(text: str) -> None:
    assert [m.text for m in expressions(text)] == []


@pytest.mark.parametrize(("text", "found"), TIMES)
def test_a_time_ends_where_its_neighbours_say(text: str, found: list[str]) -> None:
    assert [m.text for m in expressions(text)] == found
