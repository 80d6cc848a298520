"""Who of a case can bear a name, nearest first: what `govah who` asks.

Every name of an entity counts, in either script. A name says only how it is written: two people with one name are both
found, and whoever is found is a proposal with its reasons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from govah.model import Entity
from govah.text.names import Band, NameMatch, compare_names, fold, keys, skeleton
from govah.text.names.comparing import Limit
from govah.text.names.matching import LOOK

_SPACE = re.compile(r"[\s\u200c-]+")
_Called = tuple[Entity, str]

_COMPARED = 2_000
"""Names that are compared at most: the comparison weighs letter by letter."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity that may be meant; `name` is the one of its names that comes nearest, `match` how near."""

    entity: Entity
    name: str
    match: NameMatch


def bearers(name: str, entities: Iterable[Entity]) -> list[Bearer]:
    """The entities that `name` can mean, the nearest first. Cost: linear in the names of the case."""
    nearest: dict[str, Bearer] = {}
    for entity, called in _worth_comparing(name, [(e, n) for e in entities for n in _names(e)]):
        match = _compared(name, called, entity.kind.value)
        held = nearest.get(entity.id)
        if match.band is not Band.DIFFERENT and (held is None or match.score > held.match.score):
            nearest[entity.id] = Bearer(entity, called, match)
    return sorted(nearest.values(), key=lambda b: (-b.match.score, -len(b.entity.mentions), b.entity.id))


def _compared(name: str, called: str, kind: str) -> NameMatch:
    """The whole names compared; of one word and several also that word with each, which is never more than a look. What
    sounds the same is worth one, too: a foreign name is spelt as nobody has learned.

    >>> _compared("Nuri", "Hamid Noury", "person").band
    <Band.LOOK: 'look'>
    """
    whole = compare_names(name, called, kind=kind)
    if whole.band is Band.DIFFERENT and _sound_alike(name, called) and Limit.SEX.value not in whole.reasons:
        return NameMatch(LOOK, Band.LOOK, ("the same sounds", *whole.reasons))
    (one, *more), (other, *others) = sorted((_SPACE.split(name), _SPACE.split(called)), key=len)
    if more or not others:
        return whole
    word, match = max(((w, compare_names(one, w, kind=kind)) for w in (other, *others)), key=lambda m: m[1].score)
    if match.band is not Band.SAME or whole.score >= match.score / 2:
        return whole
    return NameMatch(match.score / 2, Band.LOOK, (f"only {one} and {word} were compared", *match.reasons))


def _sound_alike(one: str, other: str) -> bool:
    return skeleton(one).M == skeleton(other).M != ""


def _names(entity: Entity) -> list[str]:
    """Every spelling once."""
    named = (entity.name, *(name.text for name in entity.names))
    return list({fold(text): text for text in named if fold(text)}.values())


def _worth_comparing(name: str, called: list[_Called]) -> list[_Called]:
    """All of them, or of many those that share most with `name`: a key, or a word, since a surname alone must find."""
    if len(called) <= _COMPARED:
        return called
    sought = frozenset(_found_by(name))
    shared = ((len(sought.intersection(_found_by(pair[1]))), pair) for pair in called)
    return [pair for _, pair in nlargest(_COMPARED, (s for s in shared if s[0]), key=itemgetter(0))]


def _found_by(name: str) -> Iterator[str]:
    yield from keys(name)
    yield from skeleton(name).K.split()
