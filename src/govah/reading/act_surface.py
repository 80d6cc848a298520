"""Acts in text that no parser covers: by the words alone, clause by clause.

Without a parse a date or a place belongs to an act only if it stands in the same clause, and the clause is cut small:
rather an act without a date than one with another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
from govah.reading.act_lexicon import ActLexicon, by_spelling, lexicon, surface_pattern
from govah.reading.sheet import Sheet
from govah.reading.timing import outermost, plainest
from govah.reading.wordlists import pattern, words
from govah.text.folding import Folded, fold, folded

_CLAUSE_END = re.compile(r"[.،؛;:!?؟]|,|(?<!\w)(?:که|and|but|ولی|اما)(?!\w)")
_WORD = re.compile(r"\w+")


def surface_acts(sheet: Sheet, statement: Statement) -> Iterator[Act]:
    """The acts of one statement whose language has act words but no parser."""
    language = sheet.block_at(statement.span.start).block.language
    spelt, known = surface_pattern(language), lexicon(language)
    if spelt is None or known is None:
        return
    copy = fold(statement.text.replace("\n", " "))
    for match in spelt.finditer(copy.text):
        span = copy.span(*match.span()).shifted(statement.span.start)
        other_verb = copy.text[: match.start()].rstrip().endswith(by_spelling(language)[match.group(1)].not_after)
        if not other_verb and not any(
            m.span.contains(span) for m in sheet.mentions_in(statement.span) if m.kind is not EntityKind.OPERATION
        ):
            yield _act(sheet, statement, span, _clause(copy, match.start(), match.end()), match, known, language)


def _act(
    sheet: Sheet,
    statement: Statement,
    span: Span,
    clause: tuple[int, int],
    match: re.Match[str],
    known: ActLexicon,
    language: str,
) -> Act:
    copy = fold(statement.text.replace("\n", " "))
    around = copy.span(*clause).shifted(statement.span.start)
    others = [d.span for d in sheet.placed_in(around) if d.relation and not d.span.overlaps(span)]
    mentions = [m for m in sheet.mentions_in(around) if not any(o.contains(m.span) for o in others)]
    place = next((m for m in mentions if m.kind is EntityKind.PLACE), None)
    told = " ".join(_WORD.findall(copy.text[slice(*clause)]))
    phase = _phase(copy.text[clause[0] : match.start()], known)
    denied = _has(told, known.negatives) or statement.polarity is Polarity.NEGATIVE
    unreal = _has(told, known.modals | known.doubted)
    whom = _whom(copy, clause[0], match.start(), statement.text, language)
    act = by_spelling(language)[match.group(1)]
    operation = next((m for m in mentions if m.kind is EntityKind.OPERATION), None)
    return Act(
        id=f"a{sheet.document.id}-{span.start}-{span.end}",
        statement=statement.id,
        document=sheet.document.id,
        span=span,
        text=span.of(sheet.text),
        kind=act.kind,
        rule="surface",
        phase=Phase.ORDER if phase is Phase.WHOLE and statement.stance is Stance.ORDERS else phase,
        name=operation.name if operation and act.kind == "offensive" else None,
        whom=whom if whom and not _is_pronoun(whom, language) else None,
        by=act.done_by,
        participants=_parties(statement, mentions, whom, language),
        place=place.name if place else None,
        date=_date(sheet, around, span) or _framed(statement, clause),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        actual=not denied and not (unreal and phase is Phase.WHOLE) and statement.stance is not Stance.ASKS,
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
    elif whom and folded(whom) not in words(language, "pronouns"):
        named += [] if any(folded(whom) in folded(n) or folded(n) in folded(whom) for n in named) else [whom]
    return tuple(dict.fromkeys(named))


def _is_pronoun(whom: str, language: str) -> bool:
    return folded(whom) in words(language, "first_person") | words(language, "pronouns")


def _clause(copy: Folded, start: int, end: int) -> tuple[int, int]:
    """The folded characters of the clause around [start, end)."""
    before = [m.end() for m in _CLAUSE_END.finditer(copy.text, 0, start)]
    after = _CLAUSE_END.search(copy.text, end)
    return (before[-1] if before else 0), (after.start() if after else len(copy.text))


def _phase(before: str, known: ActLexicon) -> Phase:
    """The phase that one of the two words before the act names («دستور اعدام», «آمادگی زندانیان برای شورش»)."""
    links = "|".join(sorted(map(folded, known.phase_links))) or "(?!)"
    tail = " ".join(before.split()[-4:])
    for noun, phase in known.phase_nouns.items():
        if re.search(rf"(?<!\w){re.escape(folded(noun))}(?:\s\w+)?(?:\s(?:{links}))?$", tail):
            return phase
    return Phase.WHOLE
