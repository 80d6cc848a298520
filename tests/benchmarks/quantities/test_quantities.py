"""The scorer of our own corpus of quantities on invented items, and Govah's floors on the corpus itself."""

from __future__ import annotations

import pytest

import quantities
from counting.corpus import Figure, Item, files, items, scored

TEN = Figure(0, 3, 10, 10, "man")
ITEM = Item("Ten men stood by.", (TEN,))


@pytest.mark.parametrize(
    ("found", "exact", "bounds"),
    [(TEN, 100, 100), (TEN._replace(counted="stood"), 0, 100), (TEN._replace(high=None), 0, 0)],
)
def test_exact_asks_for_what_is_counted_too(found: Figure, exact: float, bounds: float) -> None:
    score = scored([ITEM], lambda _: [found])
    assert (score.f1("exact"), score.f1("bounds"), bool(score.wrong)) == (exact, bounds, exact == 0)


def test_a_figure_in_a_trap_costs() -> None:
    assert scored([ITEM, Item("Ward 209", ())], lambda _: [TEN]).f1("exact") == pytest.approx(200 / 3)


def test_govah_stays_above_its_floors() -> None:
    reached = quantities.exact({name: items(path) for name, path in files(quantities.DATA).items()})
    assert {name: f1 for name, f1 in reached.items() if f1 < quantities.FLOORS[name]} == {}
