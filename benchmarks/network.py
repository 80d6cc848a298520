"""How fast bounds, edits and clashes of the network are, beside general graph libraries where they are installed.

`python benchmarks/network.py [--json] [--events 1000 10000]` prints one row for each task, system and size. The
chronology is synthetic: three statements an event, about a third of them dates, the rest orders with and without gaps.
"""

from __future__ import annotations

import argparse
import json
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from govah.reckoning.contradiction import ORIGIN, Constraint
from govah.reckoning.network import Network

YEARS = 12
EDITS = 200
Row = dict[str, str | int | float]


def chronology(events: int, seed: int = 1, corrupted: int = 0) -> list[Constraint]:
    """Three statements for each of `events` events, true of one hidden course of things but for `corrupted` of them."""
    chance = random.Random(seed)
    span = int(365.25 * YEARS)
    true = sorted(chance.randint(0, span) for _ in range(events))
    wrong = set(chance.sample(range(3 * events), corrupted))
    return [c for s in range(3 * events) for c in _statement(chance, true, s, s in wrong)]


def _statement(chance: random.Random, true: list[int], number: int, wrong: bool) -> list[Constraint]:
    name = f"s{number}"
    a = chance.randrange(len(true))
    shift = chance.choice((-1, 1)) * chance.randint(200, 1500) if wrong else 0
    if wrong or chance.random() < 0.35:
        vague = chance.choice((0, 3, 15, 45, 183))
        return _between(name, ORIGIN, a, true[a] + shift - vague, true[a] + shift + vague)
    b = min(len(true) - 1, a + 1 + int(chance.expovariate(1 / 40)))
    days = true[b] - true[a]
    if a == b or chance.random() < 0.6:
        return _between(name, a, b, min(days, chance.randint(0, 2)), None) if a != b else []
    return _between(name, a, b, max(0, days - chance.randint(0, 9)), days + chance.randint(0, 9))


def _between(name: str, base: object, point: object, least: int, most: int | None) -> list[Constraint]:
    low = Constraint(id=f"{name}-", base=point, point=base, at_most=-least, says="", statement=name)
    if most is None:
        return [low]
    return [low, Constraint(id=f"{name}+", base=base, point=point, at_most=most, says="", statement=name)]


def bounds_here(constraints: list[Constraint], events: int) -> None:
    """Both bounds of every event."""
    network = Network(constraints)
    for event in range(events):
        network.days(event)


def bounds_networkx(constraints: list[Constraint], events: int) -> None:
    """The same by networkx."""
    nx = import_module("networkx")
    graph = nx.DiGraph()
    for c in constraints:
        kept = graph.get_edge_data(c.base, c.point, {"weight": c.at_most})["weight"]
        graph.add_edge(c.base, c.point, weight=min(kept, c.at_most))
    nx.single_source_bellman_ford_path_length(graph, ORIGIN)
    nx.single_source_bellman_ford_path_length(graph.reverse(), ORIGIN)


def bounds_scipy(constraints: list[Constraint], events: int) -> None:
    """The same by scipy, in 1024ths of a day and each edge one longer: an edge of no days would look like no edge."""
    sparse = import_module("scipy.sparse")
    csgraph = import_module("scipy.sparse.csgraph")
    tightest: dict[tuple[int, int], int] = {}
    for c in constraints:
        ends = tuple(events if p == ORIGIN else int(str(p)) for p in (c.base, c.point))
        tightest[ends[0], ends[1]] = min(c.at_most, tightest.get((ends[0], ends[1]), c.at_most))
    rows, columns = zip(*tightest, strict=True)
    weights = [w * 1024 + 1 for w in tightest.values()]
    matrix = sparse.csr_matrix((weights, (rows, columns)), shape=(events + 1, events + 1))
    csgraph.bellman_ford(matrix, indices=events)
    csgraph.bellman_ford(matrix.T, indices=events)


def edits(constraints: list[Constraint], events: int) -> Callable[[], None]:
    """Take statements out of a finished network and put them back, with the bounds brought up to date each time."""
    network = Network(constraints)
    network.days(0)
    chosen = random.Random(2).sample(constraints, EDITS)

    def edit() -> None:
        for c in chosen:
            network.remove(c.id)
            network.add(c)
            network.days(c.point)

    return edit


def clashes(constraints: list[Constraint], events: int) -> None:
    """Every clash that is met, and the bounds of what is left."""
    network = Network(constraints)
    network.clashes()
    network.days(0)


def measured(task: str, system: str, events: int, run: Callable[[], None], share: int = 1) -> Row:
    """One row: CPU and wall seconds of one `share` of the run, and the peak of Python's memory in a run of its own."""
    cpu, wall = time.process_time(), time.perf_counter()
    run()
    cpu, wall = (time.process_time() - cpu) / share, (time.perf_counter() - wall) / share
    tracemalloc.start()
    run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    times = {"cpu_s": float(f"{cpu:.3g}"), "wall_s": float(f"{wall:.3g}"), "peak_mb": round(peak / 1e6, 1)}
    return {"task": task, "system": system, "events": events, **times}


PEERS = {"networkx": bounds_networkx, "scipy": bounds_scipy}
SLOW = {"scipy": 1000}
"""Up to how many events a peer is tried."""


def rows(sizes: list[int]) -> Iterator[Row]:
    """The whole table."""
    for events in sizes:
        true, false = chronology(events), chronology(events, corrupted=events // 100)
        yield measured("bounds", "govah", events, partial(bounds_here, true, events))
        for name, run in PEERS.items():
            if find_spec(name) and events <= SLOW.get(name, events):
                yield measured("bounds", name, events, partial(run, true, events))
        yield measured("edit", "govah", events, edits(true, events), share=2 * EDITS)
        yield measured("clashes", "govah", events, partial(clashes, false, events))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 10000])
    options = parser.parse_args()
    table = rows(options.events)
    if options.json:
        print(json.dumps(list(table)))
        return
    for row in table:
        print("  ".join(f"{key} {value}" for key, value in row.items()))


if __name__ == "__main__":
    main()
