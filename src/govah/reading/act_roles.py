"""Whose act it was and where: the names and places that an act word governs.

What stands in the same sentence is not yet a part of the act. A name counts if the act governs it, if it is what
"who" stands for, or if it is the speaker saying "I".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile

from govah.model import EntityKind, Mention, Statement
from govah.reading.act_dates import ActDates, Told
from govah.reading.act_lexicon import ActLexicon
from govah.reading.antecedents import People
from govah.reading.syntax import NOUNS, VERBS, Syntax
from govah.reading.wordlists import words

_INSIDE = frozenset({"in", "inside", "at", "into", "to", "outside", "near", "behind"})
_PARTIES = (EntityKind.PERSON, EntityKind.ORGANISATION)


def patient_of(syntax: Syntax, word: int) -> int | None:
    """To whom or what a verb is done: its object, or the subject of its passive."""
    patient = syntax.child(word, "dobj", "nsubjpass")
    if patient is None and syntax.deps[word] in ("conj", "xcomp"):
        patient = syntax.child(syntax.heads[word], "nsubjpass", "nsubj" if syntax.deps[word] == "xcomp" else "")
    if patient is None and syntax.deps[word] == "acl":
        patient = syntax.heads[word]
    return patient


class Roles:
    """Who, where and when of the acts of one parsed statement."""

    def __init__(
        self,
        people: People,
        statement: Statement,
        syntax: Syntax,
        lexicon: ActLexicon,
        mentions: Sequence[Mention],
        told: Mapping[int, Told],
    ) -> None:
        self.sheet, self.statement, self.syntax = people.sheet, statement, syntax
        self._people = people
        self._lexicon, self._mentions, self._told = lexicon, mentions, told
        self.dates = ActDates(self.sheet, statement, syntax, lexicon, told)

    def place(self, act: int) -> str | None:
        """Where it was done; of a transfer, where to. A site without a name counts if a word tells it from others of
        its sort ("the ferry house")."""
        places = [m for m in self._mentions if m.kind is EntityKind.PLACE and self._is_governed(m, act)]
        towards = [m for m in places if self._preposition(m) in ("to", "into")]
        named = next(iter(towards or places), None) or self._aim(act)
        return named.name if named else self._site(act)

    def _aim(self, act: int) -> Mention | None:
        """What a shelling or a siege is aimed at: a place, though nothing else shows that its name is one."""
        told = self._told[act]
        aim = (
            (self._linked(act, ("of",)) if told.act.nominal else patient_of(self.syntax, act))
            if told.act.to_places
            else None
        )
        named = (m for m in self._mentions if aim is not None and aim in self.syntax.within(m.span))
        return next((m for m in named if m.kind is EntityKind.ORGANISATION or m.rule == "model"), None)

    def _site(self, act: int) -> str | None:
        syntax = self.syntax
        above = syntax.heads[act]
        for word in (
            *syntax.children[act],
            *(syntax.children[above] if syntax.words[above] in self._lexicon.light else ()),
        ):
            noun = syntax.child(word, "pobj") if syntax.words[word] in _INSIDE else None
            if noun is not None and syntax.words[noun] in words("en", "sites"):
                first = noun
                while first > 0 and syntax.heads[first - 1] == noun and syntax.deps[first - 1] == "compound":
                    first -= 1
                return syntax.span(first, noun).of(self.sheet.text) if first < noun else None
        return None

    def _is_governed(self, mention: Mention, act: int) -> bool:
        top = self.syntax.root(mention.span)
        owner = (top, False) if top == act else self.dates.owner(top) if top is not None else None
        return owner is not None and owner[0] == act

    def _is_close(self, mention: Mention, act: int) -> bool:
        """Is it governed with no more than one link in between, not counting "of"?"""
        top = self.syntax.root(mention.span)
        if top is None or not self._is_governed(mention, act):
            return False
        between = takewhile(lambda w: w != act, self.syntax.above(top))
        return sum(self.syntax.deps[w] == "prep" and self.syntax.words[w] != "of" for w in between) <= 1

    def _preposition(self, mention: Mention) -> str:
        top = self.syntax.root(mention.span)
        above = self.syntax.above(top) if top is not None else ()
        return next((self.syntax.words[w] for w in above if self.syntax.deps[w] == "prep"), "")

    def parties(self, act: int) -> tuple[str, ...]:
        """The people and bodies that took part, by name."""
        aim = self._aim(act)
        governed = [m.name for m in self._mentions if m.kind in _PARTIES and self._is_close(m, act)]
        meant = [name for word in self._arguments(act) if (name := self._name_at(word))]
        return tuple(name for name in dict.fromkeys(governed + meant) if aim is None or name != aim.name)

    def _arguments(self, act: int) -> Iterator[int]:
        """Subject and object of an act that is a verb; a joined verb has those of the first."""
        syntax = self.syntax
        if syntax.tags[act] not in VERBS:
            yield from self._doer(act)
            return
        subject = syntax.child(act, "nsubj", "nsubjpass")
        if subject is None and syntax.deps[act] == "conj":
            subject = syntax.child(syntax.heads[act], "nsubj", "nsubjpass")
        thing = syntax.child(act, "dobj")
        yield from (w for w in (subject, thing) if w is not None)

    def _doer(self, act: int) -> Iterator[int]:
        """Who signed the order, who launched the offensive: the subject of a verb that only says that it was done."""
        verb = self.syntax.heads[act]
        if not self._told[act].act.has_doer or self.syntax.deps[act] != "dobj":
            return
        if self.syntax.words[verb] in self._lexicon.light or self.syntax.words[verb] in self._lexicon.phase_verbs:
            subject = self.syntax.child(verb, "nsubj")
            yield from () if subject is None else (subject,)

    def _name_at(self, word: int) -> str | None:
        """The name that a word stands for: its own, its antecedent's, or the speaker's."""
        return self._mentioned(word) or self._people.at(self.syntax, self.statement, word)

    def _mentioned(self, word: int) -> str | None:
        mention = next((m for m in self._mentions if word in self.syntax.within(m.span)), None)
        return mention.name if mention and mention.kind in _PARTIES else None

    def whom(self, told: Told) -> str | None:
        """The party that the act is named after, as a name or a plain noun: those who do it, or those to whom it is
        done."""
        if told.act.nominal:
            word = self._linked(told.word, ("by",) if told.act.done_by else ("of", "against"))
        elif told.act.has_doer:
            word = self.syntax.child(told.word, "nsubj", "poss")
        else:
            word = patient_of(self.syntax, told.word)
        return None if word is None else self._party(word)

    def wave(self, act: int) -> int | None:
        """Which wave of it is told of: 2 in "the second wave of killings"."""
        above = self.syntax.above(act)
        noun = next((w for w in islice(above, 3) if self.syntax.words[w] in self._lexicon.waves), act)
        counted = (self._lexicon.ordinals.get(self.syntax.words[c]) for c in self.syntax.children[noun])
        return next((number for number in counted if number), None) if noun != act else None

    def _linked(self, word: int, links: Sequence[str]) -> int | None:
        link = next((c for c in self.syntax.children[word] if self.syntax.words[c] in links), None)
        return None if link is None else self.syntax.child(link, "pobj")

    def _party(self, word: int) -> str | None:
        word = self._counted(word)
        named = self._name_at(word)
        if named or self.syntax.tags[word] not in NOUNS or self._names_nobody(word):
            return named
        first = word
        while (
            first > 0 and self.syntax.heads[first - 1] == word and self.syntax.deps[first - 1] in ("compound", "amod")
        ):
            first -= 1
        written = self.syntax.span(first, word).of(self.sheet.text)
        return written if self.syntax.tags[first] in ("NNP", "NNPS") else written.lower()

    def _names_nobody(self, word: int) -> bool:
        """Is it "anyone", or the month in "the bombing of 12 April"?"""
        place = self.syntax.span(word, word)
        return self.syntax.words[word] in words("en", "nobody") or any(
            d.span.overlaps(place) for d in self.sheet.placed_in(self.statement.span)
        )

    def _counted(self, word: int) -> int:
        """Whom an amount counts: in "thousands of prisoners" the prisoners."""
        while self.syntax.words[word] in words("en", "amounts"):
            counted = self._linked(word, ("of",))
            if counted is None:
                break
            word = counted
        return word
