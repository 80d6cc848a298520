"""What follows from all statements together: events, bounds, clashes, origins, explanations.

`reckon` is the stage's one verb. It adds nothing to the record: every line it gives leads to statements, and what the
record leaves open stays open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from govah.model import CaseFile, CopyGroup, Document, Listing, Reading, Reckoning, StatementId
from govah.reckoning.reckoner import Reckoner

__all__ = ["reckon"]


def reckon(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    copies: Sequence[CopyGroup],
    casefile: CaseFile,
    listings: Iterable[Listing] = (),
    without: Collection[StatementId] = (),
) -> Reckoning:
    """What the readings of a case say together; `listings` are the rows of the gazetteer that its mentions name and
    those that hold them. What the statements `without` say, and their copies, is left out; events stay as they were
    put together. Cost: near linear in acts and statements."""
    return Reckoner(documents, readings, copies, casefile, listings, without).result()
