"""Counting on a text small enough to count by hand."""

from __future__ import annotations

import pytest

from attributing.corpus import Article, Marked
from attributing.scoring import Scores, kind

TEXT = "Mira Osk said that the gates were closed. “They came at night,” said Dario Venn."


def _marked(content: str, source: str = "") -> Marked:
    def place(part: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(part), TEXT.index(part) + len(part)),) if part else ()

    return Marked(place(content), place(source))


GOLD = [_marked("that the gates were closed", "Mira Osk"), _marked("“They came at night,”", "Dario Venn")]


def _figures(*given: Marked) -> dict[str, float]:
    scores = Scores()
    scores.add(Article("one", TEXT, GOLD), given)
    return scores.figures()


def test_what_people_marked_is_all_right() -> None:
    figures = _figures(*GOLD)
    assert all(figures[m] == 100 for m in figures if m != "mixed found")


def test_a_leading_that_and_quotation_marks_are_no_difference() -> None:
    figures = _figures(_marked("the gates were closed", "Osk"), _marked("They came at night", "Venn"))
    assert figures["content exact F1"] == 100
    assert figures["attribution F1"] == 100
    assert figures["source exact F1"] == 0


def test_half_of_a_content_is_enough_with_the_right_speaker_only() -> None:
    assert _figures(_marked("gates were closed", "Mira Osk"))["attribution recall"] == 50
    assert _figures(_marked("gates were closed", "Dario Venn"))["attribution recall"] == 0
    assert _figures(_marked("closed", "Mira Osk"))["attribution recall"] == 0


def test_nothing_given_scores_nothing() -> None:
    assert not any(_figures().values())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“They came at night,”", "direct"),
        ("the gates were closed", "indirect"),
        ("closed. “They came at night", "mixed"),
    ],
)
def test_tells_direct_from_mixed_and_indirect(content: str, expected: str) -> None:
    assert kind(Article("one", TEXT), _marked(content).content) == expected
