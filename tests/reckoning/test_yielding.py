"""A vague quantity moves no date, and what it misses a date by is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govah.model import ClashKind, Order

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers


@pytest.fixture
def decree(papers: Papers) -> Papers:
    """A decree that came "long before" an offensive of 25 July, and yet after 18 July."""
    told = papers.told
    papers.add("A", byline="Lena Voss")
    papers.say(
        "A",
        "The decree came long before Operation Reed of 25 July 1994.",
        acts=[
            told("decree", "order", relation=(Order.BEFORE, "Operation Reed", None, None), far=True),
            told("Operation Reed", "offensive", "1994-07-25", name="Operation Reed"),
        ],
    )
    papers.say(
        "A",
        "The decree came after the truce of 18 July 1994.",
        acts=[
            told("decree", "order", relation=(Order.AFTER, "truce", None, None)),
            told("truce", "ceasefire", "1994-07-18"),
        ],
    )
    return papers


def test_long_before_leaves_a_week_where_the_dates_leave_a_week(decree: Papers) -> None:
    result = decree.reckon()
    (event,) = (e for e in result.events if e.kind == "order")
    assert (event.start.earliest, event.start.latest) == (decree.day("1994-07-18"), decree.day("1994-07-25"))
    assert not event.contested


def test_what_a_vague_quantity_misses_by_is_a_clash_within_tolerance(decree: Papers) -> None:
    (clash,) = decree.reckon().clashes
    assert (clash.days, clash.kind) == (23, ClashKind.TOLERANCE)
    assert set(clash.statements) == set(decree.statements("A"))


def test_a_vague_quantity_bounds_what_nothing_else_does(papers: Papers) -> None:
    papers.add("A", byline="Lena Voss")
    raid = papers.told("raid", "offensive", "1994-07-25")
    decree = papers.told("decree", "order", relation=(Order.BEFORE, "raid", 30, None), vague=True)
    papers.say("A", "The decree came months before the raid.", acts=[decree, raid])
    (event,) = (e for e in papers.reckon().events if e.kind == "order")
    assert event.start.latest == papers.day("1994-07-25") - 30


def test_long_before_alone_bounds_no_more_than_before(papers: Papers) -> None:
    papers.add("A", byline="Lena Voss")
    raid = papers.told("raid", "offensive", "1994-07-25")
    decree = papers.told("decree", "order", relation=(Order.BEFORE, "raid", None, None), far=True)
    papers.say("A", "The decree came long before the raid.", acts=[decree, raid])
    (event,) = (e for e in papers.reckon().events if e.kind == "order")
    assert event.start.latest == papers.day("1994-07-25")
