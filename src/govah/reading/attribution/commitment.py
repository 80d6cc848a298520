"""What a writer commits to by the word that reports somebody else's: "admitted" takes for true what "claimed" does not.

Whoever writes that the minister "knew" or "did not know" that the cells were full holds that they were. That is a
second voice behind the first, and evidence of its own; it never makes the words true.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from govah.model import Polarity
from govah.text.folding import folded

_ENOUGH = 2  # of 3, from which the writer is said to take it for true


def commitment(word: str, operator: str = "plain", *, first: bool = False, language: str = "en") -> float | None:
    """How far the writer commits to what a cue opens, from 3 (it is so) to -3 (it is not); None for an unlisted word.

    Args:
        word: an English verb in its base form, or a Persian one as the word list has it.
        operator: plain, negation, modal, question or conditional: what stands over the cue.
        first: whether the speaker is I or we.
        language: en or fa.

    >>> commitment("know", "negation"), commitment("know", "negation", first=True), commitment("think", "negation")
    (2.0, -1.0, -1.0)
    """
    kind = kind_of(word, language)
    return None if kind is None else float(_table()[kind][operator][0 if first else 1])


def taken_for(word: str, operator: str = "plain", *, language: str = "en") -> Polarity | None:
    """What the writer takes somebody else's words for: true, not true, or neither.

    >>> taken_for("admit"), taken_for("pretend"), taken_for("claim")
    (<Polarity.POSITIVE: 'positive'>, <Polarity.NEGATIVE: 'negative'>, None)
    """
    value = commitment(word, operator, language=language) or 0.0
    if abs(value) < _ENOUGH:
        return None
    return Polarity.POSITIVE if value > 0 else Polarity.NEGATIVE


def kind_of(word: str, language: str = "en") -> str | None:
    """The class of a cue word ("known", "conceded", "said" …), None for an unlisted one."""
    return _kinds(language).get(word)


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(resources.files(__package__).joinpath("commitment.toml").read_text("utf-8"))


@cache
def _kinds(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, row in _table().items():
        listed = folded(row.get("fa", "")).split("|") if language == "fa" else row["words"].split()
        found.update({word.strip(): kind for word in listed if word.strip() not in found})
    return found
