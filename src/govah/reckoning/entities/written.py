"""The names of a case as they are written, each once, before anybody says which are one.

A `Name` is what reading takes a mention to mean, of one kind; its forms are the ways in which the texts write it. A
hostile name that the gazetteer lists for somebody is a name of its own: whom it means is disputed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from govah.model import (
    DocumentId,
    EntityKind,
    ListedName,
    Listing,
    ListingId,
    Mention,
    Reading,
    Relay,
    Span,
    SpeakerKind,
    TieKind,
)
from govah.reckoning.names import spelt

Key = tuple[str, str, str]
_Found = tuple[DocumentId, Mention]

_LISTS = ("gazetteer", "case")
_VOICES = {
    SpeakerKind.PERSON: EntityKind.PERSON,
    SpeakerKind.AUTHOR: EntityKind.PERSON,
    SpeakerKind.OUTLET: EntityKind.OUTLET,
    SpeakerKind.ORGANISATION: EntityKind.ORGANISATION,
}


@dataclass(slots=True, eq=False)
class Form:
    """One way of writing a name: spellings that fold alike. `found` is empty for a name that only a byline or the
    gazetteer has."""

    name: Name
    key: Key
    text: str
    found: list[_Found] = field(default_factory=list)

    @property
    def documents(self) -> set[DocumentId]:
        """Where it stands."""
        return {document for document, _ in self.found}

    @property
    def is_listed(self) -> bool:
        """Does a list give it, so that it means the same wherever it stands?"""
        return any(mention.rule in _LISTS for _, mention in self.found)

    @property
    def is_guessed(self) -> bool:
        """Has nothing surer than the model, or a byline, taken it for a name of this kind?"""
        return all(mention.rule == "model" for _, mention in self.found)

    @property
    def spellings(self) -> list[str]:
        """Every way in which its letters are written, the commonest first."""
        counted = Counter(tidy(m.text) for _, m in self.found)
        return sorted(counted, key=lambda text: (-counted[text], text))


@dataclass(slots=True, eq=False)
class Name:
    """One name of one kind with all its forms; `listing` is its row, `refers_to` the row that it is a hostile name
    for, `case` whether the case file names it, `documents` where it stands."""

    kind: EntityKind
    key: tuple[str, str]
    text: str
    listing: Listing | None = None
    refers_to: ListingId | None = None
    case: bool = False
    forms: dict[str, Form] = field(default_factory=dict)
    documents: set[DocumentId] = field(default_factory=set)

    @property
    def main(self) -> Form:
        """The form that is the name itself, else the commonest."""
        own = self.forms.get(spelt(self.text))
        return own or min(self.forms.values(), key=lambda f: (-len(f.found), f.key))

    def settle(self) -> None:
        """Take the commonest spellings for its texts, now that all mentions are there."""
        if self.listing is None and self.refers_to is None:
            self.text = commonest((m.name for form in self.forms.values() for _, m in form.found), self.text)
        for form in self.forms.values():
            form.text = commonest((m.text for _, m in form.found), form.text)

    def form(self, text: str) -> Form:
        """The form that `text` belongs to, new where there is none yet."""
        letters = spelt(text)
        if letters not in self.forms:
            self.forms[letters] = Form(self, (*self.key, letters), tidy(text))
        return self.forms[letters]


class Written:
    """All names of a case, in an order that does not depend on that of its documents. Cost: linear in mentions."""

    def __init__(self, readings: Iterable[Reading], listings: Mapping[ListingId, Listing]) -> None:
        self._listings = listings
        self._names: dict[tuple[str, str], Name] = {}
        self._at: dict[DocumentId, list[tuple[Span, Form]]] = defaultdict(list)
        for reading in readings:
            meant = _meant_here(reading)
            for mention in reading.mentions:
                full = meant.get(spelt(mention.name)) if _is_bare(mention) else None
                self._take(reading.document, replace(mention, name=full) if full else mention)
        for places in self._at.values():
            places.sort(key=lambda place: place[0])
        for name in self._names.values():
            name.settle()

    @property
    def names(self) -> list[Name]:
        """Every name, by its key."""
        return [self._names[key] for key in sorted(self._names)]

    @property
    def forms(self) -> list[Form]:
        """Every form, by its key."""
        return [name.forms[letters] for name in self.names for letters in sorted(name.forms)]

    def at(self, document: DocumentId, span: Span) -> Form | None:
        """The form that stands at `span`, or the first that shares a character with it."""
        places = self._at.get(document, [])
        start = max(0, bisect_left(places, span, key=lambda place: place[0]) - 1)
        near = [(place, form) for place, form in places[start : start + 4] if place.overlaps(span)]
        return min(near, key=lambda found: (found[0] != span, found[0]))[1] if near else None

    def add_voices(self, relays: Iterable[Relay]) -> None:
        """Those who speak without being named in a text: the author of a byline, an outlet."""
        written = {(form.name.kind, form.key[-1]) for form in self.forms}
        for kind, text in sorted({(_VOICES[r.kind], tidy(r.name)) for r in relays if r.kind in _VOICES}, key=str):
            if spelt(text) and (kind, spelt(text)) not in written:
                self._name(Name(kind, (kind.value, spelt(text)), text)).form(text)

    def row(self, id: ListingId | None) -> Listing | None:
        """The row of the gazetteer with that id, as far as it was given."""
        return self._listings.get(id) if id is not None else None

    def add_listed(self, listing: Listing) -> Name:
        """The name of a row, though no text has it."""
        name = self._name(Name(listing.kind, ("listing", listing.id), listing.name, listing=listing))
        if not name.forms:
            name.form(listing.name)
        return name

    def _take(self, document: DocumentId, mention: Mention) -> None:
        if spelt(mention.name) and spelt(mention.text):
            form = self._name(self._meant(mention)).form(mention.text)
            form.name.case |= mention.rule == "case"
            form.name.documents.add(document)
            form.found.append((document, mention))
            self._at[document].append((mention.span, form))

    def _meant(self, mention: Mention) -> Name:
        """Whose name the mention is: a row's, unless it is a hostile name for it, else its own."""
        row = self.row(mention.listing)
        if mention.listing is None or row is None:
            key = mention.listing or spelt(mention.name)
            return Name(mention.kind, (mention.kind.value, key), tidy(mention.name))
        hostile = listed_as(row, mention.text)
        if hostile is not None and hostile.derogatory:
            return Name(row.kind, ("hostile", spelt(mention.text)), tidy(mention.text), refers_to=row.id)
        return Name(row.kind, ("listing", row.id), row.name, listing=row)

    def _name(self, new: Name) -> Name:
        return self._names.setdefault(new.key, new)


def _meant_here(reading: Reading) -> dict[str, str]:
    """By its letters, each person's name of one word that the document says is another name of somebody. In another
    document "Marko" is anybody."""
    named = {mention.span: mention for mention in reading.mentions}
    found: dict[str, str] = {}
    for tie in reading.ties:
        one, other = named.get(tie.first), named.get(tie.second)
        if one is not None and other is not None and tie.kind is TieKind.SAME_AS:
            for short, full in ((one, other), (other, one)):
                if _is_bare(short) and full.kind is short.kind and not _is_bare(full):
                    found.setdefault(spelt(short.name), full.name)
    return found


def _is_bare(mention: Mention) -> bool:
    return mention.kind is EntityKind.PERSON and mention.listing is None and " " not in spelt(mention.name)


def tidy(text: str) -> str:
    """The text with its white space as single spaces."""
    return " ".join(text.split())


def commonest(texts: Iterable[str], otherwise: str) -> str:
    """The commonest of `texts`, the first in the alphabet among equals."""
    counted = Counter(map(tidy, texts))
    return min(counted, key=lambda text: (-counted[text], text), default=otherwise)


def listed_as(listing: Listing, text: str) -> ListedName | None:
    """The name of the row that is written so."""
    letters = spelt(text)
    return next((n for n in listing.names if spelt(n.text) == letters), None)


def places_of(found: Sequence[_Found]) -> tuple[tuple[DocumentId, Span], ...]:
    """The first place in each document."""
    first: dict[DocumentId, Span] = {}
    for document, mention in found:
        first.setdefault(document, mention.span)
    return tuple(sorted(first.items()))
