"""Closed lists of words and patterns of verb forms, read from `data/words.<language>.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def words(language: str, name: str) -> frozenset[str]:
    """One list of a language; empty where the language has none.

    >>> "who" in words("en", "relatives"), words("und", "relatives")
    (True, frozenset())
    """
    return frozenset(_data(language).get("words", {}).get(name, ()))


@cache
def pattern(language: str, name: str) -> re.Pattern[str] | None:
    """One pattern of a language; None where it has none."""
    written = _data(language).get("patterns", {}).get(name)
    return re.compile(written) if written else None


@cache
def _data(language: str) -> dict[str, Any]:
    file = resources.files(__package__).joinpath(f"data/words.{language}.toml")
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
