from __future__ import annotations

from dataclasses import replace

from govah.model import Bounds, Clash, Event, Examination, ProofStep, ProvenBounds, say
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.proofs import Disputes, proofs
from govah.report.when import when
from govah.report.words import Words

from .conftest import day

MARCH, APRIL = day(1994, 3, 15), day(1994, 4, 12)


def bound(side: str, event: str, at: int, statement: str) -> ProofStep:
    days = -at if side.endswith("earliest") else at
    return ProofStep(says=say(f"step.{side}", event=event, day=at), days=days, statement=statement)


def lines(case: Examination, *clashes: Clash, event: Event | None = None) -> Lines:
    reckoning = replace(case.reckoning, clashes=clashes)
    if event:
        reckoning = replace(reckoning, events=tuple(event if e.id == event.id else e for e in reckoning.events))
    return Lines(Lookup(replace(case, reckoning=reckoning)), Words("en"))


def order(case: Examination) -> Event:
    return next(e for e in case.reckoning.events if e.id == "e-order")


def dispute(case: Examination) -> Clash:
    early, late = case.statements[0].id, case.statements[2].id
    steps = (bound("end-latest", "e-order", MARCH, early), bound("start-earliest", "e-order", APRIL, late))
    return Clash(id="c-9", days=28, statements=(early, late), steps=steps, events=("e-order",))


def test_every_bound_has_its_steps_and_an_open_end_says_so(harbour: Examination) -> None:
    said = harbour.statements[0].id
    proven = ProvenBounds(bounds=Bounds(None, APRIL), latest_proof=(bound("start-latest", "e-order", APRIL, said),))
    event = replace(order(harbour), start=proven, end=ProvenBounds(bounds=Bounds(None, None)))
    found = proofs(event, lines(harbour, event=event))
    assert [(str(p.says), [s.statement for s in p.steps]) for p in found] == [
        ("Began by 12 April 1994:", [said]),
        ("Nothing bounds how early it began.", []),
        ("Nothing bounds how late it ended.", []),
    ]


def test_a_contested_event_shows_what_either_side_allows(harbour: Examination) -> None:
    clash = dispute(harbour)
    (found,) = Disputes(lines(harbour, clash)).about(order(harbour))
    assert found.clash == "c-9"
    assert [v.statement for v in found.versions] == list(clash.statements)
    assert [(v.days.first, v.days.last) for v in found.versions] == [(None, MARCH), (APRIL, None)]


def test_the_two_sides_are_drawn_in_the_bar(harbour: Examination) -> None:
    shown = when(lines(harbour, dispute(harbour)))
    bars = {row.id: row.bar for panel in shown.panels for row in panel.rows}
    assert bars["e-order"].count('class="side"') == 2
    assert 'class="side"' not in bars["e-bombing"]


def test_a_clash_that_needs_an_assumption_makes_no_dispute(harbour: Examination) -> None:
    assumed = replace(dispute(harbour), assumptions=("preparation-belongs",))
    assert Disputes(lines(harbour, assumed)).about(order(harbour)) == ()
