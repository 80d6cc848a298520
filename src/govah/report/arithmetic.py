"""The arithmetic of a clash: what each statement allows, step by step, on one line of time that all steps share.

A bar holds the days that its statement allows for the point it speaks of. A step that ties two events to each other
allows no days of its own and has no bar; the gap is drawn only where it lies between two days, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Clash, Day, ProofStep
from govah.report.chart import Chart
from govah.report.lines import Lines
from govah.report.scale import scale

_FAR = 1_000_000
"""Only a day counted from the origin of the calendar is as far as this, never one event from another."""

_LEAST_DAYS = 14
_APART = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """One step: whoever says it, what it says, its bar; `assumption` in words where the step is one."""

    who: Markup
    says: Markup
    statement: str | None
    assumption: Markup
    bar: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic:
    """All steps, the gap between them, and the round days of the line; no `axis` where no step has a bar."""

    steps: tuple[Sum, ...]
    gap: Markup
    axis: Markup


@dataclass(frozen=True, slots=True)
class Allowed:
    """The days that a step allows, None for no bound; `forced` is the one that the clash rests on."""

    first: Day | None
    last: Day | None
    forced: Day


def arithmetic(clash: Clash, lines: Lines) -> Arithmetic:
    """The steps of `clash` as they are shown."""
    found = [allowed(step, lines) for step in clash.steps]
    known = [d for a in found if a for d in (a.first, a.last) if d is not None]
    chart = _chart(known, lines) if known else None
    return Arithmetic(
        steps=tuple(_sum(s, _bar(a, chart), lines) for s, a in zip(clash.steps, found, strict=True)),
        gap=_gap([a for a in found if a], clash.days, chart),
        axis=chart.foot() if chart else Markup(""),
    )


def _chart(known: Sequence[Day], lines: Lines) -> Chart:
    margin = max(_LEAST_DAYS, (max(known) - min(known)) // 8)
    return Chart(scale([min(known) - margin, max(known) + 1 + margin]), lines.days, apart=_APART)


def allowed(step: ProofStep, lines: Lines) -> Allowed | None:
    """From the day that the step forces on, or up to it; on the other side what its statement tells of bounds it."""
    if abs(step.days) < _FAR:
        return None
    day = abs(step.days)
    statement = lines.lookup.statements.get(step.statement or "")
    about = statement.about.value if statement and statement.about else None
    first, last = (about.begin.earliest, about.end.latest) if about else (None, None)
    if step.days < 0:
        return Allowed(day, last if last is not None and last >= day else None, day)
    return Allowed(first if first is not None and first <= day else None, day, day)


def _bar(days: Allowed | None, chart: Chart | None) -> Markup:
    if days is None or chart is None:
        return Markup("")
    return chart.strip((days.first, days.last), sure=(days.forced, days.forced))


def _gap(found: Sequence[Allowed], days: int, chart: Chart | None) -> Markup:
    """The days between the last that one step allows and the first of another, if they are all that is missing."""
    begins = [a.forced for a in found if a.first == a.forced]
    ends = [a.forced for a in found if a.last == a.forced]
    if chart is None or not begins or not ends or max(begins) - min(ends) != days:
        return Markup("")
    return chart.strip((min(ends) + 1, max(begins) - 1), kind="bar gap") if days > 1 else Markup("")


def _sum(step: ProofStep, bar: Markup, lines: Lines) -> Sum:
    statement = lines.lookup.statements.get(step.statement or "")
    return Sum(
        who=lines.chains.of(statement).says if statement else Markup(""),
        says=lines.says.sentence(step.says),
        statement=statement.id if statement else None,
        assumption=lines.says.assumption(step.assumption) if step.assumption else Markup(""),
        bar=bar,
    )
