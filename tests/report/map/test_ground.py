from __future__ import annotations

import re

import pytest

from govah.report.map.ground import FINE, ground
from govah.report.map.plane import Degrees, frame_of

IRAN = [(44.1, 39.0), (61.0, 27.0), (51.0, 25.6)]


def lies_on_land(point: Degrees, around: list[Degrees]) -> bool:
    """By the rule of the drawing: inside an odd number of outlines."""
    frame = frame_of(around, 900, 600)
    x, y = (value * FINE for value in frame.at(point))
    odd = False
    for outline in re.findall(r"M[^M]+", ground(frame).land):
        (a, b), *moves = [(int(p), int(q)) for p, q in re.findall(r"(-?\d+) ?(-?\d+)", outline)]
        corners = [(a, b)]
        for right, down in moves:
            corners.append((corners[-1][0] + right, corners[-1][1] + down))
        for (c, d), (e, f) in zip(corners, [*corners[1:], corners[0]], strict=True):
            odd ^= (d > y) != (f > y) and x < c + (e - c) * (y - d) / (f - d)
    return odd


@pytest.mark.parametrize(
    ("name", "point", "land"),
    [
        ("Tehran", (51.39, 35.69), True),
        ("Bandar Abbas, a little inland", (56.3, 27.3), True),
        ("the Caspian Sea", (51.0, 38.5), False),
        ("the Gulf", (51.5, 27.0), False),
    ],
)
def test_land_is_land_and_sea_is_sea(name: str, point: Degrees, land: bool) -> None:
    assert lies_on_land(point, IRAN) is land, name


def test_land_goes_on_across_the_180th_meridian() -> None:
    chukotka = [(175.0, 66.0), (-175.0, 67.0)]
    assert lies_on_land((178.0, 67.5), chukotka)
    assert lies_on_land((-179.0, 67.5), chukotka)
    assert not lies_on_land((-170.0, 71.0), chukotka)


def test_the_map_of_a_country_is_small_and_names_its_neighbours() -> None:
    found = ground(frame_of(IRAN, 960, 640))
    assert 4_000 < len(found.land) + len(found.borders) < 20_000
    assert {"Iran", "Iraq", "Türkiye", "Pakistan"} <= {c.names["en"] for c in found.countries}
    assert "ایران" in {c.names["fa"] for c in found.countries}


def test_the_whole_earth_can_be_drawn() -> None:
    found = ground(frame_of([(-70, -30), (140, 35), (18, 59)], 960, 640))
    assert len(found.land) + len(found.borders) < 80_000


def test_one_spot_in_the_sea_is_drawn_without_land() -> None:
    assert ground(frame_of([(-30.0, 30.0)], 300, 200)).land == ""
