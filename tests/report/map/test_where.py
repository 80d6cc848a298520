from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from govah.model import Examination, Location, Precision, Reckoning
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.map import Where, where
from govah.report.map.atlas import Atlas
from govah.report.map.drawing import Artist, Drawing
from govah.report.map.marks import APART, Mark, marks
from govah.report.map.places import Place, parted, places
from govah.report.map.plane import Degrees, frame_of
from govah.report.words import Words

spots = st.lists(st.tuples(st.floats(44, 62), st.floats(25, 39)), min_size=1, max_size=40)


def lined(examination: Examination, language: str = "en") -> Lines:
    return Lines(Lookup(examination), Words(language))


def section(examination: Examination, language: str = "en") -> Where:
    return where(lined(examination, language))


def placed(*points: Degrees, precision: Precision = Precision.SITE) -> list[Place]:
    return [
        Place(
            id=f"p-{n}",
            name=f"Quay {n}",
            others=(),
            sort="quay",
            statements=(),
            events=(),
            location=Location(latitude=y, longitude=x, precision=precision),
            precision=precision,
        )
        for n, (x, y) in enumerate(points)
    ]


def names(found: Sequence[Place]) -> set[str]:
    return {p.name for p in found}


def test_a_place_has_the_statements_that_name_it_and_the_events_that_it_is_in(mapped: Examination) -> None:
    house = next(p for p in places(lined(mapped)) if p.name == "customs house")
    assert [s.text for s in house.statements] == ["The customs house was bombed on the night of 12 April 1994."]
    assert [e.called.names for e in house.events] == [("Bombing of the customs house",)]


def test_the_point_of_a_town_is_the_place_itself_only_for_the_town(mapped: Examination) -> None:
    precisions = {p.name: p.precision for p in places(lined(mapped))}
    assert precisions["Selmar"] is Precision.SITE
    assert precisions["chandlers’ school"] is Precision.TOWN


def test_every_place_is_in_the_list_on_the_map_or_not(mapped: Examination) -> None:
    found = section(mapped)
    told = [re.sub("<[^>]+>", "", r.name) for r in (*found.placed, *found.more, *found.unplaced)]
    assert sorted(told) == sorted(e.name for e in mapped.reckoning.entities)
    assert ["the Long Quay" in r.name for r in found.unplaced] == [True]


def test_a_court_abroad_does_not_shrink_the_country(mapped: Examination) -> None:
    near, far = parted([p for p in places(lined(mapped)) if p.location])
    assert names(far) == {"Court of the Seas"}
    assert len(near) == 5
    (row,) = (r for r in section(mapped).placed if r.far)
    assert re.search(r"1,\d\d0 km from", row.far)


def test_places_all_over_a_country_stay_on_one_map() -> None:
    near, far = parted(placed((51.4, 35.7), (51.0, 35.8), (59.6, 36.3), (48.7, 31.3), (60.9, 29.5), (46.3, 38.1)))
    assert (len(near), far) == (6, [])


def test_a_place_at_the_other_end_of_the_country_stays_on_the_map_and_one_as_far_abroad_does_not() -> None:
    tehran, karaj, zahedan, jerusalem = (51.4, 35.7), (51.0, 35.8), (60.9, 29.5), (35.2, 31.8)
    near, far = parted(placed(tehran, karaj, zahedan))
    assert (len(near), far) == (3, [])
    near, far = parted(placed(tehran, karaj, jerusalem))
    assert (names(near), names(far)) == ({"Quay 0", "Quay 1"}, {"Quay 2"})


def test_half_of_what_is_told_is_never_left_off_the_map() -> None:
    near, far = parted(placed((51.4, 35.7), (18.1, 59.3), (18.2, 59.3)))
    assert len(near) >= len(far)


def test_without_any_place_there_is_no_map_and_it_says_so(harbour: Examination, mapped: Examination) -> None:
    nothing = replace(harbour, reckoning=Reckoning())
    assert section(nothing).maps == ""
    assert section(nothing).lead == "The documents name no place."
    unknown = tuple(replace(e, listing=None) for e in mapped.reckoning.entities)
    found = section(replace(mapped, reckoning=Reckoning(entities=unknown)))
    assert found.maps == ""
    assert "there is no map" in found.lead
    assert len(found.unplaced) == 6  # the court is a body: a place only where a list says where it sits


def test_in_persian_a_place_has_its_persian_name_and_never_a_term_of_abuse(mapped: Examination) -> None:
    found = section(mapped, "fa")
    assert "بند قرنطینه" in found.maps
    assert "سوراخ موش" not in found.maps
    assert "customs house" in found.maps


@given(spots)
def test_every_place_is_in_one_mark_and_no_two_marks_are_too_near(points: list[Degrees]) -> None:
    found = marks(placed(*points), frame_of(points, 960, 640))
    assert sorted(p.id for m in found for p in m.places) == sorted(f"p-{n}" for n in range(len(points)))
    assert all(hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) >= APART for a, b in combinations(found, 2))


def test_marks_that_crowd_are_drawn_again_where_that_tells_them_apart() -> None:
    near = ((51.40, 35.70), (51.45, 35.80), (59.6, 36.3), (46.3, 38.1))
    (title, _), *more = Atlas(placed(*near), Words("en")).details
    assert (title, more) == ("Around <bdi>Quay 0</bdi>, larger", [])
    assert Atlas(placed(*near[1:], near[1]), Words("en")).details == ()  # one point, two places: no map helps


def test_the_legend_knows_every_sort_of_mark_that_is_drawn() -> None:
    house, school, far = placed((51.40, 35.70), (51.45, 35.80), (59.6, 36.3))
    in_town = replace(school, precision=Precision.TOWN)
    says = [says for _, says in Atlas([house, in_town, far], Words("en")).legend()]
    assert says == ["the place itself", "in or near: the point is that of its town or village"]


def test_a_statement_that_names_two_places_of_a_mark_counts_once(mapped: Examination) -> None:
    (told,) = [s for s in mapped.statements if s.text.startswith("The customs house")]
    both = [replace(p, statements=(told,)) for p in placed((51.40, 35.70), (51.41, 35.70))]
    (mark,) = marks(both, frame_of([(44, 25), (62, 39)], 960, 640))
    assert (len(mark.places), mark.count) == (2, 1)


def test_a_mark_as_drawn() -> None:
    frame = frame_of([(14.0, 45.0)], 240, 160)
    (place,) = placed((14.0, 45.0), precision=Precision.TOWN)
    mark = Mark((120.0, 80.0), (place,), 4)
    drawing = Drawing(name="broad", frame=frame, made=frame, ground="ground", marks=[mark], unit=4)
    assert str(Artist(Words("en")).map(drawing)).replace("><", ">\n<") == GOLDEN


def test_a_name_cannot_break_out_of_the_drawing() -> None:
    frame = frame_of([(14.0, 45.0)], 600, 400)
    (place,) = placed((14.0, 45.0))
    mark = Mark((300.0, 200.0), (replace(place, name="</text><script>\u202e"),), 1)
    drawn = Artist(Words("en")).map(
        Drawing(name="broad", frame=frame, made=frame, ground="ground", marks=[mark], unit=4)
    )
    assert "<script" not in drawn
    assert "\u202e" not in drawn
    assert "[RLO]" in drawn


GOLDEN = """\
<svg class="map broad" viewBox="0 0 240 160" role="group" aria-label="Map of the places that are told of">
<g aria-hidden="true">
<use href="#ground" transform="translate(0.00 0.00)scale(0.25000)"/>
<path class="scale" d="M12 144v4H83.9v-4"/>
<text class="degree mid" x="48.0" y="135.3">100 km</text>
<path class="degree" d="M6.9 0V160"/>
<path class="degree" d="M120.0 0V160"/>
<text class="degree mid" x="120.0" y="15.3">14° E</text>
<path class="degree" d="M233.1 0V160"/>
<path class="degree" d="M0 160.0H240"/>
<path class="degree" d="M0 0.0H240"/>
</g>
<a href="#where-p-0">
<title>Quay 0: 4 statements</title>
<circle class="hit" cx="120.0" cy="80.0" r="12"/>
<circle class="near" cx="120.0" cy="80.0" r="8.0"/>
</a>
<g aria-hidden="true">
<text class="name after" x="132.0" y="84.3">Quay 0</text>
</g>
</svg>"""
