"""What the texts themselves say of two names: that they are one, that one is part of the other, that they are two.

Two sides that each have their own name for an operation may not mean the same thing by it: their names are tied, and
stay two until a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govah.model import DocumentId, EntityKind, Reading, StatedTie
from govah.reckoning.entities.links import Link, link
from govah.reckoning.entities.written import Form, Written

_SAID = 0.97
_TWO_SIDES = "each side has its own name for it; whether both mean one thing is for a person to decide"

Sides = dict[Form, str]


def stated_links(readings: Iterable[Reading], written: Written) -> tuple[list[Link], Sides]:
    """Every tie that a text states, and whose name it says a form is."""
    links: list[Link] = []
    sides: Sides = {}
    for document, tie, first, second in _ends(readings, written):
        if tie.side:
            sides[first] = min(tie.side, sides.get(first, tie.side))
        links.append(_link(document, tie, first, second))
    return links, sides


def _ends(readings: Iterable[Reading], written: Written) -> Iterator[tuple[DocumentId, StatedTie, Form, Form]]:
    for reading in readings:
        for tie in reading.ties:
            first, second = written.at(reading.document, tie.first), written.at(reading.document, tie.second)
            if first is not None and second is not None and first is not second:
                yield reading.document, tie, first, second


def _link(document: DocumentId, tie: StatedTie, first: Form, second: Form) -> Link:
    passages = ((document, tie.span),)
    said = link(first, second, tie.rule, _SAID, "the text says so", kind=tie.kind, passages=passages)
    return said.refused(_TWO_SIDES) if said.joins and _are_of_two_sides(tie, first, second) else said


def _are_of_two_sides(tie: StatedTie, first: Form, second: Form) -> bool:
    """Is it an operation that one party calls so, and another otherwise?"""
    if EntityKind.OPERATION not in (first.name.kind, second.name.kind):
        return False
    one, other = tie.side or _side(first), _side(second)
    return one != other


def _side(form: Form) -> str | None:
    sides = {mention.side for _, mention in form.found} - {None}
    return min(filter(None, sides), default=None)
