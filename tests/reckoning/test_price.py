"""The price of an explanation: an invented town worked out by hand, all subsets tried, and laws."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reckoning.chance import Chance, before, on

from govah.model import Keeping, Price
from govah.reckoning.contradiction import Constraint
from govah.reckoning.network import Network
from govah.reckoning.parts import Parts
from govah.reckoning.price import price
from govah.reckoning.stakes import Stake

TOWN = [
    # days of April 1994; what each is worth
    (on("raid", 12, 12, "s1"), 9),
    (on("order", 15, 15, "s2"), 3),
    ([before("order", "raid", "s3", least=1)], 2),
    (on("sorting", -30, -16, "s4"), 5),
    (on("transfers", -30, 0, "s5"), 3),
    (on("sealing", 6, 6, "s6"), 4),
    (on("killings", 14, 18, "s7"), 3),
    (on("killings", 6, 6, "s8"), 1),
]
RECORD = [c for said, _ in TOWN for c in said]
WORTH = {str(said[0].statement): Stake(str(said[0].statement), weight) for said, weight in TOWN}

ORDERED, SEALED, KILLED, SORTED = (("raid", p, 0) for p in ("order", "sealing", "killings", "sorting"))

PRICES = [
    # what an explanation entails; what keeping it costs over and above 3; the cheapest ways to
    ([], 0, ["s3 s8"]),
    ([ORDERED], 0, ["s3 s8"]),
    ([ORDERED, SEALED], 4, ["s3 s6 s8"]),
    ([ORDERED, SEALED, KILLED], 4, ["s3 s6 s8"]),
    ([ORDERED, SEALED, KILLED, SORTED], 9, ["s1 s3 s8", "s3 s4 s6 s8"]),
    ([("order", "raid", 1)], 1, ["s2 s8"]),
    ([("sorting", "raid", 1), ("sealing", "raid", 1)], 0, ["s3 s8"]),
]


def entailed(*orders: tuple[str, str, int]) -> list[Constraint]:
    """What an explanation entails: the first of each two came at least so many days before the second."""
    return [before(first, second, None, least) for first, second, least in orders]


def cheapest(found: Price) -> list[str]:
    """Its cheapest ways, as names in a row."""
    return [" ".join(way.rejects) for way in found.ways if way.cost == found.cost]


@pytest.mark.parametrize(("orders", "cost", "rejected"), PRICES)
def test_the_town_of_the_design_has_the_prices_that_were_worked_out_by_hand(
    orders: list[tuple[str, str, int]], cost: int, rejected: list[str]
) -> None:
    found = price(RECORD, entailed(*orders), WORTH)
    assert (found.cost, cheapest(found)) == (cost, rejected)
    assert found.anyway == ("s3", "s8")
    assert not found.capped


def test_a_way_that_is_dearer_by_one_origin_is_listed_too() -> None:
    found = price(RECORD, entailed(SEALED), WORTH)
    assert found.ways == (Keeping(4, ("s3", "s6", "s8")), Keeping(5, ("s2", "s6", "s8")))


def test_nobody_is_rejected_for_what_only_a_vague_word_makes() -> None:
    early = [replace(c, stretch=10) for c in on("sorting", 1, 9, "memoir")]
    record = [*early, *on("raid", 12, 12, "decree")]
    after = entailed(("raid", "sorting", 0))
    assert price(record, after, {}).cost == 0
    assert price([*record, *on("sorting", 2, 2, "register")], after, {}).ways == (
        Keeping(1, ("decree",)),
        Keeping(1, ("register",)),
    )


def test_a_reprint_changes_no_price() -> None:
    letter = [c for n in range(10) for c in on("sealing", 6, 6, f"reprint {n}")]
    worth = WORTH | {name: Stake("s6", 4) for name in ("s6", *(f"reprint {n}" for n in range(10)))}
    after = entailed(ORDERED, SEALED)
    assert price([*RECORD, *letter], after, worth).cost == price(RECORD, after, WORTH).cost == 4


def brute(constraints: list[Constraint], worth: dict[str, Stake]) -> int:
    """The least that has to be given up so that the rest can hold, by trying everything."""
    names = sorted({s.name for s in worth.values()})
    costs = {s.name: s.weight for s in worth.values()}
    for cost, gone in sorted(
        (sum(costs[n] for n in gone), gone) for k in range(len(names) + 1) for gone in combinations(names, k)
    ):
        if not Network(c for c in constraints if c.statement is None or worth[c.statement].name not in gone).clashes():
            return cost
    raise AssertionError("even nothing clashes")


def drawn(seed: int) -> tuple[list[Constraint], dict[str, Stake], list[Constraint]]:
    """A small random record, what its statements are worth, and what an explanation entails."""
    chance, more = Chance(seed), random.Random(seed)
    worth = {f"s{s}": Stake(f"o{more.randint(0, 4)}") for s in chance.statements}
    drawn = [more.sample(range(1, chance.points + 1), 2) for _ in range(more.randint(0, 3))]
    orders = [before(first, second, None) for first, second in drawn]
    return chance.constraints, worth, list({c.id: c for c in orders}.values())


@pytest.mark.parametrize("seed", range(150))
def test_no_subset_is_cheaper(seed: int) -> None:
    record, worth, orders = drawn(seed)
    found = price(record, orders, worth)
    assert found.cost == brute([*record, *orders], worth) - brute(record, worth)
    for way in found.ways:
        assert not Network(c for c in [*record, *orders] if c.statement not in way.rejects).clashes()


seeds = st.integers(0, 10**6)


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_what_is_said_elsewhere_changes_no_price_and_need_not_be_looked_at(seed: int) -> None:
    record, worth, orders = drawn(seed)
    elsewhere = [*on("far", 1, 1, "x1"), *on("far", 9, 9, "x2"), *on("away", 3, 4, "x3")]
    touched = [p for c in orders for p in (c.base, c.point)]
    network = Network([*record, *elsewhere])
    local = Parts(network, worth).around(touched)
    assert "far" not in {c.point for c in local}
    whole = price(record, orders, worth)
    assert price(network.constraints(), orders, worth).cost == whole.cost == price(local, orders, worth).cost


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_a_price_is_never_negative_and_to_entail_more_never_lowers_it(seed: int) -> None:
    record, worth, orders = drawn(seed)
    costs = [price(record, orders[:n], worth).cost for n in range(len(orders) + 1)]
    assert costs[0] == 0
    assert costs == sorted(costs)


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_statements_come_changes_no_price(seed: int) -> None:
    record, worth, orders = drawn(seed)
    found = price(record, orders, worth)
    random.Random(seed).shuffle(record)
    again = price(record, orders, worth)
    assert (again.cost, again.anyway, cheapest(again)) == (found.cost, found.anyway, cheapest(found))
