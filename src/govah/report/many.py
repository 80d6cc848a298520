"""The section "How many": what is counted, and the figures that are given for it, side by side.

A figure stands there once, whoever repeats it. None is preferred: they stand in the order of their size, and only those
that cannot both be right are said to be so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Figure, Figures, Quantity, Status
from govah.report.amounts import Strips, amount
from govah.report.lines import Line, Lines
from govah.report.shown import bdi, shortened

_AT_ONCE = 12
_FOLDED = 60
_BLOCKS = 60
_ALONE = 400
_PASSAGES = 6
_OTHERS = 5
_LONGEST = 80
_SOURCES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure. `range` is what it means in figures, `not_with` those that cannot be right if it is; `rest` counts,
    for each document by id, the passages that are not among `lines`."""

    text: Markup
    passage: str | None
    range: Markup
    bar: Markup
    counts: Markup
    sources: Markup
    not_with: Markup
    lines: tuple[Line, ...]
    rest: tuple[tuple[str, int], ...]
    tied: bool
    proposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What is counted of an event: `rows` at once and `more` folded, of `left` more only the number."""

    id: str
    event: str
    label: Markup
    counted: Markup
    axis: Markup
    grid: Markup
    wide: bool
    rows: tuple[Row, ...]
    more: tuple[Row, ...]
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """The only figure that is given for a thing."""

    event: str
    label: Markup
    text: Markup
    passage: str | None
    sources: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """The whole section."""

    things: tuple[Thing, ...]
    folded: tuple[Thing, ...]
    alone: tuple[Alone, ...]
    left: int


def many(lines: Lines) -> Many:
    """The figures of a case: first what several give, in the order of the chronology."""
    place = {event: n for n, event in enumerate(lines.lookup.events)}
    found = sorted(lines.lookup.examination.reckoning.figures, key=lambda f: (place.get(f.event, len(place)), f.id))
    several = [f for f in found if not _is_alone(f)]
    alone = [f for f in found if _is_alone(f)]
    things = [_thing(f, lines) for f in several[: 2 * _BLOCKS]]
    return Many(
        things=tuple(things[:_BLOCKS]),
        folded=tuple(things[_BLOCKS:]),
        alone=tuple(_alone(f, lines) for f in alone[:_ALONE]),
        left=max(0, len(several) - 2 * _BLOCKS) + max(0, len(alone) - _ALONE),
    )


def _is_alone(figures: Figures) -> bool:
    """Is it one figure of at most one origin?"""
    return len(figures.figures) == 1 and figures.figures[0].origins.high < 2


def _thing(figures: Figures, lines: Lines) -> Thing:
    chosen = _chosen(figures.figures, _AT_ONCE)
    folded = [n for n in _chosen(figures.figures, _AT_ONCE + _FOLDED) if n not in set(chosen)]
    strips = Strips([figures.figures[n].quantity for n in (*chosen, *folded)], lines.words)
    others = _others(figures)
    return Thing(
        id=figures.id,
        event=figures.event,
        label=_label(figures, lines),
        counted=_counted(figures, lines),
        axis=strips.axis(),
        grid=strips.grid(),
        wide=strips.wide,
        rows=tuple(_row(figures, n, others[n], strips, lines) for n in chosen),
        more=tuple(_row(figures, n, others[n], strips, lines) for n in folded),
        left=len(figures.figures) - len(chosen) - len(folded),
    )


def _chosen(figures: Sequence[Figure], most: int) -> list[int]:
    """The places of those to be shown: of many the lowest, the highest and those that rest on most origins."""
    ends = (0, len(figures) - 1)
    weighed = sorted(range(len(figures)), key=lambda n: (n not in ends, -figures[n].origins.high, n))
    return sorted(weighed[:most])


def _others(figures: Figures) -> dict[int, list[int]]:
    """For each figure the places of those that cannot be right with it."""
    others: dict[int, list[int]] = defaultdict(list)
    for low, high in figures.apart:
        others[low].append(high)
        others[high].append(low)
    return others


def _row(figures: Figures, place: int, others: Iterable[int], strips: Strips, lines: Lines) -> Row:
    figure, words = figures.figures[place], lines.words
    told = lines.of(figure.statements[:_PASSAGES])
    nearest = sorted(sorted(others, key=lambda n: abs(n - place))[:_OTHERS])
    others_shown = words("line.or").join(bdi(figures.figures[n].quantity.text) for n in nearest)
    return Row(
        text=_written(figure, lines),
        passage=told[0].id if told else None,
        range=_range(figure.quantity, lines),
        bar=strips.bar(figure.quantity),
        counts=words(
            "many.counts",
            passages=words("count.passages", len(figure.statements)),
            origins=words.origins(figure.origins.low, figure.origins.high),
        ),
        sources=_sources(figure, lines),
        not_with=words("many.not-with", figures=others_shown) if nearest else Markup(""),
        lines=tuple(told),
        rest=tuple(lines.lookup.by_document(figure.statements[_PASSAGES:]).items()),
        tied=figure.tied,
        proposed=all(lines.lookup.statements[line.id].status is Status.PROPOSED for line in told),
    )


def _alone(figures: Figures, lines: Lines) -> Alone:
    figure = figures.figures[0]
    return Alone(
        event=figures.event,
        label=_label(figures, lines),
        text=_written(figure, lines),
        passage=figure.statements[0] if figure.statements[0] in lines.lookup.statements else None,
        sources=_sources(figure, lines),
    )


def _label(figures: Figures, lines: Lines) -> Markup:
    event = lines.lookup.events.get(figures.event)
    return lines.says.label(event) if event else Markup("")


def _counted(figures: Figures, lines: Lines) -> Markup:
    """What is counted: the noun as it is first written, how it is measured, and where."""
    words, (thing, unit) = lines.words, figures.thing
    nouns = (_noun(f, lines) for f in figures.figures)
    counted = words("many.people") if thing == "person" else next(filter(None, nouns), Markup(""))
    parts = [counted, words.get(f"many.{unit}", unit) if unit else "", bdi(figures.place) if figures.place else ""]
    return words("list.dot").join(part for part in parts if part)


def _noun(figure: Figure, lines: Lines) -> Markup:
    text, noun = _text(figure, lines), figure.quantity.noun
    return bdi(shortened(noun.of(text), _LONGEST)) if noun and text else Markup("")


def _written(figure: Figure, lines: Lines) -> Markup:
    """The figure with what it counts, as its first statement has it."""
    quantity = figure.quantity
    end = quantity.noun.end if quantity.noun and quantity.noun.end - quantity.span.start <= _LONGEST else 0
    return bdi(" ".join(_text(figure, lines)[quantity.span.start : end].split()) or quantity.text)


def _text(figure: Figure, lines: Lines) -> str:
    statement = lines.lookup.statements.get(figure.statements[0])
    return lines.lookup.documents[statement.document].text if statement else ""


def _range(quantity: Quantity, lines: Lines) -> Markup:
    """What the figure means, in figures: "60 or more"."""
    words = lines.words
    low, high = (None if end is None else amount(end, quantity.unit, words) for end in (quantity.low, quantity.high))
    if low == high:
        return Markup.escape(low or "")
    key = "to-most" if low is None else "or-more" if high is None else "between"
    said = words(f"many.{key}", low=low or "", high=high or "")
    return words("many.vague", range=said) if quantity.approximate else said


def _sources(figure: Figure, lines: Lines) -> Markup:
    names = figure.origins.origins
    shown = [bdi(shortened(name, 60)) for name in names[:_SOURCES]]
    return lines.words("list.comma").join(shown) + (Markup(" …") if len(names) > _SOURCES else Markup(""))
