"""Printing: JSON for programs, tables for people.

What documents say is hostile: no control or direction-changing character of theirs may reach the terminal, and nothing
of theirs is read as markup.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PIPE_WIDTH = 160


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


def print_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table as wide as the terminal, or wide enough for a pipe."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*headers, box=SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(safe("" if cell is None else str(cell))) for cell in row))
    console = Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)
    console.print(table if table.row_count else "Nothing yet.")


def _escape(character: str) -> str:
    place = ord(character)
    return f"\\x{place:02x}" if place < 0x100 else f"\\u{place:04x}"
