"""What people write in `case.toml` of names, beside what is shipped."""

from __future__ import annotations

import pytest

from govah.model import KnownName, Precision, UsedName
from govah.reading.gazetteer import gazetteer, listings
from govah.reading.gazetteer.known import NobodyKnows

RING = KnownName(
    name="Dockers' Union",
    kind="organisation",
    also=("DU",),
    side="the dockers",
    used=(UsedName(text="the Ring", side="the ministry", derogatory=True, since="1993"),),
)
QUAY = KnownName(name="Quay Prison", kind="place", at=(59.9, 10.7), part_of="Mirnaya")
MIRNAYA = KnownName(name="Mirnaya", kind="place")


@pytest.mark.parametrize(("written", "side"), [("The Ring", "the ministry"), ("DU", "the dockers")])
def test_each_name_of_an_entry_is_found_with_its_own_side(written: str, side: str) -> None:
    ((_, listed),) = gazetteer((RING,)).find(f"{written} met.")
    assert (listed.name, listed.side, listed.rule) == ("Dockers' Union", side, "case")


def test_an_entry_is_a_row_with_its_point_its_holder_and_its_names() -> None:
    ((_, listed),) = gazetteer((QUAY, MIRNAYA)).find("at Quay Prison")
    held, quay = sorted(listings([listed.listing or ""], (QUAY, MIRNAYA)), key=lambda row: row.name)
    assert (held.name, quay.part_of) == ("Mirnaya", held.id)
    assert quay.location is not None
    assert (quay.location.latitude, quay.location.precision) == (59.9, Precision.SITE)


def test_a_hostile_name_of_an_entry_says_so() -> None:
    (row,) = listings(["case:organisation:dockers union"], (RING,))
    assert {name.text: name.derogatory for name in row.names} == {
        "the Ring": True,
        "Dockers' Union": False,
        "DU": False,
    }


def test_an_entry_called_as_a_shipped_row_is_that_row() -> None:
    evin = KnownName(name="Evin", kind="place", also=("the Hill",), part_of="Tehran")
    ((_, listed),) = gazetteer((evin,)).find("The Hill was full.")
    rows = {row.id: row for row in listings([listed.listing or ""], (evin,))}
    assert rows["ir-evin"].location is not None
    assert (rows["ir-evin"].name, rows["ir-evin"].part_of) == ("Evin", "ir-tehran")


def test_an_entry_that_is_only_a_name_has_no_row() -> None:
    ((_, listed),) = gazetteer((MIRNAYA,)).find("Mirnaya slept.")
    assert listed.listing is None
    assert listings([], (MIRNAYA,)) == ()


def test_an_entry_of_another_kind_is_another_thing() -> None:
    evin = KnownName(name="Evin", kind="operation", part_of="Iran")
    ids = {row.id for row in listings(["case:operation:evin", "ir-evin"], (evin,))}
    assert ids == {"case:operation:evin", "ir-evin", "ir-iran"}


def test_being_part_of_what_nobody_knows_is_told() -> None:
    with pytest.raises(NobodyKnows, match=r"Quay Prison is part of Mirnaya, and nothing is called so"):
        listings([], (QUAY,))
