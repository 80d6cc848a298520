"""All distances at once: circles that do miss, and labels that hold."""

from __future__ import annotations

import random

import numpy as np
import pytest
from tests.reckoning.chance import FAR, Chance, near

from govah.reckoning.paths import Graph
from govah.reckoning.reach import Reach
from govah.reckoning.rounds import Rounds, known

Edges = list[tuple[int, int, int]]


def graph_of(edges: Edges) -> Graph:
    graph = Graph()
    graph.new_points(max(max(a, b) for a, b, _ in edges))
    graph.new_edges(*zip(*edges, strict=True))
    return graph


def tangle(seed: int, points: int = 600, edges: int = 4000) -> Edges:
    """Edges true of one hidden course of things, but for a few."""
    chance = random.Random(seed)
    true = [0, *(chance.randint(0, 900) for _ in range(points))]
    found = []
    for n in range(edges):
        a, b = chance.sample(range(points + 1), 2)
        a, b = (0, b) if n % 5 == 0 else (a, 0) if n % 5 == 1 else (a, b)
        wrong = chance.choice((-300, 300)) if chance.random() < 0.01 else 0
        found.append((a, b, true[b] - true[a] + chance.randint(0, 30) + wrong))
    return found


def settled(graph: Graph) -> tuple[Rounds, int]:
    """The rounds when no circle is left, and how many there were; each is checked."""
    rounds, count = graph.rounds(np.arange(len(graph.days))), 0
    while circles := rounds.circles():
        assert len({e for c in circles for e in c}) == sum(map(len, circles))
        for circle in circles:
            assert sum(graph.days[e] for e in circle) < 0
            assert [graph.point[e] for e in circle] == [graph.base[e] for e in (*circle[1:], circle[0])]
        rounds.drop({e for c in circles for e in c})
        count += len(circles)
    return rounds, count


@pytest.mark.parametrize("seed", range(6))
def test_every_circle_goes_round_and_misses_and_labels_violate_no_edge_that_is_left(seed: int) -> None:
    graph = graph_of(tangle(seed))
    rounds, count = settled(graph)
    assert count > 3
    graph.attach_only(rounds.edges())
    both = Reach(graph, rounds, forward=True), Reach(graph, rounds.backwards(), forward=False)
    _check(graph, *both)


def test_circles_that_no_date_touches_are_found() -> None:
    orders = [(0, 1, 5), (1, 2, -1), (2, 3, -1), (3, 1, 1), (4, 5, 0), (5, 4, -1), (5, 6, 0)]
    rounds, count = settled(graph_of(orders))
    assert count == 2
    assert sorted(rounds.edges().tolist()) == [0, 6]


def test_a_long_chain_is_no_circle() -> None:
    rounds, count = settled(graph_of([(n, n + 1, -1) for n in range(500)]))
    assert (count, known(int(rounds.label[500]))) == (0, -500)


def test_a_proof_takes_the_fewest_steps_and_then_what_was_said_first() -> None:
    graph = graph_of([(0, 1, 3), (1, 2, 2), (0, 2, 5), (0, 2, 5)])
    rounds, _ = settled(graph)
    graph.attach_only(rounds.edges())
    assert Reach(graph, rounds, forward=True).path(2) == [2]


@pytest.mark.parametrize("seed", range(4))
def test_edges_one_by_one_leave_the_labels_that_all_at_once_would(seed: int) -> None:
    edges = tangle(seed, points=150, edges=900)
    graph, chance = graph_of(edges), random.Random(seed)
    empty = graph.rounds(graph.held())
    empty.circles()
    both = Reach(graph, empty, forward=True), Reach(graph, empty.backwards(), forward=False)
    refused = 0
    for edge in chance.choices(range(len(edges)), k=1800):
        if graph.attached[edge]:
            graph.detach(edge)
            for reach in both:
                reach.detached(edge)
        elif circle := both[0].trial(edge).circle:
            refused += 1
            assert sum(graph.days[e] for e in circle) < 0
            assert edge in circle
            assert all(graph.attached[e] for e in circle if e != edge)
        else:
            for reach in both:
                reach.accept(reach.trial(edge))
            graph.attach(edge)
    assert refused
    _check(graph, *both)
    again = graph.rounds(graph.held())
    assert not again.circles()
    assert list(both[0].days) == again.label.tolist()
    assert list(both[1].days) == again.backwards().label.tolist()


def _check(graph: Graph, latest: Reach, earliest: Reach) -> None:
    """No attached edge is violated, and every path adds up to its label."""
    for edge, holds in enumerate(graph.attached):
        base, point, days = graph.base[edge], graph.point[edge], graph.days[edge]
        assert not holds or latest.days[point] <= latest.days[base] + days
        assert not holds or earliest.days[base] <= earliest.days[point] + days
    for reach in (latest, earliest):
        for point in range(1, graph.points):
            path = reach.path(point)
            assert all(graph.attached[e] for e in path)
            assert reach.day(point) in (None, sum(graph.days[e] for e in path))


def test_labels_are_those_of_floyd_and_warshall_where_all_can_hold() -> None:
    held = 0
    for seed in range(5600):
        chance = Chance(seed)
        days = chance.days(set(chance.statements))
        if any(days[p][p] < 0 for p in range(chance.points + 1)):
            continue
        held += 1
        graph = graph_of([(a, b, w) for a, b, w, _ in chance.edges])
        rounds, _ = settled(graph)
        labels = [known(int(d)) for d in rounds.label]
        assert labels == [None if near(d) == FAR else d for d in days[0][: graph.points]], seed
    assert held > 2000
