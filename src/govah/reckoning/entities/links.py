"""What speaks for two forms being one, or for something weaker between them.

A link is a reason, not yet a decision: `clusters` weighs all of them, the surest first, and may refuse some.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from govah.model import DocumentId, Span, TieKind
from govah.reckoning.entities.written import Form

Places = tuple[tuple[DocumentId, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`first` hangs together with `second`. `joins` is False for what is only proposed; `accepted` marks what people
    wrote in the case file. `names` are the two spellings that the rule compared."""

    kind: TieKind
    first: Form
    second: Form
    rule: str
    score: float
    names: tuple[str, str]
    reasons: tuple[str, ...] = ()
    passages: Places = ()
    joins: bool = True
    accepted: bool = False

    @property
    def pair(self) -> tuple[tuple[str, str, str], ...]:
        """The two forms, in one order."""
        return tuple(sorted((self.first.key, self.second.key)))

    def refused(self, why: str) -> Link:
        """The same as a mere proposal, with the reason why it does not join."""
        return replace(self, joins=False, reasons=(*self.reasons, why))


def link(
    first: Form,
    second: Form,
    rule: str,
    score: float,
    *reasons: str,
    kind: TieKind = TieKind.SAME_AS,
    passages: Places = (),
    accepted: bool = False,
) -> Link:
    """That two forms hang together, by their commonest spellings; what makes them one joins."""
    return Link(
        kind=kind,
        first=first,
        second=second,
        rule=rule,
        score=score,
        names=(first.text, second.text),
        reasons=reasons,
        passages=passages,
        joins=kind is TieKind.SAME_AS,
        accepted=accepted,
    )


def surest_first(links: Iterable[Link]) -> list[Link]:
    """One link for each pair of forms and kind, the surest, with the passages of all that follow the same rule; what
    the case file says comes first, then by score. The order depends on the names alone."""
    best: dict[object, Link] = {}
    for one in sorted(links, key=_rank):
        at = one.pair, one.kind
        held = best.setdefault(at, one)
        if held is not one and held.rule == one.rule and held.first is one.first:
            both = sorted({*held.passages, *one.passages})
            best[at] = replace(held, passages=tuple(both))
    return sorted(best.values(), key=_rank)


def _rank(one: Link) -> tuple[object, ...]:
    return not one.accepted, not one.joins, -one.score, one.pair, one.rule, one.first.key, one.names, one.passages
