"""Allen's relations between times of which only bounds are known."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Answer, Bounds, When
from govah.model.allen import Allen, holds, possible

EXACT = [
    (1, 2, 4, 5, Allen.BEFORE),
    (1, 3, 4, 5, Allen.MEETS),
    (1, 4, 3, 5, Allen.OVERLAPS),
    (1, 2, 1, 5, Allen.STARTS),
    (2, 3, 1, 5, Allen.DURING),
    (3, 5, 1, 5, Allen.FINISHES),
    (1, 5, 1, 5, Allen.EQUALS),
    (1, 5, 3, 5, Allen.FINISHED_BY),
    (1, 5, 2, 3, Allen.CONTAINS),
    (1, 5, 1, 2, Allen.STARTED_BY),
    (3, 5, 1, 4, Allen.OVERLAPPED_BY),
    (4, 5, 1, 3, Allen.MET_BY),
    (4, 5, 1, 2, Allen.AFTER),
]


@pytest.mark.parametrize(("a", "b", "c", "d", "relation"), EXACT)
def test_two_known_times_lie_in_one_relation(a: int, b: int, c: int, d: int, relation: Allen) -> None:
    assert possible(When.whole(a, b), When.whole(c, d)) == {relation}
    assert holds(relation, When.whole(a, b), When.whole(c, d)) is Answer.YES


def test_of_what_is_not_known_every_relation_is_possible() -> None:
    unknown = When.between(None, None)
    assert possible(unknown, unknown) == set(Allen)
    assert holds(Allen.BEFORE, unknown, unknown) is Answer.OPEN


def test_what_has_no_known_end_cannot_be_said_to_be_over() -> None:
    since = When(begin=Bounds(10, 12), end=Bounds(10, None))
    assert holds(Allen.BEFORE, since, When.whole(20, 30)) is Answer.OPEN
    assert holds(Allen.CONTAINS, since, When.whole(20, 30)) is Answer.OPEN
    assert holds(Allen.AFTER, since, When.whole(20, 30)) is Answer.NO
    assert holds(Allen.BEFORE, since, When.whole(1, 9)) is Answer.NO


@st.composite
def whens(draw: st.DrawFn) -> When:
    a, b, c, d = (draw(st.integers(0, 5)) for _ in range(4))
    begin, end = Bounds(min(a, b), max(a, b)), Bounds(min(c, d), max(c, d))
    if begin.earliest is not None and end.latest is not None and begin.earliest > end.latest:
        begin, end = end, begin
    return When(begin=begin, end=end)


def choices(when: When) -> list[tuple[int, int]]:
    begin, end = when.begin, when.end
    assert begin.earliest is not None
    assert begin.latest is not None
    assert end.earliest is not None
    assert end.latest is not None
    days = product(range(begin.earliest, begin.latest + 1), range(end.earliest, end.latest + 1))
    return [(first, last) for first, last in days if first <= last]


@given(whens(), whens())
def test_the_possible_relations_are_those_of_some_choice_of_days(a: When, b: When) -> None:
    found = {possible(When.whole(*x), When.whole(*y)) for x in choices(a) for y in choices(b)}
    assert possible(a, b) == {relation for one in found for relation in one}


@given(whens(), whens())
def test_the_inverse_holds_the_other_way_round(a: When, b: When) -> None:
    assert {relation.inverse for relation in possible(a, b)} == possible(b, a)


@given(whens(), whens())
def test_before_or_meets_is_certain_exactly_when_the_one_was_over_before_the_other_began(a: When, b: When) -> None:
    over = possible(a, b) <= {Allen.BEFORE, Allen.MEETS}
    assert over == (a.before(b) is Answer.YES)
