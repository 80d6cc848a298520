"""Where a text speaks of time: islands of known words around a trigger, parsed, and the best readings kept.

A bare number is not a date. A year in figures stands alone only where the words around it say that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from govah.model import Span
from govah.reading.dates.chart import Cell, Node, Rule, parse
from govah.reading.dates.lexicon import EXPRESSION, NOTHING, Lexicon
from govah.reading.dates.numerals import number_readings
from govah.reading.dates.relations import event_after
from govah.reading.dates.terms import Ended, Link, Listing, Open, Pair, Point, Side, Stretch, Term, Within
from govah.reading.dates.tokens import BREAK, JOINER, Token, tokenize

_AROUND = 8
_NEAR = 3
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
        chosen = next((n for n in whole if _stands(n, first, tokens, text, lexicon)), None)
        if chosen:
            yield chosen
        at = chosen.end if chosen else at + 1


def _longest_first(nodes: Sequence[Node]) -> Iterator[Node]:
    for end in sorted({n.end for n in nodes}, reverse=True):
        yield from sorted((n for n in nodes if n.end == end), key=_order)


def _stands(node: Node, offset: int, tokens: Sequence[Token], text: str, lexicon: Lexicon) -> bool:
    """Do the words around let it be a time?"""
    first, last = offset + node.start, offset + node.end
    if _is_torn(first, last, tokens, text, lexicon):
        return False
    if isinstance(node.value, Link):
        return event_after(text, tokens, last, lexicon, node.value) is not None
    if _ends_bare(node) and last < len(tokens) and tokens[last].key == "of":
        return False
    if isinstance(node.value, Open) and _owns_what_follows(tokens, last):
        return False
    if node.category == "BARE":
        return _is_time_word(first, last, tokens, lexicon)
    if node.category == "ALONE":
        return _is_alone(node, first, last, tokens, lexicon)
    if node.category == "EACH":
        return not _is_rate(tokens[first - 1].key if first else BREAK, lexicon)
    if isinstance(node.value, Open) and node.value.side is Side.SINCE and _is_no_start(first, last, tokens, lexicon):
        return False
    if isinstance(node.value, Point) and _names_a_place(node.value, first, tokens, lexicon):
        return False
    if isinstance(node.value, Stretch):
        return last == len(tokens) or tokens[last].key != "of"
    return _counts_nothing(node, first, last, tokens, text, lexicon)


def _names_a_place(point: Point, first: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Is a square or a hall called after the day («میدان ۷ تیر»)?"""
    return (
        point.day is not None and point.year is None and first > 0 and tokens[first - 1].key in lexicon.sets["places"]
    )


def _is_no_start(first: int, last: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Is «از» no "since"? Not in "one of the days of May", nor where something "began in May"."""
    before = tokens[first - 1].key if first else BREAK
    begins = any(t.key in lexicon.sets["begins"] for t in tokens[last : last + _NEAR])
    return begins or before in lexicon.sets["partitive"]


def _counts_nothing(node: Node, first: int, last: int, tokens: Sequence[Token], text: str, lexicon: Lexicon) -> bool:
    """Is a year in figures one, and no count or number of things?"""
    before = tokens[first - 1].key if first else BREAK
    after = tokens[last].key if last < len(tokens) else BREAK
    ends_in_year = _is_year(tokens[last - 1].key) and not _has_month(node)
    if isinstance(node.value, Listing) and len(tokens[last - 1].key) <= 2 and after in lexicon.sets["counted"]:
        return False
    named = any(t.key in lexicon.sets["year_words"] for t in tokens[first:last])
    dates_it = ends_in_year and _dates_what_follows(before, tokens[last - 1].key, after, lexicon)
    counts_it = after in lexicon.sets["counted"] and not named and not dates_it
    if ends_in_year and (counts_it or _is_figure(after, text, tokens, last)):
        return False
    if not (last - first == 1 and _is_year(tokens[first].key)):
        return True
    if before in lexicon.sets["numbering"] or (
        first and tokens[first - 1].end == tokens[first].start and before in "-/."
    ):
        return False
    if dates_it or before in lexicon.sets["before_year"]:
        return True
    if before in (BREAK, ":"):
        return after in (BREAK, ",", ":", ".")
    ends = after == BREAK or after in lexicon.sets["after_year"]
    return bool(lexicon.sets["after_year"]) and ends and int(tokens[first].key) % 100 != 0 and before[0].isalpha()


def _is_torn(first: int, last: int, tokens: Sequence[Token], text: str, lexicon: Lexicon) -> bool:
    """Would it begin or end within a word that a ZWNJ holds together («شب‌پره»)? Endings do not count («سال‌ها»)."""
    end, start = tokens[last - 1].end, tokens[first].start
    if text[end : end + 1] == JOINER and last < len(tokens) and tokens[last].key not in lexicon.sets["endings"]:
        return tokens[last].start == end + 1
    return first > 0 and text[start - 1] == JOINER and tokens[first - 1].end == start - 1


def _dates_what_follows(before: str, year: str, after: str, lexicon: Lexicon) -> bool:
    """Does a year stand before what happened in it ("the 1988 executions", "its 1990 invasion"), and count nothing?"""
    event, owned = after in lexicon.sets["events"], before in lexicon.sets["owners"]
    if not year.isdigit() or int(year) % 100 == 0:
        return False
    return (event and (owned or not after.endswith("s"))) or (owned and before != "the" and int(year) % 10 != 0)


def _is_time_word(first: int, last: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Is a season, or a month that is also a name, used for a time? Then a preposition stands before it; with a season,
    another beside it or what happened in it ("the summer executions") will do."""
    before = tokens[first - 1].key if first else BREAK
    after = tokens[last].key if last < len(tokens) else BREAK
    if before in lexicon.sets["before_month"]:
        return after != "of"
    if not _is_season(tokens[last - 1].key, lexicon):
        return False
    has_article, owned = last - first > 1, before in lexicon.sets["owners"]
    if after in lexicon.sets["events"]:
        return has_article or owned
    if has_article and tokens[last - 1].key not in lexicon.sets["doubtful_seasons"]:
        return _ends(after, lexicon)
    left = tokens[max(0, first - 3) : first - 1] if before == "and" else ()
    right = tokens[last + 1 : last + 3] if after == "and" else ()
    return any(_is_season(t.key, lexicon) for t in (*left, *right))


def _is_alone(node: Node, first: int, last: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Does no noun follow that it would belong to ("the 4th floor"), and a preposition stand before a bare day?"""
    before = tokens[first - 1].key if first else BREAK
    after = tokens[last].key if last < len(tokens) else BREAK
    if isinstance(node.value, Within):
        return (
            before in lexicon.sets["before_day"]
            and _ends(after, lexicon)
            and after not in ("and", "or", "to", "of", "-")
        )
    return _ends(after, lexicon)


def _ends(after: str, lexicon: Lexicon) -> bool:
    """Can no noun or name begin with this word?"""
    return not after[0].isalnum() or any(after in lexicon.sets[name] for name in _AFTER_A_NOUN)


_AFTER_A_NOUN = ("stops", "joins", "subjects", "verbs")


def _is_season(key: str, lexicon: Lexicon) -> bool:
    return any(category == "SEASON" for category, _ in lexicon.words.get(key, ()))


def _owns_what_follows(tokens: Sequence[Token], last: int) -> bool:
    """Does "’s" follow ("after yesterday’s vote")?"""
    return [t.key for t in tokens[last : last + 2]] in (["'", "s"], ["’", "s"])


def _ends_bare(node: Node) -> bool:
    """Does it end with a season, or a month that is also a name, by itself?"""
    return node.category == "BARE" or (bool(node.parts) and _ends_bare(node.parts[-1]))


def _is_rate(before: str, lexicon: Lexicon) -> bool:
    """Does "a week" say how often, after the things that are counted ("four flights a week")?"""
    return before.endswith("s") and not before.endswith("ss") and before not in lexicon.sets["lasting"]


def _is_figure(after: str, text: str, tokens: Sequence[Token], at: int) -> bool:
    """Is the year the beginning of a longer figure, "2010-1-…" or "1988.5"?"""
    return (
        after in ("-", "/", ":")
        and at + 1 < len(tokens)
        and tokens[at + 1].key[0].isdigit()
        and tokens[at].start == tokens[at - 1].end
    )


def _is_year(key: str) -> bool:
    return key[0].isdigit() and any(category == "YEAR" for category, _ in number_readings(key))


def _has_month(node: Node) -> bool:
    return node.category == "MONTH" or any(map(_has_month, node.parts))


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
    elif isinstance(node.value, Open):
        yield "of", slots["of"].start, slots["of"].end
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
