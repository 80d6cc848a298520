"""Which date belongs to what: to the telling ("On 3 May she said"), to the main clause, or to something inside it.

The date of seeing is the date of what is seen ("On 14 April I saw them leave").

A date is never lent to a verb it does not govern. "She said on 3 May that they came in March" gives May to the words
and March to the coming; swapping them would move an event by months.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from govah.model import Attribution, Basis, DateKind, DateMention, Span
from govah.reading.act_lexicon import lexicon
from govah.reading.sheet import Sheet
from govah.reading.syntax import FINITE, NOUNS, VERBS, Syntax
from govah.reading.wordlists import pattern, words

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "agent", "oprd", "dative", "appos", "poss"})
_JOINED = frozenset({"conj", "ccomp", "xcomp", "parataxis", "aux", "auxpass"})
_QUOTES = " \t\n“”\"'‘’«»"


def main_date(sheet: Sheet, claim: Span) -> DateMention | None:
    """The date that the main clause of `claim` carries; None when its dates belong to something inside it."""
    dates = outermost(sheet.placed_in(claim))
    if not dates:
        return None
    syntax = sheet.syntax_at(claim.start)
    if syntax is None:
        return min(dates, key=_plainness)
    opening = next((d for d in dates if opens_clause(sheet, claim, d)), None)
    if opening:
        return opening
    top = main_verb(syntax, claim)
    ranked = [(rank, d) for d in dates if (rank := _rank(syntax, d, top)) is not None]
    nearest = min((rank for rank, _ in ranked), default=None)
    return min((d for rank, d in ranked if rank == nearest), key=_plainness, default=None)


def outermost(dates: Sequence[DateMention]) -> list[DateMention]:
    """`dates` without those in the event of a relation: "before the raid of 3 May" gives no day."""
    relations = [d.span for d in dates if d.kind is DateKind.RELATION]
    return [d for d in dates if not any(r.contains(d.span) and r != d.span for r in relations)]


def opens_clause(sheet: Sheet, claim: Span, date: DateMention) -> bool:
    """Does it stand before the clause, set off by a comma ("Months before the raid, there were arrests")? Parsers then
    often hang it on a clause that came before."""
    before = sheet.text[claim.start : date.start].strip(_QUOTES).lower()
    return (not before or before in words("en", "time_prepositions")) and sheet.text[date.end : date.end + 1] == ","


def main_verb(syntax: Syntax, claim: Span) -> int | None:
    """The verb at the top of the claim; under a noun that the parser put there ("the sailors left"), its own."""
    top = syntax.root(claim)
    if top is None or syntax.tags[top] in VERBS or any(syntax.tags[w] in FINITE for w in syntax.within(claim)):
        return top
    return syntax.child(top, "acl", "relcl") or top


def plainest(dates: Iterable[DateMention]) -> DateMention | None:
    """Of dates of one thing, the one that needs least beside itself to be understood, and of these the first."""
    return min(dates, key=_plainness, default=None)


def _plainness(date: DateMention) -> tuple[bool, bool, bool, int]:
    when = date.value
    leaning = when is None or bool(when.alternatives) or when.begin.earliest is None
    return date.kind is DateKind.RELATION, leaning, when is not None and bool(when.assumptions), date.start


def _rank(syntax: Syntax, date: DateMention, top: int | None) -> int | None:
    """0 for the main verb's own date, more for one that it only reports or is set against; None for others'."""
    word = syntax.root(date.span)
    if word is None or top is None:
        return None
    verb = governing_verb(syntax, word)
    if verb is None:
        return None
    away = 0 if verb == top else _away(syntax, verb, top)
    return None if away is None else 2 * away + (date.kind is DateKind.RELATION)


def _away(syntax: Syntax, verb: int, top: int) -> int | None:
    """How many joined or reported clauses lie between this verb and the main one."""
    steps, word = 0, verb
    for above in syntax.above(verb):
        if syntax.deps[word] not in _JOINED and not _is_reason(syntax, word, above):
            return None
        steps, word = steps + 1, above
        if word == top:
            return steps
    return None


def _is_reason(syntax: Syntax, word: int, above: int) -> bool:
    """Is it all that "this is because ..." says?"""
    mark = syntax.child(word, "mark")
    because = mark is not None and syntax.words[mark] == "because"
    return because and syntax.deps[word] == "advcl" and syntax.words[above] in words("en", "being") | {"is"}


def governing_verb(syntax: Syntax, word: int) -> int | None:
    """The verb that a date is an adverbial of; None when the date only describes one of its arguments."""
    current = word
    for above in syntax.above(word):
        if syntax.deps[current] in _ARGUMENTS:
            return None
        if syntax.tags[above] in VERBS:
            return above
        if syntax.tags[above] in NOUNS and not (_in_time_phrase(syntax, above) or _may_pass(syntax, current, above)):
            return None
        current = above
    return current if syntax.tags[current] in VERBS else None


def _may_pass(syntax: Syntax, word: int, noun: int) -> bool:
    """Parsers hang "in March" on the nearest noun ("sorted into groups in March"): only an act can carry a date."""
    acts = lexicon("en")
    return syntax.deps[word] == "prep" and acts is not None and syntax.words[noun] not in acts.acts


def _in_time_phrase(syntax: Syntax, noun: int) -> bool:
    """Does "in the 2017 election" place its verb in time through this noun?"""
    head = syntax.heads[noun]
    return syntax.deps[noun] in ("npadvmod", "nmod", "compound", "nummod") or (
        syntax.deps[noun] == "pobj"
        and syntax.words[head] in words("en", "time_prepositions")
        and syntax.tags[syntax.heads[head]] in VERBS
    )


def is_perceived(sheet: Sheet, row: Attribution) -> bool:
    """Does the speaker tell of it as seen or heard, so that both happened at one time?"""
    if row.cue is None or row.basis is not Basis.EYEWITNESS:
        return False
    language, cue = sheet.block_at(row.cue.start).block.language, row.cue.of(sheet.text).lower()
    perceives = pattern(language, "perceives")
    return bool(perceives and perceives.search(cue))


def frame_date(sheet: Sheet, index: int) -> DateMention | None:
    """The date that the frame of this attribution gives: of the speaking, or of the perceiving."""
    row = sheet.attributions[index]
    place = row.cue or row.source
    if place is None:
        return None
    dates = list(_frame_dates(sheet, index, place))
    syntax = sheet.syntax_at(place.start)
    if syntax is None:
        return dates[0] if dates else None
    cues = set(syntax.within(place))
    return next((d for d in dates if _opens_the_telling(sheet, d, row) or _dates_the_telling(syntax, d, cues)), None)


def _opens_the_telling(sheet: Sheet, date: DateMention, row: Attribution) -> bool:
    """Does it stand right before the speaker's name, at the start of the sentence ("On 3 May 1999 Orr said")?"""
    sentence = sheet.sentence_at(date.start)
    if sentence is None or row.source is None or date.start > row.source.start:
        return False
    before = sheet.text[sentence.start : date.start].strip().lower()
    between = sheet.text[date.end : row.source.start].strip(" ,،")
    return not between and (not before or before in words("en", "time_prepositions"))


def _frame_dates(sheet: Sheet, index: int, place: Span) -> Iterator[DateMention]:
    """The dates of the cue's sentence that stand in no content, or only in one that the cue stands in too."""
    sentence = sheet.sentence_at(place.start)
    if sentence is None:
        return
    contents = [c for c, _ in sheet.contents.over(sentence) if not c.contains(place)]
    for date in sheet.placed_in(sentence):
        if date.kind is DateKind.DATE and not any(c.overlaps(date.span) for c in contents):
            yield date


def _dates_the_telling(syntax: Syntax, date: DateMention, cues: set[int]) -> bool:
    """Does the way up from the date to the cue lead only through words for telling ("in an interview aired on ...")?"""
    word = syntax.root(date.span)
    if word is None:
        return False
    for below, above in pairwise((word, *syntax.above(word))):
        if below != word and not _is_passable(syntax, below):
            return False
        if above in cues:
            return True
    return word in cues


def _is_passable(syntax: Syntax, word: int) -> bool:
    if syntax.tags[word] in NOUNS or syntax.tags[word] in VERBS:
        return syntax.words[word] in words("en", "tellings") or _in_time_phrase(syntax, word)
    return True
