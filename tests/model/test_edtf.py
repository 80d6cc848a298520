"""EDTF strings of a `When` and back; the package `edtf`, and `undate` where installed, must read what we write."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.errors import BadInput
from govah.model import Bounds, Extent, Granularity, When, day_of
from govah.model.edtf import edtf
from govah.model.edtf_reader import parse_edtf


def bounds(first: str, last: str) -> Bounds:
    return Bounds(day_of(date.fromisoformat(first)), day_of(date.fromisoformat(last)))


def between(first: str, last: str, **fields: object) -> When:
    return When.between(day_of(date.fromisoformat(first)), day_of(date.fromisoformat(last)), **fields)


YEAR_1985, YEAR_1987 = bounds("1985-01-01", "1985-12-31"), bounds("1987-01-01", "1987-12-31")

WRITES = [
    (between("1988-07-28", "1988-07-28"), "1988-07-28"),
    (between("1988-07-01", "1988-07-31"), "1988-07"),
    (between("1988-01-01", "1988-12-31"), "1988"),
    (between("1980-01-01", "1989-12-31"), "198X"),
    (between("1900-01-01", "1999-12-31"), "19XX"),
    (between("1988-06-01", "1988-08-31", granularity=Granularity.SEASON, approximate=True), "1988-22~"),
    (between("1988-12-01", "1989-02-28", granularity=Granularity.SEASON), "1988-24"),
    (between("1988-01-01", "1988-04-30", approximate=True), "1988-01~/1988-04~"),
    (between("1988-07-25", "1988-07-28", extent=Extent.WITHIN), "[1988-07-25..1988-07-28]"),
    (between("1985-01-01", "1987-12-31", extent=Extent.WITHIN), "[1985..1987]"),
    (between("1988-07-28", "1988-07-28", uncertain=True), "1988-07-28?"),
    (between("1988-07-28", "1988-07-28", uncertain=True, approximate=True), "1988-07-28%"),
    (When(begin=YEAR_1985, end=YEAR_1987), "1985/1987"),
    (When(begin=bounds("1985-03-01", "1985-03-31"), end=bounds("1985-05-01", "1985-05-31")), "1985-03/1985-05"),
    (When(begin=bounds("1985-01-01", "1985-04-30"), end=YEAR_1987, approximate=True), "1985-01~/1987~"),
    (When(begin=bounds("1985-01-01", "1985-01-01"), end=YEAR_1987), "1985-01-01/1987"),
    (When(begin=YEAR_1985, end=Bounds(YEAR_1985.earliest, None)), "1985/.."),
    (When(begin=Bounds(None, YEAR_1987.latest), end=YEAR_1987), "../1987"),
    (When.between(None, YEAR_1987.latest, granularity=Granularity.YEAR), "../1987"),
    (When.between(None, YEAR_1987.latest), "../1987-12-31"),
    (When.between(None, day_of(date(1988, 7, 28))), "../1988-07-28"),
    (When.between(day_of(date(1988, 7, 28)), None), "1988-07-28/.."),
    (When.between(None, None), ".."),
]

REFUSED = ["", "1988-13", "1988-02-30", "88", "1988-7-2", "[1985", "1985..1987", "July 1988", "1988/", "1988-07-28T10"]


@pytest.mark.parametrize(("when", "written"), WRITES)
def test_a_time_is_written_in_the_shortest_form_that_says_it(when: When, written: str) -> None:
    assert edtf(when) == written


@pytest.mark.parametrize(("when", "written"), WRITES)
def test_what_is_written_is_read_back_with_the_same_first_and_last_day(when: When, written: str) -> None:
    read = parse_edtf(written)
    assert (read.begin.earliest, read.end.latest) == (when.begin.earliest, when.end.latest)
    assert (read.approximate, read.uncertain) == (when.approximate, when.uncertain)
    assert edtf(read) == written


@pytest.mark.parametrize("written", REFUSED)
def test_what_is_no_edtf_is_refused_with_the_forms_to_use(written: str) -> None:
    with pytest.raises(BadInput, match="no EDTF date"):
        parse_edtf(written)


@pytest.mark.parametrize("written", [w for _, w in WRITES if not w.startswith("..") and w != "1988-22~"])
def test_another_reader_of_edtf_reads_what_we_write(written: str) -> None:
    from edtf import parse_edtf as parse

    assert parse(written) is not None


@pytest.mark.parametrize("written", ["1988", "1988-07", "1988-07-28", "1985/1987", "1988-07-25/1988-07-28", "198X"])
def test_a_second_reader_finds_the_same_first_and_last_day(written: str) -> None:
    undate = pytest.importorskip("undate", reason="the second oracle for EDTF is not installed")
    read, theirs = parse_edtf(written), undate.Undate.parse(written, "EDTF")
    first, last = (
        (theirs.earliest.earliest, theirs.latest.latest)
        if isinstance(theirs, undate.UndateInterval)
        else (theirs.earliest, theirs.latest)
    )
    ends = [date(int(d.year), int(d.month), int(d.day)) for d in (first, last)]
    assert [day_of(d) for d in ends] == [read.begin.earliest, read.end.latest]


days = st.integers(2_300_000, 2_600_000)


@st.composite
def whens(draw: st.DrawFn) -> When:
    a, b, c, d = sorted(draw(st.lists(days, min_size=4, max_size=4)))
    begin, end = draw(st.sampled_from([(Bounds(a, b), Bounds(c, d)), (Bounds(a, d), Bounds(a, d))]))
    if draw(st.booleans()):
        end = Bounds(end.earliest, None)
    return When(
        begin=begin,
        end=end,
        approximate=draw(st.booleans()),
        uncertain=draw(st.booleans()),
        granularity=draw(st.sampled_from(Granularity)),
        extent=draw(st.sampled_from(Extent)),
    )


@given(whens())
def test_reading_undoes_writing(when: When) -> None:
    read = parse_edtf(edtf(when))
    assert (read.begin.earliest, read.end.latest) == (when.begin.earliest, when.end.latest)
    assert edtf(read) == edtf(when)


@given(st.integers(-10_000_000, 10_000_000), st.integers(0, 100_000))
def test_any_day_has_a_form_that_reads_back_however_long_ago(first: int, length: int) -> None:
    when = When(begin=Bounds(first, first), end=Bounds(first + length, first + length))
    read = parse_edtf(edtf(when))
    assert (read.begin.earliest, read.end.latest) == (first, first + length)
