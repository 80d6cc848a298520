"""`govah why`, `govah proof`: what a case has on one event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_lines

Row = dict[str, Any]

EventArgument = Annotated[
    str, typer.Argument(metavar="EVENT", help="Its id, or words of what it is called, in either language.")
]

_SIDES = {
    ("start", "earliest"): "began on {} or later",
    ("start", "latest"): "began on {} or earlier",
    ("end", "earliest"): "ended on {} or later",
    ("end", "latest"): "ended on {} or earlier",
}


def why(event: EventArgument, case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print each reason offered for EVENT.

    Each with its tests and what the record does to them. Nothing is ranked: the explanations come in the order in which
    they are first offered. A reason that nothing contradicts need not be true; only what it contradicts was tested.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        rows = opened.report.why(event)
    if as_json:
        print_json(rows)
    else:
        print_lines(line for row in rows for line in _reasons(row))


def proof(event: EventArgument, case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print what forces the bounds of EVENT.

    Step by step, each with its passage. What follows from the meaning of words has none.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        rows = opened.report.proof(event)
    if as_json:
        print_json(rows)
    else:
        print_lines(line for row in rows for line in _proven(row))


def _reasons(row: Row) -> Iterator[str]:
    event = row["event"]
    yield f"{event['label']} ({event['id']})"
    for offered in row["explanations"]:
        count = f"{_count(offered['stated_by'])}, denied by {len(offered['denied_by'])}"
        yield f"  {offered['says']} ({offered['id']}; {count})"
        for entailed in offered["entailments"]:
            yield f"    {entailed['verdict']}: {entailed['says']}"
            yield f"      {entailed['because']}"
    if not row["explanations"]:
        yield "  Nobody in the record offers a reason for it."


def _proven(row: Row) -> Iterator[str]:
    yield f"{row['label']} ({row['id']}){', contested' if row['contested'] else ''}"
    for point in row["bounds"]:
        for side in ("earliest", "latest"):
            bound = point[side]
            if bound["day"] is not None:
                yield f"  {_SIDES[point['point'], side].format(bound['day'])}, because"
                yield from (line for step in bound["steps"] for line in _step(step))


def _step(step: Row) -> Iterator[str]:
    assumed = f" (assuming {step['assumption']})" if step["assumption"] else ""
    yield f"    {step['says']}{assumed}"
    if passage := step["passage"]:
        text = " ".join(passage["text"].split())
        yield f"      [{passage['document']}, {passage['start']}] {passage['speaker']}: {text}"


def _count(statements: list[str]) -> str:
    return f"offered in {len(statements)} statement{'' if len(statements) == 1 else 's'}"


COMMANDS = (why, proof)
