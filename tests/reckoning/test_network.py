"""Bounds, proofs and clashes, against Floyd and Warshall and against every subset of statements."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.reckoning.chance import FAR, Chance, before, near, on, shortest

from govah.errors import BadInput
from govah.model import Answer, Bounds, ProvenBounds, date_of
from govah.reckoning.contradiction import ORIGIN, Constraint, Point, smallest
from govah.reckoning.hitting import Way
from govah.reckoning.network import Network, ProvenAnswer

NETWORKS = 510


def built(constraints: list[Constraint], seed: int) -> Network:
    """The network of these: all at once, one by one, or some of each."""
    first = (len(constraints), 0, len(constraints) // 2)[seed % 3]
    network = Network(constraints[:first])
    for constraint in constraints[first:]:
        network.add(constraint)
    return network


@pytest.mark.parametrize("block", range(4))
def test_every_clash_is_one_of_the_smallest_and_what_nobody_disputes_holds(block: int) -> None:
    for seed in range(block * NETWORKS, (block + 1) * NETWORKS):
        chance = Chance(seed)
        network = built(chance.constraints, seed)
        found = {frozenset(c.owners) for c in network.clashes()}
        wanted = chance.clashes()
        assert found <= wanted, seed
        assert bool(found) == bool(wanted), seed
        assert {frozenset(c.owners) for c in network.clashes(limit=100)} == wanted, seed
        assert len(network.clashes(limit=2)) == min(2, len(wanted)), seed
        assert all(c.days > 0 for c in network.clashes())
        left = chance.days(set(chance.statements), frozenset(c.id for c in network.disputed()))
        assert all(left[p][p] >= 0 for p in range(chance.points + 1)), seed


@pytest.mark.parametrize("block", range(4))
def test_bounds_and_order_are_those_of_floyd_and_warshall(block: int) -> None:
    for seed in range(block * NETWORKS, (block + 1) * NETWORKS):
        chance = Chance(seed)
        network = built(chance.constraints, seed)
        days = chance.days(set(chance.statements), frozenset(c.id for c in network.disputed()))
        for a in range(1, chance.points + 1):
            bounds = network.bounds(a)
            assert (bounds.latest if bounds.latest is not None else FAR) == near(days[0][a]), seed
            assert (-bounds.earliest if bounds.earliest is not None else FAR) == near(days[a][0]), seed
            _check_proof(bounds)
            for b in range(1, chance.points + 1):
                lag = network.lag(a, b)
                assert a == b or (lag.days if lag else FAR) == near(days[a][b]), seed


def _check_proof(bounds: ProvenBounds) -> None:
    if bounds.latest is not None:
        assert sum(s.days for s in bounds.latest_proof) == bounds.latest
    if bounds.earliest is not None:
        assert -sum(s.days for s in bounds.earliest_proof) == bounds.earliest


@pytest.mark.parametrize("block", range(2))
def test_after_every_edit_all_that_is_undisputed_holds_even_with_any_one_that_is_set_aside(block: int) -> None:
    for seed in range(block * 250, (block + 1) * 250):
        chance, dice = Chance(seed), random.Random(seed)
        network, held = Network(chance.constraints), {c.id: c for c in chance.constraints}
        for _ in range(12):
            constraint = dice.choice(chance.constraints)
            if held.pop(constraint.id, None):
                network.remove(constraint)
            else:
                held[constraint.id] = constraint
                network.add(constraint)
            aside = {c.id for c in network.disputed()}
            left = [c for id, c in held.items() if id not in aside]
            assert _holds(left), seed
            for id in aside:
                assert _holds([*left, held[id]]) or _is_impossible(held[id], held), seed
            assert bool(aside) == (not _holds(held.values())), seed


def _holds(constraints: Iterable[Constraint]) -> bool:
    edges = [(c.base, c.point, c.at_most) for c in constraints]
    points = {p: n for n, p in enumerate(dict.fromkeys(p for a, b, _ in edges for p in (a, b)))}
    days = shortest(len(points), [(points[a], points[b], w) for a, b, w in edges])
    return all(days[p][p] >= 0 for p in range(len(points)))


def _is_impossible(constraint: Constraint, held: dict[str, Constraint]) -> bool:
    """Does it contradict what nobody can give up?"""
    return not _holds([constraint, *(c for c in held.values() if not c.owners)])


seeds = st.integers(0, 10**6)


@given(seeds, st.integers(-40, 20))
@example(1374, -1)
@settings(max_examples=150, deadline=None)
def test_what_is_added_and_taken_back_leaves_no_trace(seed: int, at_most: int) -> None:
    chance = Chance(seed)
    network = Network(chance.constraints)
    state = _state(network, chance)
    network.add(Constraint(id="new", base=1, point=2, at_most=at_most, statement="new"))
    network.bounds(1)
    network.remove("new")
    assert _state(network, chance) == state


@given(seeds)
@settings(max_examples=150, deadline=None)
def test_taking_a_statement_back_gives_the_network_that_never_had_it(seed: int) -> None:
    chance = Chance(seed)
    network = Network(chance.constraints)
    network.bounds(1)
    gone = [c for c in chance.constraints if c.statement == "s0"]
    for constraint in gone:
        network.remove(constraint.id)
    fresh = Network(c for c in chance.constraints if c.statement != "s0")
    assert bool(network.clashes()) == bool(fresh.clashes())
    if not fresh.clashes():
        assert _state(network, chance) == _state(fresh, chance)


@given(seeds, st.randoms())
@settings(max_examples=100, deadline=None)
def test_the_order_in_which_statements_come_changes_no_bound_where_none_clash(
    seed: int, shuffle: random.Random
) -> None:
    chance = Chance(seed)
    constraints = chance.constraints
    network = Network(constraints)
    shuffle.shuffle(constraints)
    if not network.clashes():
        assert _state(Network(constraints), chance)[0] == _state(network, chance)[0]


@given(seeds, st.integers(0, 60), st.integers(0, 30))
@settings(max_examples=100, deadline=None)
def test_one_more_statement_never_widens_what_is_undisputed(seed: int, day: int, width: int) -> None:
    chance = Chance(seed)
    network = Network(chance.constraints)
    earlier = _state(network, chance)[0]
    for constraint in on(1, day, day + width, "new"):
        network.add(constraint)
    if not network.clashes():
        for (low, high), (least, most) in zip(_state(network, chance)[0], earlier, strict=True):
            assert least is None or (low is not None and low >= least)
            assert most is None or (high is not None and high <= most)


def _state(network: Network, chance: Chance) -> tuple[list[Any], set[Any], set[str]]:
    bounds = [network.bounds(p) for p in range(1, chance.points + 1)]
    clashes = {frozenset(c.owners) for c in network.clashes()}
    return [(b.earliest, b.latest) for b in bounds], clashes, {c.id for c in network.disputed()}


def test_nothing_said_means_no_bounds() -> None:
    assert Network().bounds("rebellion") == ProvenBounds(bounds=Network().days("rebellion"))
    assert Network().bounds("rebellion").earliest is None


def test_two_things_that_nobody_ties_to_a_day_can_still_be_in_order() -> None:
    network = Network([before("sorting", "arrests", "s1", least=3)])
    proven = network.before("sorting", "arrests")
    assert proven.answer is Answer.YES
    assert [step.statement for step in proven.proof] == ["s1"]
    assert network.before("arrests", "sorting").answer is Answer.NO
    assert network.bounds("sorting").latest is None


def test_what_could_be_either_way_stays_open() -> None:
    network = Network([*on("sorting", 10, 20, "s1"), *on("arrests", 15, 25, "s2")])
    assert network.before("sorting", "arrests") == ProvenAnswer(Answer.OPEN)


def test_two_versions_of_a_day_are_both_set_aside_and_leave_the_days_between() -> None:
    network = Network([*on("arrests", 10, 12, "memoir"), *on("arrests", 40, 40, "decree")])
    bounds = network.bounds("arrests")
    assert (bounds.earliest, bounds.latest) == (10, 40)
    (clash,) = network.clashes()
    assert (set(clash.owners), clash.days) == ({"memoir", "decree"}, 28)


def test_a_second_witness_of_one_version_does_not_decide_between_two() -> None:
    versions = [("memoir", 10), ("letter", 10), ("decree", 40)]
    network = Network(c for name, day in versions for c in on("arrests", day, day, name))
    assert (network.bounds("arrests").earliest, network.bounds("arrests").latest) == (10, 40)
    assert len(network.clashes()) == 2


TOLERABLE = [
    # the two dates, by how many days each may be stretched, within tolerance?
    ((10, 12), 3, (14, 14), 0, True),
    ((10, 12), 3, (40, 40), 0, False),
    ((10, 12), 0, (13, 13), 0, False),
    ((10, 12), 3, (40, 40), 3, True),
]


@pytest.mark.parametrize(("one", "stretch", "other", "stretched", "tolerable"), TOLERABLE)
def test_vague_words_alone_never_prove_a_clash(
    one: tuple[int, int], stretch: int, other: tuple[int, int], stretched: int, tolerable: bool
) -> None:
    network = Network([*on("a", *one, "s1", stretch=stretch), *on("a", *other, "s2", stretch=stretched)])
    assert [c.within_tolerance for c in network.clashes()] == [tolerable]


def test_an_assumption_can_be_the_one_that_is_given_up() -> None:
    assumed = Constraint(id="a", base="p", point="q", at_most=0, assumption="preparation-belongs")
    found = smallest([*on("q", 30, 30, "s1"), *on("p", 10, 10, "s2"), assumed])
    assert found is not None
    assert set(found.owners) == {"s1", "s2", "preparation-belongs"}
    assert smallest([*on("q", 30, 30, "s1"), *on("p", 10, 10, "s2")]) is None


def test_a_statement_can_clash_with_itself_and_with_what_words_mean() -> None:
    lasting = Constraint(id="r", base="end", point="start", at_most=0)
    network = Network([lasting, *on("start", 30, 30, "s1"), *on("end", 10, 10, "s1")])
    assert [c.owners for c in network.clashes()] == [("s1",)]


@pytest.mark.parametrize("point", ["arrests", ORIGIN])
def test_a_statement_that_puts_a_thing_before_itself_clashes_alone(point: Point) -> None:
    for network in (Network([before(point, point, "s1", least=1)]), Network()):
        if not network.clashes():
            network.add(before(point, point, "s1", least=1))
        assert [c.owners for c in network.clashes()] == [("s1",)]
        assert network.repairs().whole == (Way(1, ("s1",)),)
        assert network.days("arrests") == Bounds()


def test_a_clash_at_any_size_goes_round_and_dies_with_any_member() -> None:
    """The certificate: a long chain of orders between two dates that leave no room for it."""
    links = [before(n, n + 1, f"s{n}", least=2) for n in range(200)]
    network = Network([*links, *on(0, 100, 100, "first"), *on(200, 400, 400, "last")])
    (clash,) = network.clashes()
    assert clash.days == 100
    assert len(clash.owners) == 202
    for owner in clash.owners[::40]:
        assert smallest(c for c in clash.constraints if owner not in c.owners) is None


def test_an_answer_with_its_proof_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match="OPEN"):
        assert Network().before("sorting", "arrests")


def test_what_is_said_in_two_parts_is_what_is_said_at_once() -> None:
    parts = [on("sorting", 1, 9, "s1"), [before("sorting", "arrests", "s2"), *on("arrests", 5, 7, "s3")]]
    network = Network(parts[0])
    network.extend(parts[1])
    assert network.bounds("sorting") == Network(parts[0] + parts[1]).bounds("sorting")
    assert network.bounds("sorting").latest == 7


def test_nothing_reaches_over_more_days_than_can_be_added_up() -> None:
    with pytest.raises(BadInput, match="added up"):
        before("sorting", "arrests", "s1", least=10**12)


def test_names_are_taken_once_and_must_exist_to_be_removed() -> None:
    network = Network(on("a", 1, 2, "s1"))
    with pytest.raises(BadInput, match="remove the first"):
        network.add(on("a", 1, 2, "s1")[0])
    with pytest.raises(BadInput, match="s2:a:by"):
        network.extend([*on("a", 1, 2, "s2"), *on("a", 1, 2, "s2")])
    assert network.days("a") == Bounds(1, 2)
    with pytest.raises(BadInput, match="no constraint is named"):
        network.remove("unknown")


def test_rules_without_owner_cannot_contradict_each_other() -> None:
    network = Network([before("a", "b", None, least=1)])
    network.add(before("b", "a", None, least=1))
    for _ in range(2):
        with pytest.raises(BadInput, match="nobody can give up"):
            network.bounds("a")
    network.remove("None:b<a")
    assert network.before("a", "b").answer is Answer.YES


def test_days_are_day_numbers() -> None:
    network = Network(on("ceasefire", 2447361, 2447361, "s1"))
    assert str(date_of(network.bounds("ceasefire").earliest or 0)) == "1988-07-18"
