"""Words that are taken up again: «این را X گفته بود», «ادعایی که X گفته است», a quotation that goes on by itself."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Stance
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.frames import Place
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.said import Known, Said, Scope
from govah.reading.attribution.persian.speakers import Speakers
from govah.reading.attribution.persian.verbs import Form
from govah.reading.attribution.persian.words import Line

RETELLING = ("say", "claim", "declare", "report")


def is_about_this(line: Line, parts: Clause) -> bool:
    """«این را X …»: is the words before what somebody speaks of?"""
    marked = parts.object
    return marked is not None and parts.subject is not None and line.has(marked.first, marked.last, "nouns", "this") > 0


def take_up(speakers: Speakers, told: Said, source: Phrase, scope: Scope, at: Place, form: Form) -> Said | None:
    """«این را X به او گفته بود»: `told` comes from X. «این را X تکذیب کرد»: the same words, denied by X."""
    known = speakers.who(source, scope, told.who)
    if known is not None and known == told.who:
        return None
    if not form.negated and form.cues[0].stance is Stance.ASSERTS:
        told.links = (Known("from", (at.first, at.last), source, known),)
        return None
    said = replace(told, rule=f"fa:{form.cues[0].group}:this", cue=form.cues[0], form=form, head="", runs=False)
    return replace(said, at=(at.first, at.last), source=source, who=known, frame="object")


def again(speakers: Speakers, told: Said, scope: Scope, relative: int, place: int, form: Form) -> Said | None:
    """«ادعایی که X بارها گفته است»: `told` has one more who says it."""
    line = speakers.line
    cue = next((c for c in form.cues if c.group in RETELLING), None)
    if cue is None or not line.has(relative - 1, relative, "nouns", "claimed"):
        return None
    source = clause(line, relative + 1, place).subject
    if source is None:
        return None
    said = replace(told, rule="fa:say:again", cue=cue, at=(place, place + 1), links=(), above=scope.said)
    return replace(said, source=source, who=speakers.who(source, scope))


def alone(speakers: Speakers, scope: Scope, start: int, end: int) -> Said | None:
    """A quotation that is a sentence of its own goes on with whoever spoke last, or names its source behind it."""
    line, shut = speakers.line, speakers.line.quoted.get(start, 0)
    if not start < shut <= end or not line.says(start + 1, shut):
        return None
    rest = [p for p in range(shut, end) if not line.is_mark(p)]
    source = Phrase(rest[0], rest[-1] + 1) if rest else None
    if source is not None and (line.words[source.first - 1].text not in "(-" or line.says(source.first, end)):
        return None
    last = speakers.memory.topic if speakers.memory.spoke else None
    known = last if source is None else speakers.who(source, scope)
    said = Said(rule="fa:floating", at=(start, start), first=start, last=shut, frame="quotation")
    said.source, said.who = source, known
    return None if known is None else said
