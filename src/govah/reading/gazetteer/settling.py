"""Which of the listed names that a document seems to hold it really holds.

A sure name is found wherever it stands. One that something abroad bears too needs a text of its own country, and one
that is an ordinary word as well needs a word beside it that says what it is. A name of two rows is found as a name,
and neither row is said to be meant, unless the text says which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from govah.model import ListingId, Span
from govah.reading.gazetteer import beside
from govah.reading.gazetteer.listed import Listed, Needs

Match = tuple[Span, tuple[Listed, ...]]

_NO_COUNTRY = ("", "world")
_AT_HOME = 0.25
"""A country is a text's own if its sure names are at least this part of those of the country named most."""
_GAP = re.compile(r"\s?[,،(]\s{0,2}")


class Settled:
    """The listed names of one document, given every match in each of its blocks."""

    def __init__(self, texts: Sequence[str], matches: Sequence[Sequence[Match]]) -> None:
        self._texts, self._matches = texts, matches
        self._homes = frozenset(_homes(matches))
        self._named = frozenset(self._surely_named())

    def found(self) -> Iterator[list[tuple[Span, Listed]]]:
        """The names in each block, the longest first where they overlap."""
        for text, matches in zip(self._texts, self._matches, strict=True):
            sure = {span.start: {c.home for c in listed if c.needs is Needs.NOTHING} for span, listed in matches}
            chosen = ((span, self._choice(text, span, listed, sure)) for span, listed in matches)
            yield list(_apart((span, one) for span, one in chosen if one))

    def _surely_named(self) -> Iterator[ListingId]:
        """The rows that a name of theirs alone, or a word beside one, says are meant."""
        for text, matches in zip(self._texts, self._matches, strict=True):
            for span, listed in matches:
                sure = [c for c in listed if c.needs is Needs.NOTHING or self._says_sort(text, span, c)]
                if len(sure) == 1 and sure[0].listing:
                    yield sure[0].listing

    def _choice(self, text: str, span: Span, listed: Sequence[Listed], sure: dict[int, set[str]]) -> Listed | None:
        own = [c for c in listed if not c.home]
        if own:
            return own[-1]
        said = [c for c in listed if self._says_sort(text, span, c) or c.home in _country_after(text, span, sure)]
        possible = said or [c for c in listed if self._may_be(text, span, c)]
        if len(possible) > 1:
            possible = [c for c in possible if c.listing in self._named] or possible
        return _one_of(span.of(text), possible)

    def _says_sort(self, text: str, span: Span, listed: Listed) -> bool:
        """Does a word beside the name say that it is meant, in a text that is of no other country?"""
        foreign = self._homes and listed.home not in (*self._homes, *_NO_COUNTRY)
        return not foreign and beside.says_sort(text, span, listed)

    def _may_be(self, text: str, span: Span, listed: Listed) -> bool:
        if listed.needs is Needs.NOTHING:
            return True
        if listed.home not in self._homes:
            return False
        if listed.needs is Needs.HOME or beside.says_place(text, span, listed):
            return True
        return listed.listing in self._named and beside.is_name(text, span)


def _homes(matches: Iterable[Iterable[Match]]) -> Iterator[str]:
    """The countries that a document speaks of, by the names in it that are nothing else's."""
    sure = Counter(
        home
        for block in matches
        for _, listed in block
        for home in {c.home for c in listed if c.needs is Needs.NOTHING and c.home not in _NO_COUNTRY}
    )
    yield from (home for home, count in sure.items() if count >= _AT_HOME * max(sure.values()))


def _country_after(text: str, span: Span, sure: dict[int, set[str]]) -> set[str]:
    """The country of the sure name that follows a comma or a bracket ("Pale, Bosnia"), if there is one."""
    gap = _GAP.match(text, span.end)
    return sure.get(gap.end(), set()) if gap else set()


def _one_of(written: str, possible: Sequence[Listed]) -> Listed | None:
    if len({c.kind for c in possible}) != 1:
        return None
    if len({c.listing for c in possible}) == 1:
        return possible[0]
    return replace(possible[0], name=" ".join(written.split()), side=None, listing=None)


def _apart(found: Iterable[tuple[Span, Listed]]) -> Iterator[tuple[Span, Listed]]:
    """The first of those that overlap: they come by where they begin, the longest first."""
    end = 0
    for span, listed in found:
        if span.start >= end:
            yield span, listed
            end = span.end
