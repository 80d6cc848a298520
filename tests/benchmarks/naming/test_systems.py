"""The programs beside Govah, those that are installed, and the table they stand in."""

from __future__ import annotations

import pytest

from naming.pairs import Pair
from naming.peers import Told, compared
from naming.scoring import Figures
from naming.systems import PEERS, Peer
from naming.tables import systems_table, table

PAIRS = [
    Pair("Reza Shenasa", "Reza Chenassa", True, "same"),
    Pair("Parvin Shenasa", "Reza Chenassa", False, "wrong"),
    Pair("شاه پسند", "Azadshahr", True, "same", "place", doubtful=True),
]


@pytest.mark.parametrize("peer", [p for p in PEERS if p.installed()], ids=lambda p: p.name)
def test_a_name_is_nearer_to_its_own_spelling_than_another(peer: Peer) -> None:
    score = peer.make()
    same, wrong, _ = (score(pair) for pair in PAIRS)
    assert 0 <= wrong < same <= 1


def exact() -> Peer:
    return Peer("exact", (), lambda: lambda p: float(p.left == p.right), frozenset({"persons"}), needs_arabic=True)


def test_a_program_is_not_asked_about_what_it_was_not_made_for() -> None:
    told = compared(exact(), {"persons": PAIRS, "spellings": PAIRS})
    assert list(told) == ["persons"]
    assert told["persons"].seen
    assert told["persons"].figures.f1 == pytest.approx(2 / 3)


def test_what_was_trained_on_the_names_is_marked() -> None:
    figures = Figures(f1=0.9, threshold=0.5, recall_when_sure=0.8, average_precision=0.7)
    shown = systems_table(["persons", "slavic"], {"one": {"persons": Told(figures, 1500.0, seen=True)}})
    assert "0.900  0.800  0.700†" in shown
    assert shown.splitlines()[2].split()[-2:] == ["-", "1,500"]
    assert shown.splitlines()[-1].startswith("† it was trained")


def test_shares_have_three_digits_and_counts_none() -> None:
    assert table("set", {"a": {"pairs": 12, "F1": 0.5}}).splitlines() == [
        "set    pairs       F1",
        "a         12    0.500",
    ]
