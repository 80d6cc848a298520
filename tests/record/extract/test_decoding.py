from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.errors import Unreadable
from govah.record.extract.decoding import decode

ENGLISH = "The commander’s “list” – forty names – was read at Port Álma, café and façade included."
PERSIAN = "مردان را شبانه از اسکله به پادگان بردند و کسی بازنگشت؛ فهرست چهل نام داشت."
BOSNIAN = "Muškarci su odvedeni noću iz luke u staru kasarnu, a niko se nije vratio. Čekali su ćutke."
RUSSIAN = "Мужчин увезли ночью с причала в старые казармы, и никто не вернулся."
SPANISH = "La comisión escuchó a los señores Muñoz y Peña; después cerró la sesión en la mañana."

UNDECLARED = [
    (ENGLISH, "utf-8", "utf-8"),
    (PERSIAN, "utf-8-sig", "utf-8"),
    (ENGLISH, "utf-16", "utf-16-le"),
    (PERSIAN, "utf-16-le", "utf-16-le"),
    (PERSIAN, "utf-16-be", "utf-16-be"),
    (ENGLISH, "utf-16-be", "utf-16-be"),
    (ENGLISH, "cp1252", "cp1252"),
    (SPANISH, "latin-1", "cp1252"),
    (RUSSIAN, "cp1251", "cp1251"),
]


@pytest.mark.parametrize(("text", "written", "read"), UNDECLARED)
def test_bytes_show_their_encoding(text: str, written: str, read: str) -> None:
    decoded = decode(text.encode(written))
    assert (decoded.text, decoded.encoding) == (text, read)


def test_old_persian_pages_are_read_in_their_encoding() -> None:
    typed = PERSIAN.replace("ی", "ي").replace("ک", "ك")
    assert decode(typed.encode("cp1256")).text == typed


def test_a_guess_is_told() -> None:
    assert [(d.code, dict(d.parameters)) for d in decode(ENGLISH.encode("cp1252")).doubts] == [
        ("R005", {"encoding": "cp1252"})
    ]


@pytest.mark.parametrize("text", [ENGLISH, PERSIAN])
def test_what_the_bytes_prove_is_no_guess(text: str) -> None:
    assert decode(text.encode(), "windows-1256").doubts == ()
    assert decode(text.encode(), "windows-1256").text == text


def test_a_declared_encoding_is_followed() -> None:
    assert decode(BOSNIAN.encode("cp1250"), "windows-1250").text == BOSNIAN


@pytest.mark.parametrize("declared", ["no-such-thing", "utf-8", "", "\x00", "rot13", "hex"])
def test_a_declaration_that_cannot_be_is_not_followed(declared: str) -> None:
    assert decode(SPANISH.encode("cp1252"), declared).text == SPANISH


def test_a_few_bad_bytes_do_not_make_utf8_another_encoding() -> None:
    decoded = decode((PERSIAN * 20).encode() + b"\xff\xfe and more")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 2


def test_binary_data_is_refused() -> None:
    with pytest.raises(Unreadable):
        decode(bytes(range(256)) * 10)


def test_every_kind_of_line_end_becomes_one() -> None:
    assert decode("a\r\nb\rc\u2028d\x85e\x0cf".encode()).text == "a\nb\nc\nd\ne\nf"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), min_size=20))
def test_utf8_comes_back_letter_for_letter(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text
