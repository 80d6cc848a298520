from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, permutations, product

from hypothesis import given
from hypothesis import strategies as st

from govah.report.graph.layers import Edge, Layered, Slot, crossings, layered
from govah.report.graph.placing import placed

NODES = [f"n{n}" for n in range(8)]
edges = st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda e: e[0] != e[1]), max_size=16)


def columns(found: Layered) -> dict[Slot, int]:
    return {slot: n for n, row in enumerate(found.rows) for slot in row}


def reaches(takes: Iterable[Edge], start: str, end: str) -> bool:
    seen = {start}
    for _ in NODES:
        seen |= {b for a, b in takes if a in seen}
    return end in {b for a, b in takes if a in seen}


@given(edges)
def test_every_line_runs_from_one_layer_to_the_next(takes: set[Edge]) -> None:
    found = layered(NODES, takes)
    at = columns(found)
    assert set(found.routes) == takes
    for (a, b), route in found.routes.items():
        assert (route[0], route[-1]) == (a, b)
        assert {abs(at[x] - at[y]) for x, y in pairwise(route)} == {1}


@given(edges)
def test_exactly_the_lines_in_a_circle_are_called_circular(takes: set[Edge]) -> None:
    assert layered(NODES, takes).circular == {(a, b) for a, b in takes if reaches(takes, b, a)}


@given(edges)
def test_whoever_takes_from_nobody_stands_in_the_last_layer(takes: set[Edge]) -> None:
    found = layered(NODES, takes)
    ends = {n for n in NODES if not any(a == n for a, _ in takes)}
    assert ends <= set(found.rows[-1])


@given(edges)
def test_the_same_graph_is_drawn_the_same_whatever_the_order_of_its_lines(takes: set[Edge]) -> None:
    assert layered(NODES, sorted(takes)) == layered(NODES, sorted(takes, reverse=True))


@given(edges)
def test_boxes_of_a_layer_never_touch(takes: set[Edge]) -> None:
    found = layered(NODES, takes)
    heights = {slot: 20.0 + 7 * (n % 3) for n, slot in enumerate(columns(found))}
    spots = placed(found, heights, 10)
    for row in found.rows:
        for a, b in pairwise(row):
            room = spots.middles[b] - heights[b] / 2 - spots.middles[a] - heights[a] / 2
            assert room >= 10 - 1e-6
    assert all(heights[s] / 2 - 1e-6 <= y <= spots.height - heights[s] / 2 + 1e-6 for s, y in spots.middles.items())


def test_crossings_are_counted_as_by_hand() -> None:
    for left, right in product(permutations("abc"), permutations("xyz")):
        routes = list(zip("abc", "xyz", strict=True))
        places = [(left.index(a), right.index(b)) for a, b in routes]
        by_hand = sum((a - c) * (b - d) < 0 for n, (a, b) in enumerate(places) for c, d in places[:n])
        assert crossings([left, right], routes) == by_hand


def test_lines_that_need_not_cross_do_not() -> None:
    takes = [("a", "z"), ("b", "y"), ("c", "x")]
    found = layered([*"abcxyz"], takes)
    assert crossings(found.rows, found.routes.values()) == 0


def test_two_that_cite_each_other_stand_in_two_layers() -> None:
    found = layered(["mirror", "observer"], [("mirror", "observer"), ("observer", "mirror")])
    assert found.rows == (("mirror",), ("observer",))
    assert len(found.circular) == 2
