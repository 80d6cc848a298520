"""`govah who`: whom of a case a name can mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_lines

Row = dict[str, Any]

_BANDS = {"same": "one name with", "look": "may be one name with", "different": "unlike"}
_TIES = {"same-as": "may be", "distinct-from": "is not", "part-of": "is part of", "refers-to": "may mean"}


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any spelling and script.")],
    case: CaseOption = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many to print at most.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """List whom or what of a case NAME can mean.

    The nearest first, with the score, the reasons, every name and whose name it is, and the first passages. A name
    tells only how it is written: that two people have one name does not make them one.
    """
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        rows = opened.report.who(name, most)
    if as_json:
        print_json(rows)
    else:
        print_lines(line for row in rows for line in _told(row))
        if not rows:
            print_lines([f"Nobody and nothing in the case is called anything like {name}."])


def _told(row: Row) -> Iterator[str]:
    entity = row["entity"]
    reasons = f": {'; '.join(row['reasons'])}" if row["reasons"] else ""
    yield f"{entity['name']} ({entity['kind']}, {entity['id']})"
    yield f"  {_BANDS[row['band']]} {row['name']}, {row['score']:.2f}{reasons}"
    yield f"  names: {'; '.join(map(_name, entity['names']))}"
    yield from (_passage(passage) for passage in row["passages"])
    yield from (_tie(tie) for tie in row["ties"])
    yield f"  {_count(len(entity['mentions']), 'place')} in {_count(row['documents'], 'document')}"


def _name(name: Row) -> str:
    told = [name["side"] and f"of {name['side']}", name["derogatory"] and "derogatory", str(name["mentions"])]
    return f"{name['text']} ({', '.join(filter(None, told))})"


def _passage(passage: Row) -> str:
    return f"  [{passage['name']}, {passage['start']}] {' '.join(passage['text'].split())}"


def _tie(tie: Row) -> str:
    reasons = f": {'; '.join(tie['reasons'])}" if tie["reasons"] else ""
    one, other = tie["names"]
    joined = tie["kind"] == "same-as" and len(set(tie["entities"])) == 1
    return f"  {one} {'was taken for' if joined else _TIES[tie['kind']]} {other}{reasons}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


COMMANDS = (who,)
