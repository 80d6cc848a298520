"""The reading of a case: what each document says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import partial

from govah import reading
from govah.case.desk import Desk, Progress, fingerprint, silent
from govah.case.loose import mentions_in
from govah.case.naming import document_called
from govah.model import CaseFile, Document, Idea, Reading, Refusal
from govah.model.codec import encode
from govah.report import tables
from govah.runner import Failure, run
from govah.store.change import Change, canonical

_AT_ONCE = 40_000
"""Characters read between two commits: about a second of parsing, which is all that a killed run loses."""

Chunk = tuple[Document, ...]


class ReadingStage:
    """`case.reading`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def read(self, jobs: int = 1, progress: Progress = silent, *, rules_only: bool = False) -> None:
        """Read every document that is new, or was changed, or was read by another version or with another case file.

        A document whose reading fails is refused with the reason; the rest goes on. `rules_only` as in the case file.
        """
        with self._desk.alone():
            casefile = self._desk.casefile()
            casefile = replace(casefile, rules_only=rules_only or casefile.rules_only)
            made = self._made(casefile)
            refused = self._store.made_from(Refusal)
            todo = self._unread(made, set(refused.values()))
            done = 0
            read = run(partial(_read, casefile=casefile), _chunks(self._documents(todo)), jobs=jobs)
            for chunk, readings in read:
                self._store.commit(_change(chunk, readings, made, refused.keys()))
                done += len(chunk)
                progress("read", done, len(todo))

    def mentions(self, document: str, terms: Sequence[str] = ()) -> tables.Row:
        """Where the document of this id, title or file name has words for the ideas; without terms, for all those of
        the case file. Raises: NoSuchDocument. BadInput: several are called so, or there is nothing to look for."""
        found = document_called(self._store, document)
        return mentions_in(found.text, found.name, terms, self.synonyms)

    @property
    def synonyms(self) -> tuple[Idea, ...]:
        """The ideas that the case file names, each with its words."""
        return self._desk.casefile().synonyms

    def _made(self, casefile: CaseFile) -> dict[str, str]:
        """By document, what its reading is to be made from."""
        known = canonical(encode((casefile.names, casefile.vagueness, casefile.rules_only)))
        return {key: fingerprint("read", known, sealed) for key, sealed in self._store.hashes(Document).items()}

    def _unread(self, made: dict[str, str], failed: Set[str]) -> list[str]:
        read = self._store.made_from(Reading)
        return [key for key, origin in made.items() if read.get(key) != origin and origin not in failed]

    def _documents(self, keys: Sequence[str]) -> Iterator[Document]:
        """Read ahead a few at a time: a case need not fit into memory to be read."""
        for start in range(0, len(keys), 50):
            yield from list(self._store.values(Document, keys[start : start + 50]))


def _change(
    chunk: Chunk, results: tuple[Reading | Failure, ...] | Failure, made: dict[str, str], refused: Set[str]
) -> Change:
    change = Change()
    each = (results,) * len(chunk) if isinstance(results, Failure) else results
    for document, result in zip(chunk, each, strict=True):
        sha256, origin = document.original.sha256, made[document.id]
        if isinstance(result, Failure):
            why = Refusal(name=document.original.names[0], reason=result.reason, code=result.code, sha256=sha256)
            change.retire.append((Reading, document.id))
            change.keep.append((why, origin))
        else:
            change.keep.append((result, origin))
            change.retire += [(Refusal, sha256)] if sha256 in refused else []
    return change


def _chunks(documents: Iterable[Document]) -> Iterator[Chunk]:
    """The documents in order, together as long as they are short; a run that goes on makes the same chunks."""
    chunk: list[Document] = []
    for document in documents:
        chunk.append(document)
        if sum(len(d.text) for d in chunk) >= _AT_ONCE:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


def _read(chunk: Chunk, casefile: CaseFile) -> tuple[Reading | Failure, ...]:
    """Read a chunk together, or one by one when something in it cannot be read. May run in a child."""
    try:
        return tuple(_readings(chunk, casefile))
    except Exception:
        return tuple(_read_alone(document, casefile) for document in chunk)


def _readings(chunk: Chunk, casefile: CaseFile) -> Iterator[Reading]:
    return reading.read(chunk, casefile.names, casefile.vagueness, rules_only=casefile.rules_only)


def _read_alone(document: Document, casefile: CaseFile) -> Reading | Failure:
    try:
        (alone,) = _readings((document,), casefile)
    except Exception as error:
        return Failure(f"the text was kept, but reading it failed ({type(error).__name__}: {error})", "G201")
    return alone
