"""How far down each node of a layered graph stands: level with those it is tied to, and never on another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from govah.report.graph.layers import Layered, Slot

_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Placed:
    """The middle of each slot, counted from the top, and the height that all of them take."""

    middles: Mapping[Slot, float]
    height: float


def placed(graph: Layered, heights: Mapping[Slot, float], gap: float) -> Placed:
    """Places for `graph`; slots of a layer keep their order, and `gap` between them."""
    beside: dict[Slot, list[Slot]] = defaultdict(list)
    for route in graph.routes.values():
        for a, b in pairwise(route):
            beside[a].append(b)
            beside[b].append(a)
    at = {slot: place for row in graph.rows for slot, place in zip(row, _stacked(row, heights, gap), strict=True)}
    for turn in range(_ROUNDS):
        for row in graph.rows if turn % 2 == 0 else reversed(graph.rows):
            wished = [sum(at[s] for s in beside[x]) / len(beside[x]) if beside[x] else at[x] for x in row]
            at |= zip(row, _apart(wished, _stacked(row, heights, gap)), strict=True)
    top = min((at[s] - heights[s] / 2 for s in at), default=0.0)
    foot = max((at[s] + heights[s] / 2 for s in at), default=0.0)
    return Placed({slot: place - top for slot, place in at.items()}, foot - top)


def _stacked(row: Sequence[Slot], heights: Mapping[Slot, float], gap: float) -> list[float]:
    """The middles of a row pushed together, around nought."""
    tops = [0.0, *accumulate(heights[slot] + gap for slot in row)]
    return [top + heights[slot] / 2 - (tops[-1] - gap) / 2 for top, slot in zip(tops, row, strict=False)]


def _apart(wished: Sequence[float], stacked: Sequence[float]) -> list[float]:
    """The places nearest to those wished for that are as far apart as in the stack, or farther.

    What is wished too near together moves as one, to where its wishes balance (pool adjacent violators).
    """
    pools: list[tuple[float, int]] = []
    for offset in (w - s for w, s in zip(wished, stacked, strict=True)):
        value, size = offset, 1
        while pools and pools[-1][0] > value:
            other, count = pools.pop()
            value, size = (value * size + other * count) / (size + count), size + count
        pools.append((value, size))
    offsets = [value for value, size in pools for _ in range(size)]
    return [s + offset for s, offset in zip(stacked, offsets, strict=True)]
