"""The data files of this package: words, rules, months, holidays and the vagueness table."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data(name: str) -> dict[str, Any]:
    """A data file, parsed once a process."""
    return tomllib.loads(files("govah.reading.dates").joinpath(name).read_text("utf-8"))
