"""Whether a month, a feast or a date in figures is the name of a person, of a street or of a file.

People are called April and Ramadan, avenues 15 Khordad, files 1360/6/31. A name that is read as a date puts somebody
where they never were, so what only looks like a time between a title and a surname is no time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.model import Calendar
from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.terms import Point
from govah.reading.dates.tokens import BREAK, Token

_QUOTES = frozenset("\"'“”‘’«»")


@dataclass(frozen=True, slots=True)
class Naming:
    """Tokens [first, last) of a text, read as a `point`."""

    point: Point
    first: int
    last: int
    tokens: Sequence[Token]
    text: str
    lexicon: Lexicon

    def is_name(self) -> bool:
        """Do the words around make a name of it?"""
        if self.point.year is not None or self.point.weekday is not None:
            return self.last - self.first == 1 and self._is_file()
        if self.point.day is not None:
            return self._is_place()
        if self.point.month is None and self.point.holiday is None:
            return False
        return self._is_place() or self._follows_title() or self._has_surname() or self._acts()

    def _is_file(self) -> bool:
        """Is a date in figures the number of a file ("file 1360/6/31"), or only the beginning of one ("-B")?"""
        if not self._is_figures():
            return False
        goes_on = self._key(self.last) in "-/" and self._is_joined(self.last) and self._is_joined(self.last + 1)
        return self._is("numbering", self._before()) or goes_on

    def _is_figures(self) -> bool:
        key = self._key(self.first)
        return key[0].isdigit() and not key.isdigit()

    def _is_place(self) -> bool:
        """Is something called after it («میدان ۷ تیر», "15 Khordad Avenue", Operation Ramadan), or people ("17 April
        people", in quotation marks)?"""
        number = self.point.day is None and self._key(self.first - 1).isdigit()
        if self._is("places", self._key(self.first - 2) if number else self._before()) or (
            self._is("places", self._key(self.last)) and self._is_capital(self.last)
        ):
            return True
        first = self.first - number
        quoted = first > 0 and self._key(first - 1) in _QUOTES and self._is_joined(first)
        return quoted and self._is("counted", self._key(self.last)) and self._key(self.last + 1) in _QUOTES

    def _follows_title(self) -> bool:
        """Does it follow a title ("Mr. April") or what somebody is to somebody ("Uncle Ramadan")?"""
        before = self._before()
        at = self.first - 1 - (self._key(self.first - 1) == ".")
        return self._is("kin", before) or (self._is("titles", before) and self._is_capital(at))

    def _has_surname(self) -> bool:
        """Does another name with a capital follow, and no preposition stand before ("April Harrow")?"""
        follows = self._is_capital(self.last) and not self.lexicon.knows(self._key(self.last))
        return follows and not (self._is("before_month", self._before()) or self._is("lists", self._before()))

    def _acts(self) -> bool:
        """Does it do what only people do ("before Shaban paid")? Western months are not asked: few are people; nor is
        a language whose verbs come last."""
        if self.point.calendar is Calendar.GREGORIAN or not self.lexicon.sets["happening"]:
            return False
        helped = self._is("auxiliaries", self._key(self.last))
        verb = self._key(self.last + helped)
        acts = helped or self._is("verbs", verb) or verb.endswith(self.lexicon.past_ending)
        return acts and not self._is("happening", verb)

    def _before(self) -> str:
        """The word before it, seen through the full stop of an abbreviation."""
        return self._key(self.first - 2 if self._key(self.first - 1) == "." else self.first - 1)

    def _key(self, i: int) -> str:
        return self.tokens[i].key if 0 <= i < len(self.tokens) else BREAK

    def _is(self, name: str, key: str) -> bool:
        return key in self.lexicon.sets[name]

    def _is_capital(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.text[self.tokens[i].start].isupper()

    def _is_joined(self, i: int) -> bool:
        """Does a token follow the one before it without a space?"""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start
