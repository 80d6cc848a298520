"""What changes between two reckonings, and that nothing else is told."""

from __future__ import annotations

from tests.report.test_tables import EXAMINATION, WITHOUT_ALL

from govah.report.tables import changes


def test_a_case_differs_in_nothing_from_itself() -> None:
    assert not any(changes(EXAMINATION, EXAMINATION).values())


def test_what_is_no_longer_there_has_no_value_after() -> None:
    found = changes(EXAMINATION, WITHOUT_ALL)
    assert [(v["before"], v["after"]) for v in found["verdicts"]] == [("open", None)]
    assert [(p["before"], p["after"]) for p in found["prices"]] == [(1, None)]
    assert [(v["who"], v["before"], v["after"]) for v in found["vantages"]] == [("the ministry", "certain", None)]
    assert [c["id"] for c in found["clashes_gone"]] == [c.id for c in EXAMINATION.reckoning.clashes]
    assert changes(WITHOUT_ALL, EXAMINATION)["clashes_gone"] == []
