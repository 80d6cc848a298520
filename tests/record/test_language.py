from __future__ import annotations

from collections.abc import Callable

import pytest

from govah.model import Document, Script
from govah.record.language import document_language, language

TOLD = [
    ("The men were taken from the quay to the old barracks in the night.", "en"),
    ("مردان را شبانه از اسکله به پادگان قدیمی بردند", "fa"),
    ("قال الشهود إن الرجال نقلوا من الميناء إلى الثكنة القديمة", "ar"),
    ("پیاوەکان لە شەوێکدا لە بەندەرەکەوە بران بۆ سەربازگەی کۆن", "ckb"),
    ("La comisión de la verdad escuchó a los familiares de las víctimas.", "es"),
    ("Мужчин увезли ночью с причала в старые казармы.", "ru"),
]
NOT_TOLD = ["1988", "", "—", "Evin", "۱۳۶۷", "Mora, A."]


@pytest.mark.parametrize(("text", "code"), TOLD)
def test_a_sentence_shows_its_language(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_too_short_shows_none(text: str) -> None:
    assert language(text) == "und"


def test_persian_typed_with_arabic_letters_is_not_arabic() -> None:
    assert language("دفتر بندر گفت که مردان را شبانه به پادگان قديمي بردند و كسي بازنگشت") == "fa"


def test_most_characters_decide_for_the_document() -> None:
    assert document_language([("en", 10), ("fa", 90), ("und", 500)]) == "fa"
    assert document_language([("und", 5)]) == "und"


def test_a_short_line_takes_the_language_of_its_document_in_the_same_script(read: Callable[..., Document]) -> None:
    document = read("The men were taken from the quay to the old barracks in the night.\n\nNo.\n\nنه.")
    assert [b.language for b in document.blocks] == ["en", "en", "und"]
    assert [b.script for b in document.blocks] == [Script.LATIN, Script.LATIN, Script.ARABIC]
