"""What a number can be: a count, a day of a month, a year, a decade, a clock time, a whole date in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

_FIGURES = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_COUNT = re.compile(r"\d[\d,٬]*(?:[.٫]\d+)?")
_DOTTED = re.compile(r"(\d|1\d|2[0-4])\.([0-5]\d)")
_SUFFIXED = re.compile(r"(\d+)('?s|st|nd|rd|th)")

FIRST_YEAR, LAST_YEAR = 1000, 2199


@lru_cache(maxsize=8192)
def number_readings(key: str) -> tuple[tuple[str, Any], ...]:
    """The categories and values of a token that begins with a digit (already folded to ASCII digits).

    >>> number_readings("1980s")
    (('DECADE', 1980),)
    >>> number_readings("28")
    (('INT', 28), ('DAYNUM', 28), ('TWO', 28))
    """
    return tuple(_readings(key))


def _readings(key: str) -> Iterator[tuple[str, Any]]:
    if figures := _FIGURES.fullmatch(key):
        yield "FIGURES", tuple(figures.groups())
    elif suffixed := _SUFFIXED.fullmatch(key):
        yield from _suffixed(suffixed[1], suffixed[2])
    elif key.isdecimal() and len(key) <= 9:
        yield from _plain(int(key), len(key), key)
    elif _COUNT.fullmatch(key) and len(key) < 20:
        if dotted := _DOTTED.fullmatch(key):
            yield "DOTTED", (int(dotted[1]), int(dotted[2]))
        yield "COUNT", float(key.replace(",", "").replace("٬", "").replace("٫", "."))


def _plain(value: int, digits: int, key: str) -> Iterator[tuple[str, Any]]:
    yield "INT", value
    if digits <= 2 and 1 <= value <= 31:
        yield "DAYNUM", value
    if digits == 2:
        yield "TWO", value
    if digits == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        yield "YEAR", value
    if digits == 4 and value // 100 <= 24 and value % 100 < 60:
        yield "HHMM", value
    if digits == 8 and 1000 <= value // 10000 <= LAST_YEAR:
        yield "FIGURES", (key[:4], key[4:6], key[6:])


def _suffixed(number: str, suffix: str) -> Iterator[tuple[str, Any]]:
    value = int(number)
    if not suffix.endswith("s"):
        yield "ORDINAL", value
        if 1 <= value <= 31:
            yield "DAYNUM", value
            yield "NTH_DAY", value
    elif value % 10 == 0 and (len(number) == 2 or (len(number) == 4 and FIRST_YEAR <= value <= LAST_YEAR)):
        yield "DECADE", value
    elif value % 10 == 0 and len(number) == 3:
        yield "OLD_DECADE", value
