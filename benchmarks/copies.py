"""How well copies are told from strangers: recall by kind of change, precision, and CPU-seconds for 3,000 documents.

    python benchmarks/copies.py

The texts are synthetic (words drawn with the frequencies of a natural language, seed fixed), so this measures the
mechanism, not the world. Exits 1 when a figure falls under its floor.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Callable
from random import Random

from govah.model import Block, CopyGroup, Document, Original, Role, Script, Span, document_id
from govah.record.copies import group_copies

FLOORS = {"recall": 0.97, "precision": 0.99}
MOST_SECONDS = 10.0

Words = list[str]

_STRANGERS, _COPIES = 2_400, 600
_VOCABULARY = 20_000


class Language:
    """Draws words: the k-th commonest is drawn k times as rarely as the first."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.words = [
            "".join(chance.choices("abcdefghiklmnoprstuv", k=chance.randint(2, 9))) for _ in range(_VOCABULARY)
        ]
        self.weights = [1 / (rank + 1) for rank in range(_VOCABULARY)]

    def text(self, length: int) -> Words:
        """A text of `length` words."""
        return self.chance.choices(self.words, self.weights, k=length)

    def spun(self, words: Words, share: float) -> Words:
        """The text with about this share of its words replaced."""
        return [self.chance.choice(self.words) if self.chance.random() < share else word for word in words]


def changes(language: Language) -> dict[str, Callable[[Words], Words]]:
    """Each way in which a copy differs."""
    return {
        "as it was": lambda words: words,
        "3 % of words replaced": lambda words: language.spun(words, 0.03),
        "8 % of words replaced": lambda words: language.spun(words, 0.08),
        "20 % of words replaced": lambda words: language.spun(words, 0.20),
        "20 % replaced, a fifth cut": lambda words: language.spun(words[len(words) // 5 :], 0.20),
        "a third cut": lambda words: words[: len(words) * 2 // 3],
        "inside a page of 1,800 words more": lambda words: language.text(900) + words + language.text(900),
    }


def document(number: int, words: Words) -> Document:
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    text = " ".join(words)
    body = Block(span=Span(0, len(text)), role=Role.BODY, language="en", script=Script.LATIN)
    return Document(
        id=document_id(sha256),
        original=Original(sha256=sha256, size=len(text), names=(f"{number}.txt",)),
        media_type="text/plain",
        text=text,
        blocks=(body,),
        language="en",
        script=Script.LATIN,
    )


def precision(groups: tuple[CopyGroup, ...], source: dict[str, int]) -> float:
    """The share of grouped documents that stand beside a copy of their own text only."""
    grouped = [d for group in groups for d in group.documents]
    right = sum(len(g.documents) for g in groups if len({source[d] for d in g.documents}) == 1)
    return right / max(1, len(grouped))


def main() -> int:
    chance = Random(1988)
    language = Language(chance)
    texts = [language.text(chance.randint(150, 600)) for _ in range(_STRANGERS)]
    ways = list(changes(language).items())
    taken = [(ways[n % len(ways)][0], chance.randrange(_STRANGERS)) for n in range(_COPIES)]
    copies = [dict(ways)[way](texts[index]) for way, index in taken]
    held = [document(n, words) for n, words in enumerate(texts + copies)]
    source = {d.id: n if n < _STRANGERS else taken[n - _STRANGERS][1] for n, d in enumerate(held)}

    began = time.process_time()
    groups = group_copies(held, {})
    seconds = time.process_time() - began

    where = {d: n for n, group in enumerate(groups) for d in group.documents}
    found = [
        (way, where.get(held[_STRANGERS + n].id, -1) == where.get(held[index].id, -2))
        for n, (way, index) in enumerate(taken)
    ]
    for way, _ in ways:
        told = [hit for kind, hit in found if kind == way]
        print(f"{way:36} recall {sum(told) / len(told):.3f}  of {len(told)}")
    recall = sum(hit for _, hit in found) / len(found)
    exact = precision(groups, source)
    print(f"{'all':36} recall {recall:.3f}  precision {exact:.3f}  {seconds:.1f} CPU-s for {len(held)} documents")
    return int(recall < FLOORS["recall"] or exact < FLOORS["precision"] or seconds > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
