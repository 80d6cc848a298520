"""Rows of who and what is named: entities with all their names, and the ties that join names or keep them apart.

A name is evidence: it is printed with the side whose name it is and the days of the documents that use it.
"""

from __future__ import annotations

from collections.abc import Iterable

from govah.model import DocumentId, Entity, EntityName, ListedName, Listing, Location, Span, Tie
from govah.report.tables.cells import Row, iso, span


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
