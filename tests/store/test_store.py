"""The database of a case."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

from govah.errors import CaseUnavailable, Tampered
from govah.model import (
    Assumption,
    Bounds,
    CopyGroup,
    CopyKind,
    Dating,
    DatingRule,
    Finding,
    Original,
    Reading,
    Reckoning,
    Refusal,
)
from govah.record import ledger
from govah.store.change import Change, canonical
from govah.store.settings import set_up

if TYPE_CHECKING:
    from govah.store.store import Store

set_up()

HARBOUR = Original(sha256="a" * 64, size=12, names=("harbour/letter.txt",))
REFUSED = Refusal(name="harbour/دفتر.pdf", reason="it is encrypted")
READING = Reading(document="daaaaaaaaaaaa", dating=Dating(bounds=Bounds(2449453, None), rule=DatingRule.LATEST_TOLD))
COPIES = CopyGroup(documents=("d1", "d2"), kind=CopyKind.EXACT, likeness=1.0)
RECKONING = Reckoning(
    assumptions=(Assumption("sorting"),),
    findings=(Finding(code="C001", subject="d1", parameters=(("count", "2"),)),),
)


def noon() -> datetime:
    return datetime(2024, 5, 1, 12, tzinfo=UTC)


def opened(folder: Path) -> Store:
    from govah.store.store import Store

    return Store(folder / "case.db", seal=ledger.seal, clock=noon)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = opened(tmp_path)
    yield store
    store.close()


@pytest.mark.parametrize("value", [HARBOUR, REFUSED, READING])
def test_a_value_comes_out_as_it_went_in(store: Store, value: Any) -> None:
    store.commit(Change(keep=[(value, "f" * 64)]))
    assert list(store.values(type(value))) == [value]
    assert list(store.made_from(type(value)).values()) == ["f" * 64]


def test_a_name_that_is_not_utf8_can_be_kept(store: Store) -> None:
    odd = replace(HARBOUR, names=("list\udcff.txt",))
    store.commit(Change(keep=[(odd, "")]))
    assert list(store.values(Original)) == [odd]


def test_a_new_value_stands_in_the_place_of_the_old_and_the_ledger_tells_of_both(store: Store) -> None:
    renamed = replace(HARBOUR, names=("harbour/letter.txt", "copy.txt"))
    store.commit(Change(keep=[(HARBOUR, "")]))
    store.commit(Change(keep=[(renamed, "")]))
    assert list(store.values(Original)) == [renamed]
    assert [line.action for line in store.ledger()] == ["take-in", "take-in"]


def test_only_what_was_there_is_retired(store: Store) -> None:
    store.commit(Change(keep=[(REFUSED, "")]))
    store.commit(Change(retire=[(Refusal, REFUSED.name), (Refusal, "another")]))
    assert list(store.values(Refusal)) == []
    assert [(line.action, line.subject) for line in store.ledger()][1:] == [("retire", REFUSED.name)]


def test_a_change_is_made_whole_or_not_at_all(store: Store) -> None:
    with pytest.raises(TypeError):
        store.commit(Change(keep=[(HARBOUR, "")], acts=[("unpack", "a", {"members": object()})]))
    assert (list(store.values(Original)), list(store.ledger())) == ([], [])


def test_the_reckoning_is_replaced_as_a_whole(store: Store) -> None:
    store.keep_reckoning([COPIES], RECKONING, "1" * 64)
    assert store.reckoning() == ((COPIES,), RECKONING)
    store.keep_reckoning([], Reckoning(), "2" * 64)
    assert store.reckoning() == ((), Reckoning())
    assert store.acts("reckon")["reckoning"]["made_from"] == "2" * 64


def test_the_ledger_is_one_whole_chain_with_the_given_clock(store: Store) -> None:
    store.commit(Change(keep=[(HARBOUR, ""), (REFUSED, "")]))
    lines = list(store.ledger())
    assert list(ledger.faults(lines)) == []
    assert {line.at for line in lines} == {"2024-05-01T12:00:00+00:00"}
    assert store.last_line() == lines[-1]


@pytest.mark.parametrize("act", ["UPDATE store_ledgerline SET actor = 'nobody'", "DELETE FROM store_ledgerline"])
def test_the_database_itself_refuses_to_change_the_ledger(store: Store, tmp_path: Path, act: str) -> None:
    store.commit(Change(keep=[(HARBOUR, "")]))
    with sqlite3.connect(tmp_path / "case.db") as raw, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute(act)
    raw.close()


def test_cases_open_side_by_side_never_meet(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    one, two = map(opened, folders)
    one.commit(Change(keep=[(HARBOUR, "")]))
    two.commit(Change(keep=[(REFUSED, "")]))
    assert (list(one.values(Refusal)), list(two.values(Original))) == ([], [])
    one.close()
    assert list(two.values(Refusal)) == [REFUSED]
    two.close()


def test_writers_in_several_threads_keep_the_chain_whole(store: Store) -> None:
    def write(number: int) -> None:
        for each in range(5):
            store.commit(Change(keep=[(replace(HARBOUR, sha256=f"{number}{each}" * 32), "")]))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(store.values(Original))) == 20
    assert list(ledger.faults(store.ledger())) == []


def test_a_case_is_as_it_was_when_opened_again(tmp_path: Path) -> None:
    for value in (HARBOUR, REFUSED):
        store = opened(tmp_path)
        store.commit(Change(keep=[(value, "")]))
        store.close()
    store = opened(tmp_path)
    assert (list(store.values(Original)), list(store.values(Refusal))) == ([HARBOUR], [REFUSED])
    store.close()


def _from_the_future(path: Path) -> None:
    opened(path.parent).close()
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_later', '2050-01-01')")
    raw.close()


def _of_something_else(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    raw.close()


def _no_database(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 500)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_from_the_future, "a newer Govah wrote"),
        (_of_something_else, "a database of something else"),
        (_no_database, "case.db is damaged, or is no case"),
    ],
)
def test_what_is_not_a_case_is_refused_with_the_reason(tmp_path: Path, spoil: Any, says: str) -> None:
    spoil(tmp_path / "case.db")
    with pytest.raises((CaseUnavailable, Tampered), match=says):
        opened(tmp_path)


def test_a_value_of_a_newer_codec_is_refused(store: Store, tmp_path: Path) -> None:
    store.commit(Change(keep=[(HARBOUR, "")]))
    with sqlite3.connect(tmp_path / "case.db") as raw:
        raw.execute("UPDATE store_original SET schema = 99")
    raw.close()
    with pytest.raises(CaseUnavailable, match="newer Govah"):
        list(store.values(Original))


def test_every_change_of_the_tables_has_its_migration(store: Store) -> None:
    from django.apps import apps
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.state import ProjectState

    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    assert detector.changes(graph=loader.graph) == {}


def test_every_part_of_a_reckoning_has_its_table() -> None:
    from govah.store.rows import PARTS

    kept = [get_args(hint)[0] for hint in get_type_hints(Reckoning).values()]
    assert [CopyGroup, *kept] == list(PARTS)


def test_one_value_has_one_text() -> None:
    assert canonical({"ب": 1, "a": ["\ud800", 2.5]}) == '{"a":["\\ud800",2.5],"ب":1}'
