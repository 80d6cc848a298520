"""What differs between two reckonings of one case. What stays as it is has no row."""

from __future__ import annotations

from collections.abc import Iterator

from govah.model import Bounds, Entailment, Event, Examination, Explanation
from govah.report.sayings import Sayings
from govah.report.tables.cells import Row, iso
from govah.report.tables.reckoned import clash_row


def changes(before: Examination, after: Examination) -> Row:
    """What is other after than before; null where there is none of it any more, or was none."""
    says, then = Sayings.of(before), Sayings.of(after)
    gone = {c.id: clash_row(c, says) for c in before.reckoning.clashes}
    new = {c.id: clash_row(c, then) for c in after.reckoning.clashes}
    return {
        "verdicts": list(_verdicts(before, after, says, then)),
        "prices": list(_prices(before, after, says, then)),
        "bounds": list(_bounds(before, after, says, then)),
        "vantages": list(_vantages(before, after, says, then)),
        "clashes_gone": [row for id, row in gone.items() if id not in new],
        "clashes_new": [row for id, row in new.items() if id not in gone],
    }


def _verdicts(before: Examination, after: Examination, says: Sayings, then: Sayings) -> Iterator[Row]:
    old, new = _entailments(before), _entailments(after)
    for id in {**old, **new}:
        was, now = old.get(id), new.get(id)
        verdicts = [e.verdict.value if e else None for e in (was, now)]
        if verdicts[0] != verdicts[1]:
            words = says.sentence(old[id].says) if was else then.sentence(new[id].says)
            yield {"entailment": id, "says": says.plain(words), "before": verdicts[0], "after": verdicts[1]}


def _entailments(examination: Examination) -> dict[str, Entailment]:
    return {e.id: e for x in examination.reckoning.explanations for e in x.entailments}


def _prices(before: Examination, after: Examination, says: Sayings, then: Sayings) -> Iterator[Row]:
    old, new = ({x.id: x for x in e.reckoning.explanations} for e in (before, after))
    for id in {**old, **new}:
        was, now = _cost(old.get(id)), _cost(new.get(id))
        if was != now:
            words = says.sentence(old[id].says) if id in old else then.sentence(new[id].says)
            yield {"explanation": id, "says": says.plain(words), "before": was, "after": now}


def _cost(explanation: Explanation | None) -> int | None:
    return explanation.price.cost if explanation and explanation.price else None


def _bounds(before: Examination, after: Examination, says: Sayings, then: Sayings) -> Iterator[Row]:
    old, new = ({e.id: e for e in x.reckoning.events} for x in (before, after))
    for id in {**old, **new}:
        label = (says if id in old else then).named(id)
        for point in ("start", "end"):
            was, now = _days(old.get(id), point), _days(new.get(id), point)
            if was != now:
                yield {"event": id, "label": label, "point": point, "before": _row(was), "after": _row(now)}


def _days(event: Event | None, point: str) -> Bounds:
    if event is None:
        return Bounds()
    return (event.start if point == "start" else event.end).bounds


def _vantages(before: Examination, after: Examination, says: Sayings, then: Sayings) -> Iterator[Row]:
    old, new = ({(v.who, v.event, v.told[0]): v for v in x.reckoning.vantages} for x in (before, after))
    for who, event, told in {**old, **new}:
        was, now = (found.presence.value if (found := x.get((who, event, told))) else None for x in (old, new))
        if was != now:
            label = (says if (who, event, told) in old else then).named(event) if event else None
            yield {"who": who, "event": event, "label": label, "statement": told, "before": was, "after": now}


def _row(bounds: Bounds) -> Row:
    return {"earliest": iso(bounds.earliest), "latest": iso(bounds.latest)}
