"""What a corpus of Persian marks of a sentence. The sentences are invented."""

from __future__ import annotations

import pytest

from govah.model import DateKind, DateMention
from govah.reading.dates import expressions
from govah.reading.dates.tagged import as_tagged

MARKED = [
    ("او در سال ۱۳۴۵ به دنیا آمد.", ["در سال ۱۳۴۵"]),
    ("تا فردا صبر کن.", ["تا فردا"]),
    ("فردا صبح ساعت ۸ بیا.", ["فردا", "صبح ساعت ۸"]),
    ("ساعت ۸ صبح روز شنبه بیا.", ["ساعت ۸ صبح", "روز شنبه"]),
    ("جمعه شب برف بارید.", ["جمعه شب"]),
    ("شنبه و دوشنبه کلاس دارم.", ["شنبه و دوشنبه"]),
    ("در سال ۱۳۹۱ و ۱۳۹۲ آنجا بودم.", ["در سال ۱۳۹۱ و ۱۳۹۲"]),
    ("چه روز خوبی بود!", ["روز"]),
    ("روز دوم به شهر رسیدیم.", ["روز دوم"]),
    ("الان وقت ندارم.", []),
    ("تاکنون نیامده است.", ["تاکنون"]),
    ("سه روز پس از آتش‌بس برگشت.", ["سه روز"]),
    ("هر روز صبح می‌دوید.", ["هر روز", "صبح"]),
    ("طي دو هفته گذشته باران آمد.", ["طي دو هفته گذشته"]),
    ("برنامه به روز شد.", []),
    ("امروز یکشنبه باران می‌بارد.", ["امروز یکشنبه"]),
    ("از عصر روز جمعه باران می‌بارد.", ["از عصر", "روز جمعه"]),
    ("۶ مرداد ۱۳۶۷ (۲۸ ژوئیه ۱۹۸۸)", ["۶ مرداد ۱۳۶۷", "۲۸ ژوئیه ۱۹۸۸"]),
]


def tagged(text: str) -> list[DateMention]:
    return as_tagged(text, expressions(text, language="fa"))


@pytest.mark.parametrize(("text", "marked"), MARKED)
def test_a_corpus_marks_prepositions_days_and_hours_apart_and_units(text: str, marked: list[str]) -> None:
    assert [m.text for m in tagged(text)] == marked


def test_times_side_by_side_keep_the_days_of_both() -> None:
    (both,) = tagged("۵ و ۷ مرداد ۱۳۶۷ بود.")
    assert both.value is not None
    assert (str(both.value.earliest), str(both.value.latest)) == ("1988-07-27", "1988-07-29")


def test_a_day_and_its_hour_have_the_same_day() -> None:
    day, hour = tagged("در ۶ مرداد ۱۳۶۷ ساعت ۸ شب بازگشت.")
    assert (day.kind, hour.kind) == (DateKind.DATE, DateKind.TIME)
    assert day.value == hour.value
