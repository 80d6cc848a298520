"""A changed, added or missing row is found, whoever changed it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govah.model import Bounds, CopyGroup, CopyKind, Dating, DatingRule, Finding, Original, Reading, Reckoning, Refusal
from govah.record import ledger
from govah.store.change import Change
from govah.store.settings import set_up

if TYPE_CHECKING:
    from govah.store.store import Store

set_up()

ORIGINAL = Original(sha256="a" * 64, size=12, names=("letter.txt",))
REFUSAL = Refusal(name="scan.pdf", reason="it is encrypted")
READING = Reading(document="daaaaaaaaaaaa", dating=Dating(bounds=Bounds(1, 2), rule=DatingRule.STATED))
COPIES = CopyGroup(documents=("d1", "d2"), kind=CopyKind.EXACT, likeness=1.0)
FINDINGS = Reckoning(findings=(Finding(code="C001", subject="d1", parameters=(("count", "2"),)),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    from govah.store.store import Store

    store = Store(tmp_path / "case.db", seal=ledger.seal, clock=lambda: datetime(2024, 5, 1, tzinfo=UTC))
    store.commit(Change(keep=[(ORIGINAL, ""), (REFUSAL, "f" * 64), (READING, "e" * 64)]))
    store.keep_reckoning([COPIES], FINDINGS, "d" * 64)
    yield store
    store.close()


def found(store: Store) -> list[str]:
    from govah.store.faults import faults

    return list(faults(store))


def tamper(folder: Path, act: str, *values: object) -> None:
    with sqlite3.connect(folder / "case.db") as raw:
        raw.execute(act, values)
    raw.close()


def test_what_nobody_touched_has_no_faults(store: Store) -> None:
    assert found(store) == []


def test_what_was_retired_is_not_missed(store: Store) -> None:
    store.commit(Change(retire=[(Refusal, "scan.pdf")]))
    assert found(store) == []


TAMPERED = [
    ("UPDATE store_original SET value = replace(value, 'letter', 'lettel')", "original a+ was changed"),
    ("UPDATE store_original SET size = 13", "original a+ is filed under something"),
    ("UPDATE store_refusal SET made_from = ''", "refusal scan.pdf is not what the ledger says"),
    ("UPDATE store_reading SET latest = NULL", "reading daaaaaaaaaaaa is filed under something"),
    ("UPDATE store_reading SET schema = 0", "reading daaaaaaaaaaaa is not what the ledger says"),
    ("DELETE FROM store_reading", "what “read” kept of daaaaaaaaaaaa is gone"),
    ("UPDATE store_copies SET value = replace(value, 'exact', 'near')", "copies 0 was changed"),
    ("UPDATE store_finding SET code = 'C002'", "finding 1 is filed under something"),
    ("UPDATE store_finding SET made_from = ''", "the reckoning is not what the ledger says"),
    ("UPDATE store_finding SET place = 7", "the reckoning is not what the ledger says"),
    ("DELETE FROM store_finding", "the reckoning is not what the ledger says"),
    (
        "INSERT INTO store_refusal SELECT value, sha256, schema, made_from, 'b', name, code FROM store_refusal",
        "refusal b is not what the ledger says",
    ),
]


@pytest.mark.parametrize(("act", "says"), TAMPERED)
def test_what_was_changed_behind_our_back_is_named(store: Store, tmp_path: Path, act: str, says: str) -> None:
    tamper(tmp_path, act)
    with pytest.raises(AssertionError, match=says):
        assert not found(store), "\n".join(found(store))


def test_a_value_changed_together_with_its_hash_is_still_not_what_was_sealed(store: Store, tmp_path: Path) -> None:
    forged = '{"names":["forged.txt"],"sha256":"' + "a" * 64 + '","size":12}'
    sha256 = hashlib.sha256(forged.encode()).hexdigest()
    tamper(tmp_path, "UPDATE store_original SET value = ?, sha256 = ?", forged, sha256)
    assert found(store) == [f"original {'a' * 64} is not what the ledger says was kept"]
