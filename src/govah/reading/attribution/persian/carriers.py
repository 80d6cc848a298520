"""Whose the Persian claims are that a noun carries, and how they are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.frames import Opened, Place
from govah.reading.attribution.persian.names import by_name
from govah.reading.attribution.persian.nominals import Carried, being, beside, carried, split, spread
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.said import Known, Said, Scope
from govah.reading.attribution.persian.speakers import Speakers
from govah.reading.attribution.persian.verbs import Form
from govah.reading.attribution.persian.words import Line


@dataclass(frozen=True, slots=True)
class Named:
    """A noun that does a cue's work: its sense, the form of its verb, who stands before it, what it opens."""

    cue: Cue
    form: Form
    parts: Clause
    opened: Opened


def named(line: Line, scope: Scope, at: Place, form: Form) -> Named | None:
    """«خواستار آزادی او شد», «پاسخ او این بود که …», «شایعه مرگ او پیچید»."""
    if (apart := split(line, at.start, at.first, form)) is not None:
        marker, claim = apart
        parts = clause(line, at.start, claim.at[0], scope.holes)
        if parts.subject is None and marker < at.first:
            parts = clause(line, marker + 1, at.first, scope.holes)
        return Named(claim.cue, form, parts, Opened("noun", claim.first, claim.last))
    if (stated := being(line, at.start, at.first, at.last, at.end)) is not None:
        parts = clause(line, stated.owner.first, stated.owner.last) if stated.owner else Clause()
        shut = line.quoted.get(stated.first)
        told = Opened("quotation", stated.first, shut) if shut else Opened("clause", stated.first, at.end, runs=True)
        return Named(stated.cue, form, parts, told)
    rumour = spread(line, at.start, at.first, form)
    if rumour is None:
        return None
    nobody = replace(form, passive=True)
    return Named(rumour.cue, nobody, Clause(), Opened("noun", rumour.first, rumour.last))


def claimed(line: Line, speakers: Speakers, scope: Scope, within: tuple[int, int]) -> Iterator[Said]:
    """«ادعای X مبنی بر …», «با بیان این‌که …» in words `within` before a verb."""
    for claim in carried(line, *within, scope.holes):
        said = _said("carried", claim, scope, claim.owner)
        said.who = None if claim.owner is None else speakers.who(claim.owner, scope)
        yield _taken_back(line, speakers, scope, said, within) if claim.denied else said
    for claim in beside(line, *within, scope.holes):
        said = _said("beside", claim, scope, _subject(line, scope, within, claim.at[0] - 1, claim.last))
        said.who = speakers.memory.topic if said.source is None else speakers.who(said.source, scope)
        yield said


def _said(rule: str, claim: Carried, scope: Scope, source: Phrase | None) -> Said:
    said = Said(rule=f"fa:noun:{rule}", at=claim.at, first=claim.first, last=claim.last, cue=claim.cue, frame="noun")
    said.source, said.nobody, said.above = source, rule == "carried" and source is None, scope.said
    return said


def _subject(line: Line, scope: Scope, within: tuple[int, int], before: int, after: int) -> Phrase | None:
    """Whom a clause is about, in two words of which a participle stands."""
    first = clause(line, within[0], before, scope.holes).subject
    return by_name(line, first) if first else clause(line, after, within[1], scope.holes).subject


def _taken_back(line: Line, speakers: Speakers, scope: Scope, said: Said, within: tuple[int, int]) -> Said:
    """«با رد ادعای X مبنی بر …»: whoever the clause is about denies what X claims."""
    place = said.at[0] - 1
    denier = _subject(line, scope, within, place - 1, said.last)
    cue = None if said.cue is None else replace(said.cue, stance=Stance.DENIES)
    stance = Stance.ASSERTS if said.cue is None else said.cue.stance
    links = (Known("claimed", said.at, said.source, said.who, stance),) if said.source else ()
    known = speakers.memory.topic if denier is None else speakers.who(denier, scope)
    return replace(said, at=(place, place + 1), cue=cue, source=denier, who=known, links=links, nobody=False)
