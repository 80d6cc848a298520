"""How far it is."""

from __future__ import annotations

import pytest

from govah.cli.progress import Teller


def tell(teller: Teller) -> None:
    with teller:
        for done in range(1, 4):
            teller("read", done, 3)
        teller("reckon", 1, 1)


def test_without_a_terminal_each_stage_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell(Teller())
    assert capsys.readouterr() == ("", "read: 3 of 3\nreckon: 1 of 1\n")


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    tell(Teller(quiet=True))
    assert capsys.readouterr() == ("", "")
