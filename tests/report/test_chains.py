from __future__ import annotations

from dataclasses import replace

import pytest

from govah.model import UNNAMED, DateKind, DateMention, Relay, Role, Span, SpeakerKind, Stance, Statement, When
from govah.report.chains import Chains, quoted
from govah.report.days import Days
from govah.report.words import Words

from .conftest import Paper, day

WORDS = Words("en")

PAGE = Relay(name="Selmar Courier", kind=SpeakerKind.OUTLET)
AUTHOR = Relay(name="Ilse Tannow", kind=SpeakerKind.AUTHOR)
UNKNOWN = Relay(name=UNNAMED, kind=SpeakerKind.UNKNOWN, text="this site")
SPOKEN = DateMention(
    span=Span(0, 1),
    text="yesterday",
    kind=DateKind.DATE,
    rule="test",
    value=When.between(day(1994, 5, 2), day(1994, 5, 2)),
)
AGENCY = Relay(name="Coast Agency", kind=SpeakerKind.OUTLET, cue=Span(0, 2), said=SPOKEN)
DAILY = Relay(name="The Daily Tide", kind=SpeakerKind.OUTLET, cue=Span(0, 2))
SPOKESMAN = Relay(name="Anton Reves", kind=SpeakerKind.PERSON)
GUARD = Relay(name=UNNAMED, kind=SpeakerKind.UNKNOWN, cue=Span(0, 2))
MINISTER = Relay(name="Olaf Lind", kind=SpeakerKind.PERSON, stance=Stance.DENIES)
DECREE = Relay(name="Order No. 41", kind=SpeakerKind.DOCUMENT, cue=Span(0, 2))

SAYS = [
    ((PAGE, SPOKESMAN), "Anton Reves", "Selmar Courier"),
    ((PAGE, AUTHOR, SPOKESMAN), "Anton Reves", "Selmar Courier, Ilse Tannow"),
    ((PAGE, AGENCY, SPOKESMAN), "Coast Agency, 2 May 1994, quotes Anton Reves", "Selmar Courier"),
    (
        (PAGE, AGENCY, DAILY, SPOKESMAN),
        "Coast Agency, 2 May 1994, quotes The Daily Tide, quoting Anton Reves",
        "Selmar Courier",
    ),
    ((PAGE, SPOKESMAN, GUARD), "Anton Reves quotes unnamed source", "Selmar Courier"),
    ((PAGE, MINISTER, GUARD), "Olaf Lind (denies) quotes unnamed source", "Selmar Courier"),
    ((PAGE, MINISTER), "Olaf Lind", "Selmar Courier"),
    ((PAGE, DECREE), "Order No. 41", "Selmar Courier"),
    ((PAGE, AUTHOR), "Ilse Tannow", "Selmar Courier"),
    ((PAGE, UNKNOWN), "unnamed author", "Selmar Courier, taken from “this site”"),
]
NOT_QUOTED = [PAGE, AUTHOR, UNKNOWN, Relay(name="A page", kind=SpeakerKind.PAGE)]


@pytest.fixture
def statement() -> Statement:
    paper = Paper("A leaf", [("The tide came in.", Role.BODY)])
    paper.says("The tide came in.")
    return paper.statements[0]


@pytest.mark.parametrize(("chain", "says", "paper"), SAYS)
def test_a_chain_reads_as_a_sentence_and_the_paper_stands_apart(
    statement: Statement, chain: tuple[Relay, ...], says: str, paper: str
) -> None:
    found = Chains(WORDS, Days(WORDS), alone=False).of(replace(statement, chain=chain))
    assert (found.says.striptags(), found.paper.striptags()) == (says, paper)


def test_the_only_paper_of_a_case_is_not_named_in_every_line(statement: Statement) -> None:
    assert Chains(WORDS, Days(WORDS), alone=True).of(statement).paper == ""


@pytest.mark.parametrize("relay", NOT_QUOTED)
def test_the_paper_itself_is_nobody_quoted(relay: Relay) -> None:
    assert not quoted(relay)
