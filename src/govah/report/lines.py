"""A statement as a line of the dossier: its words, its chain, when, on what basis, and the link to its passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import UNNAMED, Basis, DateMention, Polarity, Relay, Script, SpeakerKind, Stance, Statement, Status
from govah.report.days import Days
from govah.report.lookup import Lookup
from govah.report.shown import bdi, lang, shortened, shown
from govah.report.words import Words
from govah.text.scripts import script_of

_PAPER = (SpeakerKind.PAGE, SpeakerKind.AUTHOR, SpeakerKind.DOCUMENT)
_PAPER_UNLESS_QUOTED = (SpeakerKind.OUTLET, SpeakerKind.UNKNOWN)


def quoted(relay: Relay) -> bool:
    """Is this link somebody whom a document quotes, not the paper itself, its outlet or whoever it was taken from?"""
    return relay.kind not in _PAPER and not (relay.kind in _PAPER_UNLESS_QUOTED and relay.cue is None)


def unnamed(relay: Relay) -> bool:
    """Does the text leave this link without a name?"""
    return relay.name in ("", UNNAMED)


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain of quotation, as a chip."""

    name: Markup
    note: Markup
    speaker: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What the page shows of one statement; `facts` are its time, basis and stance in words."""

    id: str
    quote: Markup
    lang: str
    dir: str
    chain: tuple[Link, ...]
    facts: tuple[Markup, ...]
    number: str
    title: Markup
    proposed: bool
    rule: str


class Lines:
    """Makes lines of statements."""

    def __init__(self, lookup: Lookup, words: Words) -> None:
        self.lookup = lookup
        self.words = words
        self.days = Days(words)

    def of(self, ids: Iterable[str], *, context: bool = False) -> list[Line]:
        """A line for each of these statements that the case holds; with `context`, in the sentence it stands in."""
        return [self.line(s, context=context) for s in filter(None, map(self.lookup.statements.get, ids))]

    def line(self, statement: Statement, *, context: bool = False) -> Line:
        """One statement as a line."""
        document = self.lookup.documents[statement.document]
        script = script_of(statement.text)
        return Line(
            id=statement.id,
            quote=self._in_sentence(statement) if context else shown(shortened(statement.text)),
            lang=_language(script, document.language),
            dir=_direction(script),
            chain=self.chain(statement),
            facts=self.facts(statement),
            number=self.words.number(self.lookup.numbers[document.id]),
            title=bdi(shortened(document.name, 90)),
            proposed=statement.status is Status.PROPOSED,
            rule=statement.rule,
        )

    def chain(self, statement: Statement) -> tuple[Link, ...]:
        """Who quotes whom, from the page in to whoever speaks."""
        last = len(statement.chain) - 1
        return tuple(self._link(relay, i == last) for i, relay in enumerate(statement.chain))

    def facts(self, statement: Statement, *, plain: bool = True) -> tuple[Markup, ...]:
        """What is known of a statement besides its words; a plain telling is named only if `plain`."""
        found: list[Markup] = []
        if statement.about:
            found.append(self.words("line.about", when=self.mention(statement.about)))
        if statement.said and (statement.said.earliest or statement.said.latest):
            found.append(self.words("line.said", when=self.days.when(statement.said)))
        if plain or statement.stance not in (Stance.ASSERTS, Stance.REPORTS):
            found.append(self.words(f"stance.{statement.stance.value}"))
        if statement.polarity is Polarity.NEGATIVE:
            found.append(self.words("line.negative"))
        if statement.basis is not Basis.UNSTATED:
            found.append(self.words(f"basis.{statement.basis.value}"))
        return tuple(found)

    def mention(self, date: DateMention) -> Markup:
        """A time expression: what it means, and as it is written."""
        written = self.words("line.quoted", text=bdi(date.text))
        if date.value is None:
            return written
        first, last = date.value.earliest, date.value.latest
        if first is not None and last is not None and self.days.stretch(first, last) == date.text:
            return bdi(date.text)
        return self.words("line.means", days=self.days.when(date.value), written=written)

    def _link(self, relay: Relay, speaker: bool) -> Link:
        name = self.words("who.unnamed") if unnamed(relay) else bdi(relay.name)
        note = shown(shortened(relay.description, 80)) if relay.description != relay.name else Markup("")
        return Link(name, note, speaker)

    def _in_sentence(self, statement: Statement) -> Markup:
        text = self.lookup.documents[statement.document].text
        around, span = self.lookup.sentence(statement), statement.span
        before, after = text[around.start : span.start], text[span.end : around.end]
        if not any(map(str.isalpha, before + after)):
            return shown(around.of(text))
        return shown(before) + Markup("<mark>") + shown(span.of(text)) + Markup("</mark>") + shown(after)


def _language(script: Script, document: str) -> str:
    """The language of a passage in `script`: the document's, if that is written so."""
    if (script is Script.ARABIC) == (document in ("fa", "ar", "ckb", "ur")):
        return lang(document)
    return "fa" if script is Script.ARABIC else ""


def _direction(script: Script) -> str:
    return {Script.ARABIC: "rtl", Script.LATIN: "ltr", Script.CYRILLIC: "ltr"}.get(script, "auto")
