"""A case from its first document to its dossier: nothing twice, nothing lost, every changed byte found."""

from __future__ import annotations

import asyncio
import io
import json
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from govah.case import Case
from govah.errors import BadInput, CaseUnavailable, Tampered
from govah.report import tables

LETTER = """Harbour Post, 3 May 1994

A ministry spokesman said that the arrests answered the bombing of 12 April 1994.
"""
MEMOIR = """We were sorted into two groups on 3 March 1994. The guards told us nothing.
"""
PERSIAN = "ما را در ۱۲ اسفند ۱۳۷۲ به دو گروه تقسیم کردند.\n"


def clock() -> datetime:
    return datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    (folder / "inner").mkdir(parents=True)
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "inner" / "memoir.md").write_text(MEMOIR, encoding="utf-8")
    (folder / "inner" / "نامه.txt").write_text(PERSIAN, encoding="utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 broken")
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.open(tmp_path / "case", create=True, clock=clock) as case:
        yield case


def results(case: Case) -> str:
    """Everything that a case prints, and its dossier."""
    printed = {kind: case.report.rows(kind) for kind in tables.KINDS}
    return json.dumps(printed, ensure_ascii=False, indent=1) + (case.folder / "dossier.html").read_text("utf-8")


def ledger(case: Case) -> list[tuple[str, str]]:
    with sqlite3.connect(case.folder / "case.db") as raw:
        lines = raw.execute("SELECT action, subject FROM store_ledgerline ORDER BY number").fetchall()
    raw.close()
    return lines


def test_every_document_is_read_and_every_refused_file_is_listed(case: Case, sources: Path) -> None:
    examination = case.examine([sources])
    assert [d.original.names for d in examination.documents] == [
        ("inner/memoir.md",),
        ("inner/نامه.txt",),
        ("letter.txt",),
    ]
    assert [r.name for r in examination.refusals] == ["scan.pdf"]
    assert {d.language for d in examination.documents} == {"en", "fa"}
    assert all(reading.statements for reading in examination.readings)
    assert case.record.verify() == ()


def test_a_case_on_disk_is_what_the_design_says(case: Case, sources: Path) -> None:
    case.examine([sources])
    case.close()
    names = {path.name for path in case.folder.iterdir()}
    assert names == {"case.toml", "case.lock", "case.db", "case.imprint", "originals", "dossier.html"}


def test_an_examination_of_the_same_documents_again_does_nothing(case: Case, sources: Path) -> None:
    case.examine([sources])
    before, lines, written = results(case), ledger(case), (case.folder / "dossier.html").stat().st_mtime_ns
    told: list[str] = []
    case.examine([sources], progress=lambda stage, done, of: told.append(stage))
    assert (results(case), ledger(case)) == (before, lines)
    assert (case.folder / "dossier.html").stat().st_mtime_ns == written
    assert set(told) == {"take in"}


def test_only_what_is_new_is_read_and_the_end_is_the_same(tmp_path: Path, case: Case, sources: Path) -> None:
    with Case.open(tmp_path / "whole", create=True) as whole:
        whole.examine([sources])
        expected = results(whole)
    late = sources / "letter.txt"
    late.rename(tmp_path / "letter.txt")
    case.examine([sources])
    before = ledger(case)
    (tmp_path / "letter.txt").rename(late)
    case.examine([sources])
    assert results(case) == expected
    read = [subject for action, subject in ledger(case)[len(before) :] if action == "read"]
    assert len(read) == 1


def test_the_result_does_not_depend_on_the_number_of_processes(tmp_path: Path, case: Case, sources: Path) -> None:
    case.examine([sources])
    with Case.open(tmp_path / "two", create=True) as two:
        two.examine([sources], jobs=2)
        assert results(two) == results(case)


def test_the_same_bytes_under_several_names_are_one_original(case: Case, sources: Path) -> None:
    shutil.copy(sources / "letter.txt", sources / "a copy.txt")
    examination = case.examine([sources])
    assert ("a copy.txt", "letter.txt") in [d.original.names for d in examination.documents]
    assert len(examination.documents) == 3


def test_what_is_packed_in_an_archive_is_read_and_knows_where_it_was(case: Case, tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("memoir.txt", MEMOIR)
    with zipfile.ZipFile(tmp_path / "papers.zip", "w") as archive:
        archive.writestr("letter.txt", LETTER)
        archive.writestr("more.zip", inner.getvalue())
    examination = case.examine([tmp_path / "papers.zip"])
    names = [d.original.names[0] for d in examination.documents]
    assert names == ["papers.zip/letter.txt", "papers.zip/more.zip/memoir.txt"]
    assert all(d.original.container for d in examination.documents)
    assert examination.refusals == ()
    before = ledger(case)
    case.examine([tmp_path / "papers.zip"])
    assert ledger(case) == before


def test_a_file_that_could_not_be_had_is_forgotten_once_it_can(case: Case, sources: Path) -> None:
    link = sources / "away.txt"
    link.symlink_to(sources / "nowhere.txt")
    assert "away.txt" in [r.name for r in case.examine([sources]).refusals]
    link.unlink()
    link.write_text(MEMOIR + "And more.", encoding="utf-8")
    examination = case.examine([sources])
    assert [r.name for r in examination.refusals] == ["scan.pdf"]
    assert len(examination.documents) == 4


def test_a_refused_file_is_tried_again_only_by_another_version(
    case: Case, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from govah.case import desk

    case.examine([sources])
    case.examine([sources])
    refused = [line for line in ledger(case) if line[0] == "refuse"]
    assert len(refused) == 1
    monkeypatch.setattr(desk, "reader", lambda: "another version")
    case.examine([sources])
    again = [action for action, _ in ledger(case)]
    assert (again.count("refuse"), again.count("extract"), again.count("read")) == (2, 6, 6)
    assert case.record.verify() == ()


def test_a_name_that_becomes_known_makes_the_documents_be_read_again(case: Case, sources: Path) -> None:
    case.examine([sources])
    (case.folder / "case.toml").write_text('title = "The harbour"\n', encoding="utf-8")
    case.examine([sources])
    assert [action for action, _ in ledger(case)].count("read") == 3
    known = '[[names]]\nname = "Quay Prison"\nkind = "place"\n'
    (case.folder / "case.toml").write_text(known, encoding="utf-8")
    case.examine([sources])
    assert [action for action, _ in ledger(case)].count("read") == 6


def test_nothing_shown_depends_on_when_it_was_made(tmp_path: Path, case: Case, sources: Path) -> None:
    case.examine([sources])
    with Case.open(tmp_path / "later", create=True, clock=lambda: clock() + timedelta(days=9)) as later:
        later.examine([sources])
        assert results(later) == results(case)


def test_the_dossier_is_in_the_language_asked_for(case: Case, sources: Path) -> None:
    case.examine([sources], language="fa")
    assert '<html lang="fa"' in (case.folder / "dossier.html").read_text("utf-8")
    case.examine([sources])
    assert '<html lang="en"' in (case.folder / "dossier.html").read_text("utf-8")


def test_one_document_that_cannot_be_read_does_not_stop_the_rest(
    case: Case, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from govah import reading

    sound = reading.read

    def fails(documents: Any, *known: Any, rules_only: bool) -> Any:
        for document in documents:
            if "memoir.md" in document.original.names[0]:
                raise ValueError("an unforeseen sentence")
            yield from sound([document], *known, rules_only=rules_only)

    monkeypatch.setattr(reading, "read", fails)
    examination = case.examine([sources])
    assert [d.original.names[0] for d in examination.documents] == ["inner/نامه.txt", "letter.txt"]
    assert [(r.name, r.code) for r in examination.refusals] == [("inner/memoir.md", "G201"), ("scan.pdf", "G200")]
    assert case.record.verify() == ()


def test_a_case_inside_the_folder_that_it_examines_does_not_take_itself_in(sources: Path) -> None:
    with Case.open(sources / "my-case", create=True) as case:
        case.examine([sources])
        assert len(case.examine([sources]).documents) == 3


def test_a_vague_word_that_there_is_not_is_told_before_any_work_is_done(case: Case, sources: Path) -> None:
    (case.folder / "case.toml").write_text("[vagueness]\nquantity.severall = [1, 2]\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"there is no quantity\.severall; did you mean quantity\.several\?"):
        case.examine([sources])
    assert [action for action, _ in ledger(case) if action != "open"] == []


def test_a_changed_vague_word_reads_the_documents_again(case: Case, tmp_path: Path) -> None:
    (tmp_path / "early.txt").write_text("The arrests began in early 1994.", encoding="utf-8")
    case.examine([tmp_path / "early.txt"])
    (case.folder / "case.toml").write_text("[vagueness]\npart.year.early = [1, 3]\n", encoding="utf-8")
    (told,) = case.examine([]).statements
    assert told.about is not None
    assert told.about.value is not None
    assert told.about.value.edtf == "1994-01~/1994-03~"


@pytest.mark.parametrize("how", ["asked", "written"])
def test_what_was_learned_from_news_can_be_left_out(case: Case, tmp_path: Path, how: str) -> None:
    (tmp_path / "note.txt").write_text("Aren Osk said that the gaol was empty.", encoding="utf-8")
    (weighed,) = case.examine([tmp_path / "note.txt"]).statements
    if how == "written":
        (case.folder / "case.toml").write_text("rules_only = true\n", encoding="utf-8")
    (ruled,) = case.examine([], rules_only=how == "asked").statements
    assert (ruled.text, ruled.rule) == (weighed.text, weighed.rule)
    assert ruled.score != weighed.score


def test_a_case_opens_where_an_event_loop_runs_as_in_a_notebook(tmp_path: Path) -> None:
    async def cell() -> int:
        with Case.open(tmp_path / "case", create=True, clock=clock) as case:
            return len(case.report.rows("statements"))

    with ThreadPoolExecutor(1) as notebook:
        assert notebook.submit(lambda: asyncio.run(cell())).result() == 0


def test_two_cases_open_at_once_do_not_meet(tmp_path: Path, case: Case, sources: Path) -> None:
    with Case.open(tmp_path / "other", create=True) as other:
        other.examine([sources / "letter.txt"])
        case.examine([sources / "inner"])
        assert [d.original.names[0] for d in other.report.examination().documents] == ["letter.txt"]
        assert len(case.report.examination().documents) == 2


def test_a_case_is_not_examined_twice_at_the_same_time(tmp_path: Path, case: Case, sources: Path) -> None:
    with Case.open(case.folder) as other:

        def meanwhile(stage: str, done: int, of: int | None) -> None:
            with pytest.raises(CaseUnavailable, match="being examined"):
                other.examine([sources])

        case.examine([sources], progress=meanwhile)


def test_what_is_not_there_cannot_be_opened_or_examined(tmp_path: Path, case: Case) -> None:
    with pytest.raises(CaseUnavailable, match="there is no case"):
        Case.open(tmp_path / "nowhere")
    with pytest.raises(BadInput, match="there is no"):
        case.examine([tmp_path / "nowhere.txt"])


def changed(path: Path, place: int = -1) -> None:
    """Change one byte."""
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.chmod(0o600)
    path.write_bytes(data)


def an_original(folder: Path) -> None:
    changed(next(path for path in sorted((folder / "originals").rglob("*")) if path.is_file()))


def the_dossier(folder: Path) -> None:
    changed(folder / "dossier.html", 5000)


def a_document(folder: Path) -> None:
    data = (folder / "case.db").read_bytes()
    changed(folder / "case.db", data.index(b"bombing of 12 April"))


def a_ledger_line(folder: Path) -> None:
    data = (folder / "case.db").read_bytes()
    changed(folder / "case.db", data.index(b'{"made_from":"') + 20)


def a_page_of_the_database(folder: Path) -> None:
    changed(folder / "case.db", 4096 * 3)


@pytest.mark.parametrize("change", [an_original, the_dossier, a_document, a_ledger_line, a_page_of_the_database])
def test_a_single_changed_byte_is_found(tmp_path: Path, sources: Path, change: Any) -> None:
    with Case.open(tmp_path / "case", create=True) as case:
        case.examine([sources])
        assert case.record.verify() == ()
    change(tmp_path / "case")
    with Case.open(tmp_path / "case") as case:
        assert case.record.verify() != ()


def test_a_byte_changed_anywhere_in_the_database_is_found(tmp_path: Path, sources: Path) -> None:
    with Case.open(tmp_path / "case", create=True) as case:
        case.examine([sources])
    database = tmp_path / "case" / "case.db"
    whole = database.read_bytes()
    for place in random.Random(4).sample(range(len(whole)), 25):
        changed(database, place)
        assert found_in(tmp_path / "case"), place
        database.write_bytes(whole)
    assert not found_in(tmp_path / "case")


def found_in(folder: Path) -> bool:
    """Does opening or verifying the case tell that it was changed?"""
    try:
        with Case.open(folder) as case:
            return case.record.verify() != ()
    except (CaseUnavailable, Tampered):
        return True


def test_a_killed_examination_leaves_no_imprint_and_is_no_fault(tmp_path: Path, sources: Path) -> None:
    with Case.open(tmp_path / "case", create=True) as case:
        case.examine([sources])
        (tmp_path / "case" / "case.imprint").unlink()
        assert case.record.verify() == ()


def test_a_seal_noted_on_an_earlier_day_shows_whether_the_record_was_written_anew(
    tmp_path: Path, case: Case, sources: Path
) -> None:
    case.examine([sources / "letter.txt"])
    noted = case.record.seal()
    case.examine([sources])
    assert case.record.verify(noted) == ()
    with Case.open(tmp_path / "anew", create=True) as anew:
        anew.examine([sources])
        assert anew.record.verify(noted) == (
            f"no line of the ledger bears the seal {noted}: lines were cut off or written anew",
        )
