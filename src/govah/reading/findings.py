"""Doubts about one document's reading: dates that clash with themselves or with the page, speakers nobody can name.

A doubt is shown once, where it first arises: forty lines that say the same hide the one that says something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govah.model import DateMention, Dating, Finding, SpeakerKind, Statement
from govah.model.document import DatingRule
from govah.reading.dates.consistency import doubts
from govah.reading.dating import told_as_past
from govah.reading.sheet import Sheet

_EXCERPT = 80


def findings(sheet: Sheet, dating: Dating, statements: Sequence[Statement]) -> tuple[Finding, ...]:
    """The doubts about one document, in order."""
    found = [*_unparsed(sheet), *_dates(sheet, dating), *_unknown_speakers(sheet, statements)]
    first: dict[object, Finding] = {}
    for finding in found:
        first.setdefault((finding.code, finding.parameters), finding)
    return tuple(first.values())


def _unparsed(sheet: Sheet) -> Iterator[Finding]:
    """One for each language of the body that has no parser."""
    bare = dict.fromkeys(p.block.language for p in sheet.parsed if sheet.syntax_at(p.offset) is None)
    for language in bare:
        yield Finding(code="S002", subject=sheet.document.id, parameters=(("language", language),))


def _dates(sheet: Sheet, dating: Dating) -> Iterator[Finding]:
    subject = sheet.document.id
    yield from doubts(subject, sheet.dates)
    for mention in sheet.dates:
        if _is_later(mention, dating) and told_as_past(sheet, mention):
            yield Finding(code="D004", subject=subject, parameters=(("text", mention.text),), span=mention.span)


def _is_later(mention: DateMention, dating: Dating) -> bool:
    latest, when = dating.bounds.latest, mention.value
    if dating.rule is not DatingRule.STATED or latest is None or when is None or when.begin.earliest is None:
        return False
    return when.begin.earliest > latest


def _unknown_speakers(sheet: Sheet, statements: Sequence[Statement]) -> Iterator[Finding]:
    """One for each voice that the text does not let us name."""
    seen: set[str] = set()
    for statement in statements:
        speaker = statement.speaker
        key = " ".join((speaker.text or speaker.name).lower().split())
        if speaker.kind is SpeakerKind.UNKNOWN and speaker.cue and key not in seen:
            seen.add(key)
            excerpt = " ".join(statement.text.split())
            short = excerpt if len(excerpt) <= _EXCERPT else excerpt[: _EXCERPT - 1].rstrip() + "…"
            yield Finding(code="S001", subject=sheet.document.id, parameters=(("text", short),), span=statement.span)
