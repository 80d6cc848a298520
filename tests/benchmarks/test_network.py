"""The table of the network's speed, what an edit may touch, and floors beside other libraries if they are installed."""

from __future__ import annotations

import random
from importlib.util import find_spec

import pytest

import network as benchmark
from govah.reckoning.network import ORIGIN, Constraint, Network
from govah.reckoning.reach import Reach, Trial


def test_each_row_says_what_was_done_by_whom_and_what_it_took() -> None:
    table = list(benchmark.rows([40]))
    assert {"bounds", "edit", "repair"} == {row["task"] for row in table}
    assert all(list(row) == ["task", "system", "events", "cpu_s", "wall_s", "peak_mb"] for row in table)


def test_the_true_days_lie_within_all_bounds() -> None:
    constraints = benchmark.chronology(3000)
    network, true = Network(constraints), benchmark.course(random.Random(1), 3000)
    earliest, latest = network.earliest(), network.latest()
    assert not network.clashes()
    assert all(earliest.get(p, day) <= day <= latest.get(p, day) for p, day in enumerate(true))


def test_an_edit_tries_few_edges_however_much_is_in_dispute(monkeypatch: pytest.MonkeyPatch) -> None:
    constraints = benchmark.chronology(2000, corrupted=100)
    network = Network(constraints)
    assert len(network.disputed()) > 300
    trial, tried = Reach.trial, list[int]()

    def counted(self: Reach, edge: int) -> Trial:
        tried.append(edge)
        return trial(self, edge)

    monkeypatch.setattr(Reach, "trial", counted)
    for constraint in random.Random(3).sample(constraints, 200):
        network.remove(constraint)
        network.days(0)
        network.add(constraint)
        network.days(0)
    assert len(tried) < 200 * 30


def networkx_days(constraints: list[Constraint]) -> tuple[dict[object, int], dict[object, int]]:
    nx = pytest.importorskip("networkx", reason="networkx is not installed")
    graph = nx.DiGraph()
    for c in sorted(constraints, key=lambda c: -c.at_most):
        graph.add_edge(c.base, c.point, weight=c.at_most)
    both = (nx.single_source_bellman_ford_path_length(g, ORIGIN) for g in (graph, graph.reverse()))
    latest, earliest = ({p: d for p, d in days.items() if p != ORIGIN} for days in both)
    return {p: -d for p, d in earliest.items()}, latest


def test_networkx_finds_the_same_bounds() -> None:
    constraints = benchmark.chronology(500)
    network = Network(constraints)
    assert (network.earliest(), network.latest()) == networkx_days(constraints)


@pytest.mark.parametrize("peer", benchmark.FLOORS)
def test_no_peer_comes_nearer_than_its_floor(peer: str) -> None:
    if find_spec(peer) is None:
        pytest.skip(f"{peer} is not installed")
    constraints = benchmark.chronology(10_000)
    runs = [[benchmark.best(task, constraints, 1)[0] for task in _tasks(peer)] for _ in range(5)]
    ours, theirs = map(min, zip(*runs, strict=True))
    assert theirs / ours >= benchmark.FLOORS[peer]


def _tasks(peer: str) -> list[benchmark.Task]:
    return [task for name, system, task, _ in benchmark.TASKS if name == "bounds" and system in ("govah", peer)]
