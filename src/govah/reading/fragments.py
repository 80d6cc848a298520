"""What says something and what does not: a sentence with a verb, and a name, a greeting or a letterhead.

A real sentence that is taken for a fragment is evidence lost, so the doubt goes to the sentence: without a parse, an
end mark is enough.
"""

from __future__ import annotations

from collections.abc import Sequence

from govah.model import Script, Span
from govah.reading.act_lexicon import surface_pattern
from govah.reading.sheet import Sheet
from govah.reading.syntax import FINITE, VERBS
from govah.reading.wordlists import pattern
from govah.text.folding import folded
from govah.text.scripts import script_of

QUOTES = "”\"»’'"
_END_MARKS = (".", "!", "?", "؟", "…", "۔")


def is_full(sheet: Sheet, sentence: Span) -> bool:
    """Is it a whole sentence, as a headline seldom is?"""
    return _ends(sheet, sentence) and says_something(sheet, sentence, ())


def is_fragment(sheet: Sheet, span: Span) -> bool:
    """Is it a name, a salutation or a line of a letterhead, which says nothing?"""
    written = span.of(sheet.text)
    if written.endswith((",", "،")) or not any(c.isalpha() for c in written):
        return True
    syntax = sheet.syntax_at(span.start)
    if syntax is None or script_of(written) is not Script.LATIN:
        return not _ends(sheet, span) and not says_something(sheet, span, ())
    tags = {syntax.tags[w] for w in syntax.within(span)}
    return tags.isdisjoint(VERBS if _ends(sheet, span) else FINITE)


def tells(sheet: Sheet, span: Span) -> bool:
    """Without a parse: has it a verb or the name of an act?"""
    acts = surface_pattern(sheet.block_at(span.start).block.language)
    return not is_fragment(sheet, span) or bool(acts and acts.search(folded(span.of(sheet.text))))


def says_something(sheet: Sheet, span: Span, cues: Sequence[Span]) -> bool:
    """Has it a finite verb of its own, which is not part of a cue?"""
    syntax = sheet.syntax_at(span.start)
    if syntax is None:
        finite = pattern(sheet.block_at(span.start).block.language, "finite")
        return finite is None or bool(finite.search(span.of(sheet.text)))
    cue_words = {w for cue in cues for w in syntax.within(cue)} if cues else set()
    return any(
        syntax.tags[w] in FINITE and not (syntax.deps[w] in ("aux", "auxpass") and syntax.heads[w] in cue_words)
        for w in syntax.within(span)
        if w not in cue_words
    )


def _ends(sheet: Sheet, span: Span) -> bool:
    """Does it end as a sentence does?"""
    return span.of(sheet.text).rstrip(QUOTES).endswith(_END_MARKS)
