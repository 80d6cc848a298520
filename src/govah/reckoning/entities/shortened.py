"""Short names that stand alone in a document that never gives the whole one: whom and what they may mean.

The one full name of a case that ends so may be meant, and it may be a brother whom no document names. So a surname, an
acronym or a nickname of another document stays an entity of its own, with a tie that a person can accept.
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
_SHORT = "short-form-alone"

_MAY_BE = 0.6
_ENDS_SO = "{full} is the only full name of the case that ends so; a surname alone may mean somebody else"
_SHORTENED = "{full} is so called in another document; alone it may mean another"

_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OUTLET)
_Sound = tuple[EntityKind, str]


def short_links(names: Iterable[Name], clusters: Clusters) -> Iterator[Link]:
    """Each name of one word with the one full name that it may stand for. Cost: linear in names."""
    able = [name for name in names if name.kind in _KINDS and name.refers_to is None and name.listing is None]
    full = [name for name in able if words_in(name.text) > 1]
    meant: dict[_Sound, dict[Form, Name]] = defaultdict(dict)
    for name in full:
        for sound in _shorter(name):
            meant[sound].setdefault(clusters.root(name.main), name)
    whole = {clusters.root(name.main) for name in full}
    for name in able:
        found = list(meant.get((name.kind, _sound(name.text)), {}).values())
        if len(found) == 1 and clusters.root(name.main) not in whole and _may_be(name, found[0], clusters):
            yield _link(name, found[0])


def _link(name: Name, full: Name) -> Link:
    is_end = name.kind is EntityKind.PERSON and _last(full) == _sound(name.text)
    rule, reason = (SURNAME, _ENDS_SO) if is_end else (_SHORT, _SHORTENED)
    may_be = link(name.main, full.main, rule, _MAY_BE, reason.format(full=full.text))
    return replace(may_be, names=(name.text, full.text), joins=False)


def _may_be(name: Name, full: Name, clusters: Clusters) -> bool:
    """Does nothing speak against it? A document with both did not make them one, so it knows of two."""
    return name.documents.isdisjoint(full.documents) and not clusters.are_apart(name.main, full.main)


def _shorter(name: Name) -> Iterator[_Sound]:
    """What it may be shortened to: how its own document does, and of a person the last word."""
    if name.kind is EntityKind.PERSON:
        yield name.kind, _last(name)
    for form in name.forms.values():
        if words_in(form.text) == 1:
            yield name.kind, _sound(form.text)


def _sound(text: str) -> str:
    """A word as it sounds in every script, its long vowels included; of an acronym the letters."""
    return spelt(text) if text.isupper() else skeleton(text).M or spelt(text)


def _last(name: Name) -> str:
    return (skeleton(name.text).M.split() or [spelt(name.text)])[-1]
