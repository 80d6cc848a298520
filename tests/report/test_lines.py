from __future__ import annotations

from typing import Any

import pytest

from govah.model import Basis, Commitment, Polarity, Relay, Role, SpeakerKind, Stance
from govah.report.lines import Lines
from govah.report.lookup import Lookup
from govah.report.words import Words

from .conftest import Paper, examination

FACTS = [
    ({}, Stance.ASSERTS, ["asserts"]),
    ({"certainty": Commitment.POSSIBLE}, Stance.ASSERTS, ["asserts", "as possible"]),
    ({"certainty": Commitment.PROBABLE}, Stance.OPINES, ["gives an opinion"]),
    ({"coerced": True}, Stance.CONCEDES, ["concedes", "a confession that may have been forced"]),
    ({"taken_for": Polarity.POSITIVE}, Stance.CONCEDES, ["concedes", "told as true"]),
]


@pytest.mark.parametrize(("link", "stance", "facts"), FACTS)
def test_a_line_says_how_firmly_and_how_freely_it_was_said(
    link: dict[str, Any], stance: Stance, facts: list[str]
) -> None:
    paper = Paper("A leaf", [("The tide came in.", Role.BODY)])
    speaker = Relay(name="Anton Reves", kind=SpeakerKind.PERSON, basis=Basis.UNSTATED, **link)
    paper.says("The tide came in.", speaker, stance=stance)
    lines = Lines(Lookup(examination([paper])), Words("en"))
    assert [f.striptags() for f in lines.facts(paper.statements[0])] == facts
