"""Which mentions are taken to tell of one happening, and which are kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from govah.model import Event, Phase

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers

Row = dict[str, Any]


def tell(papers: Papers, rows: list[tuple[str, Row]]) -> tuple[Event, ...]:
    """Each row is the paper and the act it tells of, in a statement of its own."""
    for paper in dict.fromkeys(p for p, _ in rows):
        papers.add(paper, byline=f"Author {paper}")
    for paper, row in rows:
        papers.say(paper, f"There was {row['words']} that day.", acts=[papers.told(**row)])
    return papers.reckon().events


ONE = [
    # the names of an operation are one thing, whatever the dates
    [("A", {"words": "Operation Reed", "kind": "offensive", "name": "Operation Reed", "when": "1994-04-01"}),
     ("B", {"words": "Operation Reed", "kind": "offensive", "name": "Operation Reed", "when": "1994-05-01"})],
    # a year and a season of it, in one document
    [("A", {"words": "the 1994 massacre", "kind": "killing", "when": "1994-01-01..1994-12-31"}),
     ("A", {"words": "executions", "kind": "execution", "when": "1994-06-21..1994-09-22"})],
    # a mention without a date means the only one there is
    [("A", {"words": "executions", "kind": "execution", "when": "1994-06-21..1994-09-22"}),
     ("A", {"words": "the massacre", "kind": "killing"}), ("B", {"words": "the executions", "kind": "execution"})],
    # the same day in two documents
    [("A", {"words": "bombing", "kind": "bombing", "when": "1994-04-12"}),
     ("B", {"words": "bombing", "kind": "bombing", "when": "1994-04-12"})],
    # what is over at once may be dated coarsely elsewhere in the document
    [("A", {"words": "bombing", "kind": "bombing", "when": "1994-04-12"}),
     ("A", {"words": "April bombing", "kind": "bombing", "when": "1994-04-01..1994-04-30"})],
    # one place, two documents
    [("A", {"words": "burial", "kind": "burial", "when": "1994-04-12", "place": "Ost"}),
     ("B", {"words": "burial", "kind": "burial", "when": "1994-04-10..1994-04-14", "place": "OST"})],
]  # fmt: skip

APART = [
    # different days
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12"}),
     ("A", {"words": "killing", "kind": "killing", "when": "1994-04-14"})],
    # different places on one day
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12", "place": "Ost"}),
     ("A", {"words": "killing", "kind": "killing", "when": "1994-04-12", "place": "West"})],
    # different people
    [("A", {"words": "arrest", "kind": "arrest", "when": "1994-04-12", "who": ("Mara Dell",)}),
     ("A", {"words": "arrest", "kind": "arrest", "when": "1994-04-12", "who": ("Tobin Ash",)})],
    # a day is not the season it lies in
    [("A", {"words": "executions", "kind": "execution", "when": "1994-07-28"}),
     ("A", {"words": "summer executions", "kind": "execution", "when": "1994-06-21..1994-09-22"})],
    # different kinds
    [("A", {"words": "transfer", "kind": "transfer", "when": "1994-04-12"}),
     ("A", {"words": "sorting", "kind": "sorting", "when": "1994-04-12"})],
    # what prepares a thing is not the thing
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12"}),
     ("A", {"words": "planned killing", "kind": "killing", "when": "1994-04-12", "phase": Phase.PREPARATION})],
    # a time without an end says too little to be the same
    [("A", {"words": "killing", "kind": "killing", "when": "1994-01-01..1994-12-31"}),
     ("A", {"words": "killing", "kind": "killing", "when": "..1994-06-30"})],
    # overlapping, in two documents, with nothing else in common
    [("A", {"words": "killing", "kind": "killing", "when": "1994-04-12"}),
     ("B", {"words": "killing", "kind": "killing", "when": "1994-04-10..1994-04-14"})],
]  # fmt: skip


@pytest.mark.parametrize("rows", ONE)
def test_these_mentions_tell_of_one_event(papers: Papers, rows: list[tuple[str, Row]]) -> None:
    (event,) = tell(papers, rows)
    assert len(event.acts) == len(rows)


@pytest.mark.parametrize("rows", APART)
def test_these_mentions_are_kept_apart(papers: Papers, rows: list[tuple[str, Row]]) -> None:
    assert len(tell(papers, rows)) == len(rows)


def test_a_mention_that_could_mean_two_events_joins_neither(papers: Papers) -> None:
    days = ("1994-04-12", "1994-04-14")
    dated: list[tuple[str, Row]] = [("A", {"words": "killing", "kind": "killing", "when": day}) for day in days]
    events = tell(papers, [*dated, ("A", {"words": "the killings", "kind": "killing"})])
    assert [len(e.acts) for e in events] == [1, 1]


def test_a_preparation_is_named_after_what_it_prepares_and_begins_no_later(papers: Papers) -> None:
    rows: list[tuple[str, Row]] = [
        ("A", {"words": "massacre", "kind": "killing", "when": "1994-01-01..1994-12-31"}),
        ("A", {"words": "killing", "kind": "killing", "when": "1994-03-01..1994-03-31", "phase": Phase.PREPARATION}),
    ]
    events = {e.label: e for e in tell(papers, rows)}
    assert set(events) == {"Massacre", "Preparation of killing"}
    assert events["Massacre"].start.earliest == papers.day("1994-03-01")
    assert "began no later than" in " ".join(s.says for s in events["Massacre"].start.earliest_proof)


def test_a_beginning_bounds_only_the_start_and_an_end_only_the_end(papers: Papers) -> None:
    siege: Row = {"words": "siege", "kind": "offensive", "name": "Siege of Ost"}
    begun = {**siege, "when": "1994-03-01", "phase": Phase.BEGINNING}
    (event,) = tell(papers, [("A", begun), ("A", {**siege, "when": "1994-05-01", "phase": Phase.END})])
    assert (event.start.earliest, event.start.latest) == (papers.day("1994-03-01"),) * 2
    assert (event.end.earliest, event.end.latest) == (papers.day("1994-05-01"),) * 2
    assert not event.contested


def test_events_stand_by_their_earliest_day_and_the_undated_are_not_listed(papers: Papers) -> None:
    dated = (("trial", None), ("release", "1995-01-01"), ("burial", "1994-01-01"), ("arrest", "1994-01-01"))
    rows: list[tuple[str, Row]] = [("A", {"words": w, "kind": w, "when": d}) for w, d in dated]
    assert [e.label for e in tell(papers, rows)] == ["Arrest", "Burial", "Release"]


def test_nothing_is_told_before_it_has_begun(papers: Papers) -> None:
    papers.add("A", outlet="Harbour Post", published="1994-05-03")
    papers.say("A", "Operation Reed is over.", acts=[papers.told("Operation Reed", "offensive", name="Operation Reed")])
    (event,) = papers.reckon().events
    assert event.start.latest == papers.day("1994-05-03")
    assert event.end.latest is None


def test_two_names_that_a_text_says_are_one_make_one_event(papers: Papers) -> None:
    papers.casefile = papers.naming("Operation Reed", "Operation Tide")
    rows = [
        ("A", {"words": "Operation Reed", "kind": "offensive", "name": "Operation Reed", "when": "1994-04-01"}),
        ("B", {"words": "Operation Tide", "kind": "offensive", "name": "Operation Tide"}),
    ]
    (event,) = tell(papers, rows)
    assert event.names == ("Operation Reed", "Operation Tide")
