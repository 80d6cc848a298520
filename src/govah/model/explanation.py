"""A reason offered for an event, as a set of things that would have to be so, each tested against the record.

A low price does not make an explanation true: only what it contradicts was tested. Nothing here is a probability.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.event import EventId, OriginCount, ProofStep
from govah.model.saying import Saying
from govah.model.statement import StatementId, Status
from govah.model.verdict import Verdict


class EntailmentForm(Enum):
    """How an entailment can be tested."""

    ORDER = "order"
    ANTECEDENT = "antecedent"


@dataclass(frozen=True, slots=True)
class Assumption:
    """A named step that the record does not make by itself. It can be switched off in `case.toml`."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entailment:
    """What would have to be so if the explanation held. `misses_by` is in days, for an order that is contradicted."""

    id: str
    says: Saying
    form: EntailmentForm
    verdict: Verdict
    because: Saying
    for_: tuple[StatementId, ...] = ()
    against: tuple[StatementId, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    proof: tuple[ProofStep, ...] = ()
    misses_by: int | None = None
    without_assumptions: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Somebody's reason for an event. `stated_by` are the statements that offer it, `denied_by` those that deny it."""

    id: str
    says: Saying
    effect: EventId | None
    cause: EventId | None
    stated_by: tuple[StatementId, ...]
    denied_by: tuple[StatementId, ...]
    entailments: tuple[Entailment, ...]
    origins: OriginCount
    status: Status = Status.PROPOSED
