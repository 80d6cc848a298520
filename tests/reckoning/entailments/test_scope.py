"""Counter-examples of place and group, and what is none: a town around a prison, a name that may be theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govah.model import CaseFile, Entailment, EntityKind, KnownTie, Verdict

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers

GROUPS = ("Reed League", "Stone League", "Reed Youth")


def offered(papers: Papers, *, riot_in: str | None = None, rioters: tuple[str, ...] = ()) -> None:
    """A warden says that the executions answered a riot."""
    told, because = papers.told, papers.because
    papers.add("warden", outlet="Hill Gazette")
    for group in GROUPS:
        papers.name("warden", group, EntityKind.ORGANISATION)
    papers.say(
        "warden",
        "The executions of May 1994 answered the riot.",
        by="Osric Vane",
        acts=[
            told("executions", "execution", "1994-05-01..1994-05-31"),
            told("riot", "rebellion", "1994-04-20", place=riot_in, who=rioters),
        ],
        because=[because("executions", "riot")],
    )


def witness(papers: Papers, name: str, *, place: str | None = None, who: tuple[str, ...] = ()) -> str:
    """Somebody tells of the same executions."""
    papers.add(name, byline=name)
    acts = [papers.told("executions", "execution", "1994-05-01..1994-05-31", place=place, who=who)]
    return papers.say(name, "The executions went on in May.", acts=acts)


def part(papers: Papers, name: str) -> Entailment | None:
    (explanation,) = papers.reckon().explanations
    return next((e for e in explanation.entailments if e.id.endswith(f"-{name}")), None)


PLACES = [
    # where the riot was, where the executions were, the verdict
    ("Quay Prison", "Hill Prison", Verdict.CONTRADICTED),
    ("Quay Prison", "Quay Prison", Verdict.SUPPORTED),
    ("Quay Prison", "Selmar", Verdict.SILENT),
    ("Quay Prison", None, Verdict.SILENT),
    (None, "Hill Prison", Verdict.SILENT),
]


@pytest.mark.parametrize(("riot", "executions", "verdict"), PLACES)
def test_a_second_prison_is_a_counter_example_and_a_town_is_none(
    papers: Papers, riot: str | None, executions: str | None, verdict: Verdict
) -> None:
    offered(papers, riot_in=riot)
    witness(papers, "Mara Dell", place=executions)
    found = part(papers, "place")
    assert found is not None
    assert found.verdict is verdict
    assert [a.name for a in found.assumptions] == ["answer-stays-in-place"]


def test_counter_examples_are_counted_by_origin_and_priced(papers: Papers) -> None:
    offered(papers, riot_in="Quay Prison")
    told = {witness(papers, name, place="Hill Prison") for name in ("Mara Dell", "Tobin Ash")}
    found = part(papers, "place")
    assert found is not None
    assert found.flips is not None
    assert found.against_origins is not None
    assert (set(found.against), found.against_origins.low, found.flips.least) == (told, 2, 2)
    (explanation,) = papers.reckon().explanations
    assert explanation.price is not None
    assert [(way.cost, set(way.rejects)) for way in explanation.price.ways] == [(2, told)]
    relaxed = {r.assumption: r.price.cost for r in explanation.relaxed}
    assert relaxed["answer-stays-in-place"] == 0


THEIRS = [
    # who rose, who was executed, the verdict
    ("Reed League", "Stone League", Verdict.CONTRADICTED),
    ("Reed League", "Reed League", Verdict.SUPPORTED),
    ("Reed League", "Lena Voss", Verdict.SILENT),
]


@pytest.mark.parametrize(("rose", "executed", "verdict"), THEIRS)
def test_another_group_is_a_counter_example_and_a_person_is_none(
    papers: Papers, rose: str, executed: str, verdict: Verdict
) -> None:
    offered(papers, rioters=(rose,))
    witness(papers, "Mara Dell", who=(executed,))
    found = part(papers, "group")
    assert found is not None
    assert found.verdict is verdict


def test_a_group_that_is_part_of_the_one_that_rose_is_no_counter_example(papers: Papers) -> None:
    offered(papers, rioters=("Reed League",))
    witness(papers, "Mara Dell", who=("Reed Youth",))
    tie = KnownTie(kind="part-of", names=("Reed Youth", "Reed League"), reason="its statutes")
    before = part(papers, "group")
    papers.casefile = CaseFile(ties=(tie,))
    after = part(papers, "group")
    assert before is not None
    assert after is not None
    assert (before.verdict, after.verdict) == (Verdict.CONTRADICTED, Verdict.SILENT)


def test_scope_is_not_asked_where_nobody_names_a_place_or_a_group(papers: Papers) -> None:
    offered(papers)
    assert (part(papers, "place"), part(papers, "group")) == (None, None)


@pytest.mark.parametrize("name", ["place", "group"])
def test_an_assumption_that_is_switched_off_leaves_no_counter_example(papers: Papers, name: str) -> None:
    offered(papers, riot_in="Quay Prison", rioters=("Reed League",))
    witness(papers, "Mara Dell", place="Hill Prison", who=("Stone League",))
    papers.casefile = CaseFile(switched_off=(f"answer-stays-in-{name}",))
    found = part(papers, name)
    assert found is not None
    assert (found.verdict, found.against, found.without_assumptions) == (Verdict.UNTESTABLE, (), Verdict.OPEN)
