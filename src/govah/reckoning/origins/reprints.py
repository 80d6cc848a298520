"""Which statement repeats which: the same words of the same voice in another copy of one text.

A copy that carries more than its original may have heard somebody itself. So whole texts are one page, and of a text
that stands inside a longer one only the words that both have in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govah.model import CopyGroup, CopyKind, DocumentId, Statement, StatementId
from govah.reckoning.names import spelt
from govah.text.folding import folded


class Reprints:
    """The page that stands for each page (`home`), and the statement that each one repeats (`original`)."""

    def __init__(
        self, copies: Sequence[CopyGroup], documents: Sequence[DocumentId], statements: Sequence[Statement]
    ) -> None:
        first = {d: f for group in copies for d, f in _firsts(group, documents)}
        whole = {d for group in copies if group.kind is not CopyKind.CONTAINED for d in group.documents}
        self._home = {d: f for d, f in first.items() if d in whole}
        self.original: dict[StatementId, StatementId] = {}
        said: dict[tuple[str, ...], StatementId] = {}
        for s in sorted(statements, key=lambda s: s.document != first.get(s.document, s.document)):
            place = first.get(s.document)
            self.original[s.id] = s.id if place is None else said.setdefault((place, *_words(s)), s.id)

    def home(self, document: DocumentId) -> DocumentId:
        """The document itself, or the first of those that are one text with it."""
        return self._home.get(document, document)


def _words(statement: Statement) -> tuple[str, str, str]:
    speaker = statement.speaker
    voice = (spelt(speaker.name), speaker.description) if speaker.cue is not None else ("", "")
    return (folded(statement.text), *voice)


def _firsts(group: CopyGroup, documents: Sequence[DocumentId]) -> Iterator[tuple[DocumentId, DocumentId]]:
    """Each member with the one that stands for all: the earliest dated, else the first that was taken in."""
    held = set(group.documents)
    known = [group.first] if group.first is not None else []
    known += [d for d in documents if d in held]
    yield from ((d, known[0]) for d in known)
