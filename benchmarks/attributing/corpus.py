"""PolNeAR 1.0 as it is published (brat stand-off), and any folder laid out like it: `NAME/text`, `NAME/attributions`.

The corpus states no licence and is not part of this project. Places are characters of an article's text, read as bytes
are: a carriage return counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from govah.model import Block, Role, Script, Span
from govah.reading.parse import Parsed, pipeline

Places = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


@dataclass(frozen=True)
class Marked:
    """One attribution, as people or a program mark it: the characters of its parts."""

    content: Places
    source: Places = ()
    cue: Places = ()
    score: float = 1.0


@dataclass
class Article:
    """A text, its words, and what people marked in it."""

    name: str
    text: str
    marked: list[Marked] = field(default_factory=list)

    def __post_init__(self) -> None:
        found = list(_WORD.finditer(self.text))
        self.starts = [w.start() for w in found]
        self.ends = [w.end() for w in found]
        self.words = [w.group().lower() for w in found]

    def inside(self, places: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of the words that overlap any of `places`."""
        numbers: set[int] = set()
        for start, end in places:
            word = bisect_left(self.ends, start + 1)
            while word < len(self.words) and self.starts[word] < end:
                numbers.add(word)
                word += 1
        return frozenset(numbers)

    def without(self, numbers: frozenset[int], leading: frozenset[str]) -> frozenset[int]:
        """`numbers` without words of `leading` at the beginning."""
        kept = sorted(numbers)
        while kept and self.words[kept[0]] in leading:
            kept.pop(0)
        return frozenset(kept)

    def paragraphs(self) -> Iterator[Span]:
        """One a line."""
        return (Span(p.start(), p.end()) for p in _PARAGRAPH.finditer(self.text))


def articles(folder: Path, split: str) -> Iterator[Article]:
    """The marked articles of one split, by name."""
    for path in sorted((folder / split / "text").glob("*.txt")):
        annotated = next(iter(sorted((folder / split / "attributions").glob(f"{path.stem}_*.ann"))), None)
        if annotated is not None:
            marked = list(_marked(annotated.read_bytes().decode("utf-8")))
            yield Article(path.stem, path.read_bytes().decode("utf-8"), marked)


def _marked(annotation: str) -> Iterator[Marked]:
    places: dict[str, Places] = {}
    for line in annotation.split("\n"):
        key, _, rest = line.partition("\t")
        if rest and key.startswith("T"):
            told = rest.partition("\t")[0].partition(" ")[2]
            places[key] = tuple((int(a), int(b)) for a, b in (p.split() for p in told.split(";")))
    for line in annotation.split("\n"):
        roles = _ROLE.findall(line) if line.startswith("E") else []
        content, source, cue = (
            tuple(p for role, key in roles if role == wanted for p in places.get(key, ()))
            for wanted in ("Content", "Source", "Cue")
        )
        if content:
            yield Marked(content, source, cue)


def parsed(article: Article) -> tuple[Parsed, ...]:
    """The article as the reading stage parses it."""
    spans = list(article.paragraphs())
    docs = pipeline().pipe(s.of(article.text) for s in spans)
    return tuple(
        Parsed(Block(span=s, role=Role.BODY, language="en", script=Script.LATIN), d, ())
        for s, d in zip(spans, docs, strict=True)
    )
