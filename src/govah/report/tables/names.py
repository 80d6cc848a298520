"""Rows of who and what is named: entities with all their names, and the ties that join names or keep them apart.

A name is evidence: it is printed with the side whose name it is and the days of the documents that use it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from govah.model import Document, DocumentId, Entity, EntityName, ListedName, Listing, Location, Reading, Span, Tie
from govah.report.bearers import Bearer
from govah.report.tables.cells import Row, iso, span

Papers = Mapping[DocumentId, tuple[Document, Reading]]

_PASSAGES = 3
_LONGEST = 600


def entity_row(entity: Entity) -> Row:
    """Somebody or something that the case names."""
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "side": entity.side,
        "names": [_name(name) for name in entity.names],
        "listing": _listing(entity.listing) if entity.listing else None,
        "mentions": _places(entity.mentions),
    }


def tie_row(tie: Tie) -> Row:
    """What ties two names together, or keeps them apart."""
    return {
        "kind": tie.kind.value,
        "names": list(tie.names),
        "entities": list(tie.entities),
        "rule": tie.rule,
        "score": tie.score,
        "reasons": list(tie.reasons),
        "passages": _places(tie.passages),
        "status": tie.status.value,
    }


def bearer_row(bearer: Bearer, ties: Iterable[Tie], papers: Papers) -> Row:
    """An entity that a name can mean, how near it comes, and where the case names it first."""
    return {
        "entity": entity_row(bearer.entity),
        "name": bearer.name,
        "score": round(bearer.match.score, 3),
        "band": bearer.match.band.value,
        "reasons": list(bearer.match.reasons),
        "documents": len({document for document, _ in bearer.entity.mentions}),
        "passages": [_passage(*papers[document], place) for document, place in first_places(bearer.entity)],
        "ties": [tie_row(tie) for tie in ties if bearer.entity.id in tie.entities],
    }


def first_places(entity: Entity) -> tuple[tuple[DocumentId, Span], ...]:
    """The places of an entity whose passages are printed: at most one of each document."""
    first: dict[DocumentId, Span] = {}
    for document, place in entity.mentions:
        first.setdefault(document, place)
    return tuple(islice(first.items(), _PASSAGES))


def _passage(document: Document, reading: Reading, place: Span) -> Row:
    sentence = next((s for s in reading.sentences if s.contains(place)), place)
    around = sentence if len(sentence) <= _LONGEST else place
    return {"document": document.id, "name": document.name, **span(place), "text": around.of(document.text)}


def _places(places: Iterable[tuple[DocumentId, Span]]) -> list[Row]:
    return [{"document": document, **span(place)} for document, place in places]


def _name(name: EntityName) -> Row:
    return {
        "text": name.text,
        "side": name.side,
        "form": name.form.value,
        "derogatory": name.derogatory,
        "mentions": len(name.mentions),
        "first_used": iso(name.first_used),
        "last_used": iso(name.last_used),
    }


def _listing(listing: Listing) -> Row:
    return {
        "id": listing.id,
        "sort": listing.sort,
        "name": listing.name,
        "names": [_listed(name) for name in listing.names],
        "side": listing.side,
        "location": _location(listing.location) if listing.location else None,
        "part_of": listing.part_of,
        "since": listing.since or None,
        "until": listing.until or None,
        "sources": list(listing.sources),
        "verified": listing.verified,
    }


def _listed(name: ListedName) -> Row:
    return {
        "text": name.text,
        "side": name.side,
        "form": name.form.value,
        "derogatory": name.derogatory,
        "since": name.since or None,
        "until": name.until or None,
    }


def _location(location: Location) -> Row:
    return {
        "latitude": location.latitude,
        "longitude": location.longitude,
        "precision": location.precision.value,
        "town": location.town or None,
        "source": location.source or None,
    }
