"""The fullest flow from one node to another, where a way carries one unit or any number. Source: Dinic 1970."""

from __future__ import annotations

_MANY = 1 << 60


class Flow:
    """A network of numbered nodes. Each way is kept beside its way back, the one's number with the last bit turned."""

    def __init__(self, nodes: int) -> None:
        self._ways: list[list[int]] = [[] for _ in range(nodes)]
        self._to: list[int] = []
        self._room: list[int] = []

    def add(self, node: int, other: int, *, many: bool = False) -> None:
        """Let one unit flow from `node` to `other`, or `many`."""
        for start, end, room in ((node, other, _MANY if many else 1), (other, node, 0)):
            self._ways[start].append(len(self._to))
            self._to.append(end)
            self._room.append(room)

    def fill(self, start: int, end: int) -> None:
        """Send as much as there is room for."""
        while (steps := self._steps(start))[end] >= 0:
            tried = [0] * len(self._ways)
            while self._send(start, end, steps, tried):
                pass

    def reaching(self, end: int) -> set[int]:
        """The nodes from which more could still flow to `end`."""
        seen, ahead = {end}, [end]
        while ahead:
            for way in self._ways[ahead.pop()]:
                other = self._to[way]
                if self._room[way ^ 1] and other not in seen:
                    seen.add(other)
                    ahead.append(other)
        return seen

    def _steps(self, start: int) -> list[int]:
        """How many steps each node is away; -1 where there is no room to get to."""
        steps = [-1] * len(self._ways)
        steps[start] = 0
        level = [start]
        while level:
            following = []
            for node in level:
                for way in self._ways[node]:
                    other = self._to[way]
                    if self._room[way] and steps[other] < 0:
                        steps[other] = steps[node] + 1
                        following.append(other)
            level = following
        return steps

    def _send(self, start: int, end: int, steps: list[int], tried: list[int]) -> bool:
        """Send one unit along a shortest way, leaving out what was tried in vain."""
        path: list[int] = []
        node = start
        while node != end:
            way = self._open(node, steps, tried)
            if way is not None:
                path.append(way)
                node = self._to[way]
            elif path:
                node = self._to[path.pop() ^ 1]
                tried[node] += 1
            else:
                return False
        for way in path:
            self._room[way] -= 1
            self._room[way ^ 1] += 1
        return True

    def _open(self, node: int, steps: list[int], tried: list[int]) -> int | None:
        ways = self._ways[node]
        while tried[node] < len(ways):
            way = ways[tried[node]]
            if self._room[way] and steps[self._to[way]] == steps[node] + 1:
                return way
            tried[node] += 1
        return None
