"""Whether a reading is a time among the words around it, or counts, numbers or names something else.

The grammar sees only the words of an expression; here its neighbours have their say. A doubtful reading is refused: a
room, a rate or a newspaper's name must never become a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.reading.dates.chart import Node
from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.names import Naming
from govah.reading.dates.numerals import number_readings
from govah.reading.dates.relations import event_after
from govah.reading.dates.terms import (
    From,
    Link,
    Listing,
    Open,
    Point,
    Recurrence,
    Shift,
    Side,
    Stretch,
    Within,
)
from govah.reading.dates.tokens import BREAK, JOINER, Token, owns_what_follows

_NEAR = 3
_IN_A_ROW = frozenset({"and", "or", ",", "-", "–"})
_LONGEST_ROW, _LONGEST_SHORTENED = 8, 3
"""Tokens of a row of numbers that one noun names, and letters of one that is shortened ("no.", "vol.")."""
_AFTER_A_NOUN = ("stops", "joins", "subjects", "verbs")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reading stands: tokens [first, last) of a text."""

    node: Node
    first: int
    last: int
    tokens: Sequence[Token]
    text: str
    lexicon: Lexicon

    def is_time(self) -> bool:
        """Do the words around let it be a time?"""
        if self._is_torn() or self._is_name() or self._is_named() or self._is_cut_short():
            return False
        if isinstance(self.node.value, Link):
            return event_after(self.text, self.tokens, self.last, self.lexicon, self.node.value) is not None
        match self.node.category:
            case "FROM" if self._is("dated", self._before):
                return False
            case "AHEAD" if self._is("shifting", self._after):
                return False
            case "BARE":
                return self._is_time_word()
            case "ALONE":
                return self._is_alone()
            case "EACH":
                return not self._is_rate()
        return self._counts_nothing()

    def _is_cut_short(self) -> bool:
        """Do its last words belong to what follows, or its first to what goes before?"""
        match self.node.value:
            case From() | Open() if owns_what_follows(self.tokens, self.last):
                return True
            case Open(side=Side.SINCE) if self._is_no_start():
                return True
            case Recurrence() if self._is("year_words", self._key(self.last - 1)) and self._after[0].isdigit():
                return True
            case Stretch() if self._after == "of" and not self._ends_now():
                return True
            case Shift() if self._is_preposition():
                return True
        return self._after == "of" and _ends_bare(self.node)

    @property
    def _before(self) -> str:
        return self._key(self.first - 1)

    @property
    def _after(self) -> str:
        return self._key(self.last)

    def _key(self, i: int) -> str:
        return self.tokens[i].key if 0 <= i < len(self.tokens) else BREAK

    def _is(self, name: str, key: str) -> bool:
        return key in self.lexicon.sets[name]

    def _is_torn(self) -> bool:
        """Would it begin or end within a word that a ZWNJ holds together («شب‌پره»)? Endings do not count («سال‌ها»)."""
        end, start = self.tokens[self.last - 1].end, self.tokens[self.first].start
        if self.text[end : end + 1] == JOINER and self.last < len(self.tokens) and not self._is("endings", self._after):
            return self.tokens[self.last].start == end + 1
        return self.first > 0 and self.text[start - 1] == JOINER and self.tokens[self.first - 1].end == start - 1

    def _is_name(self) -> bool:
        """Is it the end of a name, as in "the Daily" of a newspaper? Then a capital begins it and the word before."""
        if self.last - self.first > 1 or not self._is("in_names", self._key(self.first)) or self.first == 0:
            return False
        return all(self.text[self.tokens[i].start].isupper() for i in (self.first - 1, self.first))

    def _ends_now(self) -> bool:
        """Is it "the past", which is always that of the words, and not "the last" of something?"""
        return any(self._is("up_to_now", t.key) for t in self.tokens[self.first : self.first + 2])

    def _is_named(self) -> bool:
        """Is a person, a street or a file called so?"""
        match self.node.value:
            case Point() as point:
                return Naming(point, self.first, self.last, self.tokens, self.text, self.lexicon).is_name()
            case Open(of=Point() as point):
                return Naming(point, self.last - 1, self.last, self.tokens, self.text, self.lexicon).is_name()
        return False

    def _is_no_start(self) -> bool:
        """Is «از» no "since"? Not in "one of the days of May", nor where something "began in May"."""
        begins = any(self._is("begins", t.key) for t in self.tokens[self.last : self.last + _NEAR])
        return begins or self._is("partitive", self._before)

    def _is_preposition(self) -> bool:
        """Does the "after" at its end begin the next phrase ("days after news of the fire")?"""
        if not self._is("also_prepositions", self._key(self.last - 1)):
            return False
        return self._after[0].isalpha() and not any(self._is(name, self._after) for name in ("stops", "verbs"))

    def _is_rate(self) -> bool:
        """Does "a week" say how often, after the things counted ("four flights a week") or their price?"""
        if self._before[0].isdigit():
            return self._is("currencies", self._key(self.first - 2))
        return self._before.endswith("s") and not self._before.endswith("ss") and not self._is("lasting", self._before)

    def _is_time_word(self) -> bool:
        """Is a season, or a month that is also a name, used for a time? Then a preposition stands before it; with a
        season, another beside it or what happened in it ("the summer executions") will do."""
        if self._is("before_month", self._before):
            return True
        word = self._key(self.last - 1)
        if not self._is_season(word):
            return False
        has_article = self.last - self.first > 1
        if self._is("events", self._after):
            return has_article or self._is("owners", self._before)
        if has_article and not self._is("doubtful_seasons", word):
            return self._ends_phrase()
        left = range(self.first - 3, self.first - 1) if self._before == "and" else ()
        right = range(self.last + 1, self.last + 3) if self._after == "and" else ()
        return any(self._is_season(self._key(i)) for i in (*left, *right))

    def _is_alone(self) -> bool:
        """Does no noun follow that it would belong to ("the 4th floor"), and a preposition stand before a bare day?"""
        if isinstance(self.node.value, Within):
            goes_on = self._after in ("and", "or", "to", "of", "-")
            return self._is("before_day", self._before) and self._ends_phrase() and not goes_on
        return self._ends_phrase()

    def _ends_phrase(self) -> bool:
        """Can no noun or name begin with the word after it?"""
        return not self._after[0].isalnum() or any(self._is(name, self._after) for name in _AFTER_A_NOUN)

    def _is_season(self, key: str) -> bool:
        return any(category == "SEASON" for category, _ in self.lexicon.words.get(key, ()))

    def _counts_nothing(self) -> bool:
        """Is a year in figures one, and no count or number of things?"""
        year, alone = self._key(self.last - 1), self.last - self.first == 1
        if len(year) <= 2 and self._is_listing_or_short() and self._is("counted", self._after):
            return False
        if alone and year[0].isdigit() and self._is("currencies", self._before):
            return False
        if not _is_year(year) or _has_month(self.node):
            return True
        named = any(self._is("year_words", t.key) for t in self.tokens[self.first : self.last])
        dates_it = self._dates_what_follows(year)
        compares = self._is("comparing", self._key(self.last + 1))
        counts = self._is("counted", self._after) and not (named or dates_it or compares)
        if counts or self._is_figure():
            return False
        return not self._is_numbered() and (not alone or self._is_year_alone(int(year), dates_it))

    def _is_numbered(self) -> bool:
        """Does it number what is named before it, perhaps among others ("decrees 1973 and 1974", "no. 2012/88")?"""
        at = self.first - 1
        while at > self.first - _LONGEST_ROW and self._key(at) in _IN_A_ROW and _is_year(self._key(at - 1)):
            at -= 2
        if self._key(at) == "." and len(self._key(at - 1)) <= _LONGEST_SHORTENED:
            at -= 1
        return self._is("numbering", self._key(at))

    def _is_listing_or_short(self) -> bool:
        """Does it end with the day of a list or a year of two figures, which could as well count?"""
        value = self.node.value
        return isinstance(value, Listing) or (isinstance(value, Point) and value.two_digits)

    def _is_year_alone(self, year: int, dates_it: bool) -> bool:
        glued = self.first > 0 and self.tokens[self.first - 1].end == self.tokens[self.first].start
        if glued and self._before in "-/.":
            return False
        if dates_it or self._is("before_year", self._before):
            return True
        if self._before in (BREAK, ":") and self._after in (BREAK, ",", ":", "."):
            return True
        if self._is("before_clause", self._before):
            return self._is("clause_of_year", self._after) and year % 100 != 0
        ends = self._after == BREAK or self._is("after_year", self._after)
        return bool(self.lexicon.sets["after_year"]) and ends and year % 100 != 0 and self._before[0].isalpha()

    def _dates_what_follows(self, year: str) -> bool:
        """Does a year stand before what happened in it ("the 1988 executions", "its 1990 invasion"), and count
        nothing?"""
        event, owned = self._is("events", self._after), self._is("owners", self._before)
        if not year.isdigit() or int(year) % 100 == 0:
            return False
        if event and (owned or not self._after.endswith("s")):
            return True
        return owned and self._before != "the" and int(year) % 10 != 0

    def _is_figure(self) -> bool:
        """Is the year the beginning of a longer figure, "2010-1-…" or "1988.5"?"""
        if self._after not in ("-", "/", ":") or not self._key(self.last + 1)[0].isdigit():
            return False
        return self.tokens[self.last].start == self.tokens[self.last - 1].end


def _ends_bare(node: Node) -> bool:
    """Does it end with a season, or a month that is also a name, by itself?"""
    return node.category == "BARE" or (bool(node.parts) and _ends_bare(node.parts[-1]))


def _is_year(key: str) -> bool:
    return key[0].isdigit() and any(category == "YEAR" for category, _ in number_readings(key))


def _has_month(node: Node) -> bool:
    return node.category == "MONTH" or any(map(_has_month, node.parts))
