"""Write docs/reference/cli.md anew from the commands themselves: what `--help` says is what the page says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from govah.cli import app

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"
_HEAD = """\
# Commands

Made by `make reference` from the commands themselves: do not edit. What `--json` prints stands in [json.md](json.md).
"""


def page() -> str:
    """The whole page."""
    command: Any = get_command(app)
    return "\n".join([_HEAD, *_of("govah", command), *(line for c in _commands(command) for line in c)]) + "\n"


def _commands(group: Any) -> Iterator[list[str]]:
    for name, command in group.commands.items():
        yield _of(f"govah {name}", command)


def _of(path: str, command: Any) -> list[str]:
    shown = [p for p in command.params if not getattr(p, "hidden", False) and p.name != "help"]
    return [f"## {path}", "", *_paragraphs(command.help), "| | | |", "|---|---|---|", *map(_row, shown), ""]


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield from (" ".join(paragraph.split()), "")


def _row(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"| `{parameter.metavar or parameter.name.upper()}` | | {parameter.help or ''} |"
    default = "" if parameter.default in (None, False) else f"default `{parameter.default}`"
    return f"| `{', '.join(parameter.opts)}` | {default} | {parameter.help or ''} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
