"""Bounds, proofs and clashes, against Floyd and Warshall and against every subset of statements."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govah.errors import BadInput
from govah.model import Answer, ProvenBounds, date_of
from govah.reckoning.contradiction import ORIGIN, Constraint, Point, smallest
from govah.reckoning.network import Network

FAR = 10**9
NETWORKS = 510


def on(point: Point, first: int, last: int, statement: str, **more: Any) -> list[Constraint]:
    """`statement` says that `point` came between two days."""
    return [
        Constraint(
            id=f"{statement}:{point}:by", base=ORIGIN, point=point, at_most=last, says="", statement=statement, **more
        ),
        Constraint(
            id=f"{statement}:{point}:from",
            base=point,
            point=ORIGIN,
            at_most=-first,
            says="",
            statement=statement,
            **more,
        ),
    ]


def before(first: Point, second: Point, statement: str | None, least: int = 0) -> Constraint:
    """`statement` says that `first` came at least `least` days before `second`."""
    id = f"{statement}:{first}<{second}"
    return Constraint(id=id, base=second, point=first, at_most=-least, says="", statement=statement)


def shortest(points: int, edges: list[tuple[int, int, int]]) -> list[list[int]]:
    """Floyd and Warshall."""
    days = [[0 if a == b else FAR for b in range(points)] for a in range(points)]
    for a, b, w in edges:
        days[a][b] = min(days[a][b], w)
    for k in range(points):
        for a in range(points):
            for b in range(points):
                days[a][b] = min(days[a][b], days[a][k] + days[k][b])
    return days


class Chance:
    """A small random network: points 1 to n, point 0 the origin; a few statements, perhaps a rule without owner."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.points = chance.randint(2, 5)
        self.statements = range(chance.randint(2, 7))
        self.edges: list[tuple[int, int, int, int | None]] = []
        for s in self.statements:
            a, b = chance.sample(range(1, self.points + 1), 2)
            day, width = chance.randint(0, 40), chance.randint(0, 4)
            dated = [(0, a, day + width, s), (a, 0, width - day, s)]
            self.edges += dated if chance.random() < 0.5 else [(a, b, chance.randint(-6, 2), s)]
        if chance.random() < 0.5:
            self.edges.append((1, 2, 0, None))

    @property
    def constraints(self) -> list[Constraint]:
        return [
            Constraint(id=f"c{n}", base=a or ORIGIN, point=b or ORIGIN, at_most=w, says="", statement=_named(s))
            for n, (a, b, w, s) in enumerate(self.edges)
        ]

    def days(self, kept: set[int], leave: frozenset[str] = frozenset()) -> list[list[int]]:
        rows = [
            (a, b, w) for n, (a, b, w, s) in enumerate(self.edges) if (s is None or s in kept) and f"c{n}" not in leave
        ]
        return shortest(self.points + 1, rows)

    def holds(self, kept: tuple[int, ...]) -> bool:
        days = self.days(set(kept))
        return all(days[p][p] >= 0 for p in range(self.points + 1))

    def clashes(self) -> set[frozenset[str]]:
        """Every smallest set of statements that cannot all hold, by trying all sets."""
        subsets = (s for size in range(len(self.statements) + 1) for s in combinations(self.statements, size))
        holds = {s: self.holds(s) for s in subsets}
        least = [s for s in holds if not holds[s] and all(holds[tuple(x for x in s if x != q)] for q in s)]
        return {frozenset(f"s{x}" for x in s) for s in least}


def _named(statement: int | None) -> str | None:
    return None if statement is None else f"s{statement}"


@pytest.mark.parametrize("block", range(4))
def test_every_clash_is_one_of_the_smallest_and_what_nobody_disputes_holds(block: int) -> None:
    for seed in range(block * NETWORKS, (block + 1) * NETWORKS):
        chance = Chance(seed)
        network = Network(chance.constraints)
        found = {frozenset(c.owners) for c in network.clashes()}
        wanted = chance.clashes()
        assert found <= wanted, seed
        assert bool(found) == bool(wanted), seed
        assert all(c.days > 0 for c in network.clashes())
        left = chance.days(set(chance.statements), frozenset(c.id for c in network.disputed()))
        assert all(left[p][p] >= 0 for p in range(chance.points + 1)), seed


@pytest.mark.parametrize("block", range(4))
def test_bounds_and_order_are_those_of_floyd_and_warshall(block: int) -> None:
    for seed in range(block * NETWORKS, (block + 1) * NETWORKS):
        chance = Chance(seed)
        network = Network(chance.constraints)
        days = chance.days(set(chance.statements), frozenset(c.id for c in network.disputed()))
        for a in range(1, chance.points + 1):
            bounds = network.bounds(a)
            assert (bounds.latest if bounds.latest is not None else FAR) == _near(days[0][a]), seed
            assert (-bounds.earliest if bounds.earliest is not None else FAR) == _near(days[a][0]), seed
            _check_proof(bounds)
            for b in range(1, chance.points + 1):
                lag = network.lag(a, b)
                assert a == b or (lag.days if lag else FAR) == _near(days[a][b]), seed


def _near(days: int) -> int:
    return FAR if days > FAR // 2 else days


def _check_proof(bounds: ProvenBounds) -> None:
    if bounds.latest is not None:
        assert sum(s.days for s in bounds.latest_proof) == bounds.latest
    if bounds.earliest is not None:
        assert -sum(s.days for s in bounds.earliest_proof) == bounds.earliest


seeds = st.integers(0, 10**6)


@given(seeds, st.integers(-40, 20))
@example(1374, -1)
@settings(max_examples=150, deadline=None)
def test_what_is_added_and_taken_back_leaves_no_trace(seed: int, at_most: int) -> None:
    chance = Chance(seed)
    network = Network(chance.constraints)
    state = _state(network, chance)
    network.add(Constraint(id="new", base=1, point=2, at_most=at_most, says="", statement="new"))
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
    answer, proof = network.before("sorting", "arrests")
    assert answer is Answer.YES
    assert [step.statement for step in proof] == ["s1"]
    assert network.before("arrests", "sorting")[0] is Answer.NO
    assert network.bounds("sorting").latest is None


def test_what_could_be_either_way_stays_open() -> None:
    network = Network([*on("sorting", 10, 20, "s1"), *on("arrests", 15, 25, "s2")])
    assert network.before("sorting", "arrests") == (Answer.OPEN, ())


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
    assumed = Constraint(id="a", base="p", point="q", at_most=0, says="", assumption="preparation-belongs")
    found = smallest([*on("q", 30, 30, "s1"), *on("p", 10, 10, "s2"), assumed])
    assert found is not None
    assert set(found.owners) == {"s1", "s2", "preparation-belongs"}
    assert smallest([*on("q", 30, 30, "s1"), *on("p", 10, 10, "s2")]) is None


def test_a_statement_can_clash_with_itself_and_with_what_words_mean() -> None:
    lasting = Constraint(id="r", base="end", point="start", at_most=0, says="")
    network = Network([lasting, *on("start", 30, 30, "s1"), *on("end", 10, 10, "s1")])
    assert [c.owners for c in network.clashes()] == [("s1",)]


def test_a_clash_at_any_size_goes_round_and_dies_with_any_member() -> None:
    """The certificate: a long chain of orders between two dates that leave no room for it."""
    links = [before(n, n + 1, f"s{n}", least=2) for n in range(200)]
    network = Network([*links, *on(0, 100, 100, "first"), *on(200, 400, 400, "last")])
    (clash,) = network.clashes()
    assert clash.days == 100
    assert len(clash.owners) == 202
    for owner in clash.owners[::40]:
        assert smallest(c for c in clash.constraints if owner not in c.owners) is None


def test_names_are_taken_once_and_must_exist_to_be_removed() -> None:
    network = Network(on("a", 1, 2, "s1"))
    with pytest.raises(BadInput, match="remove the first"):
        network.add(on("a", 1, 2, "s1")[0])
    with pytest.raises(BadInput, match="no constraint is named"):
        network.remove("unknown")


def test_rules_without_owner_cannot_contradict_each_other() -> None:
    network = Network([before("a", "b", None, least=1)])
    with pytest.raises(BadInput, match="nobody can give up"):
        network.add(before("b", "a", None, least=1))


def test_days_are_day_numbers() -> None:
    network = Network(on("ceasefire", 2447361, 2447361, "s1"))
    assert str(date_of(network.bounds("ceasefire").earliest or 0)) == "1988-07-18"
