"""Readings made by hand: who says what, about what, when, without a reader that could be wrong.

>>> papers = Papers()
>>> papers.add("A", outlet="Harbour Post", published="1994-05-03")
>>> _ = papers.say("A", "The arrests went on.", by="Ada Quill", acts=[Told("arrests", "arrest", "1994-05-01")])
>>> labels(papers.reckon())
['Arrests']
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

import pytest

from govah.model import (
    Act,
    Basis,
    Block,
    Bounds,
    CaseFile,
    CausalClaim,
    CauseKind,
    CopyGroup,
    CopyKind,
    DateKind,
    DateMention,
    Dating,
    DatingRule,
    Document,
    Duration,
    EntityKind,
    KnownName,
    Mention,
    Order,
    Original,
    Phase,
    Polarity,
    Quantity,
    Quotation,
    Reading,
    Reckoning,
    Relay,
    Role,
    Saying,
    Script,
    Span,
    SpeakerKind,
    Stance,
    Stated,
    Statement,
    TimeRelation,
    When,
    day_of,
)
from govah.reckoning import reckon
from govah.reckoning.evidence import Evidence
from govah.reckoning.names import Names
from govah.reckoning.origins import Origins
from govah.reckoning.reckoner import Reckoner
from govah.report.days import Days
from govah.report.sayings import Sayings
from govah.report.words import Words


@dataclass(frozen=True)
class Told:
    """One act as a table row: `when` is "1994-04-12", "1994-03-01..1994-03-15" (either may be missing), if vague
    "~1994-03-01..1994-03-15", on every day of it "1994-03-01..1994-03-15!";
    `relation` is (order, words for the other event, shortest, longest), `vague` if a word like "long" gives these."""

    words: str
    kind: str
    when: str | None = None
    phase: Phase = Phase.WHOLE
    name: str | None = None
    who: tuple[str, ...] = ()
    place: str | None = None
    denied: bool = False
    actual: bool = True
    whom: str | None = None
    wave: int | None = None
    by: bool = False
    rule: str = "test"
    relation: tuple[Order, str, int | None, int | None] | None = None
    vague: bool = False
    far: bool = False


@dataclass(frozen=True)
class Because:
    """One causal claim as a table row: words for the effect, words for the cause."""

    effect: str
    cause: str
    negated: bool = False
    rule: str = "because-of"
    coincides: str | None = None
    kind: CauseKind = CauseKind.CAUSE
    imputed: bool = False


def english(result: Reckoning) -> Sayings:
    """Says in English what was found."""
    words = Words("en")
    return Sayings(words, Days(words), {e.id: e for e in result.events})


def labels(result: Reckoning) -> list[str]:
    """What the events are called, in order."""
    return [english(result).named(e.id) for e in result.events]


def in_words(result: Reckoning, saying: Saying) -> str:
    """A saying in English, as a sentence."""
    says = english(result)
    return says.plain(says.sentence(saying))


def when(text: str) -> When:
    """A time from its table form."""
    days = [day_of(date.fromisoformat(d)) if d else None for d in text.strip("~!").split("..")]
    if text.endswith("!") and days[0] is not None and days[-1] is not None:
        return When.whole(days[0], days[-1])
    return When.between(days[0], days[-1], approximate=text.startswith("~"))


@dataclass
class Paper:
    """One document being written."""

    outlet: str | None
    published: str | None
    byline: str | None
    text: str = ""
    statements: list[Statement] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    causes: list[CausalClaim] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


class Papers:
    """A case in the making."""

    told, because = Told, Because

    def __init__(self) -> None:
        self._papers: dict[str, Paper] = {}
        self._copies: list[tuple[str, ...]] = []
        self._kinds: dict[str, CopyKind] = {}
        self.casefile = CaseFile()

    def add(
        self, name: str, *, outlet: str | None = None, published: str | None = None, byline: str | None = None
    ) -> None:
        self._papers[name] = Paper(outlet, published, byline)

    def copy(self, name: str, of: str, *, outlet: str | None = None, kind: CopyKind = CopyKind.EXACT) -> None:
        """A word-for-word copy under another name."""
        self._kinds[name] = kind
        paper = self._papers[of]
        self.add(name, outlet=outlet, published=paper.published)
        self._copies = [c for c in self._copies if of not in c] + [
            (*next((c for c in self._copies if of in c), (of,)), name)
        ]
        own = self._papers[name]
        own.text = paper.text
        page = self._page(name)
        for s in paper.statements:
            chain = (*page, *s.chain[len(self._page(of)) :])
            own.statements.append(replace(s, id=self._renamed(s.id, name), document=self.id(name), chain=chain))
        for a in paper.acts:
            statement = self._renamed(a.statement, name)
            own.acts.append(replace(a, id=self._renamed(a.id, name), statement=statement, document=self.id(name)))
        for c in paper.causes:
            own.causes.append(replace(c, statement=self._renamed(c.statement, name), document=self.id(name)))

    def name(self, paper: str, text: str, kind: EntityKind = EntityKind.PERSON) -> None:
        """Add a line that names somebody or something."""
        own = self._papers[paper]
        span = Span(len(own.text), len(own.text) + len(text))
        own.text += text + "\n"
        own.mentions.append(Mention(span=span, text=text, kind=kind, name=text, rule="test"))

    def say(
        self,
        paper: str,
        text: str,
        *,
        by: str | None = None,
        through: tuple[str, ...] = (),
        kind: SpeakerKind = SpeakerKind.PERSON,
        acts: list[Told] | None = None,
        because: list[Because] | None = None,
        stance: Stance = Stance.ASSERTS,
        basis: Basis = Basis.UNSTATED,
        counts: list[tuple[str, int, str, str]] | None = None,
    ) -> str:
        """Add a paragraph that is one statement; returns its id. `counts` are its figures: the words, the number, the
        noun as written and in the singular."""
        own = self._papers[paper]
        start = len(own.text)
        own.text += text + "\n"
        span = Span(start, start + len(text))
        id = f"{self.id(paper)}-{span.start}-{span.end}"
        said = [Relay(name=n, kind=SpeakerKind.PERSON, text=n, cue=span) for n in through]
        said += [Relay(name=by, kind=kind, text=by, cue=span)] if by else []
        statement = Statement(
            id=id,
            document=self.id(paper),
            span=span,
            text=text,
            chain=(*self._page(paper), *said),
            said=None,
            about=None,
            dates=(),
            basis=basis,
            stance=stance,
            rule="test",
            score=1.0,
            quotation=Quotation.INDIRECT if by else None,
        )
        statement = replace(statement, quantities=tuple(self._quantity(statement, *c) for c in counts or ()))
        own.statements.append(statement)
        own.acts.extend(self._act(statement, told) for told in acts or ())
        own.causes.extend(self._cause(statement, b) for b in because or ())
        return id

    def reckon(self, *without: str) -> Reckoning:
        return reckon(*self._taken_in(), without=without)

    def evidence(self) -> Evidence:
        """The evidence with the network that all statements make."""
        reckoner = Reckoner(*self._taken_in())
        reckoner.result()
        return reckoner._evidence

    def origins(self, readings: list[Reading], names: Names) -> Origins:
        """The origins of these readings of the papers."""
        return Origins([*map(self._document, self._papers)], readings, self._groups(), names)

    def id(self, name: str) -> str:
        return f"d{sha256(name.encode()).hexdigest()[:12]}"

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._papers)

    def naming(self, *names: str) -> CaseFile:
        """A case file that knows these to be one."""
        return CaseFile(names=(KnownName(name=names[0], kind="operation", also=names[1:]),))

    def statements(self, name: str) -> tuple[str, ...]:
        return tuple(s.id for s in self._papers[name].statements)

    def day(self, iso: str) -> int:
        return day_of(date.fromisoformat(iso))

    def _renamed(self, id: str, name: str) -> str:
        return f"{self.id(name)}{id[13:]}"

    def _page(self, name: str) -> tuple[Relay, ...]:
        paper = self._papers[name]
        links = [Relay(name=paper.outlet, kind=SpeakerKind.OUTLET)] if paper.outlet else []
        links += [Relay(name=paper.byline, kind=SpeakerKind.AUTHOR)] if paper.byline else []
        return tuple(links) or (Relay(name=name, kind=SpeakerKind.PAGE),)

    def _span(self, statement: Statement, words: str) -> Span:
        start = statement.span.start + statement.text.index(words)
        return Span(start, start + len(words))

    def _quantity(self, statement: Statement, words: str, number: int, noun: str, counted: str) -> Quantity:
        return Quantity(
            span=self._span(statement, words),
            text=words,
            low=number,
            high=number,
            rule="test",
            counted=counted,
            noun=self._span(statement, noun),
        )

    def _act(self, statement: Statement, told: Told) -> Act:
        span = self._span(statement, told.words)
        return Act(
            id=f"{statement.document}-a{span.start}-{span.end}",
            statement=statement.id,
            document=statement.document,
            span=span,
            text=told.words,
            kind=told.kind,
            whom=told.whom,
            wave=told.wave,
            by=told.by,
            rule=told.rule,
            phase=told.phase,
            name=told.name,
            participants=told.who,
            place=told.place,
            date=self._date(statement, told, span),
            polarity=Polarity.NEGATIVE if told.denied else Polarity.POSITIVE,
            actual=told.actual,
        )

    def _date(self, statement: Statement, told: Told, span: Span) -> DateMention | None:
        if told.when is not None:
            return DateMention(span=span, text=told.when, kind=DateKind.DATE, rule="test", value=when(told.when))
        if told.relation is None:
            return None
        order, words, least, most = told.relation
        offset = None if least is None and most is None else Duration(least, most, approximate=told.vague)
        relation = TimeRelation(order, offset, self._span(statement, words), far=told.far)
        return DateMention(span=span, text=words, kind=DateKind.RELATION, rule="test", relation=relation)

    def _cause(self, statement: Statement, because: Because) -> CausalClaim:
        return CausalClaim(
            statement=statement.id,
            document=statement.document,
            effect=self._span(statement, because.effect),
            cause=self._span(statement, because.cause),
            cue=statement.span,
            rule=because.rule,
            kind=because.kind,
            imputed=because.imputed,
            negated=because.negated,
            coincides_with=self._span(statement, because.coincides) if because.coincides else None,
        )

    def _document(self, name: str) -> Document:
        paper = self._papers[name]
        text = paper.text or "-"
        original = Original(sha256=sha256(name.encode()).hexdigest(), size=len(text), names=(f"{name}.txt",))
        block = Block(span=Span(0, len(text)), role=Role.BODY, language="en", script=Script.LATIN)
        return Document(
            id=self.id(name),
            original=original,
            media_type="text/plain",
            text=text,
            blocks=(block,),
            language="en",
            script=Script.LATIN,
            outlet=Stated(value=paper.outlet, source="test") if paper.outlet else None,
        )

    def reading(self, name: str) -> Reading:
        paper = self._papers[name]
        dating = Dating(bounds=Bounds(), rule=DatingRule.NONE)
        if paper.published:
            day = day_of(date.fromisoformat(paper.published))
            dating = Dating(bounds=Bounds(day, day), rule=DatingRule.STATED)
        return Reading(
            document=self.id(name),
            dating=dating,
            mentions=tuple(paper.mentions),
            statements=tuple(paper.statements),
            acts=tuple(paper.acts),
            causes=tuple(paper.causes),
        )

    def _taken_in(self) -> tuple[list[Document], list[Reading], list[CopyGroup], CaseFile]:
        return [*map(self._document, self._papers)], [*map(self.reading, self._papers)], self._groups(), self.casefile

    def _groups(self) -> list[CopyGroup]:
        return [
            CopyGroup(
                documents=tuple(map(self.id, names)),
                kind=self._kinds[names[-1]],
                likeness=1.0,
                first=self.id(names[0]),
            )
            for names in self._copies
        ]


@pytest.fixture
def papers() -> Papers:
    return Papers()


@pytest.fixture
def harbour() -> Papers:
    """The worked example of the design: a newspaper quotes a spokesman, a memoir tells of a sorting, a reprint."""
    papers = Papers()
    papers.add("A", outlet="Harbour Post", published="1994-05-03")
    papers.say(
        "A",
        "The arrests answered the bombing of 12 April.",
        by="Ministry spokesman Ivo Marr",
        acts=[Told("arrests", "arrest"), Told("bombing", "bombing", "1994-04-12")],
        because=[Because("arrests", "bombing")],
    )
    papers.add("B", byline="Lena Voss")
    papers.say(
        "B",
        "We were sorted into two groups in early March 1994.",
        acts=[Told("sorted", "sorting", "~1994-03-01..1994-03-15")],
        basis=Basis.EYEWITNESS,
    )
    papers.copy("C", "A", outlet="Quay News")
    return papers
