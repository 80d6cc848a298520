"""What a figure counts, under one name in every language, and of whom it can be a part.

Nouns are data (`counted.toml`). What is not listed matches only itself: two things taken for one would make a
contradiction out of nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product, takewhile
from typing import Any

from govah.model import Quantity, Span, Statement
from govah.text.folding import folded

PERSON = "person"
"""What figures of everybody to whom something was done count."""

_BESIDE = 24
"""Characters to each side of a figure within which words can make it one of each day or of each prison."""

_NARROWING = 3
"""Words after a Persian noun that can narrow it."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_PERSIAN = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True, slots=True, order=True)
class Sort:
    """What one figure counts: a noun under its common name, and the words that narrow it ("political").

    `everybody` marks nouns for all to whom a thing was done, as "prisoner" is and "guard" is not.
    """

    noun: str
    narrowed: tuple[str, ...] = ()
    everybody: bool = False

    @property
    def thing(self) -> str:
        """Under which name it is laid beside others."""
        return PERSON if self.everybody else self.noun

    def wholes(self) -> Iterator[Sort]:
        """Everything that it is or is a part of.

        >>> [(whole.noun, whole.narrowed) for whole in Sort("prisoner", ("political",), True).wholes()]
        [('prisoner', ('political',)), ('prisoner', ()), ('person', ())]
        """
        yield self
        if self.narrowed:
            yield Sort(self.noun, (), self.everybody)
        if self.everybody and self.noun != PERSON:
            yield Sort(PERSON, (), True)


def sort_of(quantity: Quantity, statement: Statement, family: str, until: int | None = None) -> Sort:
    """What the figure counts among those of an act of `family`; people, where the text names nobody ("thousands were
    shot"). `until` is where the act stands, if it stands after the figure."""
    if quantity.noun is None:
        return Sort("") if quantity.unit else Sort(PERSON, (), True)
    known = _nouns().get(quantity.counted, {})
    initial = statement.text[quantity.noun.start - statement.span.start :][:1]
    people = initial.isupper() and _names_a_people(quantity.counted)
    noun, everybody = known.get(family) or known.get("") or (quantity.counted, people)
    narrowed = tuple(_same().get(word, word) for word in _narrowing(quantity, statement, until))
    return Sort(noun, narrowed, everybody)


def families_of(noun: str) -> frozenset[str]:
    """The families of acts that the noun tells of by itself: the dead were killed."""
    return frozenset(_nouns().get(noun, {})) - {""}


def phrase(quantity: Quantity) -> Span:
    """The figure with what it counts."""
    return Span(quantity.span.start, max(quantity.span.end, quantity.noun.end if quantity.noun else 0))


def rate(quantity: Quantity, statement: Statement) -> str:
    """The unit of a figure of each day or each prison ("per day"); empty where it counts in all.

    Before a figure the words must say "each": the forty killed in a day are forty in all.
    """
    place = phrase(quantity)
    before = between(statement, place.start - _BESIDE, place.start)
    after = between(statement, place.end, place.end + _BESIDE)
    around = f"{before.rstrip()}#{after.lstrip()}"
    return next((f"per {unit}" for unit, beside in _rates() if beside.search(around)), "")


def between(statement: Statement, start: int, end: int) -> str:
    """What the statement says between two places of its document, folded."""
    first = statement.span.start
    return folded(statement.text[max(0, start - first) : max(0, end - first)])


def words(text: str) -> list[str]:
    """The words of folded text."""
    return _WORD.findall(text)


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words around figures, folded."""
    return frozenset(map(folded, _data()["around"][name]))


@cache
def clause_end() -> re.Pattern[str]:
    """Where a clause ends, in folded text."""
    return re.compile(_data()["around"]["clause_end"])


def _narrowing(quantity: Quantity, statement: Statement, until: int | None) -> Iterator[str]:
    """The words that make what is counted less than its noun: before it in English, after it in Persian."""
    assert quantity.noun is not None
    before = words(between(statement, quantity.span.start - _BESIDE, quantity.span.start))
    yield from (w for w in before[-1:] if w in listed("further"))
    inside = between(statement, quantity.span.end, quantity.noun.start)
    yield from (w for w in words(inside) if w not in listed("of"))
    after = between(statement, quantity.noun.end, quantity.noun.end if until is None else until)
    if _PERSIAN.search(after):
        follow = words(clause_end().split(after, maxsplit=1)[0])[:_NARROWING]
        yield from takewhile(lambda w: w not in listed("leads_away"), follow)


def _names_a_people(noun: str) -> bool:
    peoples = _data()["peoples"]
    return noun in peoples["words"] or noun.endswith(tuple(peoples["endings"]))


@cache
def _nouns() -> dict[str, dict[str, tuple[str, bool]]]:
    """The common name of each noun and whether it is for everybody, by the family of acts it holds for; "" is any."""
    found: dict[str, dict[str, tuple[str, bool]]] = {}
    for row in _data()["counted"]:
        for word, family in product(map(folded, row["words"]), row.get("only", [""])):
            found.setdefault(word, {})[family] = row["thing"], row.get("everybody", False)
    return found


@cache
def _same() -> dict[str, str]:
    """The common name of each word that narrows a noun."""
    return {folded(word): name for name, written in _data()["narrowing"].items() for word in written}


@cache
def _rates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """How each unit is written around a figure, which stands as "#"."""
    data = _data()["rates"]
    return tuple(
        (
            unit["name"],
            re.compile(
                rf"(?<!\w){_any_of(data['every'])} {_any_of(unit['each'])}(?!\w)"
                rf"|(?<!\w){_any_of(unit['before'])}#|#{_any_of(unit['after'])}(?!\w)"
            ),
        )
        for unit in data["unit"]
    )


def _any_of(written: Iterable[str]) -> str:
    """A pattern for one of these; for none, one that matches nothing."""
    return f"(?:{'|'.join(re.escape(folded(w)) for w in written) or '(?!)'})"


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("counted.toml").read_text(encoding="utf-8"))
