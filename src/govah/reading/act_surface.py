"""Acts in text that no parser covers: by the words alone, clause by clause.

Without a parse a date or a place belongs to an act only if it stands in the same clause, and the clause is cut small:
rather an act without a date than one with another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govah.model import Act, DateKind, EntityKind, Phase, Polarity, Span, Stance, Statement
from govah.reading.act_lexicon import ActLexicon, by_spelling, lexicon, surface_pattern
from govah.reading.sheet import Sheet
from govah.text.folding import Folded, fold

_CLAUSE_END = re.compile(r"[.،؛;:!?؟]|,|(?<!\w)(?:که|and|but|ولی|اما)(?!\w)")
_WORD = re.compile(r"\w+")


def surface_acts(sheet: Sheet, statement: Statement) -> Iterator[Act]:
    """The acts of one statement whose language has act words but no parser."""
    language = sheet.block_at(statement.span.start).block.language
    pattern, words = surface_pattern(language), lexicon(language)
    if pattern is None or words is None:
        return
    copy = fold(statement.text)
    for match in pattern.finditer(copy.text):
        span = copy.span(*match.span()).shifted(statement.span.start)
        if not any(
            m.span.contains(span) for m in sheet.mentions_in(statement.span) if m.kind is not EntityKind.OPERATION
        ):
            yield _act(sheet, statement, span, _clause(copy, match.start(), match.end()), match, words, language)


def _act(
    sheet: Sheet,
    statement: Statement,
    span: Span,
    clause: tuple[int, int],
    match: re.Match[str],
    words: ActLexicon,
    language: str,
) -> Act:
    copy = fold(statement.text)
    around = copy.span(*clause).shifted(statement.span.start)
    mentions = sheet.mentions_in(around)
    place = next((m for m in mentions if m.kind is EntityKind.PLACE), None)
    told = [w.group() for w in _WORD.finditer(copy.text, *clause)]
    phase = _phase(copy.text[clause[0] : match.start()], words)
    denied = any(w in _folded(words.negatives) for w in told) or statement.polarity is Polarity.NEGATIVE
    unreal = any(w in _folded(words.modals) or w in _folded(words.doubted) for w in told)
    act = by_spelling(language)[match.group(1)]
    operation = next((m for m in mentions if m.kind is EntityKind.OPERATION), None)
    return Act(
        id=f"a{sheet.document.id}-{span.start}-{span.end}",
        statement=statement.id,
        document=sheet.document.id,
        span=span,
        text=span.of(sheet.text),
        kind=act.kind,
        label=f"{act.label}، {place.name}" if place and language == "fa" else act.label,
        rule="surface",
        phase=Phase.ORDER if phase is Phase.WHOLE and statement.stance is Stance.ORDERS else phase,
        name=operation.name if operation and act.kind == "offensive" else None,
        participants=tuple(
            dict.fromkeys(m.name for m in mentions if m.kind in (EntityKind.PERSON, EntityKind.ORGANISATION))
        ),
        place=place.name if place else None,
        date=next((d for d in sheet.placed_in(around) if d.kind is DateKind.DATE), None),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        actual=not denied and not (unreal and phase is Phase.WHOLE) and statement.stance is not Stance.ASKS,
    )


def _clause(copy: Folded, start: int, end: int) -> tuple[int, int]:
    """The folded characters of the clause around [start, end)."""
    before = [m.end() for m in _CLAUSE_END.finditer(copy.text, 0, start)]
    after = _CLAUSE_END.search(copy.text, end)
    return (before[-1] if before else 0), (after.start() if after else len(copy.text))


def _phase(before: str, words: ActLexicon) -> Phase:
    """The phase that one of the two words before the act names («دستور اعدام»)."""
    names = {
        w: p for spelling, p in words.phase_nouns.items() for w in [" ".join(spelling.replace("\u200c", " ").split())]
    }
    tail = " ".join(before.split()[-3:])
    return next((p for w, p in names.items() if re.search(rf"(?<!\w){re.escape(w)}\b(?:\s\w+)?$", tail)), Phase.WHOLE)


def _folded(spellings: frozenset[str]) -> frozenset[str]:
    return spellings
