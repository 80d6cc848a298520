"""Times told against an event that the words name: "three days after", "until", "on the eve of"."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Order
from govah.reading.dates.terms import Ahead, Amount, Length, Link


def link(
    order: str, length: Length | None = None, word: str = "", or_ago: bool = False, any_noun: bool = False
) -> Link:
    """A place in time against the event that the text names next: two months since it are two months after it."""
    if order == "eve":
        return Link(Order.BEFORE, None, order)
    if length is not None:
        order = {"since": "after", "until": "before"}.get(order, order)
    return Link(Order(order), length, word, or_ago, any_noun)


def link_clause(order: str, length: Length | None = None) -> Link:
    """A place in time against what a clause tells: «پس از آنکه شهر سقوط کرد»."""
    return Link(Order(order), length, clause=True)


def link_no_longer(length: Length) -> Link | None:
    """No longer than so long after the event."""
    return Link(Order.AFTER, replace(length, amount=replace(length.amount, limit="most")))


def link_nth(number: int, unit: str, order: str) -> Link | None:
    """The so-maniest unit before or after the event."""
    return link(order, Length(Amount(float(number)), unit)) if number > 0 and order in ("before", "after") else None


def ahead(unit: str, amount: Amount | None = None) -> Ahead | None:
    """In so long; "in a second offensive" names no second."""
    return None if unit in ("second", "quarter") else Ahead(Length(amount or Amount(1.0), unit))


def link_within(order: str, unit: str) -> Link | None:
    """Within one unit of the event: "the week before the bombing". The day before it is that day."""
    if unit in ("second", "minute", "quarter", "millennium") or order not in ("before", "after"):
        return None
    return Link(Order(order), Length(Amount(1.0, limit="" if unit == "day" else "most"), unit))
