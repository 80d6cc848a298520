"""`govah statements`, and `govah dates` and `govah quotes` for one file without a case."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, which_case
from govah.cli.output import print_json, print_table
from govah.errors import BadInput

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A text file in UTF-8; - is standard input.")]


def statements(case: CaseOption = None, as_json: JsonOption = False) -> None:
    """Print who says what, on whose authority, about when."""
    from govah.case import Case

    with Case.open(which_case(case)) as opened:
        rows = opened.report.rows("statements")
    if as_json:
        print_json(rows)
    else:
        print_table(("statement", "speaker", "stance", "basis", "about", "text"), map(_statement, rows))


def dates(
    file: FileArgument,
    anchor: Annotated[
        datetime | None, typer.Option("--anchor", formats=["%Y-%m-%d"], help="The day it was written.")
    ] = None,
    as_json: JsonOption = False,
    as_timeml: Annotated[bool, typer.Option("--timeml", help="Print the text with its dates marked up.")] = False,
) -> None:
    """Read the dates in one text FILE, without a case."""
    from govah.case.loose import dates_in, timeml_of

    day = anchor.date() if anchor else None
    if as_timeml:
        sys.stdout.write(timeml_of(_text(file), anchor=day))
        return
    rows = dates_in(_text(file), anchor=day)
    if as_json:
        print_json(rows)
    else:
        headers = ("start", "text", "earliest", "latest", "edtf", "calendar")
        print_table(headers, ([row[h] for h in headers] for row in rows))


def quotes(file: FileArgument, as_json: JsonOption = False) -> None:
    """Read who is quoted in one text FILE, without a case."""
    from govah.case.loose import quotes_in

    rows = quotes_in(_text(file))
    if as_json:
        print_json(rows)
    else:
        headers = ("start", "source", "cue", "stance", "content")
        print_table(headers, ([*(row[h] for h in headers[:-1]), " … ".join(row["content"])] for row in rows))


def _statement(row: dict[str, Any]) -> tuple[object, ...]:
    about = row["about"]
    told = about and (about["edtf"] or about["text"])
    return row["id"], row["speaker"], row["stance"], row["basis"], told, row["text"]


def _text(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{file} is not text in UTF-8: save it as UTF-8 first") from error


COMMANDS = (statements, dates, quotes)
