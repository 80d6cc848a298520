"""Papers that are acts themselves: a decree orders on the day it bears, and "Order No. 41" is its name anywhere.

What a decree orders is read from its text like any other act; here only the ordering is told, by the paper's own page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govah.model import Act, DateMention, DocumentKind, EntityKind, Phase, Span, Statement
from govah.reading.act_lexicon import ActWord, lexicon
from govah.reading.sheet import Sheet

_RULE = "decree"
_KIND = "order"
_NUMBER = re.compile(r"\s+(?:No|Nr|Number|#|№)\.?\s*\d[\w/-]*", re.IGNORECASE)


def numbered(text: str, word: Span) -> Span | None:
    """The act word in `word` with the number after it, which make a name ("Order No. 41").

    >>> numbered("By Order No. 41/b.", Span(3, 8))
    Span(start=3, end=17)
    """
    match = _NUMBER.match(text, word.end)
    return Span(word.start, match.end()) if match else None


def act_of_decree(sheet: Sheet, statements: Sequence[Statement], stated: DateMention | None) -> Iterator[Act]:
    """The ordering that a decree itself is, on the day that its page states, by those who sign it."""
    document, word = sheet.document, _order_word(sheet.document.language)
    if document.kind is not DocumentKind.DECREE or not (stated and statements and word):
        return
    title = document.title
    span = next((s.span for s in (title, document.published) if s and s.span), statements[0].span)
    yield Act(
        id=f"a{document.id}-{span.start}-{span.end}-{Phase.ORDER.value}",
        statement=statements[0].id,
        document=document.id,
        span=span,
        text=span.of(sheet.text),
        kind=_KIND,
        rule=_RULE,
        name=title.value if title else None,
        participants=_signatories(sheet, statements),
        date=stated,
    )


def _order_word(language: str) -> ActWord | None:
    known = lexicon(language)
    return next((w for ws in known.acts.values() for w in ws if w.kind == _KIND), None) if known else None


def _signatories(sheet: Sheet, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The people named below the last statement."""
    end = max(s.span.end for s in statements)
    named = (m.name for m in sheet.mentions if m.kind is EntityKind.PERSON and m.span.start >= end)
    return tuple(dict.fromkeys(named))
