"""Which names are compared, and that what is left out is counted."""

from __future__ import annotations

from govah.reckoning.entities.blocks import Blocks, spellings_of
from govah.reckoning.entities.written import Written

from .rows import body, page, person, place


def _blocks(*texts: str) -> Blocks:
    names = Written([page(f"d{n}", place(text)) for n, text in enumerate(texts)], {}).names
    return Blocks(list(spellings_of(names)))


def test_names_that_share_a_key_are_compared_once() -> None:
    pairs = [{one.text, other.text} for one, other in _blocks("Sarvabad", "سروآباد", "Gholab").pairs()]
    assert pairs == [{"Sarvabad", "سروآباد"}]


def test_what_a_crowd_leaves_out_is_counted() -> None:
    """Forty names with one vowel, forty with another, all with the same consonants."""
    crowd = _blocks(*(f"Gh{'a' * n}l{vowel}b" for n in range(40) for vowel in "iu"))
    taken = len(list(crowd.pairs()))
    assert taken + crowd.left_out >= 80 * 79 // 2
    assert crowd.left_out > 0


def test_a_person_is_never_compared_with_a_place() -> None:
    readings = [page("d1", person("Sarvabad"), place("سروآباد"), body("Sarv Abad"))]
    assert list(Blocks(list(spellings_of(Written(readings, {}).names))).pairs()) == []
