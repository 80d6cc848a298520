"""Scripts by counting letters."""

from __future__ import annotations

import pytest

from govah.model import Script
from govah.text.scripts import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The harbour", Script.LATIN),
        ("بندر در سال ۱۳۷۲ (1994)", Script.ARABIC),
        ("Лука", Script.CYRILLIC),
        ("1994, 12:30", Script.OTHER),
        ("港", Script.OTHER),
        ("", Script.OTHER),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, script: Script) -> None:
    assert script_of(text) is script
