"""`govah what-if`: what would change if somebody were not believed, or something not assumed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_lines
from govah.errors import BadInput

Row = dict[str, Any]

WithoutOption = Annotated[
    list[str] | None, typer.Option(metavar="STATEMENT", help="Leave out what this statement and its copies say.")
]
AssumeOption = Annotated[
    list[str] | None, typer.Option(metavar="NAME=off", help="Do not make this assumption; NAME=on makes it after all.")
]


def what_if(
    without: WithoutOption = None, assume: AssumeOption = None, case: CaseOption = None, as_json: JsonOption = False
) -> None:
    """Print what would change if somebody were not believed.

    Or if something were not assumed. The case is reckoned again and nothing of it is kept; both options can be given
    more than once.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        found = opened.report.what_if(without or (), dict(map(_switched, assume or ())))
    if as_json:
        print_json(found)
    else:
        print_lines(_changes(found))


def _switched(text: str) -> tuple[str, bool]:
    name, _, state = text.partition("=")
    if state not in ("on", "off"):
        raise BadInput(f"write --assume {name or 'NAME'}=off, or =on")
    return name, state == "on"


def _changes(found: Row) -> Iterator[str]:
    if not any(found.values()):
        yield "Nothing would change."
    for row in found["verdicts"]:
        yield f"{row['says']} {row['before'] or 'not asked'} -> {row['after'] or 'not asked'}"
    for row in found["prices"]:
        yield f"{row['says']}: price {_number(row['before'])} -> {_number(row['after'])}"
    for row in found["bounds"]:
        yield f"{row['label']}, {row['point']}: {_days(row['before'])} -> {_days(row['after'])}"
    for row in found["vantages"]:
        told = row["label"] or row["statement"]
        yield f"{row['who']}, {told}: there {row['before'] or 'not asked'} -> {row['after'] or 'not asked'}"
    yield from (f"no longer a clash: {row['says']}" for row in found["clashes_gone"])
    yield from (f"a new clash: {row['says']}" for row in found["clashes_new"])


def _number(cost: int | None) -> str:
    return "none" if cost is None else str(cost)


def _days(bounds: Row) -> str:
    earliest, latest = bounds["earliest"], bounds["latest"]
    if earliest == latest:
        return earliest or "unknown"
    return f"{earliest or '…'} to {latest or '…'}"


COMMANDS = (what_if,)
