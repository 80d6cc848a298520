"""Whom a name can mean: every name of an entity counts, and two people with one name are both found."""

from __future__ import annotations

import pytest

from govah.model import Entity, EntityKind, EntityName
from govah.report.bearers import bearers
from govah.text.names import Band

from .conftest import bearer


def named(id_: str, *names: str, kind: EntityKind = EntityKind.PERSON) -> Entity:
    return bearer(id_, kind, *(EntityName(text=name) for name in names))


PEOPLE = (
    named("n-1", "Gholamreza Selmari", "سلماری"),
    named("n-2", "Anton Brevik", "Brevik"),
    named("n-3", "آنتون برویک"),
    named("n-4", "Quay Prison", "زندان اسکله", kind=EntityKind.PLACE),
)
FINDS = [
    ("Gholam-Reza Selmāri", ["n-1"]),
    ("غلامرضا سلماری", ["n-1"]),
    ("Selmari", ["n-1"]),
    ("Gholamreza", ["n-1"]),
    ("Mariam Brewik", ["n-2"]),
    ("Anton Brevik", ["n-2", "n-3"]),
    ("برویک", ["n-3", "n-2"]),
    ("زندان اسکله", ["n-4"]),
]
FINDS_NOBODY = ["-", "", " ", "Zebulon", "\u202e", "؟"]


@pytest.mark.parametrize(("name", "who"), FINDS)
def test_a_name_finds_who_bears_it_in_either_script(name: str, who: list[str]) -> None:
    assert [b.entity.id for b in bearers(name, PEOPLE)][: len(who)] == who


def test_of_two_spellings_the_nearer_is_told() -> None:
    (found,) = bearers("سلماری", PEOPLE)
    assert (found.name, found.match.band) == ("سلماری", Band.SAME)


@pytest.mark.parametrize("name", FINDS_NOBODY)
def test_what_is_no_name_finds_nobody(name: str) -> None:
    assert bearers(name, PEOPLE) == []


def test_what_tells_the_sex_is_no_other_spelling() -> None:
    assert bearers("Milana", [named("n-9", "Milan")]) == []


def test_among_many_names_the_same_are_found_by_their_keys() -> None:
    crowd = tuple(named(f"n-x{n}", f"Bolodu{n} Kemaro{n}") for n in range(2_500))
    assert [b.entity.id for b in bearers("سلماری غلامرضا", (*crowd, *PEOPLE))][:1] == ["n-1"]
    assert [b.entity.id for b in bearers("Selmari", (*crowd, *PEOPLE))][:1] == ["n-1"]
    assert bearers("a" * 10_000, (*crowd, *PEOPLE)) == []
