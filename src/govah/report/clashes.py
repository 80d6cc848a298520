"""The section "What clashes": smallest sets of statements that cannot all hold, side by side.

The page says by how many days they miss and never which of them is right.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Clash, ClashKind
from govah.report.lines import Line, Lines
from govah.report.when import Step, steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One clash as shown; `hard` is False if a vague word, stretched, would make it vanish."""

    id: str
    days: str
    unit: Markup
    lines: tuple[Line, ...]
    says: Markup
    steps: tuple[Step, ...]
    assumptions: tuple[Markup, ...]
    events: tuple[tuple[str, Markup], ...]
    hard: bool


def clashes(lines: Lines) -> tuple[Side, ...]:
    """Every clash: the hard ones first, then by how far they miss."""
    found = lines.lookup.examination.reckoning.clashes
    return tuple(_side(c, lines) for c in sorted(found, key=lambda c: (c.kind is not ClashKind.HARD, -c.days, c.id)))


def _side(clash: Clash, lines: Lines) -> Side:
    events = [lines.lookup.events[e] for e in clash.events if e in lines.lookup.events]
    return Side(
        id=clash.id,
        days=lines.words.number(clash.days),
        unit=lines.words("clash.apart", clash.days),
        lines=tuple(lines.of(clash.statements, context=True)),
        says=lines.says.clash(clash),
        steps=steps(clash.steps, lines),
        assumptions=tuple(lines.says.assumption(name) for name in clash.assumptions),
        events=tuple((e.id, lines.says.label(e)) for e in events),
        hard=clash.kind is ClashKind.HARD,
    )
