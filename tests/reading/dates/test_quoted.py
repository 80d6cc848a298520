"""What is counted from today in a quotation is counted from the day of the speech."""

from __future__ import annotations

from datetime import date

import pytest

from govah.model import When
from govah.reading.dates import expressions

ANCHOR = date(2020, 8, 1)
SAID = [
    ("en", "On 3 May 1994 the mayor said: “Yesterday they took eleven men.”", "Yesterday", "1994-05-02"),
    ("en", '"Last month they took twelve," the mayor said on 3 May 1994.', "Last month", "1994-04"),
    ("en", '"They took twelve two days ago." he said on 3 May 1994.', "two days ago", "1994-05-01"),
    ("fa", "در ۳ خرداد ۱۳۷۳ شهردار گفت: «دیروز یازده نفر را بردند.»", "دیروز", "1994-05-23"),
]
NOT_SAID = [
    ("the day is in another sentence", 'They met on 3 May 1994. The mayor said: "Yesterday it rained."'),
    ("the words are outside the marks", '"They took twelve," he said on 3 May 1994. Yesterday he was buried.'),
    ("only the year of the speech is told", 'In 1994 the mayor said: "Yesterday it rained."'),
    ("the marks are never closed", 'On 3 May 1994 he wrote "to us.\n\nYesterday he was buried.'),
    ("the date is within the marks", '"The list of 3 May 1994 came yesterday," he said.'),
]


def only(text: str, words: str, language: str = "en") -> When:
    (value,) = (m.value for m in expressions(text, language=language, anchor=ANCHOR) if m.text.lower() == words.lower())
    assert value is not None
    return value


@pytest.mark.parametrize(("language", "text", "words", "day"), SAID)
def test_a_quotation_is_dated_by_the_day_named_beside_it(language: str, text: str, words: str, day: str) -> None:
    assert only(text, words, language).edtf == day


@pytest.mark.parametrize(("why", "text"), NOT_SAID)
def test_other_words_keep_the_day_of_the_document(why: str, text: str) -> None:
    assert only(text, "yesterday").edtf.strip("?") == "2020-07-31", why


def test_in_a_story_of_other_times_a_quotation_without_its_day_is_doubted() -> None:
    story = "In 1992 they came. In 1993 and in 1994 they came again. "
    assert only(story + 'A guard said: "Yesterday it rained."', "yesterday").uncertain
    assert not only(story + "Yesterday it rained.", "yesterday").uncertain


def test_many_marks_take_linear_time() -> None:
    text = '"yesterday" on 3 May ' * 20_000
    assert len(expressions(text, anchor=ANCHOR)) == 40_000
