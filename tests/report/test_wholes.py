from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govah.model import Bounds, Event, EventName, OriginCount, ProvenBounds
from govah.report.wholes import nested


def event(id_: str, part_of: str | None = None) -> Event:
    unbound = ProvenBounds(bounds=Bounds(None, None))
    return Event(
        id=id_,
        called=EventName(kind="killing"),
        start=unbound,
        end=unbound,
        statements=(),
        acts=(),
        origins=OriginCount(low=0, high=0),
        part_of=part_of,
    )


def order(*events: Event) -> list[tuple[str, int]]:
    return [(e.id, depth) for e, depth in nested(events)]


def test_parts_stand_under_their_whole_in_order_of_time() -> None:
    found = order(
        event("first", "whole"), event("other"), event("whole"), event("second", "whole"), event("deep", "second")
    )
    assert found == [("other", 0), ("whole", 0), ("first", 1), ("second", 1), ("deep", 2)]


def test_a_part_whose_whole_stands_elsewhere_keeps_its_place() -> None:
    assert order(event("part", "elsewhere"), event("other")) == [("part", 0), ("other", 0)]


@given(st.lists(st.none() | st.sampled_from("abcdef"), min_size=6, max_size=6))
def test_no_event_is_lost_or_doubled_whatever_is_part_of_what(wholes: list[str | None]) -> None:
    events = [event(name, whole) for name, whole in zip("abcdef", wholes, strict=True)]
    assert sorted(name for name, _ in order(*events)) == list("abcdef")
