from __future__ import annotations

from dataclasses import replace
from typing import Any

from govah.model import (
    ClashKind,
    Examination,
    Finding,
    Footing,
    OriginCount,
    Presence,
    Status,
    Vantage,
    Verdict,
    Whereabouts,
    say,
)
from govah.report.limits import limits
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.weak import WeakPoint, weak
from govah.report.words import Words


def lines(case: Examination, **changes: Any) -> Lines:
    return Lines(Lookup(replace(case, reckoning=replace(case.reckoning, **changes))), Words("en"))


def points(made: Lines) -> dict[str, WeakPoint]:
    return {str(p.says): p for part in weak(made) for p in part.points}


def anchors(point: WeakPoint) -> list[str]:
    return [anchor for anchor, _ in (*point.first, *point.more)]


def test_what_the_other_side_would_say_first_is_said(harbour: Examination) -> None:
    found = points(lines(harbour))
    assert anchors(found["1 explanation is offered by one origin at most."]) == ["x-1"]
    assert anchors(found["1 clash stands only under an assumption."]) == ["c-1"]
    assert anchors(found["The dates of 1 event are contested."]) == ["e-order"]
    assert anchors(found["2 events are told by nobody who could be found by name."]) == ["e-order", "e-names"]
    assert "No person has reviewed any of it:" in found


def test_what_one_person_reviewed_is_not_called_unreviewed(harbour: Examination) -> None:
    first, *others = harbour.readings
    said = (replace(first.statements[0], status=Status.ACCEPTED), *first.statements[1:])
    seen = replace(harbour, readings=(replace(first, statements=said), *others))
    assert "No person has reviewed any of it:" not in points(lines(seen))


def test_a_witness_who_cannot_have_been_there_is_named_with_the_passage(harbour: Examination) -> None:
    told = harbour.statements[0].id
    absent = Vantage(
        who="R. Marek",
        event="e-bombing",
        presence=Presence.IMPOSSIBLE,
        because=Whereabouts.RELEASED,
        says=say("vantage.released", first=2447000),
        footing=Footing.UNSTATED,
        told=(told,),
    )
    there = replace(absent, presence=Presence.POSSIBLE)
    (point,) = (p for says, p in points(lines(harbour, vantages=(absent, there))).items() if "cannot have seen" in says)
    assert [(anchor, str(says.striptags())) for anchor, says in point.first] == [
        (told, "R. Marek: Bombing of the customs house")
    ]


def test_a_clash_within_tolerance_is_not_called_one_that_an_assumption_holds_up(harbour: Examination) -> None:
    (clash,) = harbour.reckoning.clashes
    found = points(lines(harbour, clashes=(replace(clash, kind=ClashKind.TOLERANCE),)))
    assert "1 clash may be nothing but a vague word." in found
    assert "1 clash stands only under an assumption." not in found


def test_papers_that_cite_one_another_and_a_single_bottleneck_are_told(harbour: Examination) -> None:
    first, second, *others = harbour.reckoning.events
    circle = replace(first, origins=OriginCount(low=0, high=1, circular=(("Mirror", "Observer"),)))
    narrow = replace(second, origins=OriginCount(low=2, high=3, bottleneck=("an interviewer",)))
    found = points(lines(harbour, events=(circle, narrow, *others)))
    assert anchors(found["1 event is told by papers that cite one another."]) == [first.id]
    assert anchors(found["All that is told of 1 event comes through one voice."]) == [second.id]


def test_a_silent_case_has_no_weak_point_but_its_undated_paper(silent: Examination) -> None:
    assert list(points(lines(silent))) == ["1 document does not state its own day."]


def test_an_assumption_says_what_depends_on_it(harbour: Examination) -> None:
    (assumed,) = limits(lines(harbour)).assumptions
    assert assumed.on
    ((anchor, says),) = assumed.explanations
    assert anchor == "x-1"
    assert "(contradicted; without it open)" in says
    assert [anchor for anchor, _ in assumed.clashes] == ["c-1"]


def test_what_could_not_be_tested_stands_with_its_explanation(harbour: Examination) -> None:
    (untested,) = limits(lines(harbour)).untested
    assert (untested.explanation, untested.verdict) == ("x-1", Verdict.SILENT)


def test_a_rare_detail_that_voices_share_leads_to_where_it_stands(harbour: Examination) -> None:
    said = harbour.statements[0].id
    shared = Finding(code="C012", subject=said, parameters=(("names", "Reves, Marek"), ("text", "31 April")))
    (point,) = (p for says, p in points(lines(harbour, findings=(shared,))).items() if "rare detail" in says)
    assert anchors(point) == [said]
    assert "31 April" in point.first[0][1]
