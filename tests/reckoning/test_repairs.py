"""What must be given up, against every subset of statements and against another solver."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reckoning.chance import FAR, Chance, before, near, on

from govah.errors import BadInput
from govah.model import Bounds
from govah.reckoning.contradiction import ORIGIN, Constraint
from govah.reckoning.hitting import CAP, Way, ways
from govah.reckoning.network import Network
from govah.reckoning.stakes import Stake

NETWORKS = 510


class Staked(Chance):
    """A random network whose statements belong to stakes of different weights."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        chance = random.Random(-seed)
        weights = [chance.randint(1, 3) for _ in self.statements]
        group = [chance.choice(self.statements) for _ in self.statements]
        self.stakes = {f"s{s}": Stake(f"g{group[s]}", weights[group[s]]) for s in self.statements}
        self.slack = chance.randint(0, 2)

    def cheapest(self) -> dict[tuple[str, ...], int]:
        """Every set of stakes that can be given up and of which nothing can be kept, if it is cheap enough."""
        weight = {stake.name: stake.weight for stake in self.stakes.values()}
        clashes = [{self.stakes[s].name for s in clash} for clash in self.clashes()]
        sets = [frozenset(s) for size in range(len(weight) + 1) for s in combinations(sorted(weight), size)]
        mends = {s for s in sets if all(s & clash for clash in clashes)}
        least = {tuple(sorted(s)): sum(weight[n] for n in s) for s in mends if not any(s - {n} in mends for n in s)}
        return {names: cost for names, cost in least.items() if cost <= min(least.values()) + self.slack}

    def bounds(self, given_up: Iterable[str], point: int) -> tuple[int, int]:
        """The earliest and the latest day of `point` without these stakes, FAR where there is none."""
        kept = {s for s in self.statements if self.stakes[f"s{s}"].name not in given_up}
        days = self.days(kept)
        return -near(days[point][0]), near(days[0][point])


@pytest.mark.parametrize("block", range(4))
def test_the_repairs_are_all_the_cheapest_sets_whose_loss_lets_the_rest_hold(block: int) -> None:
    for seed in range(block * NETWORKS, (block + 1) * NETWORKS):
        chance = Staked(seed)
        found = Network(chance.constraints).repairs(chance.slack, chance.stakes)
        wanted = chance.cheapest()
        assert {way.given_up: way.cost for way in found.whole} == wanted, seed
        assert (found.cost, found.number, found.capped) == (min(wanted.values()), len(wanted), False), seed


@pytest.mark.parametrize("block", range(2))
def test_the_range_of_a_point_is_that_of_all_repairs(block: int) -> None:
    for seed in range(block * NETWORKS, (block + 1) * NETWORKS):
        chance = Staked(seed)
        found = Network(chance.constraints).repairs(chance.slack, chance.stakes)
        for point in range(1, chance.points + 1):
            each = {chance.bounds(way.given_up, point) for way in found.whole}
            wide = (min(low for low, _ in each), max(high for _, high in each))
            low, high = _days(found.bounds(point))
            assert low <= wide[0], seed
            assert high >= wide[1], seed
            assert len(each) == 1 or point in found.contested, seed
            if len(found.disputes) <= 1:
                assert (low, high) == wide, seed
                assert (len(each) > 1) == (point in found.contested), seed


@pytest.mark.parametrize("seed", range(6))
def test_where_not_all_repairs_are_listed_the_range_still_takes_in_each(seed: int) -> None:
    """Networks that share only the calendar, and orders between them: their disputes are many and meet."""
    parts = [Chance(seed * 40 + n) for n in range(40)]
    constraints = [c for n, part in enumerate(parts) for c in _part(n, part)]
    constraints += [before((n, 1), (n + 1, 2), f"tie {n}") for n in range(39)]
    found = Network(constraints).repairs(slack=1)
    assert found.capped
    for way in found.whole[::8]:
        rest = Network(c for c in constraints if c.statement not in way.given_up)
        for point in {c.point for c in constraints}:
            low, high = _days(rest.days(point))
            assert _days(found.bounds(point))[0] <= low
            assert _days(found.bounds(point))[1] >= high


def _part(number: int, part: Chance) -> Iterator[Constraint]:
    for c in part.constraints:
        base, point = (p if p == ORIGIN else (number, p) for p in (c.base, c.point))
        statement = c.statement and f"{number}{c.statement}"
        yield replace(c, id=f"{number}{c.id}", base=base, point=point, statement=statement)


def _days(bounds: Bounds) -> tuple[int, int]:
    return -FAR if bounds.earliest is None else bounds.earliest, FAR if bounds.latest is None else bounds.latest


@pytest.mark.parametrize("seed", range(4))
def test_another_solver_finds_no_cheaper_repair(seed: int) -> None:
    cp_model = pytest.importorskip("ortools.sat.python.cp_model", reason="CP-SAT is not installed")
    constraints = town(seed)
    weight = {f"s{n}": 1 + n % 3 for n in range(300)}
    model = cp_model.CpModel()
    points = {p: model.new_int_var(-20000, 20000, str(p)) for c in constraints for p in (c.base, c.point)}
    kept = {c.statement: model.new_bool_var(str(c.statement)) for c in constraints}
    model.add(points[ORIGIN] == 0)
    for c in constraints:
        model.add(points[c.point] - points[c.base] <= c.at_most).only_enforce_if(kept[c.statement])
    model.minimize(sum(weight[str(name)] * (1 - holds) for name, holds in kept.items()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    found = Network(constraints).repairs(stakes={name: Stake(name, w) for name, w in weight.items()})
    assert found.cost == solver.objective_value > 0


def town(seed: int, events: int = 80, statements: int = 300, wrong: int = 12) -> list[Constraint]:
    """Statements of what happened in a town, some of them wrong."""
    chance = random.Random(seed)
    true = sorted(chance.randint(0, 4000) for _ in range(events))
    said: list[Constraint] = []
    for n in range(statements):
        a, b = sorted(chance.sample(range(events), 2))
        vague, shift = chance.choice((0, 3, 15)), chance.choice((-900, 900)) if n < wrong else 0
        if n < wrong or n % 2:
            said += on(a, true[a] + shift - vague, true[a] + shift + vague, f"s{n}")
        else:
            said.append(before(a, b, f"s{n}"))
    return said


def test_a_repair_lets_all_the_rest_hold_and_nothing_of_it_can_be_kept() -> None:
    """The certificate, at a size where no subset can be tried."""
    constraints = town(7, events=400, statements=1500, wrong=40)
    network = Network(constraints)
    found = network.repairs(slack=1)
    assert network.repairs(slack=1) == found
    for way in found.whole[:4]:
        rest = Network(c for c in constraints if c.statement not in way.given_up)
        assert not rest.clashes()
        for name in way.given_up[::8]:
            assert Network(c for c in constraints if c.statement == name or c.statement not in way.given_up).clashes()
    given = {name for dispute in found.disputes for way in dispute.ways for name in way.given_up}
    assert all(given & set(clash.owners) for dispute in found.disputes for clash in dispute.clashes)


RAID = [*on("raid", 12, 12, "s1"), *on("order", 15, 15, "s2"), before("order", "raid", "s3", least=1)]
"""A raid, the day of an order, and that the order came before the raid."""


def test_who_is_worth_more_is_kept_and_what_costs_nearly_the_same_is_contested() -> None:
    worth = {"s1": Stake("s1", 9), "s2": Stake("s2", 3), "s3": Stake("s3", 2)}
    cheapest = Network(RAID).repairs(0, worth)
    assert cheapest.whole == (Way(2, ("s3",)),)
    assert (cheapest.contested, cheapest.bounds("order")) == ((), Bounds(15, 15))
    near = Network(RAID).repairs(1, worth)
    assert near.whole == (Way(2, ("s3",)), Way(3, ("s2",)))
    assert (near.contested, near.bounds("order")) == (("order",), Bounds(None, 15))
    assert near.disputes[0].contested == ("s2", "s3")
    assert near.bounds("raid") == Bounds(12, 12)


def test_ten_reprints_of_one_letter_do_not_outvote_a_decree() -> None:
    letters = [f"paper {n}" for n in range(10)]
    network = Network([*on("arrests", 40, 40, "decree"), *(c for name in letters for c in on("arrests", 10, 10, name))])
    assert network.repairs().whole == (Way(1, ("decree",)),)
    letter = dict.fromkeys(letters, Stake("letter"))
    repairs = network.repairs(0, letter)
    assert repairs.whole == (Way(1, ("decree",)), Way(1, ("letter",)))
    assert repairs.bounds("arrests") == Bounds(10, 40)
    assert repairs.contested == ("arrests",)


def test_an_assumption_can_be_given_up_like_a_statement() -> None:
    assumed = Constraint(id="a", base="p", point="q", at_most=0, assumption="preparation-belongs")
    network = Network([*on("q", 30, 30, "s1"), *on("p", 10, 10, "s2"), assumed])
    worth = {name: Stake(name, 5) for name in ("s1", "s2")}
    assert network.repairs(0, worth).whole == (Way(1, ("preparation-belongs",)),)


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

PRICES = [
    # what an explanation entails, one entailment after another; what must be rejected to keep all of them
    ([], [(3, "s3 s8")]),
    ([("raid", "order", 0)], [(3, "s3 s8")]),
    ([("raid", "order", 0), ("raid", "sealing", 0)], [(7, "s3 s6 s8")]),
    ([("raid", "order", 0), ("raid", "sealing", 0), ("raid", "killings", 0)], [(7, "s3 s6 s8")]),
    (
        [("raid", "order", 0), ("raid", "sealing", 0), ("raid", "killings", 0), ("raid", "sorting", 0)],
        [(12, "s1 s3 s8"), (12, "s3 s4 s6 s8")],
    ),
    ([("order", "raid", 1)], [(4, "s2 s8")]),
    ([("sorting", "raid", 1), ("sealing", "raid", 1)], [(3, "s3 s8")]),
]


@pytest.mark.parametrize(("entailed", "rejected"), PRICES)
def test_the_price_of_an_explanation_is_what_must_be_rejected_to_keep_it(
    entailed: list[tuple[str, str, int]], rejected: list[tuple[int, str]]
) -> None:
    """An invented town, worked out by hand: an entailment that nobody owns cannot be given up."""
    network = Network(c for said, _ in TOWN for c in said)
    network.extend(before(first, second, None, least) for first, second, least in entailed)
    worth = {str(said[0].statement): Stake(str(said[0].statement), weight) for said, weight in TOWN}
    assert network.repairs(0, worth).whole == tuple(Way(cost, tuple(names.split())) for cost, names in rejected)


def test_where_nothing_clashes_nothing_is_given_up() -> None:
    network = Network(on("arrests", 10, 12, "memoir"))
    found = network.repairs(slack=3)
    assert (found.whole, found.number, found.disputes, found.contested) == ((Way(0, ()),), 1, (), ())
    assert found.bounds("arrests") == Bounds(10, 12)
    assert found.bounds("unheard of") == Bounds()


def test_later_edits_of_the_network_leave_its_repairs_as_they_were() -> None:
    network = Network(RAID)
    found = network.repairs(0, {"s3": Stake("s3", 2)})
    earlier = found.bounds("raid")
    network.remove(RAID[0].id)
    network.add(before("trial", "raid", "s4"))
    assert found.bounds("raid") == earlier
    assert found.bounds("trial") == Bounds()


def test_more_repairs_than_can_be_listed_are_counted_and_still_bound_everything() -> None:
    """Forty disputes with two ways each: a million million repairs."""
    network = Network(c for n in range(40) for day in (1, 50) for c in on(n, day, day, f"s{n}-{day}"))
    found = network.repairs()
    assert (found.cost, found.number, len(found.whole), found.capped) == (40, 2**40, CAP, True)
    assert all(found.bounds(n) == Bounds(1, 50) for n in range(40))
    assert len(found.contested) == 40


def test_a_dispute_with_too_many_ways_says_that_it_is_capped() -> None:
    network = Network([*on("a", 50, 50, "s"), *(before(n, n + 1, f"s{n}") for n in range(40))])
    for constraint in (*on(0, 9, 9, "first"), *on(40, 1, 1, "last")):
        network.add(constraint)
    found = network.repairs()
    assert (found.capped, len(found.whole), found.disputes[0].capped) == (True, CAP, True)


def test_a_stake_has_one_weight_and_costs_something() -> None:
    with pytest.raises(BadInput, match="costs 0"):
        Stake("letter", 0)
    with pytest.raises(BadInput, match="two weights"):
        Network().repairs(0, {"a": Stake("letter", 1), "b": Stake("letter", 2)})


names = st.sampled_from("abcdefgh")
clash_sets = st.lists(st.frozensets(names, min_size=1, max_size=4), min_size=1, max_size=8)
weights = st.fixed_dictionaries({name: st.integers(1, 4) for name in "abcdefgh"})


@given(clash_sets, weights, st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_every_way_breaks_every_clash_and_gives_up_nothing_in_vain(
    clashes: list[frozenset[str]], weight: dict[str, int], slack: int
) -> None:
    found = ways(clashes, weight, slack)
    assert found == sorted(found)
    for way in found:
        chosen = set(way.given_up)
        assert all(chosen & clash for clash in clashes)
        assert all(any(not (chosen - {name}) & clash for clash in clashes) for name in chosen)
        assert way.cost == sum(weight[name] for name in chosen) <= found[0].cost + slack
    assert set(found) <= set(ways(clashes, weight, slack + 1, cap=1000))


@given(st.integers(0, 10**6), st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_statements_come_changes_no_repair(seed: int, shuffle: random.Random) -> None:
    chance = Staked(seed)
    constraints = chance.constraints
    found = Network(constraints).repairs(chance.slack, chance.stakes)
    shuffle.shuffle(constraints)
    again = Network(constraints).repairs(chance.slack, chance.stakes)
    assert (again.whole, again.number) == (found.whole, found.number)
