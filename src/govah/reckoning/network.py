"""When each thing can have happened, given everything that is said at once, with the proof of every bound.

A statement about time is a set of constraints "this point comes at most so many days after that one"; the shortest
paths through them are the tightest bounds, and their steps are the proof. Where statements cannot all hold, none is
preferred: every constraint of the contradiction is set aside, on all sides alike, and bounds rest on what is left.
A bound that secretly took sides would be worse than a wide one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, islice

import numpy as np

from govah.model import Answer, Bounds, Day, ProofStep, ProvenBounds
from govah.reckoning.aside import Aside
from govah.reckoning.contradiction import ORIGIN, Constraint, Contradiction, Point
from govah.reckoning.edges import Edges
from govah.reckoning.mending import Mender
from govah.reckoning.owners import Owners
from govah.reckoning.paths import Graph, between
from govah.reckoning.reach import Reach, Trial
from govah.reckoning.repairs import Repairs, every_clash, repairs
from govah.reckoning.rounds import FAR, known
from govah.reckoning.stakes import Stake, Stakes

__all__ = ["ORIGIN", "Constraint", "Contradiction", "Lag", "Network", "Point", "ProvenAnswer", "Repairs", "Stake"]

_FEW, _PART = 16, 64
"""Up to so many new constraints, and one for so many that there are, are taken up one by one: more cost less if all
are worked out anew."""


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


class Network:
    """All constraints of a case. What is added waits for the next question.

    Cost: many at once near linear, one more or one less only what it changes.
    """

    def __init__(self, constraints: Iterable[Constraint] = ()) -> None:
        self._graph = Graph()
        self._numbers: defaultdict[Point, int] = defaultdict(count(1).__next__, {ORIGIN: 0})
        self._edges = Edges()
        self._constraints = self._edges.constraints
        self._owners = Owners(self._graph, self._edges)
        self._aside = Aside()
        self._taken = 0
        self._waiting: list[int] = []
        self.extend(constraints)
        self._take_up_all()

    def extend(self, constraints: Iterable[Constraint]) -> None:
        """Let these hold beside the others. Raises: BadInput: an id is taken; then none of them is added."""
        self._edges.extend(constraints)

    def add(self, constraint: Constraint) -> None:
        """Let it hold beside the others, or be set aside together with those it contradicts.

        Raises: BadInput: its id is taken. If it contradicts others and nobody owns any, the next question says so.
        """
        self.extend((constraint,))

    def remove(self, constraint: Constraint | str) -> None:
        """Forget it, by itself or by its id, and take back what was set aside because of it alone.

        Raises: BadInput: there is none of that name.
        """
        edge = self._edges.remove(constraint if isinstance(constraint, str) else constraint.id)
        if edge >= self._taken:
            self._queue()
        if edge in self._waiting:
            self._waiting.remove(edge)
            return
        self._detach(edge)
        self._waiting.extend(self._aside.free(edge))

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

    def earliest(self) -> dict[Point, Day]:
        """The earliest day of every point that has one."""
        self._settle()
        return {point: -day for point, day in self._known(self._earliest)}

    def latest(self) -> dict[Point, Day]:
        """The latest day of every point that has one."""
        self._settle()
        return dict(self._known(self._latest))

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
        """Smallest contradictions. Without `limit` those that were met: every constraint set aside stands in one.

        With it at most so many; fewer are all that there are, unless the record can be mended in more than 256 ways:
        all of a large record cannot be listed, since there can be exponentially many.
        """
        self._settle()
        found = {frozenset(c.owners): c for c in map(self._owners.contradiction, self._aside.circles)}
        if limit is not None and found and len(found) < limit:
            for clash in every_clash(*self._search({}), limit):
                found.setdefault(frozenset(clash.owners), clash)
        return tuple(found.values())[:limit]

    def constraints(self) -> Iterator[Constraint]:
        """All that is said, also what was set aside, in the order in which it was added."""
        return (self._constraints[e] for e in self._edges.all_left().tolist())

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
        self._number()
        mender, held = self._search(stakes or {})
        return repairs(mender, held, self._numbers, slack)

    def _search(self, stakes: Mapping[str, Stake]) -> tuple[Mender, Stakes]:
        """What a search for repairs starts from."""
        held = Stakes.made(stakes)
        return Mender(self._graph.bare(), self._edges.all_left(), self._owners, held), held

    def _known(self, reach: Reach) -> Iterator[tuple[Point, int]]:
        labels = zip(self._numbers, reach.days, strict=True)
        return ((point, day) for point, day in islice(labels, 1, None) if day < FAR // 2)

    def _settle(self) -> None:
        """Take up what waits; then try once more what was set aside, since it must contradict nothing that was added
        later."""
        new = len(self._waiting) + len(self._constraints) - self._taken
        if new > _FEW + len(self._constraints) // _PART:
            self._take_up_all()
        elif new:
            self._queue()
            while self._waiting:
                self._enter(self._waiting[0])
                del self._waiting[0]
        while untried := self._aside.untried():
            for edge in untried:
                self._cleared(edge)
                self._aside.tried(edge, self._latest.seen(edge))

    def _number(self) -> None:
        """Number what was added, and the points it names."""
        new, number = self._constraints[len(self._graph.days) :], self._numbers
        flat = np.fromiter([n for c in new for n in (number[c.base], number[c.point], c.at_most)], np.int64)
        self._graph.new_edges(flat[0::3], flat[1::3], flat[2::3])
        self._graph.new_points(len(self._numbers) - self._graph.points)

    def _queue(self) -> None:
        """Let what was added wait to be taken up one by one."""
        self._number()
        for reach in (self._latest, self._earliest):
            reach.new_points()
        self._waiting.extend(range(self._taken, len(self._constraints)))
        self._taken = len(self._constraints)

    def _take_up_all(self) -> None:
        """Take up what was added and what waits, together with all that holds already."""
        self._number()
        new = np.arange(self._taken, len(self._constraints))
        rounds = self._graph.rounds(np.concatenate((self._graph.held(), np.array(self._waiting, dtype=np.int64), new)))
        while circles := rounds.circles():
            rounds.drop({e for circle in circles for e in self._meet(circle)})
        self._graph.attach_only(rounds.edges())
        self._latest = Reach(self._graph, rounds, forward=True)
        self._earliest = Reach(self._graph, rounds.backwards(), forward=False)
        self._waiting.clear()
        self._taken = len(self._constraints)

    def _enter(self, edge: int) -> None:
        trial = self._cleared(edge)
        if edge in self._aside:
            return
        self._latest.accept(trial)
        self._earliest.accept(self._earliest.trial(edge))
        self._graph.attach(edge)
        self._aside.stir((self._graph.base[edge], *trial.days))

    def _cleared(self, edge: int) -> Trial:
        """Set aside whatever contradicts `edge`, and if need be itself; returns what it would change now."""
        while (trial := self._latest.trial(edge)).circle:
            held = [e for e in self._meet(trial.circle) if self._graph.attached[e]]
            for other in held:
                self._detach(other)
            if not held:
                break
        return trial

    def _meet(self, circle: list[int]) -> tuple[int, ...]:
        """Keep that `circle` was met, and the smallest contradiction in it; returns what they set aside."""
        found = self._owners.contradiction(circle)
        met = frozenset(circle).union(map(self._edges.number, found.constraints))
        aside = tuple(e for e in sorted(met) if not set(self._constraints[e].owners).isdisjoint(found.owners))
        self._aside.put(met, aside)
        return aside

    def _detach(self, edge: int) -> None:
        if self._graph.attached[edge]:
            self._graph.detach(edge)
            self._aside.stir(self._latest.detached(edge))
            self._earliest.detached(edge)

    def _proof(self, edges: list[int]) -> tuple[ProofStep, ...]:
        return tuple(self._constraints[e].step for e in edges)
