"""How many of what: the figures that several sources give for one thing.

Figures are of one thing only if they count the same of the same event, in the same place where it had several. When in
doubt they stay apart, but what stands with an event is never lost: it is listed alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from govah.model import Act, DocumentId, Figures, Phase, Polarity, Quantity, Statement, StatementId
from govah.reckoning.beside import Given, SideBySide
from govah.reckoning.constraints import tells
from govah.reckoning.counted import families_of, rate, sort_of
from govah.reckoning.drafts import Draft, dated, span_of
from govah.reckoning.evidence import Evidence
from govah.reckoning.names import short_id
from govah.reckoning.standing import counting, tied

_Thing = tuple[str, str, str, str]
"""The event, what is counted, the unit and the place."""


def figures(evidence: Evidence, key: Callable[[str], str]) -> tuple[Figures, ...]:
    """The figures of every event, in the order in which the documents tell of them; `key` says which names of places
    are one. Cost: n log n in figures and acts."""
    things: dict[_Thing, list[Given]] = defaultdict(list)
    several = {d.id for d in evidence.events.drafts if len(set(map(key, d.places))) > 1}
    for given in _given(evidence):
        place = key(given.place) if given.place and given.draft.id in several else ""
        things[given.draft.id, given.sort.thing, given.unit, place].append(given)
    return tuple(_figures(thing, found, evidence) for thing, found in things.items())


def _figures(thing: _Thing, given: Sequence[Given], evidence: Evidence) -> Figures:
    event, noun, unit, place = thing
    beside = SideBySide(given, evidence, at_one_time=_is_at_one_time(given[0].draft))
    return Figures(
        id=short_id("f", thing),
        thing=(noun, unit),
        event=event,
        figures=beside.figures(),
        place=given[0].place if place else "",
        apart=() if unit else beside.apart(),
    )


def _is_at_one_time(draft: Draft) -> bool:
    """Do all who date it give the same days? Then whoever gives none means them too; else the number of one day may be
    a part of the number of two."""
    return len({span_of(when) for act in draft.acts if (when := dated(act))}) < 2


def _given(evidence: Evidence) -> Iterator[Given]:
    """Each figure that stands with an event."""
    acts: dict[StatementId, list[Act]] = defaultdict(list)
    for act in (a for document in evidence.acts.values() for a in document):
        acts[act.statement].append(act)
    tolls = _tolls(evidence.events.drafts)
    for statement in evidence.statements.values():
        if statement.quantities:
            yield from _of_statement(statement, acts[statement.id], evidence, tolls)


def _of_statement(
    statement: Statement, acts: Sequence[Act], evidence: Evidence, tolls: Mapping[tuple[DocumentId, str], list[Draft]]
) -> Iterator[Given]:
    """Those of one statement: first what is tied to an act, then what only stands there, if one event alone is told."""
    tied_to = [(q, tied(q, acts, statement)) for q in counting(statement)]
    found = [_tied(q, act, statement, evidence) for q, act in tied_to if act and _is_given(q, act, statement)]
    yield from found
    taken = {(given.draft.id, given.sort.thing) for given in found}
    loose = [q for q, act in tied_to if act is None and q.high != 0 and (q.noun or q.unit)]
    told = (a for a in acts if a.id not in evidence.passing and tells(a, statement))
    here = {d.id: d for d in (evidence.events.of[a.id] for a in told)} if loose else {}
    for quantity in loose:
        drafts = list(here.values()) or _toll(quantity, statement, tolls)
        given = _loose(quantity, statement, drafts[0]) if len(drafts) == 1 else None
        if given and (given.draft.id, given.sort.thing) not in taken:
            yield given


def _is_given(quantity: Quantity, act: Act, statement: Statement) -> bool:
    """Is it told as a fact that so many were? That none were is told by denying the act."""
    return tells(act, statement) or (quantity.high == 0 and act.polarity is Polarity.NEGATIVE)


def _tied(quantity: Quantity, act: Act, statement: Statement, evidence: Evidence) -> Given:
    draft, when = evidence.events.of[act.id], dated(act)
    until = act.span.start if act.span.start > quantity.span.end else None
    return Given(
        statement=statement,
        quantity=quantity,
        draft=draft,
        sort=sort_of(quantity, statement, draft.family, until),
        unit=quantity.unit or rate(quantity, statement),
        place=act.place or "",
        when=span_of(when) if when else None,
    )


def _loose(quantity: Quantity, statement: Statement, draft: Draft) -> Given:
    return Given(
        statement=statement,
        quantity=quantity,
        draft=draft,
        sort=sort_of(quantity, statement, draft.family),
        unit=quantity.unit or rate(quantity, statement),
        tied=False,
    )


def _tolls(drafts: Iterable[Draft]) -> dict[tuple[DocumentId, str], list[Draft]]:
    """The events of each family that each document tells of and that can be told from others."""
    found: dict[tuple[DocumentId, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.is_told and draft.phase is Phase.WHOLE and not draft.company.alone:
            for document in sorted(draft.documents):
                found[document, draft.family].append(draft)
    return found


def _toll(quantity: Quantity, statement: Statement, tolls: Mapping[tuple[DocumentId, str], list[Draft]]) -> list[Draft]:
    """The events of its document that a noun by itself speaks of, as "900 dead" do of a massacre."""
    families = sorted(families_of(quantity.counted))
    return [draft for family in families for draft in tolls.get((statement.document, family), ())]
