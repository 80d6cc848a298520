"""Five outlets that quote one official are one origin; a reprint is none; a circle rests on nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reckoning.conftest import english

from govah.model import CopyKind, OriginCount, SpeakerKind
from govah.model.statement import UNNAMED

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers


def burial(papers: Papers, paper: str, by: str | None = None, **more: object) -> None:
    """`paper` tells of the burial of 2 March, in its own voice or in somebody's."""
    if paper not in papers.names:
        papers.add(paper, outlet=paper)
    act = papers.told("burial", "burial", "1994-03-02")
    papers.say(paper, f"The burial was on 2 March ({len(papers.names)}).", by=by, acts=[act], **more)  # type: ignore[arg-type]


def count(papers: Papers) -> OriginCount:
    (event,) = papers.reckon().events
    return event.origins


def test_one_official_quoted_by_five_outlets_is_one_origin(papers: Papers) -> None:
    for n in range(5):
        burial(papers, f"Outlet {n}", by="Ivo Marr")
    assert count(papers) == OriginCount(low=1, high=1, origins=("Ivo Marr",))


def test_whoever_speaks_innermost_is_the_origin_however_long_the_chain(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="Lena Voss", through=("Agency One", "Agency Two"))
    burial(papers, "Quay News", by="Lena Voss")
    assert count(papers).origins == ("Lena Voss",)


def test_the_unnamed_raise_only_the_upper_count(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="a former guard")
    burial(papers, "Quay News", by="survivors", kind=SpeakerKind.GROUP)
    burial(papers, "Hill Gazette", by="Lena Voss")
    found = count(papers)
    assert (found.low, found.high) == (1, 3)


def test_a_reprint_adds_no_origin_and_no_event(papers: Papers) -> None:
    burial(papers, "Harbour Post")
    burial(papers, "Harbour Post", by="a former guard")
    before = count(papers)
    for n in range(10):
        papers.copy(f"Reprint {n}", "Harbour Post", outlet=f"Outlet {n}")
    assert count(papers) == before
    assert (before.low, before.high) == (1, 2)


def test_an_unrelated_witness_adds_exactly_one(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="Ivo Marr")
    burial(papers, "Quay News", by="Lena Voss")
    assert (count(papers).low, count(papers).high) == (2, 2)


def test_two_papers_that_only_cite_each_other_are_no_origin(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="Quay News", kind=SpeakerKind.OUTLET)
    burial(papers, "Quay News", by="Harbour Post", kind=SpeakerKind.OUTLET)
    assert count(papers) == OriginCount(low=0, high=0, circular=(("Harbour Post", "Quay News"),))


def test_a_circle_beside_a_witness_leaves_the_witness(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="Quay News", kind=SpeakerKind.OUTLET)
    burial(papers, "Quay News", by="Harbour Post", kind=SpeakerKind.OUTLET)
    burial(papers, "Hill Gazette", by="Lena Voss")
    assert count(papers).low == 1


def test_a_memoir_that_cites_another_for_this_adds_nothing(papers: Papers) -> None:
    papers.add("first", byline="Lena Voss")
    papers.add("second", byline="Mara Dell")
    for paper, by in (("first", None), ("second", "Lena Voss")):
        papers.say(paper, "The burial was on 2 March.", by=by, acts=[papers.told("burial", "burial", "1994-03-02")])
    assert count(papers).origins == ("Lena Voss",)


def test_a_denial_is_no_origin_of_what_it_denies(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="Ivo Marr")
    papers.say(
        "Harbour Post", "There was no burial.", by="Lena Voss", acts=[papers.told("burial", "burial", denied=True)]
    )
    assert count(papers).origins == ("Ivo Marr",)


def test_what_several_documents_take_from_one_voice_is_a_doubt(papers: Papers) -> None:
    burial(papers, "Harbour Post", by="Ivo Marr")
    burial(papers, "Quay News", by="Ivo Marr")
    result = papers.reckon()
    assert [english(result).finding(f) for f in result.findings] == ["Burial rests on one origin: Ivo Marr."]


def test_every_statement_stands_under_one_origin(harbour: Papers) -> None:
    origins = harbour.reckon().origins
    listed = [s for o in origins for s in o.statements]
    assert sorted(listed) == sorted(s for name in harbour.names for s in harbour.statements(name))


def test_a_page_that_names_no_author_is_an_origin_of_its_own(papers: Papers) -> None:
    """The page's own voice can be found: it is the document. A source that it leaves unnamed cannot."""
    papers.add("leaflet")
    burial(papers, "leaflet")
    burial(papers, "leaflet", by=UNNAMED, kind=SpeakerKind.UNKNOWN)
    found = count(papers)
    assert (found.low, found.high) == (1, 2)
    assert found.origins[0] == "leaflet.txt"


def test_an_author_without_a_name_is_the_outlet(papers: Papers) -> None:
    papers.add("Harbour Post", outlet="Harbour Post", byline=UNNAMED)
    burial(papers, "Harbour Post")
    assert count(papers) == OriginCount(low=1, high=1, origins=("Harbour Post",))


def test_one_official_in_two_scripts_is_one_origin(papers: Papers) -> None:
    burial(papers, "Outlet 1", by="Ghader Malavi")
    burial(papers, "Outlet 2", by="قادر ملوی")
    assert count(papers) == OriginCount(low=1, high=1, origins=("Ghader Malavi",))


def test_a_surname_that_may_be_one_of_the_origins_is_one_at_least_and_two_at_most(papers: Papers) -> None:
    burial(papers, "Outlet 1", by="Ghader Malavi")
    burial(papers, "Outlet 2", by="Malavi")
    assert count(papers) == OriginCount(low=1, high=2, origins=("Ghader Malavi", "Malavi"))


def test_an_official_and_four_papers_that_quote_him_are_one_origin_and_his_reason_is_attested_by_him_alone(
    papers: Papers,
) -> None:
    acts = [papers.told("arrests", "arrest"), papers.told("mutiny", "rebellion", "1994-04-18")]
    papers.add("letter", byline="Ivo Marr")
    papers.say(
        "letter", "The arrests answered the mutiny (0).", acts=acts, because=[papers.because("arrests", "mutiny")]
    )
    for n in range(1, 5):
        papers.add(f"Outlet {n}", outlet=f"Outlet {n}")
        text = f"The arrests answered the mutiny ({n})."
        papers.say(f"Outlet {n}", text, by="Ivo Marr", acts=acts, because=[papers.because("arrests", "mutiny")])
    found = papers.reckon()
    (explanation,) = found.explanations
    assert explanation.origins == OriginCount(low=1, high=1, origins=("Ivo Marr",))
    assert "C003" in {f.code for f in found.findings}


def test_two_memoirs_are_one_origin_for_what_one_takes_from_the_other_and_two_for_the_rest(papers: Papers) -> None:
    papers.add("first", byline="Lena Voss")
    papers.add("second", byline="Mara Dell")
    for paper, by in (("first", None), ("second", "Lena Voss")):
        papers.say(paper, "The burial was on 2 March.", by=by, acts=[papers.told("burial", "burial", "1994-03-02")])
        papers.say(paper, "The raid was on 9 May.", acts=[papers.told("raid", "offensive", "1994-05-09")])
    counts = {e.called.kind: (e.origins.low, e.origins.high) for e in papers.reckon().events}
    assert counts == {"burial": (1, 1), "offensive": (2, 2)}


def test_seven_witnesses_of_one_interviewer_come_through_him_in_however_many_papers(papers: Papers) -> None:
    for n in range(7):
        papers.add(f"Paper {n}", outlet=f"Outlet {n}", byline="Petar Lund")
        act = papers.told("burial", "burial", "1994-03-02")
        papers.say(f"Paper {n}", f"The burial was on 2 March ({n}).", by=f"Witness {n}", acts=[act])
    assert (count(papers).low, count(papers).bottleneck) == (7, ("Petar Lund",))
    papers.copy("Reprint", "Paper 3", outlet="Quay News")
    assert (count(papers).low, count(papers).bottleneck) == (7, ("Petar Lund",))


def test_a_longer_page_that_holds_a_reprint_keeps_what_it_heard_itself(papers: Papers) -> None:
    burial(papers, "Harbour Post")
    papers.copy("Digest", "Harbour Post", outlet="Digest", kind=CopyKind.CONTAINED)
    assert count(papers).origins == ("Harbour Post",)
    burial(papers, "Digest")
    assert count(papers).origins == ("Digest", "Harbour Post")


def test_what_only_goes_round_attests_no_reason(papers: Papers) -> None:
    mutiny = papers.told("mutiny", "rebellion", "1994-04-18")
    papers.add("letter", byline="Ivo Marr")
    acts = [papers.told("arrests", "arrest"), mutiny]
    papers.say("letter", "The arrests answered the mutiny.", acts=acts, because=[papers.because("arrests", "mutiny")])
    for paper, other in (("Evening Mirror", "Coast Observer"), ("Coast Observer", "Evening Mirror")):
        papers.add(paper, outlet=paper)
        papers.say(
            paper, f"The mutiny was on 18 April, says {other}.", by=other, kind=SpeakerKind.OUTLET, acts=[mutiny]
        )
    assert {"C003", "C010"} <= {f.code for f in papers.reckon().findings}
