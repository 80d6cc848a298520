"""What is rare enough in a statement that two who never met would hardly both have it.

An odd spelling, a weekday that the day never was, a figure to the last digit, a long run of the same words. Each alone
can be chance or custom; none says who took it from whom.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from govah.model import Quantity, Reading, Script, Span, Statement, StatementId
from govah.reckoning.names import Names, spelt
from govah.text.scripts import script_of

_DIGITS = 3
"""Digits of an unusual figure, the noughts at its end left out: 4,482 is one, 53 and 5,000 are not."""

_WRONG = ("D001", "D002")
"""The findings about a date that cannot be right."""

_USUAL = 2
"""A spelling is odd if at least this many times as many documents have another."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Something rare in a statement: `key` is what two of them have in common, `code` the finding that says so."""

    code: str
    key: Hashable
    statement: StatementId
    says: tuple[tuple[str, str], ...]


def wrong_days(readings: Iterable[Reading]) -> Iterator[Detail]:
    """Dates that cannot be right: a weekday or a second calendar that names another day."""
    for reading in readings:
        told = _Told(reading)
        dates = {d.span: d.value for d in reading.dates}
        for finding in reading.findings:
            if finding.code in _WRONG and finding.span is not None:
                given = {name: str(value) for name, value in finding.parameters}
                key = finding.code, dates.get(finding.span) or given["text"], *map(given.get, ("weekday", "days"))
                yield from (Detail("C012", key, s, (("text", given["text"]),)) for s in told.at(finding.span))


def figures(statements: Iterable[Statement]) -> Iterator[Detail]:
    """Figures to the last digit."""
    for statement in statements:
        for q in statement.quantities:
            if _is_unusual(q):
                yield Detail("C013", (q.low, q.thing), statement.id, (("text", q.text),))


def _is_unusual(figure: Quantity) -> bool:
    if figure.low is None or figure.low != figure.high or figure.approximate or not any(figure.thing):
        return False
    return len(f"{figure.low:.0f}".strip("0")) >= _DIGITS


def odd_spellings(readings: Sequence[Reading], names: Names) -> Iterator[Detail]:
    """Names in a spelling that few documents have, where most have another in the same script."""
    used = _Spellings(readings, names)
    for reading in readings:
        told = _Told(reading)
        for m in reading.mentions:
            few, all_ = used.of(m.text)
            if few:
                text = " ".join(m.text.split())
                says = ("text", text), ("name", names.shown(m.name)), ("few", str(few)), ("all", str(all_))
                yield from (Detail("C011", (used.key(m.text), spelt(m.text)), s, says) for s in told.at(m.span))


class _Spellings:
    """In how many documents each spelling of a name stands. Names of other words or another script are not compared."""

    def __init__(self, readings: Iterable[Reading], names: Names) -> None:
        self._names = names
        self._used: defaultdict[Hashable, Counter[str]] = defaultdict(Counter)
        self._named: Counter[Hashable] = Counter()
        for reading in readings:
            spellings = {(self.key(m.text), spelt(m.text)) for m in reading.mentions}
            self._named.update({key for key, _ in spellings})
            for key, spelling in spellings:
                self._used[key][spelling] += 1

    def key(self, text: str) -> tuple[str, int, Script]:
        """What all spellings of one name have in common."""
        return self._names.key(text), len(spelt(text).split()), script_of(text)

    def of(self, text: str) -> tuple[int, int]:
        """How many documents spell it so, and how many name it; nothing where no other way is commoner."""
        key = self.key(text)
        ((_, most),) = self._used[key].most_common(1)
        mine = self._used[key][spelt(text)]
        return (mine, self._named[key]) if most >= _USUAL * mine else (0, 0)


class _Told:
    """The statements of a reading by their place."""

    def __init__(self, reading: Reading) -> None:
        self._statements = sorted(reading.statements, key=lambda s: s.span)
        self._longest = max((s.span.end - s.span.start for s in self._statements), default=0)

    def at(self, span: Span) -> Iterator[StatementId]:
        """The statements that hold these characters, the innermost alone where one stands inside another."""
        first = bisect_left(self._statements, span.end - self._longest, key=lambda s: s.span.start)
        near = takewhile(lambda s: s.span.start <= span.start, islice(self._statements, first, None))
        holding = [s for s in near if span.end <= s.span.end]
        yield from (s.id for s in holding[-1:])
