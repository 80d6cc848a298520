"""Which places contradict each other."""

from __future__ import annotations

import pytest

from govah.reckoning.sites import by_level, may_meet

MEET = [
    (["Ost"], ["OST"]),
    (["Ost"], ["Quay Prison"]),
    (["Quay Prison"], ["quarantine wing"]),
    (["quarantine wing"], ["ferry house"]),
    (["Quay Prison"], ["زندان اسکله"]),
    (["Ost", "West"], ["West"]),
    ([], ["West"]),
]
APART = [
    (["Ost"], ["West"]),
    (["Quay Prison"], ["Hill Prison"]),
    (["ferry house"], ["customs house"]),
    (["Ost", "Quay Prison"], ["West", "Quay Prison"]),
]


@pytest.mark.parametrize(("here", "there"), MEET)
def test_these_can_be_one_place(here: list[str], there: list[str]) -> None:
    assert may_meet(by_level(here), by_level(there))
    assert may_meet(by_level(there), by_level(here))


@pytest.mark.parametrize(("here", "there"), APART)
def test_these_cannot(here: list[str], there: list[str]) -> None:
    assert not may_meet(by_level(here), by_level(there))
    assert not may_meet(by_level(there), by_level(here))
