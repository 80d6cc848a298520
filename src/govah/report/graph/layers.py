"""In which layer each node of a drawn graph stands, and in which order, so that few lines cross.

Every line leads from one layer to the next: one that spans several gets a bend in each layer between. Lines that run in
a circle are kept and told apart in `circular`; some of them are turned round for the layout, never in the picture.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Node = str
Edge = tuple[Node, Node]
Slot = Node | tuple[Node, Node, int]
"""What has a place in a layer: a node, or the bend of an edge in the layer of that number."""

_SWEEPS = 8


@dataclass(frozen=True, slots=True)
class Layered:
    """`rows` are the layers, each in order; `routes` the slots that each edge runs through, from its first node."""

    rows: tuple[tuple[Slot, ...], ...]
    routes: Mapping[Edge, tuple[Slot, ...]]
    circular: frozenset[Edge]


def layered(nodes: Sequence[Node], edges: Collection[Edge]) -> Layered:
    """Nodes without an edge into them first, those without one out of them last; `edges` without loops.

    >>> found = layered(["page", "agency", "witness"], [("page", "agency"), ("agency", "witness"), ("page", "witness")])
    >>> found.rows
    (('page',), ('agency', ('page', 'witness', 1)), ('witness',))

    Cost: nodes times edges, for finding circles; graphs are capped before they come here.
    """
    back = _back(nodes, edges)
    depths = _depths(nodes, {(b, a) if (a, b) in back else (a, b) for a, b in edges})
    routes = {edge: _route(edge, depths) for edge in sorted(edges)}
    rows: list[list[Slot]] = [[] for _ in range(max(depths.values(), default=-1) + 1)]
    for node in nodes:
        rows[depths[node]].append(node)
    for bend in (slot for route in routes.values() for slot in route if not isinstance(slot, str)):
        rows[bend[2]].append(bend)
    return Layered(_untangled(rows, routes.values()), routes, _circular(nodes, edges))


def crossings(rows: Sequence[Sequence[Slot]], routes: Iterable[Sequence[Slot]]) -> int:
    """How often lines cross between neighbouring layers."""
    place = _places(rows)
    links: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for a, b in _links(routes):
        first, last = sorted((place[a], place[b]))
        links[first[0]].append((first[1], last[1]))
    return sum(_inversions([end for _, end in sorted(found)]) for found in links.values())


def _inversions(ends: Iterable[int]) -> int:
    seen: list[int] = []
    count = 0
    for end in ends:
        count += len(seen) - bisect_left(seen, end + 1)
        insort(seen, end)
    return count


def _back(nodes: Sequence[Node], edges: Collection[Edge]) -> frozenset[Edge]:
    """The edges that lead back to a node from which the search for circles came."""
    onward = _onward(edges)
    state = dict.fromkeys(nodes, "new")
    found: set[Edge] = set()
    for start in nodes:
        path = [(start, iter(onward[start]))] if state[start] == "new" else []
        state[start] = "open" if path else state[start]
        while path:
            node, ahead = path[-1]
            nearest = next(ahead, None)
            if nearest is None:
                state[node] = "done"
                path.pop()
            elif state[nearest] == "open":
                found.add((node, nearest))
            elif state[nearest] == "new":
                state[nearest] = "open"
                path.append((nearest, iter(onward[nearest])))
    return frozenset(found)


def _depths(nodes: Sequence[Node], edges: Collection[Edge]) -> dict[Node, int]:
    """The layer of each node: as many as the longest way to it has edges; the last for all from which none leads on."""
    onward, depths = _onward(edges), dict.fromkeys(nodes, 0)
    for node in _in_order(nodes, edges):
        for following in onward[node]:
            depths[following] = max(depths[following], depths[node] + 1)
    last = max(depths.values(), default=0)
    return {node: depths[node] if onward[node] else last for node in nodes}


def _in_order(nodes: Sequence[Node], edges: Collection[Edge]) -> Iterable[Node]:
    onward, waits = _onward(edges), dict.fromkeys(nodes, 0)
    for _, b in edges:
        waits[b] += 1
    free = [node for node in nodes if not waits[node]]
    while free:
        node = free.pop()
        yield node
        for following in onward[node]:
            waits[following] -= 1
            free += [following] if not waits[following] else []


def _route(edge: Edge, depths: Mapping[Node, int]) -> tuple[Slot, ...]:
    """From the first node to the last; backwards through the layers where the edge was turned round."""
    a, b = edge
    step = 1 if depths[a] < depths[b] else -1
    return (a, *((a, b, depth) for depth in range(depths[a] + step, depths[b], step)), b)


def _untangled(rows: Sequence[Sequence[Slot]], routes: Collection[Sequence[Slot]]) -> tuple[tuple[Slot, ...], ...]:
    """The best order that was met in sweeping up and down: each slot in the middle of those it is tied to."""
    beside: dict[Slot, list[Slot]] = defaultdict(list)
    for a, b in _links(routes):
        beside[a].append(b)
        beside[b].append(a)
    best = current = [list(row) for row in rows]
    fewest = crossings(best, routes)
    for sweep in range(_SWEEPS):
        current = [list(row) for row in current]
        order = range(1, len(current)) if sweep % 2 == 0 else range(len(current) - 2, -1, -1)
        for at in order:
            fixed = {slot: n for n, slot in enumerate(current[at - 1 if sweep % 2 == 0 else at + 1])}
            middles = [_middle([fixed[s] for s in beside[slot] if s in fixed], n) for n, slot in enumerate(current[at])]
            current[at] = [slot for _, slot in sorted(zip(middles, current[at], strict=True), key=lambda pair: pair[0])]
        if (count := crossings(current, routes)) < fewest:
            best, fewest = current, count
    return tuple(map(tuple, best))


def _middle(places: Sequence[int], otherwise: float) -> float:
    return sum(places) / len(places) if places else otherwise


def _circular(nodes: Sequence[Node], edges: Collection[Edge]) -> frozenset[Edge]:
    """The edges from whose end a way leads back to their beginning."""
    onward = _onward(edges)
    reached = {node: _reached(node, onward) for node in nodes}
    return frozenset((a, b) for a, b in edges if a in reached[b])


def _reached(start: Node, onward: Mapping[Node, Sequence[Node]]) -> set[Node]:
    seen: set[Node] = set()
    ahead = [start]
    while ahead:
        new = [n for n in onward[ahead.pop()] if n not in seen]
        seen.update(new)
        ahead += new
    return seen


def _onward(edges: Iterable[Edge]) -> Mapping[Node, list[Node]]:
    found: dict[Node, list[Node]] = defaultdict(list)
    for a, b in sorted(edges):
        found[a].append(b)
    return found


def _places(rows: Sequence[Sequence[Slot]]) -> dict[Slot, tuple[int, int]]:
    return {slot: (depth, n) for depth, row in enumerate(rows) for n, slot in enumerate(row)}


def _links(routes: Iterable[Sequence[Slot]]) -> Iterable[tuple[Slot, Slot]]:
    return (link for route in routes for link in pairwise(route))
