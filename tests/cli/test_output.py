"""What documents say cannot act on the terminal."""

from __future__ import annotations

import json

import pytest

from govah.cli.output import print_forest, print_json, print_table, safe

ACTS = ["\x1b[31mred", "\x07", "\x9b2J", "\u202etxt.exe", "\u2066", "\r\x00", "\udcff"]
ACTS_NOT = ["می‌خواهم", "Gohardasht\nand Evin", "naïve", "۱۳۶۷", "a\tb"]


@pytest.mark.parametrize("text", ACTS)
def test_what_acts_on_a_terminal_is_shown_as_an_escape(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert safe(text).isprintable()
    print_json({"says": text})
    printed = capsys.readouterr().out
    assert printed.replace("\n", "").isprintable()
    assert json.loads(printed) == {"says": text}


@pytest.mark.parametrize("text", ACTS_NOT)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


def test_markup_in_a_document_is_only_text(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(["says"], [["[bold red]now[/] [link=file:///etc/passwd]"]])
    assert "[bold red]now[/] [link=file:///etc/passwd]" in capsys.readouterr().out


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(["says"], [])
    assert capsys.readouterr().out == "Nothing yet.\n"


def test_a_forest_shows_a_child_under_its_parent_even_when_it_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    print_forest(["inner\x1b", "outer"], [1, None])
    assert capsys.readouterr().out == "outer\n└── inner\\x1b\n"
