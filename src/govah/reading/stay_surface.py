"""Stays in text that no parser covers: by the words of one clause alone.

Persian leaves its subject out, and a stay given to the wrong person puts a witness where they never were. So a phrase
counts only for "I" and "we", for the person who opens its clause, or, in a clause that names nobody and says nothing
else, for the only person named so far.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from govah.model import Bounds, EntityKind, Span, Statement, Stay, StayKind
from govah.reading.act_lexicon import lexicon
from govah.reading.sheet import Sheet
from govah.reading.stay_lexicon import StayPhrase, speaks_for_itself, stay_phrases
from govah.reading.timing import outermost
from govah.reading.wordlists import pattern, words
from govah.text.folding import Folded, fold, folded

_CUT = re.compile(r"[.؛:!?؟]|(?<!\w)که(?!\w)")
_WORD = re.compile(r"\w+")


def surface_stays(sheet: Sheet, statement: Statement, language: str, alone: Alone) -> Iterator[Stay]:
    """The stays of one statement whose language has phrases of staying but no parser. Cost: linear in its words, times
    the phrases."""
    phrases = stay_phrases(language)
    if not phrases:
        return
    copy = fold(statement.text.replace("\n", " "))
    found = [(match, phrase) for phrase in phrases for match in phrase.pattern.finditer(copy.text)]
    starts = _clause_starts(copy.text, language) if found else []
    reached = 0
    for match, phrase in sorted(found, key=lambda pair: pair[0].span()):
        start = max(reached, starts[bisect_left(starts, match.start()) - 1])
        if copy.text[start : match.start()].strip():
            yield from _Clause(sheet, statement, copy, start, match, phrase, alone).stays()
            reached = match.end()


def _clause_starts(text: str, language: str) -> list[int]:
    """Where clauses begin: after a verb, after a mark."""
    finite = pattern(language, "finite")
    verbs = (m.end() for m in finite.finditer(text)) if finite else ()
    return sorted({-1, 0, *verbs, *(m.end() for m in _CUT.finditer(text))})


class Alone:
    """The one person whom a block has named so far, if it is one."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._named: dict[int, tuple[list[int], list[str]]] = {}

    def before(self, place: int) -> set[str]:
        """The first persons named in the block of this character before it: two stand for many."""
        block = self._sheet.block_at(place).block.span
        if block.start not in self._named:
            firsts: dict[str, int] = {}
            for mention in self._sheet.mentions_in(block):
                if mention.kind is EntityKind.PERSON:
                    firsts.setdefault(mention.name, mention.span.start)
            self._named[block.start] = (list(firsts.values())[:2], list(firsts)[:2])
        places, names = self._named[block.start]
        return set(names[: bisect_left(places, place)])


class _Clause:
    """One phrase of staying with the words before it, back to the last verb."""

    def __init__(
        self,
        sheet: Sheet,
        statement: Statement,
        copy: Folded,
        start: int,
        match: re.Match[str],
        phrase: StayPhrase,
        alone: Alone,
    ) -> None:
        self._sheet, self._statement, self._match, self._phrase = sheet, statement, match, phrase
        self._alone, self._language = alone, sheet.block_at(statement.span.start).block.language
        self._told = copy.text[start : match.start()]
        self._span = copy.span(start, match.start()).shifted(statement.span.start)
        self._verb = copy.span(*match.span()).shifted(statement.span.start)
        self._mentions = sheet.mentions_in(self._span)
        self._dates = [d for d in sheet.placed_in(self._span) if d.value is not None]

    def stays(self) -> Iterator[Stay]:
        """What it tells of anybody."""
        phrase, who = self._phrase, None if self._is_unreal() else self._who()
        if who is None:
            return
        begin, end = phrase.gives.bounds([d.value for d in outermost(self._dates) if d.value is not None])
        left = self._place(phrase.source)
        if left is not None:
            yield self._stay(who, left, Bounds(), end if phrase.leaves else begin)
        if phrase.kind is StayKind.OFFICE:
            yield self._stay(who, " ".join(self._verb.of(self._sheet.text).split()[:-1]), begin, end)
            return
        place = self._place(phrase.to | phrase.at)
        needed = bool(phrase.to or phrase.at) and phrase.kind is not StayKind.CUSTODY
        if not phrase.leaves and (place or not needed) and (place or (begin, end) != (Bounds(), Bounds())):
            yield self._stay(who, place, begin, end)

    def _is_unreal(self) -> bool:
        known = lexicon(self._language)
        told = set(_WORD.findall(self._told))
        return known is not None and not told.isdisjoint(map(folded, known.modals | known.doubted | known.negatives))

    def _who(self) -> str | None:
        people = [m for m in self._mentions if m.kind is EntityKind.PERSON]
        objects = re.search(r"(\w+) را(?!\w)|(?<!\w)مرا(?!\w)", self._told)
        if self._phrase.is_done:
            if objects is None:
                return None
            if objects[1] is None or objects[1] in words(self._language, "first_person"):
                return speaks_for_itself(self._statement)
            marked = (m.name for m in people if self._after(m.span).split()[:1] == ["را"])
            return next(marked, self._meant() if objects[1] in words(self._language, "third_person") else None)
        if self._match["person"] or self._match["late"]:
            return speaks_for_itself(self._statement)
        if not people:
            return self._meant()
        opens = self._is_bare(people[0].span.start) and len(people) == 1
        return people[0].name if opens and self._after(people[0].span).split()[:1] != ["را"] else None

    def _meant(self) -> str | None:
        """The only person whom a clause without a subject can mean."""
        named = self._alone.before(self._span.start)
        if self._statement.speaker.cue is not None:
            named |= {self._statement.speaker.name} if speaks_for_itself(self._statement) else {"", "?"}
        return next(iter(named)) if len(named) == 1 and self._is_bare(self._span.end) else None

    def _is_bare(self, end: int) -> bool:
        """Does the clause, up to `end`, hold nothing but dates, places, pronouns and the little words between them?"""
        text, left, rest = self._sheet.text, self._span.start, ""
        places = [m.span for m in self._mentions if m.kind is EntityKind.PLACE]
        for known in sorted(s for s in (*places, *(d.span for d in self._dates)) if s.end <= end):
            rest, left = f"{rest} {text[left : known.start]}", max(left, known.end)
        told = _WORD.findall(folded(f"{rest} {text[left:end]}"))
        return words(self._language, "between").issuperset(told)

    def _place(self, prepositions: frozenset[str]) -> str | None:
        """The last place of the clause that stands after one of these, right before the phrase if it must."""
        for mention in reversed([m for m in self._mentions if m.kind is EntityKind.PLACE]):
            led = self._before(mention.span).split()[-1:]
            if led and led[0] in prepositions and not (self._phrase.beside and self._after(mention.span).strip()):
                return mention.name
        return None

    def _before(self, span: Span) -> str:
        return folded(self._sheet.text[self._span.start : span.start])

    def _after(self, span: Span) -> str:
        return folded(self._sheet.text[span.end : self._span.end])

    def _stay(self, who: str, place: str | None, begin: Bounds, end: Bounds) -> Stay:
        return Stay(
            statement=self._statement.id,
            document=self._sheet.document.id,
            span=self._verb,
            who=who,
            kind=self._phrase.kind,
            rule=self._phrase.name,
            place=place,
            begin=begin,
            end=end,
        )
