"""Times named side by side."""

from __future__ import annotations

import pytest

from govah.model import Extent
from govah.model.edtf import edtf
from govah.reading.dates import expressions, hull

LISTS = [
    ("en", "in July, August and September 1988", {"July": "1988-07", "August": "1988-08", "September 1988": "1988-09"}),
    ("en", "in 1981, 1983 and 1988", {"1981": "1981", "1983": "1983", "1988": "1988"}),
    ("en", "on 3, 5 and 7 May 1994", {"3": "1994-05-03", "5": "1994-05-05", "7 May 1994": "1994-05-07"}),
    ("en", "on May 3, 5 and 7, 1994", {"May 3": "1994-05-03", "5": "1994-05-05", "7, 1994": "1994-05-07"}),
    ("fa", "در ۵ و ۷ مرداد ۱۳۶۷", {"۵": "1988-07-27", "۷ مرداد ۱۳۶۷": "1988-07-29"}),
]

HULLS = [
    ("in July, August and September 1988", "[1988-07..1988-09]"),
    ("in 1981, 1983 and 1988", "[1981..1988]"),
    ("on 3, 5 and 7 May 1994", "[1994-05-03..1994-05-07]"),
    ("since May 1994 and in July 1994", "1994-05/.."),
]

NO_LIST = [("3, 5 and 7 men", []), ("on page 3, 5 men", []), ("May 3 and 5 men", ["May 3"])]


@pytest.mark.parametrize(("language", "text", "means"), LISTS)
def test_each_time_of_a_list_is_a_mention_with_what_the_list_shares(
    language: str, text: str, means: dict[str, str]
) -> None:
    assert {m.text: edtf(m.value) for m in expressions(text, language=language) if m.value} == means


@pytest.mark.parametrize(("text", "found"), NO_LIST)
def test_numbers_of_other_things_are_no_list_of_days(text: str, found: list[str]) -> None:
    assert [m.text for m in expressions(text)] == found


@pytest.mark.parametrize(("text", "means"), HULLS)
def test_the_hull_of_a_list_holds_all_its_times_and_claims_no_more(text: str, means: str) -> None:
    whole = hull(expressions(text))
    assert whole is not None
    assert whole.extent is Extent.WITHIN
    assert edtf(whole) == means


def test_a_list_with_a_length_in_it_has_no_hull() -> None:
    assert hull(expressions("two years and 1988")) is None
    assert hull([]) is None
