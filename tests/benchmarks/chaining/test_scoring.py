"""The scorer of chains on a few invented items, and Govah's floors on the corpus itself."""

from __future__ import annotations

import pytest

import chains
from chaining.corpus import Item, Link, Told, files, items
from chaining.scoring import counted

TEXT = "The Harbour Gazette, citing Aren Osk, said that the gaol was empty."
CONTENT = ((TEXT.index("the gaol"), len(TEXT) - 1),)


def link(name: str, stance: str = "reports", basis: str = "told") -> Link:
    start = TEXT.find(name)
    return Link(name, (start, start + len(name)) if start >= 0 else None, "person", stance, basis)


def item(*chain: Link) -> Item:
    return Item("en-1", TEXT, (Told(CONTENT, chain, "indirect", "positive", "certain"),))


@pytest.mark.parametrize(
    ("chain", "right"),
    [
        ([link("Harbour Gazette"), link("Aren Osk", "asserts", "unstated")], 1),
        ([link("Harbour Gazette")], 0),
        ([link("Aren Osk"), link("Harbour Gazette")], 0),
        ([link("Harbour Gazette"), link("Mira Tal")], 0),
    ],
)
def test_a_chain_is_right_when_every_link_is_in_its_place(chain: list[Link], right: int) -> None:
    assert counted([item(*chain)], "en").of["chain"] == right


def test_a_trap_is_left_alone_or_not() -> None:
    count = counted([Item("en-1", "The gaol was empty.", ()), Item("en-2", TEXT, ())], "en")
    assert (count.of["traps"], count.of["traps left"]) == (2, 1)


@pytest.mark.parametrize("part", chains.FLOORS)
def test_whole_chains_stay_above_their_floor(part: str) -> None:
    count = counted(items(files(chains.DATA)[part]), part.partition(".")[0])
    assert count.figures()["whole chain"] >= chains.FLOORS[part]
