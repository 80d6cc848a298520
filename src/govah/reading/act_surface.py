"""Acts in text that no parser covers: by the words alone, clause by clause.

Without a parse a date or a place belongs to an act only if it stands in the same clause, and the clause is cut small:
rather an act without a date than one with another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govah.model import (
    Act,
    DateMention,
    EntityKind,
    Mention,
    Phase,
    Polarity,
    Span,
    SpeakerKind,
    Stance,
    Statement,
)
from govah.reading.act_lexicon import OPERATION, ActLexicon, ActWord, by_spelling, lexicon, surface_pattern
from govah.reading.sheet import Sheet
from govah.reading.timing import outermost, plainest
from govah.reading.wordlists import pattern, words
from govah.text.folding import Folded, fold, folded

_CLAUSE_END = re.compile(r"[.،؛;:!?؟]|,|(?<!\w)(?:که|and|but|ولی|اما)(?!\w)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Found:
    """An act word in the folded copy of its statement, with the clause around it."""

    act: ActWord
    start: int
    end: int
    clause: tuple[int, int]


def surface_acts(sheet: Sheet, statement: Statement) -> Iterator[Act]:
    """The acts of one statement whose language has act words but no parser."""
    language = sheet.block_at(statement.span.start).block.language
    known = lexicon(language)
    if known is None:
        return
    copy = fold(statement.text.replace("\n", " "))
    spelt = list(_spelt(sheet, statement, copy, language))
    clauses = {found.clause for found in spelt}
    named = (found for found in _operations(sheet, statement, copy) if found.clause not in clauses)
    for found in (*spelt, *named):
        yield _act(sheet, statement, copy, found, known, language)


def _spelt(sheet: Sheet, statement: Statement, copy: Folded, language: str) -> Iterator[_Found]:
    """The act words that are no part of another verb or of a name."""
    pattern = surface_pattern(language)
    names = [m.span for m in sheet.mentions_in(statement.span) if m.kind is not EntityKind.OPERATION]
    for match in pattern.finditer(copy.text) if pattern else ():
        act, span = by_spelling(language)[match.group(1)], copy.span(*match.span()).shifted(statement.span.start)
        other_word = copy.text[: match.start()].rstrip().endswith(act.not_after)
        if not other_word and not any(name.contains(span) for name in names):
            yield _Found(act, *match.span(), _clause(copy, *match.span()))


def _operations(sheet: Sheet, statement: Statement, copy: Folded) -> Iterator[_Found]:
    """The names of operations: where no act word goes with one, the name is an act by itself."""
    names = {folded(m.text) for m in sheet.mentions_in(statement.span) if m.kind is EntityKind.OPERATION}
    for name in sorted(names):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", copy.text):
            yield _Found(OPERATION, *match.span(), _clause(copy, *match.span()))


def _act(sheet: Sheet, statement: Statement, copy: Folded, found: _Found, known: ActLexicon, language: str) -> Act:
    act, clause = found.act, found.clause
    span = copy.span(found.start, found.end).shifted(statement.span.start)
    around = copy.span(*clause).shifted(statement.span.start)
    others = [d.span for d in sheet.placed_in(around) if d.relation and not d.span.overlaps(span)]
    mentions = [m for m in sheet.mentions_in(around) if not any(o.contains(m.span) for o in others)]
    place = next((m for m in mentions if m.kind is EntityKind.PLACE), None)
    told = " ".join(_WORD.findall(copy.text[slice(*clause)]))
    before, after = copy.text[clause[0] : found.start], copy.text[found.end : clause[1]]
    phase = _phase(before, known) or _phase_after(after, known)
    denied = _has(told, known.negatives) or statement.polarity is Polarity.NEGATIVE
    unreal = _has(told, known.modals | known.doubted)
    whom = _whom(copy, clause[0], found.start, statement.text, language)
    operation = next((m for m in mentions if m.kind is EntityKind.OPERATION), None)
    return Act(
        id=f"a{sheet.document.id}-{span.start}-{span.end}",
        statement=statement.id,
        document=sheet.document.id,
        span=span,
        text=span.of(sheet.text),
        kind=act.kind,
        rule="surface",
        phase=phase or (Phase.ORDER if statement.stance is Stance.ORDERS else Phase.WHOLE),
        name=operation.name if operation and act.kind == OPERATION.kind else None,
        whom=whom if whom and not _is_pronoun(whom, language) else None,
        by=act.done_by,
        wave=_wave(before, known),
        participants=_parties(statement, mentions, whom, language),
        place=place.name if place else None,
        date=_date(sheet, around, span) or _framed(statement, clause),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        actual=not denied and not (unreal and phase is None) and statement.stance is not Stance.ASKS,
    )


def _date(sheet: Sheet, clause: Span, act: Span) -> DateMention | None:
    """The plainest date of the clause; the event of "before the raid of 3 May" keeps its own day to itself."""
    dates = sheet.placed_in(clause)
    told_by = next((d for d in dates if d.relation and d.relation.event.overlaps(act)), None)
    if told_by:
        return plainest(d for d in dates if d is not told_by and told_by.span.contains(d.span))
    return plainest(outermost(dates))


def _framed(statement: Statement, clause: tuple[int, int]) -> DateMention | None:
    """The date that the frame gives to the first clause of the statement."""
    about = statement.about
    return about if about and clause[0] == 0 and not statement.span.contains(about.span) else None


def _has(told: str, spellings: frozenset[str]) -> bool:
    """Is one of `spellings` among the folded words of a clause?"""
    return any(f" {' '.join(_WORD.findall(folded(s)))} " in f" {told} " for s in spellings)


def _whom(copy: Folded, start: int, end: int, text: str, language: str) -> str | None:
    """Those to whom it is done, as the words before the act name them («یازده نفر را»)."""
    patient = pattern(language, "patient")
    found = list(patient.finditer(copy.text, start, end)) if patient else []
    return copy.span(*found[-1].span(1)).of(text) if found else None


def _parties(statement: Statement, mentions: Sequence[Mention], whom: str | None, language: str) -> tuple[str, ...]:
    """Those named in the clause; "us" is the speaker; any other pronoun may be anybody."""
    named = [m.name for m in mentions if m.kind in (EntityKind.PERSON, EntityKind.ORGANISATION)]
    speaker = statement.speaker
    if whom and folded(whom) in words(language, "first_person"):
        named += [speaker.name] if speaker.kind in (SpeakerKind.PERSON, SpeakerKind.AUTHOR) else []
    return tuple(dict.fromkeys(named))


def _is_pronoun(whom: str, language: str) -> bool:
    return folded(whom) in words(language, "first_person") | words(language, "pronouns")


def _clause(copy: Folded, start: int, end: int) -> tuple[int, int]:
    """The folded characters of the clause around [start, end)."""
    before = [m.end() for m in _CLAUSE_END.finditer(copy.text, 0, start)]
    after = _CLAUSE_END.search(copy.text, end)
    return (before[-1] if before else 0), (after.start() if after else len(copy.text))


def _phase(before: str, known: ActLexicon) -> Phase | None:
    """The phase that one of the two words before the act names («دستور اعدام», «آمادگی زندانیان برای شورش»)."""
    links = "|".join(sorted(map(folded, known.phase_links))) or "(?!)"
    tail = " ".join(before.split()[-4:])
    for noun, phase in known.phase_nouns.items():
        if re.search(rf"(?<!\w){re.escape(folded(noun))}(?:\s\w+)?(?:\s(?:{links}))?$", tail):
            return phase
    return None


def _phase_after(after: str, known: ActLexicon) -> Phase | None:
    """The phase that the verb at the end of the clause tells («اعدام‌ها در مرداد آغاز شد»)."""
    ended = f"{' '.join(after.split())} "
    found = ((ended.find(f"{folded(verb)} "), phase) for verb, phase in known.phase_ends.items())
    return min(((at, phase) for at, phase in found if at >= 0), key=lambda row: row[0], default=(0, None))[1]


def _wave(before: str, known: ActLexicon) -> int | None:
    """Which wave of the act is told of («موج دوم اعدام‌ها»)."""
    told = before.split()[-2:]
    is_wave = len(told) == 2 and told[0] in map(folded, known.waves)
    return {folded(word): number for word, number in known.ordinals.items()}.get(told[1]) if is_wave else None
