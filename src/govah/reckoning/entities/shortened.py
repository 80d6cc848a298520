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
from govah.text.names import skeleton

SURNAME = "surname-alone"

_MAY_BE = 0.6
_REASON = "{full} is the only full name of the case that ends so; a surname alone may mean somebody else"


def surname_links(names: Iterable[Name], clusters: Clusters) -> Iterator[Link]:
    """Each name of one word with the one full name that it may stand for. Cost: linear in names."""
    people = [name for name in names if name.kind is EntityKind.PERSON and name.refers_to is None]
    full = [name for name in people if words_in(name.text) > 1]
    ending: dict[str, dict[Form, Name]] = defaultdict(dict)
    for name in full:
        ending[_last(name)].setdefault(clusters.root(name.main), name)
    whole = {clusters.root(name.main) for name in full}
    for name in people:
        meant = list(ending.get(_last(name), {}).values())
        if len(meant) == 1 and clusters.root(name.main) not in whole and _may_be(name, meant[0], clusters):
            reason = _REASON.format(full=meant[0].text)
            may_be = link(name.main, meant[0].main, SURNAME, _MAY_BE, reason)
            yield replace(may_be, names=(name.text, meant[0].text), joins=False)


def _may_be(name: Name, full: Name, clusters: Clusters) -> bool:
    """Does nothing speak against it? A document with both did not make them one, so it knows of two."""
    return name.documents.isdisjoint(full.documents) and not clusters.are_apart(name.main, full.main)


def _last(name: Name) -> str:
    """The surname as it sounds in every script, its long vowels included."""
    return (skeleton(name.text).M.split() or [spelt(name.text)])[-1]
