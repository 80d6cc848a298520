"""The section "When": every event between its bounds, on one line of time.

Events without any bound are listed too: an event that nobody dated still happened, or was said to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Day, Event, ProofStep, Status, date_of
from govah.report.chart import Chart, KeyDate, density
from govah.report.lines import Line, Lines
from govah.report.scale import scale
from govah.report.shown import bdi, shortened

_ONE_PANEL = 45
_LINES = 8
_KEY_DATES = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof in words, with the statement it rests on, or the assumption."""

    says: Markup
    statement: str | None
    assumption: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One event. `rest` counts, for each document by id, the passages that are not among `lines`."""

    id: str
    label: Markup
    passage: str | None
    dates: Markup
    bar: Markup
    lines: tuple[Line, ...]
    rest: tuple[tuple[str, int], ...]
    counts: Markup
    proofs: tuple[tuple[Markup, tuple[Step, ...]], ...]
    contested: bool
    proposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The events of one stretch of time, drawn on one scale."""

    id: str
    label: Markup
    rows: tuple[Row, ...]
    grid: Markup
    axis: Markup
    ends: tuple[str, str]
    cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The whole section; `density` is empty when one panel holds everything."""

    panels: tuple[Panel, ...]
    undated: tuple[Row, ...]
    density: Markup
    span: str
    folded: bool


def when(lines: Lines) -> When:
    """The chronology of an examination, earliest first."""
    events = lines.lookup.examination.reckoning.events
    dated = sorted(filter(_points, events), key=_order)
    keys = _key_dates(dated, lines)
    groups = [dated] if len(dated) <= _ONE_PANEL else _by_period(dated)
    panels = tuple(_panel(n, group, keys, lines, len(groups) > 1) for n, group in enumerate(groups) if group)
    days = [d for e in dated for d in _points(e)]
    return When(
        panels=panels,
        undated=tuple(_row(e, None, lines) for e in events if not _points(e)),
        density=_density(dated, lines) if len(panels) > 1 else Markup(""),
        span=lines.days.stretch(min(days), max(days)) if days else "",
        folded=len(dated) > 5 * _ONE_PANEL,
    )


def steps(proof: Iterable[ProofStep]) -> tuple[Step, ...]:
    """A proof as the page shows it."""
    return tuple(Step(bdi(s.says), s.statement, s.assumption) for s in proof)


def _points(event: Event) -> list[Day]:
    bounds = (event.start.earliest, event.start.latest, event.end.earliest, event.end.latest)
    return [d for d in bounds if d is not None]


def _order(event: Event) -> tuple[Day, Day, str]:
    points = _points(event)
    return min(points), max(points), event.id


def _panel(number: int, events: Sequence[Event], keys: Sequence[KeyDate], lines: Lines, one_of_many: bool) -> Panel:
    days = [d for e in events for d in _points(e)]
    line = scale([min(days), *days, max(days) + 1])
    here = [k for k in keys if min(days) <= k.day <= max(days)]
    chart = Chart(line, lines.days)
    return Panel(
        id=f"when-{number + 1}",
        label=Markup.escape(_period(min(_order(e)[0] for e in events), lines)) if one_of_many else Markup(""),
        rows=tuple(_row(e, chart, lines) for e in events),
        grid=chart.grid(here),
        axis=chart.axis(here),
        ends=(lines.days.short(min(days), "month"), lines.days.short(max(days), "month")),
        cut=bool(line.cuts),
    )


def _row(event: Event, chart: Chart | None, lines: Lines) -> Row:
    told = lines.of(event.statements[:_LINES])
    dates = Markup.escape(lines.days.extent(event.start.bounds, event.end.bounds))
    return Row(
        id=event.id,
        label=bdi(event.label),
        passage=told[0].id if told else None,
        dates=lines.words("days.about", when=dates) if event.approximate else dates,
        bar=chart.bar(event) if chart else Markup(""),
        lines=tuple(told),
        rest=tuple(lines.lookup.by_document(event.statements[_LINES:]).items()),
        counts=_counts(event, lines),
        proofs=_proofs(event, lines),
        contested=event.contested,
        proposed=event.status is Status.PROPOSED,
    )


def _counts(event: Event, lines: Lines) -> Markup:
    words, count = lines.words, event.origins
    origins = words("count.origins", count.high, between=words.between(count.low, count.high))
    return words("when.counts", passages=words("count.passages", len(event.statements)), origins=origins)


def _proofs(event: Event, lines: Lines) -> tuple[tuple[Markup, tuple[Step, ...]], ...]:
    """Each bound that takes more than reading a date off the page, with the steps that force it."""
    bounds = (
        ("begins-after", event.start.earliest, event.start.earliest_proof),
        ("begins-before", event.start.latest, event.start.latest_proof),
        ("ends-after", event.end.earliest, event.end.earliest_proof),
        ("ends-before", event.end.latest, event.end.latest_proof),
    )
    found: list[tuple[Markup, tuple[Step, ...]]] = []
    for key, day, proof in bounds:
        if day is not None and proof and all(steps(proof) != shown for _, shown in found):
            found.append((lines.words(f"when.{key}", day=lines.days.day(day)), steps(proof)))
    return tuple(found)


def _key_dates(events: Sequence[Event], lines: Lines) -> list[KeyDate]:
    """The days the case turns on: those that explanations and clashes need first, then those told most often."""
    reckoning = lines.lookup.examination.reckoning
    turning = {e for x in reckoning.explanations for e in (x.cause, x.effect)}
    turning |= {e for c in reckoning.clashes for e in c.events}
    days = [e for e in events if len(_points(e)) == 4 and len(set(_points(e))) == 1]
    weight = {e.id: (e.id in turning, e.origins.low, len(e.statements)) for e in days}
    best = sorted(days, key=lambda e: (weight[e.id], e.id), reverse=True)[:_KEY_DATES]
    keys = {_points(e)[0]: KeyDate(_points(e)[0], _key_label(e, lines), weight[e.id][0]) for e in reversed(best)}
    return [keys[day] for day in sorted(keys)]


def _key_label(event: Event, lines: Lines) -> str:
    return f"{lines.days.short(_points(event)[0], 'day')}, {shortened(event.label, 30)}"


def _by_period(events: Sequence[Event]) -> list[list[Event]]:
    """Events by the year, or the decade if they span many, in which each can have begun."""
    years = [_year(_order(e)[0]) for e in events]
    length = 1 if len(set(years)) <= 30 else 10
    groups: dict[int, list[Event]] = {}
    for event, year in zip(events, years, strict=True):
        groups.setdefault(year - year % length, []).append(event)
    return list(groups.values())


def _year(day: Day) -> int:
    value = date_of(day)
    return value.year if value else 0


def _period(day: Day, lines: Lines) -> str:
    return lines.words.digits(_year(day))


def _density(events: Sequence[Event], lines: Lines, columns: int = 96) -> Markup:
    first = [_order(e)[0] for e in events]
    length = (max(first) - min(first)) // columns + 1
    counts = [0] * columns
    for day in first:
        counts[(day - min(first)) // length] += 1
    return density(counts, lines.words.rtl)
