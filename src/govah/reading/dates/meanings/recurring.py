"""What comes back: "every Thursday", "twice a week", "the nights"."""

from __future__ import annotations

from govah.reading.dates.terms import Amount, Length, Point, Recurrence


def recurrence(of: Point | Length) -> Recurrence:
    """Something that comes back."""
    return Recurrence(of)


def repeated(unit: str) -> Recurrence:
    """Something that comes back each day, week, month or year."""
    return Recurrence(Length(Amount(1.0), unit))


def repeated_part_of_day(part_of_day: str) -> Recurrence:
    """A part of every day."""
    return Recurrence(Point(part_of_day=part_of_day))


def part_of_each_day(day: int, hour: str) -> Recurrence:
    """A part of every day, with the day named: «هر روز صبح»."""
    return repeated_part_of_day(hour)


def every_nth(number: int, unit: str) -> Recurrence | None:
    """Something that comes back with so many of its units."""
    return Recurrence(Length(Amount(float(number)), unit)) if number > 0 else None


def every_other(unit: str) -> Recurrence:
    """Something that comes back with one of its units left out."""
    return Recurrence(Length(Amount(2.0), unit))
