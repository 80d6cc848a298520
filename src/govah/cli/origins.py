"""`govah origins`: whose words they finally are, and how many such voices each thing has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_table

Row = dict[str, Any]


def origins(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print what everything rests on.

    First each origin with what it tells of, then each event and explanation with its count: from those that somebody
    could find to those that there may be. A reprint is no origin, and voices that only cite one another count 0.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        found = opened.report.origins()
    if as_json:
        print_json(found)
        return
    print_table(
        ("origin", "who", "statements", "documents", "events", "explanations"),
        (tuple(_origin(o)) for o in found["origins"]),
    )
    print_table(
        ("claim", "says", "statements", "origins", "through", "in circles"), (tuple(_claim(c)) for c in found["claims"])
    )


def _origin(origin: Row) -> Iterator[object]:
    yield origin["id"]
    yield origin["name"] if origin["named"] else f"{origin['name']} (unnamed)"
    yield from (len(origin[key]) for key in ("statements", "documents", "events", "explanations"))


def _claim(claim: Row) -> Iterator[object]:
    count = claim["origins"]
    low, high = count["low"], count["high"]
    yield from (claim["id"], claim["says"], len(claim["statements"]))
    yield str(low) if low == high else f"{low}-{high}"
    yield ", ".join(count["bottleneck"])
    yield "\n".join(" and ".join(circle) for circle in count["circular"])


COMMANDS = (origins,)
