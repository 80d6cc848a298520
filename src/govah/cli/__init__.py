"""The command line: parse, ask the `Case`, print.

Nothing heavy is imported before a command needs it, and an error is one line that says how to mend it: a traceback
could show what a witness said.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from govah import __version__
from govah.cli import asking, examining, naming, origins, reading, reckoning, record, searching, supposing
from govah.errors import GovahError

_INTERNAL = 5

_COLLECT_AFTER = (100_000, 20, 20)
"""Values made before Python looks for circles among them. A case is millions of frozen values in no circle: looking for
one every 700 values took a sixth of the reckoning."""

app = typer.Typer(
    name="govah",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode=None,
)
for module in (examining, reading, searching, naming, reckoning, origins, asking, supposing, record):
    for command in module.COMMANDS:
        app.command()(command)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"govah {__version__}")
        raise typer.Exit


@app.callback()
def govah(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which.")] = False,
) -> None:
    """Establish why and when a mass crime happened from the record that is left of it.

    Works offline. Exit status: 0 done, 1 the record is not as it was kept, 2 the command was not understood, 3 no case
    or a locked one, 4 some input could not be read (it is listed), 5 a fault in Govah, 130 interrupted.
    """


def main() -> None:
    """Run the command line; every way it can end is an exit status."""
    gc.set_threshold(*_COLLECT_AFTER)
    try:
        app()
    except GovahError as error:
        print(f"govah: {error} [{error.code}]", file=sys.stderr)
        sys.exit(error.exit_status)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        _own_up(error)
        sys.exit(_INTERNAL)


def _own_up(error: Exception) -> None:
    """Say that it is our fault and where, without the words of any document."""
    if os.environ.get("GOVAH_TRACEBACK"):
        traceback.print_exc()
        return
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {last.name}, line {last.lineno} of {Path(last.filename).name}"
    print(f"govah: this is a fault in Govah ({where}); GOVAH_TRACEBACK=1 shows it all", file=sys.stderr)
