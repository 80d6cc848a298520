"""What an event is called, in parts from which words of any language can be made.

The names that people gave it come first, all sides' alike: to choose one would be to take a side.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """Which part of its event a mention tells of."""

    WHOLE = "whole"
    PREPARATION = "preparation"
    ORDER = "order"
    BEGINNING = "beginning"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventName:
    """`kind` is the term of the lexicon of acts, `names` are those that people gave it, one of each side, the commonest
    first, and `nouns` the commonest noun of its mentions in each language that has one. `whom` are those to whom it was
    done, or `by` whom, where most mentions say so; `place` where it was, where all that say so agree."""

    kind: str
    phase: Phase = Phase.WHOLE
    names: tuple[str, ...] = ()
    nouns: tuple[tuple[str, str], ...] = ()
    whom: str = ""
    by: bool = False
    place: str = ""
