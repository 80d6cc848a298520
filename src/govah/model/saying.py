"""A sentence about a result, before it is put into any language.

Reckoning says what follows and what it follows from; how that reads in English or Persian is for the report. A sentence
written here in one language would be a foreign one in every other dossier.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """`key` names the sentence in the report's tables of words, `values` are what is put into it: ids of events, Julian
    Day Numbers, counts, words as they are written, or another saying."""

    key: str
    values: tuple[tuple[str, str | int | Saying], ...] = ()


def say(key: str, **values: str | int | Saying) -> Saying:
    """The saying of that name with these values.

    >>> say("step.told", event="e1", day=2447371).values
    (('event', 'e1'), ('day', 2447371))
    """
    return Saying(key, tuple(values.items()))
