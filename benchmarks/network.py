"""How fast bounds, edits and repairs of the network are, beside other libraries where they are installed.

`python benchmarks/network.py [--json] [--events 1000 10000 100000]` prints one row for each task, system and size:
the best of three runs (two of the largest; one of a repair by ortools, which takes a minute), in a process of its own,
and the memory it took.

bounds   from a list of constraints to the earliest and the latest day of every point, ready to be looked up. Building
         the graph counts for every system; making the constraints counts for none. networkx takes any points, as Govah
         does; rustworkx is given points that are numbers already. Only Govah also keeps the proof of each bound, looks
         for clashes and takes care that ids are unique. z3 only says whether all can hold.
edit     one statement taken out or put back and the bounds brought up to date, in a record of which up to 100
         statements are wrong: median of 800.
repair   the cheapest ways to give up statements so that the rest can hold, where up to 100 are wrong, and the bounds
         over all of them; by ortools only the cost.

The chronology is synthetic: each event has a beginning and an end, and three statements; half of these are dates, the
others orders with and without gaps. Wrong statements are wrong by a year or more.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from multiprocessing.connection import Connection

from govah.reckoning.network import ORIGIN, Constraint, Network

YEARS = 12
EDITS = 400
WRONG = 100
SLOW = 1000
FLOORS = {"networkx": 15, "rustworkx": 1}
"""How many times the CPU of Govah each must take at least for the bounds of 10,000 events; measured were 21 and 1.9."""

Row = dict[str, str | int | float]
Task = Callable[[list[Constraint]], object]


def chronology(events: int, seed: int = 1, corrupted: int = 0) -> list[Constraint]:
    """Three statements for each of `events` events, true of one hidden course of things but for `corrupted` of them.

    Event n begins at point 2n and ends at point 2n + 1.
    """
    chance = random.Random(seed)
    true = course(chance, events)
    wrong = set(chance.sample(range(3 * events), corrupted))
    lasting = [Constraint(id=f"e{e}", base=2 * e + 1, point=2 * e, at_most=0) for e in range(events)]
    return [*lasting, *(c for s in range(3 * events) for c in _statement(chance, true, f"s{s}", s in wrong))]


def course(chance: random.Random, events: int) -> list[int]:
    """The true day of every point."""
    begun = sorted(chance.randint(0, int(365.25 * YEARS)) for _ in range(events))
    return [day for first in begun for day in (first, first + chance.choice((0, 0, 0, 1, 5, 30)))]


def _statement(chance: random.Random, true: list[int], name: str, wrong: bool) -> Iterator[Constraint]:
    begin = 2 * chance.randrange(len(true) // 2)
    shift = chance.choice((-1, 1)) * chance.randint(365, 1500) if wrong else 0
    if wrong or chance.random() < 0.5:
        vague = chance.choice((0, 3, 15, 45, 183))
        yield _said(name, "-", begin, ORIGIN, vague - shift - true[begin])
        yield _said(name, "+", ORIGIN, begin + 1, vague + shift + true[begin + 1])
        return
    other = min(len(true) - 2, begin + 2 + 2 * int(chance.expovariate(1 / 40)))
    if begin != other:
        days = true[other] - true[begin]
        yield _said(name, "-", other, begin, -min(days, chance.randint(0, 2)))
        if chance.random() < 0.5:
            yield _said(name, "+", begin, other, days + chance.randint(0, 9))


def _said(name: str, side: str, base: object, point: object, at_most: int) -> Constraint:
    return Constraint(id=name + side, base=base, point=point, at_most=at_most, statement=name)


def _number(point: object) -> int:
    return point + 1 if isinstance(point, int) else 0


def bounds_govah(constraints: list[Constraint]) -> None:
    """Both bounds of every beginning and end."""
    Network(constraints).days(0)


def bounds_networkx(constraints: list[Constraint]) -> None:
    """The same by networkx."""
    nx = import_module("networkx")
    graph = nx.DiGraph()
    for c in constraints:
        kept = graph.get_edge_data(c.base, c.point, {"weight": c.at_most})["weight"]
        graph.add_edge(c.base, c.point, weight=min(kept, c.at_most))
    nx.single_source_bellman_ford_path_length(graph, ORIGIN)
    nx.single_source_bellman_ford_path_length(graph.reverse(), ORIGIN)


def bounds_rustworkx(constraints: list[Constraint]) -> None:
    """The same by rustworkx."""
    rx = import_module("rustworkx")
    for flip in (False, True):
        graph = rx.PyDiGraph()
        ends = [(_number(c.base), _number(c.point), c.at_most) for c in constraints]
        graph.extend_from_weighted_edge_list([(b, a, w) for a, b, w in ends] if flip else ends)
        rx.digraph_bellman_ford_shortest_path_lengths(graph, 0, float)


def bounds_scipy(constraints: list[Constraint]) -> None:
    """The same by scipy, in 1024ths of a day and each edge one longer: an edge of no days would look like no edge."""
    sparse = import_module("scipy.sparse")
    csgraph = import_module("scipy.sparse.csgraph")
    tightest: dict[tuple[int, int], int] = {}
    for c in constraints:
        ends = _number(c.base), _number(c.point)
        tightest[ends] = min(c.at_most, tightest.get(ends, c.at_most))
    rows, columns = zip(*tightest, strict=True)
    size = 1 + max(*rows, *columns)
    matrix = sparse.csr_matrix(([w * 1024 + 1 for w in tightest.values()], (rows, columns)), shape=(size, size))
    csgraph.bellman_ford(matrix, indices=0)
    csgraph.bellman_ford(matrix.T, indices=0)


def bounds_ortools(constraints: list[Constraint]) -> None:
    """The same by CP-SAT: all days together as late, then as early as can be."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model = cp_model.CpModel()
    points = {p: model.new_int_var(-(10**5), 10**5, str(p)) for c in constraints for p in (c.base, c.point)}
    model.add(points[ORIGIN] == 0)
    for c in constraints:
        model.add(points[c.point] - points[c.base] <= c.at_most)
    for aim in (model.maximize, model.minimize):
        aim(sum(points.values()))
        _solved(cp_model, model)


def bounds_z3(constraints: list[Constraint]) -> None:
    """Only whether all can hold, by z3: it has no way to all bounds at once."""
    z3 = import_module("z3")
    solver = z3.SolverFor("QF_IDL")
    points = {p: z3.Int(str(p)) for c in constraints for p in (c.base, c.point)}
    solver.add([points[c.point] - points[c.base] <= c.at_most for c in constraints])
    assert solver.check() == z3.sat


def repair_govah(constraints: list[Constraint]) -> int:
    """The cheapest repairs, and the bounds over all of them."""
    return Network(constraints).repairs().cost


def repair_ortools(constraints: list[Constraint]) -> int:
    """The cheapest repair by CP-SAT."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model = cp_model.CpModel()
    points = {p: model.new_int_var(-(10**5), 10**5, str(p)) for c in constraints for p in (c.base, c.point)}
    kept = {c.statement: model.new_bool_var(str(c.statement)) for c in constraints if c.statement}
    model.add(points[ORIGIN] == 0)
    for c in constraints:
        holds = model.add(points[c.point] - points[c.base] <= c.at_most)
        if c.statement:
            holds.only_enforce_if(kept[c.statement])
    model.maximize(sum(kept.values()))
    return len(kept) - round(_solved(cp_model, model))


def _solved(cp_model: object, model: object) -> float:
    solver = cp_model.CpSolver()  # type: ignore[attr-defined]
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL  # type: ignore[attr-defined]
    return float(solver.objective_value)


def edits(constraints: list[Constraint]) -> tuple[float, float]:
    """Median CPU and wall seconds to take one statement out or put it back, bounds brought up to date."""
    network = Network(constraints)
    network.days(0)
    said: dict[str, list[Constraint]] = {}
    for c in constraints:
        said.setdefault(c.statement or "", []).append(c)
    every = sorted(said.keys() - {""})
    names = random.Random(2).sample(every, min(EDITS, len(every)))
    took = [pair for name in names for pair in _edit(network, said[name])]
    return statistics.median(cpu for cpu, _ in took), statistics.median(wall for _, wall in took)


def _edit(network: Network, statement: list[Constraint]) -> Iterator[tuple[float, float]]:
    def out() -> None:
        for c in statement:
            network.remove(c.id)
        network.days(statement[0].point)

    def back() -> None:
        for c in statement:
            network.add(c)
        network.days(statement[0].point)

    yield _timed(out)
    yield _timed(back)


def _timed(run: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    run()
    return time.process_time() - cpu, time.perf_counter() - wall


def best(task: Task, constraints: list[Constraint], runs: int) -> tuple[float, float]:
    """CPU and wall seconds of the fastest of these runs."""
    return min(_timed(lambda: task(constraints)) for _ in range(runs))


def alone(measure: Callable[[], tuple[float, float]]) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and MB more at the peak, in a process of its own."""
    here, there = get_context("fork").Pipe(duplex=False)
    child = get_context("fork").Process(target=_report, args=(measure, there))
    child.start()
    cpu, wall, peak = here.recv()
    child.join()
    return cpu, wall, peak


def _report(measure: Callable[[], tuple[float, float]], there: Connection) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cpu, wall = measure()
    there.send((cpu, wall, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024))


TASKS: list[tuple[str, str, Task, int]] = [
    ("bounds", "govah", bounds_govah, 10**6),
    ("bounds", "networkx", bounds_networkx, 10**6),
    ("bounds", "rustworkx", bounds_rustworkx, 10**6),
    ("bounds", "scipy", bounds_scipy, SLOW),
    ("bounds", "ortools", bounds_ortools, SLOW),
    ("bounds", "z3", bounds_z3, SLOW),
    ("repair", "govah", repair_govah, 10**6),
    ("repair", "ortools", repair_ortools, SLOW),
]
"""Each task by each system, and up to how many events it is tried."""


def rows(sizes: list[int]) -> Iterator[Row]:
    """The whole table."""
    for events in sizes:
        said = {"bounds": chronology(events), "repair": chronology(events, corrupted=min(WRONG, events // 100))}
        for name, system, task, most in TASKS:
            if events <= most and (system == "govah" or find_spec(system)):
                runs = 1 if task is repair_ortools else 3 if events <= 10000 else 2
                yield _row(name, system, events, partial(best, task, said[name], runs))
        yield _row("edit", "govah", events, partial(edits, said["repair"]))


def _row(task: str, system: str, events: int, measure: Callable[[], tuple[float, float]]) -> Row:
    cpu, wall, peak = alone(measure)
    times = {"cpu_s": float(f"{cpu:.3g}"), "wall_s": float(f"{wall:.3g}"), "peak_mb": round(peak, 1)}
    return {"task": task, "system": system, "events": events, **times}


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
        print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)


if __name__ == "__main__":
    main()
