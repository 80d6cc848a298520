"""What people of the case know of two passages stands against every rule, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govah.model import CaseFile, KnownEvent

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers


def burials(papers: Papers, *days: str) -> list[str]:
    """One paper a day that tells of a burial; returns the statements."""
    found = []
    for n, day in enumerate(days):
        papers.add(f"paper {n}", byline=f"Author {n}")
        act = papers.told("the burial", "burial", day, place="Ost")
        found.append(papers.say(f"paper {n}", "They saw the burial.", acts=[act]))
    return found


def known(kind: str, *statements: str) -> CaseFile:
    one, other = statements
    return CaseFile(events=(KnownEvent(kind=kind, statements=(one, other), reason="we were there"),))


def told(papers: Papers) -> list[int]:
    """How many mentions each event has."""
    return [len(e.acts) for e in papers.reckon().events]


def test_two_events_are_made_one_and_their_dates_contradict_each_other(papers: Papers) -> None:
    one, other = burials(papers, "1994-04-12", "1994-04-14")
    assert told(papers) == [1, 1]
    papers.casefile = known("same", one, other)
    result = papers.reckon()
    assert [(len(e.acts), e.contested, e.joined[0].rule) for e in result.events] == [(2, True, "case-file")]
    assert [c.days for c in result.clashes] == [2]


def test_one_event_is_made_two_and_no_other_mention_moves(papers: Papers) -> None:
    *_, first, last = burials(papers, "1994-04-12", "1994-04-12", "1994-04-12")
    assert told(papers) == [3]
    papers.casefile = known("apart", first, last)
    assert sorted(told(papers)) == [1, 2]
    papers.casefile = CaseFile()
    assert told(papers) == [3]


def test_what_is_apart_already_stays_as_it_is(papers: Papers) -> None:
    one, other = burials(papers, "1994-04-12", "1994-04-14")
    before = papers.reckon().events
    papers.casefile = known("apart", one, other)
    assert papers.reckon().events == before


def test_a_passage_that_tells_of_no_event_is_named(papers: Papers) -> None:
    (one,) = burials(papers, "1994-04-12")
    papers.casefile = known("same", one, "d0-1-2")
    (finding,) = (f for f in papers.reckon().findings if f.code == "C016")
    assert dict(finding.parameters) == {"statement": "d0-1-2"}
