"""Open a case, and everything that can be asked of it, grouped by stage: `case.record`, `case.reading`, …

Every act is committed with its ledger line before the next begins. So a run that was killed goes on where it stopped,
and ends with the same bytes as one that was not.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from govah.case.desk import Desk, Progress, silent
from govah.case.naming import NoSuchDocument
from govah.case.reading import ReadingStage
from govah.case.record import RecordStage
from govah.case.results import ReckoningStage, ReportStage
from govah.errors import BadInput, CaseUnavailable
from govah.model import Examination
from govah.record import ledger
from govah.store.casefile import write_template
from govah.store.settings import set_up

if TYPE_CHECKING:
    from types import TracebackType

    from govah.store.store import Clock, Store

__all__ = ["Case", "NoSuchDocument", "Progress", "silent"]

_DATABASE = "case.db"
_OWN = ("case.toml", "case.lock", "case.imprint", _DATABASE, "originals", "dossier.html")


def _now() -> datetime:
    return datetime.now(UTC)


class Case:
    """One investigation: a folder with the originals, the case file, the database and the dossier.

    Several can be open at once, and one can be used from several threads; only one examination of a case runs at a
    time. Close it when done, or use it in a `with`.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self._desk = Desk(folder, store)
        self.folder = folder
        self.record = RecordStage(self._desk)
        self.reading = ReadingStage(self._desk)
        self.reckoning = ReckoningStage(self._desk)
        self.report = ReportStage(self._desk, self.reckoning)

    @classmethod
    def open(cls, folder: Path | str, *, create: bool = False, clock: Clock = _now) -> Case:
        """The case in `folder`; with `create`, a new one where there is none yet.

        Raises: CaseUnavailable: there is no case, or a newer Govah wrote it, or `folder` holds other things.
        """
        folder = Path(folder)
        if create:
            _make_room(folder)
        elif not (folder / _DATABASE).is_file():
            raise CaseUnavailable(f"there is no case in {folder}: make one with `govah examine … --out {folder}`")
        set_up()
        from govah.store.store import Store

        return cls(folder, Store(folder / _DATABASE, seal=ledger.seal, clock=clock))

    def close(self) -> None:
        """Let go of the database."""
        self._desk.store.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        from django.db import DatabaseError

        from govah.store.store import explained

        self.close()
        if isinstance(error, DatabaseError):
            raise explained(error) from error

    def examine(
        self,
        paths: Iterable[Path | str],
        *,
        jobs: int = 1,
        language: str | None = None,
        rules_only: bool = False,
        progress: Progress = silent,
    ) -> Examination:
        """Take in `paths`, read what is new, reckon, and write the dossier: the whole job.

        Args:
            paths: files and folders; folders are read recursively.
            jobs: processes that read at the same time; the result does not depend on it.
            language: of the dossier, ``en`` or ``fa``; else what `case.toml` says.
            rules_only: read who says what by named rules alone; also where `case.toml` says so.
            progress: called as each stage goes on.

        Raises: BadInput: a path does not exist, or `case.toml` is wrong. CaseUnavailable: it is being examined.
        """
        given = [_existing(Path(path)) for path in paths]
        with self._desk.alone():
            write_template(self.folder / "case.toml")
            self._desk.casefile()  # a mistake in it is told before any work is done
            self.record.take_in(given, progress)
            self.record.extract(jobs, progress)
            self.reading.read(jobs, progress, rules_only=rules_only)
            self.reckoning.reckon(progress)
            self.report.dossier(language, progress)
            return self.report.examination(language)


def _existing(path: Path) -> Path:
    if not path.exists():
        raise BadInput(f"there is no {path}: give files or folders that exist")
    return path


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith(_OWN))
    except OSError as error:
        raise CaseUnavailable(f"no case can be kept in {folder}: {error.strerror}") from error
    if strangers and not (folder / _DATABASE).exists():
        raise CaseUnavailable(f"{folder} holds {strangers[0]} and is not a case: name a new or empty folder")
