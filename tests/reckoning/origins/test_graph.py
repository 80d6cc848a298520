"""Groups and narrowest places of graphs, each against a search through all there could be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from random import Random

import pytest

from govah.reckoning.origins.graph import components, narrowest

Graph = Mapping[int, frozenset[int]]


def chance(random: Random, size: int, *, forward: bool) -> Graph:
    """A graph in which each two nodes are tied with one chance; `forward` ties lead only to higher numbers."""
    share = random.random()
    pairs = [(a, b) for a in range(size) for b in range(size) if (a < b if forward else a != b)]
    ties = [pair for pair in pairs if random.random() < share]
    return {a: frozenset(b for start, b in ties if start == a) for a in range(size)}


def reached(graph: Graph, starts: Iterable[int], without: frozenset[int] = frozenset()) -> set[int]:
    ahead = [s for s in starts if s not in without]
    seen = set(ahead)
    while ahead:
        fresh = graph[ahead.pop()] - seen - without
        seen |= fresh
        ahead += fresh
    return seen


def smallest_cuts(graph: Graph, starts: set[int], ends: set[int]) -> list[frozenset[int]]:
    """Every smallest set of nodes without which no way is left, by trying them all."""
    for size in range(len(graph) + 1):
        tried = map(frozenset, combinations(graph, size))
        found = [cut for cut in tried if not reached(graph, starts, cut) & ends]
        if found:
            return found
    raise AssertionError


@pytest.mark.parametrize("seed", range(4))
def test_the_narrowest_place_is_a_smallest_cut_and_the_nearest_to_the_ends(seed: int) -> None:
    random = Random(seed)
    for _ in range(600):
        size = random.randint(1, 8)
        graph = chance(random, size, forward=random.random() < 0.7)
        starts, ends = (set(random.sample(range(size), random.randint(1, size))) for _ in range(2))
        cut = frozenset(narrowest(graph, starts, ends))
        cuts = smallest_cuts(graph, starts, ends)
        assert cut in cuts
        beyond = [reached(graph, c) for c in cuts]
        assert all(cut <= nodes for nodes in beyond)


@pytest.mark.parametrize("seed", range(2))
def test_a_group_is_all_that_lead_to_one_another_and_comes_after_what_it_leads_to(seed: int) -> None:
    random = Random(seed)
    for _ in range(500):
        graph = chance(random, random.randint(1, 8), forward=False)
        ahead = {n: reached(graph, [n]) for n in graph}
        groups = list(components(graph))
        assert {frozenset(g) for g in groups} == {frozenset(m for m in ahead[n] if n in ahead[m]) for n in graph}
        place = {n: number for number, group in enumerate(groups) for n in group}
        assert all(place[other] <= place[n] for n in graph for other in graph[n])


def test_a_chain_of_a_hundred_thousand_links_is_only_long() -> None:
    chain = {n: [n + 1] if n < 100_000 else [0] for n in range(100_001)}
    assert len(list(components(chain))) == 1
    assert len(narrowest(chain, [0], [100_000])) == 1


def test_seven_witnesses_all_through_one_interviewer() -> None:
    book = {"book": ["interviewer"], "interviewer": [f"witness {n}" for n in range(7)]}
    witnesses: dict[str, list[str]] = {f"witness {n}": [] for n in range(7)}
    assert narrowest(book | witnesses, ["book"], witnesses) == ("interviewer",)
