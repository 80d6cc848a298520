"""How what a system gives for an article compares with what people marked.

All over words; a leading "that" and articles are left aside. A content is *found* when one given overlaps it by half or
more (matched one to one, the best first), and an attribution is right when its speakers share a word, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attributing.corpus import Article, Marked, Places

ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "my", "our"})
_THAT = frozenset({"that"})
_QUOTES = '“”"«»„'
KINDS = ("direct", "mixed", "indirect")


class Scores:
    """Counts of right, given and wanted, and what they make in per cent."""

    def __init__(self) -> None:
        self.right, self.given, self.wanted = Counter[str](), Counter[str](), Counter[str]()

    def add(self, article: Article, given: Sequence[Marked]) -> None:
        """Compare what was `given` for an article with what people marked."""
        ours = [(article.inside(g.content), article.inside(g.source), g) for g in given]
        ours = [o for o in ours if o[0]]
        gold = [(article.inside(g.content), article.inside(g.source), g) for g in article.marked]
        self._count("content token", *({w for c, *_ in side for w in c} for side in (ours, gold)))
        self._count_equal("content exact", *([article.without(c, _THAT) for c, *_ in side] for side in (ours, gold)))
        self._count_equal("content stretch", *(_stretches(article, [m for *_, m in side]) for side in (ours, gold)))
        self._count_equal(
            "source exact", *([article.without(s, ARTICLES) for _, s, _ in side if s] for side in (ours, gold))
        )
        self.given["attribution"] += len(ours)
        self.wanted["attribution"] += len(gold)
        kinds = [kind(article, g.content) for *_, g in gold]
        for each in kinds:
            self.wanted[each] += 1
        for i, j in _matched([c for c, *_ in ours], [c for c, *_ in gold]):
            self.right[kinds[j]] += 1
            if gold[j][1]:
                self.wanted[f"speaker of {kinds[j]}"] += 1
            if _share(article, ours[i][1], gold[j][1]):
                self.right["attribution"] += 1
                self.right[f"speaker of {kinds[j]}"] += bool(gold[j][1])

    def _count(self, measure: str, given: set[int], gold: set[int]) -> None:
        self.right[measure] += len(given & gold)
        self.given[measure] += len(given)
        self.wanted[measure] += len(gold)

    def _count_equal(self, measure: str, given: Iterable[frozenset[int]], gold: Iterable[frozenset[int]]) -> None:
        left, right = Counter(given), Counter(gold)
        self.right[measure] += (left & right).total()
        self.given[measure] += left.total()
        self.wanted[measure] += right.total()

    def figures(self) -> dict[str, float]:
        """Every measure by its name, in per cent."""
        measures = ("content token", "content exact", "content stretch", "source exact")
        return {
            **{f"{m} F1": self.f1(m) for m in measures},
            "attribution precision": self.precision("attribution"),
            "attribution recall": self.recall("attribution"),
            "attribution F1": self.f1("attribution"),
            **{f"{kind} found": self.recall(kind) for kind in KINDS},
            "direct, right speaker": self.recall("speaker of direct"),
        }

    def precision(self, measure: str) -> float:
        """Of those given, per cent."""
        return 100 * self.right[measure] / max(1, self.given[measure])

    def recall(self, measure: str) -> float:
        """Of those wanted, per cent."""
        return 100 * self.right[measure] / max(1, self.wanted[measure])

    def f1(self, measure: str) -> float:
        """The harmonic mean of precision and recall, per cent."""
        return 200 * self.right[measure] / max(1, self.given[measure] + self.wanted[measure])


def kind(article: Article, content: Places) -> str:
    """Is it all in quotation marks, from the first to the last, or with some, or without?"""
    start, end = min(a for a, _ in content), max(b for _, b in content)
    around = article.text[max(0, start - 1) : end + 1]
    told = around.strip(" ,.\n")
    if told[:1] in _QUOTES and told[-1:] in _QUOTES and len(told) > 1:
        return "direct"
    return "mixed" if any(q in around for q in _QUOTES) else "indirect"


def _stretches(article: Article, marked: Sequence[Marked]) -> Iterator[frozenset[int]]:
    """The contents cut where they are broken: each run of neighbouring words."""
    for each in marked:
        run: list[int] = []
        for word in sorted(article.inside(each.content)):
            if run and word > run[-1] + 1:
                yield article.without(frozenset(run), _THAT)
                run = []
            run.append(word)
        if run:
            yield article.without(frozenset(run), _THAT)


def _matched(given: Sequence[frozenset[int]], gold: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    pairs = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(given) for j, b in enumerate(gold) if a & b]
    left, right = set[int](), set[int]()
    for _, i, j in sorted((p for p in pairs if p[0] >= 0.5), reverse=True):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j


def _share(article: Article, given: frozenset[int], wanted: frozenset[int]) -> bool:
    if not given and not wanted:
        return True
    return bool(article.without(given, ARTICLES) & article.without(wanted, ARTICLES))
