"""What Persian speakers do with their words, how sure they are, how they know; which confessions to look at."""

from __future__ import annotations

import pytest

from govah.model import Attribution, Basis, Commitment, Polarity, Stance
from govah.reading.attribution import find_attributions


def outermost(text: str) -> Attribution:
    return next(row for row in find_attributions(text, language="fa") if row.parent is None)


STANCES = [
    ("شهردار گفت که انبار خالی بود.", Stance.ASSERTS),
    ("شهردار ظاهراً گفته است که انبار خالی بود.", Stance.HEDGED),
    ("شهردار تلویحاً گفت که انبار خالی بود.", Stance.HEDGED),
    ("شهردار گفت: «در انبار را ببندید.»", Stance.ORDERS),
    ("شهردار گفت ده روز در راه بودند.", Stance.ASSERTS),
    ("شهردار تأیید نکرد که انبار خالی بود.", Stance.WITHHOLDS),
    ("شهردار مدعی است که خودش انبار را دیده است.", Stance.CLAIMS),
    ("شهردار گفت نگهبان به او گفته است که انبار خالی بود.", Stance.REPORTS),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_the_cue_and_what_stands_beside_it_make_the_stance(text: str, stance: Stance) -> None:
    assert outermost(text).stance is stance


@pytest.mark.parametrize(
    "text",
    [
        "آیا شهردار گفت که انبار خالی بود؟",
        "اگر شهردار گفته باشد که انبار خالی بود، دروغ گفته است.",
        "هر کس بگوید انبار خالی بود آن‌جا نبوده است.",
    ],
)
def test_what_is_only_asked_or_supposed_is_said_by_nobody(text: str) -> None:
    assert find_attributions(text, language="fa") == []


def test_a_condition_inside_what_is_said_is_no_bar() -> None:
    assert outermost("شهردار گفت که اگر باران بیاید انبار خراب می‌شود.").stance is Stance.ASSERTS


def test_who_doubts_says_that_it_is_not_so() -> None:
    assert outermost("مورخ تردید دارد که انبار خالی بود.").polarity is Polarity.NEGATIVE


CERTAINTIES = [
    ("شهردار گفت که انبار خالی بود.", Commitment.CERTAIN),
    ("شهردار گفت که آن‌ها باید رفته باشند.", Commitment.PROBABLE),
    ("شهردار تلویحاً گفت که انبار خالی بود.", Commitment.POSSIBLE),
    ("گفته می‌شود که انبار خالی بود.", Commitment.UNSTATED),
]


@pytest.mark.parametrize(("text", "certainty"), CERTAINTIES)
def test_certainty_is_the_speakers(text: str, certainty: Commitment) -> None:
    assert outermost(text).certainty is certainty


BASES = [
    ("نگهبان گفت: «من در را با دست خودم بستم.»", Basis.OWN_ACT),
    ("نگهبان گفت: «من سه نفر را دیدم.»", Basis.EYEWITNESS),
    ("نگهبان گفت: «من کسی را ندیدم.»", Basis.UNSTATED),
    ("نگهبان مدعی است که خودش انبار را دیده است.", Basis.EYEWITNESS),
    ("زندانی گفت: «ما را با کابل زدند.»", Basis.EYEWITNESS),
    ("نگهبان گفت: «او در را بست.»", Basis.UNSTATED),
    ("نگهبان گفت که آن‌ها باید رفته باشند.", Basis.INFERENCE),
    ("گفته می‌شود که انبار خالی بود.", Basis.HEARSAY),
    ("در نامه آمده است که انبار خالی بود.", Basis.DOCUMENT),
    ("در دفتر ثبت آمده است که انبار خالی بود.", Basis.RECORD),
    ("دادستان سرهنگ را متهم کرد که در را بسته است.", Basis.UNSTATED),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_basis_is_what_speakers_say_of_how_they_know(text: str, basis: Basis) -> None:
    assert outermost(text).basis is basis


COERCED = [
    ("دانشجو اعتراف کرد که اعلامیه‌ها را نوشته است.", True),
    ("متهم اقرار کرد که اعلامیه‌ها را نوشته است.", True),
    ("دانشجو در بازداشت پذیرفت که اعلامیه‌ها را نوشته است.", True),
    ("وزیر پذیرفت که آمارها ناقص است.", False),
    ("دانشجو در بازداشت گفت که اعلامیه‌ها را نوشته است.", False),
]


@pytest.mark.parametrize(("text", "coerced"), COERCED)
def test_a_confession_is_flagged_always_an_admission_in_custody(text: str, coerced: bool) -> None:
    assert outermost(text).coerced is coerced


def test_the_verb_says_what_whoever_reports_it_takes_it_for() -> None:
    assert outermost("وزیر پذیرفت که آمارها ناقص است.").taken_for is Polarity.POSITIVE
    assert outermost("وزیر گفت که آمارها ناقص است.").taken_for is None
