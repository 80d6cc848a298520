"""What people of the case have written in its file: which names are one, and which are not. It always wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from govah.model import CaseFile, EntityKind, KnownName, KnownTie, TieKind
from govah.reckoning.entities.links import Link, link
from govah.reckoning.entities.own import CASE_FILE
from govah.reckoning.entities.written import Form, Name, Written
from govah.reckoning.names import spelt


class Called:
    """The forms that people mean by a name in the case file: the names written so, else the short forms and the rows
    of the gazetteer that have it."""

    def __init__(self, written: Written) -> None:
        self._tiers: tuple[dict[str, list[Form]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
        for name in written.names:
            for letters, form in sorted(name.forms.items()):
                self._tiers[letters != spelt(name.text)][letters].append(form)
            for text in _listed(name):
                self._tiers[2][spelt(text)].append(name.main)

    def __call__(self, text: str, kind: EntityKind | None = None) -> list[Form]:
        """The forms called `text`, of one kind or of any."""
        letters = spelt(text)
        for tier in self._tiers:
            found = [f for f in tier.get(letters, ()) if kind in (None, f.name.kind)]
            if found:
                return found
        return []


def known_links(casefile: CaseFile, called: Called) -> Iterator[Link]:
    """Everything that the case file says of names that the case has."""
    for name in casefile.names:
        yield from _of_name(name, called)
    for tie in casefile.ties:
        yield from _of_tie(tie, called)


def unknown(casefile: CaseFile, called: Called) -> Iterator[str]:
    """The names that the case file ties and that no document has, each once."""
    names = dict.fromkeys(name for tie in casefile.ties for name in tie.names)
    return (name for name in names if not called(name))


def _of_name(known: KnownName, called: Called) -> Iterator[Link]:
    kind = EntityKind(known.kind)
    named = [(text, form) for text in (known.name, *known.also) for form in called(text, kind)]
    for text, form in named[1:]:
        if form is not named[0][1]:
            one = link(named[0][1], form, CASE_FILE, 1.0, "the case file gives both as names of one", accepted=True)
            yield replace(one, names=(named[0][0], text))


def _of_tie(known: KnownTie, called: Called) -> Iterator[Link]:
    for first in called(known.names[0]):
        for second in called(known.names[1]):
            if first is not second:
                reasons = filter(None, [known.reason])
                one = link(first, second, CASE_FILE, 1.0, *reasons, kind=TieKind(known.kind), accepted=True)
                yield replace(one, names=known.names)


def _listed(name: Name) -> Iterator[str]:
    if name.listing is not None:
        yield name.listing.name
        yield from (n.text for n in name.listing.names if not n.derogatory)
