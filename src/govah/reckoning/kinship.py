"""What two mentions must have in common before anything can tie them, and under which times they are looked for."""

from __future__ import annotations

from collections.abc import Iterable

from govah.model import Act, Bounds, Phase
from govah.reckoning.drafts import dated, span_of
from govah.reckoning.kinds import family
from govah.reckoning.parties import Party
from govah.reckoning.sameness import COARSE, days_of

APART = (Phase.PREPARATION, Phase.ORDER)
"""What comes before an event is an event of its own; its beginning and end are not."""

Kin = tuple[str, Phase, int | None]
"""What only mentions of one event can have in common: the family of its kind, the phase, and which wave of it."""


def phase_of(act: Act) -> Phase:
    """Beginning and end belong to the event itself; preparing and ordering are events of their own."""
    return act.phase if act.phase in APART else Phase.WHOLE


def kin_of(act: Act) -> Kin:
    """The family of its kind, its phase, and its wave."""
    return family(act.kind), phase_of(act), act.wave


def is_known(act: Act) -> bool:
    """Does the mention point to something the reader is taken to know ("the executions"), or tell of it anew? "I was
    arrested in 1981" in two mouths is two arrests."""
    return act.rule != "verb" or bool(act.place or act.participants)


def width_of(act: Act) -> int:
    """How many days its date covers; 0 without one."""
    when = dated(act)
    return days_of(span_of(when)) if when else 0


def times_of(span: Bounds, *, whole_years: bool) -> Iterable[tuple[str, int]]:
    """The months, or for what is dated coarsely the years, under which a mention is looked for."""
    unit, days = ("year", 365) if whole_years or days_of(span) > COARSE else ("month", 30)
    ends = [d // days for d in (span.earliest, span.latest) if d is not None]
    return ((unit, n) for n in range(min(ends), max(ends) + 1)) if ends and max(ends) - min(ends) < 20 else ()


def months_of(party: Party) -> range:
    """The months in which what was done to many can have been under way, if that is known closely enough."""
    ends = [b for b in (party.begun, party.ended) if b is not None]
    days = [d // 30 for b in ends for d in (b.earliest, b.latest) if d is not None]
    return range(min(days), max(days) + 1) if days else range(0)
