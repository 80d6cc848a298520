"""The invented register is the same each time, and who is who in a small one holds the floors."""

from __future__ import annotations

from random import Random

from registering.documents import register
from registering.spelling import HOUSES, word
from resolving import FLOORS, measured


def test_the_same_seed_invents_the_same_documents() -> None:
    assert register(20).readings == register(20).readings
    assert register(20).readings != register(20, seed=1).readings


def test_one_name_is_written_in_many_ways() -> None:
    name = word(Random(7), 3, surname=True)
    assert len({name.latin(house) for house in HOUSES}) > 1
    assert name.persian(Random(1)).isascii() is False


def test_a_small_register_is_resolved_nearly_as_well_as_a_large_one() -> None:
    figures = measured(300)
    assert figures.mentions == 3000
    assert figures.precision >= FLOORS["precision"] - 0.05
    assert figures.recall >= FLOORS["recall"] - 0.05
