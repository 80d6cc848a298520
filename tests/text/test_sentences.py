"""Sentence bounds by punctuation."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.text.sentences import sentences

SPLITS = [
    ("همه آمدیم. شب شد.", ["همه آمدیم.", "شب شد."]),
    ("او رفت. شب آمدند.", ["او رفت.", "شب آمدند."]),
    ("«چرا؟» کسی نگفت.", ["«چرا؟»", "کسی نگفت."]),
    ("He left. Then they came!", ["He left.", "Then they came!"]),
    ("Who? “Nobody.” Silence…", ["Who?", "“Nobody.”", "Silence…"]),
    ("one\n\ntwo", ["one", "two"]),
    ("He named:\n- one\n- two", ["He named:", "- one", "- two"]),
    ("**Who?** Nobody.", ["**Who?**", "Nobody."]),
]
HOLDS_TOGETHER = [
    "Dr. Marek came at 3.30 p.m",
    "در سال ۱۳۷۲ ه.ش رفت",
    "Mr. A. Brevik spoke",
    "نسخهٔ ۲.۵",
    "They were moved\nto the quay\n- all of them -\nin May",
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_a_text_splits_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in sentences(text)] == expected


@pytest.mark.parametrize("text", HOLDS_TOGETHER)
def test_a_point_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert [s.of(text) for s in sentences(text)] == [text]


@given(st.text(alphabet=st.sampled_from("ab .!?؟\n«»"), max_size=80))
def test_sentences_come_in_order_and_leave_out_only_white_space(text: str) -> None:
    spans = list(sentences(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())
