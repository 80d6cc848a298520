"""A parsed paragraph as plain lists, made once, so that every rule is a walk over integers.

Tokens are counted from 0 within the paragraph. A subtree is taken as the stretch between its outermost tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution.quotations import Quoted, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Tree:
    """Words, tags, heads, edges and quotations of one paragraph; `starts`/`ends` are its own character offsets."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.words = [t.lower_ for t in doc]
        self.starts = [t.idx for t in doc]
        self.ends = [t.idx + len(t) for t in doc]
        self.pos = [t.pos_ for t in doc]
        self.deps = [t.dep_ for t in doc]
        self.heads = [t.head.i for t in doc]
        self.lefts = [t.left_edge.i for t in doc]
        self.rights = [t.right_edge.i for t in doc]
        self.children: list[list[int]] = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if token != head:
                self.children[head].append(token)
        self.sentence = [(0, 0)] * len(self.words)
        for s in doc.sents:
            self.sentence[s.start : s.end] = [(s.start, s.end)] * (s.end - s.start)
        self._quote(quotations(self.text))

    def _quote(self, quoted: tuple[Quoted, ...]) -> None:
        """Find the tokens of each quotation, and for each token the innermost quotation around it (-1: none)."""
        self.quoted = quoted
        self.opening = {q.start: q for q in quoted}
        self.closing = {q.end: q for q in quoted if q.closed}
        self.quoting = [-1] * len(self.words)
        self.quotes: list[tuple[int, int]] = []
        token = 0
        for index, q in enumerate(quoted):
            while token < len(self.words) and self.ends[token] <= q.start:
                token += 1
            last = token
            while last < len(self.words) and self.starts[last] < q.end:
                self.quoting[last] = index
                last += 1
            self.quotes.append((token, last))

    def __len__(self) -> int:
        return len(self.words)

    def subtree(self, token: int) -> set[int]:
        """All tokens from the leftmost to the rightmost below `token`."""
        return set(range(self.lefts[token], self.rights[token] + 1))

    def child(self, token: int, *deps: str) -> int | None:
        """The first child in one of these relations."""
        return next((c for c in self.children[token] if self.deps[c] in deps), None)

    def subject(self, token: int) -> int | None:
        """The token's own subject; of two, the nearer before it."""
        found = [c for c in self.children[token] if self.deps[c] in SUBJECTS]
        return max((c for c in found if c < token), default=found[0] if found else None)

    def subject_places(self) -> Iterator[int]:
        """Where the subjects of verbs outside quotation marks begin."""
        for token, dep in enumerate(self.deps):
            if dep in SUBJECTS and self.quoting[token] < 0:
                yield self.starts[token]

    def is_mark(self, token: int) -> bool:
        """Is it punctuation or white space?"""
        return self.pos[token] in ("PUNCT", "SPACE") or not any(map(str.isalnum, self.words[token]))
