"""The dates of a whole document: its own day, its blocks in two languages, and values that can be stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import inf, nan

import pytest

from govah.errors import BadInput
from govah.model import Block, DateMention, Document, Original, Role, Script, Span, Stated, VagueWord, day_of
from govah.model.codec import decode, encode
from govah.model.edtf import edtf
from govah.reading.dates import expressions, published, read_dates
from govah.reading.dates.vagueness import vagueness

BLOCKS = [
    ("The harbour", Role.TITLE, "en"),
    ("The guards came in July 1994.", Role.BODY, "en"),
    ("In August they came again, and last month they denied it.", Role.BODY, "en"),
    ("در مرداد ۱۳۷۳ بازگشتند.", Role.BODY, "fa"),
    ("Subscribe before 1 May 2024.", Role.FURNITURE, "en"),
]


def document(stated: str | None, written: Sequence[tuple[str, Role, str]] = BLOCKS) -> Document:
    text = "\n\n".join(words for words, _, _ in written)
    spans = [Span(at, at + len(words)) for words, _, _ in written for at in (text.index(words),)]
    scripts = {"en": Script.LATIN, "fa": Script.ARABIC}
    blocks = tuple(
        Block(span=span, role=role, language=language, script=scripts[language])
        for span, (_, role, language) in zip(spans, written, strict=True)
    )
    return Document(
        id="d0",
        original=Original(sha256="0" * 64, size=1, names=("harbour.txt",)),
        media_type="text/plain",
        text=text,
        blocks=blocks,
        language="en",
        script=Script.LATIN,
        published=Stated(value=stated, source="meta date") if stated else None,
    )


def test_the_dates_of_a_document_stand_at_their_place_in_it_and_not_in_its_furniture() -> None:
    held = document("1995-03-02")
    found = {m.text: edtf(m.value) for m in read_dates(held) if m.value}
    assert found == {
        "July 1994": "1994-07",
        "August": "1994-08",
        "last month": "1995-02",
        "مرداد ۱۳۷۳": "1994-07-23/1994-08-22",
    }
    assert all(m.span.of(held.text) == m.text for m in read_dates(held))


def test_without_its_own_day_a_document_leaves_open_what_is_counted_from_it() -> None:
    (last_month,) = (m for m in read_dates(document(None)) if m.text == "last month")
    assert last_month.value is not None
    assert last_month.value.begin.earliest is None


STATED = [
    ("2021-12-23", date(2021, 12, 23)),
    ("2021-12-23T08:15:00Z", date(2021, 12, 23)),
    ("Thu, 23 Dec 2021 08:15:00 +0000", date(2021, 12, 23)),
    ("December 23, 2021", date(2021, 12, 23)),
    ("1399-02-18", date(2020, 5, 7)),
]


@pytest.mark.parametrize(("stated", "day"), STATED)
def test_the_day_a_document_states_is_read_in_the_calendar_it_is_written_in(stated: str, day: date) -> None:
    mention = published(document(stated))
    assert mention is not None
    assert mention.value is not None
    assert (mention.value.begin.earliest, mention.value.end.latest) == (day_of(day), day_of(day))


@pytest.mark.parametrize("stated", [None, "yesterday", "volume 3"])
def test_a_document_that_states_no_day_has_none(stated: str | None) -> None:
    assert published(document(stated)) is None


@pytest.mark.parametrize(
    "text", ["from July 25 to 28, 1988", "three days after the ceasefire", "6 Mordad 1367 (29 July 1988)", "03/04/1988"]
)
def test_a_mention_comes_back_from_storage_as_it_was(text: str) -> None:
    (mention,) = expressions(text)
    assert decode(DateMention, encode(mention)) == mention


def test_a_case_can_change_a_line_of_the_vagueness_table_and_no_more() -> None:
    changed = vagueness([VagueWord("quantity.several", (2, 12))])
    assert set(vagueness().words) - set(changed.words) == {VagueWord("quantity.several", (3, 9))}
    assert len(changed.words) == len(vagueness().words)


def test_a_document_is_read_by_the_table_of_its_case() -> None:
    early = document(None, [("It was early 1994.", Role.BODY, "en")])
    (usual,), (changed,) = (read_dates(early, vague) for vague in ((), [VagueWord("part.year.early", (1, 3))]))
    assert usual.value
    assert usual.value.latest == date(1994, 4, 30)
    assert changed.value
    assert changed.value.latest == date(1994, 3, 31)


@pytest.mark.parametrize(
    ("word", "numbers", "why"),
    [
        ("quantity.severall", (3, 9), "there is no quantity.severall; did you mean quantity.several"),
        ("moods", (3, 9), "there is no moods"),
        ("part.year.early", (3,), r"cannot be \[3\]; it is usually \[1, 4\]"),
        ("part.year.early", (3, 1), r"cannot be \[3, 1\]"),
        ("part.month.late", (21, 32), r"cannot be \[21, 32\]"),
        ("near.about", (-1,), r"cannot be \[-1\]"),
        ("quantity.many", (), r"cannot be \[\]"),
        ("quantity.several", (3, 7, 9), r"cannot be \[3, 7, 9\]"),
        ("part.year.early", (1, 3.5), r"cannot be \[1, 3.5\]"),
        ("link.shortly", (0, inf), r"cannot be \[0, inf\]"),
        ("near.about", (nan,), r"cannot be \[nan\]"),
    ],
)
def test_a_line_that_cannot_stand_in_the_table_is_an_error(word: str, numbers: tuple[float, ...], why: str) -> None:
    with pytest.raises(BadInput, match=why):
        vagueness([VagueWord(word, numbers)])
