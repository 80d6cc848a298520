"""Who of a case can bear a name, nearest first: what `govah who` asks.

Every name of an entity counts, in either script. A name says only how it is written: two people with one name are both
found, and whoever is found is a proposal with its reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govah.model import Entity, EntityKind
from govah.text.names import Band, NameMatch, compare_names, fold, keys, skeleton

_ALL = 2_000
"""Names that are all compared; of more, only those that share a key or a word with the name that is asked for."""

_AS = {EntityKind.PERSON: "person", EntityKind.PLACE: "place"}


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity that may be meant; `name` is the one of its names that comes nearest, `match` how near."""

    entity: Entity
    name: str
    match: NameMatch


def bearers(name: str, entities: Sequence[Entity]) -> list[Bearer]:
    """The entities that `name` can mean, the nearest first. Cost: linear in the names of the case."""
    called = [(entity, _names(entity)) for entity in entities]
    few = sum(len(names) for _, names in called) <= _ALL
    sought = frozenset(_found_by(name))
    near = ((entity, [n for n in names if few or not sought.isdisjoint(_found_by(n))]) for entity, names in called)
    nearest = (_nearest(name, entity, names) for entity, names in near)
    found = [b for b in nearest if b and b.match.band is not Band.DIFFERENT]
    return sorted(found, key=lambda b: (-b.match.score, -len(b.entity.mentions), b.entity.id))


def _names(entity: Entity) -> list[str]:
    """Every spelling once."""
    named = (entity.name, *(name.text for name in entity.names))
    return list({fold(text): text for text in reversed(named) if fold(text)}.values())


def _nearest(name: str, entity: Entity, names: Iterable[str]) -> Bearer | None:
    kind = _AS.get(entity.kind, "organisation")
    matches = [(n, compare_names(name, n, kind=kind)) for n in names]
    return max((Bearer(entity, n, m) for n, m in matches), key=lambda b: (b.match.score, b.name), default=None)


def _found_by(name: str) -> Iterator[str]:
    """The keys of a name, and each of its words: a surname alone must find who bears it."""
    yield from keys(name)
    yield from skeleton(name).K.split()
