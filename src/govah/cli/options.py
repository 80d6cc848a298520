"""What several commands share: which case, how to print, how to say how far it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from govah.errors import CaseUnavailable

_DATABASE = "case.db"

CaseOption = Annotated[
    Path | None,
    typer.Option("-C", "--case", help="The case: else the nearest one upwards from here, else $GOVAH_CASE."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON; its keys are in docs/reference/json.md.")]

RulesOnlyOption = Annotated[
    bool,
    typer.Option("--rules-only", help="Read who says what by named rules alone, without weights learned from news."),
]


def which_case(named: Path | None) -> Path:
    """The folder of the case that is meant. Raises: CaseUnavailable: none is."""
    if named:
        return named
    here = Path.cwd()
    nearest = next((folder for folder in (here, *here.parents) if (folder / _DATABASE).is_file()), None)
    if nearest:
        return nearest
    if meant := os.environ.get("GOVAH_CASE"):
        return Path(meant)
    raise CaseUnavailable("no case was named and none is around here: give one with -C, or set GOVAH_CASE")
