"""Folding with a map back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.text.folding import fold, folded

MEET = [
    ("كتاب‌هاي", "کتاب های"),
    ("Ghezel Ḥeṣār", "ghezel hesar"),
    ("سال ۱۳۶۷", "سال 1367"),
    ("سال ١٣٦٧", "سال 1367"),
    ("نیّری", "نیری"),
    ("آیت‌الله", "ایت الله"),
    ("“I saw it,” she said", '"I saw it," she said'),
]
STAY_APART = [("مهدی", "مهدیه"), ("Hassan", "Hasan"), ("1367", "1376")]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), STAY_APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(max_size=60))
def test_every_folded_character_leads_back_to_the_one_it_came_from(text: str) -> None:
    copy = fold(text)
    assert len(copy.places) == len(copy.text) + 1
    assert list(copy.places) == sorted(copy.places)
    for i, character in enumerate(copy.text):
        origin = text[copy.places[i]]
        assert character in fold(origin).text


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
