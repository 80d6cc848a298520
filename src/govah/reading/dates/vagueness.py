"""What vague words widen to: one table, printed with every dossier, that a case may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from govah.errors import BadInput
from govah.model import Duration
from govah.reading.dates.sources import data
from govah.reading.dates.terms import Amount, Length

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


@dataclass(frozen=True, slots=True)
class Vagueness:
    """The table, by section."""

    table: Mapping[str, Mapping[str, Any]]

    def part(self, unit: str, which: str) -> tuple[int, int]:
        """First and last sub-unit of a part of a unit, as the table counts them."""
        first, last = self.table["part"][unit][which]
        return first, last

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
        return Duration(shortest, None if most is None else max(shortest, round(most + rounding)))

    def _days(self, length: Length) -> tuple[float, float | None, float]:
        least, most = self.numbers(length.amount)
        size = UNIT_DAYS[length.unit]
        exact = length.amount.least is not None and not length.amount.limit
        rounding = self.table["rounding"][length.unit] if exact else 0
        if least != int(least):
            rounding /= 2
        return least * size, None if most is None else most * size, rounding

    def numbers(self, amount: Amount) -> tuple[float, float | None]:
        """The least and the greatest number that an amount can mean; None: no upper bound."""
        if amount.least is None:
            first, *last = self.table["quantity"][amount.word or "bare"]
            return first, last[0] if last else None
        least, most = amount.least, amount.least if amount.most is None else amount.most
        match amount.limit:
            case "more" | "least":
                return least, None
            case "less" | "most":
                return 0, most
            case "about" | "nearly":
                low, high = self.table["limit"][amount.limit]
                return least * low, most * high
        return least, most

    def link(self, word: str) -> Duration | None:
        """Days between a time and the event it is near to; None for a word that sets no bound ("long")."""
        found = self.table["link"].get(word)
        return Duration(*found) if found else None


@cache
def usual() -> Vagueness:
    """The table as it ships."""
    return Vagueness(data("vagueness.toml"))


def overridden(changes: Mapping[str, Mapping[str, Any]]) -> Vagueness:
    """The usual table with lines of a case's own. Raises: BadInput: no such section."""
    table = {section: dict(lines) for section, lines in usual().table.items()}
    for section, lines in changes.items():
        if section not in table:
            raise BadInput(f"no section [{section}] in the vagueness table: use one of {', '.join(sorted(table))}")
        table[section].update(lines)
    return Vagueness(table)
