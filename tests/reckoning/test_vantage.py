"""Who could have seen a thing: only what places somebody decides, and everything else is possible."""

from __future__ import annotations

from datetime import date

import pytest

from govah.model import Bounds, Presence, Span, Stay, StayKind, Whereabouts, day_of
from govah.reckoning.names import Names
from govah.reckoning.vantage import OUTSIDE_WHEN_FREE, STAYS_PUT, Scene, Witnesses
from govah.reckoning.whereabouts import legs

CUSTODY, PRESENCE, FREE, DEAD = StayKind.CUSTODY, StayKind.PRESENCE, StayKind.FREE, StayKind.DEAD
Row = tuple[StayKind, str | None, str, str]
HELD: list[Row] = [(CUSTODY, "Quay Prison", "1993-01-10", "1995-09-02")]
MOVED: list[Row] = [
    (CUSTODY, None, "1993-01-10", ""),
    (PRESENCE, "Quay Prison", "", ""),
    (PRESENCE, "Hill Prison", "1994-06-01", ""),
    (FREE, None, "1995-09-02", ""),
]
ANSWERS = [
    ("held there all the time", HELD, "Quay Prison", "1994-03-01", Presence.CERTAIN, Whereabouts.THERE),
    ("held in another prison", HELD, "Hill Prison", "1994-03-01", Presence.IMPOSSIBLE, Whereabouts.ELSEWHERE),
    ("held in a prison, done in a town", HELD, "Selmar", "1994-03-01", Presence.POSSIBLE, Whereabouts.OPEN),
    (
        "told to have come, and not to have left",
        MOVED,
        "Quay Prison",
        "1994-03-01",
        Presence.CERTAIN,
        Whereabouts.THERE,
    ),
    ("moved away before", MOVED, "Quay Prison", "1994-07-01", Presence.IMPOSSIBLE, Whereabouts.ELSEWHERE),
    ("released before", MOVED, "Quay Prison", "1996-01-01", Presence.IMPOSSIBLE, Whereabouts.RELEASED),
    ("released before it was done in a town", MOVED, "Selmar", "1996-01-01", Presence.POSSIBLE, Whereabouts.OPEN),
    ("not yet arrested", HELD, "Quay Prison", "1992-01-01", Presence.IMPOSSIBLE, Whereabouts.NOT_YET_TAKEN),
    ("dead", [(DEAD, None, "1993-01-01", "")], "Selmar", "1994-01-01", Presence.IMPOSSIBLE, Whereabouts.DEAD),
    ("nothing told of where they were", [], "Quay Prison", "1994-03-01", Presence.POSSIBLE, Whereabouts.UNTOLD),
]


def on(days: str) -> Bounds:
    return Bounds() if not days else Bounds(*[day_of(date.fromisoformat(days))] * 2)


def stay(place: int, row: Row, document: str = "d1") -> Stay:
    kind, where, first, last = row
    return Stay(
        statement=f"{document}-{place}",
        document=document,
        span=Span(place, place + 1),
        who="Mira Tolan",
        kind=kind,
        rule="test",
        place=where,
        begin=on(first),
        end=on(last),
    )


def scene(place: str, day: str) -> Scene:
    return Scene(on(day), on(day), frozenset({Names(()).key(place)}), "prison" in place.lower())


def ask(rows: list[Row], place: str, day: str, off: tuple[str, ...] = ()) -> tuple[Presence, Whereabouts]:
    witnesses = Witnesses([stay(n, row) for n, row in enumerate(rows)], Names(()).key, off)
    found = witnesses.vantage("Mira Tolan", "e-1", scene(place, day))
    return found.presence, found.because


@pytest.mark.parametrize(("case", "rows", "place", "day", "presence", "because"), ANSWERS, ids=[a[0] for a in ANSWERS])
def test_where_somebody_was_decides_what_they_can_have_seen(
    case: str, rows: list[Row], place: str, day: str, presence: Presence, because: Whereabouts
) -> None:
    assert ask(rows, place, day) == (presence, because)


def test_an_assumption_that_is_switched_off_decides_nothing() -> None:
    assert ask(MOVED, "Quay Prison", "1994-03-01", (STAYS_PUT.name,))[0] is Presence.POSSIBLE
    assert ask(MOVED, "Quay Prison", "1996-01-01", (OUTSIDE_WHEN_FREE.name,))[0] is Presence.POSSIBLE


def test_two_accounts_of_one_life_are_not_mixed() -> None:
    arrested, moved = (CUSTODY, None, "1993-01-10", ""), (PRESENCE, "Quay Prison", "", "")
    found = legs([stay(0, arrested, "d1"), stay(1, moved, "d2")])
    assert [leg.begin for leg in found] == [on("1993-01-10"), Bounds()]


def test_the_statements_that_place_somebody_are_given() -> None:
    witnesses = Witnesses([stay(n, row) for n, row in enumerate(MOVED)], Names(()).key)
    found = witnesses.vantage("Mira Tolan", "e-1", scene("Quay Prison", "1994-03-01"))
    assert found.rests_on == ("d1-0", "d1-1", "d1-2")
    assert found.assumptions == (STAYS_PUT.name,)
