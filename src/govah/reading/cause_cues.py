"""Where a sentence says that one thing explains another: the cues in it, the longest where two overlap."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govah.model import Span
from govah.reading.cause_rules import CauseRule, any_cue, cause_rules
from govah.text.folding import Folded, fold

EDGE = " \t\n\u00a0,;:.،؛“”\"'‘’«»"
"""What may stand around a side of a link, and is no part of it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue where it stands, and its rule; `cause` is what a pattern itself says is the cause."""

    rule: CauseRule
    span: Span
    cause: Span | None = None


def find_cues(text: str, language: str, offset: int = 0) -> list[Cue]:
    """The cues of a sentence, in order and apart; `offset` is added to every place."""
    quick = any_cue(language)
    copy = fold(text) if language == "fa" else Folded(text, tuple(range(len(text) + 1)))
    if quick is None or not quick.search(copy.text):
        return []
    found = [
        _cue(rule, match, copy, offset) for rule in cause_rules(language) for match in rule.cue.finditer(copy.text)
    ]
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda c: (-len(c.span), c.span.start)):
        if not any(cue.span.overlaps(k.span) for k in kept):
            kept.append(cue)
    return sorted(kept, key=lambda c: c.span)


def _cue(rule: CauseRule, match: re.Match[str], copy: Folded, offset: int) -> Cue:
    groups = match.groupdict()
    span = copy.span(*match.span("cue" if "cue" in groups else 0))
    return Cue(rule, span.shifted(offset), _trimmed(copy, *match.span("cause"), offset) if "cause" in groups else None)


def _trimmed(copy: Folded, start: int, end: int, offset: int) -> Span:
    end = start + len(copy.text[start:end].rstrip(EDGE))
    return copy.span(start, end).shifted(offset)
