from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from govah.report.map.clipping import crossing
from govah.report.map.labels import Disc, Label, Layout
from govah.report.map.plane import Box

FRAME = Box(0, 0, 400, 300)
discs = st.builds(Disc, st.tuples(st.floats(0, 400), st.floats(0, 300)), st.floats(3, 20))
names = st.text("abcdefگچپژ ", min_size=1, max_size=24)
squares = [[(50.0, 50.0), (350.0, 50.0), (350.0, 250.0), (50.0, 250.0)]]


def laid_out(found: list[tuple[Disc, str]], area: str = "") -> list[Label]:
    layout = Layout(FRAME, [d for d, _ in found])
    labels = [layout.beside(name, disc) for disc, name in found]
    return [x for x in [*labels, layout.within(area, squares) if area else None] if x]


@given(st.lists(st.tuples(discs, names), max_size=14))
def test_words_never_touch_one_another_a_mark_or_the_edge(found: list[tuple[Disc, str]]) -> None:
    labels = laid_out(found, "Selmar")
    assert not any(a.box.meets(b.box) for a, b in combinations(labels, 2))
    assert not any(x.box.meets(d.box) for x in labels for d, _ in found)
    assert all(FRAME.holds(x.box) for x in labels)


@given(st.lists(st.tuples(discs, names), max_size=14))
def test_no_leader_runs_through_words(found: list[tuple[Disc, str]]) -> None:
    labels = laid_out(found)
    for a, b in combinations(labels, 2):
        assert not (a.leader and crossing(*a.leader, b.box))
        assert not (b.leader and crossing(*b.leader, a.box))


def test_a_mark_alone_has_its_name_at_its_right() -> None:
    (label,) = laid_out([(Disc((100, 100), 5), "Selmar")])
    assert label.leader is None
    assert label.box.left > 100


def test_at_the_edge_the_name_turns_to_the_other_side() -> None:
    (label,) = laid_out([(Disc((390, 100), 5), "Selmar")])
    assert label.box.right < 390


def test_in_a_crowd_a_name_stands_off_at_the_end_of_a_leader() -> None:
    crowd = [Disc((x, y), 6) for x in (174, 200, 226) for y in (124, 150, 176)]
    label = Layout(FRAME, crowd).beside("Lower Quay", crowd[4])
    assert label
    assert label.leader


def test_where_there_is_no_room_there_are_no_words() -> None:
    assert Layout(Box(0, 0, 40, 20)).beside("The old customs house", Disc((20, 10), 3)) is None
    assert Layout(FRAME).within("The old customs house", [[(0, 0), (30, 0), (30, 30)]]) is None
