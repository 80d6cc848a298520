"""Text that no parser covers."""

from __future__ import annotations

import pytest

from govah.model import Block, Role, Script, Span
from govah.reading.attribution import attributions
from govah.reading.parse import Parsed

FINDS = [
    ("“They came at night and left,” said Mira Osk.", "Mira Osk"),
    ("“They came at night and left,” Mira Osk said.", "Mira Osk"),
    ("Mira Osk said: “They came at night and left.”", "Mira Osk"),
    ("“They came at night and left,” over and over.", None),
]


@pytest.mark.parametrize(("text", "speaker"), FINDS)
def test_finds_quotations_and_the_name_beside_them(text: str, speaker: str | None) -> None:
    block = Block(span=Span(0, len(text)), role=Role.BODY, language="und", script=Script.LATIN)
    (row,) = attributions(text, (Parsed(block, None, ()),), ())
    assert (row.speaker and row.speaker.name, row.rule) == (speaker, "surface:quotation")
