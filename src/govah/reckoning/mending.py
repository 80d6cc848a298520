"""All that is said, without what is given up for the moment: does the rest hold, and what follows from it?"""

from __future__ import annotations

from collections.abc import Iterable

from govah.reckoning.contradiction import Contradiction
from govah.reckoning.owners import Owners
from govah.reckoning.paths import Graph
from govah.reckoning.reach import Reach
from govah.reckoning.rounds import Numbers
from govah.reckoning.stakes import Stakes


class Mender:
    """Tries what to give up. `met` are the contradictions that stood in the way, by the stakes that make them."""

    def __init__(self, graph: Graph, edges: Numbers, owners: Owners, stakes: Stakes) -> None:
        self.graph, self._owners, self._stakes = graph, owners, stakes
        self.met: dict[frozenset[str], Contradiction] = {}
        rounds = graph.rounds(edges)
        while circles := rounds.circles():
            rounds.drop({e for circle in circles for e in self.resting(self._meet(circle))})
        graph.attach_only(rounds.edges())
        self._out = set(edges.tolist()).difference(rounds.edges().tolist())
        self._latest = Reach(graph, rounds, forward=True)

    def resting(self, stakes: Iterable[str]) -> set[int]:
        """The edges that fall with these stakes."""
        return self._owners.resting(self._stakes.owners(stakes))

    def fits(self, given_up: Iterable[str]) -> bool:
        """Can all the rest hold? If not, some of what stands in the way has been met."""
        gone = self.resting(given_up)
        for edge in sorted(gone - self._out):
            self.graph.detach(edge)
            self._latest.detached(edge)
        back = sorted(self._out - gone)
        self._out |= gone
        return sum(map(self._take_back, back)) == len(back)

    def both(self) -> tuple[Reach, Reach]:
        """The latest and the earliest days of all points, if what is given up now stays so."""
        rounds = self.graph.rounds(self.graph.held())
        return self._latest, Reach(self.graph, rounds.backwards(), forward=False)

    def _take_back(self, edge: int) -> bool:
        trial = self._latest.trial(edge)
        if trial.circle:
            self._meet(trial.circle)
            return False
        self.graph.attach(edge)
        self._latest.accept(trial)
        self._out.remove(edge)
        return True

    def _meet(self, circle: list[int]) -> frozenset[str]:
        found = self._owners.contradiction(circle)
        names = self._stakes.names(found.owners)
        self.met.setdefault(names, found)
        return names
