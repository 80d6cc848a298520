"""The section "Why": each explanation that somebody offered, and what the record does to it.

Contrary passages stand beside supporting ones whatever their number: nothing here can hide either side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Assumption, Entailment, Explanation, Status, Verdict
from govah.report.lines import Line, Lines
from govah.report.shown import bdi
from govah.report.when import Step, steps

_LINES = 6
_ORDER = (Verdict.CONTRADICTED, Verdict.CONTESTED, Verdict.SUPPORTED, Verdict.OPEN, Verdict.SILENT, Verdict.UNTESTABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """Some passages, and for each document by id how many more there are."""

    lines: tuple[Line, ...]
    rest: tuple[tuple[str, int], ...]

    def __bool__(self) -> bool:
        return bool(self.lines or self.rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One entailment and its verdict; `misses` is the number of days in figures, empty when none."""

    id: str
    says: Markup
    verdict: Verdict
    because: Markup
    against: Passages
    for_: Passages
    assumptions: tuple[Assumption, ...]
    without: Verdict | None
    misses: str
    proof: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One explanation: who offers it, who denies it, and its tests, the worst first."""

    id: str
    says: Markup
    offered: Passages
    denied: Passages
    origins: Markup
    events: tuple[tuple[str, Markup], ...]
    tests: tuple[Test, ...]
    proposed: bool


def why(lines: Lines) -> tuple[Offer, ...]:
    """Every explanation, those that the record contradicts first."""
    offers = lines.lookup.examination.reckoning.explanations
    return tuple(_offer(x, lines) for x in sorted(offers, key=lambda x: (_worst(x), x.id)))


def passages(ids: Sequence[str], lines: Lines, most: int = _LINES, *, context: bool = False) -> Passages:
    """The first `most` of these statements as lines, the others counted by document."""
    rest = lines.lookup.by_document(tuple(ids[most:]))
    return Passages(lines=tuple(lines.of(ids[:most], context=context)), rest=tuple(rest.items()))


def _worst(explanation: Explanation) -> int:
    return min((_ORDER.index(e.verdict) for e in explanation.entailments), default=len(_ORDER))


def _offer(explanation: Explanation, lines: Lines) -> Offer:
    count = explanation.origins
    named = [lines.lookup.events[e] for e in (explanation.cause, explanation.effect) if e in lines.lookup.events]
    return Offer(
        id=explanation.id,
        says=bdi(explanation.says),
        offered=passages(explanation.stated_by, lines, 3, context=True),
        denied=passages(explanation.denied_by, lines, context=True),
        origins=lines.words.origins(count.low, count.high),
        events=tuple((e.id, bdi(e.label)) for e in named),
        tests=tuple(_test(e, lines) for e in sorted(explanation.entailments, key=lambda e: _ORDER.index(e.verdict))),
        proposed=explanation.status is Status.PROPOSED,
    )


def _test(entailment: Entailment, lines: Lines) -> Test:
    return Test(
        id=entailment.id,
        says=bdi(entailment.says),
        verdict=entailment.verdict,
        because=bdi(entailment.because) if entailment.because else Markup(""),
        against=passages(entailment.against, lines),
        for_=passages(entailment.for_, lines),
        assumptions=entailment.assumptions,
        without=entailment.without_assumptions,
        misses="" if entailment.misses_by is None else lines.words.number(entailment.misses_by),
        proof=steps(entailment.proof),
    )
