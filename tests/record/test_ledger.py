"""The ledger: no line can be changed, dropped, put in or moved unseen."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.errors import BadInput
from govah.model import LedgerLine
from govah.record.ledger import BEGINNING, faults, seal

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
acts = st.lists(st.tuples(words, words, words, st.dictionaries(words, words, max_size=2)), min_size=1, max_size=8)


def ledger(acts: list[tuple[str, str, str, dict[str, str]]]) -> list[LedgerLine]:
    lines: list[LedgerLine] = []
    for actor, action, subject, detail in acts:
        last = lines[-1] if lines else None
        at = "2026-03-01T10:00:00+00:00"
        lines.append(seal(last, at=at, actor=actor, action=action, subject=subject, detail=json.dumps(detail)))
    return lines


books = acts.map(ledger)


@given(books)
def test_an_untouched_ledger_has_no_faults(lines: list[LedgerLine]) -> None:
    assert list(faults(lines, lines[-1].hash)) == []


@given(books, st.data())
def test_a_changed_field_is_found_by_the_number_of_its_line(lines: list[LedgerLine], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(lines) - 1))
    name = data.draw(st.sampled_from([f.name for f in fields(LedgerLine) if f.name != "number"]))
    old = getattr(lines[place], name)
    new: dict[str, Any] = {name: data.draw(words.filter(lambda word: word != old))}
    changed = [*lines[:place], replace(lines[place], **new), *lines[place + 1 :]]
    assert any(f"ledger line {place + 1} " in fault for fault in faults(changed))


@given(books.filter(lambda lines: len(lines) > 1), st.data())
def test_a_dropped_line_is_found_at_the_line_after_it(lines: list[LedgerLine], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(lines) - 2))
    found = list(faults([*lines[:place], *lines[place + 1 :]]))
    assert f"ledger line {place + 2} stands where line {place + 1} should" in found


@given(books, acts, st.data())
def test_a_line_put_in_is_found(lines: list[LedgerLine], others: list[object], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(lines) - 1))
    forged = seal(lines[place - 1] if place else None, at="", actor="x", action="y", subject="z")
    assert list(faults([*lines[:place], forged, *lines[place:]]))


@given(books.filter(lambda lines: len(lines) > 1), st.data())
def test_lines_that_changed_places_are_found(lines: list[LedgerLine], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(lines) - 2))
    moved = [*lines[:place], lines[place + 1], lines[place], *lines[place + 2 :]]
    assert f"ledger line {place + 2} stands where line {place + 1} should" in list(faults(moved))


@given(books, st.data())
def test_a_line_sealed_anew_breaks_the_one_after_it(lines: list[LedgerLine], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(lines) - 1))
    line = lines[place]
    before = lines[place - 1] if place else None
    forged = seal(before, at=line.at, actor=line.actor, action=line.action + "!", subject=line.subject)
    changed = [*lines[:place], forged, *lines[place + 1 :]]
    assert list(faults(changed, lines[-1].hash))


def test_lines_cut_off_the_end_are_found_by_the_noted_head() -> None:
    lines = ledger([("a", "b", "c", {})] * 3)
    assert list(faults(lines[:2])) == []
    assert list(faults(lines[:2], lines[2].hash)) == [
        "the ledger ends with line 2, which is not the last line that was noted"
    ]
    assert list(faults([], lines[2].hash)) != []


def test_a_seal_can_be_computed_without_govah() -> None:
    line = seal(None, at="2026-03-01T10:00:00+00:00", actor="سارا", action="keep", subject="d0", detail='{"a":1}')
    written = (
        '{"action":"keep","actor":"سارا","at":"2026-03-01T10:00:00+00:00","detail":"{\\"a\\":1}","number":1,'
        f'"previous":"{BEGINNING}","subject":"d0"}}'
    )
    assert line.hash == hashlib.sha256(written.encode()).hexdigest()


@pytest.mark.parametrize(("subject", "detail"), [("d0", "{"), ("d0", ""), ("half \udcff", "{}")])
def test_refuses_what_cannot_be_sealed(subject: str, detail: str) -> None:
    with pytest.raises(BadInput, match="ledger"):
        seal(None, at="", actor="", action="", subject=subject, detail=detail)
