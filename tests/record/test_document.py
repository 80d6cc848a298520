from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govah.errors import Unreadable
from govah.model import Document, Role
from govah.model.codec import decode, encode

Read = Callable[..., Document]

REFUSED = [
    (b"", "empty"),
    (b" \n\t\r\n", "empty"),
    (b"\xef\xbb\xbf", "empty"),
    ("\ufeff".encode("utf-16-le"), "empty"),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "PNG image"),
    (b"\xff\xd8\xff\xe0" + b"JFIF" * 9, "JPEG image"),
    (b"\x7fELF\x02\x01" + b"\0" * 60, "program (ELF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old Word document (.doc)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    (b"{\\rtf1 They came}", "rich text"),
    (b"PK\x03\x04 cut short", "damaged ZIP or DOCX"),
    (b"%PDF-1.7 cut short", "damaged PDF"),
    (b"<?xml version='1.0'?><rss><item>They came</item></rss>", "XML"),
    (bytes(range(256)) * 20, "binary data"),
    (b"<html><head><script>var text = 'They came'</script></head><body></body></html>", "shows no text"),
    (b"From: a@b.example\nTo: c@d.example\nDate: Tue, 3 May 1994 10:00:00 +0000\n\n", "e-mail without a text"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_what_cannot_be_read_is_refused_with_what_it_is(read: Read, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=r"\w") as refused:
        read(data)
    assert reason in refused.value.reason


def test_a_mislabelled_page_is_read_as_what_it_holds(read: Read) -> None:
    document = read("<html><body><p>They came to the quay at night.</p></body></html>", "statement.txt")
    assert document.media_type == "text/html"
    assert document.findings[0].says() == (
        "The file is named statement.txt but holds an HTML page; it was read as what it holds."
    )


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.log", "A.TXT"])
def test_text_under_a_name_of_text_raises_no_doubt(read: Read, name: str) -> None:
    assert read("They came to the quay at night.", name).findings == ()


HIDDEN = [
    ("They came \u202eat night\u202c.", "2"),
    ("They\u200b came.", "1"),
    ("They came\u200c at night.", "1"),
]
NOTHING_HIDDEN = ["می‌خواهم بروم", "سال ۱۳۶۷ ه‍.ش.", "\u200fآنها آمدند\u200f", "They came.", "Tēdē"]


@pytest.mark.parametrize(("text", "count"), HIDDEN)
def test_letters_that_hide_or_turn_stay_and_are_told(read: Read, text: str, count: str) -> None:
    document = read(text)
    assert document.text == text
    assert [(f.code, dict(f.parameters)) for f in document.findings] == [("R004", {"count": count})]


@pytest.mark.parametrize("text", NOTHING_HIDDEN)
def test_the_joiners_of_persian_writing_are_no_doubt(read: Read, text: str) -> None:
    assert read(text).findings == ()


def test_no_letter_is_rewritten(read: Read) -> None:
    text = "ﬁve men, Ⅳ wards, كتاب‌هاي ۱۳۶۷, e\u0301, «نیّری», ½"
    assert read(text).text == text


def test_what_could_not_be_read_is_counted(read: Read) -> None:
    document = read("The list held \x01forty\x02 names, and nobody could say who wrote it.")
    assert document.text == "The list held \ufffdforty\ufffd names, and nobody could say who wrote it."
    assert [f.code for f in document.findings] == ["R003"]


def test_a_document_survives_storing(read: Read) -> None:
    document = read("Title: Arrests\nPublished: 3 May 1994\n\nBy Ana Petrović\n\nThey came to the quay.")
    assert decode(Document, encode(document)) == document


LINES = st.text(st.sampled_from(list("abc XYZ.:,;-—\t\n\n#>*«»“”۱۳آبپ©\u200c\u202e0123")), max_size=300)


@given(LINES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_blocks_are_in_order_apart_and_leave_out_only_white_space(read: Read, text: str) -> None:
    try:
        document = read(text)
    except Unreadable:
        return
    place = 0
    for block in document.blocks:
        assert document.text[place : block.span.start].strip() == ""
        assert block.span.start >= place
        place = block.span.end
    assert document.text[place:].strip() == ""


def test_the_same_bytes_give_the_same_document(read: Read) -> None:
    page = "<html><title>A</title><body><h1>A</h1><p>They came to the quay.</p><p>Nobody saw them.</p></body></html>"
    assert read(page, "a.html") == read(page, "a.html")


def test_a_long_line_and_many_lines_are_read_in_time_that_grows_with_them(read: Read) -> None:
    long = read("They came to the quay at night " * 20_000)
    many = read("They came to the quay at night.\n" * 5_000)
    assert read(" " * 1_900_000 + "x").blocks[0].span.start == 1_900_000
    assert (max(len(b.span) for b in long.blocks) <= 20_000, len(many.blocks)) == (True, 5_000)
    assert " ".join(b.span.of(long.text) for b in long.blocks).split() == long.text.split()
    assert {b.role for b in many.blocks} == {Role.BODY}
