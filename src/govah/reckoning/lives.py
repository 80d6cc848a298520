"""Nothing is done to anybody before their birth or after their death.

That two mentions mean one person is itself only thought so, therefore a life never outweighs what is dated: it bounds
what nothing else bounds, and where it contradicts a date that is a clash under the assumption `one-life`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from govah.model import Assumption, Reading, Span, Statement, Trait, TraitKind, say
from govah.model.edtf_reader import parse_edtf
from govah.reckoning.contradiction import ORIGIN, Constraint
from govah.reckoning.drafts import Draft, span_of
from govah.reckoning.kinds import family, listed

ONE_LIFE = Assumption("one-life")
"""A name that a person bears means that one person, to whom nothing is done before birth or after death."""

_DEATH = "killing"

Key = Callable[[str], str]


def lives(
    drafts: Iterable[Draft], readings: Iterable[Reading], key: Key, persons: frozenset[str]
) -> Iterator[Constraint]:
    """What the births and deaths of `persons`, given by their keys, say about what was done to each of them.

    Cost: linear in mentions, times the deaths told of one person.
    """
    done: dict[str, dict[str, Draft]] = defaultdict(dict)
    for draft in drafts:
        for person in _patients(draft, key) & persons:
            done[person][draft.id] = draft
    for suffered in done.values():
        deaths = [d for d in suffered.values() if d.family == family(_DEATH)]
        for draft in (d for d in suffered.values() if d.kind not in listed("posthumous", "kinds")):
            yield from (_before(draft, death) for death in deaths if death is not draft)
    for trait, name, statement in _stated(readings):
        for draft in done.get(key(name), {}).values():
            yield from _within(draft, trait, name, statement)


def _patients(draft: Draft, key: Key) -> set[str]:
    """Those to whom it was done, where they are named."""
    return {key(a.whom) for a in draft.acts if a.whom and not a.by and a.actual and a.whom in a.participants}


def _before(draft: Draft, death: Draft) -> Constraint:
    return Constraint(
        id=f"{draft.id}:life-{death.id}",
        base=death.end,
        point=draft.start,
        at_most=0,
        says=say("step.before-death", event=draft.id, other=death.id),
        assumption=ONE_LIFE.name,
    )


def _within(draft: Draft, trait: Trait, name: str, statement: Statement) -> Iterator[Constraint]:
    """After the birth, or before the death, that a text states without telling of it as an event."""
    when = parse_edtf(trait.value)
    span = span_of(when)
    born = trait.kind is TraitKind.BORN
    day = span.earliest if born else span.latest
    if day is None or (not born and draft.kind in listed("posthumous", "kinds")):
        return
    base, point, most = (draft.start, ORIGIN, -day) if born else (ORIGIN, draft.start, day)
    yield Constraint(
        id=f"{draft.id}:life-{statement.id}-{trait.span.start}-{trait.kind.value}",
        base=base,
        point=point,
        at_most=most,
        says=say(f"step.{trait.kind.value}", event=draft.id, name=name, day=day),
        statement=statement.id,
        assumption=ONE_LIFE.name,
    )


def _stated(readings: Iterable[Reading]) -> Iterator[tuple[Trait, str, Statement]]:
    """The births and deaths that statements state, with the name of whose they are."""
    for reading in readings:
        names = {m.span: m.name for m in reading.mentions}
        for trait in reading.traits:
            if trait.kind in (TraitKind.BORN, TraitKind.DIED) and trait.of in names:
                statement = _holding(reading.statements, trait.span)
                if statement is not None:
                    yield trait, names[trait.of], statement


def _holding(statements: Sequence[Statement], span: Span) -> Statement | None:
    holding = (s for s in statements if s.span.contains(span))
    return min(holding, key=lambda s: (len(s.span), s.id), default=None)
