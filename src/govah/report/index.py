"""The section "Names": an index of everybody and everything that the documents name, as at the back of a book.

Each stands under every one of its names, in either script. Those named most have an entry that folds out, those named
seldom a line; how many are left out is said. An index of twenty thousand names must still open on a telephone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from markupsafe import Markup

from govah.model import Entity, EntityKind
from govah.report.alphabet import filed, letter
from govah.report.entry import Brief, Entries, Entry, other_names
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened
from govah.text.names import fold

_ENTRIES = 400
_UNDER = 8
_FOLDED_ABOVE = 150
_KINDS = {
    "people": (EntityKind.PERSON,),
    "bodies": (EntityKind.ORGANISATION, EntityKind.OUTLET),
    "places": (EntityKind.PLACE,),
    "operations": (EntityKind.OPERATION,),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One line, filed under `name`: an entity, or (where `other` is set) another name of it, which leads to it."""

    name: str
    brief: Brief
    entry: Entry | None = None
    other: Markup | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines under one letter."""

    letter: str
    anchor: str
    lines: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The index of one sort of thing; `left` are how many entities have no line here."""

    key: str
    count: int
    letters: tuple[Letter, ...]
    left: int
    folded: bool


def index(lines: Lines) -> tuple[Part, ...]:
    """The parts of the index that have anything in them."""
    entries = Entries(lines)
    parts = [_part(key, lines, entries) for key in _KINDS]
    return tuple(part for part in parts if part.count)


def _part(key: str, lines: Lines, entries: Entries) -> Part:
    listed = lines.lookup.entities
    at_length = frozenset(islice(listed, _ENTRIES))
    every = [e for e in lines.lookup.examination.reckoning.entities if e.kind in _KINDS[key]]
    here = [e for e in every if e.id in listed]
    items = [i for e in here for i in _items(e, entries, at_length)]
    return Part(
        key=key,
        count=len(every),
        letters=tuple(_letters(key, items, rtl=lines.words.rtl)),
        left=len(every) - len(here),
        folded=len(items) > _FOLDED_ABOVE,
    )


def _items(entity: Entity, entries: Entries, at_length: frozenset[str]) -> Iterator[Item]:
    brief = entries.brief(entity)
    yield Item(entity.name, brief, entries.entry(entity) if entity.id in at_length else None)
    for name in filter(lambda n: _stands_apart(n.text, entity.name), other_names(entity)[:_UNDER]):
        yield Item(name.text, brief, other=bdi(shortened(name.text, 90)))


def _stands_apart(name: str, shown: str) -> bool:
    """Is `name` filed far enough from the shown one to need a line of its own?"""
    return not f"{fold(shown)} ".startswith(f"{fold(name)} ")


def _letters(part: str, items: Iterable[Item], *, rtl: bool) -> Iterator[Letter]:
    ordered = sorted(items, key=lambda item: (*filed(item.name, rtl=rtl), item.brief.id))
    for first, found in groupby(ordered, lambda item: letter(item.name)):
        yield Letter(first, f"names-{part}-{first}", tuple(found))
