"""What a text itself says of two names: that they name one thing, or two, or that one is a part of the other.

The words around two names say it ("also known as", «معروف به»), so a rule is a pattern of words with holes for names.
One name must be known already; the other may be new to us and is then a name of the same kind. A wrong tie would make
one of two people: where the words can mean something else there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from govah.model import EntityKind, Mention, Span, StatedTie, TieKind
from govah.reading.bracketed import acronyms, bracketed
from govah.reading.masking import masked, name_mark, rows
from govah.reading.naming import Known, name_words
from govah.reading.parse import Parsed
from govah.text.folding import folded

_FRONT = re.compile(r"(?:the\s|so-called\s|[\s“”\"‘’'«»])*", re.IGNORECASE)
_BACK = re.compile(r"[\s“”\"‘’'«»,]+$")
_GROUPS = ("name", "alias")
_NEW = "new"
_PLURALS = ("s", "ین", "ان", "ها")
"""How a common noun for many ends: what one side calls its enemies refers to them, and is not their name."""
NUMBERED = "ward"
"""The rule of a name that is only a class and a number, which a pattern must see as it is written."""


class Stated(NamedTuple):
    """A tie, and the kind that both its names have."""

    tie: StatedTie
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class TieRule:
    """One way of saying so. The groups `name` (or `new`) and `alias` of `pattern` are the two names, `side` whose name
    the alias is; in an example the names that are known stand in square brackets."""

    name: str
    kind: TieKind
    kinds: frozenset[EntityKind]
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, ...], ...]
    counter: tuple[str, ...]


def find_ties(text: str, parsed: Iterable[Parsed], mentions: Sequence[Mention]) -> tuple[StatedTie, ...]:
    """What the text says of the names that it mentions, in the order in which it is written."""
    known = [Known(m.span, m.kind, m.name, m.rule, m.side) for m in mentions if m.rule != NUMBERED]
    places = {m.span for m in mentions}
    found = (s.tie for s in stated(text, parsed, known))
    return tuple(sorted((t for t in found if {t.first, t.second} <= places), key=lambda t: (t.span, t.rule)))


def stated(text: str, parsed: Iterable[Parsed], known: Sequence[Known]) -> Iterator[Stated]:
    """Every tie of one known name to another, known or new. `known` are in order, without overlap.

    Cost: linear in words; a pattern begins at a known name or at a quotation mark, or is bounded to a few words.
    """
    starts, often = [k.span.start for k in known], acronyms(text)
    for p in parsed:
        here = p.block.span
        within = known[bisect_left(starts, here.start) : bisect_left(starts, here.end)]
        if within:
            yield from _in_block(text, here, p.block.language, within, often)


def _in_block(text: str, here: Span, language: str, within: Sequence[Known], often: Set[str]) -> Iterator[Stated]:
    page = _Page(text, here, {k.span.start: k for k in within})
    told: set[frozenset[Span]] = set()
    for rule in rules(language):
        for match in rule.pattern.finditer(page.masked):
            if (one := page.stated(rule, match)) and (pair := frozenset((one.tie.first, one.tie.second))) not in told:
                told.add(pair)
                yield one
    for known in within:
        if (beside := bracketed(text, known, page.known, often)) and frozenset((known.span, beside.span)) not in told:
            tie = StatedTie(
                kind=TieKind.SAME_AS,
                first=known.span,
                second=beside.span,
                span=Span(known.span.start, beside.end),
                rule=beside.rule,
            )
            yield Stated(tie, known.kind)


class _Page:
    """One block with its known names masked, so that a pattern sees where they are and not what they say."""

    def __init__(self, text: str, here: Span, known: Mapping[int, Known]) -> None:
        self._text, self._offset, self.known = text, here.start, known
        marks = ((k.span, name_mark(k.span.of(text))) for k in known.values())
        self.masked = masked(text, here, marks)

    def stated(self, rule: TieRule, match: re.Match[str]) -> Stated | None:
        """The tie that `match` says, if its names can be names of one kind."""
        names = self._names(match)
        kind = self._kind(*names) if names else None
        if names is None or kind is None or (rule.kinds and kind not in rule.kinds):
            return None
        (name, alias), side = names, self._side(match)
        sort = _sort(rule.kind, kind, alias.of(self._text), side)
        swapped = side is not None or sort in (TieKind.REFERS_TO, TieKind.PART_OF)
        first, second = (alias, name) if swapped else (name, alias)
        span = Span(*match.span()).shifted(self._offset)
        tie = StatedTie(kind=sort, first=first, second=second, span=span, rule=rule.name, side=side) if sort else None
        return Stated(tie, kind) if tie else None

    def _names(self, match: re.Match[str]) -> tuple[Span, Span] | None:
        name, alias = (self._trimmed(match, group) for group in _GROUPS)
        if name is None or alias is None or not (self._may_be(name) and self._may_be(alias)):
            return None
        return None if folded(name.of(self._text)) == folded(alias.of(self._text)) else (name, alias)

    def _trimmed(self, match: re.Match[str], group: str) -> Span | None:
        """The name without article and quotation marks; a known name, where it holds nothing else."""
        start, end = match.span(group)
        if start < 0:
            start, end = match.span(_NEW)
        front, back = _FRONT.match(self.masked, start, end), _BACK.search(self.masked[start:end])
        start, end = (front.end() if front else start), end - (len(back[0]) if back else 0)
        return Span(start, end).shifted(self._offset) if start < end else None

    def _kind(self, name: Span, alias: Span) -> EntityKind | None:
        """The kind of both. A rule and a list are surer of it than the model, which knows places well."""
        found = [k for k in (self.known.get(name.start), self.known.get(alias.start)) if k and k.span in (name, alias)]
        sure = {k.kind for k in found if k.rule != "model" or k.kind is EntityKind.PLACE} or {k.kind for k in found}
        return sure.pop() if len(sure) == 1 else None

    def _side(self, match: re.Match[str]) -> str | None:
        if not match.re.groupindex.get("side") or match["side"] is None:
            return None
        return " ".join(Span(*match.span("side")).shifted(self._offset).of(self._text).split())

    def _may_be(self, name: Span) -> bool:
        """Is it known, or more than a title or the first word of a sentence?"""
        return name.start in self.known or name.of(self._text) not in _no_names()


def _sort(said: TieKind, kind: EntityKind, alias: str, side: str | None) -> TieKind | None:
    """What kind of tie it is after all: a common noun for many refers to them where it is one side's, and any other
    common noun is no name."""
    of_many = kind is EntityKind.ORGANISATION and alias.endswith(_PLURALS)
    if said is TieKind.SAME_AS and of_many and side:
        return TieKind.REFERS_TO
    return None if said is TieKind.SAME_AS and alias[0].islower() and not of_many else said


@cache
def _no_names() -> frozenset[str]:
    lists = ((language, which) for language in ("en", "fa") for which in ("title", "opener", "never"))
    return frozenset(chain.from_iterable(name_words(*each) for each in lists))


@cache
def rules(language: str) -> tuple[TieRule, ...]:
    """The rules of `data/ties.<language>.toml`; none for a language that has none."""
    return tuple(
        TieRule(
            row["name"],
            TieKind(row["kind"]),
            frozenset(map(EntityKind, row.get("kinds", ()))),
            pattern,
            tuple(tuple(example) for example in row["examples"]),
            tuple(row["counter"]),
        )
        for row, pattern in rows("ties", language)
    )
