"""Invented examinations: the harbour town of Selmar, its people, papers and prison exist nowhere but here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import count
from typing import Any

import pytest

from govah.model import (
    Assumption,
    Basis,
    Block,
    Bounds,
    CaseFile,
    Clash,
    CopyGroup,
    CopyKind,
    DateKind,
    DateMention,
    Dating,
    DatingRule,
    Day,
    Document,
    DocumentKind,
    Entailment,
    EntailmentForm,
    Entity,
    EntityKind,
    EntityName,
    Event,
    EventName,
    Examination,
    Explanation,
    Finding,
    Join,
    ListedName,
    Listing,
    Location,
    NameForm,
    Origin,
    Original,
    OriginCount,
    Precision,
    ProofStep,
    ProvenBounds,
    Reading,
    Reckoning,
    Refusal,
    Relay,
    Role,
    Saying,
    Script,
    Span,
    SpeakerKind,
    Stance,
    Stated,
    Statement,
    Status,
    Tie,
    TieKind,
    Verdict,
    When,
    day_of,
    document_id,
    say,
)
from govah.text.sentences import sentences


def told(text: str) -> Saying:
    """A sentence of reckoning in these words."""
    return say("words.plain", text=text)


def day(year: int, month: int, number: int) -> Day:
    return day_of(date(year, month, number))


def proven(earliest: Day | None, latest: Day | None, *steps: ProofStep) -> ProvenBounds:
    return ProvenBounds(bounds=Bounds(earliest, latest), earliest_proof=steps)


@dataclass
class Paper:
    """Builds one document out of paragraphs, and the statements in it out of their words."""

    title: str
    paragraphs: Sequence[tuple[str, Role]]
    language: str = "en"
    outlet: str = "Selmar Courier"
    published: Day | None = None
    kind: DocumentKind = DocumentKind.PRESS
    told: str | None = None
    findings: tuple[Finding, ...] = ()
    statements: list[Statement] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n\n".join(p for p, _ in self.paragraphs)

    @property
    def id(self) -> str:
        return document_id(self.hash)

    @property
    def hash(self) -> str:
        return sha256((self.title + self.text).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def script(self) -> Script:
        return Script.ARABIC if self.language == "fa" else Script.LATIN

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def mention(self, words: str, when: When | None) -> DateMention:
        return DateMention(span=self.span(words), text=words, kind=DateKind.DATE, rule="test", value=when)

    def says(self, words: str, *chain: str | Relay, about: tuple[str, When] | None = None, **fields: Any) -> str:
        """Adds a statement; without a chain it is the paper's own voice. Gives its id."""
        span = self.span(words)
        page = Relay(name=self.outlet, kind=SpeakerKind.PAGE)
        links = [Relay(name=c, kind=SpeakerKind.PERSON) if isinstance(c, str) else c for c in chain]
        mention = self.mention(*about) if about else None
        taken = sum(s.span == span for s in self.statements)
        given = {"said": None, "basis": Basis.UNSTATED, "stance": Stance.ASSERTS, "rule": "en.said", "score": 0.8}
        statement = Statement(
            id=f"{self.id}-{span.start}-{span.end}" + ("" if not taken else chr(ord("a") + taken)),
            document=self.id,
            span=span,
            text=words,
            chain=(page, *links),
            about=mention,
            dates=(mention,) if mention else (),
            **(given | fields),
        )
        self.statements.append(statement)
        return statement.id

    def document(self) -> Document:
        blocks, at = [], 0
        for text, role in self.paragraphs:
            blocks.append(Block(span=Span(at, at + len(text)), role=role, language=self.language, script=self.script))
            at += len(text) + 2
        stated = Stated(value="3 May 1994", source="dateline") if self.published else None
        return Document(
            id=self.id,
            original=Original(sha256=self.hash, size=len(self.text), names=(f"papers/{self.title[:30]}.txt",)),
            media_type="text/plain",
            text=self.text,
            blocks=tuple(blocks),
            language=self.language,
            script=self.script,
            kind=self.kind,
            title=Stated(value=self.title, source="first line"),
            outlet=Stated(value=self.outlet, source="first line"),
            published=stated,
            findings=self.findings,
        )

    def reading(self) -> Reading:
        dating = Dating(bounds=Bounds(), rule=DatingRule.NONE)
        if self.published:
            dating = Dating(bounds=Bounds(self.published, self.published), rule=DatingRule.STATED)
        elif self.told:
            dating = Dating(
                bounds=Bounds(day(1994, 4, 22), None),
                rule=DatingRule.LATEST_TOLD,
                forced_by=self.mention(self.told, When.between(day(1994, 4, 22), day(1994, 4, 22))),
            )
        return Reading(
            document=self.id,
            dating=dating,
            sentences=tuple(sentences(self.text)),
            statements=tuple(sorted(self.statements, key=lambda s: s.span)),
            dates=tuple(d for s in self.statements for d in s.dates),
        )


def examination(papers: Sequence[Paper], **parts: Any) -> Examination:
    given: dict[str, Any] = {"casefile": CaseFile(), "refusals": (), "copies": (), "reckoning": Reckoning()}
    documents, readings = tuple(p.document() for p in papers), tuple(p.reading() for p in papers)
    return Examination(documents=documents, readings=readings, **(given | parts))


ARTICLE = Paper(
    "Ministry explains the arrests",
    [
        ("Ministry explains the arrests", Role.TITLE),
        ("By our correspondent in Selmar", Role.BYLINE),
        (
            "The ministry’s spokesman, Anton Reves, told reporters on Tuesday that the arrests “answered the bombing "
            "of 12 April” and that nobody had thought of them before. Forty-one people were taken between 13 and 22 "
            "April, he said.",
            Role.BODY,
        ),
        ("What the harbour saw", Role.HEADING),
        (
            "A dock worker who asked not to be named said he had been told by a guard that the quarantine ward “was "
            "made ready weeks earlier”. The customs house was bombed on the night of 12 April 1994.",
            Role.BODY,
        ),
        ("Subscribe to the Courier and never miss a tide table.", Role.FURNITURE),
    ],
    published=day(1994, 5, 3),
)
MEMOIR = Paper(
    "The Long Quay, chapter 4",
    [
        (
            "We were sorted into two groups in early March, before the holiday. Those who would sign went left. The "
            "others, and I was one of them, were taken to the quarantine ward some days later, still before April.",
            Role.BODY,
        ),
        ("Nobody told us why. On 22 April 1994 the last of the lorries came.", Role.BODY),
    ],
    outlet="R. Marek",
    kind=DocumentKind.MEMOIR,
    told="On 22 April 1994",
)
LETTER = Paper(
    "نامه‌ای از بند قرنطینه",
    [
        (
            "ما را در نیمهٔ اسفند ۱۳۷۲ به دو گروه تقسیم کردند. نگهبانی گفت: «این کار از پیش تصمیم گرفته شده است.»",
            Role.BODY,
        ),
        ("سپس نام‌ها را خواندند و کسی نپرسید چرا.", Role.BODY),
        ("آنتون رِوِس، سخنگوی وزارت، آن شب آنجا بود.", Role.BODY),
    ],
    language="fa",
    outlet="نامهٔ بی‌امضا",
    kind=DocumentKind.LETTER,
)
REPRINT = replace(ARTICLE, title="Arrests explained (reprint)", outlet="Harbour Mirror", statements=[])


def _harbour() -> Examination:
    for paper in (ARTICLE, MEMOIR, LETTER, REPRINT):
        paper.statements.clear()
    bombing_day = day(1994, 4, 12)
    april = When.whole(day(1994, 4, 13), day(1994, 4, 22))
    march = When.between(day(1994, 3, 1), day(1994, 3, 15), approximate=True)
    spokesman = Relay(name="Anton Reves", kind=SpeakerKind.PERSON, description="the ministry’s spokesman")
    guard = Relay(name="unnamed", kind=SpeakerKind.UNKNOWN, description="a guard", cue=ARTICLE.span("told by"))
    worker = Relay(name="", kind=SpeakerKind.PERSON, description="A dock worker who asked not to be named")
    tuesday = When.between(day(1994, 5, 3), day(1994, 5, 3))
    answered = ARTICLE.says("answered the bombing of 12 April", spokesman, said=tuesday, stance=Stance.CLAIMS)
    taken = ARTICLE.says(
        "Forty-one people were taken between 13 and 22 April", spokesman, about=("between 13 and 22 April", april)
    )
    ready = ARTICLE.says("was made ready weeks earlier", worker, guard, basis=Basis.TOLD)
    bombed = ARTICLE.says(
        "The customs house was bombed on the night of 12 April 1994.",
        about=("12 April 1994", When.between(bombing_day, bombing_day)),
    )
    again = REPRINT.says("answered the bombing of 12 April", spokesman, said=tuesday, stance=Stance.CLAIMS)
    author = Relay(name="R. Marek", kind=SpeakerKind.PERSON, description="author of the memoir")
    sorted_ = MEMOIR.says(
        "We were sorted into two groups in early March", author, about=("early March", march), basis=Basis.EYEWITNESS
    )
    moved = MEMOIR.says("were taken to the quarantine ward some days later, still before April", author)
    MEMOIR.says("Nobody told us why.")
    lorries = MEMOIR.says("On 22 April 1994 the last of the lorries came.", author, basis=Basis.EYEWITNESS)
    esfand = day(1994, 3, 6)
    letter = LETTER.says(
        "ما را در نیمهٔ اسفند ۱۳۷۲ به دو گروه تقسیم کردند",
        about=("نیمهٔ اسفند ۱۳۷۲", When.between(esfand - 5, esfand + 5, approximate=True)),
        rule="fa.solar.part-of-month",
    )
    LETTER.says("این کار از پیش تصمیم گرفته شده است", Relay(name="نگهبان", kind=SpeakerKind.PERSON))
    events = (
        Event(
            id="e-sorting",
            called=EventName(kind="sorting", names=("Prisoners sorted into two groups",)),
            start=proven(
                day(1994, 3, 1), day(1994, 3, 11), ProofStep(says=told("early March"), days=0, statement=sorted_)
            ),
            end=proven(day(1994, 3, 1), day(1994, 3, 15)),
            statements=(sorted_, letter),
            acts=(),
            origins=OriginCount(low=2, high=2),
            approximate=True,
            joined=(Join(act="a-sorted", rule="same-time"),),
        ),
        Event(
            id="e-transfer",
            called=EventName(kind="transfer", names=("Transfer to the quarantine ward",)),
            start=proven(day(1994, 3, 2), day(1994, 3, 31)),
            end=proven(day(1994, 3, 2), day(1994, 3, 31)),
            statements=(moved,),
            acts=(),
            origins=OriginCount(low=1, high=1),
        ),
        Event(
            id="e-bombing",
            called=EventName(kind="bombing", names=("Bombing of the customs house",)),
            start=proven(bombing_day, bombing_day),
            end=proven(bombing_day, bombing_day),
            statements=(bombed, answered, again),
            acts=(),
            origins=OriginCount(low=1, high=2),
        ),
        Event(
            id="e-arrests",
            called=EventName(kind="arrest", names=("Arrests",)),
            start=proven(day(1994, 4, 13), day(1994, 4, 15)),
            end=proven(day(1994, 4, 20), day(1994, 4, 22)),
            statements=(taken, lorries),
            acts=(),
            origins=OriginCount(low=2, high=2),
        ),
        Event(
            id="e-order",
            called=EventName(kind="order", names=("Order to make the ward ready",)),
            start=proven(None, day(1994, 4, 12)),
            end=proven(None, day(1994, 4, 12)),
            statements=(ready,),
            acts=(),
            origins=OriginCount(low=0, high=1),
            contested=True,
        ),
        Event(
            id="e-names",
            called=EventName(kind="other", names=("The reading of the names",)),
            start=proven(None, None),
            end=proven(None, None),
            statements=(letter,),
            acts=(),
            origins=OriginCount(low=0, high=1),
        ),
    )
    prepared = Assumption("preparation-belongs")
    steps = (
        ProofStep(says=told("The sorting ended by 15 March 1994"), days=0, statement=sorted_),
        ProofStep(says=told("The bombing came on 12 April 1994"), days=28, statement=bombed),
        ProofStep(says=told("What is sorted is prepared"), days=0, assumption="preparation-belongs"),
    )
    because = Entailment(
        id="x-1-a",
        says=told("nothing of the arrests was prepared before 12 April 1994"),
        form=EntailmentForm.ANTECEDENT,
        verdict=Verdict.CONTRADICTED,
        because=told("The prisoners were sorted by 15 March 1994, 28 days before the bombing."),
        against=(sorted_, letter),
        assumptions=(prepared,),
        proof=steps,
        misses_by=28,
        without_assumptions=Verdict.OPEN,
    )
    after = Entailment(
        id="x-1-b",
        says=told("the arrests came after the bombing of 12 April 1994"),
        form=EntailmentForm.ORDER,
        verdict=Verdict.SUPPORTED,
        because=told("The arrests began on 13 April 1994 or later."),
        for_=(taken, lorries),
    )
    ties = replace(
        after,
        id="x-1-c",
        says=told("the arrested had to do with it"),
        verdict=Verdict.SILENT,
        because=say("antecedent.alone"),
        for_=(),
    )
    reckoning = Reckoning(
        entities=_named(),
        ties=_ties(),
        origins=(
            Origin(
                id="o-1",
                name="Anton Reves",
                named=True,
                statements=(answered, taken, again),
                documents=(ARTICLE.id, REPRINT.id),
            ),
            Origin(id="o-2", name="R. Marek", named=True, statements=(sorted_, moved, lorries), documents=(MEMOIR.id,)),
            Origin(id="o-3", name="", named=False, statements=(ready,), documents=(ARTICLE.id,)),
        ),
        events=events,
        clashes=(
            Clash(
                id="c-1",
                days=28,
                statements=(answered, sorted_),
                steps=steps,
                assumptions=("preparation-belongs",),
                events=("e-sorting", "e-bombing"),
            ),
        ),
        explanations=(
            Explanation(
                id="x-1",
                says=told("the arrests answered the bombing"),
                effect="e-arrests",
                cause="e-bombing",
                stated_by=(answered, again),
                denied_by=(),
                entailments=(because, after, ties),
                origins=OriginCount(low=1, high=1),
            ),
        ),
        assumptions=(prepared,),
        findings=(
            Finding(code="C001", subject=ARTICLE.id, parameters=(("count", "2"),)),
            Finding(code="C002", subject="e-transfer", parameters=(("event", "The transfer"), ("origin", "R. Marek"))),
        ),
    )
    return examination(
        [ARTICLE, REPRINT, MEMOIR, LETTER],
        casefile=CaseFile(title="The harbour arrests of April 1994"),
        refusals=(Refusal(name="photos/quay.png", reason="It is a picture; no text can be read from it."),),
        copies=(CopyGroup(documents=(ARTICLE.id, REPRINT.id), kind=CopyKind.EXACT, likeness=1.0, first=ARTICLE.id),),
        reckoning=reckoning,
    )


def called(text: str, *papers: Paper, **fields: Any) -> EntityName:
    """A name of an entity, as it stands in these papers."""
    return EntityName(text=text, mentions=tuple((p.id, p.span(text)) for p in papers), **fields)


def bearer(id_: str, kind: EntityKind, *names: EntityName, **fields: Any) -> Entity:
    """Somebody or something that bears these names."""
    mentions = tuple(place for name in names for place in name.mentions)
    return Entity(id=id_, kind=kind, name=names[0].text, names=names, mentions=mentions, **fields)


def _named() -> tuple[Entity, ...]:
    """Whom and what the papers of the harbour name; the union and its enemies call the bombing by other names."""
    ward = Listing(
        id="selmar-ward",
        kind=EntityKind.PLACE,
        sort="detention site",
        name="the quarantine ward",
        location=Location(latitude=44.5, longitude=-7.25, precision=Precision.TOWN, town="Selmar"),
        since="1990",
        sources=("Selmar almanac, 1993",),
    )
    used = {"first_used": day(1994, 5, 3), "last_used": day(1994, 5, 3)}
    return (
        bearer(
            "n-reves",
            EntityKind.PERSON,
            called("Anton Reves", ARTICLE, REPRINT, **used),
            called("آنتون رِوِس", LETTER),
        ),
        bearer("n-ministry", EntityKind.ORGANISATION, called("ministry", ARTICLE, REPRINT, side="self", **used)),
        bearer(
            "n-workers",
            EntityKind.ORGANISATION,
            called("dock worker", ARTICLE, side="the ministry", derogatory=True, form=NameForm.EPITHET),
        ),
        bearer("n-selmar", EntityKind.PLACE, called("Selmar", ARTICLE, REPRINT)),
        bearer("n-ward", EntityKind.PLACE, called("the quarantine ward", ARTICLE, MEMOIR), listing=ward),
        bearer("n-bombing", EntityKind.OPERATION, called("the bombing", ARTICLE, side="the ministry")),
    )


def _ties() -> tuple[Tie, ...]:
    joined = Tie(
        kind=TieKind.SAME_AS,
        names=("Anton Reves", "آنتون رِوِس"),
        entities=("n-reves", "n-reves"),
        rule="alike",
        score=0.97,
        reasons=("v → و",),
    )
    apart = Tie(
        kind=TieKind.REFERS_TO,
        names=("dock worker", "ministry"),
        entities=("n-workers", "n-ministry"),
        rule="stated",
        score=0.5,
        passages=((ARTICLE.id, ARTICLE.span("was made ready weeks earlier")),),
    )
    part = Tie(
        kind=TieKind.PART_OF,
        names=("the quarantine ward", "Selmar"),
        entities=("n-ward", "n-selmar"),
        rule="case file",
        score=1.0,
        status=Status.ACCEPTED,
    )
    return joined, apart, part


@pytest.fixture(scope="session")
def harbour() -> Examination:
    """Two sides, two calendars, a copy, a clash, an explanation, a refused file."""
    return _harbour()


def entity(name: str, *said: str, paper: Paper = ARTICLE, at: Location | None = None, **fields: Any) -> Entity:
    """A place that `paper` names with these words of its text."""
    kind = fields.pop("kind", EntityKind.PLACE)
    listing = Listing(id=f"row-{name}", kind=kind, sort="site", name=name, location=at, **fields) if at else None
    mentions = tuple((paper.id, paper.span(words)) for words in said)
    names = (EntityName(text=name, mentions=mentions),)
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return Entity(id=f"place-{digest[:8]}", kind=kind, name=name, names=names, mentions=mentions, listing=listing)


def located(latitude: float, longitude: float, precision: Precision = Precision.SITE, town: str = "") -> Location:
    return Location(latitude=latitude, longitude=longitude, precision=precision, town=town, source="old sea chart")


@pytest.fixture(scope="session")
def mapped(harbour: Examination) -> Examination:
    """The harbour with its places: two near each other, a town, a coast, a court abroad, one that nobody found."""
    places = (
        entity("customs house", "customs house", at=located(44.90, 13.60)),
        entity(
            "quarantine ward",
            "ready",
            at=located(44.91, 13.62),
            names=(ListedName(text="سوراخ موش", derogatory=True), ListedName(text="بند قرنطینه")),
        ),
        entity("Selmar", "correspondent in Selmar", at=located(45.3, 14.2, Precision.TOWN, "Selmar")),
        entity("chandlers’ school", at=located(45.3, 14.2, Precision.TOWN, "Selmar")),
        entity("Outer Banks", "13 and 22", at=located(44.2, 13.9, Precision.REGION)),
        entity("Court of the Seas", "answered", at=located(52.1, 4.3), kind=EntityKind.ORGANISATION),
        entity("the Long Quay", "lorries", paper=MEMOIR),
    )
    bombing = {"e-bombing": ("customs house",)}
    events = tuple(replace(e, places=bombing.get(e.id, ())) for e in harbour.reckoning.events)
    return replace(harbour, reckoning=replace(harbour.reckoning, entities=places, events=events))


HOSTILE = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> {{ 7 * 7 }} "
    "javascript:alert(1) http://tracker.example/pixel.gif \u202edesrever\u202c \u2067isolated\u2069 a\u200bb \x07bell "
    "]]> --> </style><style>body{display:none}</style> \" onmouseover=\"document.title='owned' ' {n} %s"
)


@pytest.fixture(scope="session")
def hostile() -> Examination:
    """Every place that a document can write to, written to by somebody who means harm."""
    paper = Paper(
        HOSTILE,
        [(HOSTILE, Role.BODY), (f"He said: {HOSTILE}", Role.BODY)],
        outlet=HOSTILE,
        findings=(Finding(code="S001", subject="nowhere", parameters=(("text", HOSTILE),)),),
    )
    speaker = Relay(name=HOSTILE, kind=SpeakerKind.PERSON, description=HOSTILE + "!")
    one = paper.says("document.title='owned'</script>", speaker, rule=HOSTILE)
    two = paper.says(HOSTILE, speaker, about=("\u202edesrever\u202c", When.between(2449455, 2449455)))
    step = ProofStep(says=told(HOSTILE), days=1, statement=one, assumption=HOSTILE)
    bounds = ProvenBounds(bounds=Bounds(2449455, 2449456), earliest_proof=(step,))
    event = Event(
        id="e-1",
        called=EventName(kind="x", names=(HOSTILE,)),
        start=bounds,
        end=bounds,
        statements=(one, two),
        acts=(),
        origins=OriginCount(low=1, high=1),
    )
    named = bearer(
        "n-1",
        EntityKind.PERSON,
        called(HOSTILE, paper, side=HOSTILE),
        called("document.title='owned'", paper, derogatory=True),
        listing=Listing(
            id=HOSTILE, kind=EntityKind.PERSON, sort=HOSTILE, name=HOSTILE, since=HOSTILE, sources=(HOSTILE,)
        ),
        side=HOSTILE,
    )
    tie = Tie(
        kind=TieKind.SAME_AS,
        names=(HOSTILE, HOSTILE),
        entities=("n-1", "n-gone"),
        rule=HOSTILE,
        score=0.5,
        reasons=(HOSTILE,),
        passages=((paper.id, paper.span(HOSTILE)), ("d-gone", paper.span(HOSTILE))),
    )
    entailment = Entailment(
        id="x-1-a",
        says=told(HOSTILE),
        form=EntailmentForm.ORDER,
        verdict=Verdict.CONTRADICTED,
        because=told(HOSTILE),
        against=(one,),
        assumptions=(Assumption(HOSTILE),),
        misses_by=3,
    )
    return examination(
        [paper],
        casefile=CaseFile(title=HOSTILE),
        refusals=(Refusal(name=HOSTILE, reason=HOSTILE, code="G200"),),
        reckoning=Reckoning(
            ties=(tie,),
            events=(event,),
            entities=(
                named,
                entity(HOSTILE, "He said", paper=paper, at=located(45.0, 14.0, Precision.TOWN, HOSTILE)),
            ),
            origins=(Origin(id="o", name=HOSTILE, named=True, statements=(one, two), documents=(paper.id,)),),
            clashes=(Clash(id="c-1", days=3, statements=(one, two), steps=(step,), assumptions=(HOSTILE,)),),
            explanations=(
                Explanation(
                    id="x-1",
                    says=told(HOSTILE),
                    effect="e-1",
                    cause=None,
                    stated_by=(one,),
                    denied_by=(two,),
                    entailments=(entailment,),
                    origins=OriginCount(low=1, high=1),
                ),
            ),
        ),
    )


@pytest.fixture(scope="session")
def silent() -> Examination:
    """One document in which nothing was found."""
    return examination([Paper("A blank leaf", [("Tide tables.", Role.FURNITURE)])])


@pytest.fixture(scope="session")
def crowded() -> Examination:
    """Two hundred events over twenty years, most of them within one."""
    return many(documents=20, events=200)


@pytest.fixture(scope="session")
def crowd() -> Callable[[int, int], Examination]:
    """Makes a case of so many documents and events."""
    return lambda documents, events: many(documents=documents, events=events)


def many(documents: int, events: int) -> Examination:
    numbers = count()
    papers = [
        Paper(
            f"Report {n} from the harbour",
            [
                (f"On page {n}.{i} the clerk said that lorry {next(numbers)} left the quay at night.", Role.BODY)
                for i in range(20)
            ],
            published=day(1995, 1, 1) + n,
        )
        for n in range(documents)
    ]
    said = [
        paper.says(text.split(" that ")[1], f"Clerk {i % 7}")
        for paper in papers
        for i, (text, _) in enumerate(paper.paragraphs)
    ]
    return examination(papers, reckoning=Reckoning(events=tuple(_departures(said, events))))


def _departures(said: list[str], events: int) -> Iterator[Event]:
    for n in range(events):
        begun = date(1994, 1, 1) + timedelta(days=n * 2) if n % 10 else date(1985 + n // 10, 6, 1)
        bounds = proven(day_of(begun), day_of(begun) + n % 5)
        yield Event(
            id=f"e-{n}",
            called=EventName(kind="departure", names=(f"Lorry {n} leaves the quay",)),
            start=bounds,
            end=bounds,
            statements=(said[n % len(said)],),
            acts=(),
            origins=OriginCount(low=1, high=1),
        )
