"""What one origin says on one event stands or falls together, however often and wherever it says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govah.model import Order

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers

    from govah.reckoning.stakes import Stake


def stakes(papers: Papers) -> dict[str, Stake]:
    return papers.evidence().stakes()


def raid(papers: Papers, paper: str, by: str, day: str) -> str:
    if paper not in papers.names:
        papers.add(paper, outlet=paper)
    act = papers.told("raid", "offensive", day, name="Dawn")
    return papers.say(paper, f"The raid was on {day}.", by=by, acts=[act])


def test_what_one_official_says_in_two_papers_is_one_stake(papers: Papers) -> None:
    said = [raid(papers, paper, "Ivo Marr", "1994-04-12") for paper in ("Harbour Post", "Quay News")]
    assert len({stakes(papers)[s] for s in said}) == 1


def test_what_two_people_say_is_two_stakes(papers: Papers) -> None:
    said = [raid(papers, "Harbour Post", by, "1994-04-12") for by in ("Ivo Marr", "Lena Voss")]
    assert len({stakes(papers)[s] for s in said}) == 2


def test_what_one_person_says_of_two_events_is_two_stakes(papers: Papers) -> None:
    first = raid(papers, "Harbour Post", "Ivo Marr", "1994-04-12")
    burial = papers.told("burial", "burial", "1994-06-02")
    second = papers.say("Harbour Post", "The burial was in June.", by="Ivo Marr", acts=[burial])
    assert stakes(papers)[first] != stakes(papers)[second]


def test_a_statement_is_about_what_it_tells_not_about_what_it_dates_that_by(papers: Papers) -> None:
    first = raid(papers, "Harbour Post", "Ivo Marr", "1994-04-12")
    acts = [
        papers.told("raid", "offensive", name="Dawn"),
        papers.told("order", "order", relation=(Order.AFTER, "raid", None, None)),
    ]
    second = papers.say("Harbour Post", "After the raid came the order.", by="Ivo Marr", acts=acts)
    assert stakes(papers)[first] != stakes(papers)[second]


def test_ten_reprints_do_not_outvote_a_witness(papers: Papers) -> None:
    letter = raid(papers, "Letter", "Ivo Marr", "1994-04-12")
    for n in range(10):
        papers.copy(f"Reprint {n}", "Letter", outlet=f"Outlet {n}")
    witness = raid(papers, "Memoir", "Lena Voss", "1994-04-20")
    found = papers.evidence()
    worth = found.stakes()
    ways = found.network.repairs(stakes=worth).whole
    assert {(way.cost, way.given_up) for way in ways} == {(1, (worth[s].name,)) for s in (letter, witness)}
