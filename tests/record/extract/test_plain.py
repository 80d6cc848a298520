from __future__ import annotations

import pytest

from govah.record.extract.plain import paragraphs

WRAPPED = """The harbour office wrote on the third of May that men had been taken from
the quay to the old barracks in the night, and that nobody had come back
from there."""

QUOTING = """The fleet had been ordered to the north weeks before it launched the “Lantern”
offensive on the first of July."""

PARAGRAPHS = [
    (QUOTING, [QUOTING]),
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("One.\nTwo.", ["One.", "Two."]),
    ("  One.  \n \t \n\n\n Two. ", ["One.", "Two."]),
    (WRAPPED, [WRAPPED]),
    ("A heading\n" + WRAPPED.replace("\n", " "), ["A heading", WRAPPED.replace("\n", " ")]),
    ("", []),
    ("\n\n", []),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_paragraphs_end_where_their_writer_ended_them(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected


def test_lines_that_could_have_been_longer_were_not_wrapped() -> None:
    text = "They came to the quay at night and took forty men.\nThey left.\nNobody saw anything, the pilot said."
    assert len(list(paragraphs(text))) == 3
