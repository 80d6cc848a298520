"""Printing: JSON for programs, tables for people.

What documents say is hostile: no control or direction-changing character of theirs may reach the terminal, and nothing
of theirs is read as markup.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PIPE_WIDTH = 160
_NOTHING = "Nothing yet."


def safe(text: str) -> str:
    r"""The text with every character that could act on a terminal shown as an escape.

    >>> safe("red \x1b[31m alert")
    'red \\x1b[31m alert'
    """
    return _ACTS.sub(lambda found: _escape(found.group()), text)


def print_json(value: Any) -> None:
    """Print the value as JSON: UTF-8, keys in their documented order."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    sys.stdout.write(_ACTS.sub(lambda found: f"\\u{ord(found.group()):04x}", text))
    sys.stdout.write("\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print each line, unwrapped."""
    for line in lines:
        sys.stdout.write(safe(line) + "\n")


def print_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table as wide as the terminal, or wide enough for a pipe."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(*headers, box=SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(safe("" if cell is None else str(cell))) for cell in row))
    _console().print(table if table.row_count else _NOTHING)


def print_forest(labels: Sequence[str], parents: Sequence[int | None]) -> None:
    """Print each label under that of its parent, which `parents` gives by its place; None for a top one."""
    from rich.text import Text
    from rich.tree import Tree

    console = _console()
    branches = [Tree(Text(safe(label)), guide_style="dim") for label in labels]
    for branch, parent in zip(branches, parents, strict=True):
        if parent is not None:
            branches[parent].children.append(branch)
    for branch, parent in zip(branches, parents, strict=True):
        if parent is None:
            console.print(branch)
    if not branches:
        console.print(_NOTHING)


def _console() -> Console:
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)


def _escape(character: str) -> str:
    place = ord(character)
    return f"\\x{place:02x}" if place < 0x100 else f"\\u{place:04x}"
