"""Two written names: one name, another, or something to look at; and why."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.text.names import Band, compare_names, fold, keys, romanise

SAME = [
    ("قاسم توانا", "Ghasem Tavana"),
    ("قاسم توانا", "Qasem Tavana"),
    ("غلامرضا جلالی", "Gholam-Reza Jalali"),
    ("محمد حسینی", "Mohammad Hosseini"),
    ("Mohammad Hosseini", "Mohamad Hoseini"),
    ("سید علی کریمی", "Ali Karimi"),
    ("Karimi Ali", "علی کریمی"),
    ("Saeed Bagherzadeh", "سعید باقر زاده"),
    ("Драган Петровић", "Dragan Petrović"),
    ("Dragan Petrovic", "Dragan Petrovich"),
    ("Ђорђе Шарић", "Djordje Saric"),
    ("حسینی", "Hosseini"),
]
ONLY_A_LOOK = [
    ("M. Karimi", "محمد کریمی"),
    ("Karimi", "علی کریمی"),
    ("Ali Karimi", "Ali Reza Karimi"),
    ("Ali Karimi Tavana", "علی کریمی"),
]
DIFFERENT = [
    ("مهدی توانا", "Mahdieh Tavana"),
    ("Taher Tavana", "Tahereh Tavana"),
    ("حمید کریمی", "Hamideh Karimi"),
    ("Dragan Petrović", "Dragana Petrović"),
    ("حسن کریمی", "Gholamreza Karimi"),
    ("Jalal Ahmadi", "Kamal Ahmadi"),
]
NOT_THE_SAME = [
    ("حسن توانا", "Ehsan Tavana"),
    ("علی کریمی", "Ali Karami"),
    ("حسین کریمی", "Hassan Karimi"),
    ("محمود کریمی", "Mohammad Karimi"),
    ("Milan Šarić", "Milan Sarić"),
    ("Goran Petrović", "Zoran Petrović"),
]


ONE_SAYS_WHAT_IT_IS = [
    ("Selmar Prison", "سلمار"),
    ("Selmar", "زندان سلمار"),
    ("Omara camp", "Омара"),
    ("Operation Reed", "Reed"),
]


@pytest.mark.parametrize(("one", "other"), ONE_SAYS_WHAT_IT_IS)
def test_a_name_may_be_that_of_a_prison_or_of_its_town(one: str, other: str) -> None:
    found = compare_names(one, other, kind="place")
    assert found.band is Band.LOOK
    assert "only one of them says what it is" in found.reasons
    assert set(keys(one)) & set(keys(other))


def test_words_that_mean_one_thing_are_told_by_what_they_mean() -> None:
    reasons = compare_names("Selmar Prison", "زندان سلمار", kind="place").reasons
    assert "زندان means prison" in reasons
    assert "in another order" in reasons


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert compare_names(one, other).band is Band.SAME, compare_names(one, other).reasons


@pytest.mark.parametrize(("one", "other"), ONLY_A_LOOK)
def test_half_a_name_asks_for_a_look(one: str, other: str) -> None:
    assert compare_names(one, other).band is Band.LOOK, compare_names(one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names_are_different(one: str, other: str) -> None:
    assert compare_names(one, other).band is Band.DIFFERENT, compare_names(one, other)


@pytest.mark.parametrize(("one", "other"), NOT_THE_SAME)
def test_near_names_are_not_the_same(one: str, other: str) -> None:
    assert compare_names(one, other).band is not Band.SAME, compare_names(one, other)


REASONS = [
    (("قاسم توانا", "Ghasem Tavana"), "قاسم = ghasem: ق → gh, ا → a, س → s, م → em"),
    (("سید علی کریمی", "Ali Karimi"), "title سید left out"),
    (("Karimi Ali", "علی کریمی"), "surname first"),
    (("Gholam Reza Jalali", "غلامرضا جلالی"), "joined Gholam + Reza"),
    (("M. Karimi", "محمد کریمی"), "initial M. may be محمد"),
    (("Qasem", "Ghasem"), "ghasem = qasem: gh → q"),
    (("Taher", "طاهره"), "a last he or a tells two names apart"),
    (("Драган Петровић", "Dragan Petrovich"), "read as Slavic names"),
]


@pytest.mark.parametrize(("names", "reason"), REASONS)
def test_a_score_comes_with_its_reasons(names: tuple[str, str], reason: str) -> None:
    assert reason in compare_names(*names).reasons


def test_what_a_word_means_counts_for_a_place() -> None:
    assert compare_names("زندان سلمار", "Selmar Prison", kind="place").band is Band.SAME
    assert compare_names("دیزج سفلی", "Dizaj-e Olya", kind="place").band is Band.DIFFERENT


LETTERS = "ابپتجحخدرزسشصضطعغقکگلمنوهیءئ\u200c abdeghiklmnoqrstuz-'ćšđАбвгдљњ0🙂\u0301"


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, max_size=40))
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one)


@given(st.text(max_size=60))
def test_a_name_is_the_same_as_itself(name: str) -> None:
    found = compare_names(name, name)
    assert (found.score, found.band) == (1.0, Band.SAME)


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, max_size=40))
def test_a_score_is_a_probability_with_reasons(one: str, other: str) -> None:
    found = compare_names(one, other)
    assert 0.0 <= found.score <= 1.0
    assert all(found.reasons)


@given(st.text(LETTERS, max_size=40))
def test_keys_and_spellings_are_made_of_any_text(name: str) -> None:
    assert keys(name) == sorted(set(keys(name)))
    assert len(romanise(name)) <= 6


@pytest.mark.parametrize("name", ["ن" * 200, "ab " * 66, "a" + "\u0301" * 199, "م ن " * 50])
def test_a_name_as_long_as_names_may_be_does_not_take_long(name: str) -> None:
    start = time.process_time()
    compare_names(name, name[::-1] + "x")
    romanise(name)
    keys(name)
    assert time.process_time() - start < 3


def test_a_text_is_no_name() -> None:
    assert compare_names("Ali " * 3000, "Ali Karimi").band is Band.DIFFERENT
    assert fold("Ali " * 3000)


ROMANISED = [
    ("غلامرضا کریمی", "Gholamreza Karimi"),
    ("مریم حسینی", "Maryam Hosseini"),
    ("Ратко Шарић", "Ratko Šarić"),
    ("Ratko Šarić", "Ratko Šarić"),
]


@pytest.mark.parametrize(("name", "first"), ROMANISED)
def test_the_likeliest_spelling_comes_first(name: str, first: str) -> None:
    assert romanise(name)[0] == first
