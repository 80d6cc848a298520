"""The section "When": every event between its bounds, on one line of time.

Events without any bound are listed too: an event that nobody dated still happened, or was said to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from markupsafe import Markup

from govah.model import Day, EntityKind, Event, Status, date_of, day_of
from govah.report.chart import Chart, KeyDate, density
from govah.report.lines import Line, Lines
from govah.report.proofs import Dispute, Disputes, Proof, proofs
from govah.report.scale import scale
from govah.report.shown import bdi, shortened
from govah.report.wholes import nested

_ONE_PANEL = 45
_LINES = 8
_KEY_DATES = 3
_LEAST_DAYS = 28
_DEEPEST = 3
_PARTIES = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OUTLET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One event, under `depth` wholes. `rest` counts, for each document by id, the passages beyond `lines`."""

    id: str
    label: Markup
    passage: str | None
    dates: Markup
    bar: Markup
    lines: tuple[Line, ...]
    rest: tuple[tuple[str, int], ...]
    counts: Markup
    named: tuple[Markup, ...]
    proofs: tuple[Proof, ...]
    disputes: tuple[Dispute, ...]
    contested: bool
    proposed: bool
    depth: int
    part_of: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The events of one stretch of time, drawn on one scale."""

    id: str
    label: Markup
    rows: tuple[Row, ...]
    grid: Markup
    axis: Markup
    foot: Markup
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
    dated = sorted(filter(_dated, events), key=_order)
    keys, disputes = _key_dates(dated, lines), Disputes(lines)
    groups = [dated] if len(dated) <= _ONE_PANEL else _by_period(dated)
    panels = tuple(
        _panel(n, group, keys, disputes, lines, one_of_many=len(groups) > 1) for n, group in enumerate(groups) if group
    )
    days = [d for e in dated for d in _points(e)]
    return When(
        panels=panels,
        undated=tuple(_row(e, None, disputes, lines) for e in events if not _dated(e)),
        density=_density(dated, lines) if len(panels) > 1 else Markup(""),
        span=lines.days.stretch(min(days), max(days)) if days else "",
        folded=len(dated) > 5 * _ONE_PANEL,
    )


def _points(event: Event) -> list[Day]:
    bounds = (event.start.earliest, event.start.latest, event.end.earliest, event.end.latest)
    return [d for d in bounds if d is not None]


def _dated(event: Event) -> bool:
    """Does the record bound the event from outside? That it was over when somebody spoke of it places nothing."""
    return event.start.earliest is not None or event.end.latest is not None


def _order(event: Event) -> tuple[Day, Day, str]:
    points = _points(event)
    return min(points), max(points), event.id


def _panel(
    number: int,
    events: Sequence[Event],
    keys: Sequence[KeyDate],
    disputes: Disputes,
    lines: Lines,
    *,
    one_of_many: bool,
) -> Panel:
    days = [d for e in events for d in _points(e)]
    room = max(0, _LEAST_DAYS - (max(days) - min(days))) // 2
    line = scale([min(days) - room, *days, max(days) + 1 + room])
    here = [k for k in keys if min(days) <= k.day <= max(days)]
    chart = Chart(line, lines.days)
    return Panel(
        id=f"when-{number + 1}",
        label=Markup.escape(_period(events, lines)) if one_of_many else Markup(""),
        rows=tuple(_row(e, chart, disputes, lines, depth) for e, depth in nested(events)),
        grid=chart.grid(here),
        axis=chart.axis(here),
        foot=chart.foot(),
        ends=(lines.days.short(min(days), "month"), lines.days.short(max(days), "month")),
        cut=bool(line.cuts),
    )


def _row(event: Event, chart: Chart | None, disputes: Disputes, lines: Lines, depth: int = 0) -> Row:
    about = disputes.about(event)
    sides = [(v.days.first, v.days.last) for d in about for v in d.versions]
    told = lines.of(event.statements[:_LINES])
    dates = Markup.escape(lines.days.extent(event.start.bounds, event.end.bounds))
    return Row(
        id=event.id,
        label=lines.says.label(event),
        passage=told[0].id if told else None,
        dates=lines.words("days.about", when=dates) if event.approximate else dates,
        bar=chart.bar(event, sides) if chart else Markup(""),
        lines=tuple(told),
        rest=tuple(lines.lookup.by_document(event.statements[_LINES:]).items()),
        counts=_counts(event, lines),
        named=tuple(_named(event, lines)),
        proofs=proofs(event, lines),
        disputes=about,
        contested=event.contested,
        proposed=event.status is Status.PROPOSED,
        depth=min(depth, _DEEPEST),
        part_of=_whole(event, lines),
    )


def _whole(event: Event, lines: Lines) -> Markup:
    """What it is proposed to be a part of, with the rule that proposes it; empty where it is a whole."""
    whole = lines.lookup.events.get(event.part_of or "")
    if whole is None:
        return Markup("")
    link = Markup('<a href="#{}">{}</a>').format(whole.id, lines.says.label(whole))
    return lines.words("when.part-of", whole=link, rule=event.part_rule)


def _counts(event: Event, lines: Lines) -> Markup:
    words = lines.words
    origins = words.origins(event.origins.low, event.origins.high)
    return words("when.counts", passages=words("count.passages", len(event.statements)), origins=origins)


def _named(event: Event, lines: Lines) -> Iterator[Markup]:
    """Who took part and where it was, as links to the index, where it is known who and what that is."""
    places = [(name, (EntityKind.PLACE,)) for name in event.places]
    for name, kinds in [*((name, _PARTIES) for name in event.participants), *places]:
        if (entity := lines.named.called(name, kinds)) in lines.lookup.entities:
            yield lines.called.link(entity, bdi(shortened(name, 60)))


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
    called = shortened(lines.says.named(event.id), 30)
    return f"{lines.days.short(_points(event)[0], 'day')}{lines.words('list.comma')}{called}"


def _by_period(events: Sequence[Event]) -> list[list[Event]]:
    """Events in groups of a size to be read: whole years, or whole months of a crowded year, packed together."""
    years = Counter(_month(e)[0] for e in events)
    groups: list[list[Event]] = []
    crowded = False
    for period, found in groupby(events, lambda e: _month(e) if years[_month(e)[0]] > _ONE_PANEL else _month(e)[:1]):
        here, was_crowded, crowded = list(found), crowded, len(period) == 2
        if groups and crowded == was_crowded and len(groups[-1]) + len(here) <= _ONE_PANEL:
            groups[-1] += here
        else:
            groups.append(here)
    return groups


def _month(event: Event) -> tuple[int, ...]:
    """The year and month in which an event can have begun."""
    value = date_of(_order(event)[0])
    return (value.year, value.month) if value else (0, 0)


def _period(events: Sequence[Event], lines: Lines) -> str:
    """What a group is called: the years or months in which its events can have begun."""
    first, last = date_of(_order(events[0])[0]), date_of(_order(events[-1])[0])
    if first is None or last is None:
        return lines.days.stretch(_order(events[0])[0], _order(events[-1])[0])
    if first.year != last.year:
        return lines.days.stretch(day_of(first.replace(month=1, day=1)), day_of(last.replace(month=12, day=31)))
    after = (last.replace(day=28) + timedelta(days=4)).replace(day=1)
    return lines.days.stretch(day_of(first.replace(day=1)), day_of(after) - 1)


def _density(events: Sequence[Event], lines: Lines, columns: int = 96) -> Markup:
    first = [_order(e)[0] for e in events]
    length = (max(first) - min(first)) // columns + 1
    counts = [0] * columns
    for day in first:
        counts[(day - min(first)) // length] += 1
    return density(counts, lines.words.rtl)
