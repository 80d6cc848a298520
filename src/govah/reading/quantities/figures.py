"""What the rules of figures mean: each function makes a number or a `Figure` of what a rule's slots hand it, or refuses
with None.

One semantics for all languages. A function's name is what `means` says in a language file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from govah.errors import BadInput
from govah.model import SHARE
from govah.reading.dates.terms import Amount
from govah.reading.dates.vagueness import Vagueness

_UPWARDS, _DOWNWARDS = ("more", "least"), ("less", "most")


@dataclass(frozen=True, slots=True)
class Figure(Amount):
    """How many, `scale` times ("several hundred"), in `unit`."""

    scale: float = 1
    unit: str = ""

    @property
    def is_approximate(self) -> bool:
        """Does a word of the vagueness table say how many?"""
        return self.word is not None or self.limit in ("about", "nearly")


def bounds(figure: Figure, vagueness: Vagueness) -> tuple[float | None, float | None]:
    """At least and at most so many. A range says itself how wide it is: "about 20 to 25" is not widened."""
    if figure.most is not None and figure.limit not in (*_UPWARDS, *_DOWNWARDS):
        return figure.least, figure.most
    low, high = vagueness.numbers(figure)
    low, high = low * figure.scale, None if high is None else high * figure.scale
    if figure.word is not None and figure.limit in _UPWARDS:
        return low, None
    return (None if figure.limit in _DOWNWARDS else low), high


def meaning(name: str) -> Callable[..., Any]:
    """The function that a language file names. Raises: BadInput: there is none."""
    if (found := _MEANINGS.get(name)) is None:
        raise BadInput(f"no figure is called {name}: see govah.reading.quantities.figures")
    return found


def same(of: Any) -> Any:
    """What it is already."""
    return of


def nothing() -> bool:
    """Looks like a quantity, and is none."""
    return True


def score(first: Figure | int, last: Figure | int) -> bool | None:
    """Seven to two: the greater number first is no range."""
    one, two = (n if isinstance(n, int) else n.least for n in (first, last))
    return True if one is not None and two is not None and one >= two else None


def sum_of(first: float, second: float) -> float | None:
    """Twenty four, two hundred and fifty: the smaller below the greater's last zeros."""
    return first + second if second < first else None


def product(first: float = 1, second: float = 1, third: float = 0) -> float | None:
    """Two hundred, two thousand five hundred and thirty."""
    return first * second + third if third < second else None


def spaced(first: int, second: int) -> int | None:
    """1 200, with a space for the comma."""
    return first * 1000 + second if 0 < first < 1000 and 100 <= second < 1000 else None


def half_more(first: float, second: float = 1) -> float:
    """Two and a half million."""
    return (first + 0.5) * second


def number(of: float) -> Figure:
    """An exact number."""
    return Figure(float(of))


def vague(word: str, scale: float = 1) -> Figure:
    """A key of the vagueness table, perhaps so many times."""
    return Figure(None, word=word, scale=scale)


def and_some(of: float, word: str) -> Figure:
    """A round number and a vague one: «بیست و چند»."""
    return Figure(float(of), word=word)


def either(first: Figure, last: Figure) -> Figure | None:
    """Between two numbers, or one of the two."""
    if first.least is None or last.least is None or first.least >= last.least:
        return None
    return Figure(first.least, last.least)


def either_scaled(first: float, last: float, scale: float) -> Figure | None:
    """Three to five thousand: the magnitude is that of both."""
    return Figure(first * scale, last * scale) if first < last < scale else None


def neighbours(first: int, second: int) -> Figure | None:
    """«دو سه», «ده پانزده»: as close together as people count."""
    return Figure(float(first), float(second)) if second - first in ((2, 5, 10) if first >= 10 else (1,)) else None


def limited(limit: str, of: Figure) -> Figure | None:
    """More than, at most, about so many. A word that sets no bound ("exactly") is no part of the figure."""
    return replace(of, limit=limit) if limit and not of.limit else None


def share(first: float = 1, second: float = 1) -> Figure | None:
    """Two thirds, one in three."""
    return Figure(first / second, unit=SHARE) if first < second else None


def percent(of: Figure) -> Figure | None:
    """So many in a hundred, also of a range."""
    if of.least is None:
        return None
    return replace(of, least=of.least / 100, most=None if of.most is None else of.most / 100, unit=SHARE)


def measure(of: Figure, unit: str) -> Figure | None:
    """So much in a unit."""
    return replace(of, unit=unit) if not of.unit else None


_MEANINGS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        same, nothing, score, sum_of, product, spaced, half_more, number, vague, and_some, either, either_scaled,
        neighbours, limited, share, percent, measure,
    )
}  # fmt: skip
