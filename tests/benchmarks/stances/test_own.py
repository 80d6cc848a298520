"""The scorer of single cues on a few invented sentences, and Govah's floors on the corpus itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import stance
from stances import own

CORPUS = Path(stance.__file__).parent / "data" / "stance"

SAID = "The miller said that the road was closed."
PLAIN = {"stance": "asserts", "polarity": "positive", "certainty": "certain", "basis": "unstated", "coerced": False}
NONE = {"stance": None, "polarity": None, "certainty": None, "basis": None, "coerced": False}


def item(text: str, cue: str, told: dict[str, Any]) -> own.Item:
    start = text.index(cue)
    return own.parsed({"id": "en-1", "text": text, "cue": [start, start + len(cue)], **told})


def test_what_is_read_right_counts_in_every_field() -> None:
    count = own.count(item(SAID, "said", PLAIN), "en")
    assert (count.cues, count.found, count.macro_f1) == (1, 1, 100.0)
    assert all(count.share(name) == 100 for name in own.FIELDS)


def test_a_wrong_stance_is_wrong_and_the_other_fields_are_not() -> None:
    count = own.count(item(SAID, "said", PLAIN | {"stance": "claims"}), "en")
    assert (count.macro_f1, count.share("stance"), count.share("basis")) == (0.0, 0.0, 100.0)


def test_a_cue_that_is_not_found_is_wrong() -> None:
    count = own.count(item(SAID, "road", PLAIN), "en")
    assert (count.cues, count.found, count.share("basis")) == (1, 0, 0.0)


@pytest.mark.parametrize(("text", "kept"), [("Did the miller say that it was late?", 1), ("The miller did say it.", 0)])
def test_a_trap_is_kept_when_nothing_is_found_at_its_cue(text: str, kept: int) -> None:
    count = own.count(item(text + " " + SAID, "said" if not kept else "say", NONE), "en")
    assert (count.cues, count.pairs[own.NO_STANCE, own.NO_STANCE]) == (0, kept)


def test_halves_are_pooled_over_languages() -> None:
    one = own.count(item(SAID, "said", PLAIN), "en")
    pooled = own.pooled({"en.open": one, "fa.open": one, "en.held": one})
    assert {name: pooled[name].cues for name in ("all.open", "all.held")} == {"all.open": 2, "all.held": 1}


def test_every_marked_cue_and_source_stands_in_its_sentence() -> None:
    for path in own.files(CORPUS).values():
        for line in path.read_text("utf-8").splitlines():
            told = json.loads(line)
            spans = [told["cue"], told["source"] or [0, 1]]
            assert all(0 <= start < end <= len(told["text"]) for start, end in spans)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["stance.py", *arguments])
    monkeypatch.delenv("GOVAH_DATA", raising=False)
    return stance.main()


def test_the_errors_of_a_held_half_are_not_shown_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {"id": "en-1", "text": SAID, "cue": [11, 15], **PLAIN, "stance": "claims"}
    (tmp_path / "en.held.jsonl").write_text(json.dumps(wrong), "utf-8")
    assert run(monkeypatch, "--corpus", str(tmp_path), "--errors", "en.held") == 2
    assert "miller" not in capsys.readouterr().out
    assert run(monkeypatch, "--corpus", str(tmp_path), "--errors", "en.held", "--look-at-held") == 0
    assert "claims -> asserts" in capsys.readouterr().out


def test_govah_keeps_to_its_floors_on_our_own_corpus() -> None:
    counts = {name: own.counted(name, own.items(path)) for name, path in own.files(CORPUS).items()}
    assert list(own.under_floors(counts)) == []
