"""Which of two things came first: settled only by what every cheap repair says, and by no vague word alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reckoning.chance import on
from tests.reckoning.test_price import RECORD, WORTH, drawn

from govah.model import Verdict
from govah.reckoning.contradiction import Constraint
from govah.reckoning.order import came_after
from govah.reckoning.stakes import Stake
from govah.reckoning.worlds import worlds

TOWN = [
    # did the first come on or after the second?
    ("order", "raid", Verdict.CONTESTED, None),
    ("sealing", "raid", Verdict.CONTRADICTED, 6),
    ("killings", "raid", Verdict.SUPPORTED, None),
    ("sorting", "raid", Verdict.CONTRADICTED, 28),
    ("raid", "order", Verdict.CONTESTED, None),
    ("raid", "sorting", Verdict.SUPPORTED, None),
    ("raid", "sealing", Verdict.SUPPORTED, None),
    ("transfers", "sorting", Verdict.OPEN, None),
    ("raid", "unheard of", Verdict.OPEN, None),
]


@pytest.mark.parametrize(("later", "earlier", "verdict", "days"), TOWN)
def test_a_verdict_holds_in_every_repair_that_costs_nearly_the_least(
    later: str, earlier: str, verdict: Verdict, days: int | None
) -> None:
    found = came_after(worlds(RECORD, WORTH), later, earlier)
    assert (found.verdict, found.days) == (verdict, days)


def test_a_margin_of_two_origins_settles_what_a_margin_of_one_does_not() -> None:
    record = [*on("raid", 12, 12, "decree"), *on("raid", 30, 30, "rumour"), *on("arrests", 20, 20, "register")]
    verdicts = [came_after(worlds(record, {"decree": Stake("d", w)}), "arrests", "raid").verdict for w in (1, 2, 3)]
    assert verdicts == [Verdict.CONTESTED, Verdict.CONTESTED, Verdict.SUPPORTED]


def vague(days: int, constraints: list[Constraint]) -> list[Constraint]:
    return [replace(c, stretch=days) for c in constraints]


VAGUE = [
    # when the killings began, by how many days that can be stretched, the verdict on "on or after 12 April"
    ((1, 9), 0, Verdict.CONTRADICTED, False),
    ((1, 9), 2, Verdict.CONTRADICTED, False),
    ((1, 9), 3, Verdict.OPEN, True),
    ((15, 20), 3, Verdict.SUPPORTED, False),
    ((15, 20), 4, Verdict.OPEN, True),
    ((10, 20), 4, Verdict.OPEN, False),
]


@pytest.mark.parametrize(("days", "stretch", "verdict", "tolerable"), VAGUE)
def test_a_vague_word_settles_neither_for_nor_against(
    days: tuple[int, int], stretch: int, verdict: Verdict, tolerable: bool
) -> None:
    record = [*on("raid", 12, 12, "decree"), *vague(stretch, on("killings", *days, "memoir"))]
    found = came_after(worlds(record, {}), "killings", "raid")
    assert (found.verdict, found.tolerable) == (verdict, tolerable)


def test_an_exact_statement_decides_what_a_vaguer_and_more_distant_one_leaves_open() -> None:
    record = [*on("raid", 12, 12, "decree"), *vague(400, on("killings", -90, -80, "memoir"))]
    record += on("killings", -95, 10, "register")
    found = came_after(worlds(record, {}), "killings", "raid")
    assert (found.verdict, found.days) == (Verdict.CONTRADICTED, 2)
    assert {c.statement for c in found.constraints} == {"decree", "register"}


@given(st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_what_is_supported_one_way_round_is_contradicted_the_other(seed: int) -> None:
    """ "On or after" of one is "before" of the other: no account is tested more kindly."""
    record, worth, _ = drawn(seed)
    found = worlds(record, worth)
    for one, other in product((1, 2), (1, 2)):
        if one != other and came_after(found, one, other).verdict is Verdict.CONTRADICTED:
            assert came_after(found, other, one).verdict is Verdict.SUPPORTED
