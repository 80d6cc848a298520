from __future__ import annotations

import pytest

from govah.errors import BadInput
from govah.model import Location, Precision


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0), (51.4, float("inf"))])
def test_a_point_that_is_not_on_earth_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(BadInput, match="no point on earth"):
        Location(latitude=latitude, longitude=longitude, precision=Precision.SITE)


def test_a_pole_and_the_180th_meridian_are_on_earth() -> None:
    assert Location(latitude=-90, longitude=180, precision=Precision.AREA).longitude == 180
