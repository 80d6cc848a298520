from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.report.shown import lang, plain, shortened, shown

MARKED = [
    ("\u202e", "RLO"),
    ("\u2066", "LRI"),
    ("\u200b", "ZWSP"),
    ("\x00", "00"),
    ("\x1b", "1B"),
    ("\ud800", "D800"),
    ("\U000e0041", "E0041"),
    ("a\u200db", "ZWJ"),
]
LEFT_ALONE = ["می‌روند", "ه‍.ش", "line\nline\tline", "né", "👩\u200d⚕"]


@pytest.mark.parametrize(("text", "name"), MARKED)
def test_a_character_that_cannot_be_seen_is_named(text: str, name: str) -> None:
    assert f">{name}</span>" in shown(text)
    assert f"[{name}]" in plain(text)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_joiners_that_belong_to_a_script_are_left_alone(text: str) -> None:
    assert shown(text) == text
    assert plain(text) == text


@given(st.text())
def test_no_text_can_open_an_element_or_fail_to_be_written(text: str) -> None:
    markup = shown(text)
    assert "<" not in markup.replace('<span class="unseen" title="U+', "").replace("</span>", "")
    markup.encode()
    plain(text).encode()


@pytest.mark.parametrize(("code", "value"), [("fa", "fa"), ("und", ""), ('x" onload="', ""), ("EN", ""), ("", "")])
def test_only_a_language_code_becomes_a_language(code: str, value: str) -> None:
    assert lang(code) == value


@given(st.text(), st.integers(1, 50))
def test_what_is_cut_says_so(text: str, most: int) -> None:
    short = shortened(text, most)
    assert short == text if len(text) <= most else short.endswith(" …")
