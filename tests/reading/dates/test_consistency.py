"""Doubts that a date raises by itself."""

from __future__ import annotations

import pytest

from govah.reading.dates import expressions
from govah.reading.dates.consistency import doubts

DOUBTFUL = [
    ("6 Mordad 1367 (29 July 1988)", "en", "D001", "days", "1"),
    ("in 1359 (1985)", "en", "D001", "days", "1383"),
    ("۲۷ تیر ۱۳۶۷ (۲۰ ژوئیه ۱۹۸۸)", "fa", "D001", "days", "2"),
    ("Friday, 28 July 1988", "en", "D002", "weekday", "Thursday / پنجشنبه"),
    ("روز جمعه ۶ مرداد ۱۳۶۷", "fa", "D002", "weekday", "Thursday / پنجشنبه"),
    ("Sunday, 13 Dhu al-Hijja 1408", "en", "D002", "weekday", "Thursday / پنجشنبه"),
    ("on 03/04/1988", "en", "D003", "readings", "1988-04-03 / 1988-03-04"),
]

WITHOUT_DOUBT = [
    ("6 Mordad 1367 (28 July 1988)", "en"),
    ("in 1359 (1980)", "en"),
    ("Bahman 1366 (1988)", "en"),
    ("Thursday, 28 July 1988", "en"),
    ("روز پنجشنبه ۶ مرداد ۱۳۶۷", "fa"),
    ("Ordibehesht 1370 (1991)", "en"),
    ("Wednesday, 13 Dhu al-Hijja 1408", "en"),
]


@pytest.mark.parametrize(("text", "language", "code", "name", "value"), DOUBTFUL)
def test_a_date_that_cannot_be_as_it_stands_is_doubted(
    text: str, language: str, code: str, name: str, value: str
) -> None:
    (finding,) = doubts("d0", expressions(text, language=language))
    assert finding.code == code
    assert dict(finding.parameters)[name] == value
    assert finding.says("en")
    assert finding.says("fa")


@pytest.mark.parametrize(("text", "language"), WITHOUT_DOUBT)
def test_a_date_that_can_be_as_it_stands_is_not_doubted(text: str, language: str) -> None:
    assert list(doubts("d0", expressions(text, language=language))) == []


def test_a_pair_that_does_not_meet_keeps_both_readings() -> None:
    (mention,) = expressions("6 Mordad 1367 (29 July 1988)")
    assert mention.value is not None
    assert mention.value.uncertain
    assert mention.paired is not None
    assert (mention.value.begin.earliest, mention.paired.begin.earliest) == (2447371, 2447372)


def test_the_weekday_tells_which_day_a_lunar_date_was() -> None:
    (told,), (untold,) = expressions("Wednesday, 13 Dhu al-Hijja 1408"), expressions("13 Dhu al-Hijja 1408")
    assert told.value is not None
    assert untold.value is not None
    assert (told.value.edtf, told.value.certainty.value) == ("1988-07-27", "certain")
    assert (untold.value.edtf, untold.value.certainty.value) == ("1988-07-26~/1988-07-29~", "approximate")
