"""The database of a case: values in, values out.

A value and its ledger line are committed in one transaction, or neither is. Whatever moment the process is killed at,
what is there is whole, and what is not there is simply not done yet.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from django.db import DatabaseError, OperationalError, connections, transaction
from django.db.migrations.executor import MigrationExecutor

from govah import __version__
from govah.errors import CaseUnavailable, GovahError, Tampered
from govah.model import CopyGroup, LedgerLine, Reckoning
from govah.store import models
from govah.store.change import Act, Change, canonical
from govah.store.rows import KEYED, PARTS, Kind, seal_of, seal_of_parts
from govah.store.settings import connect, disconnect

V = TypeVar("V")
Clock = Callable[[], datetime]
_PARTS_OF_RECKONING = [f.name for f in fields(Reckoning)]


class Seal(Protocol):
    """`record.ledger.seal`: the next line after `previous`."""

    def __call__(
        self, previous: LedgerLine | None, *, at: str, actor: str, action: str, subject: str, detail: str
    ) -> LedgerLine:
        """See `govah.record.ledger`."""


class Store:
    """One open database. Safe to use from several threads; each gets its own connection."""

    def __init__(self, database: Path, *, seal: Seal, clock: Clock) -> None:
        self._alias = connect(database)
        self._seal = seal
        self._clock = clock
        try:
            _migrate(self._alias, database)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the database."""
        disconnect(self._alias)

    # -- values kept one by one ---------------------------------------------------------------------------------------

    def commit(self, change: Change) -> None:
        """Make the whole change in one transaction, with a ledger line for each part of it."""
        rows = [(KEYED[type(value)], KEYED[type(value)].row(value, made_from)) for value, made_from in change.keep]
        with transaction.atomic(self._alias):
            told = [*self._retire(change.retire), *((kind.act, row.pk, seal_of(row)) for kind, row in rows)]
            for kind in KEYED.values():
                self._upsert(kind.table, [row for k, row in rows if k is kind])
            self._write([*told, *change.acts])

    def values(self, type_: type[V], keys: Iterable[str] | None = None) -> Iterator[V]:
        """The values of one type, or those under `keys`, in the order of their keys."""
        wanted = {} if keys is None else {"key__in": list(keys)}
        return map(KEYED[type_].value, self.rows(KEYED[type_], **wanted))

    def made_from(self, type_: type[Any]) -> dict[str, str]:
        """By key, what each value of the type was derived from."""
        return dict(self._columns(KEYED[type_], "key", "made_from"))

    def hashes(self, type_: type[Any]) -> dict[str, str]:
        """By key, the SHA-256 of each value of the type."""
        return dict(self._columns(KEYED[type_], "key", "sha256"))

    # -- the reckoning, kept as a whole -------------------------------------------------------------------------------

    def keep_reckoning(self, copies: Sequence[CopyGroup], reckoning: Reckoning, made_from: str) -> None:
        """Put the reckoning in the place of the one before; one transaction, one ledger line."""
        parts = [*copies, *(part for name in _PARTS_OF_RECKONING for part in getattr(reckoning, name))]
        rows = [(kind, kind.row(p, made_from, place=n)) for n, p in enumerate(parts) if (kind := PARTS[type(p)])]
        whole = seal_of_parts(row for _, row in rows)
        with transaction.atomic(self._alias):
            for kind in PARTS.values():
                kind.table.objects.using(self._alias).all().delete()
                own = [row for k, row in rows if k is kind]
                kind.table.objects.using(self._alias).bulk_create(own, batch_size=500)
            self._write([("reckon", "reckoning", {"made_from": made_from, "sha256": whole})])

    def parts(self, type_: type[V]) -> tuple[V, ...]:
        """The parts of one type of the reckoning as last kept."""
        return tuple(map(PARTS[type_].value, self.rows(PARTS[type_])))

    def reckoning(self) -> tuple[tuple[CopyGroup, ...], Reckoning]:
        """The copies and the reckoning as last kept; empty before the first."""
        parts = {kind.holds: tuple(map(kind.value, self.rows(kind))) for kind in PARTS.values()}
        copies, *rest = parts.values()
        return copies, Reckoning(**dict(zip(_PARTS_OF_RECKONING, rest, strict=True)))

    # -- the ledger ---------------------------------------------------------------------------------------------------

    def acts(self, action: str) -> dict[str, dict[str, Any]]:
        """By subject, the detail of its last line of this action."""
        lines = models.LedgerLine.objects.using(self._alias).filter(action=action).order_by("number")
        return {subject: _object(detail) for subject, detail in lines.values_list("subject", "detail")}

    def ledger(self) -> Iterator[LedgerLine]:
        """Every line, in order."""
        rows = models.LedgerLine.objects.using(self._alias).order_by("number").values()
        return (LedgerLine(**row) for row in rows.iterator(chunk_size=1000))

    def last_line(self) -> LedgerLine | None:
        """The line that was written last."""
        tail = models.LedgerLine.objects.using(self._alias).order_by("number").values().last()
        return LedgerLine(**tail) if tail else None

    def _write(self, acts: Iterable[Act]) -> None:
        line = self.last_line()
        at = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        lines = []
        for action, subject, detail in acts:
            told = {"at": at, "actor": f"govah {__version__}", "detail": canonical(detail)}
            line = self._seal(line, action=action, subject=subject, **told)
            lines.append(models.LedgerLine(**{f.name: getattr(line, f.name) for f in fields(LedgerLine)}))
        models.LedgerLine.objects.using(self._alias).bulk_create(lines, batch_size=500)

    # -- rows ---------------------------------------------------------------------------------------------------------

    def rows(self, kind: Kind, **wanted: Any) -> Iterator[models.Value]:
        """The rows of one kind, in the order of their keys or places."""
        table: Any = kind.table.objects.using(self._alias)
        rows: Iterator[models.Value] = table.filter(**wanted).order_by("pk").iterator(chunk_size=500)
        return rows

    def settle(self) -> bool:
        """Move all that was written into the file itself. False: somebody still reads an older state."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = cursor.fetchone()
        return not busy

    def damage(self) -> Iterator[str]:
        """What SQLite itself finds wrong with the file."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            yield from (message for (message,) in cursor.fetchall() if message != "ok")

    def _columns(self, kind: Kind, *names: str) -> Iterable[Any]:
        rows: Iterable[Any] = kind.table.objects.using(self._alias).order_by("pk").values_list(*names)
        return rows

    def _upsert(self, table: type[models.Value], rows: list[models.Value]) -> None:
        own = [f.name for f in table._meta.concrete_fields if not f.primary_key]
        table.objects.using(self._alias).bulk_create(
            rows, batch_size=200, update_conflicts=True, unique_fields=["key"], update_fields=own
        )

    def _retire(self, retired: Iterable[tuple[type[Any], str]]) -> Iterator[Act]:
        for type_, key in retired:
            kind = KEYED[type_]
            count, _ = kind.table.objects.using(self._alias).filter(key=key).delete()
            if count:
                yield "retire", key, {"of": kind.act}


def _object(detail: str) -> dict[str, Any]:
    try:
        plain = json.loads(detail)
    except ValueError:
        plain = None
    if not isinstance(plain, dict):
        raise Tampered("a line of the ledger was changed: run `govah verify`")
    return plain


def _migrate(alias: str, database: Path) -> None:
    try:
        executor = MigrationExecutor(connections[alias])
        applied = {name for app, name in executor.loader.applied_migrations if app == "store"}
        known = {name for app, name in executor.loader.disk_migrations if app == "store"}
        if not applied and set(connections[alias].introspection.table_names()) - {"django_migrations"}:
            raise CaseUnavailable(f"{database} is a database of something else: name another folder")
        if applied - known:
            raise CaseUnavailable(f"a newer Govah wrote {database}: update Govah to open it")
        if known - applied:
            executor.migrate(executor.loader.graph.leaf_nodes("store"))
    except (DatabaseError, sqlite3.Error) as error:
        raise explained(error) from error


def explained(error: Exception) -> GovahError:
    """What an error of the database means for the one who asked."""
    if isinstance(error, OperationalError | sqlite3.OperationalError):
        return CaseUnavailable(f"case.db cannot be used: {error}")
    return Tampered(f"case.db is damaged, or is no case: {error}")
