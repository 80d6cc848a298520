"""What forces the bounds of an event, and for a contested one what either side allows.

The bounds of a contested event are what is left when all who clash are set aside: they prove nothing about either side,
so each side stands beside them with its own days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Clash, ClashKind, Event, EventId, ProofStep
from govah.report.arithmetic import Allowed, allowed
from govah.report.lines import Lines


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof in words, with the statement it rests on, or what is assumed."""

    says: Markup
    statement: str | None
    assumption: Markup


@dataclass(frozen=True, slots=True)
class Proof:
    """A bound in words, and the steps that force it; no steps where nothing sets a bound."""

    says: Markup
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a dispute: whoever says it, what it says of the event, and the days it allows."""

    who: Markup
    says: Markup
    statement: str
    days: Allowed


@dataclass(frozen=True, slots=True)
class Dispute:
    """A clash about one event, with what each side says of it."""

    clash: str
    says: Markup
    versions: tuple[Version, ...]


def steps(proof: Iterable[ProofStep], lines: Lines) -> tuple[Step, ...]:
    """A proof as the page shows it."""
    return tuple(_step(step, lines) for step in proof)


def proofs(event: Event, lines: Lines) -> tuple[Proof, ...]:
    """What forces each bound of `event`; a proof that was given for one bound is not repeated for another."""
    bounds = (
        ("begins-after", event.start.earliest, event.start.earliest_proof),
        ("begins-before", event.start.latest, event.start.latest_proof),
        ("ends-after", event.end.earliest, event.end.earliest_proof),
        ("ends-before", event.end.latest, event.end.latest_proof),
    )
    found: dict[tuple[Step, ...], Markup] = {}
    for key, day, proof in bounds:
        if day is not None and proof:
            found.setdefault(steps(proof, lines), lines.words(f"when.{key}", day=lines.days.day(day)))
    open_ends = [
        lines.words(f"when.{key}")
        for key, day in (("no-first", event.start.earliest), ("no-last", event.end.latest))
        if day is None
    ]
    return tuple(Proof(says, way) for way, says in found.items()) + tuple(Proof(says, ()) for says in open_ends)


class Disputes:
    """The hard clashes of a case by the events that they leave contested."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._clashes: Mapping[EventId, list[Clash]] = defaultdict(list)
        for clash in lines.lookup.examination.reckoning.clashes:
            if clash.kind is ClashKind.HARD and not clash.assumptions:
                for event in clash.events:
                    self._clashes[event].append(clash)

    def about(self, event: Event) -> tuple[Dispute, ...]:
        """The disputes about a contested event."""
        return tuple(self._dispute(c, event) for c in self._clashes.get(event.id, ())) if event.contested else ()

    def _dispute(self, clash: Clash, event: Event) -> Dispute:
        says = self._lines.words("clash.days", clash.days)
        return Dispute(clash.id, says, tuple(self._versions(clash, event)))

    def _versions(self, clash: Clash, event: Event) -> Iterator[Version]:
        """The steps that set a day for this very event."""
        for step in clash.steps:
            statement = self._lines.lookup.statements.get(step.statement or "")
            days = allowed(step, self._lines)
            if statement and days and dict(step.says.values).get("event") == event.id:
                who = self._lines.chains.of(statement).says
                yield Version(who, self._lines.says.sentence(step.says), statement.id, days)


def _step(step: ProofStep, lines: Lines) -> Step:
    assumed = lines.says.assumption(step.assumption) if step.assumption else Markup("")
    return Step(lines.says.sentence(step.says), step.statement, assumed)
