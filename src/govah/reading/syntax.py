"""A parsed block as plain lists: which word governs which, asked by characters of the document.

Reading asks the parse thousands of small questions; lists answer them several times faster than the parser's own
token objects. Without a parser there is no `Syntax`, and every rule that needs one has a surface rule beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.model import Span
from govah.reading.parse import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = FINITE | {"VB", "VBG", "VBN"}
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "csubjpass", "pcomp", "xcomp"})


class Syntax:
    """The words of one parsed block. `starts` are characters of the document; every other list is by word."""

    __slots__ = ("children", "deps", "ends", "heads", "starts", "tags", "words")

    def __init__(self, doc: Doc, offset: int) -> None:
        rows = [(t.idx + offset, len(t), t.lower_, t.tag_, t.dep_, t.head.i) for t in doc]
        self.starts = [row[0] for row in rows]
        self.ends = [row[0] + row[1] for row in rows]
        self.words = [row[2] for row in rows]
        self.tags = [row[3] for row in rows]
        self.deps = [row[4] for row in rows]
        self.heads = [row[5] for row in rows]
        self.children: list[list[int]] = [[] for _ in self.words]
        for word, head in enumerate(self.heads):
            if head != word:
                self.children[head].append(word)

    def __len__(self) -> int:
        return len(self.words)

    def at(self, character: int) -> int:
        """The word that holds this character, or the last one before it."""
        return max(0, bisect_right(self.starts, character) - 1)

    def within(self, span: Span) -> range:
        """The words that begin inside `span`."""
        first = self.at(span.start)
        first += self.starts[first] < span.start
        last = self.at(span.end - 1) + 1
        return range(first, max(first, last))

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def root(self, span: Span) -> int | None:
        """The word of `span` that governs the others: the one nearest to the top of the sentence."""
        inside = self.within(span)
        tops = [w for w in inside if self.heads[w] not in inside or self.heads[w] == w]
        return min(tops, key=lambda w: (self.deps[w] == "punct", self.depth(w)), default=None)

    def depth(self, word: int) -> int:
        """How many words govern this one."""
        return sum(1 for _ in self.above(word))

    def above(self, word: int) -> Iterator[int]:
        """The words that govern this one, the nearest first."""
        while self.heads[word] != word:
            word = self.heads[word]
            yield word

    def below(self, word: int) -> Iterator[int]:
        """The words that this one governs, itself first, at any depth."""
        waiting = [word]
        while waiting:
            current = waiting.pop()
            yield current
            waiting.extend(self.children[current])

    def verb(self, word: int) -> int | None:
        """The nearest verb at or above this word."""
        if self.tags[word] in VERBS and self.deps[word] not in ("amod", "compound"):
            return word
        return next(
            (w for w in self.above(word) if self.tags[w] in VERBS and self.deps[w] not in ("amod", "compound")), None
        )

    def clause(self, word: int) -> Iterator[int]:
        """The words of the clause that `word` heads, without those of the clauses below it."""
        waiting = [word]
        while waiting:
            current = waiting.pop()
            yield current
            waiting.extend(c for c in self.children[current] if self.deps[c] not in _CLAUSES and not self.is_joined(c))

    def is_joined(self, word: int) -> bool:
        """Is it a further verb with a subject of its own, joined by "and" or "but"?"""
        return self.deps[word] == "conj" and self.tags[word] in VERBS

    def child(self, word: int, *deps: str) -> int | None:
        """The first word that depends on this one in one of these ways."""
        return next((c for c in self.children[word] if self.deps[c] in deps), None)


def syntax_of(parsed: Parsed) -> Syntax | None:
    """The syntax of a block; None where no parser covers it."""
    if parsed.doc is None or not parsed.doc.has_annotation("DEP"):
        return None
    return Syntax(parsed.doc, parsed.offset)
