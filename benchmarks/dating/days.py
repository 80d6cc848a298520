"""The days that a TIMEX3 value names, so that two values can be compared by how far they agree."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both included."""

_PARTS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_PARTS |= {f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)} | {"H1": (1, 6), "H2": (7, 12)}
"""First and last month; winter is counted to the year in which it begins."""


def days_of(value: str) -> Days | None:
    """None for what names no days: periods, references, years before Christ or without a number.

    >>> days_of("1988-W30")[0].isoformat(), days_of("198")[1].isoformat()
    ('1988-07-25', '1989-12-31')
    """
    first, _, last = value.partition("/")
    try:
        begin, end = _named(first), _named(last or first)
    except ValueError:
        return None
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _named(value: str) -> Days | None:
    whole = value.partition("T")[0]
    if re.fullmatch(r"\d{2,4}", whole):
        span = 10 ** (4 - len(whole))
        return date(int(whole) * span, 1, 1), date(int(whole) * span + span - 1, 12, 31)
    match = re.fullmatch(r"(\d{4})-(\w\w)(?:-(\d\d))?", whole)
    if not match:
        return _in_week(whole)
    year, part, day = match.groups()
    if day:
        return date(int(year), int(part), int(day)), date(int(year), int(part), int(day))
    first, last = _PARTS[part] if part in _PARTS else (int(part), int(part))
    return _months(int(year), first, last)


def _months(year: int, first: int, last: int) -> Days:
    end = year + (last < first)
    return date(year, first, 1), date(end, last, monthrange(end, last)[1])


def _in_week(value: str) -> Days | None:
    match = re.fullmatch(r"(\d{4})-W(\d\d)(?:-(\d|WE))?", value)
    if not match:
        return None
    year, week, day = int(match[1]), int(match[2]), match[3]
    monday = date.fromisocalendar(year, week, 1)
    first, last = {None: (0, 6), "WE": (5, 6)}.get(day) or (int(day) - 1, int(day) - 1)
    return monday + timedelta(first), monday + timedelta(last)


def overlap(one: Days, other: Days) -> float:
    """Days in both over days in either, from 0 to 1."""
    shared = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    either = (max(one[1], other[1]) - min(one[0], other[0])).days + 1
    return max(0, shared) / either
