"""A Persian cue and its company: whether it says anything, who says it, and the attribution that it makes.

Every question here is about one cue in one clause; where the reading of a paragraph goes on from there is for
`reading.py`.
"""

from __future__ import annotations

from govah.model import SpeakerKind
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.persian.clauses import clause
from govah.reading.attribution.persian.frames import Opened, Place
from govah.reading.attribution.persian.names import Who, pronoun
from govah.reading.attribution.persian.people import is_somebody
from govah.reading.attribution.persian.pieces import Clause, Phrase
from govah.reading.attribution.persian.retelling import RETELLING
from govah.reading.attribution.persian.said import Known, Said, Scope
from govah.reading.attribution.persian.scopes import Scopes
from govah.reading.attribution.persian.speakers import Speaker, Speakers
from govah.reading.attribution.persian.verbs import Form
from govah.reading.attribution.persian.words import Line

_SHORT = 3  # words before a cue that is only named behind them


def can_say(line: Line, speakers: Speakers, scopes: Scopes, cue: Cue, form: Form, parts: Clause, found: Opened) -> bool:
    """Has the cue the company that its sense needs? And a question asks whether it was said."""
    asked = line.words[found.last - 1].text in ("؟", "?")
    if found.runs and not scopes.depth and asked and cue.group != "ask":
        return False
    if cue.group == "want":
        return parts.after("از") is not None and not form.first
    if cue.group == "stand" and not form.plural and cue.word.startswith("امد"):
        return speakers.document(parts, scopes.top) is not None
    if cue.word == "خواند" and found.runs and parts.object is not None:
        return line.has(parts.object.first, parts.object.last, "voices", "document") > 0
    if cue.word == "خواند" and found.frame == "bare":
        return bool(parts.links)
    return speakers.has_voice(cue, parts, scopes.top)


def is_teller_behind(line: Line, scope: Scope, at: Place, form: Form, parts: Clause) -> bool:
    """Can this clause name the teller of the sentence before it, as in «در باز بود، مادر گفت.»?"""
    source = parts.subject
    told = form.cues[0].group in RETELLING and not form.negated and not parts.pieces[2:]
    comma = line.words[at.start].text in ("،", ",")
    if scope.verb is None or not comma or not told or source is None or at.start - scope.origin < _SHORT:
        return False
    return source.last - source.first > 1 or is_somebody(line, source.first, source.last)


def is_teller(line: Line, said: Said | None, own: Phrase | None, known: Who | None) -> bool:
    """Is whoever saw or heard it the one who tells it?"""
    himself = own is None or pronoun(line, own.first, own.last) in ("self", "first")
    return said is not None and said.runs and himself and (known is None or known.first or known == said.who)


def publisher(line: Line, speakers: Speakers, scope: Scope, relative: int, place: int) -> Known | None:
    """«در نامه‌ای که روزنامه X چاپ کرد»: X carries it."""
    published = any(line.has(p, p + 1, "relays", "publishing") for p in (place - 1, place))
    source = clause(line, relative + 1, place).subject if published else None
    known = None if source is None else speakers.who(source, scope)
    if source is None or known is None or known.kind is not SpeakerKind.OUTLET:
        return None
    return Known("media", (relative, source.first), source, known)


def what_is_said(
    speakers: Speakers, scope: Scope, at: Place, cue: Cue, form: Form, parts: Clause, found: Opened, speaker: Speaker
) -> Said:
    """The attribution that a cue makes of what it opened."""
    published = (scope.publisher,) if scope.publisher is not None else ()
    said = Said(
        rule=f"fa:{cue.group}:{found.frame}",
        cue=cue,
        at=(at.first, at.last),
        first=found.first,
        last=found.last,
        source=speaker.source,
        who=speaker.who,
        form=form,
        frame=found.frame,
        runs=found.runs,
        links=(*published, *speakers.links(cue, parts, found, speaker.who, scope)),
        nobody=speaker.nobody,
        is_rumour=speaker.nobody and not parts.links and _is_rumour(form, parts),
        above=scope.said,
    )
    speakers.remember(cue, parts, said, scope)
    return said


def _is_rumour(form: Form, parts: Clause) -> bool:
    """«می‌گویند», «گفته می‌شود»: said again and again by nobody to nobody."""
    return (form.passive or form.tense in ("present", "imperfect")) and parts.after("به") is None
