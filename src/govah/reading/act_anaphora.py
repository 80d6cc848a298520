"""Acts told of again by "this" or "it": "They attacked the border. This occurred from 25 to 28 July."

Only where a pronoun opens the very next sentence and its verb says no more than that something happened, or where a
noun that says as little dates that sentence ("Following this setback, he ordered …"). It then means the named operation
of the sentence before, else its last act: a proposal like any other, under a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from govah.model import Act, DateMention, Phase, Span, Statement
from govah.reading.act_lexicon import ActLexicon, lexicon
from govah.reading.sheet import Sheet
from govah.reading.syntax import Syntax
from govah.reading.timing import governing_verb, plainest
from govah.reading.wordlists import words

_RULE = "this-occurred"
_SHELL = "shell-noun"
_POINTING = ("this", "that", "these", "those", "such")


def acts_meant(sheet: Sheet, statements: Sequence[Statement], acts: Sequence[Act]) -> Iterator[Act]:
    """For each dated "this happened", the act it means, with that date. Cost: linear."""
    acts_known = lexicon("en")
    by_sentence: dict[Span, list[Act]] = {}
    for act in acts:
        sentence = sheet.sentence_at(act.span.start)
        if sentence:
            by_sentence.setdefault(sentence, []).append(act)
    for block in sheet.parsed:
        syntax = sheet.syntax_at(block.offset)
        if syntax is None or acts_known is None:
            continue
        for before, sentence in pairwise(block.sentences):
            meant = _meant(by_sentence.get(before, ()))
            verb = _happening(syntax, sentence) if meant else None
            if meant and verb is not None:
                yield from _again(sheet, syntax, acts_known, sentence, verb, meant, statements)
            if meant and (shell := _shell(sheet, syntax, sentence, by_sentence.get(sentence, ()))):
                yield from _seen(sheet, shell, meant, statements)


def _meant(acts: Sequence[Act]) -> Act | None:
    told = [act for act in acts if act.actual]
    return next((act for act in told if act.name), told[-1] if told else None)


def _happening(syntax: Syntax, sentence: Span) -> int | None:
    """The verb of a sentence that opens with "this" or "it" and says that something happened."""
    first = syntax.within(sentence).start
    if syntax.words[first] not in words("en", "pointers") or syntax.deps[first] != "nsubj":
        return None
    verb = syntax.heads[first]
    return verb if syntax.words[verb] in words("en", "happenings") else None


def _shell(sheet: Sheet, syntax: Syntax, sentence: Span, acts: Sequence[Act]) -> Span | None:
    """The event that dates the opening of a sentence and is named by a noun that only points ("this setback")."""
    opening = (d for d in sheet.placed_in(sentence) if d.relation and d.span.start == sentence.start)
    event = next((d.relation.event for d in opening if d.relation), None)
    if event is None or any(a.span.overlaps(event) for a in acts):
        return None
    return event if any(_only_points(syntax, word) for word in syntax.within(event)) else None


def _only_points(syntax: Syntax, word: int) -> bool:
    own = (syntax.tags[c] == "PRP$" or syntax.words[c] in _POINTING for c in syntax.children[word])
    return syntax.words[word] in words("en", "shells") and any(own)


def _seen(sheet: Sheet, shell: Span, meant: Act, statements: Sequence[Statement]) -> Iterator[Act]:
    """The act that such a noun means, once more and without a date of its own."""
    statement = next((s for s in statements if s.span.contains(shell)), None)
    if statement is not None:
        id = f"a{sheet.document.id}-{shell.start}-{shell.end}"
        yield replace(
            meant,
            id=id,
            statement=statement.id,
            span=shell,
            text=shell.of(sheet.text),
            rule=_SHELL,
            phase=Phase.WHOLE,
            date=None,
        )


def _again(
    sheet: Sheet,
    syntax: Syntax,
    acts_known: ActLexicon,
    sentence: Span,
    verb: int,
    meant: Act,
    statements: Sequence[Statement],
) -> Iterator[Act]:
    date = plainest(_dates_of(sheet, syntax, sentence, verb))
    statement = next((s for s in statements if s.span.contains(syntax.span(verb, verb))), None)
    if date is None or statement is None:
        return
    span = syntax.span(syntax.within(sentence).start, verb)
    yield replace(
        meant,
        id=f"a{sheet.document.id}-{span.start}-{span.end}",
        statement=statement.id,
        span=span,
        text=span.of(sheet.text),
        rule=_RULE,
        phase=acts_known.phase_verbs.get(syntax.words[verb], meant.phase),
        date=date,
    )


def _dates_of(sheet: Sheet, syntax: Syntax, sentence: Span, verb: int) -> list[DateMention]:
    dates = ((d, syntax.root(d.span)) for d in sheet.placed_in(sentence))
    return [d for d, word in dates if word is not None and governing_verb(syntax, word) == verb]
