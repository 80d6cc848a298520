from __future__ import annotations

from dataclasses import replace

from govah.model import CopyGroup, CopyKind, Examination, Origin, OriginCount, Reckoning, Relay, Role, Span, SpeakerKind
from govah.report.graph import nets
from govah.report.graph.threads import MOST
from govah.report.graph.voices import Takings, Voices
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.words import Words

from .conftest import Paper, examination


def paper(outlet: str, text: str = "The lorries came at night.") -> Paper:
    return Paper(f"From {outlet}", [(text, Role.BODY)], outlet=outlet)


def behind(case: Examination, *ids: str) -> Takings:
    return Voices(Lines(Lookup(case), Words("en"))).behind({"offers": ids})


def outlet(name: str) -> Relay:
    return Relay(name=name, kind=SpeakerKind.OUTLET, cue=Span(0, 3))


def test_eleven_reprints_of_one_voice_are_one_box() -> None:
    papers = [paper(f"Paper {n}") for n in range(11)]
    said = [p.says("The lorries came", "Anton Reves") for p in papers]
    group = CopyGroup(documents=tuple(p.id for p in papers), kind=CopyKind.EXACT, likeness=1.0, first=papers[0].id)
    found = behind(examination(papers, copies=(group,)), *said)
    assert [(v.relays[0].name, len(v.documents), v.copies) for v in found.voices] == [
        ("Paper 0", 11, True),
        ("Anton Reves", 0, False),
    ]
    assert len(found.takes) == 1


def test_copies_from_which_others_take_stand_by_themselves() -> None:
    papers = [paper("The Evening Mirror"), paper("The Coast Observer")]
    said = [
        papers[0].says("The lorries came", outlet("Coast Observer")),
        papers[1].says("The lorries came", outlet("Evening Mirror")),
    ]
    group = CopyGroup(documents=tuple(p.id for p in papers), kind=CopyKind.NEAR, likeness=0.9)
    found = behind(examination(papers, copies=(group,)), *said)
    assert len(found.voices) == 2
    assert len(found.takes) == 2


def test_papers_beyond_a_few_that_quote_the_same_voice_are_one_box() -> None:
    for count, boxes in ((6, 7), (7, 2)):
        papers = [paper(f"Paper {n}", f"Lorry {n} came at night.") for n in range(count)]
        said = [p.says(f"Lorry {n}", "Anton Reves") for n, p in enumerate(papers)]
        assert len(behind(examination(papers), *said).voices) == boxes


def test_the_unnamed_of_two_papers_are_two() -> None:
    papers = [paper("Courier"), paper("Mirror")]
    said = [p.says("The lorries came", Relay(name="guard", kind=SpeakerKind.PERSON)) for p in papers]
    assert len(behind(examination(papers), *said).voices) == 4


def test_whoever_is_one_origin_is_one_box_under_two_names() -> None:
    papers = [paper("Courier"), paper("Mirror")]
    said = (papers[0].says("The lorries", "Anton Reves"), papers[1].says("The lorries", "A. Reves"))
    one = Origin(id="o-1", name="Anton Reves", named=True, statements=said, documents=tuple(p.id for p in papers))
    found = behind(examination(papers, reckoning=Reckoning(origins=(one,))), *said)
    assert [v.key for v in found.voices if not v.paper] == ["o-1"]


def test_what_finds_no_room_is_counted_and_chains_are_whole() -> None:
    page = Paper("Crowd", [(f"Clerk {n} saw it." + " " * n, Role.BODY) for n in range(200)], outlet="Courier")
    said = [page.says(f"Clerk {n} saw", outlet(f"Agency {n % 90}"), f"Clerk {n}") for n in range(200)]
    found = behind(examination([page]), *said)
    assert len(found.voices) <= MOST
    assert len(found.voices) + found.left_out == 1 + 90 + 200
    ends = {v.key for v in found.voices if v.roles}
    assert {b for _, b in found.takes} >= ends


def test_an_id_that_the_case_does_not_hold_is_left_out(harbour: Examination) -> None:
    assert behind(replace(harbour, readings=()), "nothing").voices == ()


def test_the_voice_that_all_comes_through_is_marked(harbour: Examination) -> None:
    papers = [paper("Courier"), paper("Mirror")]
    agency = outlet("Coast Agency")
    said = tuple(p.says("The lorries", agency, f"Clerk {n}") for n, p in enumerate(papers))
    told = replace(
        harbour.reckoning.events[0],
        statements=said,
        origins=OriginCount(low=2, high=2, bottleneck=("the Coast Agency",)),
    )
    (drawn,) = nets(Lines(Lookup(examination(papers, reckoning=Reckoning(events=(told,)))), Words("en"))).open
    (necks,) = (e for e in drawn.entries if "all of it comes through here" in map(str, e.notes))
    assert "Coast Agency" in necks.name
