"""The section "What clashes": smallest sets of statements that cannot all hold, side by side, with the arithmetic.

The page says by how many days they miss and never which of them is right. A clash that vanishes if a vague word is
stretched stands apart from the hard ones: it may be nothing but a way of speaking.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Clash, ClashKind
from govah.report.arithmetic import Arithmetic, arithmetic
from govah.report.lines import Line, Lines

_SHOWN = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One clash as shown; `hard` is False if a vague word, stretched, would make it vanish."""

    id: str
    days: str
    unit: Markup
    lines: tuple[Line, ...]
    result: Markup
    ends: Markup
    arithmetic: Arithmetic
    assumptions: tuple[Markup, ...]
    events: tuple[tuple[str, Markup], ...]
    hard: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The clashes of one kind, those that miss most first; `more` are folded."""

    hard: bool
    sides: tuple[Side, ...]
    more: tuple[Side, ...]


def clashes(lines: Lines) -> tuple[Part, ...]:
    """Every clash: the hard ones first, then by how far they miss."""
    return tuple(part for kind in ClashKind if (part := _part(kind, lines)).sides)


def _part(kind: ClashKind, lines: Lines) -> Part:
    found = [c for c in lines.lookup.examination.reckoning.clashes if c.kind is kind]
    sides = [_side(c, lines) for c in sorted(found, key=lambda c: (-c.days, c.id))]
    return Part(hard=kind is ClashKind.HARD, sides=tuple(sides[:_SHOWN]), more=tuple(sides[_SHOWN:]))


def _side(clash: Clash, lines: Lines) -> Side:
    events = [lines.lookup.events[e] for e in clash.events if e in lines.lookup.events]
    return Side(
        id=clash.id,
        days=lines.words.number(clash.days),
        unit=lines.words("clash.apart", clash.days),
        lines=tuple(lines.of(clash.statements, context=True)),
        result=lines.words("clash.result", clash.days),
        ends=_ends(clash, lines),
        arithmetic=arithmetic(clash, lines),
        assumptions=tuple(lines.says.assumption(name) for name in clash.assumptions),
        events=tuple((e.id, lines.says.label(e)) for e in events),
        hard=clash.kind is ClashKind.HARD,
    )


def _ends(clash: Clash, lines: Lines) -> Markup:
    """What could be given up: any one voice in it, or any one assumption, since the set is a smallest one."""
    found = filter(None, map(lines.lookup.statements.get, clash.statements))
    voices = dict.fromkeys(lines.chains.name(s.speaker) for s in found)
    assumed = [lines.words("clash.assumption", assumption=lines.says.assumption(name)) for name in clash.assumptions]
    return lines.words("clash.ends", ways=lines.words("list.semicolon").join([*voices, *assumed]))
