"""What statements say about time, as constraints on the start and end of events.

Only what is told as having happened bounds anything: a denial, a plan or a question dates nothing. A date says on
which days the thing can have happened, so an event dated "in March" began and ended in March; "began in March" bounds
its start alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from govah.model import (
    Act,
    DateKind,
    Day,
    Duration,
    Granularity,
    Order,
    Phase,
    Polarity,
    Saying,
    Stance,
    Statement,
    StatementId,
    TimeRelation,
    When,
    say,
)
from govah.reckoning.contradiction import ORIGIN, Constraint, Point
from govah.reckoning.drafts import Draft, DraftPoint, begins, dated, span_of

COINCIDENCE = 15
"""Days by which "coinciding with" may be stretched: as vague as "early" or "late" in a month."""

FAR = 30
"""Days that "long before" leaves at the least: it bounds nothing, and what it misses a date by is worth seeing."""

WITHOUT_END = 10**6
"""Days that no miss can reach: a vague quantity bounds nothing hard."""

Find = Callable[[Act, TimeRelation], Draft | None]
"""Finds the event that a mention is told against."""

_UNITS = {
    Granularity.WEEK: 7,
    Granularity.MONTH: 31,
    Granularity.SEASON: 92,
    Granularity.YEAR: 366,
    Granularity.DECADE: 3653,
    Granularity.CENTURY: 36525,
}

TELLS_NOTHING = (Stance.DENIES, Stance.DECLINES, Stance.ASKS, Stance.ORDERS, Stance.WITHHOLDS)


def tells(act: Act, statement: Statement) -> bool:
    """Does the speaker say that it happened?"""
    said = statement.stance not in TELLS_NOTHING
    return said and act.actual and act.polarity is Polarity.POSITIVE


def lasting(draft: Draft) -> Iterator[Constraint]:
    """What holds of every event by the meaning of the words."""
    says = say("step.lasts", event=draft.id)
    yield Constraint(id=f"{draft.id}:lasts", base=draft.end, point=draft.start, at_most=0, says=says)
    if draft.of is not None:
        says = say("step.readied", event=draft.id, other=draft.of.id)
        yield Constraint(id=f"{draft.id}:for", base=draft.of.start, point=draft.start, at_most=0, says=says)
    if draft.part is not None and draft.part.told is not None:
        yield from _inside(draft, draft.part.of, draft.part.told)


def _inside(draft: Draft, whole: Draft, act: Act) -> Iterator[Constraint]:
    """A part that a text tells as one ("the second wave of killings") lies within the whole."""
    says, write = say("step.part", event=draft.id, other=whole.id), _Writer(act, act.statement, 0, rule="part")
    yield write.after(whole.start, draft.start, 0, says)
    yield write.after(draft.end, whole.end, 0, says)


def from_date(draft: Draft, act: Act, statement: StatementId) -> Iterator[Constraint]:
    """The bounds that a dated mention sets."""
    when = dated(act)
    if when is None:
        return
    span, stretch = span_of(when), _stretch(when)
    write = _Writer(act, statement, stretch)
    first, last = (draft.start, draft.start) if act.phase is Phase.BEGINNING else (draft.start, draft.end)
    if act.phase is Phase.END:
        first = draft.end
    if span.earliest is not None:
        yield write.from_on(first, span.earliest)
    if span.latest is not None and when.end.latest is not None:
        yield write.until(last, span.latest)
    if act.phase is Phase.WHOLE or act.phase in (Phase.PREPARATION, Phase.ORDER):
        yield from _narrower(draft, write, when)


def _narrower(draft: Draft, write: _Writer, when: When) -> Iterator[Constraint]:
    """A date with a begin and an end of its own ("from 25 to 28 July") bounds the other side of both."""
    if len(when.readings) > 1 or (None in (when.begin.earliest, when.end.latest) and not begins(when)):
        return
    if when.begin.latest is not None and when.begin.latest != when.end.latest:
        yield write.until(draft.start, when.begin.latest)
    if when.end.earliest is not None and when.end.earliest != when.begin.earliest:
        yield write.from_on(draft.end, when.end.earliest)


def from_relation(draft: Draft, act: Act, statement: StatementId, find: Find) -> Iterator[Constraint]:
    """The bounds that "several months before the executions" sets against the other event, if it is known which."""
    relation, other = _against(draft, act, find)
    if relation is None or other is None:
        return
    offset = relation.offset or Duration(None, None)
    least, most = offset.shortest or 0, offset.longest
    vague = WITHOUT_END if offset.approximate else most - least if most is not None else 0
    write = _Writer(act, statement, vague)
    if vague and least:
        yield from _apart(relation.kind, draft, other, _Writer(act, statement, 0, rule="order"), 0)
    yield from _apart(relation.kind, draft, other, write, least)
    pair = {"event": draft.id, "other": other.id}
    match relation.kind:
        case Order.BEFORE if most is not None:
            yield write.within(draft.start, other.start, most, say("step.shortly-before", **pair, n=most))
        case Order.AFTER if most is not None:
            yield write.within(other.end, draft.start, most, say("step.shortly-after", **pair, n=most))
        case Order.DURING:
            yield write.after(other.start, draft.start, 0, say("step.began-during", **pair))
            yield write.after(draft.end, other.end, 0, say("step.ended-during", **pair))
        case Order.SINCE:
            yield write.after(other.start, draft.start, 0, say("step.after", **pair))
        case Order.UNTIL:
            yield write.after(other.start, draft.end, 0, say("step.lasted-until", **pair))


def from_far(draft: Draft, act: Act, statement: StatementId, find: Find) -> Iterator[Constraint]:
    """What "long before" would ask of the other event, if it is known which."""
    relation, other = _against(draft, act, find)
    if relation is not None and relation.far and other is not None:
        yield from _apart(relation.kind, draft, other, _Writer(act, statement, WITHOUT_END, rule="far"), FAR)


def _against(draft: Draft, act: Act, find: Find) -> tuple[TimeRelation | None, Draft | None]:
    """The relation that a mention gives, and the other event that it is to."""
    relation = act.date.relation if act.date and act.date.kind is DateKind.RELATION else None
    other = find(act, relation) if relation else None
    return relation, None if other is draft else other


def _apart(order: Order, draft: Draft, other: Draft, write: _Writer, least: int) -> Iterator[Constraint]:
    """The one began so many days before or after the other, at the least."""
    pair = {"event": draft.id, "other": other.id}
    if order is Order.BEFORE:
        yield write.after(draft.start, other.start, least, _by("before", least, pair))
    elif order is Order.AFTER:
        yield write.after(other.start, draft.start, least, _by("after", least, pair))


def from_coincidence(draft: Draft, other: Draft, statement: StatementId) -> Iterator[Constraint]:
    """The one began while the other went on, give or take what "coinciding with" allows."""
    if draft is other:
        return
    write = _Writer(draft.acts[0], statement, COINCIDENCE, rule=f"coincides-{other.id}")
    says = say("step.coincided", event=draft.id, other=other.id)
    yield write.after(other.start, draft.start, 0, says)
    yield write.after(draft.start, other.end, 0, says)


def from_telling(draft: Draft, act: Act, statement: StatementId, latest: Day) -> Constraint:
    """Nothing is told as past before it has begun."""
    says = say("step.told", event=draft.id, day=latest)
    return _Writer(act, statement, 0, rule="told").until(draft.start, latest, says)


class _Writer:
    """Writes the constraints of one mention, numbering them."""

    def __init__(self, act: Act, statement: StatementId, stretch: int, rule: str = "date") -> None:
        self._name, self._statement, self._stretch, self._count = f"{act.id}:{rule}", statement, stretch, 0

    def until(self, point: DraftPoint, latest: Day, says: Saying | None = None) -> Constraint:
        """`point` comes on `latest` or earlier."""
        return self._make(ORIGIN, point, latest, says or _bounded(point, "latest", latest))

    def from_on(self, point: DraftPoint, earliest: Day) -> Constraint:
        """`point` comes on `earliest` or later."""
        return self._make(point, ORIGIN, -earliest, _bounded(point, "earliest", earliest))

    def after(self, first: Point, second: Point, least: int, says: Saying) -> Constraint:
        """`second` comes at least `least` days after `first`."""
        return self._make(second, first, -least, says)

    def within(self, first: Point, second: Point, most: int, says: Saying) -> Constraint:
        """`second` comes at most `most` days after `first`."""
        return self._make(first, second, most, says)

    def _make(self, base: Point, point: Point, at_most: int, says: Saying) -> Constraint:
        self._count += 1
        return Constraint(
            id=f"{self._name}-{self._statement}-{self._count}",
            base=base,
            point=point,
            at_most=at_most,
            says=says,
            statement=self._statement,
            stretch=self._stretch,
        )


def unrepeated(constraints: Iterable[Constraint], origin: Callable[[StatementId], str]) -> Iterator[Constraint]:
    """Leave out what the same origin has said before: saying it twice adds nothing."""
    seen: set[tuple[object, ...]] = set()
    for c in constraints:
        said = (origin(c.statement) if c.statement else None, c.base, c.point, c.at_most)
        if said not in seen:
            seen.add(said)
            yield c


def _stretch(when: When) -> int:
    """By how many days its vague words may be stretched: as many as they cover, or one of the unit they are told in;
    without end if one end is open ("many years in advance"), since then only a vague word counts the days, or if its
    calendar is assumed."""
    if len(when.readings) <= len(when.alternatives):
        return WITHOUT_END
    if not (when.approximate or when.uncertain):
        return 0
    span = span_of(when)
    if span.earliest is None or span.latest is None:
        return WITHOUT_END
    return max(span.latest - span.earliest + 1, _UNITS.get(when.granularity, 1))


def _bounded(point: DraftPoint, end: str, day: Day) -> Saying:
    """It began or ended on this day at the earliest or latest."""
    event, side = point
    return say(f"step.{side}-{end}", event=event, day=day)


def _by(order: str, least: int, pair: dict[str, str]) -> Saying:
    return say(f"step.{order}-by", **pair, n=least) if least else say(f"step.{order}", **pair)
