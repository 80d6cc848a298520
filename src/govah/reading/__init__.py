"""What the documents say: dates, names, who says what, acts and reasons. `read` is the stage's one verb.

Everything here is a proposal with the rule that made it. Reading a document never changes it, and never decides
whether it is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govah.model import DateMention, Document, KnownName, Reading, VagueWord
from govah.reading.acts import find_acts
from govah.reading.attribution import attribute
from govah.reading.causes import find_causes
from govah.reading.dates import published, read_dates
from govah.reading.dating import dating
from govah.reading.findings import findings
from govah.reading.gazetteer import listings
from govah.reading.mentions import find_mentions
from govah.reading.parse import Parsed, parse
from govah.reading.placing import placed
from govah.reading.quantities import read_quantities
from govah.reading.sheet import Sheet
from govah.reading.statements import make_statements
from govah.reading.stays import find_stays
from govah.reading.ties import find_ties
from govah.reading.traits import find_traits

__all__ = ["listings", "read"]


def read(
    documents: Iterable[Document],
    names: Sequence[KnownName] = (),
    vague: Sequence[VagueWord] = (),
    *,
    rules_only: bool = False,
) -> Iterator[Reading]:
    """What each document says, in the order of `documents`.

    `names` are those that the people of the case know, `vague` what vague words mean to them, where not as usual;
    `rules_only` leaves out the layer of attribution that was learned from news.

    Deterministic. Cost: linear in words; the English parse takes most of it. Memory: some dozens of documents at a
    time, whatever their number.
    """
    for document, parsed in parse(documents):
        yield _reading(document, parsed, read_dates(document, vague), tuple(names), tuple(vague), rules_only)


def _reading(
    document: Document,
    parsed: tuple[Parsed, ...],
    dates: tuple[DateMention, ...],
    names: tuple[KnownName, ...],
    vague: tuple[VagueWord, ...],
    rules_only: bool,
) -> Reading:
    mentions = placed(find_mentions(document, parsed, names))
    attributions = attribute(document, parsed, mentions, rules_only=rules_only)
    sheet = Sheet(document, parsed, dates=dates, mentions=mentions, attributions=attributions)
    stated = published(document)
    statements = make_statements(sheet, stated.value if stated else None, read_quantities(sheet, vague))
    dated = dating(sheet, stated)
    acts = find_acts(sheet, statements, stated)
    return Reading(
        document=document.id,
        dating=dated,
        sentences=sheet.sentences,
        dates=dates,
        mentions=mentions,
        ties=find_ties(document.text, parsed, mentions),
        traits=find_traits(document.text, parsed, mentions, dates),
        statements=statements,
        acts=acts,
        causes=find_causes(sheet, statements, acts),
        stays=find_stays(sheet, statements),
        findings=findings(sheet, dated, statements),
    )
