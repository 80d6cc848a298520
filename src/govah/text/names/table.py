"""What was learned, as a table to read: `table.json`, written by `scripts/train_names.py`."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def table() -> dict[str, Any]:
    """The table, read once a process."""
    read: dict[str, Any] = json.loads(resources.files(__package__).joinpath("table.json").read_text("utf-8"))
    return read
