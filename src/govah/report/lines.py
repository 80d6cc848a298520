"""A statement as a line of the dossier: its words, its chain, when, on what basis, and the link to its passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Basis, Commitment, DateMention, Polarity, Script, Stance, Statement, Status, When
from govah.report.called import Called
from govah.report.chains import Chain, Chains
from govah.report.days import Days
from govah.report.lookup import Lookup
from govah.report.named import Named
from govah.report.sayings import Sayings
from govah.report.shown import bdi, lang, shortened, shown
from govah.report.words import Words
from govah.text.scripts import script_of

_DOUBTING = (Commitment.PROBABLE, Commitment.POSSIBLE)
_DOUBTED = (Stance.HEDGED, Stance.OPINES)  # stances whose name says as much


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What the page shows of one statement: `brief` is how its words begin, `facts` its time, basis and stance."""

    id: str
    quote: Markup
    brief: Markup
    lang: str
    dir: str
    chain: Chain
    facts: tuple[Markup, ...]
    number: str
    proposed: bool
    rule: str


class Lines:
    """Makes lines of statements."""

    def __init__(self, lookup: Lookup, words: Words) -> None:
        self.lookup = lookup
        self.words = words
        self.days = Days(words)
        self.named = Named(lookup)
        self.called = Called(lookup, words)
        self.says = Sayings(words, self.days, lookup.events)
        self.chains = Chains(words, self.days, alone=len(lookup.documents) == 1)

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
            brief=shown(shortened(" ".join(statement.text.split()), 48)),
            lang=_language(script, document.language),
            dir=_direction(script),
            chain=self.chains.of(statement),
            facts=self.facts(statement, plain=context),
            number=self.words.number(self.lookup.numbers[document.id]),
            proposed=statement.status is Status.PROPOSED,
            rule=statement.rule,
        )

    def facts(self, statement: Statement, *, plain: bool = True) -> tuple[Markup, ...]:
        """What is known of a statement besides its words; a plain telling is named only if `plain`."""
        found: list[Markup] = []
        if statement.about:
            found.append(self.words("line.about", when=self.mention(statement.about)))
        if statement.said and not statement.speaker.said and _worth_saying(statement.said, plain):
            found.append(self.words("line.said", when=self.days.when(statement.said)))
        if plain or statement.stance not in (Stance.ASSERTS, Stance.REPORTS):
            found.append(self.words(f"stance.{statement.stance.value}"))
        if statement.polarity is Polarity.NEGATIVE:
            found.append(self.words("line.negative"))
        if statement.basis is not Basis.UNSTATED:
            found.append(self.words(f"basis.{statement.basis.value}"))
        if statement.speaker.certainty in _DOUBTING and statement.stance not in _DOUBTED:
            found.append(self.words(f"certainty.{statement.speaker.certainty.value}"))
        if statement.speaker.taken_for:
            found.append(self.words(f"taken-for.{statement.speaker.taken_for.value}"))
        if any(relay.coerced for relay in statement.chain):
            found.append(self.words("line.coerced"))
        return tuple(found)

    def mention(self, date: DateMention) -> Markup:
        """A time expression: what it means, and as it is written."""
        written = self.words("line.quoted", text=bdi(date.text))
        if date.value is None:
            return written
        first, last, others = date.value.begin.earliest, date.value.end.latest, date.value.alternatives
        if first and last and not others and self.days.stretch(first, last) == date.text:
            return bdi(date.text)
        meant = self.words("line.means", days=self.days.when(date.value), written=written)
        return self.words("line.or").join([meant, *dict.fromkeys(map(self.days.when, others))])

    def told(self, text: str) -> Markup:
        """A text in its own language and direction within the page's."""
        script = script_of(text)
        if (script is Script.ARABIC) == self.words.rtl:
            return bdi(text)
        attributes = 'lang="fa" dir="rtl"' if script is Script.ARABIC else 'lang="en" dir="ltr"'
        return Markup(f"<bdi {attributes}>") + shown(text) + Markup("</bdi>")

    def _in_sentence(self, statement: Statement) -> Markup:
        text = self.lookup.documents[statement.document].text
        around, span = self.lookup.sentence(statement), statement.span
        before, after = text[around.start : span.start], text[span.end : around.end]
        if not any(map(str.isalpha, before + after)):
            return shown(around.of(text))
        return shown(before) + Markup("<mark>") + shown(span.of(text)) + Markup("</mark>") + shown(after)


def _worth_saying(said: When, plain: bool) -> bool:
    """A day bounded on one side only is kept for where there is room."""
    known = (said.begin.earliest is not None, said.end.latest is not None)
    return any(known) if plain else all(known)


def _language(script: Script, document: str) -> str:
    """The language of a passage in `script`: the document's, if that is written so."""
    if (script is Script.ARABIC) == (document in ("fa", "ar", "ckb", "ur")):
        return lang(document)
    return "fa" if script is Script.ARABIC else ""


def _direction(script: Script) -> str:
    return {Script.ARABIC: "rtl", Script.LATIN: "ltr", Script.CYRILLIC: "ltr"}.get(script, "auto")
