"""When each thing can have happened, given everything that is said at once, with the proof of every bound.

A statement about time is a set of constraints "this point comes at most so many days after that one"; the shortest
paths through them are the tightest bounds, and their steps are the proof. Where statements cannot all hold, none is
preferred: every constraint of the contradiction is set aside, on all sides alike, and bounds rest on what is left.
A bound that secretly took sides would be worse than a wide one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from govah.errors import BadInput
from govah.model import Answer, Bounds, ProofStep, ProvenBounds
from govah.reckoning.contradiction import ORIGIN, Constraint, Contradiction, Point, smallest
from govah.reckoning.paths import Graph, Reach, Schedule, between


@dataclass(frozen=True, slots=True)
class Lag:
    """One point comes at most `days` after another, by these constraints."""

    days: int
    constraints: tuple[Constraint, ...]

    @property
    def proof(self) -> tuple[ProofStep, ...]:
        """Its steps."""
        return tuple(c.step for c in self.constraints)


class Network:
    """All constraints of a case. Cost: bounds of all points near linear, an edit only what it changes."""

    def __init__(self, constraints: Iterable[Constraint] = ()) -> None:
        self._graph = Graph()
        self._schedule = Schedule(self._graph)
        self._points: dict[Point, int] = {}
        self._constraints: list[Constraint] = []
        self._edges: dict[str, int] = {}
        self._owned: dict[str, list[int]] = {}
        self._met: dict[frozenset[str], set[frozenset[int]]] = {}
        self._labels: tuple[Reach, Reach] | None = None
        self._settled = True
        self._number(ORIGIN, 0)
        for constraint in constraints:
            self.add(constraint)

    def add(self, constraint: Constraint) -> None:
        """Let it hold beside the others, or set it aside together with those it contradicts.

        Raises: BadInput: its id is taken, or it has no owner and contradicts others without one.
        """
        if constraint.id in self._edges:
            raise BadInput(f"two constraints are named {constraint.id}: remove the first")
        base, point = self._ends(constraint)
        edge = self._graph.new_edge(base, point, constraint.at_most)
        self._constraints.append(constraint)
        self._edges[constraint.id] = edge
        for owner in constraint.owners:
            self._owned.setdefault(owner, []).append(edge)
        self._enter(edge)

    def remove(self, id: str) -> None:
        """Forget the constraint, and take back what was set aside because of it alone. Raises: BadInput: unknown."""
        if id not in self._edges:
            raise BadInput(f"no constraint is named {id}")
        edge = self._edges.pop(id)
        for owner in self._constraints[edge].owners:
            self._owned[owner].remove(edge)
        self._detach(edge)
        gone = {circle for circles in self._met.values() for circle in circles if edge in circle}
        left = {owners: circles - gone for owners, circles in self._met.items()}
        self._met = {owners: circles for owners, circles in left.items() if circles}
        freed = {e for circle in gone for e in circle} - {edge}
        for other in sorted(freed - self._aside()):
            self._enter(other)

    def bounds(self, point: Point) -> ProvenBounds:
        """The earliest and latest day of `point`, each with the steps that force it. Nothing known: no bounds."""
        latest, earliest = self._settle()
        number = self._points.get(point, -1)
        return ProvenBounds(
            bounds=self.days(point),
            earliest_proof=self._proof(earliest.path(number)) if number in earliest.days else (),
            latest_proof=self._proof(latest.path(number)) if number in latest.days else (),
        )

    def days(self, point: Point) -> Bounds:
        """The same without the proof."""
        latest, earliest = self._settle()
        number = self._points.get(point, -1)
        low = earliest.days.get(number)
        return Bounds(None if low is None else -low, latest.days.get(number))

    def lag(self, base: Point, point: Point) -> Lag | None:
        """By how many days `point` can at most come after `base`; None when nothing limits it."""
        latest, earliest = self._settle()
        if base not in self._points or point not in self._points:
            return None
        start, end = self._points[base], self._points[point]
        found = between(self._graph, self._schedule, start, end) if start and end else None
        if start in earliest.days and end in latest.days:
            dated = earliest.days[start] + latest.days[end]
            if found is None or dated < found[0]:
                found = dated, earliest.path(start)[::-1] + latest.path(end)
        return found and Lag(found[0], tuple(self._constraints[e] for e in found[1]))

    def before(self, first: Point, second: Point) -> tuple[Answer, tuple[ProofStep, ...]]:
        """Did `first` come on an earlier day than `second`, and what proves it?"""
        back = self.lag(second, first)
        if back is not None and back.days < 0:
            return Answer.YES, back.proof
        ahead = self.lag(first, second)
        if ahead is not None and ahead.days <= 0:
            return Answer.NO, ahead.proof
        return Answer.OPEN, ()

    def clashes(self, limit: int | None = None) -> tuple[Contradiction, ...]:
        """Smallest contradictions, at most `limit`: every constraint set aside stands in one of those that were met
        (all smallest sets of a large record cannot be listed: there can be exponentially many)."""
        self._settle()
        met = (self._smallest(owners) for owners in list(self._met)[:limit])
        return tuple({frozenset(c.owners): c for c in met}.values())

    def owned(self, owners: Iterable[str]) -> Iterator[Constraint]:
        """Every constraint that rests on these statements and assumptions and on no other."""
        kept = dict.fromkeys(owners)
        edges = dict.fromkeys(e for owner in kept for e in self._owned.get(owner, ()))
        return (c for c in (self._constraints[e] for e in edges) if all(o in kept for o in c.owners))

    def disputed(self) -> tuple[Constraint, ...]:
        """What was set aside, in the order in which it was added."""
        self._settle()
        return tuple(self._constraints[e] for e in sorted(self._aside()))

    def _ends(self, constraint: Constraint) -> tuple[int, int]:
        """The numbers of both points; a new one is placed where the constraint holds, so that nothing else moves."""
        if constraint.base not in self._points and constraint.point in self._points:
            self._number(constraint.base, self._schedule.day[self._points[constraint.point]] - constraint.at_most)
        base = self._number(constraint.base, 0)
        return base, self._number(constraint.point, self._schedule.day[base] + constraint.at_most)

    def _number(self, point: Point, day: int) -> int:
        if point not in self._points:
            self._points[point] = self._graph.new_point()
            self._schedule.place(day)
        return self._points[point]

    def _enter(self, edge: int) -> None:
        if self._probe(edge) and self._constraints[edge].owners:
            return
        self._schedule.admit(edge)
        self._graph.attach(edge)
        self._settled = self._settled and not self._met
        for labels in self._labels or ():
            labels.attached(edge)

    def _probe(self, edge: int) -> bool:
        """Set aside whatever contradicts `edge`; did anything?"""
        clashed = False
        while cycle := self._schedule.admit(edge, only_ask=True):
            clashed = True
            held = [e for e in self._record(cycle) if self._graph.attached(e)]
            for other in held:
                self._detach(other)
            if not held:
                break
        return clashed

    def _record(self, cycle: list[int]) -> list[int]:
        """Keep that `cycle` was met; returns what it sets aside."""
        contradiction = self._smallest({o for e in cycle for o in self._constraints[e].owners}, cycle)
        met = cycle + [self._edges[c.id] for c in contradiction.constraints]
        aside = sorted({e for e in met if self._constraints[e].owners})
        self._met.setdefault(frozenset(contradiction.owners), set()).add(frozenset(aside))
        return aside

    def _smallest(self, owners: Collection[str], also: Collection[int] = ()) -> Contradiction:
        """The smallest contradiction among all that `owners` say, the edges `also`, and the rules on their points."""
        said = {*also, *(self._edges[c.id] for c in self.owned(owners))}
        found = smallest(self._constraints[e] for e in sorted(said | self._rules(said)))
        if found is None or not found.owners:
            raise BadInput("two rules that nobody can give up contradict each other")
        return found

    def _rules(self, edges: Iterable[int]) -> set[int]:
        """The constraints without owner that tie the points of `edges` to one another and to the calendar."""
        points = list(dict.fromkeys(p for e in edges for p in (self._graph.base[e], self._graph.point[e]) if p))
        rules: set[int] = set()
        for point in points:
            near = (e for e in (*self._graph.out[point], *self._graph.into[point]) if not self._constraints[e].owners)
            for rule in near:
                rules.add(rule)
                ends = self._graph.base[rule], self._graph.point[rule]
                points.extend(p for p in ends if p and p not in points)
        return rules

    def _detach(self, edge: int) -> None:
        if self._graph.attached(edge):
            self._graph.detach(edge)
            for labels in self._labels or ():
                labels.detached(edge)

    def _aside(self) -> set[int]:
        return {e for circles in self._met.values() for circle in circles for e in circle}

    def _settle(self) -> tuple[Reach, Reach]:
        """Labels of what nobody disputes. What was set aside is tried once more, since it must contradict nothing that
        was added later; setting aside only ever loosens, so once is enough."""
        if not self._settled:
            self._settled = True
            for edge in sorted(self._aside()):
                self._probe(edge)
        if self._labels is None:
            forward = Reach(self._graph, self._schedule, forward=True)
            self._labels = forward, Reach(self._graph, self._schedule, forward=False)
        return self._labels

    def _proof(self, edges: list[int]) -> tuple[ProofStep, ...]:
        return tuple(self._constraints[e].step for e in edges)
