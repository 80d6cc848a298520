"""Where somebody was and when, as sentences tell it; and what only looks like it."""

from __future__ import annotations

import pytest

from govah.model import Bounds, Stay, date_of
from govah.reading.stay_lexicon import StayPhrase, StayVerb, stay_phrases, stay_verbs

from .conftest import Reads

VERBS = {verb.name: verb for verbs in stay_verbs("en").values() for verb in verbs}.values()
PHRASES = {phrase.name: phrase for phrase in stay_phrases("fa")}.values()
TOLD_IN_PERSIAN = [
    (
        "عباس ساحلی در ۱۹ دی ۱۳۷۱ بازداشت شد و از ۲۰ دی ۱۳۷۱ تا ۱۱ شهریور ۱۳۷۴ در زندان اسکله زندانی بود.",
        [
            "custody: 1993-01-09..1993-01-09 / ..",
            "custody زندان اسکله: 1993-01-10..1993-01-10 / 1995-09-02..1995-09-02",
        ],
    ),
    (
        "عباس ساحلی گفت که در سال ۱۳۶۰ بازداشت و در سال ۱۳۶۵ آزاد شد.",
        ["custody: 1981-03-21..1982-03-20 / ..", "free: 1986-03-21..1987-03-20 / .."],
    ),
    (
        "عباس ساحلی گفت: «در سال ۱۳۶۵ مرا از زندان اسکله به زندان تپه بردند. از ۱۳۶۵ تا ۱۳۶۷ در زندان تپه بودم.»",
        [
            "presence زندان اسکله: .. / 1986-03-21..1987-03-20",
            "presence زندان تپه: 1986-03-21..1987-03-20 / ..",
            "presence زندان تپه: 1986-03-21..1987-03-20 / 1988-03-21..1989-03-20",
        ],
    ),
    (
        "عباس ساحلی در ۱۹ دی ۱۳۷۱ دستگیر شد. سپس به زندان اسکله منتقل شد.",
        ["custody: 1993-01-09..1993-01-09 / ..", "presence زندان اسکله: .. / .."],
    ),
]
TELLS_NOTHING_IN_PERSIAN = [
    "عباس ساحلی گفت برادرش در سال ۱۳۶۰ بازداشت شد.",
    "زندانیان را در سال ۱۳۶۵ به زندان اسکله بردند.",
    "عباس ساحلی و کاوه ساحلی نامه نوشتند. در سال ۱۳۶۵ آزاد شد.",
    "عباس ساحلی قرار بود در سال ۱۳۶۵ بازداشت نشود.",
    "به گفتهٔ عباس ساحلی، دویست تن در سال ۱۳۶۵ در زندان اسکله زندانی بودند.",
    "عباس ساحلی را در سال ۱۳۶۵ دیدند. کتاب او در سال ۱۳۶۶ آزاد شد.",
]
TOLD = [
    (
        "Mira Tolan was arrested on 4 May 1991 and held in the barracks until 9 May 1991.",
        ["custody: 1991-05-04..1991-05-04 / ..", "custody the barracks: ..1991-05-09 / 1991-05-09..1991-05-09"],
    ),
    (
        "Mira Tolan, a docker who was arrested in 1991 and released in 1993, wrote a book.",
        ["custody: 1991-01-01..1991-12-31 / ..", "free: 1993-01-01..1993-12-31 / .."],
    ),
    (
        "Mira Tolan spent two years in Oldgate Prison and was then moved to Quay Prison, where she stayed until 1995.",
        [
            "presence Oldgate Prison: .. / ..",
            "presence Quay Prison: .. / ..",
            "presence Quay Prison: ..1995-12-31 / 1995-01-01..1995-12-31",
        ],
    ),
    (
        "Mira Tolan came to Oldgate Prison on 2 March 1990 and she worked there until 4 May 1991.",
        [
            "presence Oldgate Prison: 1990-03-02..1990-03-02 / ..",
            "presence Oldgate Prison: ..1991-05-04 / 1991-05-04..1991-05-04",
        ],
    ),
    (
        "Mira Tolan was arrested in Selmar on 2 March 1990. She said: “They let me go on 4 May 1991.”",
        ["custody: 1990-03-02..1990-03-02 / ..", "free: 1991-05-04..1991-05-04 / .."],
    ),
    (
        "Mira Tolan, a former prison guard, said that there was a fire on 4 May 1991.",
        ["office a former prison guard: .. / .."],
    ),
    (
        "In 1985 Mira Tolan was moved from Oldgate Prison to Quay Prison.",
        [
            "presence Oldgate Prison: .. / 1985-01-01..1985-12-31",
            "presence Quay Prison: 1985-01-01..1985-12-31 / ..",
        ],
    ),
    (
        "Mira Tolan wrote a book. She was held in Oldgate Prison from 2 March 1990 until 4 May 1991.",
        ["custody Oldgate Prison: 1990-03-02..1990-03-02 / 1991-05-04..1991-05-04"],
    ),
]
TELLS_NOTHING = [
    "The prisoners were held in Oldgate Prison until 4 May 1991.",
    "Mira Tolan wrote a book. Her brother was arrested in 1990. He was executed on 4 May 1991.",
    "Mira Tolan said: “My father was arrested in 1990. He was executed on 4 May 1991.”",
    "Mira Tolan was nearly killed on 4 May 1991.",
    "Mira Tolan's father died on 4 May 1991.",
    "Mira Tolan was to be released on 4 May 1991.",
    "Mira Tolan was not held in Oldgate Prison in 1991.",
    "Mira Tolan would have been arrested in 1991.",
    "Mira Tolan was told in Oldgate Prison in 1991 of the raid.",
    "She was held in Oldgate Prison from 2 March 1990 until 4 May 1991.",
]


def written(stay: Stay) -> str:
    where = f" {stay.place}" if stay.place else ""
    return f"{stay.kind.value}{where}: {days(stay.begin)} / {days(stay.end)}"


def days(bounds: Bounds) -> str:
    return "..".join("" if day is None else str(date_of(day)) for day in (bounds.earliest, bounds.latest))


@pytest.mark.parametrize(("text", "stays"), TOLD)
def test_finds_where_somebody_was_and_when(reading: Reads, text: str, stays: list[str]) -> None:
    found = reading(text).stays
    assert {s.who for s in found} == {"Mira Tolan"}
    assert [written(s) for s in found] == stays


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_places_nobody_whom_the_words_leave_open(reading: Reads, text: str) -> None:
    assert reading(text).stays == ()


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v.name)
def test_each_verb_finds_its_example(reading: Reads, verb: StayVerb) -> None:
    text, who, place, times = verb.example
    (stay,) = (s for s in reading(text).stays if s.rule == verb.name)
    assert (stay.who, stay.place or "", f"{days(stay.begin)} / {days(stay.end)}") == (who, place, times)


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v.name)
def test_each_verb_leaves_its_counter_example_alone(reading: Reads, verb: StayVerb) -> None:
    assert [s for s in reading(verb.counter).stays if s.rule == verb.name] == []


@pytest.mark.parametrize(("text", "stays"), TOLD_IN_PERSIAN)
def test_finds_in_persian_where_somebody_was_and_when(reading: Reads, text: str, stays: list[str]) -> None:
    found = reading(text, "fa").stays
    assert {s.who for s in found} == {"عباس ساحلی"}
    assert [written(s) for s in found] == stays


@pytest.mark.parametrize("text", TELLS_NOTHING_IN_PERSIAN)
def test_places_nobody_in_persian_whom_the_words_leave_open(reading: Reads, text: str) -> None:
    assert reading(text, "fa").stays == ()


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda p: p.name)
def test_each_phrase_finds_its_example(reading: Reads, phrase: StayPhrase) -> None:
    text, who, place, times = phrase.example
    (stay,) = (s for s in reading(text, "fa").stays if s.rule == phrase.name)
    assert (stay.place or "", f"{days(stay.begin)} / {days(stay.end)}") == (place, times)
    assert stay.who == who or who == "I"


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda p: p.name)
def test_each_phrase_leaves_its_counter_example_alone(reading: Reads, phrase: StayPhrase) -> None:
    assert [s for s in reading(phrase.counter, "fa").stays if s.rule == phrase.name] == []
