"""What people did to people: each mention of an act, with who, where, when, and whether it is told as a fact.

A date belongs to an act only if the act, or a verb that says no more than that it happened, governs it. A date inside
the name of an act ("preparations for the 1988 killings") dates the act, never its preparation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govah.model import Act, DateMention, EntityKind, Mention, Phase, Polarity, Span, Stance, Statement
from govah.reading.act_anaphora import acts_meant
from govah.reading.act_dates import ActDates, Told
from govah.reading.act_lexicon import OPERATION, ActLexicon, ActWord, lexicon
from govah.reading.act_papers import act_of_decree, numbered
from govah.reading.act_roles import Roles, patient_of
from govah.reading.act_standing import Standing, is_the_point, standing
from govah.reading.act_surface import surface_acts
from govah.reading.antecedents import People
from govah.reading.sheet import Sheet
from govah.reading.syntax import NOUNS, VERBS, Syntax
from govah.reading.timing import plainest
from govah.reading.wordlists import words as word_list

_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "nmod"})
_BEFORE_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
_NOT_TOLD = frozenset({Stance.ASKS, Stance.WITHHOLDS, Stance.DECLINES})
_NEAR = 12


def find_acts(sheet: Sheet, statements: Sequence[Statement], stated: DateMention | None = None) -> tuple[Act, ...]:
    """The acts told of in `statements`, each in the smallest statement that holds it, in order; `stated` is the day
    that the document gives itself. Cost: linear."""
    shared, people = _shared(statements), People(sheet, statements)
    acts: dict[str, Act] = {}
    for statement in statements:
        words = lexicon(sheet.block_at(statement.span.start).block.language)
        if words is None:
            continue
        syntax = sheet.syntax_at(statement.span.start)
        told = surface_acts(sheet, statement) if syntax is None else _parsed_acts(people, statement, syntax, words)
        for act in told:
            if shared.get(act.span.end - 1, statement.id) == statement.id:
                acts.setdefault(act.id, act)
    told_of = sorted(acts.values(), key=_place)
    for act in (*acts_meant(sheet, statements, told_of), *act_of_decree(sheet, statements, stated)):
        acts.setdefault(act.id, act)
    return tuple(sorted(acts.values(), key=_place))


def _place(act: Act) -> tuple[Span, str]:
    return act.span, act.id


def _shared(statements: Sequence[Statement]) -> dict[int, str]:
    """For each character in more than one statement, the smallest that holds it."""
    owners: dict[int, tuple[int, str]] = {}
    ordered = sorted(statements, key=lambda s: s.span)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + _NEAR]:
            if other.span.start >= one.span.end:
                break
            for place in range(other.span.start, min(one.span.end, other.span.end)):
                owners[place] = min(owners.get(place, (len(one.span), one.id)), (len(other.span), other.id))
    return {place: statement for place, (_, statement) in owners.items()}


def _parsed_acts(people: People, statement: Statement, syntax: Syntax, words: ActLexicon) -> Iterator[Act]:
    sheet = people.sheet
    mentions = sheet.mentions_in(statement.span)
    told = _told(sheet, statement.span, syntax, words, mentions)
    if not told:
        return
    roles = Roles(people, statement, syntax, words, mentions, told)
    for one in told.values():
        stands = standing(syntax, words, one.word, one.act.nominal)
        for phase, dates in _phases(roles.dates, one, stands):
            yield _act(roles, one, replace(stands, phase=phase), dates)


def _phases(dates: ActDates, told: Told, stands: Standing) -> Iterator[tuple[Phase, Sequence[DateMention]]]:
    """Each phase in which the act is told of, with its dates."""
    if stands.phase is Phase.WHOLE:
        yield Phase.WHOLE, dates.every(told.word)
    else:
        if dates.own(told.word):
            yield Phase.WHOLE, dates.own(told.word)
        yield stands.phase, dates.lent(told.word)
        yield from dates.further_phases(told.word)
    yield from dates.aside(told.word)


def _told(sheet: Sheet, span: Span, syntax: Syntax, words: ActLexicon, mentions: Sequence[Mention]) -> dict[int, Told]:
    """The act words inside `span` by place; a named operation without one is an act by itself."""
    names = {w: m for m in mentions for w in syntax.within(m.span)}
    found: dict[int, Told] = {}
    for word in syntax.within(span):
        mention = names.get(word)
        if any(word <= one.last for one in list(found.values())[-1:]):
            continue
        if mention is None or mention.kind is EntityKind.OPERATION:
            told = _told_at(word, syntax, words, mention)
            if told:
                found[told.word] = told
                _number(sheet, syntax, told, found)
    for mention in mentions:
        if mention.kind is EntityKind.OPERATION:
            _name(mention, syntax, found)
    return {word: told for word, told in sorted(found.items()) if not _only_describes(syntax, words, told, found)}


def _only_describes(syntax: Syntax, words: ActLexicon, told: Told, found: dict[int, Told]) -> bool:
    """Does it only say of what sort a thing is ("prosecution people", "riot police")?"""
    noun = syntax.heads[told.word]
    if syntax.deps[told.word] != "compound" or syntax.tags[noun] not in ("NN", "NNS"):
        return False
    kept = told.operation or told.numbered or noun in found or syntax.words[noun] in words.phase_nouns
    return not kept and syntax.words[noun] not in word_list("en", "nobody")


def _told_at(word: int, syntax: Syntax, words: ActLexicon, operation: Mention | None) -> Told | None:
    tag = syntax.tags[word]
    for act in words.acts.get(syntax.words[word], ()):
        last = word + len(act.rest)
        if act.rest and tuple(syntax.words[word + 1 : last + 1]) != act.rest:
            continue
        if act.nominal and (tag in NOUNS or act.rest) and not _is_in_order_to(syntax, word):
            return Told(_head(syntax, word, last), word, last, act, operation)
        if not act.nominal and tag in VERBS and (not act.broad or _is_meant(syntax, words, word, act)):
            return Told(word, word, last, act, operation)
    return None


def _number(sheet: Sheet, syntax: Syntax, told: Told, found: dict[int, Told]) -> None:
    """Make an act word and its number one ("Order No. 41"), whichever of them the parser puts on top."""
    named = numbered(sheet.text, syntax.span(told.first, told.last)) if told.act.nominal else None
    top = syntax.root(named) if named else None
    if named and top is not None:
        inside = syntax.within(named)
        found[top] = replace(found.pop(told.word), word=top, first=inside.start, last=inside.stop - 1, numbered=True)


def _head(syntax: Syntax, first: int, last: int) -> int:
    """Of the words of one name for an act ("hunger strike"), the one that governs the others."""
    return next((w for w in range(first, last + 1) if not first <= syntax.heads[w] <= last), last)


def _is_in_order_to(syntax: Syntax, word: int) -> bool:
    return word > 0 and syntax.words[word] == "order" and syntax.words[word - 1] == "in"


def _is_meant(syntax: Syntax, words: ActLexicon, word: int, act: ActWord) -> bool:
    """Is this verb of several senses done to what makes it the act, and does it take them somewhere if it must?"""
    patient = patient_of(syntax, word)
    if patient is None:
        return False
    if act.objects:
        return syntax.words[patient] in act.objects or any(
            syntax.words[c] in act.objects for c in syntax.children[patient]
        )
    somewhere = not act.moving or any(syntax.words[c] in words.directions for c in syntax.children[word])
    return somewhere and (syntax.words[patient] in words.patients or syntax.tags[patient] in ("NNP", "NNPS"))


def _name(mention: Mention, syntax: Syntax, found: dict[int, Told]) -> None:
    """Give the operation's name to the act word beside it, else make the name an act."""
    top = syntax.root(mention.span)
    if top is None or any(w in found for w in syntax.within(mention.span)):
        return
    head = syntax.heads[top]
    if head in found and syntax.deps[top] in (*_BEFORE_NOUN, "appos", "poss"):
        found[head] = replace(found[head], operation=mention)
    else:
        words = syntax.within(mention.span)
        found[top] = Told(top, words.start, words.stop - 1, OPERATION, mention)


def _act(roles: Roles, told: Told, stands: Standing, dates: Sequence[DateMention]) -> Act:
    statement, document = roles.statement, roles.sheet.document
    turned = statement.polarity is Polarity.NEGATIVE and is_the_point(roles.syntax, statement.span, told.word)
    denied = stands.denied != turned
    phase = Phase.ORDER if stands.phase is Phase.WHOLE and statement.stance is Stance.ORDERS else stands.phase
    real = stands.real or phase in (Phase.PREPARATION, Phase.ORDER)
    span = _span(roles.syntax, told)
    written = " ".join(span.of(document.text).split())
    name = told.operation.name if told.operation else written[0].upper() + written[1:] if told.numbered else None
    return Act(
        id=f"a{document.id}-{span.start}-{span.end}" + ("" if phase is Phase.WHOLE else f"-{phase.value}"),
        statement=statement.id,
        document=document.id,
        span=span,
        text=span.of(document.text),
        kind=told.act.kind,
        rule="noun" if told.act.nominal else "verb",
        phase=phase,
        name=name,
        whom=roles.whom(told),
        wave=roles.wave(told.word),
        by=told.act.done_by,
        participants=roles.parties(told.word),
        place=roles.place(told.word),
        date=plainest(dates),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        actual=real and not denied and statement.stance not in _NOT_TOLD and not statement.text.endswith("?"),
    )


def _span(syntax: Syntax, told: Told) -> Span:
    """The act word with what stands close before it: "mass executions", "were transferred"."""
    wanted = _BEFORE_NOUN if told.act.nominal else _BEFORE_VERB
    first = told.first
    while first > 0 and syntax.heads[first - 1] == told.word and syntax.deps[first - 1] in wanted:
        first -= 1
    while first < told.first and first > 0 and syntax.words[first - 1] == "-":
        first += 1
    return syntax.span(first, told.last)
