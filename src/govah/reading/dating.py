"""When a document was made, as far as its own words say.

A stated day decides. Otherwise the document cannot be older than the latest thing it tells as past; only dates that
need nothing else to be understood, told in a past tense, may say so.
"""

from __future__ import annotations

from govah.model import Bounds, DateKind, DateMention, Dating, DatingRule
from govah.reading.sheet import Sheet
from govah.reading.syntax import Syntax
from govah.reading.wordlists import pattern, words

_ANCHORED = ("anchor", "relative", "elided")


def dating(sheet: Sheet, published: DateMention | None) -> Dating:
    """The bounds of the day on which `sheet`'s document was made, and what forces them."""
    if published and published.value and published.value.end.latest is not None:
        return Dating(
            bounds=Bounds(published.value.begin.earliest, published.value.end.latest),
            rule=DatingRule.STATED,
            forced_by=published,
        )
    told = [
        (day, -d.start, d) for d in sheet.placed if (day := _latest_begin(d)) is not None and told_as_past(sheet, d)
    ]
    if not told:
        return Dating(bounds=Bounds(), rule=DatingRule.NONE)
    day, _, forced_by = max(told, key=lambda t: t[:2])
    return Dating(bounds=Bounds(day, None), rule=DatingRule.LATEST_TOLD, forced_by=forced_by)


def _latest_begin(date: DateMention) -> int | None:
    """The earliest day on which what is dated had certainly begun; None for a date that leans on something else."""
    when = date.value
    if date.kind is not DateKind.DATE or when is None or when.uncertain or when.alternatives:
        return None
    if any(word in assumption for assumption in when.assumptions for word in _ANCHORED):
        return None
    return when.begin.earliest


def told_as_past(sheet: Sheet, date: DateMention) -> bool:
    """Does the text tell what this date dates as something that has happened?"""
    syntax = sheet.syntax_at(date.start)
    if syntax is None:
        return _told_as_past_by_form(sheet, date)
    word = syntax.root(date.span)
    verb = syntax.verb(word) if word is not None else None
    return verb is not None and _is_past(syntax, verb)


def _told_as_past_by_form(sheet: Sheet, date: DateMention) -> bool:
    """Without a parse: has the sentence a past verb form and no future one?"""
    block = sheet.block_at(date.start)
    past, future = (pattern(block.block.language, name) for name in ("past", "future"))
    written = next((s.of(sheet.text) for s in block.sentences if s.contains(date.span)), "")
    return past is not None and bool(past.search(written)) and not (future and future.search(written))


def _is_past(syntax: Syntax, verb: int) -> bool:
    helpers = [c for c in syntax.children[verb] if syntax.deps[c] in ("aux", "auxpass")]
    if any(
        syntax.tags[h] == "MD" or syntax.words[h] in words("en", "not_yet") or syntax.tags[h] == "TO" for h in helpers
    ):
        return False
    if syntax.tags[verb] == "VBD" or any(syntax.tags[h] == "VBD" for h in helpers):
        return True
    if any(syntax.words[h] in words("en", "perfect") for h in helpers):
        return True
    return syntax.tags[verb] == "VBN" and not helpers and syntax.deps[verb] in ("acl", "relcl", "amod")
