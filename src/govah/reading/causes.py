"""Who says that one thing explains another, and which two.

A link belongs to the statement that holds it, and a statement that is denied denies its links.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from govah.model import Act, CausalClaim, CauseKind, Polarity, Span, Statement
from govah.reading.cause_links import Link, LinkFinder
from govah.reading.pretexts import with_imputed
from govah.reading.sheet import Sheet
from govah.reading.wordlists import pattern

_NEAR = 12
"""Statements that are looked through around a link."""


def find_causes(sheet: Sheet, statements: Sequence[Statement], acts: Sequence[Act]) -> tuple[CausalClaim, ...]:
    """The causal claims of the document, in order, each in the statement that holds its cause; after one that calls a
    reason a pretext, that of whoever gives it."""
    finder = LinkFinder(sheet, acts)
    links = [link for sentence in sheet.sentences for link in _sentence_links(finder, sentence)]
    ordered = sorted(statements, key=lambda s: s.span)
    starts = [s.span.start for s in ordered]
    claims: list[CausalClaim] = []
    for link, coincides_with in links:
        if statement := _holder(ordered, starts, link):
            claims += with_imputed(
                sheet, _claim(sheet, link, coincides_with, statement), statement, _near(ordered, starts, link)
            )
    return tuple(claims)


def _sentence_links(finder: LinkFinder, sentence: Span) -> list[tuple[Link, Span | None]]:
    """The links of one sentence; what a coincidence is with joins the causal link beside it."""
    links = list(finder.links(sentence))
    causal = [link for link in links if link.cue.rule.kind is not CauseKind.COINCIDENCE]
    together = [link for link in links if link.cue.rule.kind is CauseKind.COINCIDENCE]
    kept = [link for link in causal if not link.cue.rule.negated]
    if kept and together:
        nearest = min(kept, key=lambda k: abs(k.cue.span.start - together[0].cue.span.start))
        return [(link, together[0].cause if link is nearest else None) for link in causal]
    return [(link, None) for link in causal] + [(link, link.cause) for link in together]


def _holder(ordered: Sequence[Statement], starts: Sequence[int], link: Link) -> Statement | None:
    """The smallest statement that holds the cue; where the cue is in the frame, the one that holds both sides."""
    whole, near = _whole(link), _near(ordered, starts, link)
    wanted = (
        [s for s in near if s.span.contains(link.cue.span)],
        [s for s in near if s.span.contains(whole)],
        [s for s in near if s.span.overlaps(link.cause)],
    )
    holding = next((found for found in wanted if found), [])
    return min(holding, key=lambda s: (len(s.span), s.id), default=None)


def _near(ordered: Sequence[Statement], starts: Sequence[int], link: Link) -> Sequence[Statement]:
    """The statements around a link."""
    whole = _whole(link)
    return ordered[max(0, bisect_left(starts, whole.start + 1) - _NEAR) : bisect_left(starts, whole.end)]


def _whole(link: Link) -> Span:
    return Span(min(link.effect.start, link.cause.start), max(link.effect.end, link.cause.end))


def _claim(sheet: Sheet, link: Link, coincides_with: Span | None, statement: Statement) -> CausalClaim:
    rule = link.cue.rule
    return CausalClaim(
        statement=statement.id,
        document=statement.document,
        effect=link.effect,
        cause=link.cause,
        cue=link.cue.span,
        rule=rule.name,
        kind=rule.kind,
        negated=rule.negated ^ (statement.polarity is Polarity.NEGATIVE) ^ _is_denied_after(sheet, link),
        coincides_with=coincides_with,
    )


def _is_denied_after(sheet: Sheet, link: Link) -> bool:
    """Does the verb of a verb-final language deny the link («به خاطر عملیات نبود»)?"""
    denied = pattern(sheet.block_at(link.cue.span.start).block.language, "denied")
    return bool(denied and denied.match(sheet.text, link.cause.end))
