"""What people did to people: each mention of an act, with who, where, when, and whether it is told as a fact.

A date belongs to an act only if the act, or a verb that says no more than that it happened, governs it. What is
denied, planned, feared or asked is never an act that happened; what prepared or ordered it is that phase of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from govah.model import Act, DateKind, DateMention, EntityKind, Mention, Phase, Polarity, Span, Stance, Statement
from govah.reading.act_lexicon import ActLexicon, ActWord, lexicon
from govah.reading.act_surface import surface_acts
from govah.reading.sheet import Sheet
from govah.reading.syntax import NOUNS, VERBS, Syntax

_PARTIES = (EntityKind.PERSON, EntityKind.ORGANISATION)
_LINKS = frozenset({"of", "for", "to", "against"})
_SUBJECTS = ("nsubj", "nsubjpass", "dobj", "attr", "xcomp")
_EDGE_DEPS = frozenset({"compound", "amod", "nummod", "nmod"})
_OPERATION = ActWord("offensive", "offensive", (), nominal=True, done_by=True)
_PATIENT = ("nsubjpass", "dobj")
_AGENT = ("nsubj", "agent", "poss")


def find_acts(sheet: Sheet, statements: Sequence[Statement]) -> tuple[Act, ...]:
    """The acts told of in `statements`, each in the smallest statement that holds it, in order."""
    owners = _owners(statements)
    acts: list[Act] = []
    for statement in statements:
        syntax = sheet.syntax_at(statement.span.start)
        words = lexicon(sheet.block_at(statement.span.start).block.language)
        if words is None:
            continue
        told = surface_acts(sheet, statement) if syntax is None else _Teller(sheet, statement, syntax, words).acts()
        acts.extend(a for a in told if owners.get(a.span.start, statement.id) == statement.id)
    return tuple(sorted({a.id: a for a in acts}.values(), key=lambda a: (a.span, a.id)))


def _owners(statements: Sequence[Statement]) -> dict[int, str]:
    """For each character in more than one statement, the smallest that holds it."""
    owners: dict[int, str] = {}
    ordered = sorted(statements, key=lambda s: s.span)
    for at, statement in enumerate(ordered):
        for other in ordered[at + 1 : at + 12]:
            if other.span.start >= statement.span.end:
                break
            smaller = min(statement, other, key=lambda s: (len(s.span), s.id))
            shared = range(max(statement.span.start, other.span.start), min(statement.span.end, other.span.end))
            owners.update(dict.fromkeys(shared, smaller.id))
    return owners


@dataclass(frozen=True, slots=True)
class _Told:
    """An act word in place: `word` is where it stands, `last` the last word of its spelling."""

    word: int
    last: int
    act: ActWord
    operation: Mention | None = None


class _Teller:
    """The acts of one parsed statement."""

    def __init__(self, sheet: Sheet, statement: Statement, syntax: Syntax, lexicon: ActLexicon) -> None:
        self.sheet, self.statement, self.syntax, self.lexicon = sheet, statement, syntax, lexicon
        self.mentions = sheet.mentions_in(statement.span)

    def acts(self) -> Iterator[Act]:
        for told in self.told.values():
            yield self._act(told)

    @cached_property
    def told(self) -> dict[int, _Told]:
        """The act words of the statement by place; a named operation without one is itself an act."""
        names = {w: m for m in self.mentions for w in self.syntax.within(m.span)}
        found: dict[int, _Told] = {}
        for word in self.syntax.within(self.statement.span):
            mention = names.get(word)
            if mention is None or mention.kind is EntityKind.OPERATION:
                if told := self._at(word, mention):
                    found[word] = told
        for mention in self.mentions:
            if mention.kind is EntityKind.OPERATION and not self._is_told(mention, found):
                top = self.syntax.root(mention.span)
                if top is not None:
                    found[top] = _Told(top, top, _OPERATION, mention)
        return dict(sorted(found.items()))

    def _is_told(self, mention: Mention, found: dict[int, _Told]) -> bool:
        for word in self.syntax.within(mention.span):
            if word in found:
                return True
        top = self.syntax.root(mention.span)
        head = self.syntax.heads[top] if top is not None else None
        if head in found and self.syntax.deps[top or 0] in (*_EDGE_DEPS, "appos", "poss"):
            told = found[head]
            found[head] = _Told(told.word, told.last, told.act, mention)
            return True
        return False

    def _at(self, word: int, operation: Mention | None) -> _Told | None:
        tag = self.syntax.tags[word]
        for act in self.lexicon.acts.get(self.syntax.words[word], ()):
            last = word + len(act.rest)
            if tuple(self.syntax.words[word + 1 : last + 1]) != act.rest:
                continue
            if act.nominal and (tag in NOUNS or act.rest) and not self._is_in_order_to(word):
                return _Told(word, last, act, operation)
            if not act.nominal and tag in VERBS and (not act.broad or self._is_done_to_somebody(word)):
                return _Told(word, last, act, operation)
        return None

    def _is_in_order_to(self, word: int) -> bool:
        words = self.syntax.words
        return words[word] == "order" and words[max(0, word - 1)] == "in"

    def _is_done_to_somebody(self, word: int) -> bool:
        return self.syntax.child(word, *_PATIENT, "auxpass") is not None or self.syntax.deps[word] == "acl"

    def _act(self, told: _Told) -> Act:
        phase, governors = self._governors(told)
        denied = any(self._is_denied(w) for w in governors) or self.statement.polarity is Polarity.NEGATIVE
        if phase is Phase.WHOLE and self.statement.stance is Stance.ORDERS:
            phase = Phase.ORDER
        real = phase in (Phase.PREPARATION, Phase.ORDER) or not any(self._is_unreal(w) for w in governors)
        place = self._owned_place(told)
        span = self._span(told)
        return Act(
            id=f"a{self.sheet.document.id}-{span.start}-{span.end}",
            statement=self.statement.id,
            document=self.sheet.document.id,
            span=span,
            text=span.of(self.sheet.text),
            kind=told.act.kind,
            label=self._label(told, place),
            rule="noun" if told.act.nominal else "verb",
            phase=phase,
            name=told.operation.name if told.operation else None,
            participants=tuple(dict.fromkeys(m.name for m in self.mentions if self._is_party(m, told))),
            place=place.name if place else None,
            date=self.dates.get(told.word),
            polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
            actual=real and not denied and self.statement.stance is not Stance.ASKS,
        )

    def _governors(self, told: _Told) -> tuple[Phase, list[int]]:
        """The phase that is told of, and the words of the clause above the act, up to its verb."""
        phase, governors, word = Phase.WHOLE, [told.word], told.word
        for above in self.syntax.above(told.word):
            text, dep = self.syntax.words[above], self.syntax.deps[word]
            if self.syntax.tags[above] in NOUNS and text in self.lexicon.phase_nouns and phase is Phase.WHOLE:
                phase = self.lexicon.phase_nouns[text] if self._is_linked(told.word, above) else phase
            if self.syntax.tags[above] in VERBS:
                if text in self.lexicon.phase_verbs and dep in _SUBJECTS and phase is Phase.WHOLE:
                    phase = self.lexicon.phase_verbs[text]
                governors.append(above)
                if dep not in ("xcomp", "pcomp", "prep", "pobj", "aux"):
                    break
            else:
                governors.append(above)
            word = above
        return phase, governors

    def _is_linked(self, word: int, noun: int) -> bool:
        """ "Preparations for the massacre": does this noun govern the act through "of" or "for"?"""
        for above in self.syntax.above(word):
            if above == noun:
                return True
            if self.syntax.words[above] not in _LINKS and self.syntax.tags[above] not in NOUNS:
                return False
        return False

    def _is_denied(self, word: int) -> bool:
        return any(self.syntax.words[c] in self.lexicon.negatives for c in self.syntax.children[word]) or (
            self.syntax.words[word] in self.lexicon.negatives
        )

    def _is_unreal(self, word: int) -> bool:
        syntax, lexicon = self.syntax, self.lexicon
        below = syntax.children[word]
        if any(syntax.words[c] in lexicon.modals or syntax.words[c] in lexicon.doubted for c in below):
            return True
        if any(syntax.deps[c] == "mark" and syntax.words[c] in ("if", "whether", "unless") for c in below):
            return True
        if syntax.words[word] in lexicon.unreal:
            return True
        to = any(syntax.tags[c] == "TO" for c in below) and syntax.tags[word] == "VB"
        head = syntax.words[syntax.heads[word]]
        return to and (syntax.deps[word] in ("advcl", "acl") or head in lexicon.unreal)

    @cached_property
    def dates(self) -> dict[int, DateMention]:
        """For each act word the time expression that it governs, the first of several."""
        owned: dict[int, DateMention] = {}
        for date in self.sheet.dates_in(self.statement.span):
            if date.kind in (DateKind.DATE, DateKind.RELATION):
                word = self.syntax.root(date.span)
                owner = self._owner(word) if word is not None else None
                if owner is not None:
                    owned.setdefault(owner, date)
        return owned

    def _owner(self, word: int) -> int | None:
        """The act that governs this word, by itself or through a verb that only says that it happened."""
        below = word
        for above in self.syntax.above(word):
            if above in self.told and self.syntax.deps[below] not in ("relcl", "advcl", "ccomp", "conj"):
                return above
            if self.syntax.tags[above] in VERBS:
                return self._through(above)
            if self.syntax.deps[below] in ("relcl", "acl", "appos"):
                return None
            below = above
        return None

    def _through(self, verb: int) -> int | None:
        text = self.syntax.words[verb]
        if text not in self.lexicon.light and text not in self.lexicon.phase_verbs:
            return None
        for child in self.syntax.children[verb]:
            if self.syntax.deps[child] in _SUBJECTS:
                found = self._down(child)
                if found is not None:
                    return found
        return None

    def _down(self, word: int) -> int | None:
        """The act at or below this word, through "of" and "for"."""
        if word in self.told:
            return word
        for child in self.syntax.children[word]:
            if self.syntax.words[child] in _LINKS or self.syntax.deps[child] in ("pobj", "pcomp"):
                found = self._down(child)
                if found is not None:
                    return found
        return None

    def _owned_place(self, told: _Told) -> Mention | None:
        places = [m for m in self.mentions if m.kind is EntityKind.PLACE and self._governs(told, m)]
        towards = [m for m in places if self._preposition(m) == "to"]
        return next(iter(towards or places), None)

    def _governs(self, told: _Told, mention: Mention) -> bool:
        top = self.syntax.root(mention.span)
        return top is not None and (top == told.word or self._owner(top) == told.word)

    def _preposition(self, mention: Mention) -> str:
        top = self.syntax.root(mention.span)
        above = self.syntax.above(top) if top is not None else ()
        return next((self.syntax.words[w] for w in above if self.syntax.deps[w] == "prep"), "")

    def _is_party(self, mention: Mention, told: _Told) -> bool:
        return mention.kind in _PARTIES and self._governs(told, mention)

    def _span(self, told: _Told) -> Span:
        """The act word with what stands close before it: "mass executions", "were transferred"."""
        wanted = _EDGE_DEPS if told.act.nominal else {"aux", "auxpass", "neg", "advmod"}
        children = set(self.syntax.children[told.word])
        first = told.word
        while first > 0 and first - 1 in children and self.syntax.deps[first - 1] in wanted:
            first -= 1
        return self.syntax.span(first, told.last)

    def _label(self, told: _Told, place: Mention | None) -> str:
        if told.operation:
            return told.operation.name
        whom = self._whom(told)
        joined = f" {'by' if told.act.done_by else 'of'} {whom}" if whom else ""
        return told.act.label + joined + (f", {place.name}" if place and place.name != whom else "")

    def _whom(self, told: _Told) -> str | None:
        """The party that the act is named after, as a name or a plain noun."""
        if told.act.nominal:
            links = ("by",) if told.act.done_by else ("of", "against")
            preposition = next((c for c in self.syntax.children[told.word] if self.syntax.words[c] in links), None)
            party = self.syntax.child(preposition, "pobj") if preposition is not None else None
        else:
            party = self.syntax.child(told.word, *(_AGENT if told.act.done_by else _PATIENT))
        return self._party_name(party) if party is not None else None

    def _party_name(self, word: int) -> str | None:
        mention = next((m for m in self.mentions if word in self.syntax.within(m.span)), None)
        if mention:
            return mention.name if mention.kind in _PARTIES else None
        if self.syntax.tags[word] not in NOUNS:
            return None
        first = word
        while first - 1 in self.syntax.children[word] and self.syntax.deps[first - 1] in ("compound", "amod"):
            first -= 1
        return self.syntax.span(first, word).of(self.sheet.text)
