"""Puts into words what reckoning says: events, steps of a proof, clashes, explanations and what became of them.

The sentences stand in `says.en.toml` and `says.fa.toml`. A sentence says what the record allows, never more: "at the
earliest", "at least". Whatever a document wrote is put into it as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from markupsafe import Markup

from govah.model import Bounds, Clash, Event, EventName, Examination, Finding, Phase, Saying, Script
from govah.report.days import Days
from govah.report.shown import bdi, shown
from govah.report.words import Words
from govah.text.folding import folded
from govah.text.scripts import script_of

_APART = (Phase.PREPARATION, Phase.ORDER)


class Sayings:
    """Says things of these `events` in the language of `words`."""

    def __init__(self, words: Words, days: Days, events: Mapping[str, Event]) -> None:
        self._words, self._days, self._events = words, days, events
        self._script = Script.ARABIC if words.rtl else Script.LATIN

    @classmethod
    def of(cls, examination: Examination) -> Sayings:
        """Says things of this examination, in its own language."""
        words = Words(examination.casefile.language)
        return cls(words, Days(words), {e.id: e for e in examination.reckoning.events})

    def sentence(self, saying: Saying) -> Markup:
        """The saying as a sentence of its own, with a capital."""
        return _capital(self.clause(saying))

    def clause(self, saying: Saying) -> Markup:
        """The saying within a sentence."""
        values = dict(saying.values)
        said = Markup("")
        for literal, name, form, _ in Formatter().parse(self._words.template(saying.key)):
            said += Markup(literal) + (self._shown(values[name], form or "") if name else "")
        return said

    def clash(self, clash: Clash) -> Markup:
        """What the statements of a clash say about time, and by how much they miss each other."""
        told = dict.fromkeys(self.clause(s.says) for s in clash.steps if s.statement or s.assumption)
        amount = self._words("amount.days", clash.days)
        template = Markup(self._words.template("miss.sentence").replace("{n:days}", "{n}"))
        return _capital(template.format(steps=self._words("miss.then").join(told), n=amount))

    def label(self, event: Event) -> Markup:
        """What an event is called in a list."""
        called = event.called
        name = self._phased(called, self._names(called) or self._noun(called))
        if called.names or not called.place or folded(called.place) in folded(str(name.striptags())):
            return _capital(name)
        return self._words("called.at", event=_capital(name), place=self._text(called.place))

    def kind(self, kind: str) -> Markup:
        """What sort of thing an event was, as a term of the lexicon of acts."""
        return self._words.get(f"kind.{kind}", kind.replace("-", " "))

    def phrase(self, event: Event) -> Markup:
        """The same inside a sentence."""
        called = event.called
        names = self._names(called)
        if called.phase in _APART:
            inner = names or self._the(self._noun(called, bare=True))
            return self._the(self._phased(called, inner))
        return names or self._the(self._noun(called, bare=True))

    def begun(self, bounds: Bounds) -> Markup:
        """When something began: "on 12 April 1994 or later"."""
        first, last = bounds.earliest, bounds.latest
        if first is not None and last is not None and first != last:
            return Markup.escape(self._days.within(bounds))
        key = "or-earlier" if first is None else "or-later" if last is None else "on"
        day = last if first is None else first
        return self._words("begun.unknown") if day is None else self._words(f"begun.{key}", day=self._days.day(day))

    def assumption(self, name: str) -> Markup:
        """What is assumed under this name."""
        return self._words.get(f"assumption.{name}", name)

    def finding(self, finding: Finding) -> str:
        """What a doubt or note says, as plain text."""
        return finding.says(self._words.language, self.named)

    def named(self, value: str | Saying) -> str:
        """The label of the event with this id, or what a saying says, as plain text; any other text as it is."""
        if isinstance(value, Saying):
            return self.plain(self.clause(value))
        return self.plain(self.label(self._events[value])) if value in self._events else value

    def plain(self, words: Markup) -> str:
        """The words without markup, for a table."""
        return str(words.striptags())

    def _names(self, called: EventName) -> Markup:
        return self._words("called.names").join(map(self._text, called.names))

    def _noun(self, called: EventName, *, bare: bool = False) -> Markup:
        """The noun that its mentions use, with those concerned unless it names them; `bare`, without them."""
        own = dict(called.nouns).get(self._words.language)
        noun = self._text(own) if own else self.kind(called.kind)
        if not called.whom or (own and (bare or folded(called.whom) in folded(own))):
            return noun
        return self._words("called.by" if called.by else "called.of", noun=noun, whom=self._people(called.whom))

    def _people(self, whom: str) -> Markup:
        """Those concerned: a plain noun in the language of the page, a name as it is written."""
        return self._words.get(f"people.{whom}", "") or self._text(whom)

    def _phased(self, called: EventName, name: Markup) -> Markup:
        return self._words(f"called.{called.phase.value}", event=name) if called.phase in _APART else name

    def _the(self, noun: Markup) -> Markup:
        return noun if folded(str(noun)).startswith("the ") else self._words("called.the", noun=noun)

    def _shown(self, value: str | int | Saying, form: str) -> Markup:
        """A value in the form that the sentence asks for."""
        if isinstance(value, Saying):
            return self.clause(value)
        if isinstance(value, int):
            return self._amount(value, form)
        event = self._events.get(value) if form else None
        if event is None:
            return self._text(value)
        match form:
            case "begun":
                return self.begun(event.start.bounds)
            case "The":
                return _capital(self.phrase(event))
            case _:
                return self.phrase(event)

    def _amount(self, value: int, form: str) -> Markup:
        if form == "day":
            return Markup.escape(self._days.day(value))
        return self._words("amount.days", value) if form == "days" else Markup.escape(self._words.number(value))

    def _text(self, text: str) -> Markup:
        """What a document wrote; set apart where it runs in the other direction."""
        return shown(text) if script_of(text) is self._script else bdi(text)


def _capital(words: Markup) -> Markup:
    """The words with a capital first letter, markup before it left alone."""
    text = str(words)
    start = 0
    while text.startswith("<", start):
        start = text.index(">", start) + 1
    return Markup(text[:start] + text[start : start + 1].upper() + text[start + 1 :])
