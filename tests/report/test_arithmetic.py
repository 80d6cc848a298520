from __future__ import annotations

import re
from dataclasses import replace

from govah.model import Clash, ClashKind, Examination, ProofStep, say
from govah.report.arithmetic import Arithmetic, arithmetic
from govah.report.clashes import clashes
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.words import Words

from .conftest import day

MARCH, APRIL = day(1994, 3, 15), day(1994, 4, 12)
SURE = re.compile(r'class="sure" x="([\d.]+)%"')
CAN = re.compile(r'class="can" x="([\d.]+)%" y="3" width="([\d.]+)%"')


def lines(case: Examination, language: str = "en", **clash: object) -> Lines:
    (told,) = case.reckoning.clashes
    changed = replace(case.reckoning, clashes=(replace(told, **clash),)) if clash else case.reckoning  # type: ignore[arg-type]
    return Lines(Lookup(replace(case, reckoning=changed)), Words(language))


def step(days: int, statement: str | None = None) -> ProofStep:
    return ProofStep(says=say("words.plain", text="so it is told"), days=days, statement=statement)


def told(case: Examination, *steps: ProofStep, days: int = 28, language: str = "en") -> Arithmetic:
    made = lines(case, language)
    return arithmetic(Clash(id="c", days=days, statements=(), steps=steps), made)


def sorting(case: Examination) -> str:
    return next(s.id for s in case.statements if s.text.startswith("We were sorted"))


def test_a_bar_holds_the_time_that_its_statement_tells_of_and_its_end_is_dark(harbour: Examination) -> None:
    found = told(harbour, step(MARCH, sorting(harbour)), step(-APRIL))
    left, width = map(float, CAN.search(found.steps[0].bar).groups())  # type: ignore[union-attr]
    (dark,) = map(float, SURE.findall(found.steps[0].bar))
    assert left < dark < left + width
    assert found.steps[1].bar.count("<path") == 1


def test_the_gap_lies_between_the_two_days_and_is_drawn_only_where_they_are_all_that_is_missing(
    harbour: Examination,
) -> None:
    found = told(harbour, step(MARCH), step(-APRIL))
    left, width = map(float, CAN.search(found.gap).groups())  # type: ignore[union-attr]
    (first,) = map(float, SURE.findall(found.steps[0].bar))
    (last,) = map(float, SURE.findall(found.steps[1].bar))
    assert first < left < left + width <= last + 0.01
    assert not told(harbour, step(MARCH), step(-APRIL), step(3), days=25).gap


def test_a_step_between_two_events_has_no_bar(harbour: Examination) -> None:
    found = told(harbour, step(-3), step(0))
    assert [s.bar for s in found.steps] == ["", ""]
    assert not found.axis


def test_in_persian_the_line_of_a_clash_runs_from_the_right(harbour: Examination) -> None:
    spots = [told(harbour, step(MARCH), step(-APRIL), language=x).steps for x in ("en", "fa")]
    ltr, rtl = ([float(SURE.findall(s.bar)[0]) for s in found] for found in spots)
    assert ltr[0] < ltr[1]
    assert rtl[0] > rtl[1]


def test_what_vanishes_when_a_vague_word_is_stretched_stands_apart(harbour: Examination) -> None:
    assert [part.hard for part in clashes(lines(harbour))] == [True]
    assert [part.hard for part in clashes(lines(harbour, kind=ClashKind.TOLERANCE))] == [False]


def test_any_one_voice_or_assumption_of_a_clash_could_be_given_up(harbour: Examination) -> None:
    (part,) = clashes(lines(harbour))
    ends = str(part.sides[0].ends.striptags())
    assert ends.startswith("It ends if any one of these is given up: Anton Reves; R. Marek; the assumption that ")
