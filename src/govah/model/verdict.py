"""What the record does to a claim, how firmly, and what would change it.

Six verdicts, because three would lie: what nobody speaks of is silent and what cannot be tested is untestable, and
neither is ever counted against anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.time import Bounds


class Verdict(Enum):
    """What the record does to an entailment.

    Silent: no statement touches its events. Untestable: it has no form that dates can test, or its assumption is off.
    """

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    CONTESTED = "contested"
    OPEN = "open"
    SILENT = "silent"
    UNTESTABLE = "untestable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """The verdict if all that one origin says is left out."""

    origin: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Flips:
    """How firmly a verdict stands: withdraw so many origins, and it is another one.

    `least` is None where no withdrawal was found that changes it; if not `exact`, it is at least that many. `alone` are
    the origins that each change it alone, with what it then is.
    """

    least: int | None = None
    exact: bool = True
    alone: tuple[Withdrawal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What would decide an open question: to learn that `event` `began` within these bounds."""

    event: str
    began: Bounds
    verdict: Verdict
