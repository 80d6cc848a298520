"""Doubts about one document's reading."""

from __future__ import annotations

from govah.model import Stated

from .conftest import Reads


def _codes(reading: Reads, text: str, language: str = "en", **fields: Stated) -> list[str]:
    return [f.code for f in reading(text, language, **fields).findings]


def test_two_calendars_that_miss_each_other(reading: Reads) -> None:
    assert "D001" in _codes(reading, "It was 6 Mordad 1367 (30 July 1988).")
    assert "D001" not in _codes(reading, "It was 6 Mordad 1367 (28 July 1988).")


def test_a_weekday_that_the_day_was_not(reading: Reads) -> None:
    assert "D002" in _codes(reading, "They came on Monday, 28 July 1988.")
    assert "D002" not in _codes(reading, "They came on Thursday, 28 July 1988.")


def test_a_date_after_the_documents_own(reading: Reads) -> None:
    published = Stated(value="3 May 1994", source="meta")
    assert _codes(reading, "They left on 9 July 1997.", published=published) == ["D004"]


def test_a_day_to_come_is_no_doubt(reading: Reads) -> None:
    published = Stated(value="2 April 1994", source="meta")
    assert _codes(reading, "The prison is to be sealed from 6 April 1994.", published=published) == []
    assert _codes(reading, "The court will sit on 9 July 1997.", published=published) == []


def test_an_unnamed_voice_is_noted_once(reading: Reads) -> None:
    text = "It was reported that sailors were executed. It was reported that dockers were executed."
    assert _codes(reading, text).count("S001") <= 1


def test_a_language_without_a_parser_is_noted_once(reading: Reads) -> None:
    assert _codes(reading, "بندر خالی بود.\nکسی نیامد.", "fa") == ["S002"]


def test_a_plain_document_raises_no_doubt(reading: Reads) -> None:
    assert _codes(reading, "The quay was empty. Nobody came back.") == []
