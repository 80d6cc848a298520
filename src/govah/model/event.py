"""Something that happened, built from statements, with the proof of every bound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.called import EventName, Phase
from govah.model.document import DocumentId
from govah.model.expression import DateMention
from govah.model.saying import Saying
from govah.model.span import Span
from govah.model.statement import Polarity, StatementId, Status
from govah.model.time import Bounds, Day

ActId = str
EventId = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One mention of something done or happening ("prisoners were transferred", «اعدام‌ها»).

    `kind` is a term of the lexicon of acts (execution, transfer, offensive …). `participants` and `place` are names
    as resolved in the document; `whom` is the noun or name of those to whom it is done, or `by` whom. `wave` counts a
    part that is told apart ("the second wave of killings": 2). `date` is the time expression tied to it, None when none
    is. `actual` is False for what is only denied, asked, planned or supposed.
    """

    id: ActId
    statement: StatementId
    document: DocumentId
    span: Span
    text: str
    kind: str
    rule: str
    phase: Phase = Phase.WHOLE
    name: str | None = None
    whom: str | None = None
    by: bool = False
    wave: int | None = None
    participants: tuple[str, ...] = ()
    place: str | None = None
    date: DateMention | None = None
    polarity: Polarity = Polarity.POSITIVE
    actual: bool = True


class CauseKind(Enum):
    """What is said to hold between an effect and its cause. An aim lies ahead of its effect, all others before it."""

    CAUSE = "cause"
    REACTION = "reaction"
    AIM = "aim"
    PRETEXT = "pretext"
    COINCIDENCE = "coincidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class CausalClaim:
    """Somebody says that one thing explains another ("the executions were in response to their rebellion").

    `effect` and `cause` are where the two are named. A `negated` claim denies the link ("were not aimed at …"). Whoever
    calls a reason a pretext denies it, and says that somebody else gives it: that is a second, `imputed` claim over the
    same words, made by the `claimant` (None: not named) and passed on by the speaker of the statement.
    """

    statement: StatementId
    document: DocumentId
    effect: Span
    cause: Span
    cue: Span
    rule: str
    kind: CauseKind
    negated: bool = False
    imputed: bool = False
    claimant: Span | None = None
    coincides_with: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofStep:
    """One constraint that a bound or a clash rests on. `statement` is None for an assumption, which is then named.

    `days` is how far the step reaches: at most this many days from one point to the next.
    """

    says: Saying
    days: int
    statement: StatementId | None = None
    assumption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenBounds:
    """The earliest and the latest day of one point, each with the steps that force it."""

    bounds: Bounds
    earliest_proof: tuple[ProofStep, ...] = ()
    latest_proof: tuple[ProofStep, ...] = ()

    @property
    def earliest(self) -> Day | None:
        """The first day allowed."""
        return self.bounds.earliest

    @property
    def latest(self) -> Day | None:
        """The last day allowed."""
        return self.bounds.latest


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """On how many independent origins something rests, between `low` and `high`.

    `low` counts identified roots after copies, chains and citations are seen through; `high` counts every unnamed
    source, and every voice that may know it of its own, as a new one. `origins` names them. `bottleneck` are the fewest
    through whom all of it comes, where they are fewer than the origins; `circular` are voices that only cite one
    another, and so count nowhere.
    """

    low: int
    high: int
    origins: tuple[str, ...] = ()
    bottleneck: tuple[str, ...] = ()
    circular: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why one mention is taken to tell of an event that others tell of, too: the name of a rule."""

    act: ActId
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, to whom, where, between which days, and which statements tell of it.

    `contested` when its bounds hold only after some statement of a clash was set aside. `joined` explains each mention
    but the first. `part_of` is the event that it is proposed to be a part of, by `part_rule`. `huridocs` is the term
    of the HURIDOCS types of acts that its kind falls under, empty where there is none.
    """

    id: EventId
    called: EventName
    start: ProvenBounds
    end: ProvenBounds
    statements: tuple[StatementId, ...]
    acts: tuple[ActId, ...]
    origins: OriginCount
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    contested: bool = False
    approximate: bool = False
    joined: tuple[Join, ...] = ()
    part_of: EventId | None = None
    part_rule: str = ""
    huridocs: str = ""
    status: Status = Status.PROPOSED

    @property
    def kind(self) -> str:
        """What sort of thing it was, as a term of the lexicon of acts."""
        return self.called.kind


class ClashKind(Enum):
    """A clash is hard, or vanishes if a vague word ("early", "about") is stretched."""

    HARD = "hard"
    TOLERANCE = "tolerance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A smallest set of statements that cannot all hold, and by how many days they miss each other.

    Take any one of `statements` or `assumptions` away and the rest can hold. `steps` are the arithmetic.
    """

    id: str
    days: int
    statements: tuple[StatementId, ...]
    steps: tuple[ProofStep, ...]
    kind: ClashKind = ClashKind.HARD
    assumptions: tuple[str, ...] = ()
    events: tuple[EventId, ...] = ()
