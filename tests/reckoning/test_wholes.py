"""Which events are parts of others, and what one voice takes for one."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reckoning.conftest import Papers

from govah.model import Event

Row = dict[str, Any]

SUMMER: Row = {"words": "killings", "kind": "killing", "when": "1994-06-21..1994-09-22"}
DAY: Row = {"words": "executions", "kind": "execution", "when": "1994-07-28"}


def tell(papers: Papers, rows: list[tuple[str, Row]]) -> tuple[Event, ...]:
    """Each row is the paper and the act it tells of, in a statement of its own."""
    for paper in dict.fromkeys(p for p, _ in rows):
        papers.add(paper, byline=f"Author {paper}")
    for paper, row in rows:
        papers.say(paper, f"There were {row['words']} then.", acts=[papers.told(**row)])
    return papers.reckon().events


PARTS = [
    # a day of a season of killings, in the same paper and in another
    [("A", SUMMER), ("A", DAY)],
    [("A", SUMMER), ("B", DAY)],
    # in one prison, as a part of what was done all over the country
    [("A", SUMMER), ("B", {**DAY, "place": "Quay Prison"})],
    # of several months, named one by one, some
    [("A", {**SUMMER, "when": "1994-06-01..1994-11-30"}), ("B", {**DAY, "when": "1994-07-01..1994-07-31"})],
]
NO_PARTS = [
    # neither holds the other
    [("A", SUMMER), ("B", {**DAY, "when": "1994-09-20..1994-09-24"})],
    # in another town
    [("A", {**SUMMER, "place": "Ost"}), ("B", {**DAY, "place": "West"})],
    # of other people
    [("A", {**SUMMER, "whom": "prisoners"}), ("B", {**DAY, "whom": "watchmen"})],
    # of another kind
    [("A", SUMMER), ("B", {**DAY, "words": "arrests", "kind": "arrest"})],
    # "late 1994" is a vague day, not a stretch of time
    [("A", {**SUMMER, "words": "killed", "rule": "verb"}), ("B", DAY)],
]


@pytest.mark.parametrize("rows", PARTS)
def test_what_lies_in_a_longer_time_of_the_same_is_proposed_as_a_part(
    papers: Papers, rows: list[tuple[str, Row]]
) -> None:
    part, whole = sorted(tell(papers, rows), key=lambda e: e.part_of is None)
    assert (part.part_of, part.part_rule, whole.part_of) == (whole.id, "within", None)


@pytest.mark.parametrize("rows", NO_PARTS)
def test_these_are_no_parts(papers: Papers, rows: list[tuple[str, Row]]) -> None:
    assert [e.part_of for e in tell(papers, rows)] == [None, None]


def test_a_proposed_part_bounds_nothing(papers: Papers) -> None:
    day, summer = sorted(tell(papers, [("A", SUMMER), ("B", DAY)]), key=lambda e: e.part_of is None)
    assert summer.start.latest == papers.day("1994-09-22")
    assert day.start.earliest == papers.day("1994-07-28")


def test_a_wave_is_an_event_of_its_own_within_the_whole(papers: Papers) -> None:
    rows: list[tuple[str, Row]] = [
        ("A", {**SUMMER, "words": "massacre"}),
        ("A", {"words": "killings", "kind": "killing", "when": "1994-07-28", "wave": 1}),
        ("B", {"words": "killings", "kind": "killing", "when": "1994-08-27", "wave": 2}),
        ("B", {"words": "second wave", "kind": "killing", "wave": 2}),
    ]
    whole, *waves = sorted(tell(papers, rows), key=lambda e: (e.part_of is not None, e.start.earliest))
    assert [(e.part_of, e.part_rule, len(e.acts)) for e in waves] == [(whole.id, "wave", 1), (whole.id, "wave", 2)]
    assert whole.start.latest == papers.day("1994-07-28")
    assert whole.end.earliest == papers.day("1994-08-27")


def test_what_has_days_of_its_own_beside_a_wave_is_not_its_whole(papers: Papers) -> None:
    rows: list[tuple[str, Row]] = [
        ("A", {"words": "deportations", "kind": "expulsion", "when": "1945-10-01..1945-10-31"}),
        ("A", {"words": "second wave", "kind": "expulsion", "when": "1946-03-01..1946-03-31", "wave": 2}),
    ]
    assert [(e.part_of, e.contested) for e in tell(papers, rows)] == [(None, False)] * 2


def moved(papers: Papers, *, court: Row, spokesman: str = "Ivo Marr") -> tuple[Event, ...]:
    """A spokesman dates the transfer of the prisoners in a paper and speaks of it in court, which dates it, too."""
    told: Row = {"words": "transfer", "kind": "transfer", "whom": "prisoners"}
    papers.add("paper", outlet="Hill Gazette")
    first = papers.told(**told, when="1994-10-16")
    papers.say("paper", "Of the transfer he gave the day.", by="Ivo Marr", acts=[first])
    papers.add("trial", outlet="Court Monitor")
    papers.say("trial", "He explained the transfer.", by=spokesman, acts=[papers.told(**told)])
    papers.say("trial", "The transfer was dated.", by="Court", acts=[papers.told(**{**told, **court})])
    return papers.reckon().events


def test_two_dates_for_what_one_voice_takes_for_one_thing_contradict_each_other(papers: Papers) -> None:
    (event,) = moved(papers, court={"when": "1994-10-09"})
    assert (event.contested, len(event.acts)) == (True, 3)
    assert [join.rule for join in event.joined][-1] == "one-voice"


STILL_TWO: list[dict[str, Any]] = [
    {"court": {"when": "1994-10-09"}, "spokesman": "Lena Voss"},
    {"court": {"when": "1993-10-09"}},
    {"court": {"when": "1994-10-09", "place": "West", "whom": "watchmen"}},
]


@pytest.mark.parametrize("row", STILL_TWO)
def test_what_two_voices_date_or_years_part_stays_two(papers: Papers, row: dict[str, Any]) -> None:
    events = moved(papers, **row)
    assert len(events) == 2
    assert not any(e.contested for e in events)
