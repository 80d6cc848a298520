from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Quantity, Span
from govah.report.amounts import Strips, amounts
from govah.report.words import Words


def quantity(low: float | None, high: float | None, *, approximate: bool = False, unit: str = "") -> Quantity:
    return Quantity(span=Span(0, 1), text="", low=low, high=high, rule="", approximate=approximate, unit=unit)


def strip(low: float | None, high: float | None, *, language: str = "en") -> str:
    return str(
        Strips([quantity(10, 10), quantity(90, 90), quantity(low, high)], Words(language)).bar(quantity(low, high))
    )


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=8))
def test_a_larger_number_never_stands_before_a_smaller_one_and_none_off_the_line(values: list[float]) -> None:
    line = amounts(values)
    places = [line.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


@pytest.mark.parametrize("values", [[], [0], [7], [0, 0.5], [1e-6, 1e12], [120, 121], [0.25, 0.5]])
def test_every_line_has_at_least_one_number_and_none_too_near_to_the_next(values: list[float]) -> None:
    line = amounts(values)
    places = [line.at(value) for value in line.ticks()]
    assert places
    assert all(after - before >= 9 for before, after in itertools.pairwise(places))


def test_the_line_multiplies_only_where_figures_lie_far_apart() -> None:
    assert not amounts([120, 400]).wide
    assert amounts([120, 12_000]).wide


def test_an_open_end_is_an_arrow_at_the_edge() -> None:
    assert "path" not in strip(60, 60)
    assert 'x="100%"' in strip(60, None)
    assert 'x="0%"' in strip(None, 60)


def test_in_persian_the_line_begins_on_the_right() -> None:
    (english,), (persian,) = (
        re.findall(r'rect class="sure" x="([\d.]+)%', strip(10, 10, language=x)) for x in ("en", "fa")
    )
    assert float(english) < 50 < float(persian)


def test_only_a_plain_number_is_drawn_as_a_dark_mark() -> None:
    drawn = Strips([quantity(10, 10), quantity(5, 90)], Words("en"))
    assert "sure" in drawn.bar(quantity(10, 10))
    assert "sure" not in drawn.bar(quantity(10, 10, approximate=True))
    assert "sure" not in drawn.bar(quantity(5, 90))
