"""Names and the people behind them."""

from __future__ import annotations

import pytest

from govah.model import Span, SpeakerKind
from govah.reading.attribution.cast import Cast, name_parts

MEANS = [
    ("Venn", "Dario Venn"),
    ("Mr. Venn", "Dario Venn"),
    ("Colonel Venn’s", "Dario Venn"),
    ("Dario Venn", "Dario Venn"),
    ("Osk", "Osk"),
    ("Dario", "Dario Venn"),
]


@pytest.mark.parametrize(("written", "name"), MEANS)
def test_a_surname_means_the_full_name_before_it(written: str, name: str) -> None:
    cast = Cast((), "")
    cast.see("Dario Venn", SpeakerKind.PERSON, "", Span(0, 1))
    assert cast.full_name(written) == name


def test_honorifics_and_possessives_are_no_part_of_a_name() -> None:
    assert name_parts("the Mrs. Lena Marr’s") == ("Lena", "Marr")
