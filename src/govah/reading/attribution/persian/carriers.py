"""Whose the Persian claims are that a noun carries, and how they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def claimed(line: Line, speakers: Speakers, scope: Scope, verb: int, found: Sequence[Said]) -> Iterator[Said]:
    """«ادعای X مبنی بر …» before a verb, unless its words are told already."""
    for claim in carried(line, scope.start, verb, scope.holes):
        if any(s.first < claim.last and claim.first < s.last and not s.runs for s in found[-3:]):
            continue
        said = Said(rule="fa:noun:carried", at=claim.at, first=claim.first, last=claim.last, cue=claim.cue)
        said.source, said.nobody, said.above, said.frame = claim.owner, claim.owner is None, scope.said, "noun"
        said.who = None if claim.owner is None else speakers.who(claim.owner, scope)
        yield said if not claim.denied else _taken_back(line, speakers, scope, said, claim, verb)
    for claim in beside(line, scope.start, verb, scope.holes):
        said = Said(rule="fa:noun:beside", at=claim.at, first=claim.first, last=claim.last, cue=claim.cue)
        said.source = _subject(line, scope, claim.at[0] - 1, claim.last, verb)
        said.who = speakers.memory.topic if said.source is None else speakers.who(said.source, scope)
        said.frame, said.above = "noun", scope.said
        yield said


def _subject(line: Line, scope: Scope, before: int, after: int, verb: int) -> Phrase | None:
    """Whom a clause is about, whose participle stands between two words of it."""
    first = clause(line, scope.start, before, scope.holes).subject
    return by_name(line, first) if first else clause(line, after, verb, scope.holes).subject


def _taken_back(line: Line, speakers: Speakers, scope: Scope, said: Said, claim: Carried, verb: int) -> Said:
    """«با رد ادعای X مبنی بر …»: whoever the clause is about denies what X claims."""
    place = claim.at[0] - 1
    denier = _subject(line, scope, place - 1, said.last, verb)
    link = Known("claimed", said.at, said.source, said.who, claim.cue.stance)
    return replace(
        said,
        at=(place, place + 1),
        cue=replace(claim.cue, stance=Stance.DENIES),
        source=denier,
        who=speakers.memory.topic if denier is None else speakers.who(denier, scope),
        links=(link,) if said.source else (),
        nobody=False,
    )
