"""`govah examine`: the whole job in one command."""

from __future__ import annotations

import webbrowser
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from govah.cli.options import JsonOption, RulesOnlyOption
from govah.cli.output import print_json, safe
from govah.cli.progress import Teller

_SOME_UNREADABLE = 4
_LABELS = {
    "documents": "documents read",
    "statements": "statements",
    "dated_statements": "… with a date",
    "speakers": "speakers",
    "origins": "origins",
    "events": "events",
    "clashes": "clashes",
    "explanations": "explanations",
}


class Language(Enum):
    """A language that the dossier is written in."""

    ENGLISH = "en"
    PERSIAN = "fa"


def examine(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER", help="Folders and files with the sources.")],
    out: Annotated[Path, typer.Option("--out", metavar="CASE", help="The case: new, or one to go on with.")] = Path(
        "my-case"
    ),
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read at the same time.")] = 1,
    language: Annotated[
        Language | None, typer.Option("--language", help="Of the dossier; else what case.toml says.")
    ] = None,
    rules_only: RulesOnlyOption = False,
    as_json: JsonOption = False,
    show: Annotated[bool, typer.Option("--open", help="Open the dossier when it is done.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not tell how far it is.")] = False,
) -> None:
    """Read the documents in each FOLDER into a case and dossier.

    Every file is kept untouched under its hash and logged before it is read. Run it again with more documents, or
    after it was interrupted: it reads only what is new. Files that cannot be read are listed with the reason.
    """
    from govah.case import Case
    from govah.report.tables import summary

    with Case.open(out, create=True) as case, Teller(quiet) as progress:
        told = language.value if language else None
        found = summary(case.examine(folders, jobs=jobs, language=told, rules_only=rules_only, progress=progress))
    _print(found, out, as_json)
    if show:
        webbrowser.open((out / "dossier.html").resolve().as_uri())
    if found["refused"]:
        raise typer.Exit(_SOME_UNREADABLE)


def _print(found: dict[str, Any], out: Path, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    for key, label in _LABELS.items():
        print(f"{found[key]:>8,}  {label}")
    if found["refused"]:
        print(f"\n{len(found['refused']):>8,}  refused:")
    for refusal in found["refused"]:
        print(f"          {safe(refusal['name'])}: {safe(refusal['reason'])}")
    print(f"\nThe dossier: {safe(str(out / 'dossier.html'))}")


COMMANDS = (examine,)
