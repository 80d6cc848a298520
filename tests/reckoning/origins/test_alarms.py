"""Rare details that independent voices share are shown and never counted; what is common, or openly taken, is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.reckoning.conftest import when

from govah.model import DateKind, DateMention, EntityKind, Finding, Mention, Quantity, Reading
from govah.reckoning.names import Names
from govah.reckoning.origins.alarms import alarms

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers

RARE = "They came at night with two lorries and a list that nobody had signed."


def told(papers: Papers, paper: str, text: str, **more: object) -> str:
    papers.add(paper, outlet=paper)
    return papers.say(paper, text, **more)  # type: ignore[arg-type]


def raised(papers: Papers) -> list[Finding]:
    return [f for f in papers.reckon().findings if f.code in ("C011", "C012", "C013", "C014")]


def test_a_long_phrase_of_two_voices_is_shown(papers: Papers) -> None:
    told(papers, "Harbour Post", RARE, by="Lena Voss")
    told(papers, "Quay News", f"It was as I say: {RARE}", by="Mara Dell")
    (finding,) = raised(papers)
    assert finding.says() == (
        "Lena Voss, Mara Dell use the same 14 words, “they came at night with two lorries and a list that nobody had "
        "signed”; it may come from one origin."
    )


def test_two_voices_that_share_much_raise_one_alarm(papers: Papers) -> None:
    for paper, by in (("Harbour Post", "Lena Voss"), ("Quay News", "Mara Dell")):
        papers.add(paper, outlet=paper)
        for n in range(9):
            papers.say(paper, f"On the day {n} they took us by name, and nobody of us knew why or where.", by=by)
    assert len(raised(papers)) == 1


def test_a_short_phrase_is_not(papers: Papers) -> None:
    told(papers, "Harbour Post", "They came at night with two lorries.", by="Lena Voss")
    told(papers, "Quay News", "They came at night with two lorries, I think.", by="Mara Dell")
    assert raised(papers) == []


def test_what_is_openly_taken_raises_no_alarm(papers: Papers) -> None:
    told(papers, "Harbour Post", RARE, by="Lena Voss")
    told(papers, "Quay News", RARE)
    papers.say("Quay News", "It was dark.", by="Lena Voss")
    assert raised(papers) == []


def test_a_reprint_raises_no_alarm(papers: Papers) -> None:
    told(papers, "Harbour Post", RARE)
    papers.copy("Reprint", "Harbour Post", outlet="Quay News")
    assert raised(papers) == []


def test_a_formula_that_many_use_is_no_trace(papers: Papers) -> None:
    for n in range(6):
        told(papers, f"Paper {n}", RARE, by=f"Witness {n}")
    assert raised(papers) == []


def test_an_alarm_changes_no_count(papers: Papers) -> None:
    act = papers.told("burial", "burial", "1994-03-02")
    for paper, by in (("Harbour Post", "Lena Voss"), ("Quay News", "Mara Dell")):
        told(papers, paper, "The burial on 2 March was at night, without lamps, under the old wall.", by=by, acts=[act])
    (event,) = papers.reckon().events
    assert (event.origins.low, event.origins.high, len(raised(papers))) == (2, 2, 1)


def test_an_odd_spelling_of_two_voices_is_shown_with_how_many_use_it(papers: Papers) -> None:
    papers.casefile = papers.naming("Selmar", "Selmarr")
    for n in range(6):
        spelling = "Selmarr" if n < 2 else "Selmar"
        told(papers, f"Paper {n}", f"The lorries {n} went to {spelling}.", by=f"Voice {n}")
    readings = [_naming(papers, name) for name in papers.names]
    (finding,) = found(papers, readings, Names([["Selmar", "Selmarr"]]))
    assert finding.says().startswith("Voice 0, Voice 1 write Selmar as “Selmarr”, as 2 of 6 documents do;")


@pytest.mark.parametrize("odd", [1, 3])
def test_a_spelling_of_one_voice_or_of_half_of_them_is_not(papers: Papers, odd: int) -> None:
    for n in range(6):
        told(papers, f"Paper {n}", f"The lorries {n} went to {'Selmarr' if n < odd else 'Selmar'}.", by=f"Voice {n}")
    readings = [_naming(papers, name) for name in papers.names]
    assert found(papers, readings, Names([["Selmar", "Selmarr"]])) == []


def test_one_wrong_weekday_of_two_voices_is_shown(papers: Papers) -> None:
    readings = [_dated(papers, p, "Monday, 2 March 1994", "Monday") for p in ("Harbour Post", "Quay News")]
    (finding,) = found(papers, readings, Names())
    assert finding.code == "C012"


def test_two_different_mistakes_are_not(papers: Papers) -> None:
    readings = [
        _dated(papers, p, f"{d}, 2 March 1994", d) for p, d in (("Harbour Post", "Monday"), ("Quay News", "Friday"))
    ]
    assert found(papers, readings, Names()) == []


FIGURES = [
    ("4,482", 4482, 4482, True),
    ("53", 53, 53, False),
    ("5,000", 5000, 5000, False),
    ("4,482", 4482, None, False),
]


@pytest.mark.parametrize(("text", "low", "high", "shown"), FIGURES)
def test_a_figure_to_the_last_digit_is_shown_a_round_or_open_one_is_not(
    papers: Papers, text: str, low: float, high: float | None, shown: bool
) -> None:
    readings = []
    for paper in ("Harbour Post", "Quay News"):
        told(papers, paper, f"In the {paper}: {text} dead.", by=f"A voice of {paper}")
        reading = papers.reading(paper)
        (said,) = reading.statements
        figure = Quantity(span=said.span, text=text, low=low, high=high, rule="test", counted="dead")
        readings.append(replace(reading, statements=(replace(said, quantities=(figure,)),)))
    assert [f.code for f in found(papers, readings, Names())] == ["C013"] * shown


def found(papers: Papers, readings: list[Reading], names: Names) -> list[Finding]:
    return list(alarms(readings, names, papers.origins(readings, names)))


def _naming(papers: Papers, paper: str) -> Reading:
    """The reading of a paper with the last word of its statement as the name of a place."""
    reading = papers.reading(paper)
    (said,) = reading.statements
    word = said.text.strip(".").split()[-1]
    start = said.span.start + said.text.index(word)
    span = replace(said.span, start=start, end=start + len(word))
    return replace(reading, mentions=(Mention(span=span, text=word, kind=EntityKind.PLACE, name=word, rule="test"),))


def _dated(papers: Papers, paper: str, text: str, weekday: str) -> Reading:
    """The reading of a paper that gives the wrong weekday."""
    told(papers, paper, f"In {paper}, on {text}.", by=f"A voice of {paper}")
    reading = papers.reading(paper)
    (said,) = reading.statements
    start = said.span.start + said.text.index(text)
    span = replace(said.span, start=start, end=start + len(text))
    date = DateMention(span=span, text=text, kind=DateKind.DATE, rule="test", value=when("1994-03-02"))
    doubt = Finding(code="D002", subject=reading.document, span=span, parameters=(("text", text), ("weekday", weekday)))
    return replace(reading, dates=(date,), findings=(doubt,))


def test_a_record_full_of_them_lists_the_first_and_counts_the_rest(
    papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{alarms.__module__}._LISTED", 1)
    for n, pair in enumerate((("A", "B"), ("C", "D"), ("E", "F"))):
        for paper in pair:
            told(papers, paper, f"Lorry {n} {RARE} {n} {n}", by=f"Witness of {paper}")
    found = [f for f in papers.reckon().findings if f.code in ("C014", "C015")]
    assert [f.code for f in found] == ["C014", "C015"]
    assert dict(found[1].parameters) == {"count": "2"}
