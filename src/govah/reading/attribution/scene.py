"""What a text shows besides who speaks: how central each name is to its sentence, whom it mentions without a name, and
its pronouns.

What stands in quotation marks is kept apart: whom somebody talks about is not whom the text goes on with. Without a
parser only the sentences are known, and the name that begins one counts as its subject.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from govah.model import Span
from govah.reading.attribution.figures import Figure, figures
from govah.reading.attribution.persian import Memory
from govah.reading.attribution.quotations import quotations
from govah.reading.attribution.roles import NamedRole, roles
from govah.reading.attribution.row import Voice
from govah.reading.attribution.tree import SUBJECTS, Tree
from govah.reading.attribution.voices import pronoun_class
from govah.reading.parse import Parsed

SUBJECT = 1.0
ASIDE = 0.3  # a name that is neither subject nor object
_WEIGHTS = {
    "nsubj": SUBJECT,
    "nsubjpass": SUBJECT,
    "csubj": SUBJECT,
    "ROOT": 0.6,
    "dobj": 0.6,
    "dative": 0.6,
    "attr": 0.5,
    "pobj": 0.4,
}
_SUBORDINATE = 0.8  # of a subject's weight, in a clause that hangs from another
_CLAUSES = ("advcl", "relcl", "acl", "ccomp", "pcomp", "csubj")
_LIKE_ITS_HEAD = ("appos", "conj")
_HIGHEST = 4  # heads climbed from an apposition or a conjunct
THIRD = ("he", "she", "plural", "it")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun of the third person; `kind` is its class ("he", "she", "plural", "it")."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Closing:
    """How a paragraph ends: where its last sentence starts, whom that is about, whether it ends with a
    colon, and whether it leaves a quotation open."""

    start: int
    voice: Voice | None
    colon: bool
    open: bool


class Stretches:
    """Spans that may overlap, asked whether they hold a place. Cost: a search in their sorted union."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def hold(self, place: int) -> bool:
        """Does any of them cover `place`?"""
        last = bisect_right(self._starts, place) - 1
        return last >= 0 and place < self._ends[last]


@dataclass(slots=True)
class Scene:
    """All in the order of the text. `weights` says for the place where a noun or pronoun begins how central it is,
    `closing` how the paragraph before ends; `memory` is whom a text without a parser has spoken of."""

    sentences: list[int] = field(default_factory=list)
    weights: dict[int, float] = field(default_factory=dict)
    quoted: list[Span] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    pronouns: list[Pronoun] = field(default_factory=list)
    roles: list[NamedRole] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)
    closing: Closing | None = None

    def add(self, tree: Tree, offset: int) -> None:
        """Take in the next paragraph."""
        self.sentences.extend(tree.starts[first] + offset for first in dict.fromkeys(s[0] for s in tree.sentence))
        self.quoted.extend(Span(q.start, q.end).shifted(offset) for q in tree.quoted if not q.depth)
        self.figures.extend(figures(tree, offset))
        self.roles.extend(roles(tree))
        for token, tag in enumerate(tree.pos):
            if tag in ("NOUN", "PROPN", "PRON"):
                self.weights[tree.starts[token] + offset] = _weight(tree, token)
            if tag == "PRON" and (kind := pronoun_class(tree.words[token])) in THIRD and not _is_empty(tree, token):
                self.pronouns.append(Pronoun(Span(tree.starts[token], tree.ends[token]).shifted(offset), kind))

    def add_unparsed(self, text: str, parsed: Parsed) -> None:
        """Take in the next paragraph, of which only the sentences are known."""
        self.sentences.extend(s.start for s in parsed.sentences)
        quoted = quotations(parsed.block.span.of(text))
        self.quoted.extend(Span(q.start, q.end).shifted(parsed.offset) for q in quoted if not q.depth)

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that holds `place`."""
        return bisect_right(self.sentences, place)

    def weight(self, span: Span) -> float:
        """How central what stands at `span` is to its sentence."""
        if not self.weights:
            return SUBJECT if span.start in self.sentences[self.sentence_at(span.start) - 1 :][:1] else ASIDE
        return max((self.weights[p] for p in range(span.start, span.end) if p in self.weights), default=ASIDE)


def _weight(tree: Tree, token: int) -> float:
    for _ in range(_HIGHEST):
        if tree.deps[token] not in _LIKE_ITS_HEAD:
            break
        token = tree.heads[token]
    inner = tree.deps[token] in SUBJECTS and tree.deps[tree.heads[token]] in _CLAUSES
    return _SUBORDINATE if inner else _WEIGHTS.get(tree.deps[token], ASIDE)


def _is_empty(tree: Tree, token: int) -> bool:
    """The "it" of "it is said that", which means nothing."""
    return tree.words[token] == "it" and tree.deps[token] in ("expl", "nsubjpass")
