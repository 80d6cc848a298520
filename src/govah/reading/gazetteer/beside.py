"""What stands beside a name in the text: the word that says what it is, quotation marks, the start of a sentence."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from govah.model import EntityKind, Span
from govah.reading.gazetteer.listed import Listed
from govah.text.folding import folded

_WORD = r"[\w\u200c\u064b-\u0655\u0670]+"
_WORD_BEFORE = re.compile(rf"({_WORD})\s+(?:(?:of|called|named)\s+)?(?:the\s+)?[«“”\"'‘„]?$", re.IGNORECASE)
_WORD_AFTER = re.compile(rf"[»”\"'’]?\s+({_WORD})")
_STARTS = re.compile(r"(?:^|[.!?؟:;\n•*])[\s«“”\"'‘„(\[–—-]*$")
_CAPITAL_BEFORE = re.compile(r"\b(?!The\b|A\b|An\b)[^\W\d_a-zа-я][^\W_]*[ -]$")
_CAPITAL_AFTER = re.compile(r"[ -][A-ZČĆŽŠĐА-ЯЉЊЏЂЋЈ]")
_MORE_AFTER = re.compile(rf"[’']s|{_CAPITAL_AFTER.pattern}")
_QUOTES = {"«": "»", "“": "”", "„": "“", "‘": "’", '"': '"', "'": "'"}
_NEAR = 60


def says_sort(text: str, span: Span, listed: Listed) -> bool:
    """Does a word beside the name say what it is: "Kar newspaper", «روزنامه کار», "the village of Pale"?"""
    before, after = _words(listed.sort)
    return _before(text, span) in before or _after(text, span) in after


def says_place(text: str, span: Span, listed: Listed) -> bool:
    """Does the word before a name in capitals say that it is of a place: "in Pale" (not "in Pale's")?"""
    whole = has_capital(text, span) and not _MORE_AFTER.match(text, span.end)
    return listed.kind is EntityKind.PLACE and whole and _before(text, span) in _place_words()


def is_quoted(text: str, span: Span) -> bool:
    """Does the name stand alone in quotation marks?"""
    return span.start > 0 and _QUOTES.get(text[span.start - 1]) == text[span.end : span.end + 1] != ""


def is_name(text: str, span: Span) -> bool:
    """Does the writing say that the words are a name, and the whole of it? Where a script has no capitals, only
    quotation marks do."""
    if is_quoted(text, span):
        return True
    ahead = text[max(0, span.start - _NEAR) : span.start]
    alone = not _CAPITAL_BEFORE.search(ahead) and not _CAPITAL_AFTER.match(text, span.end)
    return has_capital(text, span) and alone and not (_STARTS.search(ahead))


def has_capital(text: str, span: Span) -> bool:
    """Does the name begin with a capital?"""
    return text[span.start].isupper()


def _before(text: str, span: Span) -> str:
    match = _WORD_BEFORE.search(text[max(0, span.start - _NEAR) : span.start])
    return _plain(match.group(1)) if match else ""


def _after(text: str, span: Span) -> str:
    match = _WORD_AFTER.match(text, span.end, span.end + _NEAR)
    return _plain(match.group(1)) if match else ""


def _plain(word: str) -> str:
    """Without the ezafe of a word that ends in a vowel («نشریه‌ی کار»)."""
    return folded(word.removesuffix("\u200cی"))


@cache
def _words(sort: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that say of a name that it is of this sort, before it and after it."""
    groups = [g for g in _tables()["group"] if sort in g["sorts"]]
    before, after = (frozenset(_plain(w) for g in groups for w in g[where]) for where in ("before", "after"))
    return before, after


@cache
def _place_words() -> frozenset[str]:
    return frozenset(map(_plain, _tables()["place"]["before"]))


@cache
def _tables() -> dict[str, Any]:
    file = resources.files("govah.reading").joinpath("data/gazetteer/sorts.toml")
    return tomllib.loads(file.read_text("utf-8"))
