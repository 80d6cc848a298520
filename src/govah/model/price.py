"""What an explanation costs: what would have to be rejected to keep it.

A price is counted in independent origins that would have to be wrong, never in likelihood: a low one does not make an
explanation true, since only what it contradicts was tested.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.model.statement import StatementId


@dataclass(frozen=True, slots=True, order=True)
class Keeping:
    """One way to keep an explanation: what must be rejected for it, at `cost` independent origins more than the record
    asks by itself."""

    cost: int
    rejects: tuple[StatementId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What keeping an explanation costs over and above what the record costs by itself.

    `ways` are all that cost at most one origin more than the cheapest, the cheapest first; `capped` if there are more
    than are listed. `anyway` is what every cheapest repair of the record rejects, whatever is explained.
    """

    cost: int
    ways: tuple[Keeping, ...] = ()
    capped: bool = False
    anyway: tuple[StatementId, ...] = ()
