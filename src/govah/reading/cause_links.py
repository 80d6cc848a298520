"""Which words of a sentence name an effect and which its cause: a cue is found, and read outwards to both.

Which of the two is which decides what the record is tested for: turning them round would accuse the victims of the
crime.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govah.model import Act, Span
from govah.reading.cause_cues import EDGE, Cue, find_cues
from govah.reading.cause_rules import Order
from govah.reading.sheet import Sheet
from govah.reading.syntax import VERBS, Syntax
from govah.reading.wordlists import words

_STOP = re.compile(
    r"""[;:!?؟؛“”«»]|\.(?=\s|$)|[,،—–]|\s-\s|(?<!\w)(?:but|rather|while|whereas|which|ولی|اما|که)(?!\w)"""
)
_HARD_STOP = re.compile(r"[;:!?؟؛“”«»]|\.(?=\s|$)|[,،—–](?=\s+(?:but|while|which|who|and)\b)|[—–]")
_SPLIT = {
    Order.CAUSE_EFFECT_BY: " by ",
    Order.OBJECT_TO: " to ",
    Order.OBJECT_ON: " on ",
    Order.OBJECT_BY: " by ",
    Order.OBJECT_WAS: " was ",
}
_QUOTES = " “”\"'‘’"
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_OBJECT = " را"
"""What ends the object of a Persian verb that is still to come."""
_NEAR = 12
_WORD = 12
"""Characters in which the word before an act is looked for."""
_FAR = 500
"""Characters that a pronoun may lie behind what it stands for."""
_ONE, _MANY = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
_NUMBER_OF = {"they": _MANY, "these": _MANY, "those": _MANY, "it": _ONE, "this": _ONE, "that": _ONE}


@dataclass(frozen=True, slots=True)
class Link:
    """An effect and its cause, with the cue between them."""

    cue: Cue
    effect: Span
    cause: Span


class LinkFinder:
    """Finds the causal links of one document, sentence by sentence."""

    def __init__(self, sheet: Sheet, acts: Sequence[Act]) -> None:
        self._sheet = sheet
        self._text = sheet.text.replace("\n", " ")
        self._acts = sorted(a.span for a in acts)
        self._starts = [a.start for a in self._acts]

    def links(self, sentence: Span) -> Iterator[Link]:
        """The links of one sentence in which at least one side names an act."""
        language = self._sheet.block_at(sentence.start).block.language
        cues = find_cues(sentence.of(self._text), language, sentence.start)
        effects: dict[str, Span] = {}
        for cue in cues:
            others = [c.span for c in cues if c is not cue]
            sides = self._sides(cue, sentence, others)
            if sides is None or (cue.rule.after and cue.rule.after not in effects):
                continue
            effect, cause = effects.get(cue.rule.after, sides[0]), sides[1]
            effects[cue.rule.name] = effect
            named = [bool(self._acts_in(side)) for side in (effect, cause)]
            if all(named) or (any(named) and not cue.rule.needs_acts):
                yield Link(cue, effect, cause)

    def _sides(self, cue: Cue, sentence: Span, others: Sequence[Span]) -> tuple[Span, Span] | None:
        """Effect and cause."""
        after = self._after(cue.span.end, sentence, others)
        order = cue.rule.order
        if after is None:
            return None
        if order in _SPLIT:
            return self._split(cue, sentence, order)
        if order is Order.CAUSE_EFFECT:
            before = cue.cause or self._before(cue, sentence, others)
            return (self._named(after), before) if before else None
        if order is Order.BOTH_FOLLOW:
            return self._both(cue, sentence)
        if order is Order.CAUSE_FOLLOWS:
            return self._around(cue, sentence, after, others)
        effect = self._fronted(cue, after, sentence) or self._before(cue, sentence, others)
        return (effect, after) if effect else None

    def _split(self, cue: Cue, sentence: Span, order: Order) -> tuple[Span, Span] | None:
        """Both sides after the cue: "attributed EFFECT to CAUSE", "responded to CAUSE by EFFECT"."""
        rest = self._until(cue.span.end, sentence.end, _HARD_STOP)
        first, joint, _ = rest.of(self._text).partition(_SPLIT[order]) if rest else ("", "", "")
        if not joint or rest is None:
            return None
        one = self._trimmed(rest.start, rest.start + len(first))
        two = self._trimmed(rest.start + len(first) + len(joint), rest.end)
        if one is None or two is None:
            return None
        return (two, one) if order is Order.CAUSE_EFFECT_BY else (one, two)

    def _both(self, cue: Cue, sentence: Span) -> tuple[Span, Span] | None:
        """Verb-final languages: "the reason of EFFECT CAUSE was"."""
        rest = self._until(cue.span.end, sentence.end, _HARD_STOP)
        acts = self._acts_in(rest)[:2] if rest else []
        return (acts[0], acts[1]) if len(acts) == 2 else None

    def _after(self, start: int, sentence: Span, others: Sequence[Span]) -> Span | None:
        """What follows the cue, up to the end of its clause or the next cue."""
        stop = min((o.start for o in others if o.start >= start), default=sentence.end)
        return self._until(start, stop, _STOP)

    def _until(self, start: int, stop: int, pattern: re.Pattern[str]) -> Span | None:
        while start < stop and self._text[start] in EDGE:
            start += 1
        end = pattern.search(self._text, start, stop)
        return self._trimmed(start, end.start() if end else stop)

    def _before(self, cue: Cue, sentence: Span, others: Sequence[Span]) -> Span | None:
        """What the clause of the cue is about: its subject where the parse tells, else the nearest act before."""
        if cue.span.start - sentence.start < 3:
            return None
        syntax = self._sheet.syntax_at(cue.span.start)
        told = self._subject(syntax, cue, sentence) if syntax else None
        if told and self._acts_in(told):
            return told
        if cue.rule.of_subject:
            return None
        earlier = self._acts_in(Span(sentence.start, cue.span.start))
        points_back = told is not None and told.of(self._text).lower() in words("en", "relatives")
        if earlier and (told is None or points_back or cue.rule.needs_acts):
            return earlier[-1]
        if told:
            return self._meant(told)
        start = max((o.end for o in others if o.end <= cue.span.start), default=sentence.start)
        return self._trimmed(start, cue.span.start)

    def _subject(self, syntax: Syntax, cue: Cue, sentence: Span) -> Span | None:
        """The verb that the cue hangs on if it is itself an act; else its subject, if that names one or the verb says
        nothing of its own; else an act in the verb's clause, or the whole of that clause."""
        inside = syntax.within(cue.span)
        top = syntax.root(cue.span)
        if top is None:
            return None
        if syntax.deps[top] == "mark":
            top = syntax.heads[syntax.heads[top]]
        verbs = [w for w in (top, *syntax.above(top)) if syntax.tags[w] in VERBS and syntax.starts[w] >= sentence.start]
        for verb in verbs:
            acts = self._acts_in(syntax.span(verb, verb), touching=True)
            if verb not in inside and acts:
                return acts[-1]
            subject = syntax.child(verb, *_SUBJECTS)
            if subject is not None and syntax.starts[subject] < cue.span.start:
                return self._clause(syntax, verb, subject, cue)
        return None

    def _clause(self, syntax: Syntax, verb: int, subject: int, cue: Cue) -> Span | None:
        phrase = self._phrase(syntax, subject, cue)
        if phrase is None or self._acts_in(phrase) or verb in syntax.within(cue.span):
            return phrase
        if syntax.words[verb] in words("en", "before_cue") and syntax.child(verb, "xcomp", "dobj") is None:
            return phrase
        acts = self._acts_in(Span(phrase.end, cue.span.start)) if phrase.end < cue.span.start else []
        return acts[-1] if acts else self._trimmed(phrase.start, cue.span.start)

    def _meant(self, effect: Span) -> Span:
        """What a pronoun stands for: the nearest act before it that is the subject of its clause. "They" are many."""
        numbers = _NUMBER_OF.get(effect.of(self._text).lower())
        if numbers is None:
            return effect
        at = bisect_left(self._starts, effect.start)
        before = (a for a in reversed(self._acts[max(0, at - _NEAR) : at]) if effect.start - a.end < _FAR)
        return next((a for a in before if self._is_subject(a, numbers)), effect)

    def _is_subject(self, act: Span, numbers: frozenset[str]) -> bool:
        syntax = self._sheet.syntax_at(act.start)
        top = syntax.root(act) if syntax else None
        return (
            syntax is not None and top is not None and (syntax.deps[top] in _SUBJECTS and syntax.tags[top] in numbers)
        )

    def _phrase(self, syntax: Syntax, word: int, cue: Cue) -> Span | None:
        words = [w for w in syntax.below(word) if syntax.ends[w] <= cue.span.start]
        return self._trimmed(syntax.starts[min(words)], syntax.ends[max(words)]) if words else None

    def _fronted(self, cue: Cue, cause: Span, sentence: Span) -> Span | None:
        """The effect of a cue that opens its clause: "In reprisal for the raid, soldiers burned the village"."""
        before = self._text[sentence.start : cue.span.start].rstrip(_QUOTES)
        rest = self._until(cause.end, sentence.end, _HARD_STOP)
        if before and not before.endswith((",", "،")):
            return None
        if rest is None or self._text[cause.end : rest.start].strip(_QUOTES) not in (",", "،"):
            return None
        return rest if not before or self._opens_clause(rest) else None

    def _opens_clause(self, span: Span) -> bool:
        """Does a subject of its own stand at the start?"""
        syntax = self._sheet.syntax_at(span.start)
        if syntax is None:
            return False
        first = syntax.at(span.start)
        return bool({syntax.deps[first], syntax.deps[syntax.heads[first]]} & set(_SUBJECTS))

    def _around(self, cue: Cue, sentence: Span, after: Span, others: Sequence[Span]) -> tuple[Span, Span] | None:
        """Verb-final languages: the cause follows the cue, the effect stands before it or ends the clause."""
        is_fronted = self._text[after.end : sentence.end].lstrip().startswith("،")
        if not is_fronted and (verb := self._verb_of(after)):
            cause = self._trimmed(after.start, verb.start)
            return (verb, cause) if cause else None
        cause = self._named(after)
        later = [a for a in self._acts_in(after) if a.start >= cause.end]
        start = max((o.end for o in others if o.end <= cue.span.start), default=sentence.start)
        earlier = self._acts_in(Span(start, cue.span.start)) if cue.span.start > start else []
        if earlier or later:
            return ([a for a in earlier if self._is_bare(a)] or earlier or later)[-1], cause
        before = self._trimmed(start, cue.span.start)
        leads_on = is_fronted or before is None or before.of(self._text).endswith(_OBJECT)
        if is_fronted:
            cause = after
        effect = self._until(cause.end, sentence.end, _HARD_STOP) if leads_on else before
        acts = self._acts_in(effect) if effect and is_fronted else []
        return (acts[-1] if acts else effect, cause) if effect else None

    def _is_bare(self, act: Span) -> bool:
        """Does no preposition stand before it («به دستور دادگاه»)? What one leads is not what the clause is about."""
        before = self._text[max(0, act.start - _WORD) : act.start].split()
        return not before or before[-1] not in words("fa", "prepositions")

    def _verb_of(self, after: Span) -> Span | None:
        """The one act after the cue, if a light verb ends it: it is then the verb that the reason stands before."""
        acts = self._acts_in(after)
        if len(acts) != 1 or acts[0].start == after.start:
            return None
        following = self._text[acts[0].end : after.end].split() or acts[0].of(self._text).split()[1:]
        return acts[0] if following and following[0] in words("fa", "light_verbs") else None

    def _named(self, side: Span) -> Span:
        """Of what follows a cue, the part that names something: all of it if parsed, else up to the first act."""
        if self._sheet.syntax_at(side.start):
            return side
        acts = self._acts_in(side)
        first_word = side.start + len(side.of(self._text).split(maxsplit=1)[0])
        return Span(side.start, acts[0].end if acts else first_word)

    def _acts_in(self, span: Span, *, touching: bool = False) -> list[Span]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        if touching:
            return [a for a in self._acts[max(0, first - 3) : last] if a.overlaps(span)]
        return [a for a in self._acts[first:last] if a.end <= span.end]

    def _trimmed(self, start: int, end: int) -> Span | None:
        """Without punctuation at its edges and the helping words before a cue ("was", "only", "came")."""
        while start < end and self._text[start] in EDGE:
            start += 1
        while True:
            end = start + len(self._text[start:end].rstrip(EDGE))
            last = self._text.rfind(" ", start, end) + 1
            if last <= start or self._text[last:end].lower() not in words("en", "before_cue"):
                return Span(start, end) if start < end else None
            end = last
