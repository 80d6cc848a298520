"""The parts that rows share: days, times, places in a text, what a page states.

Days are ISO 8601 in the proleptic Gregorian calendar, whatever calendar they were written in; what is not known is
null, never left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from govah.model import DateMention, Day, OriginCount, ProofStep, Quantity, Span, Stated, When, date_of
from govah.report.sayings import Sayings

Row = dict[str, Any]


def iso(day: Day | None) -> str | None:
    """The day in ISO 8601."""
    date = date_of(day) if day is not None else None
    return date.isoformat() if date else None


def span(place: Span | None) -> Row:
    """Where it is written."""
    return {"start": place.start, "end": place.end} if place else {"start": None, "end": None}


def stated(what: Stated | None) -> str | None:
    """What a page states of itself."""
    return what.value if what else None


def time(when: When | None, text: str | None = None) -> Row:
    """The days a time can touch; `text` is the words that give it, where there are any."""
    others = [_days(other) for other in when.alternatives] if when else []
    return {**_days(when), "text": text, "alternatives": others, "assumptions": list(when.assumptions) if when else []}


def _days(when: When | None) -> Row:
    """One reading of a time."""
    if when is None:
        return {"earliest": None, "latest": None, "edtf": None, "calendar": None, "certainty": None}
    return {
        "earliest": iso(when.begin.earliest),
        "latest": iso(when.end.latest),
        "edtf": when.edtf,
        "calendar": when.calendar.value,
        "certainty": when.certainty.value,
    }


def mention(date: DateMention) -> Row:
    """A time expression: what is written, and the days it can touch. Without days it is a duration or a relation."""
    return time(date.value, date.text)


def figure(quantity: Quantity) -> Row:
    """A figure: what is written, its bounds, and what it counts."""
    return {
        "text": quantity.text,
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "approximate": quantity.approximate,
        "counted": quantity.counted or None,
        "unit": quantity.unit or None,
    }


def _number(bound: float | None) -> float | int | None:
    return int(bound) if bound is not None and float(bound).is_integer() else bound


def steps(proof: Iterable[ProofStep], says: Sayings) -> list[Row]:
    """The steps of a proof."""
    return [
        {
            "says": says.plain(says.clause(s.says)),
            "days": s.days,
            "statement": s.statement,
            "assumption": s.assumption,
        }
        for s in proof
    ]


def origins(count: OriginCount) -> Row:
    """On how many independent origins something rests."""
    return {
        "low": count.low,
        "high": count.high,
        "names": list(count.origins),
        "bottleneck": list(count.bottleneck),
        "circular": [list(circle) for circle in count.circular],
    }
