"""A reason that is called a pretext, or whose rejection is told: denied by whoever says so, given by somebody else.

The two are never one claim. The author who writes "under the pretext of a riot" does not say that there was a riot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from govah.model import CausalClaim, CauseKind, Span, Statement
from govah.reading.sheet import Sheet
from govah.reading.syntax import Syntax
from govah.reading.wordlists import pattern, words

_MOST_WORDS = 3


def with_imputed(
    sheet: Sheet, claim: CausalClaim, statement: Statement, near: Sequence[Statement]
) -> tuple[CausalClaim, ...]:
    """The claim of a `statement`; of a pretext also that of whoever gives it. It is imputed to them where they are not
    quoted; where they are ("which they claim to have used to justify"), the voice that quotes them denies it."""
    sentence = sheet.sentence_at(claim.cue.start)
    if claim.kind is not CauseKind.PRETEXT and not (sentence and _is_rejected(sheet, claim, sentence)):
        return (claim,)
    given = CauseKind.CAUSE if claim.kind is CauseKind.PRETEXT else claim.kind
    denied = replace(claim, kind=CauseKind.PRETEXT, negated=True)
    who = _claimant(sheet, claim, statement, sentence) if sentence else None
    own = statement.speaker.span
    if who and own and own.overlaps(who) and (outer := _outer(statement, near, claim)):
        return replace(denied, statement=outer.id), replace(claim, kind=given, negated=False)
    return denied, replace(claim, kind=given, negated=False, imputed=True, claimant=who)


def _outer(inner: Statement, near: Sequence[Statement], claim: CausalClaim) -> Statement | None:
    """The last statement before the cue by the voice that quotes the speaker of `inner`."""
    quoting = inner.chain[:-1]
    return next((s for s in reversed(near) if s.chain == quoting and s.span.start < claim.cue.start), None)


def _is_rejected(sheet: Sheet, claim: CausalClaim, sentence: Span) -> bool:
    """Does the sentence speak of an explanation, and say that it does not hold?"""
    offered, rejected = pattern("en", "offered"), pattern("en", "rejected")
    if claim.negated or offered is None or rejected is None:
        return False
    text = sheet.text
    return bool(
        offered.search(text, sentence.start, claim.cue.start) and rejected.search(text, claim.cue.end, sentence.end)
    )


def _claimant(sheet: Sheet, claim: CausalClaim, statement: Statement, sentence: Span) -> Span | None:
    syntax = sheet.syntax_at(claim.cue.start)
    begins = max(sentence.start, min(statement.span.start, claim.cue.start))
    return _subject(syntax, claim) if syntax else _first_words(sheet, claim, begins)


def _subject(syntax: Syntax, claim: CausalClaim) -> Span | None:
    """The subject of the verb that the pretext hangs on, or of one above it; in the passive whoever did it."""
    top = syntax.root(claim.cue)
    for verb in () if top is None else (top, *syntax.above(top)):
        agent = syntax.child(verb, "agent")
        doer = syntax.child(agent, "pobj") if agent is not None else syntax.child(verb, "nsubj")
        if doer is None:
            continue
        below = sorted(syntax.below(doer))
        span = syntax.span(below[0], below[-1])
        if syntax.words[doer] in words("en", "relatives"):
            continue
        is_side = span.overlaps(claim.cause) or span.overlaps(claim.cue) or span.contains(claim.effect)
        return None if is_side else span
    return None


def _first_words(sheet: Sheet, claim: CausalClaim, start: int) -> Span | None:
    """Verb-final languages: the few words that begin the claim at `start`, unless they are its object."""
    end = min(claim.cue.start, claim.cause.start, claim.effect.start)
    written = sheet.text[start:end].rstrip()
    before = written.split()
    if not 0 < len(before) <= _MOST_WORDS or any(word in words("fa", "object_marks") for word in before):
        return None
    return Span(start, start + len(written))
