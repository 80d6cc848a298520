"""The tables for other programs: every key that is printed is documented, and every documented key is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from govah.model import (
    Answer,
    Assumption,
    Attribution,
    Basis,
    Block,
    Bounds,
    CaseFile,
    Clash,
    CopyGroup,
    CopyKind,
    DateKind,
    DateMention,
    Dating,
    DatingRule,
    Document,
    Duration,
    Entailment,
    EntailmentForm,
    Entity,
    EntityKind,
    EntityName,
    Event,
    EventName,
    Examination,
    Explanation,
    Figure,
    Figures,
    Finding,
    Flips,
    Footing,
    Idea,
    Join,
    Keeping,
    ListedName,
    Listing,
    Location,
    Observation,
    Occurrence,
    Order,
    Origin,
    Original,
    OriginCount,
    Precision,
    Presence,
    Price,
    ProofStep,
    ProvenBounds,
    Quantity,
    Quotation,
    Reading,
    Reckoning,
    Refusal,
    Relaxed,
    Relay,
    Role,
    Script,
    Search,
    Sought,
    Span,
    SpeakerKind,
    Stance,
    Stated,
    Statement,
    Tie,
    TieKind,
    TimeRelation,
    Timex,
    Vantage,
    Verdict,
    When,
    Whereabouts,
    Withdrawal,
    day_of,
    say,
)
from govah.report import tables
from govah.report.bearers import Bearer
from govah.text.names import Band, NameMatch

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "json.md"

TEXT = "Harbour Post, 3 May 1994. The ministry said that the arrests answered the bombing of 12 April 1994."
APRIL = day_of(date(1994, 4, 12))
MAY = day_of(date(1994, 5, 3))
BOMBING = DateMention(
    span=Span(85, 98), text="12 April 1994", kind=DateKind.DATE, rule="day-month-year", value=When.whole(APRIL, APRIL)
)
LENGTH = DateMention(span=Span(0, 7), text="a week", kind=DateKind.DURATION, rule="duration", duration=Duration(4, 10))
DOUBTFUL = replace(
    BOMBING,
    value=replace(When.whole(APRIL, APRIL), alternatives=(When.whole(MAY, MAY),), uncertain=True),
    paired=When.whole(APRIL, APRIL),
    timex=Timex("DATE", "1994-04-12"),
)
FIGURE = Quantity(
    span=Span(44, 52), text="the arrests", low=2000, high=None, rule="en.limited", counted="arrest", noun=Span(49, 60)
)
RELATION = DateMention(
    span=Span(61, 98),
    text="answered",
    kind=DateKind.RELATION,
    rule="link",
    relation=TimeRelation(Order.AFTER, Duration(0, 30), Span(74, 81)),
)
STEP = ProofStep(says=say("words.plain", text="the arrests came after 12 April 1994"), days=0, statement="d1-49-98")
STATEMENT = Statement(
    id="d1-49-98",
    document="d1",
    span=Span(49, 98),
    text=TEXT[49:98],
    chain=(
        Relay(name="Harbour Post", kind=SpeakerKind.OUTLET),
        Relay(name="the ministry", kind=SpeakerKind.ORGANISATION, text="The ministry", span=Span(26, 38)),
    ),
    said=When.between(APRIL, MAY),
    about=BOMBING,
    dates=(BOMBING, LENGTH),
    quantities=(FIGURE,),
    basis=Basis.UNSTATED,
    stance=Stance.CLAIMS,
    rule="en.said-that",
    score=0.9,
    quotation=Quotation.INDIRECT,
)
OWN_VOICE = Statement(
    id="d1-0-12",
    document="d1",
    span=Span(0, 12),
    text=TEXT[:12],
    chain=(Relay(name="Harbour Post", kind=SpeakerKind.OUTLET),),
    said=None,
    about=None,
    dates=(),
    basis=Basis.UNSTATED,
    stance=Stance.ASSERTS,
    rule="page",
    score=0.5,
)
ENTAILMENT = Entailment(
    id="x1-1",
    says=say("words.plain", text="The arrests came after the bombing."),
    form=EntailmentForm.ORDER,
    verdict=Verdict.OPEN,
    because=say("words.plain", text="Nothing bounds the arrests from below"),
    for_=("d1-49-98",),
    assumptions=(Assumption("stays-put"),),
    proof=(STEP,),
    without_assumptions=Verdict.SILENT,
    for_origins=OriginCount(low=1, high=1, origins=("the ministry",)),
    against_origins=OriginCount(low=0, high=1),
    flips=Flips(least=1, alone=(Withdrawal(origin="o1", verdict=Verdict.SILENT),)),
    would_decide=(Observation(event="e1", began=Bounds(APRIL, None), verdict=Verdict.SUPPORTED),),
)
PRICE = Price(cost=1, ways=(Keeping(1, ("d1-49-98",)),))
MINISTRY = Entity(
    id="n1",
    kind=EntityKind.ORGANISATION,
    name="the ministry",
    names=(EntityName(text="The ministry", mentions=(("d1", Span(26, 38)),), first_used=APRIL, last_used=MAY),),
    mentions=(("d1", Span(26, 38)),),
    listing=Listing(
        id="selmar-ministry",
        kind=EntityKind.ORGANISATION,
        sort="ministry",
        name="Ministry of the Harbour",
        names=(ListedName(text="Ministry of the Harbour", since="1990"),),
        location=Location(latitude=44.5, longitude=-7.25, precision=Precision.TOWN, town="Selmar", source="a map"),
        sources=("Selmar almanac, 1993",),
    ),
)
TIE = Tie(
    kind=TieKind.REFERS_TO,
    names=("the ministry", "Ministry of the Interior"),
    entities=("n1", "n2"),
    rule="stated",
    score=0.5,
    reasons=("the text says so",),
    passages=(("d1", Span(26, 38)),),
)
EXAMINATION = Examination(
    casefile=CaseFile(language="fa"),
    documents=(
        Document(
            id="d1",
            original=Original(sha256="1" * 64, size=98, names=("a.txt", "b.txt")),
            media_type="text/plain",
            text=TEXT,
            blocks=(Block(span=Span(0, 98), role=Role.BODY, language="en", script=Script.LATIN),),
            language="en",
            script=Script.LATIN,
            outlet=Stated(value="Harbour Post", source="first line"),
            findings=(Finding(code="R004", subject="d1", parameters=(("count", "2"),)),),
        ),
    ),
    refusals=(Refusal(name="scan.pdf", reason="it is encrypted"),),
    copies=(CopyGroup(documents=("d0", "d1"), kind=CopyKind.EXACT, likeness=1.0),),
    readings=(
        Reading(
            document="d1",
            dating=Dating(bounds=Bounds(APRIL, None), rule=DatingRule.LATEST_TOLD, forced_by=BOMBING),
            statements=(OWN_VOICE, STATEMENT),
        ),
    ),
    reckoning=Reckoning(
        entities=(MINISTRY,),
        ties=(TIE,),
        origins=(Origin(id="o1", name="the ministry", named=True, statements=("d1-49-98",), documents=("d1",)),),
        events=(
            Event(
                id="e1",
                called=EventName(kind="arrest", nouns=(("en", "arrests"),)),
                start=ProvenBounds(bounds=Bounds(APRIL, None), earliest_proof=(STEP,)),
                end=ProvenBounds(bounds=Bounds(APRIL, MAY), latest_proof=(STEP,)),
                statements=("d1-49-98",),
                acts=(),
                origins=OriginCount(low=1, high=2),
                joined=(Join(act="a1", rule="same-time"),),
            ),
        ),
        clashes=(Clash(id="c1", days=28, statements=("d1-49-98",), steps=(STEP,)),),
        vantages=(
            Vantage(
                who="the ministry",
                event="e1",
                presence=Presence.CERTAIN,
                because=Whereabouts.THERE,
                says=say("vantage.there", place="the harbour", first=APRIL, last=MAY),
                footing=Footing.PRESENT,
                told=("d1-49-98",),
            ),
        ),
        explanations=(
            Explanation(
                id="x1",
                says=say("words.plain", text="The arrests answered the bombing."),
                effect="e1",
                cause=None,
                stated_by=("d1-49-98",),
                denied_by=(),
                entailments=(ENTAILMENT,),
                origins=OriginCount(low=1, high=1),
                price=PRICE,
                relaxed=(Relaxed(assumption="stays-put", price=PRICE),),
            ),
        ),
        figures=(
            Figures(
                id="f1",
                thing=("person", ""),
                event="e1",
                figures=(
                    Figure(
                        quantity=FIGURE, statements=("d1-49-98",), origins=OriginCount(low=1, high=1, origins=("O",))
                    ),
                ),
            ),
        ),
        findings=(Finding(code="C002", subject="e1", parameters=(("event", "arrests"), ("origin", "the ministry"))),),
    ),
)
WITHOUT_ALL = replace(EXAMINATION, reckoning=Reckoning())
BEARER = Bearer(MINISTRY, "The ministry", NameMatch(0.91, Band.LOOK, ("the said alike",)))
QUOTE = Attribution(
    content=(Span(49, 98),),
    source=Span(26, 38),
    cue=Span(39, 43),
    quotation=Quotation.INDIRECT,
    rule="en.said-that",
    score=0.9,
)
SEARCH = Search(
    characters=len(TEXT),
    sought=(Sought(Idea("bombing"), (Occurrence(Span(74, 81), "bombing", Span(26, len(TEXT))),)),),
    is_extract=Answer.OPEN,
)

PRINTED: dict[str, Any] = {
    **{kind: tables.rows(kind, EXAMINATION) for kind in tables.KINDS},
    "why": tables.why("e1", EXAMINATION),
    "proof": tables.proof("e1", EXAMINATION),
    "origins": tables.origins(EXAMINATION),
    "what-if": tables.changes(EXAMINATION, WITHOUT_ALL),
    "examine": tables.summary(EXAMINATION),
    "dates": tables.dates(TEXT, [DOUBTFUL, LENGTH, RELATION]),
    "quotes": tables.attributions(TEXT, [QUOTE]),
    "quantities": tables.quantities(TEXT, [FIGURE]),
    "who": [tables.bearer_row(BEARER, (TIE,), {"d1": (EXAMINATION.documents[0], EXAMINATION.readings[0])})],
    "mentions": tables.search(TEXT, "post.txt", SEARCH),
}

Keys = dict[str, str]
"""By key of one object, the heading that describes what it holds, or nothing."""


def documented() -> dict[str, Keys]:
    """By heading of the reference, its keys."""
    sections: dict[str, Keys] = {}
    for line in REFERENCE.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"#+ (.+)", line):
            sections[heading[1]] = keys = {}
        elif row := re.match(r"\| `(\w+)` \|([^|]*)\|", line):
            link = re.search(r"\]\(#(\w+)\)", row[2])
            keys[row[1]] = link[1] if link else ""
    return {heading: keys for heading, keys in sections.items() if keys}


def objects(heading: str, value: Any, sections: dict[str, Keys]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object printed under a heading, with the heading that describes it."""
    if isinstance(value, list):
        for each in value:
            yield from objects(heading, each, sections)
    elif isinstance(value, dict):
        yield heading, value
        for key, inner in value.items():
            yield from objects(sections[heading].get(key, ""), inner, sections)


@pytest.mark.parametrize("table", PRINTED)
def test_every_key_printed_is_documented_and_every_documented_key_is_printed(table: str) -> None:
    sections = documented()
    for heading, printed in objects(table, PRINTED[table], sections):
        assert list(printed) == list(sections[heading]), heading


def test_every_heading_of_the_reference_is_printed_somewhere() -> None:
    sections = documented()
    seen = {heading for table, value in PRINTED.items() for heading, _ in objects(table, value, sections)}
    assert seen == sections.keys() - {"verify"}


def test_the_tables_are_plain_json() -> None:
    assert json.loads(json.dumps(PRINTED)) == PRINTED


def test_days_are_iso_and_an_open_bound_is_null() -> None:
    (event,) = PRINTED["chronology"]
    assert (event["start"]["earliest"], event["start"]["latest"]) == ("1994-04-12", None)


def test_a_statement_keeps_what_is_written_beside_the_days_it_means() -> None:
    own, said = PRINTED["statements"]
    assert said["about"] == {
        "earliest": "1994-04-12",
        "latest": "1994-04-12",
        "edtf": "1994-04-12",
        "calendar": "gregorian",
        "certainty": "certain",
        "text": "12 April 1994",
        "alternatives": [],
        "assumptions": [],
    }
    assert said["speaker"] == said["chain"][-1]["name"] == "the ministry"
    assert (own["said"], own["about"], own["quotation"]) == (None, None, None)


def test_a_length_of_time_has_no_days() -> None:
    length = PRINTED["dates"][1]
    assert (length["earliest"], length["edtf"], length["text"]) == (None, None, "a week")
    assert length["duration"] == {"shortest": 4, "longest": 10, "approximate": False}


def test_doubt_about_a_date_is_printed_with_it() -> None:
    doubtful = PRINTED["dates"][0]
    assert (doubtful["certainty"], [other["earliest"] for other in doubtful["alternatives"]]) == (
        "uncertain",
        ["1994-05-03"],
    )


def test_a_relation_names_its_event_in_the_words_of_the_text() -> None:
    assert PRINTED["dates"][2]["relation"] == {
        "kind": "after",
        "offset": {"shortest": 0, "longest": 30, "approximate": False},
        "event": {"start": 74, "end": 81, "text": TEXT[74:81]},
    }


def test_a_name_is_printed_with_its_days_and_a_row_of_the_gazetteer_with_what_is_not_known_as_null() -> None:
    (entity,) = PRINTED["entities"]
    assert entity["names"][0]["first_used"] == "1994-04-12"
    assert entity["listing"]["names"][0] == {
        "text": "Ministry of the Harbour",
        "side": None,
        "form": "usual",
        "derogatory": False,
        "since": "1990",
        "until": None,
    }


def test_who_can_be_meant_is_printed_with_the_first_passage_of_each_document() -> None:
    (who,) = PRINTED["who"]
    assert (who["score"], who["band"], who["ties"]) == (0.91, "look", PRINTED["ties"])
    assert who["passages"] == [{"document": "d1", "name": "a.txt", "start": 26, "end": 38, "text": "The ministry"}]


def test_a_refused_file_stands_among_the_sources_with_its_reason() -> None:
    read, refused = PRINTED["sources"]
    assert read["copies"] == {"group": "d0", "kind": "exact", "documents": 2}
    assert (refused["read"], refused["names"], refused["reason"]) == (False, ["scan.pdf"], "it is encrypted")


def test_findings_speak_the_language_of_the_case() -> None:
    assert [(f["code"], f["document"]) for f in PRINTED["findings"]] == [("R004", "d1"), ("C002", None)]
    assert "متن" in PRINTED["findings"][0]["says"]


def test_where_somebody_was_is_told_in_the_language_of_the_case() -> None:
    (row,) = PRINTED["vantage"]
    assert (row["presence"], row["because"]) == ("certain", "there")
    assert "در the harbour بود" in row["says"]
    assert (row["statements"], row["rests_on"], row["place"]) == (["d1-49-98"], [], None)


def test_the_summary_counts_what_was_found_and_lists_what_was_refused() -> None:
    summary = PRINTED["examine"]
    counted = {key: value for key, value in summary.items() if key != "refused"}
    assert counted == {
        "documents": 1,
        "statements": 2,
        "dated_statements": 1,
        "speakers": 2,
        "origins": 1,
        "events": 1,
        "clashes": 1,
        "explanations": 1,
    }
    assert [refusal["name"] for refusal in summary["refused"]] == ["scan.pdf"]
