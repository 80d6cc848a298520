"""Days and bounds in words.

What is not known must stay visible in the words: "between 1 and 29 February 1988" is not "February 1988", which is a
whole month, and a bound that the record does not set is not written.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from itertools import takewhile

from markupsafe import Markup

from govah.calendars import date_in
from govah.model import Bounds, Calendar, Day, Extent, When, date_of
from govah.report.words import Words


class _Unit(Enum):
    """What the days from one to another make up."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DAYS = "days"


class Days:
    """Says when in one language; in Persian the Solar Hijri day stands beside the Gregorian one."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.calendar = Calendar.SOLAR_HIJRI if words.language == "fa" else Calendar.GREGORIAN

    def day(self, day: Day) -> str:
        """One day: "28 July 1988"."""
        return self._beside(self._written(day, "dmy"), day, day)

    def stretch(self, first: Day, last: Day) -> str:
        """All days from `first` to `last`: "25–28 July 1988", "July 1988", "1985–1987"."""
        return self._beside(self._stretch(first, last), first, last)

    def within(self, bounds: Bounds) -> str:
        """One unknown day between bounds: "between 1 and 29 February 1988", "not before 18 July 1988"."""
        first, last = bounds.earliest, bounds.latest
        if first is None or last is None:
            return self._half_open(first, last)
        if first == last:
            return self.day(first)
        if _unit(first, last) is _Unit.YEAR:
            return str(self.words("days.somewhere", unit=self.stretch(first, last)))
        a, b = self._pair(first, last, "dmy")
        return self._beside(str(self.words("days.between", first=a, last=b)), first, last)

    def when(self, when: When) -> Markup:
        """A stretch of time between bounds, with "about" where its bounds come from a vague word."""
        text = self._when(when)
        return self.words("days.about", when=text) if when.approximate else Markup.escape(text)

    def extent(self, start: Bounds, end: Bounds) -> str:
        """An event between its bounds, in as few words as hold them all."""
        if start == end:
            return self.within(start)
        if _known(start) and _known(end) and start.earliest is not None and end.latest is not None:
            return self.stretch(start.earliest, end.latest)
        if start.earliest is end.latest is None and (start.latest or end.earliest):
            return self._inside_out(start.latest, end.earliest)
        if start.latest is None or end.earliest is None or start.latest > end.earliest:
            return self.within(Bounds(start.earliest, end.latest))
        if end.latest is None and end.earliest <= start.latest:
            return str(self.words("days.no-end", start=self._brief(start)))
        return self._beside(self._from_to(start, end), start.earliest, end.latest)

    def short(self, day: Day, unit: str) -> str:
        """A day as a mark on an axis, in the calendar of the language: `unit` is ``day``, ``month`` or ``year``."""
        if self.calendar is Calendar.SOLAR_HIJRI:
            number, month, year = self._solar(day)
            return {"day": f"{number} {month}", "month": f"{month} {year}", "year": year}[unit]
        return self._written(day, {"day": "dM", "month": "My", "year": "y"}[unit])

    def _when(self, when: When) -> str:
        if when.begin == when.end:
            return self.within(when.begin)
        if when.extent is Extent.WITHIN:
            return self.within(Bounds(when.begin.earliest, when.end.latest))
        return self.extent(when.begin, when.end)

    def _from_to(self, start: Bounds, end: Bounds) -> str:
        """Two bounded days: "from 13–15 to 20–22 April 1994"; what they share at their end is written once."""
        first, last = self._brief(start).split(" "), self._brief(end).split(" ")
        shared = len(list(takewhile(_same, zip(reversed(first[1:]), reversed(last[1:]), strict=False))))
        return str(self.words("days.from-to", start=" ".join(first[: len(first) - shared]), end=" ".join(last)))

    def _inside_out(self, begun: Day | None, going: Day | None) -> str:
        """An event of which the record only says by when it had begun, or until when it went on."""
        says = [str(self.words("days.begun-by", day=self.day(begun)))] if begun is not None else []
        says += [str(self.words("days.not-over", day=self.day(going)))] if going is not None else []
        return str(self.words("list.comma")).join(says)

    def _brief(self, bounds: Bounds) -> str:
        first, last = bounds.earliest, bounds.latest
        if first is not None and last is not None:
            return self._stretch(first, last)
        if last is not None:
            return str(self.words("days.or-earlier", day=self._written(last, "dmy")))
        return str(self.words("days.or-later", day=self._written(first, "dmy"))) if first is not None else "…"

    def _half_open(self, first: Day | None, last: Day | None) -> str:
        if first is not None:
            return str(self.words("days.not-before", day=self.day(first)))
        if last is not None:
            return str(self.words("days.not-after", day=self.day(last)))
        return str(self.words("days.unknown"))

    def _stretch(self, first: Day, last: Day) -> str:
        unit = _unit(first, last)
        if unit is _Unit.YEAR:
            return _joined(self._written(first, "y"), self._written(last, "y"))
        return _joined(*self._pair(first, last, "my" if unit is _Unit.MONTH else "dmy"))

    def _pair(self, first: Day, last: Day, parts: str) -> tuple[str, str]:
        """The two ends of a range; what both share is written once, with the last."""
        a, b = date_of(first), date_of(last)
        whole = self._written(first, parts), self._written(last, parts)
        if a is None or b is None or a.year != b.year or whole[0] == whole[1]:
            return whole
        kept = parts.replace("y", "").replace("m", "" if a.month == b.month else "m")
        return self._written(first, kept), whole[1]

    def _written(self, day: Day, parts: str) -> str:
        value = date_of(day)
        if value is None:
            return str(self.words("days.number", n=self.words.digits(day)))
        names = {
            "d": self.words.digits(value.day),
            "m": str(self.words(f"months.{'m' if 'y' in parts or not self.words.rtl else 's'}{value.month}")),
            "M": str(self.words(f"months.s{value.month}")),
            "y": self.words.digits(value.year),
        }
        return " ".join(names[p] for p in parts)

    def _beside(self, text: str, first: Day | None, last: Day | None) -> str:
        """`text`, in Persian with the same days in the Solar Hijri calendar behind it."""
        if self.calendar is not Calendar.SOLAR_HIJRI or first is None or last is None:
            return text
        begins, ends = self._solar(first), self._solar(last)
        shared = len(list(takewhile(_same, zip(reversed(begins), reversed(ends), strict=True))))
        short = " ".join(begins[: 3 - shared])
        return f"{text} ({_joined(short, ' '.join(ends)) if short else ' '.join(ends)})"

    def _solar(self, day: Day) -> tuple[str, str, str]:
        year, month, number = date_in(Calendar.SOLAR_HIJRI, day)
        return self.words.digits(number), str(self.words(f"solar.m{month}")), self.words.digits(year)


def _same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _joined(first: str, last: str) -> str:
    if first == last:
        return first
    return f"{first} – {last}" if " " in first else f"{first}–{last}"


def _known(bounds: Bounds) -> bool:
    return bounds.earliest is not None and bounds.earliest == bounds.latest


def _unit(first: Day, last: Day) -> _Unit:
    a, b = date_of(first), date_of(last)
    if a is None or b is None or a == b:
        return _Unit.DAY
    after = b + timedelta(days=1) if b < date.max else b
    if a.day == 1 and after.day == 1:
        return _Unit.YEAR if a.month == after.month == 1 else _Unit.MONTH
    return _Unit.DAYS
