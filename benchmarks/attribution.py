"""How many of the attributions that people marked in news are found: PolNeAR, development part.

Usage: python benchmarks/attribution.py [FOLDER]. FOLDER holds `dev/text` and `dev/attributions` of PolNeAR 1.0 (brat
stand-off); without it, `polnear` under GOVAH_DATA. The corpus states no licence and is not part of this project.
Exits 1 when a measure falls below its floor, 2 when the corpus is not there.

Columns, all over words (a leading "that" and articles left aside): content token F1 (union of a document's
contents); content and source exact F1 (same words); attribution F1 (contents matched one to one at an overlap of at
least half, and speakers that share a word). The corpus marks one level, so only outermost rows count.
"""

from __future__ import annotations

import os
import re
import sys
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from govah.model import Attribution, Block, Role, Script, Span
from govah.reading.attribution import attributions
from govah.reading.attribution.quotations import quotations
from govah.reading.parse import Parsed, pipeline

FLOORS = {"content token": 79.5, "content exact": 51.5, "source exact": 67.5, "attribution": 59.5}
SLOWEST = 0.15  # of the parse's CPU time that finding may take

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "my", "our"})


@dataclass(frozen=True)
class Marked:
    """One attribution as sets of word numbers of its document."""

    content: frozenset[int]
    source: frozenset[int]


@dataclass
class Article:
    """A text, its words, and what people marked in it."""

    text: str
    gold: list[Marked] = field(default_factory=list)

    def __post_init__(self) -> None:
        found = list(_WORD.finditer(self.text))
        self.starts = [w.start() for w in found]
        self.ends = [w.end() for w in found]
        self.words = [w.group().lower() for w in found]

    def inside(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of the words that overlap any of `spans` (characters)."""
        numbers: set[int] = set()
        for start, end in spans:
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


def articles(folder: Path) -> Iterator[Article]:
    for path in sorted((folder / "dev" / "text").glob("*.txt")):
        annotated = next(iter(sorted((folder / "dev" / "attributions").glob(f"{path.stem}_*.ann"))), None)
        if annotated is not None:
            article = Article(path.read_bytes().decode("utf-8"))
            article.gold.extend(_marked(article, annotated.read_bytes().decode("utf-8")))
            yield article


def _marked(article: Article, annotation: str) -> Iterator[Marked]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in annotation.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.partition("\t")[0].partition(" ")[2]
            spans[key] = [(int(a), int(b)) for a, b in (p.split() for p in places.split(";"))]
    for line in annotation.splitlines():
        roles = _ROLE.findall(line) if line.startswith("E") else []
        content, source = (
            article.inside(s for role, key in roles if role == wanted for s in spans.get(key, ()))
            for wanted in ("Content", "Source")
        )
        if content:
            yield Marked(content, source)


def outermost(article: Article, rows: Sequence[Attribution]) -> Iterator[Marked]:
    """What stands for the one level that the corpus marks; the outlet of an interview is not marked there."""
    carriers = {i for i, r in enumerate(rows) if r.rule.startswith("relay:medium")}
    for index, row in enumerate(rows):
        if index not in carriers and (row.parent is None or row.parent in carriers):
            source = [(row.source.start, row.source.end)] if row.source else []
            yield Marked(article.inside((s.start, s.end) for s in row.content), article.inside(source))


def quotation_marks(article: Article) -> Iterator[Marked]:
    """The baseline: every quotation, by nobody."""
    for paragraph in _PARAGRAPH.finditer(article.text):
        for q in quotations(paragraph.group()):
            if q.depth == 0:
                start = paragraph.start()
                yield Marked(article.inside([(start + q.start, start + q.end)]), frozenset())


def parsed(article: Article) -> tuple[Parsed, ...]:
    spans = [Span(p.start(), p.end()) for p in _PARAGRAPH.finditer(article.text)]
    docs = pipeline().pipe(s.of(article.text) for s in spans)
    return tuple(
        Parsed(Block(span=s, role=Role.BODY, language="en", script=Script.LATIN), d, ())
        for s, d in zip(spans, docs, strict=True)
    )


class Scores:
    """Counts of right, given and wanted, and the F1 they make, in per cent."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, article: Article, given: Sequence[Marked]) -> None:
        """Compare what was `given` for an article with what people marked."""
        given, gold = [g for g in given if g.content], article.gold
        self._count("content token", *({w for m in side for w in m.content} for side in (given, gold)))
        self._count_equal(
            article, "content exact", frozenset({"that"}), *([m.content for m in s] for s in (given, gold))
        )
        self._count_equal(
            article, "source exact", _ARTICLES, *([m.source for m in s if m.source] for s in (given, gold))
        )
        self.counts["attribution", "right"] += sum(_same_speaker(article, g, w) for g, w in _matched(given, gold))
        self.counts["attribution", "given"] += len(given)
        self.counts["attribution", "wanted"] += len(gold)

    def _count(self, measure: str, given: set[int], gold: set[int]) -> None:
        self.counts[measure, "right"] += len(given & gold)
        self.counts[measure, "given"] += len(given)
        self.counts[measure, "wanted"] += len(gold)

    def _count_equal(
        self,
        article: Article,
        measure: str,
        leading: frozenset[str],
        given: list[frozenset[int]],
        gold: list[frozenset[int]],
    ) -> None:
        left, right = (Counter(article.without(n, leading) for n in side) for side in (given, gold))
        self.counts[measure, "right"] += (left & right).total()
        self.counts[measure, "given"] += len(given)
        self.counts[measure, "wanted"] += len(gold)

    def f1(self, measure: str) -> float:
        """The harmonic mean of precision and recall, per cent."""
        right, given, wanted = (self.counts[measure, k] for k in ("right", "given", "wanted"))
        return 100 * 2 * right / (given + wanted) if right else 0.0


def _matched(given: Sequence[Marked], gold: Sequence[Marked]) -> Iterator[tuple[Marked, Marked]]:
    pairs = [
        (len(a.content & b.content) / len(a.content | b.content), i, j)
        for i, a in enumerate(given)
        for j, b in enumerate(gold)
    ]
    left, right = set[int](), set[int]()
    for overlap, i, j in sorted((p for p in pairs if p[0] >= 0.5), reverse=True):
        if overlap and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield given[i], gold[j]


def _same_speaker(article: Article, given: Marked, wanted: Marked) -> bool:
    if not given.source and not wanted.source:
        return True
    return bool(article.without(given.source, _ARTICLES) & article.without(wanted.source, _ARTICLES))


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("GOVAH_DATA", "") + "/polnear")
    if not (folder / "dev" / "text").is_dir():
        print("skipped: give the folder of PolNeAR, or set GOVAH_DATA to the folder that holds it", file=sys.stderr)
        return 0
    rules, baseline = Scores(), Scores()
    words, parsing, finding = 0, 0.0, 0.0
    pipeline()
    for article in articles(folder):
        started = time.process_time()
        blocks = parsed(article)
        middle = time.process_time()
        rows = attributions(article.text, blocks, ())
        parsing, finding = parsing + middle - started, finding + time.process_time() - middle
        words += len(article.words)
        rules.add(article, list(outermost(article, rows)))
        baseline.add(article, list(quotation_marks(article)))
    print(f"{'F1, per cent':<16}{'marks only':>12}{'rules':>8}{'floor':>8}")
    for measure, floor in FLOORS.items():
        print(f"{measure:<16}{baseline.f1(measure):>12.1f}{rules.f1(measure):>8.1f}{floor:>8.1f}")
    print(f"{words / finding:,.0f} words per CPU-second after the parse, {finding / parsing:.1%} of the parse")
    low = [m for m, floor in FLOORS.items() if rules.f1(m) < floor]
    return 1 if low or finding > SLOWEST * parsing else 0


if __name__ == "__main__":
    sys.exit(main())
