"""Whose act it was, where and when: the names, places and dates that an act word governs.

What stands in the same sentence is not yet a part of the act. A name counts if the act governs it, if it is what
"who" stands for, or if it is the speaker saying "I".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from govah.model import DateMention, EntityKind, Mention, Phase, SpeakerKind, Statement
from govah.reading.act_lexicon import ActLexicon, ActWord
from govah.reading.dates import find_dates
from govah.reading.sheet import Sheet
from govah.reading.syntax import NOUNS, VERBS, Syntax
from govah.reading.timing import governing_verb, main_verb, opens_clause
from govah.reading.wordlists import words

_PARTIES = (EntityKind.PERSON, EntityKind.ORGANISATION)
_LINKS = frozenset({"of", "for", "to", "against"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "xcomp", "prep")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_ENDS = frozenset({"relcl", "advcl", "ccomp", "conj"})


@dataclass(frozen=True, slots=True)
class Told:
    """An act word in place: `word` governs the others of its spelling, which runs from `first` to `last`."""

    word: int
    first: int
    last: int
    act: ActWord
    operation: Mention | None = None
    numbered: bool = False


class Roles:
    """Who, where and when of the acts of one parsed statement."""

    def __init__(
        self,
        sheet: Sheet,
        statement: Statement,
        syntax: Syntax,
        lexicon: ActLexicon,
        mentions: Sequence[Mention],
        told: Mapping[int, Told],
    ) -> None:
        self.sheet, self.statement, self.syntax = sheet, statement, syntax
        self._lexicon, self._mentions, self._told = lexicon, mentions, told

    def own_dates(self, act: int) -> list[DateMention]:
        """The dates in the name of the act: "the 1988 killings"."""
        return [d for d, lent in self._dates.get(act, ()) if not lent]

    def lent_dates(self, act: int) -> list[DateMention]:
        """The dates of a verb that only says that it happened, or that one phase of it did: "began in May"."""
        return [d for d, lent in self._dates.get(act, ()) if lent]

    def further_phases(self, act: int) -> Iterator[tuple[Phase, list[DateMention]]]:
        """What a second verb joined to the first adds: "began in May and ended in June"."""
        verb = self.syntax.heads[act]
        for joined in self.syntax.children[verb]:
            phase = self._lexicon.phase_verbs.get(self.syntax.words[joined])
            if phase and self.syntax.deps[joined] == "conj" and self.syntax.child(joined, *_SUBJECTS) is None:
                placed = self.sheet.placed_in(self.statement.span)
                roots = ((d, self.syntax.root(d.span)) for d in placed)
                yield phase, [d for d, w in roots if w is not None and governing_verb(self.syntax, w) == joined]

    def all_dates(self, act: int) -> list[DateMention]:
        """Both."""
        return [d for d, _ in self._dates.get(act, ())]

    @cached_property
    def _dates(self) -> dict[int, list[tuple[DateMention, bool]]]:
        owned: dict[int, list[tuple[DateMention, bool]]] = {}
        claim = self.statement.span
        for date in self.sheet.placed_in(claim):
            word = self.syntax.root(date.span)
            owner = self._owner(word) if word is not None else None
            if owner is None and opens_clause(self.sheet, claim, date):
                owner = self._main_act()
            if owner is not None:
                owned.setdefault(owner[0], []).append((date, owner[1]))
        about, main = self.statement.about, self._main_act()
        if about and main and main[0] not in owned and not claim.contains(about.span):
            owned[main[0]] = [(about, main[1])]
        for act in self._told:
            year = self._year(act) if act not in owned else None
            if year:
                owned[act] = [(year, False)]
            first = self.syntax.heads[act]
            if act not in owned and first in owned and self._shares(act):
                owned[act] = [(date, lent) for date, lent in owned[first] if lent]
        return owned

    def _year(self, act: int) -> DateMention | None:
        """The year in the name of an act: "1988 executions" may count them, but "the 1988 executions" says when."""
        syntax = self.syntax
        figure = syntax.child(act, "nummod")
        if figure is None or not _YEAR.fullmatch(syntax.words[figure]) or syntax.child(act, "det", "poss") is None:
            return None
        place = syntax.span(figure, figure)
        written = place.of(self.sheet.text)
        read = next(iter(find_dates(f"in {written}")), None)
        return replace(read, span=place, text=written) if read else None

    def _shares(self, act: int) -> bool:
        """Is it a further noun beside another: "the arrests and transfers began in May"?"""
        return self.syntax.deps[act] == "conj" and self.syntax.tags[act] in NOUNS

    def _main_act(self) -> tuple[int, bool] | None:
        """The act that the main clause tells of, and whether only through a verb that says that it happened."""
        verb = main_verb(self.syntax, self.statement.span)
        if verb is None or verb in self._told:
            return None if verb is None else (verb, False)
        act = self._through(verb)
        return None if act is None else (act, True)

    def _owner(self, word: int) -> tuple[int, bool] | None:
        """The act that governs this word, and whether only through a verb that says that it happened."""
        below = word
        for above in self.syntax.above(word):
            if above in self._told and self.syntax.deps[below] not in _ENDS:
                return above, False
            if self.syntax.tags[above] in VERBS:
                act = self._through(above)
                return None if act is None else (act, True)
            if self.syntax.deps[below] in ("relcl", "acl", "appos"):
                return None
            below = above
        return None

    def _through(self, verb: int) -> int | None:
        """The act that a light or phase verb is about: its subject, its object, or what it prepares "for"."""
        text = self.syntax.words[verb]
        if text not in self._lexicon.light and text not in self._lexicon.phase_verbs:
            return None
        arguments = [c for c in self.syntax.children[verb] if self.syntax.deps[c] in _ARGUMENTS]
        linked = [c for c in arguments if self.syntax.deps[c] != "prep" or self.syntax.words[c] in _LINKS]
        ordered = sorted(linked, key=lambda c: (self.syntax.deps[c] == "prep", c))
        return next((act for c in ordered if (act := self._down(c)) is not None), None)

    def _down(self, word: int) -> int | None:
        """The act at or below this word, through "of" and "for"."""
        waiting = [word]
        while waiting:
            current = waiting.pop()
            if current in self._told:
                return current
            waiting += [c for c in reversed(self.syntax.children[current]) if self._goes_on(c)]
        return None

    def _goes_on(self, word: int) -> bool:
        return self.syntax.words[word] in _LINKS or self.syntax.deps[word] in ("pobj", "pcomp")

    def place(self, act: int) -> Mention | None:
        """Where it was done; of a transfer, where to."""
        places = [m for m in self._mentions if m.kind is EntityKind.PLACE and self._is_governed(m, act)]
        towards = [m for m in places if self._preposition(m) in ("to", "into")]
        return next(iter(towards or places), None)

    def _is_governed(self, mention: Mention, act: int) -> bool:
        top = self.syntax.root(mention.span)
        owner = (top, False) if top == act else self._owner(top) if top is not None else None
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
        governed = [m.name for m in self._mentions if m.kind in _PARTIES and self._is_close(m, act)]
        meant = [name for word in self._arguments(act) if (name := self._name_at(word))]
        return tuple(dict.fromkeys(governed + meant))

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
        if not self._told[act].act.done_by or self.syntax.deps[act] != "dobj":
            return
        if self.syntax.words[verb] in self._lexicon.light or self.syntax.words[verb] in self._lexicon.phase_verbs:
            subject = self.syntax.child(verb, "nsubj")
            yield from () if subject is None else (subject,)

    def _name_at(self, word: int) -> str | None:
        """The name that a word stands for: its own, its antecedent's, or the speaker's."""
        text = self.syntax.words[word]
        if text in words("en", "relatives"):
            return self._antecedent(word)
        if text in words("en", "first_person") or (
            text in words("en", "third_person") and self._is_about_speaker(word)
        ):
            return self._speaker()
        return self._mentioned(word)

    def _mentioned(self, word: int) -> str | None:
        mention = next((m for m in self._mentions if word in self.syntax.within(m.span)), None)
        return mention.name if mention and mention.kind in _PARTIES else None

    def _antecedent(self, word: int) -> str | None:
        """Whom "who" stands for: in "Orr, a docker who was arrested", Orr."""
        verb = self.syntax.heads[word]
        while self.syntax.deps[verb] == "conj":
            verb = self.syntax.heads[verb]
        noun = self.syntax.heads[verb] if self.syntax.deps[verb] == "relcl" else None
        if noun is None:
            return None
        of_noun = self.syntax.heads[noun] if self.syntax.deps[noun] == "appos" else noun
        return self._mentioned(noun) or self._mentioned(of_noun)

    def _is_about_speaker(self, word: int) -> bool:
        """Somebody's own account that says "he" before it names anybody tells of the speaker."""
        if self.syntax.words[word] not in words("en", "third_person"):
            return False
        place = self.syntax.starts[word]
        named = (m.kind is EntityKind.PERSON and m.span.start < place for m in self._mentions)
        return self.statement.quotation is not None and not any(named)

    def _speaker(self) -> str | None:
        speaker = self.statement.speaker
        return speaker.name if speaker.kind in (SpeakerKind.PERSON, SpeakerKind.AUTHOR) else None

    def label(self, told: Told, place: Mention | None) -> str:
        """The act in words for a chronology: "transfer of prisoners, Oldgate Prison"."""
        whom = self._whom(told)
        joined = f" {'by' if told.act.done_by else 'of'} {whom}" if whom else ""
        return told.act.label + joined + (f", {place.name}" if place and place.name != whom else "")

    def _whom(self, told: Told) -> str | None:
        """The party that the act is named after, as a name or a plain noun."""
        if told.act.nominal:
            word = self._linked(told.word, ("by",) if told.act.done_by else ("of", "against"))
        elif told.act.done_by:
            word = self.syntax.child(told.word, "nsubj", "poss")
        else:
            word = self.syntax.child(told.word, "nsubjpass", "dobj")
        return None if word is None else self._party(word)

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
