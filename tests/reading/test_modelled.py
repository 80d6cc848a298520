"""What the model names is cleaned, and agrees with itself over a document."""

from __future__ import annotations

import pytest

from govah.model import EntityKind, Span
from govah.reading.modelled import is_a_name, is_a_person, trimmed

PEOPLE = ["Mirela Vasek", "Davin van der Orr", "Vasek", "Luis de la Vega"]
NOBODY = [
    "October",
    "Orr Battalion",
    "Vasek Street",
    "Long Lantern Offensive",
    "Ward 8",
    "Vasek and Orr",
    "A B C D E F",
]
NO_NAMES = ["Intelligence", "Permanent Mission", "Battle of Saltmarsh", "Ward of Hope", "nobody"]


@pytest.mark.parametrize("written", PEOPLE)
def test_it_can_be_a_person(written: str) -> None:
    assert is_a_person(written)


@pytest.mark.parametrize("written", NOBODY)
def test_it_is_no_person(written: str) -> None:
    assert not is_a_person(written)


@pytest.mark.parametrize("written", NO_NAMES)
def test_it_names_no_body(written: str) -> None:
    assert not is_a_name(written, EntityKind.ORGANISATION)


EDGES = [
    ("the “", None),
    ("the Judge Vasek’s own", "Vasek"),
    ("Central and", "Central"),
    ("U.S.", "U.S."),
    ("“Oldgate”,", "Oldgate"),
]


@pytest.mark.parametrize(("written", "kept"), EDGES)
def test_the_edges_of_a_name_are_cut(written: str, kept: str | None) -> None:
    end = len(written) - 4 if written.endswith(" own") else len(written)
    span = trimmed(written, Span(0, end))
    assert (span and span.of(written)) == kept
