"""The record of a case: take documents in, read the text out of them, check that nothing was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govah import record
from govah.case.desk import Desk, Progress, batches, fingerprint, silent
from govah.errors import Tampered, Unreadable
from govah.model import Document, Original, Reading, Refusal, document_id
from govah.model.codec import encode
from govah.record.limits import LIMITS
from govah.record.vault import Vault
from govah.runner import Failure, Limits, run
from govah.store import imprint
from govah.store.change import Change, canonical

if TYPE_CHECKING:
    from govah.store.store import Store

Taken = Original | Refusal

_LIMITS = Limits(seconds=LIMITS.seconds, memory=LIMITS.memory)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What one original holds: what is packed inside it, and the document it is; an archive is none."""

    members: tuple[Taken, ...]
    document: Document | Failure | None


class RecordStage:
    """`case.record`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def take_in(self, paths: Iterable[Path], progress: Progress = silent) -> None:
        """Keep every file of `paths`, folders recursively. What is known already is known under one more name."""
        with self._desk.alone():
            self._desk.vault.clear()
            register = _Register(self._store)
            done = 0
            for batch in batches(record.take_in(paths, self._desk.vault)):
                self._store.commit(register.enter(batch))
                done += len(batch)
                progress("take in", done, None)
            self._store.commit(Change(retire=register.settled()))

    def extract(self, jobs: int = 1, progress: Progress = silent) -> None:
        """Read the text out of every original that was not read yet, and out of what is packed inside it.

        Originals are hostile: each is opened in a child process with limits. One that fails is refused with the
        reason, and tried again only by another version of Govah.
        """
        done = 0
        with self._desk.alone():
            register = _Register(self._store)
            while todo := self._unopened():
                opened = run(partial(_open, vault=self._desk.vault), todo, jobs=jobs, limits=_LIMITS)
                for batch in batches(opened):
                    self._store.commit(_change(register, batch))
                    done += len(batch)
                    progress("extract", done, None)

    def verify(self, noted: str | None = None) -> tuple[str, ...]:
        """Re-hash the originals, the ledger, every stored value and the dossier: a sentence for each that is not as
        it was kept. `noted` is a `seal` of an earlier day: some line must still bear it."""
        from django.db import DatabaseError

        found: list[str] = []
        try:
            found.extend(self._faults(noted))
        except (DatabaseError, Tampered) as error:
            found.append(f"case.db cannot be read to the end: {error}")
        return tuple(found)

    def seal(self) -> str | None:
        """The hash of the ledger's last line: noted elsewhere, nothing up to it can be cut off or written anew."""
        last = self._store.last_line()
        return last.hash if last else None

    def _faults(self, noted: str | None) -> Iterator[str]:
        from govah.store.faults import faults

        yield from imprint.faults(self._desk.database)
        yield from self._desk.vault.faults(self._store.hashes(Original))
        yield from record.ledger.faults(self._store.ledger())
        if noted and all(line.hash != noted for line in self._store.ledger()):
            yield f"no line of the ledger bears the seal {noted}: lines were cut off or written anew"
        yield from faults(self._store)
        yield from self._dossier_faults()

    def _dossier_faults(self) -> Iterator[str]:
        written = self._store.acts("write").get("dossier.html")
        if written and not self._desk.dossier.is_file():
            yield "dossier.html is gone"
        elif written and self._desk.dossier_hash() != written["sha256"]:
            yield "dossier.html is not what the ledger says was written"

    def _unopened(self) -> list[Original]:
        made = {**self._store.made_from(Refusal), **self._store.made_from(Document)}
        unpacked = {key: detail["made_from"] for key, detail in self._store.acts("unpack").items()}
        return [
            original
            for original in self._store.values(Original)
            if _made(original) not in (made.get(k) for k in (original.sha256, document_id(original.sha256)))
            and unpacked.get(original.sha256) != _made(original)
        ]


class _Register:
    """The originals and refusals known so far, to tell what of a new batch is news."""

    def __init__(self, store: Store) -> None:
        self._originals = {o.sha256: o for o in store.values(Original)}
        self._refused = {r.sha256 or r.name: r for r in store.values(Refusal)}
        self._taken_now: set[str] = set()
        self._refused_now: set[str] = set()

    def enter(self, batch: Iterable[Taken]) -> Change:
        """What is to be kept of the batch: each original once with all its names, each refusal once."""
        news: dict[str, Taken] = {}
        for taken in batch:
            if isinstance(taken, Original):
                self._taken_now.update(taken.names)
                merged = _merged(self._originals.get(taken.sha256), taken)
                if self._originals.get(taken.sha256) != merged:
                    self._originals[taken.sha256] = news[taken.sha256] = merged
            else:
                key = taken.sha256 or taken.name
                self._refused_now.add(key)
                if self._refused.get(key) != taken:
                    self._refused[key] = news[key] = taken
        return Change(keep=[(taken, "") for taken in news.values()])

    def was_refused(self, original: Original) -> bool:
        """Could this original not be read at an earlier time, and is it not refused again?"""
        return original.sha256 in self._refused and original.sha256 not in self._refused_now

    def settled(self) -> list[tuple[type[Any], str]]:
        """The refusals of an earlier time whose files could be had this time."""
        names = sorted(self._refused.keys() & self._taken_now - self._refused_now)
        return [(Refusal, name) for name in names if self._refused.pop(name)]


def _merged(known: Original | None, taken: Original) -> Original:
    """The same bytes, under all the names; found by themselves if they ever were, else in the first container."""
    if known is None:
        return taken
    names = tuple(sorted({*known.names, *taken.names}))
    container = min(known.container or "", taken.container or "") or None
    return replace(known, names=names, container=container)


def _made(original: Original) -> str:
    return fingerprint("extract", canonical(encode(original)))


def _open(original: Original, vault: Vault) -> _Opened:
    """Runs in a child. What is packed inside a container came out with it, all the way down."""
    packed = original.container is None and record.is_container(original, vault)
    members = record.unpack(original, vault) if packed else ()
    if record.is_archive(original, vault):
        return _Opened(members, None)
    try:
        return _Opened(members, record.document_of(original, vault))
    except Unreadable as error:
        return _Opened(members, Failure(error.reason, error.code))


def _change(register: _Register, batch: Iterable[tuple[Original, _Opened | Failure]]) -> Change:
    change = Change()
    for original, result in batch:
        opened = _Opened((), result) if isinstance(result, Failure) else result
        change.keep += register.enter(opened.members).keep
        change.retire += register.settled()
        if isinstance(opened.document, Failure):
            _refuse(change, original, opened.document)
        else:
            _accept(change, original, opened, register.was_refused(original))
    return change


def _accept(change: Change, original: Original, opened: _Opened, refused: bool) -> None:
    if refused:
        change.retire.append((Refusal, original.sha256))
    if isinstance(opened.document, Document):
        change.keep.append((opened.document, _made(original)))
    else:
        unpacked = {"made_from": _made(original), "members": len(opened.members)}
        change.acts.append(("unpack", original.sha256, unpacked))


def _refuse(change: Change, original: Original, failure: Failure) -> None:
    name = document_id(original.sha256)
    change.retire += [(Document, name), (Reading, name)]
    refusal = Refusal(name=original.names[0], reason=failure.reason, code=failure.code, sha256=original.sha256)
    change.keep.append((refusal, _made(original)))
