"""Who is who in a case: from the names that all documents use to entities, with a tie for every two names joined.

Nothing is merged silently, and what a person wrote in the case file always wins. Two people taken for one cannot be
told apart by a reader who never sees that they were two; two entities that are one can be joined with one line. So
what is surest joins, and the rest is proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govah.model import CaseFile, Entity, Finding, Listing, Reading, Relay, Tie
from govah.reckoning.entities.resolver import Resolver
from govah.reckoning.names import Names

__all__ = ["Resolved", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who is who, and the same as `names` to look up."""

    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    findings: tuple[Finding, ...]
    names: Names


def resolve(
    readings: Sequence[Reading], casefile: CaseFile, listings: Iterable[Listing] = (), voices: Iterable[Relay] = ()
) -> Resolved:
    """Every entity of a case and every tie between its names. `voices` are those who speak, whom a text may not name.

    The order of the documents decides nothing but the order of mentions. Cost: near linear in mentions; only distinct
    names are compared.
    """
    found = Resolver(readings, casefile, listings, voices)
    return Resolved(found.entities(), found.ties(), tuple(found.findings()), found.names())
