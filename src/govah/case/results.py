"""What follows from a case, and how it is shown: `case.reckoning` and `case.report`."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from govah import reading, reckoning, record, report
from govah.case.desk import Desk, Progress, fingerprint, silent
from govah.errors import BadInput
from govah.model import (
    CaseFile,
    CopyGroup,
    Document,
    Entity,
    Examination,
    Reading,
    Reckoning,
    Refusal,
    StatementId,
    Tie,
)
from govah.model.codec import encode
from govah.reading.dates.vagueness import vagueness
from govah.report import tables
from govah.store.change import Change, canonical

_Read = tuple[tuple[Document, ...], tuple[Reading, ...]]
_Sealed = list[tuple[str, str]]


class ReckoningStage:
    """`case.reckoning`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._held: tuple[_Sealed, _Read] | None = None

    def reckon(self, progress: Progress = silent) -> None:
        """Group the copies and work out what follows from all the readings, unless nothing has changed since."""
        with self._desk.alone():
            casefile = self._desk.casefile()
            made = self.made(casefile)
            if made == self.made_last():
                return
            progress("reckon", 0, 1)
            copies, found = self.suppose(casefile)
            self._store.keep_reckoning(copies, found, made)
            progress("reckon", 1, 1)

    def suppose(
        self, casefile: CaseFile, without: Collection[StatementId] = ()
    ) -> tuple[tuple[CopyGroup, ...], Reckoning]:
        """The copies, and what follows if this were the case file and nobody said some statements. Nothing is kept."""
        documents, readings = self.read_documents()
        copies = record.group_copies(documents, {r.document: r.dating for r in readings})
        used = (m.listing for r in readings for m in r.mentions if m.listing)
        listings = reading.listings(used, casefile.names)
        return copies, reckoning.reckon(documents, readings, copies, casefile, listings, without)

    def read_documents(self) -> _Read:
        """The documents that were read, with what each says, in the order of their names; held until they change."""
        sealed = self._sealed()
        if self._held is None or self._held[0] != sealed:
            self._held = sealed, self._decoded()
        return self._held[1]

    def _decoded(self) -> _Read:
        readings = {reading.document: reading for reading in self._store.values(Reading)}
        documents = [d for d in self._store.values(Document) if d.id in readings]
        documents.sort(key=lambda d: (d.original.names, d.id))
        return tuple(documents), tuple(readings[d.id] for d in documents)

    def made(self, casefile: CaseFile) -> str:
        """What the reckoning is to be made from."""
        plain = encode(replace(casefile, title="", language="en", synonyms=()))
        return fingerprint("reckon", canonical([plain, self._sealed()]))

    def _sealed(self) -> _Sealed:
        return [*self._store.hashes(Document).items(), *self._store.hashes(Reading).items()]

    def made_last(self) -> str:
        """What the last reckoning was made from; empty before the first."""
        return str(self._store.acts("reckon").get("reckoning", {}).get("made_from", ""))


class ReportStage:
    """`case.report`."""

    def __init__(self, desk: Desk, reckoned: ReckoningStage) -> None:
        self._desk = desk
        self._store = desk.store
        self._reckoned = reckoned

    def examination(self, language: str | None = None) -> Examination:
        """The case as it stands, in the language asked for, else in that of its case file."""
        casefile = self._casefile(language)
        documents, readings = self._reckoned.read_documents()
        copies, found = self._store.reckoning()
        refusals = sorted(self._store.values(Refusal), key=lambda r: (r.name, r.sha256 or ""))
        return Examination(
            casefile=casefile,
            documents=documents,
            refusals=tuple(refusals),
            copies=copies,
            readings=readings,
            reckoning=found,
            vagueness=vagueness(casefile.vagueness).words,
        )

    def rows(self, kind: tables.Kind, language: str | None = None) -> list[dict[str, Any]]:
        """One table of the case, as documented in docs/reference/json.md."""
        return tables.rows(kind, self.examination(language))

    def why(self, event: str) -> list[dict[str, Any]]:
        """Why each event that `event` can mean happened, as documented in docs/reference/json.md.

        Raises: BadInput: no event is called so.
        """
        return tables.why(event, self.examination())

    def proof(self, event: str) -> list[dict[str, Any]]:
        """What forces the bounds of each event that `event` can mean, as documented in docs/reference/json.md.

        Raises: BadInput: no event is called so.
        """
        return tables.proof(event, self.examination())

    def origins(self) -> dict[str, Any]:
        """Every origin and what rests on it, as documented in docs/reference/json.md."""
        return tables.origins(self.examination())

    def what_if(self, without: Collection[StatementId], assume: Mapping[str, bool]) -> dict[str, Any]:
        """What would change without these statements, or with these assumptions made or not, as documented in
        docs/reference/json.md. Nothing is kept.

        Raises: BadInput: there is no such statement or assumption.
        """
        before = self.examination()
        _known("statement", without, (s.id for s in before.statements), "govah statements")
        _known("assumption", assume, (a.name for a in before.reckoning.assumptions), "govah explanations --json")
        off = {*before.casefile.switched_off, *assume} - {name for name, made in assume.items() if made}
        _, found = self._reckoned.suppose(replace(before.casefile, switched_off=tuple(sorted(off))), without)
        return tables.changes(before, replace(before, reckoning=found))

    def who(self, name: str, most: int = 20) -> list[dict[str, Any]]:
        """Whom of the case `name` can mean, nearest first, as documented in docs/reference/json.md.

        Raises: BadInput: `name` has no letter.
        """
        if not any(map(str.isalpha, name)):
            raise BadInput("write a name, in any script: govah who NAME")
        found = report.bearers(name, self._store.parts(Entity))[:most]
        ties = self._store.parts(Tie)
        wanted = {document for b in found for document, _ in tables.first_places(b.entity)}
        readings = {reading.document: reading for reading in self._store.values(Reading, wanted)}
        papers = {d.id: (d, readings[d.id]) for d in self._store.values(Document, wanted)}
        return [tables.bearer_row(b, ties, papers) for b in found]

    def dossier(self, language: str | None = None, progress: Progress = silent) -> Path:
        """Write the dossier, unless it stands as it would be written. It is replaced whole or not at all."""
        with self._desk.alone():
            made = self._made(self._casefile(language))
            last = self._store.acts("write").get("dossier.html", {})
            if last.get("made_from") == made and self._desk.dossier_hash() == last["sha256"]:
                return self._desk.dossier
            progress("dossier", 0, 1)
            examination = self.examination(language)
            self._write(report.dossier(examination, language=examination.casefile.language).encode(), made)
            progress("dossier", 1, 1)
            return self._desk.dossier

    def _write(self, page: bytes, made: str) -> None:
        new = self._desk.dossier.with_suffix(".html.new")
        with new.open("wb") as file:
            file.write(page)
            file.flush()
            os.fsync(file.fileno())
        sealed = {"made_from": made, "sha256": hashlib.sha256(page).hexdigest()}
        self._store.commit(Change(acts=[("write", "dossier.html", sealed)]))
        new.replace(self._desk.dossier)

    def _made(self, casefile: CaseFile) -> str:
        refused = list(self._store.hashes(Refusal).values())
        return fingerprint("dossier", self._reckoned.made_last(), canonical([encode(casefile), refused]))

    def _casefile(self, language: str | None) -> CaseFile:
        casefile = self._desk.casefile()
        return replace(casefile, language=language) if language else casefile


def _known(what: str, named: Collection[str], known: Iterable[str], lists: str) -> None:
    unknown = sorted(set(named).difference(known))
    if unknown:
        raise BadInput(f"the case has no {what} {unknown[0]}: {lists} lists them")
