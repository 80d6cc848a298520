from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from govah.errors import Unreadable
from govah.model import Document, Role

Read = Callable[..., Document]

FIRST = [
    "The harbour office wrote on the third of May that men had been",
    "taken from the quay to the old barracks in the night, and that no-",
    "body had come back.",
]
SECOND = ["A pilot said that the boats came in March, and that he had", "counted them from the wall."]


def test_lines_become_paragraphs_and_broken_words_whole(read: Read, make_pdf: Any, make_page: Any) -> None:
    document = read(make_pdf([make_page([["Arrests at the quay"], FIRST, SECOND])]), "quay.pdf")
    assert [b.span.of(document.text) for b in document.blocks] == [
        "Arrests at the quay",
        "The harbour office wrote on the third of May that men had been taken from the quay to the old barracks in the "
        "night, and that nobody had come back.",
        "A pilot said that the boats came in March, and that he had counted them from the wall.",
    ]
    assert document.media_type == "application/pdf"


def test_running_heads_and_page_numbers_are_furniture_and_do_not_break_a_sentence(
    read: Read, make_pdf: Any, make_page: Any
) -> None:
    words = ["night", "morning", "noon", "evening"]
    pages: Sequence[Any] = [
        make_page(
            [[f"In the {word} they came again to the quay, and the wall of the {word}", "was"]],
            head="The Courier",
            foot=f"{n}",
        )
        for n, word in enumerate(words, 1)
    ]
    document = read(make_pdf(pages), "quay.pdf")
    told = [b.span.of(document.text) for b in document.blocks if b.role is not Role.FURNITURE]
    assert not any("Courier" in words or words.isdecimal() for words in told)
    assert [b.span.of(document.text) for b in document.blocks if b.role is Role.FURNITURE].count("The Courier") == 4


def test_a_scan_is_refused_with_the_way_out(read: Read, make_pdf: Any) -> None:
    with pytest.raises(Unreadable, match=r"pictures of 2 pages but no text layer.*OCR"):
        read(make_pdf([[], []]), "scan.pdf")


def test_a_locked_file_is_refused(read: Read, make_pdf: Any, make_page: Any) -> None:
    lock = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "0" * 64 + "> /U <" + "1" * 64 + "> /P -4 >> /ID [<00> <00>] "
    )
    with pytest.raises(Unreadable, match="locked with a password"):
        read(make_pdf([make_page([FIRST])], extra=lock), "locked.pdf")


def test_arabic_script_is_refused_since_its_order_cannot_be_trusted() -> None:
    from govah.record.extract.pdf import _check, _Line

    with pytest.raises(Unreadable, match="Arabic script"):
        _check([_Line("مردان را شبانه از اسکله بردند", 0, 100, 0, 10, 0)], 1)
