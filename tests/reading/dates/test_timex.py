"""What TimeML marks up of the times of a text, and the values that it gives them."""

from __future__ import annotations

import pytest

from govah.reading.dates import as_annotated, expressions

MARKED = [
    ("It took about two weeks.", [("two weeks", "P2W")]),
    ("She was 19 years old.", []),
    ("It lasted two and a half years.", [("two and a half years", "P2Y6M")]),
    ("It lasted one hour and 30 minutes.", [("one hour and 30 minutes", "PT1H30M")]),
    ("It lasted two decades.", [("two decades", "P20Y")]),
    ("It fell in the year ended 31 March 1989.", [("the year", "P1Y"), ("31 March 1989", "1989-03-31")]),
    ("It fell in the quarter ended 31 July 1989.", [("the quarter", "1989-Q2"), ("31 July 1989", "1989-07-31")]),
    ("On 3 May 1994 he left; three days later he was back.", [("3 May 1994", "1994-05-03"), ("three days", "P3D")]),
    ("On 3 May 1994 he left; a year later he was back.", [("3 May 1994", "1994-05-03"), ("a year later", "1995")]),
    ("He fled many years ago.", [("many years ago", "PAST_REF")]),
]


@pytest.mark.parametrize(("text", "marked"), MARKED)
def test_timeml_marks_a_time_as_its_guidelines_say(text: str, marked: list[tuple[str, str]]) -> None:
    found = as_annotated(expressions(text, anchor=None))
    assert [(m.text, m.timex.value) for m in found if m.timex] == marked
