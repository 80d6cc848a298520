"""Events are found by the words they are called by, in either language, and never by guessing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govah.errors import BadInput
from govah.report.meant import meant

if TYPE_CHECKING:
    from govah.model import Examination

FOUND = [
    ("e-bombing", ["e-bombing"]),
    ("customs bombing", ["e-bombing"]),
    ("بمباران", ["e-bombing"]),
    ("TRANSFER", ["e-transfer"]),
]


@pytest.mark.parametrize(("words", "ids"), FOUND)
def test_an_event_is_found_by_its_id_or_its_words(harbour: Examination, words: str, ids: list[str]) -> None:
    assert [e.id for e in meant(words, harbour)] == ids


@pytest.mark.parametrize("words", ["", " ", "earthquake", "customs earthquake", "e-bomb"])
def test_what_names_no_event_is_an_error(harbour: Examination, words: str) -> None:
    with pytest.raises(BadInput, match="no event is called"):
        meant(words, harbour)
