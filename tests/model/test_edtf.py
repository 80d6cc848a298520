"""EDTF strings of a `When`; the `edtf` package must be able to read what we write."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Bounds, Extent, Granularity, When, day_of
from govah.model.edtf import edtf


def between(first: str, last: str, **fields: object) -> When:
    return When.between(day_of(date.fromisoformat(first)), day_of(date.fromisoformat(last)), **fields)


WRITES = [
    (between("1988-07-28", "1988-07-28"), "1988-07-28"),
    (between("1988-07-01", "1988-07-31"), "1988-07"),
    (between("1988-01-01", "1988-12-31"), "1988"),
    (between("1980-01-01", "1989-12-31"), "198X"),
    (between("1900-01-01", "1999-12-31"), "19XX"),
    (between("1988-06-01", "1988-08-31", granularity=Granularity.SEASON, approximate=True), "1988-22~"),
    (between("1988-12-01", "1989-02-28", granularity=Granularity.SEASON), "1988-24"),
    (between("1988-01-01", "1988-04-30", approximate=True), "1988-01-01~/1988-04-30~"),
    (between("1988-07-25", "1988-07-28", extent=Extent.WITHIN), "[1988-07-25..1988-07-28]"),
    (between("1988-07-28", "1988-07-28", uncertain=True), "1988-07-28?"),
    (between("1988-07-28", "1988-07-28", uncertain=True, approximate=True), "1988-07-28%"),
    (When.between(None, day_of(date(1988, 7, 28))), "../1988-07-28"),
    (When.between(day_of(date(1988, 7, 28)), None), "1988-07-28/.."),
    (When.between(None, None), ".."),
]


@pytest.mark.parametrize(("when", "written"), WRITES)
def test_a_time_is_written_in_the_shortest_form_that_says_it(when: When, written: str) -> None:
    assert edtf(when) == written


@pytest.mark.parametrize("written", [w for _, w in WRITES if not w.startswith("..") and w != "1988-22~"])
def test_another_reader_of_edtf_reads_what_we_write(written: str) -> None:
    from edtf import parse_edtf

    assert parse_edtf(written) is not None


@given(st.integers(-10_000_000, 10_000_000), st.integers(0, 100_000))
def test_any_day_has_a_form_however_long_ago(first: int, length: int) -> None:
    assert edtf(When(begin=Bounds(first, first), end=Bounds(first + length, first + length)))
