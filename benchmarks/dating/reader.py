"""Govah's own answers, in the form in which a benchmark compares them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import date

from dating.corpora import Corpus, Mark
from dating.peers import Answer
from govah.model import DateMention
from govah.reading.dates import expressions
from govah.reading.dates.tagged import as_tagged
from govah.reading.dates.timex import as_annotated
from govah.reading.dates.timex2 import as_timex2


def govah(corpus: Corpus) -> Answer:
    """What Govah finds: as TIMEX3 marks it up, as TIMEX2, in which the narratives were, or as corpora of Persian do;
    whole mentions and their bounds where the gold is `by_days`."""
    expressions("16 July 1988", language=corpus.language)
    began = time.process_time()
    found = [expressions(t.text, language=corpus.language, anchor=t.day) for t in corpus.texts]
    seconds = time.process_time() - began
    if corpus.by_days:
        return Answer([list(bounded(f)) for f in found], seconds)
    if corpus.genre == "narratives":
        marked = (as_timex2(t.text, f) for t, f in zip(corpus.texts, found, strict=True))
    elif corpus.genre == "sentences":
        return Answer([list(spans(as_tagged(t.text, f))) for t, f in zip(corpus.texts, found, strict=True)], seconds)
    else:
        marked = (as_annotated(f) for f in found)
    return Answer([list(annotated(m)) for m in marked], seconds)


def spans(mentions: Iterable[DateMention]) -> Iterable[Mark]:
    """Govah's own kinds, without values."""
    return ((m.start, m.end, m.kind.name, "") for m in mentions)


def annotated(mentions: Iterable[DateMention]) -> Iterable[Mark]:
    """TIMEX3 types and values."""
    return ((m.start, m.end, m.timex.type, m.timex.value) for m in mentions if m.timex)


def bounded(mentions: Iterable[DateMention]) -> Iterable[Mark]:
    """Govah's own kinds, and the first and last day that a time can touch as one value."""
    return ((m.start, m.end, m.kind.name, interval(*bounds(m))) for m in mentions)


def interval(earliest: date | None, latest: date | None) -> str:
    """Both days as one value; empty where one is open.

    >>> interval(date(1988, 7, 1), date(1988, 7, 31))
    '1988-07-01/1988-07-31'
    """
    return f"{earliest}/{latest}" if earliest and latest else ""


def bounds(mention: DateMention) -> tuple[date | None, date | None]:
    """The first and last day that a mention can touch, None where it sets no bound."""
    return (mention.value.earliest, mention.value.latest) if mention.value else (None, None)
