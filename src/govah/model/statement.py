"""Someone says that something is so, and this is where it is written.

A statement is never a fact: it is words with a speaker, a chain of those who passed them on, and a basis. A link of
the chain that the text leaves unnamed stays in it as an unnamed link; dropping it would make hearsay look first-hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.document import DocumentId
from govah.model.expression import DateMention
from govah.model.quantity import Quantity
from govah.model.span import Span
from govah.model.when import When

StatementId = str
"""``<document>-<start>-<end>`` of the claim; stable as long as the original is."""

UNNAMED = "unnamed"
"""The name of a link of a chain that the text leaves without one; its kind is `SpeakerKind.UNKNOWN`."""


class Stance(Enum):
    """What a speaker does with the words."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    CLAIMS = "claims"
    ALLEGES = "alleges"
    DENIES = "denies"
    WITHHOLDS = "withholds"
    CONCEDES = "concedes"
    DECLINES = "declines"
    ASKS = "asks"
    ORDERS = "orders"
    HEDGED = "hedged"
    OPINES = "opines"


class Basis(Enum):
    """How a speaker knows."""

    EYEWITNESS = "eyewitness"
    OWN_ACT = "own-act"
    TOLD = "told"
    HEARSAY = "hearsay"
    DOCUMENT = "document"
    RECORD = "record"
    INFERENCE = "inference"
    UNSTATED = "unstated"


class Polarity(Enum):
    """Does the speaker say that it is so, or that it is not?"""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Commitment(Enum):
    """How firmly a speaker stands behind the words; `UNSTATED` where they ask, order or withhold."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNSTATED = "unstated"


class Quotation(Enum):
    """How the words are given."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Status(Enum):
    """Where review stands. What a machine extracts is proposed; only a person's decision makes it anything else."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class SpeakerKind(Enum):
    """What sort of voice a link of a chain is."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    AUTHOR = "author"
    PAGE = "page"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """One link of a chain. `name` is who it is taken to be, `text` what is written, `span` where (None for a page or
    author known only from metadata). `description` keeps the words that say who they are ("a former guard"), since
    that is evidence. `said` is when this link spoke, as far as the text tells. Stance, polarity and certainty are this
    link's own, never its neighbours'; `coerced` where the words may be a forced confession; `taken_for` what
    whoever reports them takes them for by the choice of a verb ("admitted that …"), None where it leaves that open."""

    name: str
    kind: SpeakerKind
    text: str = ""
    span: Span | None = None
    description: str = ""
    cue: Span | None = None
    stance: Stance = Stance.REPORTS
    polarity: Polarity = Polarity.POSITIVE
    certainty: Commitment = Commitment.CERTAIN
    basis: Basis = Basis.UNSTATED
    coerced: bool = False
    taken_for: Polarity | None = None
    said: DateMention | None = None


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """Who a source is taken to be: the fullest `name`, and the place of the text that calls them so."""

    name: str
    span: Span

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A cue ("said", "according to", «گفت»), its source and its content, as they stand in one text.

    `content` may be broken ("'They came,' she said, 'at night.'"). `parent` is the index, in the same list, of the
    smallest attribution whose content holds this one's cue, or of the relay that this one is quoted by. `speaker` is
    the resolved mention (pronoun, surname or role seen through), None when unresolved; `runner_up` whom a pronoun may
    mean instead. `rule` names what found it; `features` are the strongest reasons where trained weights decided.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    quotation: Quotation
    rule: str
    score: float
    parent: int | None = None
    stance: Stance = Stance.REPORTS
    polarity: Polarity = Polarity.POSITIVE
    certainty: Commitment = Commitment.CERTAIN
    basis: Basis = Basis.UNSTATED
    coerced: bool = False
    taken_for: Polarity | None = None
    features: tuple[str, ...] = ()
    speaker: SpeakerMention | None = None
    runner_up: SpeakerMention | None = None
    speaker_kind: SpeakerKind = SpeakerKind.UNKNOWN
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The innermost claim, and the chain that leads from the page to whoever speaks: `chain[-1]` is the speaker.

    `said` is when the speaker spoke (never later than the document), `about` when the thing told happened: the date
    that the claim's main clause carries. `dates` are all the time expressions inside the claim, `quantities`
    its figures.
    """

    id: StatementId
    document: DocumentId
    span: Span
    text: str
    chain: tuple[Relay, ...]
    said: When | None
    about: DateMention | None
    dates: tuple[DateMention, ...]
    basis: Basis
    stance: Stance
    polarity: Polarity = Polarity.POSITIVE
    status: Status = Status.PROPOSED
    rule: str
    score: float
    quotation: Quotation | None = None
    quantities: tuple[Quantity, ...] = ()

    @property
    def speaker(self) -> Relay:
        """Whoever says it: the innermost link of the chain."""
        return self.chain[-1]
