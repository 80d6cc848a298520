"""Nothing is done to anybody before birth or after death, and a name never outweighs a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govah.model import CaseFile, ClashKind, EntityKind, Event

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers


def told_of(
    papers: Papers,
    name: str,
    *acts: tuple[str, str | None],
    whom: str = "Lena Voss",
    sort: EntityKind = EntityKind.PERSON,
) -> None:
    papers.add(name, byline=f"Author of {name}")
    papers.name(name, whom, sort)
    for kind, day in acts:
        act = papers.told(kind, kind, day, who=(whom,), whom=whom, rule="verb")
        papers.say(name, f"The {kind} of {whom}.", acts=[act])


def events(papers: Papers) -> dict[str, Event]:
    return {e.kind: e for e in papers.reckon().events}


def test_what_was_done_to_somebody_was_done_before_their_death(papers: Papers) -> None:
    told_of(papers, "A", ("arrest", None), ("execution", "1994-04-12"))
    arrest = events(papers)["arrest"]
    assert arrest.start.latest == papers.day("1994-04-12")
    assert {s.assumption for s in arrest.start.latest_proof} == {None, "one-life"}
    assert "one-life" in {a.name for a in papers.reckon().assumptions}


def test_a_release_after_the_death_is_a_clash_that_moves_no_date(papers: Papers) -> None:
    told_of(papers, "A", ("execution", "1994-04-12"))
    told_of(papers, "B", ("release", "1994-05-02"))
    (clash,) = papers.reckon().clashes
    assert (clash.days, clash.kind, clash.assumptions) == (20, ClashKind.HARD, ("one-life",))
    assert set(clash.statements) == {*papers.statements("A"), *papers.statements("B")}
    found = events(papers)
    assert found["release"].start.earliest == papers.day("1994-05-02")
    assert not found["release"].contested


def test_a_burial_comes_after_the_death_and_two_people_have_two_lives(papers: Papers) -> None:
    told_of(papers, "A", ("execution", "1994-04-12"), ("burial", "1994-04-14"))
    told_of(papers, "B", ("release", "1994-05-02"), whom="Mara Dell")
    assert papers.reckon().clashes == ()


def test_the_assumption_can_be_switched_off(papers: Papers) -> None:
    papers.casefile = CaseFile(switched_off=("one-life",))
    told_of(papers, "A", ("execution", "1994-04-12"), ("release", "1994-05-02"))
    assert papers.reckon().clashes == ()


def test_an_organisation_has_no_one_life(papers: Papers) -> None:
    told_of(
        papers,
        "A",
        ("execution", "1994-04-12"),
        ("arrest", "1994-05-02"),
        whom="Reed Union",
        sort=EntityKind.ORGANISATION,
    )
    assert papers.reckon().clashes == ()
