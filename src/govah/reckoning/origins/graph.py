"""Two questions to any directed graph: which nodes lead back to one another, and which few lie on every way.

Nothing here knows what the nodes are; no search calls itself, so that a chain of a hundred thousand links is only long.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from govah.reckoning.origins.flow import Flow

N = TypeVar("N", bound=Hashable)


def components(ahead: Mapping[N, Collection[N]]) -> Iterator[tuple[N, ...]]:
    """The nodes in groups that lead back to one another, each after all that it leads to. Cost: linear.

    >>> list(components({"a": "b", "b": "ac", "c": ""}))
    [('c',), ('a', 'b')]

    Source: Tarjan 1972.
    """
    number: dict[N, int] = {}
    lowest: dict[N, int] = {}
    open_: dict[N, None] = {}

    def entered(node: N) -> tuple[N, Iterator[N]]:
        number[node] = lowest[node] = len(number)
        open_[node] = None
        return node, iter(ahead.get(node, ()))

    for start in ahead:
        way = [] if start in number else [entered(start)]
        while way:
            node, others = way[-1]
            fresh = _next(node, others, number, lowest, open_)
            if fresh is not None:
                way.append(entered(fresh[0]))
                continue
            way.pop()
            if way:
                before = way[-1][0]
                lowest[before] = min(lowest[before], lowest[node])
            if lowest[node] == number[node]:
                yield _closed(node, open_)


def _next(
    node: N, others: Iterator[N], number: Mapping[N, int], lowest: dict[N, int], open_: Mapping[N, None]
) -> tuple[N] | None:
    """The next node not yet entered; what is met again and still open is led back to."""
    for other in others:
        if other not in number:
            return (other,)
        if other in open_:
            lowest[node] = min(lowest[node], number[other])
    return None


def _closed(node: N, open_: dict[N, None]) -> tuple[N, ...]:
    group = []
    while node in open_:
        group.append(open_.popitem()[0])
    return tuple(reversed(group))


def narrowest(ahead: Mapping[N, Collection[N]], starts: Iterable[N], ends: Iterable[N]) -> tuple[N, ...]:
    """The fewest nodes that every way from `starts` to `ends` goes through, both included; of several such sets the one
    nearest to `ends`.

    >>> narrowest({"p": "i", "q": "i", "i": "xyz", "x": "", "y": "", "z": ""}, "pq", "xyz")
    ('i',)

    A node is split into a way in and a way out that carries one unit; the fullest flow is as large as the smallest
    cut (Menger 1927). Cost: edges times the square root of nodes.
    """
    place = {node: n for n, node in enumerate(ahead)}
    flow = Flow(2 * len(place) + 2)
    start, end = 2 * len(place), 2 * len(place) + 1
    for node, n in place.items():
        flow.add(2 * n, 2 * n + 1)
        for other in ahead[node]:
            flow.add(2 * n + 1, 2 * place[other], many=True)
    for node in dict.fromkeys(starts):
        flow.add(start, 2 * place[node], many=True)
    for node in dict.fromkeys(ends):
        flow.add(2 * place[node] + 1, end, many=True)
    flow.fill(start, end)
    open_ = flow.reaching(end)
    return tuple(node for node, n in place.items() if 2 * n + 1 in open_ and 2 * n not in open_)
