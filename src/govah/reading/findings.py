"""Doubts about one document's reading: dates that clash with themselves or with the page, speakers nobody can name.

A doubt is shown once, where it first arises: forty lines that say the same hide the one that says something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govah.model import DateMention, Dating, Finding, SpeakerKind, Statement, When, date_of
from govah.model.document import DatingRule
from govah.reading.sheet import Sheet

_EXCERPT = 80
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_READINGS = 4


def findings(sheet: Sheet, dating: Dating, statements: Sequence[Statement]) -> tuple[Finding, ...]:
    """The doubts about one document, in order."""
    found = [*_unparsed(sheet), *_dates(sheet, dating), *_unknown_speakers(sheet, statements)]
    return tuple(dict.fromkeys(found))


def _unparsed(sheet: Sheet) -> Iterator[Finding]:
    """One for each language of the body that has no parser."""
    bare = dict.fromkeys(p.block.language for p in sheet.parsed if sheet.syntax_at(p.offset) is None)
    for language in bare:
        yield Finding(code="S002", subject=sheet.document.id, parameters=(("language", language),))


def _dates(sheet: Sheet, dating: Dating) -> Iterator[Finding]:
    subject = sheet.document.id
    for mention in sheet.dates:
        text = ("text", mention.text)
        if (days := _differ(mention)) is not None:
            yield Finding(code="D001", subject=subject, parameters=(text, ("days", str(days))), span=mention.span)
        if weekday := _other_weekday(mention):
            yield Finding(code="D002", subject=subject, parameters=(text, ("weekday", weekday)), span=mention.span)
        readings = list(dict.fromkeys(map(_days, (mention.value, *mention.alternatives)))) if mention.value else []
        if len(readings) > 1:
            named = ("readings", "; ".join(readings[:_MOST_READINGS]))
            yield Finding(code="D003", subject=subject, parameters=(text, named), span=mention.span)
        if _is_later(mention, dating):
            yield Finding(code="D004", subject=subject, parameters=(text,), span=mention.span)


def _differ(mention: DateMention) -> int | None:
    """By how many days the two calendars of one date miss each other; None where they can agree."""
    one, other = mention.value, mention.paired
    if one is None or other is None or one.begin.both(other.begin) or one.end.both(other.end):
        return None
    gaps = [
        first.earliest - last.latest
        for first, last in ((one, other), (other, one))
        if first.earliest is not None and last.latest is not None
    ]
    return max((gap for gap in gaps if gap > 0), default=None)


def _other_weekday(mention: DateMention) -> str | None:
    when = mention.value
    if mention.weekday is None or when is None or not when.on_one_day or when.earliest is None:
        return None
    falls_on = (when.earliest) % 7
    return None if falls_on == mention.weekday else _WEEKDAYS[falls_on]


def _is_later(mention: DateMention, dating: Dating) -> bool:
    latest, when = dating.bounds.latest, mention.value
    if dating.rule is not DatingRule.STATED or latest is None or when is None or when.earliest is None:
        return False
    return when.earliest > latest


def _days(when: When) -> str:
    first, last = (date_of(d) if d is not None else None for d in (when.earliest, when.latest))
    written = [d.isoformat() if d else ".." for d in (first, last)]
    return written[0] if written[0] == written[1] else "/".join(written)


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
