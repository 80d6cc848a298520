"""What ties an entity's names together, or it to others, in words: "part of Evin Prison, because …".

What joined two names is always shown with its reason: a reader must be able to part them again.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Entity, Status, Tie, TieKind
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened
from govah.text.names import fold

_DIRECTED = (TieKind.PART_OF, TieKind.REFERS_TO)


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie in words, with the anchors of the passages that say so."""

    says: Markup
    passages: tuple[str, ...]
    proposed: bool
    rule: str


class Bonds:
    """The ties of a case, by entity."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._ties: dict[str, list[Tie]] = {}
        for tie in lines.lookup.examination.reckoning.ties:
            for entity in dict.fromkeys(tie.entities):
                self._ties.setdefault(entity, []).append(tie)

    def of(self, entity: Entity) -> list[Bond]:
        """The ties of an entity, as seen from it."""
        return [self._bond(tie, entity) for tie in self._ties.get(entity.id, ())]

    def _bond(self, tie: Tie, entity: Entity) -> Bond:
        words, named = self._lines.words, self._lines.named
        says = self._joined(tie) if len(set(tie.entities)) == 1 else self._apart(tie, entity)
        if tie.reasons:
            reasons = words("list.semicolon").join(map(self._lines.told, tie.reasons))
            says = words("tie.because", says=says, reasons=reasons)
        passages = dict.fromkeys(filter(None, (named.anchor(*place) for place in tie.passages)))
        return Bond(says, tuple(passages), tie.status is Status.PROPOSED, tie.rule)

    def _joined(self, tie: Tie) -> Markup:
        """A tie between two names of this entity."""
        first, second = map(self._name, tie.names, tie.entities)
        if tie.kind is TieKind.SAME_AS and first == second:
            return self._lines.words("tie.same-as-alike", first=first)
        return self._lines.words(f"tie.{tie.kind.value}-joined", first=first, second=second)

    def _apart(self, tie: Tie, entity: Entity) -> Markup:
        """A tie to another entity."""
        place = tie.entities.index(entity.id)
        back = "-back" if place == 1 and tie.kind in _DIRECTED else ""
        name, other = tie.names[1 - place], tie.entities[1 - place]
        link = self._lines.called.link(other, self._name(name, other))
        return self._lines.words(f"tie.{tie.kind.value}{back}", other=link)

    def _name(self, name: str, entity: str) -> Markup:
        """A name that a tie speaks of, with whose name it is."""
        bearer = self._lines.lookup.entities.get(entity)
        sides = [n.side for n in bearer.names if n.side and fold(n.text) == fold(name)] if bearer else []
        return self._lines.called.sided(bdi(shortened(name, 90)), sides[0] if sides else None)
