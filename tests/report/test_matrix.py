from __future__ import annotations

from dataclasses import replace

from govah.model import Examination, Explanation, StatementId
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.matrix import Mark, matrix
from govah.report.words import Words


def lines(case: Examination) -> Lines:
    return Lines(Lookup(case), Words("en"))


def explained(
    case: Examination, id_: str, *, for_: tuple[StatementId, ...] = (), against: tuple[StatementId, ...] = ()
) -> Explanation:
    (told,) = case.reckoning.explanations
    test = replace(told.entailments[0], for_=for_, against=against)
    return replace(told, id=id_, entailments=(test,))


def test_what_tells_explanations_apart_comes_first_and_what_is_against_one_before_that(harbour: Examination) -> None:
    answered, taken, ready, *_ = (s.id for s in harbour.statements)
    first = explained(harbour, "x-a", for_=(answered, taken), against=(ready,))
    second = explained(harbour, "x-b", for_=(answered,))
    found = matrix([first, second], lines(harbour))
    assert found
    assert [c.line.id for c in found.columns] == [ready, taken, answered]
    assert found.telling == 2
    assert [row.marks for row in found.rows] == [
        (Mark.AGAINST, Mark.FOR, Mark.FOR),
        (Mark.NONE, Mark.NONE, Mark.FOR),
    ]


def test_what_is_for_one_test_and_against_another_is_both(harbour: Examination) -> None:
    said = harbour.statements[0].id
    torn = explained(harbour, "x-a", for_=(said,), against=(said,))
    found = matrix([torn, explained(harbour, "x-b")], lines(harbour))
    assert found
    assert [row.marks for row in found.rows] == [(Mark.BOTH,), (Mark.NONE,)]


def test_a_reprint_is_no_further_column(harbour: Examination) -> None:
    (told,) = harbour.reckoning.explanations
    found = matrix([explained(harbour, "x-a", for_=told.stated_by), explained(harbour, "x-b")], lines(harbour))
    assert found
    assert [(c.line.id, c.again) for c in found.columns] == [(told.stated_by[0], 1)]


def test_one_explanation_is_compared_with_nothing(harbour: Examination) -> None:
    assert matrix(harbour.reckoning.explanations, lines(harbour)) is None


def test_what_is_not_shown_is_counted(crowded: Examination, harbour: Examination) -> None:
    ids = tuple(s.id for s in crowded.statements)
    many = [explained(harbour, f"x-{n}", for_=ids) for n in range(30)]
    found = matrix(many, lines(crowded))
    assert found
    assert len(found.columns) + found.columns_left == len(ids)
    assert len(found.rows) + found.rows_left == 30
