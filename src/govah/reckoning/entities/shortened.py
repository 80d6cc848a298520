"""Surnames that stand alone in a document that never gives the whole name: whom they may mean.

The one full name of a case that ends so may be meant, and it may be a brother whom no document names. So the surname
stays an entity of its own, with a tie that a person can accept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from govah.model import EntityKind
from govah.reckoning.entities.clusters import Clusters
from govah.reckoning.entities.compared import words_in
from govah.reckoning.entities.links import Link, link
from govah.reckoning.entities.written import Form, Name
from govah.reckoning.names import spelt
from govah.text.names import Band, compare_names, skeleton

SURNAME = "surname-alone"

_MAY_BE = 0.6
_REASON = "{full} is the only full name of the case that ends so; a surname alone may mean somebody else"


def surname_links(names: Iterable[Name], clusters: Clusters) -> Iterator[Link]:
    """Each name of one word with the one full name that it may stand for. Cost: linear in names."""
    people = [name for name in names if name.kind is EntityKind.PERSON and name.refers_to is None]
    full = [name for name in people if words_in(name.text) > 1]
    ending: dict[str, dict[Form, Name]] = defaultdict(dict)
    for name in full:
        ending[_last(name.text)].setdefault(clusters.root(name.main), name)
    whole = {clusters.root(name.main) for name in full}
    for name in people:
        root = clusters.root(name.main)
        meant = ending.get(skeleton(name.text).K, {}) if root not in whole else {}
        if len(meant) == 1:
            yield from _link(name, next(iter(meant.values())), clusters)


def _link(name: Name, full: Name, clusters: Clusters) -> Iterator[Link]:
    apart = clusters.are_apart(name.main, full.main) or not name.documents.isdisjoint(full.documents)
    if not apart and _ends_so(full.text, name.text):
        may_be = link(name.main, full.main, SURNAME, _MAY_BE, _REASON.format(full=full.text))
        yield replace(may_be, names=(name.text, full.text), joins=False)


def _last(full: str) -> str:
    return skeleton(full).K.split()[-1]


def _ends_so(full: str, surname: str) -> bool:
    """Is one of the endings of the full name, as written, that surname?"""
    words = spelt(full).split()
    endings = (" ".join(words[-count:]) for count in range(1, min(4, len(words))))
    return any(compare_names(ending, surname).band is Band.SAME for ending in endings)
