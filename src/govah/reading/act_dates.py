"""Which act of a statement each date belongs to, and which act governs a word.

A date is the act's own ("the 1988 killings"), or lent by a verb that says no more than that it happened, began or
ended. A verb that says more keeps its date: "he spoke in June of the arrests" gives the arrests no month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from govah.model import DateMention, Mention, Phase, Statement
from govah.reading.act_lexicon import ActLexicon, ActWord
from govah.reading.dates import expressions
from govah.reading.sheet import Sheet
from govah.reading.syntax import NOUNS, VERBS, Syntax
from govah.reading.timing import governing_verb, main_verb, opens_clause
from govah.reading.wordlists import words

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


class ActDates:
    """The dates of the acts told of in one parsed statement."""

    def __init__(
        self, sheet: Sheet, statement: Statement, syntax: Syntax, lexicon: ActLexicon, told: Mapping[int, Told]
    ) -> None:
        self._sheet, self._statement, self._syntax = sheet, statement, syntax
        self._lexicon, self._told = lexicon, told

    def own(self, act: int) -> list[DateMention]:
        """The dates in the name of the act: "the 1988 killings"."""
        return [d for d, lent in self._dates.get(act, ()) if not lent]

    def lent(self, act: int) -> list[DateMention]:
        """The dates of a verb that only says that it happened, or that one phase of it did: "began in May"."""
        return [d for d, lent in self._dates.get(act, ()) if lent]

    def further_phases(self, act: int) -> Iterator[tuple[Phase, list[DateMention]]]:
        """What a second verb joined to the first adds: "began in May and ended in June"."""
        verb = self._syntax.heads[act]
        for joined in self._syntax.children[verb]:
            phase = self._lexicon.phase_verbs.get(self._syntax.words[joined])
            if phase and self._syntax.deps[joined] == "conj" and self._syntax.child(joined, *_SUBJECTS) is None:
                yield phase, [d for d, w in self._placed() if governing_verb(self._syntax, w) == joined]

    def _placed(self) -> Iterator[tuple[DateMention, int]]:
        """The dates of the statement, each with the word that governs its others."""
        for date in self._sheet.placed_in(self._statement.span):
            word = self._syntax.root(date.span)
            if word is not None:
                yield date, word

    def _described(self, verb: int) -> int | None:
        """The act that a clause says something about: the shelling, in "the shelling of X, which began"."""
        syntax = self._syntax
        subject = syntax.child(verb, *_SUBJECTS)
        if syntax.deps[verb] != "relcl" or subject is None or syntax.words[subject] not in words("en", "relatives"):
            return None
        noun = syntax.heads[verb]
        while noun not in self._told and syntax.deps[noun] == "pobj" and syntax.words[syntax.heads[noun]] == "of":
            noun = syntax.heads[syntax.heads[noun]]
        return noun if noun in self._told else None

    def aside(self, act: int) -> Iterator[tuple[Phase, list[DateMention]]]:
        """What a clause about the act adds to another phase of it: "the shelling, which began on 3 May"."""
        for date, word in self._placed():
            verb = governing_verb(self._syntax, word)
            phase = self._lexicon.phase_verbs.get(self._syntax.words[verb]) if verb is not None else None
            if verb is not None and phase and self._described(verb) == act:
                yield phase, [date]

    def every(self, act: int) -> list[DateMention]:
        """Both, own and lent."""
        return [d for d, _ in self._dates.get(act, ())]

    @cached_property
    def _dates(self) -> dict[int, list[tuple[DateMention, bool]]]:
        owned: dict[int, list[tuple[DateMention, bool]]] = {}
        claim = self._statement.span
        for date in self._sheet.placed_in(claim):
            word = self._syntax.root(date.span)
            owner = self.owner(word) if word is not None else None
            if owner is None and opens_clause(self._sheet, claim, date):
                owner = self._main_act()
            if owner is not None:
                owned.setdefault(owner[0], []).append((date, owner[1]))
        about, main = self._statement.about, self._main_act()
        if about and main and main[0] not in owned and not claim.contains(about.span):
            owned[main[0]] = [(about, main[1])]
        for act in self._told:
            year = self._year(act) if act not in owned else None
            if year:
                owned[act] = [(year, False)]
            first = self._syntax.heads[act]
            if act not in owned and first in owned and self._shares(act):
                owned[act] = [(date, lent) for date, lent in owned[first] if lent]
        return owned

    def _year(self, act: int) -> DateMention | None:
        """The year in the name of an act: "1988 executions" may count them, but "the 1988 executions" says when."""
        syntax = self._syntax
        figure = syntax.child(act, "nummod")
        if figure is None or not _YEAR.fullmatch(syntax.words[figure]) or syntax.child(act, "det", "poss") is None:
            return None
        place = syntax.span(figure, figure)
        written = place.of(self._sheet.text)
        read = next(iter(expressions(f"in {written}")), None)
        return replace(read, span=place, text=written) if read else None

    def _shares(self, act: int) -> bool:
        """Is it a further noun beside another: "the arrests and transfers began in May"?"""
        return self._syntax.deps[act] == "conj" and self._syntax.tags[act] in NOUNS

    def _main_act(self) -> tuple[int, bool] | None:
        """The act that the main clause tells of, and whether only through a verb that says that it happened."""
        verb = main_verb(self._syntax, self._statement.span)
        if verb is None or verb in self._told:
            return None if verb is None else (verb, False)
        act = self._through(verb)
        return None if act is None else (act, True)

    def owner(self, word: int) -> tuple[int, bool] | None:
        """The act that governs this word, and whether only through a verb that says that it happened."""
        below = word
        for above in self._syntax.above(word):
            if above in self._told and self._syntax.deps[below] not in _ENDS:
                return above, False
            if self._syntax.tags[above] in VERBS:
                act = self._through(above)
                return None if act is None else (act, True)
            if self._syntax.deps[below] in ("relcl", "acl", "appos"):
                return None
            below = above
        return None

    def _through(self, verb: int) -> int | None:
        """The act that a light or phase verb is about: its subject, its object, or what it prepares "for"."""
        text = self._syntax.words[verb]
        if text not in self._lexicon.light and text not in self._lexicon.phase_verbs:
            return self._done(verb)
        described = self._described(verb)
        if described is not None:
            return described if text in self._lexicon.light else None
        arguments = [c for c in self._syntax.children[verb] if self._syntax.deps[c] in _ARGUMENTS]
        linked = [c for c in arguments if self._syntax.deps[c] != "prep" or self._syntax.words[c] in _LINKS]
        ordered = sorted(linked, key=lambda c: (self._syntax.deps[c] == "prep", c))
        return next((act for c in ordered if (act := self._down(c)) is not None), None)

    def _done(self, verb: int) -> int | None:
        """The act that this verb does, as one writes a letter: its object."""
        thing = self._syntax.child(verb, "dobj", "nsubjpass")
        told = self._told.get(thing) if thing is not None else None
        does = told is not None and self._syntax.words[verb] in self._lexicon.doing.get(told.act.kind, ())
        return thing if does else None

    def _down(self, word: int) -> int | None:
        """The act at or below this word, through "of" and "for"."""
        waiting = [word]
        while waiting:
            current = waiting.pop()
            if current in self._told:
                return current
            waiting += [c for c in reversed(self._syntax.children[current]) if self._goes_on(c)]
        return None

    def _goes_on(self, word: int) -> bool:
        return self._syntax.words[word] in _LINKS or self._syntax.deps[word] in ("pobj", "pcomp")
