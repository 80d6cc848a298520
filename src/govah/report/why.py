"""The section "Why": each explanation that somebody offered, and what the record does to it.

Explanations stand in the order in which they are first offered, which says nothing about them; what is only denied
comes after them, and what cannot be tested last. Contrary passages stand beside supporting ones whatever their number.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Entailment, Explanation, OriginCount, Status, Verdict
from govah.report.lines import Line, Lines
from govah.report.matrix import Matrix, matrix
from govah.report.price import Priced, Prices
from govah.report.proofs import Step, steps
from govah.report.telling import Passages, Telling

_OFFERED = 3
_BESIDE = 3
_ORDER = (Verdict.CONTRADICTED, Verdict.CONTESTED, Verdict.SUPPORTED, Verdict.OPEN, Verdict.SILENT, Verdict.UNTESTABLE)
_TESTED = _ORDER[:4]


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One entailment and its verdict; `misses` is the number of days in figures, empty when none."""

    id: str
    says: Markup
    verdict: Verdict
    because: Markup
    against: Passages
    for_: Passages
    assumptions: tuple[Markup, ...]
    for_origins: Markup
    against_origins: Markup
    without: Verdict | None
    firmness: Markup
    decides: tuple[Markup, ...]
    searched: Passages
    misses: str
    proof: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One explanation: who offers it, who denies it, what it costs, and its tests, the worst first."""

    id: str
    says: Markup
    offered: Passages
    denied: Passages
    origins: Markup
    events: tuple[tuple[str, Markup], ...]
    price: Priced | None
    tests: tuple[Test, ...]
    proposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Untested:
    """An explanation that dates cannot test, in one line: whoever offers or denies it."""

    id: str
    says: Markup
    offered: tuple[Line, ...]
    denied: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The whole section; no `matrix` where there are no two explanations to compare."""

    matrix: Matrix | None
    offered: tuple[Offer, ...]
    denied: tuple[Offer, ...]
    untested: tuple[Untested, ...]


def why(lines: Lines) -> Why:
    """Every explanation of the case."""
    found, prices = lines.lookup.examination.reckoning.explanations, Prices(lines)
    tested = [x for x in found if worst(x) in _TESTED]
    offered, denied = [x for x in tested if x.stated_by], [x for x in tested if not x.stated_by]
    return Why(
        matrix=matrix([*offered, *denied], lines),
        offered=tuple(_offer(x, prices, lines) for x in offered),
        denied=tuple(_offer(x, prices, lines) for x in denied),
        untested=tuple(_untested(x, lines) for x in found if worst(x) not in _TESTED),
    )


def ranked(lines: Lines) -> list[Explanation]:
    """All explanations: more origins first, then what the record does to them, then how often they are offered."""
    return sorted(lines.lookup.examination.reckoning.explanations, key=_rank)


def worst(explanation: Explanation) -> Verdict:
    """The hardest verdict on any of its entailments."""
    return min((e.verdict for e in explanation.entailments), key=_ORDER.index, default=Verdict.UNTESTABLE)


def tests(explanation: Explanation) -> list[Entailment]:
    """Its entailments, the hardest verdict first."""
    return sorted(explanation.entailments, key=lambda e: (_ORDER.index(e.verdict), -(e.misses_by or 0)))


def _rank(explanation: Explanation) -> tuple[int, int, int, int, str]:
    origins, said = explanation.origins, len(explanation.stated_by)
    return -origins.low, -origins.high, _ORDER.index(worst(explanation)), -said, explanation.id


def _offer(explanation: Explanation, prices: Prices, lines: Lines) -> Offer:
    count, telling = explanation.origins, Telling(lines)
    named = [lines.lookup.events[e] for e in (explanation.cause, explanation.effect) if e in lines.lookup.events]
    return Offer(
        id=explanation.id,
        says=lines.says.sentence(explanation.says),
        offered=telling.of(explanation.stated_by, _OFFERED, context=True),
        denied=telling.of(explanation.denied_by, _OFFERED, context=True),
        origins=lines.words.origins(count.low, count.high),
        events=tuple((e.id, lines.says.label(e)) for e in named),
        price=prices.of(explanation),
        tests=tuple(_test(e, prices, lines, telling) for e in tests(explanation)),
        proposed=explanation.status is Status.PROPOSED,
    )


def _test(entailment: Entailment, prices: Prices, lines: Lines, telling: Telling) -> Test:
    return Test(
        id=entailment.id,
        says=lines.says.sentence(entailment.says),
        verdict=entailment.verdict,
        because=lines.says.sentence(entailment.because),
        against=telling.of(entailment.against, _BESIDE),
        for_=telling.of(entailment.for_, _BESIDE),
        assumptions=tuple(lines.says.assumption(a.name) for a in entailment.assumptions),
        for_origins=_origins(entailment.for_origins, lines),
        against_origins=_origins(entailment.against_origins, lines),
        without=entailment.without_assumptions,
        firmness=prices.firmness(entailment.flips) if entailment.flips else Markup(""),
        decides=tuple(prices.deciding(entailment.would_decide)),
        searched=telling.of(entailment.searched, 0),
        misses="" if entailment.misses_by is None else lines.words.number(entailment.misses_by),
        proof=steps(entailment.proof, lines),
    )


def _origins(count: OriginCount | None, lines: Lines) -> Markup:
    return lines.words.origins(count.low, count.high) if count else Markup("")


def _untested(explanation: Explanation, lines: Lines) -> Untested:
    return Untested(
        id=explanation.id,
        says=lines.says.sentence(explanation.says),
        offered=tuple(lines.of(explanation.stated_by)),
        denied=tuple(lines.of(explanation.denied_by)),
    )
