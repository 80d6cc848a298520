"""What vague words widen to: one table, printed with every dossier, that a case may change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from math import inf, isfinite
from typing import Any

from govah.errors import BadInput
from govah.model import Duration, VagueWord
from govah.reading.dates.sources import data
from govah.reading.dates.terms import Amount, Length

Numbers = tuple[float, ...]

UNIT_DAYS: Mapping[str, float] = {
    "second": 1 / 86_400,
    "minute": 1 / 1_440,
    "hour": 1 / 24,
    "day": 1,
    "week": 7,
    "fortnight": 14,
    "weekend": 2,
    "month": 30.436875,
    "season": 91.310625,
    "quarter": 91.310625,
    "year": 365.2425,
    "decade": 3652.425,
    "century": 36524.25,
    "millennium": 365242.5,
}
"""Mean length of each unit in days, in the Gregorian calendar."""

MONTHS: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
"""Months of the units that the calendar counts in months."""


@dataclass(frozen=True, slots=True)
class Vagueness:
    """The table: numbers by word ("part.year.early")."""

    table: Mapping[str, Numbers]

    @property
    def words(self) -> tuple[VagueWord, ...]:
        """The whole table, to print."""
        return tuple(VagueWord(word, numbers) for word, numbers in self.table.items())

    def part(self, unit: str, which: str) -> tuple[int, int] | None:
        """First and last sub-unit of a part of a unit, as the table counts them; None where it has no such part."""
        found = self.table.get(f"part.{unit}.{which}")
        return (int(found[0]), int(found[1])) if found else None

    def near(self, unit: str) -> int:
        """By how many days "about" widens a time of this unit, on either side."""
        return max(1, round(self.table["near.about"][0] * UNIT_DAYS.get(unit, 1)))

    def duration(self, length: Length) -> Duration:
        """A length in days, its vague words and its rounding widened by the table."""
        least, most, rounding = self._days(length)
        if length.rest is not None:
            more = self._days(length.rest)
            least, most, rounding = (
                least + more[0],
                None if most is None or more[1] is None else most + more[1],
                more[2],
            )
        shortest = max(0, round(least - rounding))
        longest = None if most is None else max(shortest, round(most + rounding))
        return Duration(shortest, longest, approximate=_is_vague(length))

    def exact(self, length: Length) -> Duration:
        """A length to the day, as its words count it."""
        days = round(self.numbers(length.amount)[0] * UNIT_DAYS[length.unit])
        return Duration(days, days)

    def _days(self, length: Length) -> tuple[float, float | None, float]:
        least, most = self.numbers(length.amount)
        size = UNIT_DAYS[length.unit]
        exact = length.amount.least is not None and not (length.amount.limit or length.amount.word)
        rounding = self.table[f"rounding.{length.unit}"][0] if exact else 0
        if least != int(least):
            rounding /= 2
        return least * size, None if most is None else most * size, rounding

    def months(self, length: Length) -> tuple[int, int | None, int] | None:
        """A length in whole months, at least and at most, and its rounding in days; None for one in other units."""
        size = MONTHS.get(length.unit)
        least, most = self.numbers(length.amount)
        if size is None or length.rest is not None or any(n is not None and n * size % 1 for n in (least, most)):
            return None
        return int(least * size), None if most is None else int(most * size), round(self._days(length)[2])

    def numbers(self, amount: Amount) -> tuple[float, float | None]:
        """The least and the greatest number that an amount can mean; None: no upper bound."""
        if amount.least is None or amount.word is not None:
            first, *last = self.table[f"quantity.{amount.word or 'bare'}"]
            base = amount.least or 0
            return base + first, base + last[0] if last else None
        least, most = amount.least, amount.least if amount.most is None else amount.most
        match amount.limit:
            case "more" | "least":
                return least, None
            case "less" | "most":
                return 0, most
            case "about" | "nearly":
                low, high = self.table[f"limit.{amount.limit}"]
                return least * low, most * high
        return least, most

    def link(self, word: str) -> Duration | None:
        """Days between a time and the event it is near to; None for a word that sets no bound ("long")."""
        found = self.table.get(f"link.{word}")
        return Duration(int(found[0]), int(found[1]), approximate=True) if found else None


def _is_vague(length: Length) -> bool:
    """Does a word of the table, not a number, say how long?"""
    vague = length.amount.least is None or length.amount.word is not None or length.amount.limit in ("about", "nearly")
    return vague or (length.rest is not None and _is_vague(length.rest))


def vagueness(changes: Sequence[VagueWord] = ()) -> Vagueness:
    """The table as it ships, with the words that a case changes.

    Raises: BadInput: the table has no such word, or it takes other numbers.
    """
    return _vagueness(tuple(changes))


@cache
def _vagueness(changes: tuple[VagueWord, ...]) -> Vagueness:
    usual = dict(_flat(data("vagueness.toml")))
    return Vagueness(usual | {change.word: _fitting(change, usual) for change in changes})


def _flat(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Numbers]]:
    """Every word of a table within tables, under its dotted name."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", tuple(value) if isinstance(value, list) else (value,)


def _fitting(change: VagueWord, usual: Mapping[str, Numbers]) -> Numbers:
    """The numbers of a change, if they can stand in the place of the usual ones."""
    word, numbers = change.word, change.numbers
    if word not in usual:
        near = get_close_matches(word, usual, n=1)
        raise BadInput(f"case.toml, vagueness: there is no {word}" + (f"; did you mean {near[0]}?" if near else ""))
    least, most = _limits(word, usual)
    fits = len(numbers) == len(usual[word]) or (word.startswith("quantity.") and len(numbers) in (1, 2))
    sound = isfinite if word.startswith(("limit.", "near.")) else _is_whole
    if (
        not (fits and all(map(sound, numbers)))
        or list(numbers) != sorted(numbers)
        or numbers[0] < least
        or numbers[-1] > most
    ):
        given, shown = (", ".join(f"{n:g}" for n in some) for some in (numbers, usual[word]))
        raise BadInput(f"case.toml, vagueness: {word} cannot be [{given}]; it is usually [{shown}]")
    return numbers


def _is_whole(number: float) -> bool:
    return float(number).is_integer()


def _limits(word: str, usual: Mapping[str, Numbers]) -> tuple[float, float]:
    """Between what numbers a word can lie: the parts of a unit within the unit."""
    section, _, _ = word.rpartition(".")
    if not section.startswith("part."):
        return 0, inf
    counted = [n for other, numbers in usual.items() if other.startswith(f"{section}.") for n in numbers]
    return min(counted), max(counted)
