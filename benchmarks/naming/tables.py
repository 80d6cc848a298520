"""The tables of `benchmarks/names.py`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from naming.peers import Told

Rows = Mapping[str, Mapping[str, float]]


def table(first: str, rows: Rows) -> str:
    """One line a row; shares with three digits, counts without."""
    width = max(map(len, (first, *rows)), default=0)
    columns = list(next(iter(rows.values()), ()))
    lines = [f"{first:<{width}}" + "".join(f"  {c:>{_wide(c)}}" for c in columns)]
    lines += [
        f"{name:<{width}}" + "".join(f"  {_shown(row[c]):>{_wide(c)}}" for c in columns) for name, row in rows.items()
    ]
    return "\n".join(lines)


def _wide(column: str) -> int:
    return max(7, len(column))


def _shown(value: float) -> str:
    return f"{value:,.0f}" if isinstance(value, int) or value >= 20 else f"{value:.3f}"


def systems_table(sets: Sequence[str], told: Mapping[str, Mapping[str, Told]]) -> str:
    """Best F1, recall where precision is 98 %, and average precision of each program on each set."""
    if not told:
        return ""
    lines = [f"{'':<36}" + "".join(f"{name:>21}" for name in sets) + f"{'pairs/s':>12}"]
    lines.append(f"{'':<36}" + f"{'F1   sure     AP ':>21}" * len(sets))
    for system, found in told.items():
        cells = "".join(f"{_cell(found[name]) if name in found else '-':>21}" for name in sets)
        lines.append(f"{system:<36}{cells}{next(iter(found.values())).pairs_a_second:>12,.0f}")
    return "\n".join([*lines, *_notes(told)])


def _cell(told: Told) -> str:
    f = told.figures
    return f"{f.f1:.3f}  {f.recall_when_sure:.3f}  {f.average_precision:.3f}{'†' if told.seen else ' '}"


def _notes(told: Mapping[str, Mapping[str, Told]]) -> Iterator[str]:
    if any(each.seen for found in told.values() for each in found.values()):
        yield "† it was trained on these very names: no measure of what it knows"
