"""Skeletons: spellings of one name share a key, in either script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.text.names import compare_names, fold, keys, skeleton

MEET = [
    ("غلامرضا جلال", "Gholam-Reza Jalāl"),
    ("قزل‌حصار", "Ghezel Hessar"),
    ("عبدالرحمان برومند", "Abdorrahman Boroumand"),
    ("شمس الدین خواجه نوری", "Shamseddin Khajeh-Nouri"),
    ("Драган Петровић", "Dragan Petrovich"),
]
STAY_APART = [("فتحی", "فتاحی"), ("خاتمی", "حاتمی"), ("Jalal", "Kamal")]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert set(keys(one)) & set(keys(other))


@pytest.mark.parametrize(("one", "other"), STAY_APART[1:])
def test_other_consonants_are_another_skeleton(one: str, other: str) -> None:
    assert skeleton(one).K != skeleton(other).K


def test_a_last_he_is_kept() -> None:
    assert skeleton("مهدی").M != skeleton("مهدیه").M
    assert skeleton("Taher").M != skeleton("Tahereh").M


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(), st.text())
def test_the_order_of_the_two_does_not_matter(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one)


@pytest.mark.parametrize(
    "name", ["", " ", "🙂", "x" * 10_000, "ن" * 10_000, "a" + "\u0301" * 10_000, "\x00\u202e", "علی Ali Али"]
)
def test_hostile_names_are_compared_all_the_same(name: str) -> None:
    keys(name)
    assert compare_names(name, name).score == 1.0
    assert compare_names(name, "Ali Tavana") == compare_names("Ali Tavana", name)
