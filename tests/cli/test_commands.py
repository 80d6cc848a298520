"""The command line: what it costs to ask for help, how it ends, and that its reference is current."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from govah.cli import app

ROOT = Path(__file__).parents[2]
_HEAVY = ("spacy", "django", "numpy", "trafilatura", "docx", "pypdfium2", "jinja2", "sqlite3", "govah.model", "rich")


def govah(
    *words: str | Path, here: Path | None = None, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "govah", *map(str, words)],
        cwd=here,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "120", **environment},
        check=False,
    )


def test_help_imports_nothing_heavy() -> None:
    asked = "import sys, runpy; sys.argv = ['govah', '--help']\n"
    asked += "try: runpy.run_module('govah', run_name='__main__')\nexcept SystemExit: pass\n"
    asked += f"print([name for name in {_HEAVY!r} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_every_command_has_a_help_that_says_what_it_promises() -> None:
    asked = CliRunner().invoke(app, ["--help"]).output
    commands = [line.split()[0] for line in asked.partition("Commands:")[2].splitlines() if line.strip()]
    assert len(commands) == 19
    assert "..." not in asked.replace("[ARGS]...", ""), "the first sentence of a help is cut off: shorten it"
    for command in commands:
        asked = CliRunner().invoke(app, [command, "--help"]).output
        assert asked.startswith(f"Usage: govah {command}")
        assert "Options:" in asked


def test_the_reference_of_the_commands_is_current() -> None:
    path = ROOT / "scripts" / "reference.py"
    spec = importlib.util.spec_from_file_location("reference", path)
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), "run `make reference`"


ENDS = [
    (["--version"], 0, "govah 0", ""),
    (["statements", "-C", "nowhere"], 3, "", "govah: there is no case in nowhere"),
    (["statements"], 3, "", "govah: no case was named and none is around here"),
    (["verify", "-C", "nowhere"], 3, "", "[G300]"),
    (
        ["examine", "nowhere", "--out", "case"],
        2,
        "",
        "govah: there is no nowhere: give files or folders that exist [G100]",
    ),
    (["examine"], 2, "", "Missing argument"),
    (["examine", ".", "--jobs", "0"], 2, "", "--jobs"),
    (["examine", ".", "--language", "de"], 2, "", "--language"),
    (["dates", "nowhere.txt"], 2, "", "nowhere.txt cannot be read"),
    (["dates", "letter.txt", "--anchor", "May"], 2, "", "--anchor"),
]


@pytest.mark.parametrize(("words", "status", "out", "err"), ENDS)
def test_every_end_has_its_status_and_one_clean_line(
    tmp_path: Path, words: list[str], status: int, out: str, err: str
) -> None:
    told = govah(*words, here=tmp_path, GOVAH_CASE="")
    assert (told.returncode, "Traceback" in told.stderr) == (status, False)
    assert out in told.stdout
    assert err in told.stderr


def test_a_folder_that_holds_other_things_is_not_made_a_case(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("Chapter 1")
    told = govah("examine", tmp_path, "--out", tmp_path)
    assert (told.returncode, "holds thesis.txt and is not a case" in told.stderr) == (3, True)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_mistake_in_the_case_file_is_told_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "case.toml").write_text('titel = "x"')
    (tmp_path / "letter.txt").write_text("We left in March.")
    told = govah("examine", tmp_path / "letter.txt", "--out", tmp_path / "case")
    assert (told.returncode, "did you mean title?" in told.stderr) == (2, True)
    assert not (tmp_path / "case" / "originals").exists()


def test_the_dates_of_one_text_are_marked_up_for_other_programs() -> None:
    told = govah("dates", "-", "--timeml", "--anchor", "1994-05-03", stdin="<From> 5 to 7 April & last month\x00.\n")
    assert told.stdout == (
        '<TimeML>&lt;From&gt; <TIMEX3 tid="t1" type="DATE" value="1994-04-05">5</TIMEX3> to '
        '<TIMEX3 tid="t2" type="DATE" value="1994-04-07">7 April</TIMEX3> &amp; '
        '<TIMEX3 tid="t3" type="DATE" value="1994-04">last month</TIMEX3>\ufffd.\n</TimeML>\n'
    )


def test_the_dates_of_one_text_are_read_without_a_case() -> None:
    told = govah("dates", "-", stdin="The arrests began on 13 April 1994.\n")
    assert told.returncode == 0
    assert "1994-04-13" in told.stdout


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("several months before the raid", "before “the raid”, 91 to 274 days"),
        ("until the end of the war", "until “the end of the war”"),
        ("more than ten days", "10 days or more"),
        ("on 03/04/1988", "1988-04-03 or 1988-03-04"),
    ],
)
def test_a_date_is_printed_with_all_that_it_can_mean(text: str, meant: str) -> None:
    assert f" {meant} " in govah("dates", "-", stdin=f"They were moved {text}.").stdout


def test_a_chain_is_printed_from_the_outermost_voice_to_the_words() -> None:
    text = "The Harbour Gazette, citing an informed source, reported that Aren Osk had denied that the gaol burned.\n"
    assert govah("quotes", "-", stdin=text).stdout == (
        "The Harbour Gazette: reports, told\n"
        "└── an informed source: reports, told\n"
        "    └── Aren Osk: denies\n"
        "        [87] the gaol burned\n"
    )


def test_a_fault_of_ours_is_owned_without_the_words_of_any_document(tmp_path: Path) -> None:
    ours = "import govah.cli as c\ndef fail(*_): raise ValueError('the witness is Ana')\nc.app = fail\nc.main()"
    told = subprocess.run([sys.executable, "-c", ours], capture_output=True, text=True, check=False)
    assert (told.returncode, "Ana" in told.stderr) == (5, False)
    assert "a fault in Govah (ValueError in fail" in told.stderr


def test_silence_is_told_with_what_was_searched_and_never_as_proof(tmp_path: Path) -> None:
    (tmp_path / "decree.txt").write_text("Those who remain firm are sentenced. [...] So be it.\n")
    assert govah("mentions", "decree.txt", "sentence", "riot", here=tmp_path).stdout == (
        "sentence: 1 place (searched: sentence)\n"
        "  [26] sentenced — Those who remain firm are sentenced.\n"
        "riot: not found in the 53 characters we have (searched: riot)\n"
        "The text is an extract and marks what it leaves out (1): the rest may have these words.\n"
    )


def test_a_name_in_another_spelling_finds_who_bears_it_with_the_passage(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("The clerk, Anton Brevik, said that the lorries left in March 1994.\n")
    assert govah("examine", "letter.txt", "--out", "case", "-q", here=tmp_path).returncode == 0
    told = govah("who", "Brewik Anton", "-C", "case", here=tmp_path)
    assert told.returncode == 0
    assert "Anton Brevik (person" in told.stdout
    assert "The clerk, Anton Brevik, said that the lorries left in March 1994." in told.stdout
    told = govah("who", "Zebulon", "-C", "case", here=tmp_path)
    assert (told.returncode, told.stdout) == (0, "Nobody and nothing in the case is called anything like Zebulon.\n")


def test_why_and_by_what_proof_is_told_of_the_event_that_words_name(tmp_path: Path) -> None:
    text = "Anton Brevik said: “The arrests of 20 April 1994 were in response to the bombing of 12 April 1994.”"
    (tmp_path / "letter.txt").write_text(text + "\n")
    assert govah("examine", "letter.txt", "--out", "case", "-q", here=tmp_path).returncode == 0
    told = govah("why", "arrests", "-C", "case", here=tmp_path)
    assert "The arrests answered the bombing (x-" in told.stdout
    assert "supported: The arrests came on or after the bombing." in told.stdout
    told = govah("proof", "دستگیری", "-C", "case", here=tmp_path)
    assert "  began on 1994-04-20 or later, because\n    the arrests began on 20 April 1994 at" in told.stdout
    assert "[letter.txt, " in told.stdout
    told = govah("why", "flood", "-C", "case", here=tmp_path)
    assert (told.returncode, told.stderr.count("\n")) == (2, 1)


def test_origins_are_told_with_what_rests_on_them_and_circles_by_name(tmp_path: Path) -> None:
    for paper, other in (("Evening Mirror", "Coast Observer"), ("Coast Observer", "Evening Mirror")):
        text = f"Publisher: {paper}\n\nAccording to the {other}, the arrests began on 20 April 1994.\n"
        (tmp_path / f"{paper}.txt").write_text(text)
    papers = sorted(f.name for f in tmp_path.glob("*.txt"))
    assert govah("examine", *papers, "--out", "case", "-q", here=tmp_path).returncode == 0
    told = govah("origins", "-C", "case", here=tmp_path)
    assert "Coast Observer and Evening Mirror" in told.stdout
    (claim,) = json.loads(govah("origins", "-C", "case", "--json", here=tmp_path).stdout)["claims"]
    assert (claim["origins"]["low"], claim["origins"]["high"]) == (0, 0)


def test_what_would_change_is_told_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    text = "Anton Brevik said: “The arrests of 2 April 1994 were in response to the bombing of 12 April 1994.”"
    (tmp_path / "letter.txt").write_text(text + "\n")
    govah("examine", "letter.txt", "--out", "case", "-q", here=tmp_path)
    told = govah("what-if", "--assume", "reason-comes-first=off", "-C", "case", here=tmp_path)
    assert "The arrests came on or after the bombing. contradicted -> untestable" in told.stdout
    statement = json.loads(govah("statements", "-C", "case", "--json", here=tmp_path).stdout)[-1]["id"]
    told = govah("what-if", "--without", statement, "-C", "case", "--json", here=tmp_path)
    assert [v["after"] for v in json.loads(told.stdout)["verdicts"]] == [None] * 3
    assert "Nothing would change." in govah("what-if", "-C", "case", here=tmp_path).stdout
    for wrong in (["--without", "d1"], ["--assume", "flood=off"], ["--assume", "reason-comes-first"]):
        told = govah("what-if", *wrong, "-C", "case", here=tmp_path)
        assert (told.returncode, told.stderr.count("\n")) == (2, 1)


def test_an_idea_is_looked_for_under_the_words_of_the_case_file(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("On 3 May 1994 the mutinies began.\n")
    (tmp_path / "other.txt").write_text("No mutiny.\n")
    govah("examine", "letter.txt", "--out", "case", here=tmp_path)
    (tmp_path / "case" / "case.toml").write_text('[synonyms]\nriot = ["mutiny"]\n')
    for words in (["letter.txt"], ["letter.txt", "Riot"], ["other.txt", "riot"]):
        told = govah("mentions", *words, "-C", "case", here=tmp_path)
        assert "riot: 1 place (searched: riot, mutiny)" in told.stdout
    missing = govah("mentions", "leter.txt", "riot", "-C", "case", here=tmp_path)
    assert (missing.returncode, "did you mean letter.txt? [G111]" in missing.stderr) == (2, True)
