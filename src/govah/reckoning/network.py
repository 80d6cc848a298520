"""When each thing can have happened, given everything that is said at once, with the proof of every bound.

A statement about time is a set of constraints "this point comes at most so many days after that one"; the shortest
paths through them are the tightest bounds, and their steps are the proof. Where statements cannot all hold, none is
preferred: every constraint of the contradiction is set aside, on all sides alike, and bounds rest on what is left.
A bound that secretly took sides would be worse than a wide one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np

from govah.errors import BadInput
from govah.model import Answer, Bounds, ProofStep, ProvenBounds
from govah.reckoning.aside import Aside
from govah.reckoning.contradiction import ORIGIN, Constraint, Contradiction, Point
from govah.reckoning.mending import Mender
from govah.reckoning.owners import Owners
from govah.reckoning.paths import Graph, between
from govah.reckoning.reach import Reach
from govah.reckoning.repairs import Repairs, repairs
from govah.reckoning.rounds import known
from govah.reckoning.stakes import Stake, Stakes


@dataclass(frozen=True, slots=True)
class Lag:
    """One point comes at most `days` after another, by these constraints."""

    days: int
    constraints: tuple[Constraint, ...]

    @property
    def proof(self) -> tuple[ProofStep, ...]:
        """Its steps."""
        return tuple(c.step for c in self.constraints)


@dataclass(frozen=True, slots=True)
class ProvenAnswer:
    """An answer with the steps that force it; OPEN has none. Like the answer itself it is neither true nor false."""

    answer: Answer
    proof: tuple[ProofStep, ...] = ()

    def __bool__(self) -> bool:
        raise TypeError("an Answer can be OPEN: compare it, `.answer is Answer.YES`")


class Numbered(dict[Point, int]):
    """Points by number, each numbered when it is first asked for."""

    def __missing__(self, point: Point) -> int:
        self[point] = number = len(self)
        return number


class Network:
    """All constraints of a case. Cost: many at once near linear, one more or one less only what it changes."""

    def __init__(self, constraints: Iterable[Constraint] = ()) -> None:
        self._graph = Graph()
        self._numbers = Numbered({ORIGIN: 0})
        self._graph.new_points(1)
        self._constraints: list[Constraint] = []
        self._edges: dict[str, int] = {}
        self._owners = Owners(self._graph, self._constraints, self._edges)
        self._aside = Aside()
        self._settled = True
        self.extend(constraints)

    def extend(self, constraints: Iterable[Constraint]) -> None:
        """Let these hold beside the others, all at once: the same as adding each, and much faster for many.

        Raises: BadInput: an id is taken, or those without owner contradict one another.
        """
        edges = self._write(list(constraints))
        rounds = self._graph.rounds(np.concatenate((self._graph.held(), np.arange(edges.start, edges.stop))))
        while circles := rounds.circles():
            rounds.drop({e for circle in circles for e in self._meet(circle)})
        self._graph.attach_all(rounds.edges())
        self._latest = Reach(self._graph, rounds, forward=True)
        self._earliest = Reach(self._graph, rounds.backwards(), forward=False)
        self._settled = False

    def add(self, constraint: Constraint) -> None:
        """Let it hold beside the others, or set it aside together with those it contradicts.

        Raises: BadInput: its id is taken, or it has no owner and contradicts others without one.
        """
        points = self._graph.points
        (edge,) = self._write([constraint])
        for labels in (self._latest, self._earliest):
            labels.new_points(self._graph.points - points)
        self._enter(edge)

    def remove(self, id: str) -> None:
        """Forget the constraint, and take back what was set aside because of it alone. Raises: BadInput: unknown."""
        if id not in self._edges:
            raise BadInput(f"no constraint is named {id}")
        edge = self._edges.pop(id)
        self._detach(edge)
        for other in self._aside.free(edge):
            self._enter(other)

    def bounds(self, point: Point) -> ProvenBounds:
        """The earliest and latest day of `point`, each with the steps that force it. Nothing known: no bounds."""
        bounds, number = self.days(point), self._numbers.get(point, 0)
        return ProvenBounds(
            bounds=bounds,
            earliest_proof=() if bounds.earliest is None else self._proof(self._earliest.path(number)[::-1]),
            latest_proof=() if bounds.latest is None else self._proof(self._latest.path(number)),
        )

    def days(self, point: Point) -> Bounds:
        """The same without the proof."""
        self._settle()
        number = self._numbers.get(point)
        if number is None:
            return Bounds()
        low, high = known(self._earliest.days[number]), known(self._latest.days[number])
        return Bounds(None if low is None else -low, high)

    def lag(self, base: Point, point: Point) -> Lag | None:
        """By how many days `point` can at most come after `base`; None when nothing limits it."""
        self._settle()
        if base not in self._numbers or point not in self._numbers:
            return None
        start, end = self._numbers[base], self._numbers[point]
        found = between(self._graph, self._latest.days, start, end) if start and end else None
        low, high = self._earliest.day(start), self._latest.day(end)
        if low is not None and high is not None and (found is None or low + high < found[0]):
            found = low + high, self._earliest.path(start)[::-1] + self._latest.path(end)
        return found and Lag(found[0], tuple(self._constraints[e] for e in found[1]))

    def before(self, first: Point, second: Point) -> ProvenAnswer:
        """Did `first` come on an earlier day than `second`, and what proves it?"""
        back = self.lag(second, first)
        if back is not None and back.days < 0:
            return ProvenAnswer(Answer.YES, back.proof)
        ahead = self.lag(first, second)
        if ahead is not None and ahead.days <= 0:
            return ProvenAnswer(Answer.NO, ahead.proof)
        return ProvenAnswer(Answer.OPEN)

    def clashes(self, limit: int | None = None) -> tuple[Contradiction, ...]:
        """Smallest contradictions, at most `limit`: every constraint set aside stands in one of those that were met
        (all smallest sets of a large record cannot be listed: there can be exponentially many)."""
        self._settle()
        found = map(self._owners.contradiction, islice(self._aside.circles, limit))
        return tuple({frozenset(c.owners): c for c in found}.values())

    def owned(self, owners: Iterable[str]) -> Iterator[Constraint]:
        """Every constraint that rests on these statements and assumptions and on no other."""
        return (self._constraints[e] for e in self._owners.said(owners))

    def disputed(self) -> tuple[Constraint, ...]:
        """What was set aside, in the order in which it was added."""
        self._settle()
        return tuple(self._constraints[e] for e in self._aside)

    def repairs(self, slack: int = 0, stakes: Mapping[str, Stake] | None = None) -> Repairs:
        """Everything that could be given up so that all the rest holds, if it costs at most `slack` more than the
        cheapest. `stakes` says which statements and assumptions stand or fall together, and what each is worth."""
        held = Stakes(stakes or {})
        graph, edges = self._graph.bare(), np.array([*self._edges.values()], dtype=np.int64)
        return repairs(Mender(graph, edges, self._owners, held), held, self._numbers, slack)

    def _write(self, new: list[Constraint]) -> range:
        """Number the points and edges of `new`."""
        first, ids = len(self._constraints), [c.id for c in new]
        edges = dict(zip(ids, range(first, first + len(ids)), strict=True))
        if len(edges) < len(ids) or (self._edges and not self._edges.keys().isdisjoint(edges)):
            raise BadInput(f"two constraints are named {_twice(ids, self._edges)}: remove the first")
        number = self._numbers.__getitem__
        base, point = map(number, [c.base for c in new]), map(number, [c.point for c in new])
        self._constraints.extend(new)
        self._edges.update(edges)
        written = self._graph.new_edges(base, point, [c.at_most for c in new])
        self._graph.new_points(len(self._numbers) - self._graph.points)
        return written

    def _enter(self, edge: int) -> None:
        if self._clear(edge) and self._constraints[edge].owners:
            return
        for labels in (self._latest, self._earliest):
            labels.accept(labels.trial(edge))
        self._graph.attach(edge)
        self._settled = False

    def _clear(self, edge: int) -> bool:
        """Set aside whatever contradicts `edge`; did anything?"""
        clashed = False
        while circle := self._latest.trial(edge).circle:
            clashed = True
            held = [e for e in self._meet(circle) if self._graph.attached[e]]
            for other in held:
                self._detach(other)
            if not held:
                break
        return clashed

    def _meet(self, circle: list[int]) -> tuple[int, ...]:
        """Keep that `circle` was met, and the smallest contradiction in it; returns what they set aside."""
        found = self._owners.contradiction(circle)
        met = frozenset(circle).union(self._edges[c.id] for c in found.constraints)
        aside = tuple(e for e in sorted(met) if self._constraints[e].owners)
        self._aside.put(met, aside)
        return aside

    def _detach(self, edge: int) -> None:
        if self._graph.attached[edge]:
            self._graph.detach(edge)
            self._latest.detached(edge)
            self._earliest.detached(edge)

    def _settle(self) -> None:
        """What was set aside is tried once more, since it must contradict nothing that was added later; setting aside
        only ever loosens, so once is enough."""
        if not self._settled:
            self._settled = True
            for edge in self._aside:
                self._clear(edge)

    def _proof(self, edges: list[int]) -> tuple[ProofStep, ...]:
        return tuple(self._constraints[e].step for e in edges)


def _twice(ids: list[str], taken: Collection[str]) -> str:
    return next(id for n, id in enumerate(ids) if id in taken or id in ids[:n])
