"""A parsed paragraph as plain lists, made once, so that every rule is a walk over integers.

Tokens are counted from 0 within the paragraph. A subtree is taken as the stretch between its outermost tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from govah.reading.attribution.lexicon import verbs
from govah.reading.attribution.mending import repairs
from govah.reading.attribution.quotations import Quoted, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ATTRIBUTES: list[int | str] = ["POS", "DEP", "TAG", "ENT_TYPE", "HEAD", "SENT_START", "LENGTH", "SPACY"]
_NAMES: dict[int, str] = {}  # of tags and relations; a code means the same in every vocabulary
_MARKS = frozenset({"PUNCT", "SPACE"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Tree:
    """Words, tags, heads, edges, names, quotations of one paragraph; `starts`/`ends` are its own character offsets,
    `cues` the words that have the form of a verb of saying, whatever they are here."""

    def __init__(self, doc: Doc, text: str | None = None) -> None:
        """`text` is the doc's own, for who has it: joining it anew costs as much as reading it."""
        self.text = doc.text if text is None else text
        codes = doc.to_array(_ATTRIBUTES).astype("int64").T.tolist() if len(doc) else [[]] * len(_ATTRIBUTES)
        named, (heads, sentences, lengths, spaces) = codes[:4], codes[4:]
        for code in {*chain(*named)} - _NAMES.keys():
            _NAMES[code] = doc.vocab.strings[code % 2**64]
        self.pos, self.deps, self.tags, self.entities = ([_NAMES[c] for c in column] for column in named)
        self.heads = [token + step for token, step in enumerate(heads)]
        self.starts = list(accumulate((n + s for n, s in zip(lengths, spaces, strict=True)), initial=0))[:-1]
        self.ends = [start + n for start, n in zip(self.starts, lengths, strict=True)]
        self.words = [self.text[a:b].lower() for a, b in zip(self.starts, self.ends, strict=True)]
        self.marks = [
            tag in _MARKS or not (word.isalnum() or any(map(str.isalnum, word)))
            for tag, word in zip(self.pos, self.words, strict=True)
        ]
        self.cues = [token for token, word in enumerate(self.words) if word in verbs()]
        self._part([t for t, begins in enumerate(sentences) if begins == 1])
        self._quote(quotations(self.text))
        self._hang()
        for repair in repairs(frozenset(self.words)):
            if moves := list(repair(self)):
                for token, head, dep, pos in moves:
                    if token == head or not self._is_below(head, token):
                        self.heads[token], self.deps[token] = head, dep
                        self.pos[token] = pos or self.pos[token]
                self._hang()

    def _hang(self) -> None:
        """Find each token's children and the edges of its subtree."""
        leaf: list[int] = []  # one for all: a list each costs more than all the rest
        self.children = [leaf] * len(self.words)
        for token, head in enumerate(self.heads):
            if token != head:
                if self.children[head] is leaf:
                    self.children[head] = []
                self.children[head].append(token)
        self._spread()

    def _is_below(self, token: int, above: int) -> bool:
        while token not in (above, self.heads[token]):
            token = self.heads[token]
        return token == above

    def _spread(self) -> None:
        """Find the outermost tokens of each subtree: the first token to climb to a head from either end."""
        heads = self.heads
        self.lefts, self.rights = list(range(len(self))), list(range(len(self)))
        for token, head in enumerate(heads):
            while self.lefts[head] > token:
                self.lefts[head] = token
                head = heads[head]
        for token in range(len(self) - 1, -1, -1):
            head = heads[token]
            while self.rights[head] < token:
                self.rights[head] = token
                head = heads[head]

    def _part(self, begins: list[int]) -> None:
        """Note for each token the sentence around it, first token and one past the last."""
        self.sentence = [(0, len(self))] * len(self)
        bounds = sorted({0, *begins}) if len(self) else []
        for first, last in zip(bounds, [*bounds[1:], len(self)], strict=True):
            self.sentence[first:last] = [(first, last)] * (last - first)

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

    def places(self, word: str) -> Iterator[int]:
        """Where a word stands."""
        place = -1
        for _ in range(self.words.count(word)):
            place = self.words.index(word, place + 1)
            yield place

    def subtree(self, token: int) -> set[int]:
        """All tokens from the leftmost to the rightmost below `token`."""
        return set(range(self.lefts[token], self.rights[token] + 1))

    def child(self, token: int, *deps: str) -> int | None:
        """The first child in one of these relations."""
        for child in self.children[token]:
            if self.deps[child] in deps:
                return child
        return None

    def subject(self, token: int) -> int | None:
        """The token's own subject; of two, one that is quoted no more than it is, then the nearer before it."""
        found = [c for c in self.children[token] if self.deps[c] in SUBJECTS]
        if not found:
            return None
        found = [c for c in found if self.quoting[c] in (-1, self.quoting[token])] or found
        return max((c for c in found if c < token), default=found[0])

    def tops(self, tokens: set[int]) -> list[int]:
        """The verbs among `tokens` that hang from nothing among them."""
        verbs = [t for t in sorted(tokens) if self.pos[t] in ("VERB", "AUX")]
        return [t for t in verbs if self.heads[t] not in tokens or self.heads[t] == t]

    def is_mark(self, token: int) -> bool:
        """Is it punctuation or white space?"""
        return self.marks[token]
