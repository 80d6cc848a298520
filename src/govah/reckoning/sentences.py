"""Results in words: days, steps of a proof, and by how much things miss each other.

A sentence says what the record allows, never more: "at the earliest", "at least".
"""

from __future__ import annotations

from collections.abc import Iterable

from govah.model import Bounds, Day, date_of

_YEAR = "January February March April May June July August September October November December"
_MONTHS = tuple(_YEAR.split())


def day(value: Day) -> str:
    """A day as an English reader writes it.

    >>> day(2447371)
    '28 July 1988'
    """
    found = date_of(value)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}" if found else f"day {value}"


def days(count: int) -> str:
    """A number of days.

    >>> days(1), days(28)
    ('1 day', '28 days')
    """
    return f"{count} day" if count == 1 else f"{count} days"


def between(bounds: Bounds) -> str:
    """When, as far as bounds tell.

    >>> between(Bounds(2447371, None))
    'on 28 July 1988 or later'
    >>> between(Bounds(2447368, 2447371))
    'between 25 and 28 July 1988'
    """
    if bounds.earliest is None and bounds.latest is None:
        return "at a time that nothing bounds"
    if bounds.latest is None:
        return f"on {day(bounds.earliest or 0)} or later"
    if bounds.earliest is None:
        return f"on {day(bounds.latest)} or earlier"
    if bounds.earliest == bounds.latest:
        return f"on {day(bounds.earliest)}"
    return f"between {_start(bounds.earliest, bounds.latest)} and {day(bounds.latest)}"


def _start(first: Day, last: Day) -> str:
    """The first of two days, without the month and year that it shares with the last."""
    start, end = day(first).split(), day(last).split()
    while len(start) > 1 and start[-1] == end[-1]:
        start.pop()
        end.pop()
    return " ".join(start)


def capital(text: str) -> str:
    """The same with a capital first letter; the rest is left as it is."""
    return text[:1].upper() + text[1:]


def miss(steps: Iterable[str], count: int) -> str:
    """The steps of a contradiction, and by how many days they miss each other."""
    told = "; ".join(dict.fromkeys(s for s in steps if s))
    return f"{capital(told)}: together these miss by at least {days(count)}."
