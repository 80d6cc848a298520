"""What ties an entity's names together, or it to others, in words: "part of Evin Prison: …".

What joined two names is always shown with its reason: a reader must be able to part them again.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Entity, Status, Tie, TieKind
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened
from govah.text.names import fold

_BONDS = 12
_JOINED = 24
_PASSAGES = 6
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

    def of(self, entity: Entity) -> tuple[tuple[Bond, ...], int]:
        """The ties of an entity, as seen from it, and how many are left out; those that joined its names by one rule
        for one reason are told at once."""
        groups: dict[object, list[Tie]] = {}
        for tie in self._ties.get(entity.id, ()):
            joined = tie.kind is TieKind.SAME_AS and len(set(tie.entities)) == 1
            groups.setdefault((tie.rule, tie.reasons, tie.status) if joined else tie, []).append(tie)
        told = [ties[:_JOINED] for ties in groups.values()][:_BONDS]
        return tuple(self._bond(ties, entity) for ties in told), sum(map(len, groups.values())) - sum(map(len, told))

    def _bond(self, ties: list[Tie], entity: Entity) -> Bond:
        words, named, first = self._lines.words, self._lines.named, ties[0]
        says = self._joined(ties) if len(set(first.entities)) == 1 else self._apart(first, entity)
        if first.reasons:
            reasons = words("list.semicolon").join(map(self._lines.told, first.reasons))
            says = words("tie.because", says=says, reasons=reasons)
        passages = dict.fromkeys(named.anchor(*place) for tie in ties for place in tie.passages)
        return Bond(says, tuple(filter(None, passages))[:_PASSAGES], first.status is Status.PROPOSED, first.rule)

    def _joined(self, ties: list[Tie]) -> Markup:
        """Ties between the names of one entity."""
        names = list(dict.fromkeys(self._name(name, tie.entities[0]) for tie in ties for name in tie.names))
        kind = ties[0].kind.value
        if ties[0].kind is not TieKind.SAME_AS:
            return self._lines.words(f"tie.{kind}-joined", first=names[0], second=names[-1])
        alike = "alike" if len(names) == 1 else "joined"
        return self._lines.words(f"tie.{kind}-{alike}", names=self._lines.words.listed(names))

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
