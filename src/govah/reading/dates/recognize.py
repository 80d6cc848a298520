"""Where a text speaks of time: islands of known words around a trigger, parsed, and the best readings kept.

A bare number is not a date: `neighbours` says which readings the words around them let stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from govah.model import Span
from govah.reading.dates.chart import Cell, Node, Rule, parse
from govah.reading.dates.lexicon import EXPRESSION, NOTHING, Lexicon
from govah.reading.dates.neighbours import Place
from govah.reading.dates.numerals import number_readings
from govah.reading.dates.terms import Ended, Listing, Nth, Open, Pair, Term
from govah.reading.dates.tokens import Token, tokenize

_AROUND = 8
_WINDOW, _KEPT = 48, 32
_SHORT = 10
"""Tokens: before the first trigger of an island and after its last; of one window, and of that what is read in it;
and of an island whose readings are remembered."""


@dataclass(frozen=True, slots=True)
class Found:
    """One expression: characters [start, end) of the text, tokens [first, last) of its token list, and its term.

    `rules` are all that took part, `rule` the one that made the term; `parts` are the ends of a range, both
    times of a pair, or the length in a relation, as they stand in the text.
    """

    start: int
    end: int
    first: int
    last: int
    term: Term
    rule: str
    rules: tuple[str, ...] = ()
    parts: tuple[tuple[str, int, int], ...] = ()

    @property
    def span(self) -> Span:
        """The same as a span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text in one language: its tokens, and the time expressions in it, in order and apart."""

    lexicon: Lexicon
    tokens: Sequence[Token]
    found: Sequence[Found]


def recognize(text: str, lexicon: Lexicon, start: int = 0, end: int | None = None) -> Passage:
    """The time expressions in characters [start, end) of a text. Cost: linear."""
    tokens = tokenize(text, start, end)
    found = [f for first, last in _islands(tokens, lexicon) for f in _read(first, last, tokens, text, lexicon)]
    return Passage(lexicon, tokens, found)


def _read(first: int, last: int, tokens: Sequence[Token], text: str, lexicon: Lexicon) -> Iterator[Found]:
    """The expressions of an island, a window at a time. What begins late in a window is left to the next one, which
    sees all of it."""
    while first < last:
        end = min(last, first + _WINDOW)
        keep = end if end == last else first + _KEPT
        cells = _cells(tokens[first:end], text, lexicon)
        at = first
        for node in _best(cells, first, keep, tokens, text, lexicon):
            at = first + node.end
            if node.category != NOTHING:
                yield from _listed(node, first, tokens)
        first = max(at, keep)


def _cells(tokens: Sequence[Token], text: str, lexicon: Lexicon) -> list[Cell]:
    """All that an island can be. Three of four are short and were met before ("in the first", "last year")."""
    keys = tuple(token.key for token in tokens)
    small = tuple(i for i, key in enumerate(keys) if key in lexicon.cased and not text[tokens[i].start].isupper())
    return (_parsed if len(keys) > _SHORT else _remembered)(keys, small, lexicon)


def _parsed(keys: tuple[str, ...], small: tuple[int, ...], lexicon: Lexicon) -> list[Cell]:
    return parse(lexicon.leaves(keys, small), lexicon.rules)


_remembered = lru_cache(maxsize=2048)(_parsed)


def _islands(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Runs of known tokens, cut to a few before their first trigger and a few after their last."""
    triggers: list[int] = []
    start = 0
    for i, token in enumerate(tokens):
        if not lexicon.knows(token.key):
            yield from _cut(start, i, triggers)
            start, triggers = i + 1, []
        elif _triggers(token.key, lexicon):
            triggers.append(i)
    yield from _cut(start, len(tokens), triggers)


def _cut(start: int, end: int, triggers: list[int]) -> Iterator[tuple[int, int]]:
    if not triggers:
        return
    yield max(start, triggers[0] - _AROUND), min(end, triggers[-1] + _AROUND)


def _triggers(key: str, lexicon: Lexicon) -> bool:
    if key in lexicon.trigger_words:
        return True
    return key[0].isdigit() and any(category in lexicon.triggers for category, _ in number_readings(key))


def _best(
    cells: list[Cell], first: int, keep: int, tokens: Sequence[Token], text: str, lexicon: Lexicon
) -> Iterator[Node]:
    """The leftmost, then longest, then earliest-ruled readings that begin before token `keep`."""
    at = 0
    while first + at < keep:
        whole = _longest_first(cells[at].get(EXPRESSION, ()))
        places = (Place(n, first + n.start, first + n.end, tokens, text, lexicon) for n in whole)
        chosen = next((place.node for place in places if place.is_time()), None)
        if chosen:
            yield chosen
        at = chosen.end if chosen else at + 1


def _longest_first(nodes: Sequence[Node]) -> Iterator[Node]:
    for end in sorted({n.end for n in nodes}, reverse=True):
        yield from sorted((n for n in nodes if n.end == end), key=_order)


def _found(node: Node, offset: int, tokens: Sequence[Token]) -> Found:
    first, last = offset + node.start, offset + node.end
    named = _meaningful(node)
    rule = named.rule.name if named.rule else node.category
    parts = tuple(
        (slot, tokens[_with_article(offset + begin, first, tokens)].start, tokens[offset + end - 1].end)
        for slot, begin, end in _parts(named, node.end)
    )
    return Found(
        tokens[first].start,
        tokens[last - 1].end,
        first,
        last,
        node.value,
        rule,
        tuple(r.name for r in _rules(node)),
        parts,
    )


def _with_article(at: int, first: int, tokens: Sequence[Token]) -> int:
    """Where the end of a range begins, "the" included that a rule reads before it."""
    return at - 1 if at > first and tokens[at - 1].key == "the" else at


def _listed(node: Node, offset: int, tokens: Sequence[Token]) -> Iterator[Found]:
    """The expression that a node is; of a list one for each of its days, the shared month and year beside the outer."""
    whole = _found(node, offset, tokens)
    if not isinstance(whole.term, Listing):
        yield whole
        return
    numbers = list(_listed_names(node))
    for number, point in zip(numbers, whole.term.of, strict=True):
        first = offset + (node.start if number is numbers[0] else number.start)
        last = offset + (node.end if number is numbers[-1] else number.end)
        yield replace(
            whole, start=tokens[first].start, end=tokens[last - 1].end, first=first, last=last, term=point, parts=()
        )


def _listed_names(node: Node) -> Iterator[Node]:
    if node.category in ("DAYNUM", "ORDINAL", "MNAME"):
        yield node
        return
    for part in node.parts:
        yield from _listed_names(part)


def _parts(node: Node, end: int) -> Iterator[tuple[str, int, int]]:
    """The ends of a range as they stand, the month or year that they share with the one it stands beside; both times of
    a pair; a day and its hour; or the length in a relation."""
    slots = dict(node.children)
    if isinstance(node.value, Ended | Pair):
        yield from ((slot, inner.start, inner.end) for slot, inner in node.children)
    elif isinstance(node.value, Nth) and node.value.count > 1:
        yield "length", node.start, slots["length"].end
        yield "of", slots["of"].start, slots["of"].end
    elif isinstance(node.value, Open):
        yield "of", slots["of"].start, slots["of"].end
        yield from (part for part in _parts(_meaningful(slots["of"]), end) if part[0] in ("day", "hour"))
    elif "day" in slots and "hour" in slots:
        yield from _day_and_hour(slots["day"], slots["hour"], end)
    elif "first" in slots and "last" in slots:
        yield "first", node.children[0][1].start, slots["first"].end
        yield "last", slots["last"].start, end
    elif "length" in slots:
        yield "length", slots["length"].start, slots["length"].end
    elif "within" in slots:
        yield "within", slots["within"].start, slots["within"].end
    elif "of" in slots:
        yield from _parts(slots["of"], end)


def _day_and_hour(day: Node, hour: Node, end: int) -> Iterator[tuple[str, int, int]]:
    """A day and the hour of it; a part of the day that stands between them goes with the hour."""
    inner, start, last = dict(_meaningful(day).children), hour.start, hour.end
    if "hour" in inner and inner["hour"].start == last:
        day, last = inner["day"], inner["hour"].end
    elif "hour" in inner and inner["hour"].end == start:
        day, start = inner["day"], inner["hour"].start
    yield "day", day.start, day.end if day.start < start else end
    yield "hour", start, last if start < day.start else end


def _order(node: Node) -> list[int]:
    return [rule.rank for rule in _rules(_meaningful(node))]


def _rules(node: Node) -> list[Rule]:
    """The rules that took part, from the outermost inwards."""
    return [node.rule, *(rule for part in node.parts for rule in _rules(part))] if node.rule else []


def _meaningful(node: Node) -> Node:
    """The node whose rule made the term: rules that only rename are seen through."""
    while node.rule and len(node.rule.slots) == 1:
        inner = node.parts[node.rule.slots[0][0]]
        if inner.rule is None or inner.value is not node.value:
            break
        node = inner
    return node
