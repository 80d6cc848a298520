"""`govah statements`, and `govah dates`, `govah quotes` and `govah quantities` for one file without a case."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from govah.cli.options import CaseOption, JsonOption, RulesOnlyOption, which_case
from govah.cli.output import print_forest, print_json, print_table
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
        sys.stdout.write(timeml_of(text_of(file), anchor=day))
        return
    rows = dates_in(text_of(file), anchor=day)
    if as_json:
        print_json(rows)
    else:
        print_table(("start", "kind", "text", "means", "calendar"), map(_date, rows))


def quotes(file: FileArgument, rules_only: RulesOnlyOption = False, as_json: JsonOption = False) -> None:
    """Read who is quoted in one text FILE, without a case."""
    from govah.case.loose import quotes_in

    rows = quotes_in(text_of(file), rules_only=rules_only)
    if as_json:
        print_json(rows)
    else:
        parents = [row["parent"] for row in rows]
        print_forest([_link(row, quotes_on=i in parents) for i, row in enumerate(rows)], parents)


def quantities(file: FileArgument, as_json: JsonOption = False) -> None:
    """Read how many of what one text FILE gives, without a case."""
    from govah.case.loose import quantities_in

    rows = quantities_in(text_of(file))
    if as_json:
        print_json(rows)
    else:
        print_table(("start", "text", "means", "counted"), map(_quantity, rows))


def _quantity(row: dict[str, Any]) -> tuple[object, ...]:
    low, high = (f"{bound:,}" if bound is not None else "" for bound in (row["low"], row["high"]))
    means = (
        low if low == high else f"{low} to {high}" if low and high else f"at least {low}" if low else f"at most {high}"
    )
    return row["start"], row["text"], " ".join(filter(None, (means, row["unit"]))), row["counted"] or ""


def _link(row: dict[str, Any], *, quotes_on: bool) -> str:
    """Who speaks and how; below it the words, unless somebody further in is quoted for them."""
    name, source = row["speaker"], row["source"]
    who = source or name or "unnamed"
    if name and source and name not in source:
        rival = f", or else {row['runner_up']}" if row["runner_up"] else ""
        who = f"{name} (“{source}”{rival})"
    told = [row["stance"], row["certainty"] if row["certainty"] != "certain" else None]
    told += [row["basis"] if row["basis"] != "unstated" else None, "forced confession?" if row["coerced"] else None]
    told.append({"positive": "told as true", "negative": "told as untrue"}.get(row["taken_for"]))
    line = f"{who}: {', '.join(filter(None, told))}"
    return line if quotes_on else f"{line}\n[{row['start']}] {' … '.join(row['content'])}"


def _statement(row: dict[str, Any]) -> tuple[object, ...]:
    about = row["about"]
    told = about and (about["edtf"] or about["text"])
    return row["id"], row["speaker"], row["stance"], row["basis"], told, row["text"]


def _date(row: dict[str, Any]) -> tuple[object, ...]:
    return row["start"], row["kind"], row["text"], _meaning(row), row["calendar"]


def _meaning(row: dict[str, Any]) -> str:
    """Its days, with what else they can be; its length; or its relation with the length."""
    if relation := row["relation"]:
        length = _length(relation["offset"])
        return f"{relation['kind']} “{relation['event']['text']}”" + (f", {length}" if length else "")
    if row["duration"]:
        return _length(row["duration"])
    return " or ".join([row["edtf"], *(other["edtf"] for other in row["alternatives"])]) if row["edtf"] else ""


def _length(length: dict[str, Any] | None) -> str:
    if length is None:
        return ""
    shortest, longest = length["shortest"] or 0, length["longest"]
    if longest is None:
        return f"{shortest} days or more"
    return f"{shortest} days" if shortest == longest else f"{shortest} to {longest} days"


def text_of(file: Path) -> str:
    """The text of a file; of standard input for -. Raises: BadInput: there is none in UTF-8."""
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{file} is not text in UTF-8: save it as UTF-8 first") from error


COMMANDS = (statements, dates, quantities, quotes)
