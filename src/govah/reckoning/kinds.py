"""What reckoning knows of the kinds of acts: which words can name one happening, and which acts get others ready.

The terms are data (`kinds.toml`); a kind that is not listed is its own family and neither momentary nor preparatory.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from govah.text.folding import folded


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))


@cache
def family(kind: str) -> str:
    """The family of a kind: kinds of one family can be words for one happening.

    >>> family("execution") == family("killing")
    True
    """
    families: dict[str, list[str]] = _data()["families"]
    return next((name for name, kinds in families.items() if kind in kinds), kind)


@cache
def momentary(kind: str) -> bool:
    """Is it over as soon as it is done?"""
    kinds: list[str] = _data()["momentary"]["kinds"]
    return kind in kinds or family(kind) in kinds


@cache
def preparatory(kind: str) -> bool:
    """Is it commonly done to get something else ready?"""
    kinds: list[str] = _data()["preparatory"]["kinds"]
    return kind in kinds or family(kind) in kinds


def preparation_days() -> int:
    """How long before an event a preparatory act can have prepared it, in days."""
    days: int = _data()["preparatory"]["days"]
    return days


@cache
def huridocs(kind: str) -> str:
    """The term of the HURIDOCS types of acts that a kind falls under, after its code where that is known.

    >>> huridocs("disappearance"), huridocs("ceasefire")
    ('Disappearance', '')
    """
    terms: dict[str, str] = _data()["huridocs"]
    return terms.get(kind, "")


@cache
def listed(table: str, row: str) -> frozenset[str]:
    """One list of words of the data file, folded.

    >>> "we" in listed("group", "words")
    True
    """
    return frozenset(map(folded, _data()[table][row]))
