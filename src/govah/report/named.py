"""Whom a name on the page means, and the statements in which an entity speaks or is named.

A link from a name to an entity is a claim about identity. It is made only where one entity of the right kind bears the
name, or where one of several is named at that very place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from govah.model import DocumentId, Entity, EntityKind, Relay, Span, SpeakerKind, StatementId
from govah.report.lookup import Lookup
from govah.text.names import fold

_PEOPLE = frozenset({EntityKind.PERSON})
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.OUTLET})
_VOICES = {
    SpeakerKind.PERSON: _PEOPLE,
    SpeakerKind.AUTHOR: _PEOPLE | _BODIES,
    SpeakerKind.GROUP: _BODIES,
    SpeakerKind.ORGANISATION: _BODIES,
    SpeakerKind.OUTLET: _BODIES,
}


class Named:
    """The entities of a case by their names. Cost: linear in mentions and statements."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._bearers: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._standing: dict[DocumentId, list[tuple[Span, str]]] = defaultdict(list)
        for entity in lookup.examination.reckoning.entities:
            for name in filter(None, map(fold, (entity.name, *(n.text for n in entity.names)))):
                self._bearers[name][entity.id] = entity
            for document, span in entity.mentions:
                self._standing[document].append((span, entity.id))
        self._spoken: dict[str, list[StatementId]] = defaultdict(list)
        for statement in lookup.examination.statements:
            if speaker := self.voice(statement.speaker, statement.document):
                self._spoken[speaker].append(statement.id)

    def voice(self, relay: Relay, document: DocumentId) -> str | None:
        """The id of the entity that speaks in a link of a chain of this document, if it is known which."""
        bearers = self._called(relay.name, _VOICES.get(relay.kind, frozenset()))
        if len(bearers) > 1 and relay.span:
            here = {e for span, e in self._standing.get(document, ()) if span.overlaps(relay.span)}
            bearers = [e for e in bearers if e in here]
        return bearers[0] if len(bearers) == 1 else None

    def called(self, name: str, kinds: Collection[EntityKind]) -> str | None:
        """The id of the one entity of these kinds that bears `name`."""
        bearers = self._called(name, kinds)
        return bearers[0] if len(bearers) == 1 else None

    def _called(self, name: str, kinds: Collection[EntityKind]) -> list[str]:
        return [e.id for e in self._bearers.get(fold(name), {}).values() if e.kind in kinds]

    def said_by(self, entity: Entity) -> tuple[StatementId, ...]:
        """The statements in which an entity speaks, in the order of the documents."""
        return tuple(self._spoken.get(entity.id, ()))

    def told_of(self, entity: Entity) -> tuple[StatementId, ...]:
        """The statements of others in which an entity is named, in the order of its mentions."""
        own = set(self._spoken.get(entity.id, ()))
        return tuple(s for s in self.holding(entity.mentions) if s not in own)

    def holding(self, places: Iterable[tuple[DocumentId, Span]]) -> tuple[StatementId, ...]:
        """The statements that hold these places, each once."""
        found = (self._lookup.statement_at(document, span.start) for document, span in places)
        return tuple(dict.fromkeys(statement for statement in found if statement))

    def anchor(self, document: DocumentId, span: Span) -> str | None:
        """Where a link to a place of a text can lead: the statement that holds it, else the document."""
        at = self._lookup.statement_at(document, span.start)
        return at or (document if document in self._lookup.documents else None)
