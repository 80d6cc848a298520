"""Readings made by hand from rows: which document names whom, and what it says of them.

>>> who = resolved(page("d1", person("Ghader Malavi")), page("d2", person("قادر ملوی")))
>>> [e.name for e in who.entities]
['Ghader Malavi']
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from govah.model import (
    Bounds,
    CaseFile,
    Dating,
    DatingRule,
    EntityKind,
    KnownTie,
    Listing,
    Mention,
    Reading,
    Span,
    StatedTie,
    TieKind,
    Trait,
    TraitKind,
    day_of,
)
from govah.reckoning.entities import Resolved, resolve

_WIDTH = 100


@dataclass(frozen=True)
class Row:
    """One mention: what is written, what it is taken to mean, and whose name it is."""

    text: str
    kind: EntityKind
    name: str = ""
    side: str | None = None
    listing: str | None = None
    rule: str = "test"
    traits: tuple[tuple[TraitKind, str], ...] = ()


def person(text: str, name: str = "", **more: object) -> Row:
    return Row(text, EntityKind.PERSON, name, **more)  # type: ignore[arg-type]


def place(text: str, name: str = "", **more: object) -> Row:
    return Row(text, EntityKind.PLACE, name, **more)  # type: ignore[arg-type]


def body(text: str, name: str = "", **more: object) -> Row:
    return Row(text, EntityKind.ORGANISATION, name, **more)  # type: ignore[arg-type]


def operation(text: str, name: str = "", **more: object) -> Row:
    return Row(text, EntityKind.OPERATION, name, **more)  # type: ignore[arg-type]


def page(document: str, *rows: Row, published: str | None = None) -> Reading:
    """A document that names these, one after another."""
    dating = Dating(bounds=Bounds(), rule=DatingRule.NONE)
    if published:
        day = day_of(date.fromisoformat(published))
        dating = Dating(bounds=Bounds(day, day), rule=DatingRule.STATED)
    mentions = tuple(_mention(n, row) for n, row in enumerate(rows))
    traits = tuple(
        Trait(kind=kind, value=value, of=mention.span, span=mention.span, rule="test")
        for mention, row in zip(mentions, rows, strict=True)
        for kind, value in row.traits
    )
    return Reading(document=document, dating=dating, mentions=mentions, traits=traits)


def saying(reading: Reading, kind: TieKind, first: int, second: int, side: str | None = None) -> Reading:
    """The same document, saying this of its n-th and m-th names."""
    one, other = reading.mentions[first].span, reading.mentions[second].span
    span = Span(min(one.start, other.start), max(one.end, other.end))
    tie = StatedTie(kind=kind, first=one, second=other, span=span, rule="known-as", side=side)
    return replace(reading, ties=(*reading.ties, tie))


def resolved(*readings: Reading, casefile: CaseFile | None = None, listings: tuple[Listing, ...] = ()) -> Resolved:
    return resolve(readings, casefile or CaseFile(), listings)


def knowing(kind: str, *names: str, reason: str = "the clerk knew both") -> CaseFile:
    """A case file with one tie."""
    return CaseFile(ties=(KnownTie(kind=kind, names=(names[0], names[1]), reason=reason),))


def together(who: Resolved) -> list[set[str]]:
    """The names of each entity that has more than one, as written."""
    return [names for e in who.entities if len(names := {n.text for n in e.names}) > 1]


def apart(who: Resolved) -> set[str]:
    """What each entity is shown as."""
    return {e.name for e in who.entities}


def _mention(n: int, row: Row) -> Mention:
    start = n * _WIDTH
    return Mention(
        span=Span(start, start + max(1, min(len(row.text), _WIDTH))),
        text=row.text,
        kind=row.kind,
        name=row.name or row.text,
        rule=row.rule,
        side=row.side,
        listing=row.listing,
    )
