"""An event that each side has its own name for is called by both."""

from __future__ import annotations

from collections import Counter

from govah.model import Phase
from govah.reckoning.labels import Wording


def test_both_sides_names_stand_in_the_label_the_commoner_first() -> None:
    names = Counter({"Operation Tide": 2, "Operation Lantern": 3})
    called = Wording(Phase.ORDER, names=names).called("offensive")
    assert (called.phase, called.names) == (Phase.ORDER, ("Operation Lantern", "Operation Tide"))


def test_names_that_are_one_are_said_once() -> None:
    names = Counter({"Operation Tide": 2, "Tide": 1})
    assert Wording(Phase.WHOLE, lambda name: "tide", names=names).called("offensive").names == ("Operation Tide",)
