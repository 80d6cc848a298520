"""What a reviewer accepted, changed, rejected or merged, and why. Appended and retired, never overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Verb(Enum):
    """What was decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    CHANGE = "change"
    MERGE = "merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One reviewer's word on one derived thing. `retires` is the sequence number of the decision it replaces."""

    subject: str
    verb: Verb
    reviewer: str
    reason: str
    retires: int | None = None
