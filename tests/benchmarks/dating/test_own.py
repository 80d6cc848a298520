"""The scorer of our own corpus on a few invented items, and Govah's floors on the corpus itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import dates
from dating import own

CORPUS = Path(dates.__file__).parent / "data" / "dates"

ARREST = "She was held for two years, until 3 May 1990, and released three days after the ceasefire."
DAY = {"earliest": "1990-05-03", "latest": "1990-05-03"}
HELD = {"text": "two years", "kind": "duration", "length": [2, 2, "year"]}
UNTIL = {"text": "until 3 May 1990", "kind": "date", "earliest": None, "latest": "1990-05-03", "open": True}
AFTER = {
    "text": "three days after the ceasefire",
    "kind": "relation",
    "order": "after",
    "offset": [3, 3, "day"],
    "event": "the ceasefire",
}
TRAP = {"id": "en-2", "text": "Ward 209 held 1,988 prisoners.", "dates": []}


def item(text: str, *told: dict[str, Any]) -> dict[str, Any]:
    at = [text.index(t["text"]) for t in told]
    return {
        "id": "en-1",
        "text": text,
        "dates": [{"start": s, "end": s + len(t["text"]), **t} for s, t in zip(at, told, strict=True)],
    }


def counted(tmp_path: Path, *told: dict[str, Any]) -> own.Count:
    file = tmp_path / "en.open.jsonl"
    file.write_text("\n".join(json.dumps(t) for t in told), "utf-8")
    assert own.files(tmp_path) == {"en.open": file}
    return own.counted("en.open", own.items(file))


def test_what_is_read_exactly_counts_in_every_way(tmp_path: Path) -> None:
    counts = counted(tmp_path, item(ARREST, HELD, UNTIL, AFTER), TRAP)
    assert counts == own.Count(gold=3, found=3, strict=3, relaxed=3, exact=3, traps=1)


WRONG: dict[str, dict[str, Any]] = {
    "a day off": UNTIL | {"latest": "1990-05-04"},
    "closed where it is open": UNTIL | {"earliest": "1990-05-03"},
    "another length": HELD | {"length": [4, 4, "year"]},
    "without a bound": HELD | {"length": [2, None, "year"]},
    "a date, not a length": HELD | {"kind": "date", **DAY},
    "before, not after": AFTER | {"order": "before"},
    "another distance": AFTER | {"offset": [3, 3, "week"]},
    "no distance": AFTER | {"offset": None},
    "another event": AFTER | {"event": "released"},
}


@pytest.mark.parametrize("why", WRONG)
def test_what_means_something_else_is_not_exact(tmp_path: Path, why: str) -> None:
    counts = counted(tmp_path, item(ARREST, WRONG[why]))
    assert (counts.gold, counts.relaxed, counts.exact) == (1, 1, 0)


def test_a_time_found_in_a_trap_is_a_false_alarm(tmp_path: Path) -> None:
    counts = counted(tmp_path, {"id": "en-3", "text": "He left in May 1990.", "dates": []})
    assert (counts.traps, counts.false_alarms) == (1, 1)


def test_a_span_that_is_not_the_text_it_names_is_refused(tmp_path: Path) -> None:
    moved = item(ARREST, HELD)
    moved["dates"][0]["start"] += 1
    with pytest.raises(ValueError, match="does not stand at"):
        counted(tmp_path, moved)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["dates.py", *arguments])
    monkeypatch.delenv("GOVAH_DATA", raising=False)
    return dates.main()


def test_the_errors_of_a_held_half_are_not_shown_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = item(ARREST, WRONG["a day off"])
    (tmp_path / "en.held.jsonl").write_text(json.dumps(told), "utf-8")
    asked = ("--corpus", str(tmp_path), "--errors", "en.held")
    assert run(monkeypatch, *asked) == 2
    assert "until" not in capsys.readouterr().out
    assert run(monkeypatch, *asked, "--look-at-held") == 0
    assert "WRONG\ten-1\tuntil 3 May 1990" in capsys.readouterr().out


def test_one_table_has_the_corpus_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en.open.jsonl").write_text(json.dumps(item(ARREST, HELD, UNTIL, AFTER)), "utf-8")
    assert run(monkeypatch, "--corpus", str(tmp_path), "--peers", "none") == 0
    assert "| en.open | Govah | 100.0 |" in capsys.readouterr().out


def test_govah_keeps_to_its_floors_on_our_own_corpus() -> None:
    ours = {name: own.items(path) for name, path in own.files(CORPUS).items()}
    assert list(own.under_floors(ours)) == []
