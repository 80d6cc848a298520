"""Values to JSON and back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from govah.errors import UnreadableValue
from govah.model import (
    Attribution,
    Basis,
    DateKind,
    DateMention,
    Duration,
    Finding,
    Order,
    Quotation,
    Relay,
    Span,
    SpeakerKind,
    Stance,
    Statement,
    TimeRelation,
    When,
)
from govah.model.codec import decode, encode

DAY = DateMention(
    span=Span(4, 9),
    text="5 May",
    kind=DateKind.DATE,
    rule="en.day-month",
    value=When.whole(7, 7, alternatives=(When.between(None, 8),), assumptions=("year from context",)),
)
RELATION = DateMention(
    span=Span(0, 30),
    text="several days before the strike",
    kind=DateKind.RELATION,
    rule="en.offset-before",
    relation=TimeRelation(Order.BEFORE, Duration(3, 9), Span(20, 30)),
)
STATEMENT = Statement(
    id="d0-0-30",
    document="d0",
    span=Span(0, 30),
    text="several days before the strike",
    chain=(
        Relay(name="The Courier", kind=SpeakerKind.OUTLET),
        Relay(name="A. Brevik", kind=SpeakerKind.PERSON, said=DAY),
    ),
    said=DAY.value,
    about=RELATION,
    dates=(RELATION, DAY),
    basis=Basis.TOLD,
    stance=Stance.CLAIMS,
    rule="cue.claim",
    score=0.5,
)
ATTRIBUTION = Attribution(
    content=(Span(0, 2),), source=None, cue=None, quotation=Quotation.DIRECT, rule="quote", score=1.0
)


@pytest.mark.parametrize("value", [DAY, RELATION, STATEMENT, ATTRIBUTION, Finding(code="S001", subject="d0")])
def test_what_goes_in_comes_out_equal(value: Any) -> None:
    assert decode(type(value), json.loads(json.dumps(encode(value)))) == value


@pytest.mark.parametrize(
    "plain",
    [
        {"start": 3, "end": 3},
        {"start": "0", "end": 3},
        {"end": 3},
        [0, 3],
    ],
)
def test_a_stored_value_that_does_not_fit_is_refused(plain: Any) -> None:
    with pytest.raises(UnreadableValue):
        decode(Span, plain)


def test_an_unknown_term_of_a_vocabulary_is_refused() -> None:
    with pytest.raises(UnreadableValue, match="shrugs"):
        decode(Statement, encode(STATEMENT) | {"stance": "shrugs"})
