"""What the form of a cue means where it stands: a refusal, a rumour that spreads, or nobody's saying at all."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Stance
from govah.reading.attribution.lexicon import data
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.said import Scope
from govah.reading.attribution.persian.verbs import Form, senses
from govah.reading.attribution.persian.words import Line

_SPREADING = ("hearsay", "go-round")  # groups of cues that nobody in particular is the subject of


def is_impersonal(line: Line, place: int, last: int, end: int) -> bool:
    """Is the form at words [place, last) nobody's saying («می‌توان گفت», «گفت و گو»)?"""
    before = line.words[place - 1].text if place else ""
    after = line.text(last, min(last + 2, end))
    return before in data("fa")["never_after"] or after.startswith(tuple(data("fa")["never_before"]))


def spreading(line: Line, scope: Scope, place: int, last: int, form: Form, end: int) -> Form:
    """«شایعه‌ای در شهر پیچیده بود که»: with a rumour for its subject, any verb tells it."""
    if (
        any(c.group not in _SPREADING for c in form.cues)
        or last >= end
        or line.words[last].text != "که"
        or scope.start >= place
    ):
        return form
    subject = clause(line, scope.start, place, scope.holes).subject
    is_rumour = subject is not None and line.has(subject.first, subject.last, "nouns", "rumours") > 0
    return replace(form, cues=senses()["شایع", "شد"]) if is_rumour else form


def refusing(line: Line, scope: Scope, place: int, last: int, form: Form, end: int) -> tuple[int, int, Form]:
    """«نه تأیید کرد و نه تکذیب که» and «حاضر نشد بگوید» are one cue each, and tell nothing: where it stands, and its
    form. A wish without a refusal before it tells nothing either."""
    if place and line.words[place - 1].text == "نه" and line.text(last, min(last + 2, end)) == "و نه":
        shut = next((p for p in range(last, min(last + 6, end)) if line.words[p].text == "که"), last)
        return place - 1, shut, _with_stance(form, form, Stance.WITHHOLDS)
    if form.tense != "wish":
        return place, last, form
    for before in (scope.start - 2, scope.start - 1):
        if scope.verb and before >= 0 and line.has(before, scope.start, "refusals") == scope.start - before:
            return before, last, _with_stance(scope.verb, form, Stance.DECLINES)
    return place, last, replace(form, cues=())


def _with_stance(form: Form, cue: Form, stance: Stance) -> Form:
    """The form with the cue's senses, all of this stance and none of them negated again."""
    cues = tuple(replace(c, stance=stance, takes=("clause", "object")) for c in cue.cues)
    return replace(form, cues=cues, negated=False)
