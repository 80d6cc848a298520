"""The imprint of the database: a hash of all its bytes, as it was left.

Every value is sealed by the ledger; the imprint also covers what no value lives in (indexes, free pages), so that one
changed byte anywhere shows. It is taken away before the first write and put back after the last: a run that was
killed leaves none, and then the seals of the values speak alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

_NAME = "case.imprint"


def lift(database: Path) -> None:
    """Take the imprint away: the database is about to change."""
    (database.parent / _NAME).unlink(missing_ok=True)


def press(database: Path) -> None:
    """Leave the imprint of the database as it stands. All that was written must be in the file itself by now."""
    draft = database.parent / f"{_NAME}.new"
    draft.write_text(_hash(database), encoding="ascii")
    draft.replace(database.parent / _NAME)


def faults(database: Path) -> Iterator[str]:
    """A sentence if the database is not byte for byte as it was left."""
    imprint = database.parent / _NAME
    if imprint.is_file() and imprint.read_bytes() != _hash(database).encode():
        yield "case.db is not byte for byte as it was left"


def _hash(database: Path) -> str:
    with database.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
