"""A reason offered for an event, as a set of things that would have to be so, each tested against the record.

A low price does not make an explanation true: only what it contradicts was tested. Nothing here is a probability.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.event import EventId, OriginCount, ProofStep
from govah.model.price import Price
from govah.model.saying import Saying
from govah.model.statement import StatementId, Status
from govah.model.verdict import Flips, Observation, Verdict


class EntailmentForm(Enum):
    """How an entailment can be tested."""

    ORDER = "order"
    PLACE = "place"
    GROUP = "group"
    ANTECEDENT = "antecedent"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Assumption:
    """A named step that the record does not make by itself. It can be switched off in `case.toml`."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entailment:
    """What would have to be so if the explanation held. `misses_by` is in days, for an order that is contradicted.

    `flips` says how firmly the verdict stands, `would_decide` what would settle an open one. For a place or a group
    that is contradicted, `against` are the counter-examples; for wording, `searched` is where the record was silent.
    """

    id: str
    says: Saying
    form: EntailmentForm
    verdict: Verdict
    because: Saying
    for_: tuple[StatementId, ...] = ()
    against: tuple[StatementId, ...] = ()
    searched: tuple[StatementId, ...] = ()
    for_origins: OriginCount | None = None
    against_origins: OriginCount | None = None
    assumptions: tuple[Assumption, ...] = ()
    proof: tuple[ProofStep, ...] = ()
    misses_by: int | None = None
    without_assumptions: Verdict | None = None
    flips: Flips | None = None
    would_decide: tuple[Observation, ...] = ()

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The origins each of which changes the verdict if it alone is withdrawn."""
        return tuple(w.origin for w in self.flips.alone) if self.flips else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxed:
    """The price without what one assumption makes an explanation entail."""

    assumption: str
    price: Price


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Somebody's reason for an event. `stated_by` are the statements that offer it, `denied_by` those that deny it.

    `price` is what keeping it costs, None where nothing of it can be priced; `relaxed` the price without each of the
    assumptions that raise it.
    """

    id: str
    says: Saying
    effect: EventId | None
    cause: EventId | None
    stated_by: tuple[StatementId, ...]
    denied_by: tuple[StatementId, ...]
    entailments: tuple[Entailment, ...]
    origins: OriginCount
    price: Price | None = None
    relaxed: tuple[Relaxed, ...] = ()
    status: Status = Status.PROPOSED
