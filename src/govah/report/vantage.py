"""Where each voice was when what it tells of happened: the lines of "Who says so" on what somebody could have seen.

What the record excludes comes first, then what it makes certain. Where it says nothing the line says only how often:
that nobody tells where a witness was counts neither for them nor against them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Footing, Presence, Statement, Vantage, Whereabouts
from govah.report.lines import Line, Lines

_AT_ONCE = 4
_LINK = Markup('<a href="#{}"><bdi>{}</bdi></a>')
_SILENT = (Whereabouts.OPEN, Whereabouts.UNTOLD)
_ORDER = (Presence.IMPOSSIBLE, Presence.CERTAIN, Presence.POSSIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """Things that a voice tells of (`about` leads to them) and that have one answer: was it there, why, by which
    passages."""

    presence: str
    about: Markup
    says: Markup
    footing: Markup | None
    grounds: tuple[Line, ...]
    assumes: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sights:
    """What one voice could have seen; `more` are those beyond the first few, `silent` how many nothing decides."""

    sights: tuple[Sight, ...] = ()
    more: tuple[Sight, ...] = ()
    silent: int = 0


class Seen:
    """The vantages of a case by the statements that they are about."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._of: dict[str, list[Vantage]] = defaultdict(list)
        for vantage in lines.lookup.examination.reckoning.vantages:
            for statement in vantage.told:
                self._of[statement].append(vantage)

    def by(self, said: Iterable[Statement]) -> Sights:
        """What whoever made these statements could have seen."""
        found = {id(v): v for s in said for v in self._of.get(s.id, ())}
        telling = [v for v in found.values() if v.because not in _SILENT]
        alike: dict[tuple[object, ...], list[Vantage]] = defaultdict(list)
        for vantage in sorted(telling, key=lambda v: _ORDER.index(v.presence)):
            alike[vantage.presence, vantage.says, vantage.footing, vantage.rests_on].append(vantage)
        sights = tuple(map(self._sight, alike.values()))
        return Sights(sights=sights[:_AT_ONCE], more=sights[_AT_ONCE:], silent=len(found) - len(telling))

    def _sight(self, alike: Sequence[Vantage]) -> Sight:
        vantage = alike[0]
        known = vantage.footing is not Footing.UNSTATED
        return Sight(
            presence=vantage.presence.value,
            about=self._lines.words.listed([_about(v, self._lines) for v in alike]),
            says=self._lines.says.clause(vantage.says),
            footing=self._lines.words(f"footing.{vantage.footing.value}") if known else None,
            grounds=tuple(self._lines.of(vantage.rests_on)),
            assumes=tuple(map(self._lines.says.assumption, vantage.assumptions)),
        )


def _about(vantage: Vantage, lines: Lines) -> Markup:
    """What is told, as a link to the event or to the words."""
    event = lines.lookup.events.get(vantage.event or "")
    if event is not None:
        return _LINK.format(event.id, lines.says.label(event))
    told = (lines.words("line.quoted", text=_LINK.format(line.id, line.brief)) for line in lines.of(vantage.told[:1]))
    return next(told, Markup(""))
