"""A text says outright that two names are one, or it does not."""

from __future__ import annotations

import re

import pytest

from govah.model import Bounds, Dating, DatingRule, EntityKind, Mention, Reading, Span
from govah.reckoning.aliases import rules, says_one, stated

_NAME = re.compile(r"Operation \w+|عملیات (?:فانوس|موج)")


def between(text: str) -> str:
    first, second = list(_NAME.finditer(text))
    return text[first.end() : second.start()]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule["name"])
def test_each_rule_reads_its_example_and_leaves_its_counter_example(rule: dict[str, str]) -> None:
    assert says_one(between(rule["example"]))
    assert not says_one(between(rule["not"]))


SAYS_NOTHING = [" and ", " was followed by ", ", then ", " is not ", " is the answer to ", ". ", " before the name of "]


@pytest.mark.parametrize("words", SAYS_NOTHING)
def test_two_names_side_by_side_stay_two(words: str) -> None:
    assert not says_one(words)


def test_names_of_operations_meet_where_the_text_says_so() -> None:
    text = "Operation Lantern is the ministry’s expression for Operation Tide. Operation Moon followed."
    mentions = tuple(
        Mention(span=Span(*m.span()), text=m[0], kind=EntityKind.OPERATION, name=m[0], rule="test")
        for m in _NAME.finditer(text)
    )
    reading = Reading(document="d0", dating=Dating(bounds=Bounds(), rule=DatingRule.NONE), mentions=mentions)
    assert [(k.name, k.also) for k in stated([reading], {"d0": text})] == [("Operation Lantern", ("Operation Tide",))]
