"""Numbers in words, and lengths of time."""

from __future__ import annotations

from dataclasses import replace

from govah.reading.dates.terms import Amount, Length
from govah.reading.dates.vagueness import UNIT_DAYS

_MOST = 100_000
_YEARS = {"decade": 10, "century": 100}


def number(number: float) -> Amount | None:
    """An exact number; refused where no length of time in a testimony has so many units."""
    return Amount(float(number)) if number <= _MOST else None


def sum_of(first: int, second: int = 0) -> int:
    """A number in two words: "twenty four", «بیست و چهار»."""
    return first + second


def product(first: int, second: int, third: int = 0) -> int:
    """Hundreds: "two hundred and fifty"."""
    return first * second + third


def vague(word: str) -> Amount:
    """A vague number: a key of the vagueness table."""
    return Amount(None, word=word)


def and_some(of: float, word: str) -> Amount:
    """A round number and a vague one: «پنجاه و چند»."""
    return Amount(float(of), word=word)


def number_of(of: float) -> int:
    """A whole number as it stands."""
    return int(of)


def either(first: Amount, last: Amount) -> Amount | None:
    """Two or three."""
    if first.least is None or last.least is None or first.least >= last.least:
        return None
    return Amount(first.least, last.least)


def next_to_each_other(second: int, first: int = 1) -> Amount | None:
    """Two neighbouring numbers, «دو سه سال», «یکی دو سال», «ده پانزده سال»."""
    apart = (5, 10) if first >= 10 else (1,)
    return Amount(float(first), float(second)) if second - first in apart else None


def limited(limit: str, of: Amount) -> Amount | None:
    """More than, less than, about so many."""
    return replace(of, limit=limit) if not of.limit else None


def and_a_half(of: Amount) -> Amount | None:
    """Two and a half."""
    return replace(of, least=of.least + 0.5) if of.least is not None and of.most is None else None


def length(amount: Amount, unit: str) -> Length:
    """So many of a unit."""
    return Length(amount, unit)


def one(unit: str, amount: float = 1.0) -> Length | None:
    """One of a unit, or the part of it that `amount` says. "A second" and "a quarter" are more often an ordinal and
    a share."""
    if unit in ("second", "quarter"):
        return None
    if amount < 1 and unit in _YEARS:
        return Length(Amount(amount * _YEARS[unit]), "year")
    return Length(Amount(amount), unit)


def several(unit: str) -> Length:
    """Several of a unit, in one word: «چندماه»."""
    return Length(Amount(None, word="several"), unit)


def quarter_of(unit: str = "hour") -> Length:
    """A quarter of a unit; alone it is one of an hour."""
    return Length(Amount(0.25), unit)


def length_of_one(unit: str) -> Length:
    """One of a unit, whose end the words name."""
    return Length(Amount(1.0), unit)


def bare(unit: str) -> Length | None:
    """A unit in the plural without a number: "decades". "Quarters" alone are parts or lodgings."""
    return None if unit == "quarter" else Length(Amount(None), unit)


def one_or_two(unit: str) -> Length | None:
    """A day or two."""
    return None if unit in ("second", "quarter") else Length(Amount(1.0, 2.0), unit)


def length_and_half(amount: Amount, unit: str) -> Length | None:
    """So many and a half, with the half after the unit («دو سال و نیم»)."""
    whole = and_a_half(amount)
    return Length(whole, unit) if whole else None


def longer(of: Length, limit: str) -> Length | None:
    """More than a decade, about two years."""
    amount = limited(limit, of.amount)
    return replace(of, amount=amount) if amount else None


def no_longer(within: Length) -> Length | None:
    """Within a month: a month at most."""
    return longer(within, "most")


def together(first: Length, second: Length) -> Length | None:
    """Two years and three months, and perhaps ten days: counted, the smaller unit last. "Hours, a day" are two
    lengths."""
    counted = first.amount.least is not None and second.amount.least is not None
    smaller = UNIT_DAYS[second.unit] < UNIT_DAYS[first.unit]
    if not (counted and smaller and second.rest is None):
        return None
    rest = second if first.rest is None else together(first.rest, second)
    return replace(first, rest=rest) if rest else None


def of_these(length: Length) -> Length | None:
    """The first nine months: a length. Not "the second day", which is a day."""
    return length if length.amount.least != 1 else None
