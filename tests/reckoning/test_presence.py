"""Who could have seen a thing: only what places somebody decides, and everything else is possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.model import Bounds, Presence, Span, Stay, StayKind, Whereabouts, day_of
from govah.reckoning.names import Names
from govah.reckoning.presence import Life, Scene, is_closed
from govah.reckoning.whereabouts import Leg, Timeline, legs

CUSTODY, PRESENCE, FREE, DEAD, OFFICE = StayKind
KEY = Names().key
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
    ("held in a prison, done in a town", HELD, "Selmar", "1994-03-01", Presence.POSSIBLE, Whereabouts.PLACED),
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
    (
        "an official, once held and freed",
        [*MOVED, (OFFICE, "warden", "", "")],
        "Quay Prison",
        "1996-01-01",
        Presence.POSSIBLE,
        Whereabouts.OPEN,
    ),
    ("arrested later, elsewhere", HELD, "Hill Prison", "1992-01-01", Presence.POSSIBLE, Whereabouts.OPEN),
    ("held, and nobody says where it happened", HELD, "", "1994-03-01", Presence.POSSIBLE, Whereabouts.PLACED),
    ("held in a ward of some prison", HELD, "Ward 8", "1994-03-01", Presence.POSSIBLE, Whereabouts.PLACED),
    ("released before it was done in a town", MOVED, "Selmar", "1996-01-01", Presence.POSSIBLE, Whereabouts.OPEN),
    ("not yet arrested", HELD, "Quay Prison", "1992-01-01", Presence.IMPOSSIBLE, Whereabouts.NOT_YET_TAKEN),
    ("dead", [(DEAD, None, "1993-01-01", "")], "Selmar", "1994-01-01", Presence.IMPOSSIBLE, Whereabouts.DEAD),
    ("nothing told of that time", [], "Quay Prison", "1994-03-01", Presence.POSSIBLE, Whereabouts.OPEN),
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


def scene(place: str, day: str, last: str = "") -> Scene:
    """A thing done there on that day; "" is a place that nobody tells."""
    places = frozenset({KEY(place)}) if place else frozenset()
    return Scene(
        begin=on(day), end=on(last or day), places=places, is_closed=is_closed(place), is_inside=is_closed(place)
    )


def life(rows: list[Row], *, stays_put: bool = True) -> Life:
    return Life([stay(n, row) for n, row in enumerate(rows)], KEY, stays_put=stays_put)


@pytest.mark.parametrize(("case", "rows", "place", "day", "presence", "because"), ANSWERS, ids=[a[0] for a in ANSWERS])
def test_where_somebody_was_decides_what_they_can_have_seen(
    case: str, rows: list[Row], place: str, day: str, presence: Presence, because: Whereabouts
) -> None:
    assert life(rows).answer(scene(place, day))[:2] == (presence, because)


def test_an_assumption_that_is_switched_off_decides_nothing() -> None:
    assert life(MOVED, stays_put=False).answer(scene("Quay Prison", "1994-03-01"))[0] is Presence.POSSIBLE
    free = life(MOVED).answer(scene("Quay Prison", "1996-01-01"), outside_when_free=False)
    assert free[0] is Presence.POSSIBLE


def test_a_stay_that_is_not_assumed_to_have_lasted_still_speaks_against_a_release() -> None:
    again = [*MOVED, (CUSTODY, None, "1996-02-01", ""), (PRESENCE, "Quay Prison", "", "")]
    assert life(again, stays_put=False).answer(scene("Quay Prison", "1996-03-01"))[0] is Presence.POSSIBLE


def test_two_prisons_on_one_day_leave_it_open() -> None:
    both = [stay(0, HELD[0]), stay(1, (CUSTODY, "Hill Prison", "1993-01-10", "1995-09-02"), "d2")]
    assert Life(both, KEY).answer(scene("Hill Prison", "1994-03-01"))[:2] == (Presence.POSSIBLE, Whereabouts.OPEN)


def test_a_thing_that_went_on_longer_than_the_stay_may_have_been_seen_after_it() -> None:
    assert life(HELD).answer(scene("Hill Prison", "1995-09-01", "1995-09-30"))[0] is Presence.POSSIBLE


def test_on_the_day_of_coming_nobody_is_certain_to_have_been_there() -> None:
    assert life(HELD).answer(scene("Quay Prison", "1993-01-10"))[0] is Presence.POSSIBLE
    assert life(HELD).answer(scene("Quay Prison", "1993-01-11"))[0] is Presence.CERTAIN


def test_the_barracks_of_another_account_may_be_others() -> None:
    held = Life([stay(0, (CUSTODY, "the barracks", "1993-01-10", "1993-02-10"))], KEY)
    seen = Scene(begin=on("1993-01-20"), end=on("1993-01-20"), words="i saw it in the barracks", document="d1")
    assert held.answer(seen)[0] is Presence.CERTAIN
    assert held.answer(replace(seen, document="d2"))[0] is Presence.POSSIBLE


def test_two_accounts_of_one_life_are_not_mixed() -> None:
    arrested, moved = (CUSTODY, None, "1993-01-10", ""), (PRESENCE, "Quay Prison", "", "")
    found = legs([stay(0, arrested, "d1"), stay(1, moved, "d2")], KEY)
    assert [leg.begin for leg in found] == [on("1993-01-10"), Bounds()]


def test_the_stays_that_place_somebody_are_given() -> None:
    leg = life(MOVED).answer(scene("Quay Prison", "1994-03-01"))[2]
    assert leg is not None
    assert leg.filled
    assert [s.statement for s in leg.stays] == ["d1-0", "d1-1", "d1-2"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8), st.integers(0, 30), st.integers(0, 5))
def test_a_timeline_finds_a_stay_exactly_if_one_lasted_through(
    spans: list[tuple[int, int]], first: int, more: int
) -> None:
    days = [(min(s), max(s)) for s in spans]
    own = [Leg(CUSTODY, "Quay", Bounds(a, a), Bounds(b, b), ()) for a, b in days]
    found = Timeline(own).through(first, first + more)
    assert (found is not None) == any(a < first and first + more < b for a, b in days)
