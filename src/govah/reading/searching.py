"""Which of some ideas a text has words for: the answer to what a decree or a letter does not say.

Spellings and inflected forms of a word all count, since a wrong hit is seen beside its passage and a wrong silence is
not seen at all. What is not found was not found in the text that we have: it is never proof that it was not written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from govah.errors import BadInput
from govah.model import Answer, Idea, Occurrence, Search, Sought, Span
from govah.reading.wordlists import pattern
from govah.text.folding import Folded, fold, folded
from govah.text.forms import ENDINGS, forms, plain_forms
from govah.text.sentences import sentences

_WORD = re.compile(r"\w+")
_BESIDE = re.compile(r"[\s'\"()\[\]-]*")
_OMITTED = re.compile(r"[\[(]\s*(?:\.\s?\.\s?\.|…)\s*[\])]|^[ \t]*(?:\.{3}|…)[ \t]*$", re.MULTILINE)
_LONGEST_WORD = 200
_AROUND = 240
"""Characters of a passage on either side of a hit, where a sentence is longer."""
_HEAD = 300
"""Characters at whose beginning a text says that it is an extract."""


class _Token(NamedTuple):
    start: int
    end: int
    key: str


class _Hit(NamedTuple):
    """Tokens up to `last` that say `word` of idea `idea`."""

    last: int
    idea: int
    word: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for, folded: whose words each phrase is, every beginning of a phrase, and how many tokens the
    longest can take."""

    phrases: Mapping[str, Sequence[tuple[int, str]]]
    beginnings: Set[str]
    longest: int


def search(text: str, ideas: Sequence[Idea]) -> Search:
    """Every place where a word of one of the ideas stands in `text`, in any spelling or regular inflection.

    Raises: BadInput: a word holds no letter and no digit, or is no word but a page. Cost: linear in the text.

    >>> (riot,) = search("No MUTINIES were told of.", [Idea("riot", ("mutiny",))]).sought
    >>> [(place.word, place.span) for place in riot.found]
    [('mutiny', Span(start=3, end=11))]
    """
    copy, bounds = fold(text), list(sentences(text))
    tokens = [_Token(*m.span(), m[0]) for m in _WORD.finditer(copy.text)]
    found: list[list[Occurrence]] = [[] for _ in ideas]
    for first, hit in _hits(copy.text, tokens, _wanted(ideas)):
        span = copy.span(tokens[first].start, tokens[hit.last].end)
        span = Span(span.start, span.start + len(span.of(text).rstrip()))
        found[hit.idea].append(Occurrence(span, hit.word, _passage(text, span, bounds)))
    omissions = tuple(Span(*m.span()) for m in _OMITTED.finditer(text))
    return Search(
        characters=len(text),
        sought=tuple(Sought(idea, tuple(places)) for idea, places in zip(ideas, found, strict=True)),
        is_extract=Answer.YES if omissions or _says_extract(copy) else Answer.OPEN,
        omissions=omissions,
    )


def ideas(terms: Sequence[str], known: Sequence[Idea]) -> tuple[Idea, ...]:
    """The ideas that `terms` mean: one that is known by that name, else the word alone. Without terms, all that are
    known. Raises: BadInput: there are none."""
    if not terms and not known:
        raise BadInput("name something to look for, or write [synonyms] in case.toml")
    named = {folded(idea.name): idea for idea in known}
    return tuple(named.get(folded(term)) or Idea(term) for term in terms) or tuple(known)


def _wanted(ideas: Sequence[Idea]) -> _Wanted:
    phrases: dict[str, list[tuple[int, str]]] = {}
    for number, idea in enumerate(ideas):
        for word in dict.fromkeys((idea.name, *idea.words)):
            for phrase in _phrases(word):
                phrases.setdefault(phrase, []).append((number, word))
    beginnings = {phrase[:end] for phrase in phrases for end in range(1, len(phrase) + 1)}
    return _Wanted(phrases, beginnings, 2 + 2 * max((phrase.count(" ") + 1 for phrase in phrases), default=0))


def _phrases(word: str) -> set[str]:
    """The ways in which a word may stand folded: as given, with its parts run together, its last part in the singular.
    Endings that a ZWNJ parts from a word are left out, as they are of the text."""
    keys: list[str] = _WORD.findall(fold(word).text) if len(word) <= _LONGEST_WORD else []
    keys = keys[:1] + [key for key in keys[1:] if key not in ENDINGS]
    if not keys:
        raise BadInput(f"“{word[:40]}” cannot be looked for: give a word or a few, with at least one letter or digit")
    rows = [[*keys[:-1], last] for last in plain_forms(keys[-1])]
    return {" ".join(row) for row in rows} | ({"".join(row) for row in rows} if _is_soft(word) else set())


def _is_soft(between: str) -> bool:
    """Are words that stand so apart also written as one ("cease-fire", «آتش‌بس»)?"""
    return "-" in between or bool(re.search("[\u0600-\u06ff]", between))


def _hits(text: str, tokens: Sequence[_Token], wanted: _Wanted) -> Iterator[tuple[int, _Hit]]:
    """For each idea the longest hit at each place, apart from the one before."""
    reached: dict[int, int] = {}
    for first in range(len(tokens)):
        best: dict[int, _Hit] = {}
        for hit in _hits_at(text, tokens, first, wanted):
            if hit.idea not in best or hit.last > best[hit.idea].last:
                best[hit.idea] = hit
        for idea, hit in sorted(best.items()):
            if first > reached.get(idea, -1):
                reached[idea] = hit.last
                yield first, hit


def _hits_at(text: str, tokens: Sequence[_Token], first: int, wanted: _Wanted) -> Iterator[_Hit]:
    begun: Set[str] = forms(tokens[first].key) & wanted.beginnings
    last = first
    while begun:
        for phrase in sorted(begun):
            yield from (_Hit(last, idea, word) for idea, word in wanted.phrases.get(phrase, ()))
        last += 1
        if last in (len(tokens), first + wanted.longest) or not _BESIDE.fullmatch(
            text, tokens[last - 1].end, tokens[last].start
        ):
            return
        begun = _continued(text, tokens, last, begun, wanted)


def _continued(text: str, tokens: Sequence[_Token], at: int, begun: Set[str], wanted: _Wanted) -> Set[str]:
    """The beginnings that the token at `at` goes on with; an ending that stands apart adds nothing."""
    between = text[tokens[at - 1].start : tokens[at].end]
    joints = (" ", "") if _is_soft(between) else (" ",)
    longer = {b + joint + form for b in begun for joint in joints for form in forms(tokens[at].key)}
    return (longer & wanted.beginnings) | (begun if tokens[at].key in ENDINGS else frozenset())


def _passage(text: str, span: Span, bounds: Sequence[Span]) -> Span:
    """The sentence around a hit, cut where it is very long."""
    at = max(0, bisect_right(bounds, span.start, key=lambda s: s.start) - 1)
    start, end = bounds[at].start, max(bounds[at].end, span.end)
    return Span(max(start, span.start - _AROUND), min(end, span.end + _AROUND))


def _says_extract(copy: Folded) -> bool:
    head = copy.text[:_HEAD]
    return any(said.search(head) for language in ("en", "fa") if (said := pattern(language, "extract")))
