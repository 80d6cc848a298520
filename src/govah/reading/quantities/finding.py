"""Where a text gives a figure, and which numbers only name a thing: a ward, a page, an article, a band of three.

A window of a few tokens is read at each word that can begin a figure, so the cost is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from govah.model import Span
from govah.reading.dates.chart import Node, parse
from govah.reading.dates.tokens import JOINER, Token
from govah.reading.quantities.figures import Figure
from govah.reading.quantities.grammar import Numerals
from govah.text.nouns import singular

_WINDOW = 14
_LAST_HOUR = 24
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens [first, last) read as `figure` by `rule`."""

    first: int
    last: int
    figure: Figure
    rule: str

    def __len__(self) -> int:
        return self.last - self.first


class Noun(NamedTuple):
    """What is counted: its place, and its form in the singular, folded."""

    span: Span
    name: str


def find_figures(text: str, tokens: Sequence[Token], numerals: Numerals) -> Iterator[Found]:
    """The figures of a text, in order and apart; what only looks like one is left out."""
    at, named = 0, -1
    while at < len(tokens):
        node = _longest(tokens, at, numerals) if numerals.can_begin(tokens[at].key) else None
        if node is None:
            at += 1
            continue
        found = Found(at, at + node.end, node.value, node.name)
        if _names(text, tokens, found, numerals, named):
            named = found.last
        elif isinstance(found.figure, Figure) and not _is_part_of_a_word(text, tokens, found):
            yield found
        at = found.last


def _longest(tokens: Sequence[Token], at: int, numerals: Numerals) -> Node | None:
    end = at
    while end < min(at + _WINDOW, len(tokens)) and numerals.knows(tokens[end].key):
        end += 1
    return _read(tuple(t.key for t in tokens[at:end]), numerals)


@lru_cache(maxsize=4096)
def _read(keys: tuple[str, ...], numerals: Numerals) -> Node | None:
    whole = parse(numerals.leaves(keys), numerals.rules)[0].get("EXPRESSION", ())
    return max(whole, key=lambda n: (n.end, not isinstance(n.value, Figure)), default=None)


def _names(text: str, tokens: Sequence[Token], found: Found, numerals: Numerals, named: int) -> bool:
    """Does the number stand for one thing rather than count some ("Ward 209", "wards 4 and 5", "Group of 77")?"""
    if not isinstance(found.figure, Figure):
        return False
    at = _label_before(text, tokens, found.first - 1, numerals)
    before, sets = _key(tokens, at), numerals.sets
    if before in sets["not_after"] or (named == found.first - 1 and before in sets["joined"]):
        return True
    if numerals.language == "fa":
        return before in sets["labels"] and _key(tokens, found.last) not in sets["persons"]
    if before == "of" and found.first > 1:
        return _is_a_band(text, tokens, found, numerals)
    return _is_in_a_name(text, tokens, found, at, numerals)


def _label_before(text: str, tokens: Sequence[Token], at: int, numerals: Numerals) -> int:
    """The noun before «ی» in «مادهٔ ۵», also written «ماده‌ی ۵»; before the point of "No. 5" the word itself."""
    joined = at > 0 and tokens[at].key == "ی" and text[tokens[at - 1].end : tokens[at].start] == JOINER
    pointed = _key(tokens, at) == "." and _key(tokens, at - 1) in numerals.sets["abbreviated"]
    return at - 1 if joined or pointed else at


def _is_in_a_name(text: str, tokens: Sequence[Token], found: Found, at: int, numerals: Numerals) -> bool:
    """Ward 209, World War Two, the Twelve Apostles: a label before a numeral, or a capital inside a sentence."""
    number = tokens[found.first]
    begins = at < 0 or not _key(tokens, at).isalpha()
    if not number.key[0].isdigit():
        return len(found) == 1 and text[number.start].isupper() and not begins
    return not begins and singular(_key(tokens, at)) in numerals.sets["labels"]


def _is_a_band(text: str, tokens: Sequence[Token], found: Found, numerals: Numerals) -> bool:
    """The Group of 77, the Gang of Four; and a father of four counts no four."""
    band, number = tokens[found.first - 2], tokens[found.first]
    if band.key in numerals.sets["kin"]:
        return True
    return text[band.start].isupper() and (text[number.start].isupper() or number.key[0].isdigit())


def _is_part_of_a_word(text: str, tokens: Sequence[Token], found: Found) -> bool:
    """A 40-kilometre march, an AK-47, file 4471/B, an address of a page, «سه‌نفره», 6'3", the numbers of a list."""
    start, end = tokens[found.first].start, tokens[found.last - 1].end
    before, after, further = text[start - 1 : start], text[end : end + 1], text[end + 1 : end + 2]
    if JOINER in (before, after) or before.isalnum() or after.isalpha():
        return True
    if before and before in "-‑–/#№=_@'’" and (before not in "-'’" or text[start - 2 : start - 1].strip()):
        return True
    if after and after in "-‑–/:_'’" and further.isalnum() and (after not in "'’" or further.isdigit()):
        return True
    return (before in ("(", "[") and after in (")", "]")) or (not before.strip(" \t") and after == ")")


def is_age(text: str, tokens: Sequence[Token], found: Found) -> bool:
    """Is it a bare number between commas after a name ("Anton Brevik, 43, said")?"""
    first, last = found.first, found.last
    between = _key(tokens, first - 1) == "," and _key(tokens, last) in (",", ".", ")")
    return between and first > 1 and len(found) == 1 and text[tokens[first - 2].start].isupper()


def is_year(found: Found, tokens: Sequence[Token]) -> bool:
    """Is it a bare number of four digits, which may be a year?"""
    key = tokens[found.first].key
    alone = len(found) == 1 and key.isdecimal() and len(key) == 4
    return alone and _FIRST_YEAR <= int(key) <= _LAST_YEAR


def follows_a_name(text: str, found: Found, tokens: Sequence[Token]) -> bool:
    """Does a numeral stand after a word with a capital, as in "Hall 3", not in "Only 3 of them"?"""
    before = tokens[found.first - 1] if found.first else None
    is_numeral = tokens[found.first].key[0].isdigit() and _key(tokens, found.last) != "of"
    return before is not None and text[before.start].isupper() and is_numeral


def is_hour(found: Found) -> bool:
    """Is it a bare number that a clock shows?"""
    return len(found) == 1 and found.figure.least is not None and found.figure.least <= _LAST_HOUR


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""
