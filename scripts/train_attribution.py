"""Learn the weights of attribution's second layer anew: src/govah/reading/attribution/learned/weights.json.

    python scripts/train_attribution.py FOLDER

FOLDER is your copy of PolNeAR 1.0; it holds `train/text` and `train/attributions`. The corpus states no licence, and
nothing but weights of single words and relations is kept of it. Needs the dependency group `train`. Nothing in it is
random. What the weights are and how good: docs/attribution-model.md.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from attributing.corpus import Article, articles, parsed
from attributing.scoring import ARTICLES
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.english import drafts
from govah.reading.attribution.learned import arguments, cues, rows
from govah.reading.attribution.learned.proposals import Proposal, ends, hull, options, proposals, surroundings
from govah.reading.attribution.learned.weights import Linear, Models, Twin, twin
from govah.reading.attribution.tree import Tree

TARGET = Path(__file__).parents[1] / "src/govah/reading/attribution/learned/weights.json"
FOLDS = 4  # parts of the corpus; edges and rows are learned from proposals by models that did not see the part
_RARE, _RARE_ROW = 3, 5  # times that a feature must be seen
_SMALL = 0.08  # weights nearer to nothing are left out
_STRENGTH = 0.2  # the inverse of the penalty on large weights (chosen by cross-validation)
_SHARE = 25  # a word is a cue in one of so many places where it could be
_NOTHING = Linear(0.0, {})
Sample = tuple[list[str], bool]


@dataclass(frozen=True)
class Gold:
    """An attribution that people marked, as tokens of its paragraph; `cue` is the head of the cue's `words`."""

    cue: int
    words: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as the rules see it, and what people marked in it."""

    tree: Tree
    drafts: list[Draft]
    gold: tuple[Gold, ...]

    @property
    def marked(self) -> set[int]:
        """The tokens of all contents: the corpus marks one level, so no cue in them says anything."""
        return {t for g in self.gold for t in g.content}


def main() -> int:
    """Learn, and write the file."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    corpus = [list(paragraphs(article)) for article in articles(Path(sys.argv[1]), "train")]
    TARGET.write_text(written(learn(corpus)), "utf-8")
    return 0


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """The paragraphs of an article."""
    for block in parsed(article):
        tree = Tree(block.doc)
        found = drafts(tree)
        yield Paragraph(tree, found, tuple(_gold(tree, found, block.offset, article)))


def _gold(tree: Tree, found: Sequence[Draft], offset: int, article: Article) -> Iterator[Gold]:
    for marked in article.marked:
        words, source, content = (_tokens(tree, offset, part) for part in (marked.cue, marked.source, marked.content))
        if words:
            head = next((d.anchor for d in found if d.anchor in words), None)
            yield Gold(
                _head(tree, words) if head is None else head,
                words,
                *(frozenset(_told(tree, part)) for part in (source, content)),
            )


def _tokens(tree: Tree, offset: int, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(
        t
        for start, end in spans
        for t in range(len(tree))
        if tree.starts[t] + offset < end and tree.ends[t] + offset > start and tree.pos[t] != "SPACE"
    )


def _head(tree: Tree, words: frozenset[int]) -> int:
    """The cue's token that hangs from outside it; function words only if there is nothing else."""
    tops = [t for t in sorted(words) if tree.heads[t] not in words or tree.heads[t] == t]
    open_ = ("VERB", "NOUN", "ADJ", "ADP", "AUX", "PROPN", "SCONJ", "ADV")
    return next((t for t in tops if tree.pos[t] in open_), min(words))


def learn(corpus: Sequence[list[Paragraph]]) -> Models:
    """All models, from articles."""
    proposed: list[tuple[Paragraph, list[Proposal]]] = []
    for fold in range(FOLDS):
        stages = _stages([p for i, a in enumerate(corpus) if i % FOLDS != fold for p in a])
        rest = (p for i, a in enumerate(corpus) if i % FOLDS == fold for p in a)
        proposed += [(p, proposals(p.tree, p.drafts, stages)) for p in rest]
    left_content, right_content = (_fit(_edges(proposed, "content", side)) for side in (0, 1))
    left_source, right_source = (_fit(_edges(proposed, "source", side)) for side in (0, 1))
    models = replace(
        _stages([p for article in corpus for p in article]),
        content_edges=(left_content, right_content),
        source_edges=(left_source, right_source),
    )
    return replace(models, row=_row(list(_judged(proposed))))


def _stages(corpus: Sequence[Paragraph]) -> Models:
    """The models of cues and arguments; edges stay where they are."""
    known = _known(corpus)
    arguments_ = list(_arguments(corpus))
    return Models(
        known=known,
        cue=_fit(_cues(corpus, known)),
        arguments=twin(
            _fit((seen, content) for seen, content, _ in arguments_),
            _fit((seen, source) for seen, _, source in arguments_),
        ),
        content_edges=(_NOTHING, _NOTHING),
        source_edges=(_NOTHING, _NOTHING),
        row=_NOTHING,
    )


def _known(corpus: Iterable[Paragraph]) -> frozenset[str]:
    """The words that were cues twice, and in one of `_SHARE` places where they could be."""
    cues_, all_ = Counter[str](), Counter[str]()
    for p in corpus:
        heads, marked = {g.cue for g in p.gold}, p.marked
        cues_.update(p.tree.words[t] for t in heads)
        all_.update(word for t, word in enumerate(p.tree.words) if t in heads or t not in marked)
    return frozenset(word for word, times in cues_.items() if times >= 2 and _SHARE * times >= all_[word])


def _cues(corpus: Iterable[Paragraph], known: frozenset[str]) -> Iterator[Sample]:
    for p in corpus:
        by_cue, inside = {d.anchor: d for d in p.drafts}, surroundings(p.tree, p.drafts)
        heads, marked = {g.cue for g in p.gold}, p.marked
        for token in cues.candidates(p.tree, known, by_cue):
            if token in heads or token not in marked:
                yield cues.features(p.tree, token, by_cue, inside[token]), token in heads


def _arguments(corpus: Iterable[Paragraph]) -> Iterator[tuple[list[str], bool, bool]]:
    """Each candidate of a marked cue: its features, is it content, is it source?"""
    for p in corpus:
        by_cue = {d.anchor: d for d in p.drafts}
        for gold in p.gold:
            draft = by_cue.get(gold.cue)
            found = arguments.candidates(p.tree, gold.cue, draft)
            frame = arguments.framed(p.tree, gold.cue, draft)
            told = [_told(p.tree, arguments.tokens(p.tree, gold.cue, draft, c)) - gold.words for c in found]
            parts = _parts(told, gold.content)
            for index, (candidate, words) in enumerate(zip(found, told, strict=True)):
                content = index in parts or _makes_up(words, gold.content, 0.25)
                seen = arguments.features(p.tree, gold.cue, draft, candidate, frame)
                yield seen, content, _makes_up(words, gold.source, 0.5)


def _told(tree: Tree, tokens: Iterable[int]) -> set[int]:
    return {t for t in tokens if not tree.is_mark(t)}


def _makes_up(words: set[int], part: frozenset[int], share: float) -> bool:
    """Do `words` lie mostly in a part, and make up this share of it?"""
    both = len(words & part)
    return both > 0 and both >= 0.6 * len(words) and both >= share * len(part)


def _parts(found: Sequence[set[int]], content: frozenset[int]) -> set[int]:
    """The candidates that, the longest first, cover the content."""
    missing, parts = set(content), set[int]()
    for index in sorted(range(len(found)), key=lambda i: (-len(found[i] & content), len(found[i]), i)):
        words = found[index]
        if words and len(words & missing) >= 0.75 * len(words):
            parts.add(index)
            missing -= words
    return parts


def _edges(proposed: Iterable[tuple[Paragraph, list[Proposal]]], part: str, side: int) -> Iterator[Sample]:
    """Each edge that a part might have on one side, where one of them is right: is it?"""
    for p, found in proposed:
        gold, by_cue = {g.cue: g for g in p.gold}, {d.anchor: d for d in p.drafts}
        for proposal in found:
            wanted = getattr(gold[proposal.cue], part) if proposal.cue in gold else frozenset()
            words = _told(p.tree, getattr(proposal, part))
            if not words or 4 * len(words & wanted) < len(words | wanted):
                continue
            end = hull(p.tree, wanted)[side]
            found_ = ends(p.tree, proposal, part, side)
            seen = [(f, e.token == end) for e, f in options(p.tree, proposal, by_cue, part, side, found_)]
            if any(right for _, right in seen):
                yield from seen


def _judged(proposed: Iterable[tuple[Paragraph, list[Proposal]]]) -> Iterator[tuple[Proposal, list[str], bool]]:
    """Each outer row: its features, and are content (by half) and speaker (by a word) right?"""
    for p, found in proposed:
        heads, marked = {g.cue for g in p.gold}, p.marked
        for proposal in found:
            if proposal.cue in heads or proposal.cue not in marked:
                right = any(_is_right(p.tree, proposal, g) for g in p.gold)
                yield proposal, rows.features(p.tree, proposal), right


def _is_right(tree: Tree, proposal: Proposal, gold: Gold) -> bool:
    content, source = _told(tree, proposal.content), _told(tree, proposal.source)
    if 2 * len(content & gold.content) < len(content | gold.content):
        return False
    names = {t for t in source & gold.source if tree.words[t] not in ARTICLES}
    return bool(names) or not (source or gold.source)


def _fit(samples: Iterable[Sample], rare: int = _RARE) -> Linear:
    """A logistic regression over features that are there or not."""
    seen, right = zip(*((dict.fromkeys(f), r) for f, r in samples), strict=True)
    return _fitted(seen, right, _numbered(seen, rare))


def _row(judged: Sequence[tuple[Proposal, list[str], bool]]) -> Linear:
    """The same over the rows, where what the stages said is a number."""
    seen = [dict.fromkeys(f, 1.0) | dict(zip(rows.STAGES, rows.stages(p), strict=True)) for p, f, _ in judged]
    return _fitted(seen, [right for *_, right in judged], _numbered(seen, _RARE_ROW))


def _numbered(seen: Iterable[Mapping[str, object]], rare: int) -> dict[str, int]:
    counts = Counter(f for features in seen for f in features)
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= rare))}


def _fitted(seen: Sequence[Mapping[str, float | None]], right: Sequence[bool], numbers: Mapping[str, int]) -> Linear:
    columns = [[(numbers[f], v) for f, v in features.items() if f in numbers] for features in seen]
    ends = np.cumsum([0, *map(len, columns)])
    values = [1.0 if v is None else v for row in columns for _, v in row]
    matrix = csr_matrix((values, [c for row in columns for c, _ in row], ends), shape=(len(columns), len(numbers)))
    matrix.sort_indices()
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", tol=1e-3, random_state=0).fit(matrix, right)
    weights = {f: round(float(model.coef_[0][i]), 2) for f, i in numbers.items()}
    kept = {f: w for f, w in weights.items() if abs(w) >= _SMALL or f in rows.STAGES}
    return Linear(round(float(model.intercept_[0]), 2), kept)


def written(models: Models) -> str:
    """The file, one weight a line, so that two trainings can be compared."""
    told = {
        "known": sorted(models.known),
        "cue": _listed(models.cue),
        "content": _listed(_part(models.arguments, "real")),
        "source": _listed(_part(models.arguments, "imag")),
        "content edges": [_listed(m) for m in models.content_edges],
        "source edges": [_listed(m) for m in models.source_edges],
        "row": _listed(models.row),
    }
    return json.dumps(told, ensure_ascii=False, indent=0) + "\n"


def _part(both: Twin, name: str) -> Linear:
    weights = {f: getattr(w, name) for f, w in both.weights.items() if getattr(w, name)}
    return Linear(getattr(both.intercept, name), weights)


def _listed(model: Linear) -> dict[str, float]:
    return {"": model.intercept, **dict(sorted(model.weights.items()))}


if __name__ == "__main__":
    sys.exit(main())
