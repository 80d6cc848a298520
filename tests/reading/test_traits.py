"""What a text states of a person: each rule on its own examples, and what only looks like it."""

from __future__ import annotations

import re
from time import process_time

import pytest

from govah.model import EntityKind, Mention, Span, Trait
from govah.reading.dates import read_dates
from govah.reading.parse import Parsed
from govah.reading.traits import TraitRule, find_traits, rules

from .conftest import Writes

RULES = [
    pytest.param(rule, language, id=f"{language}:{rule.name}") for language in ("en", "fa") for rule in rules(language)
]


def told(write: Writes, marked: str, language: str) -> tuple[Trait, ...]:
    """The traits that a text states of the people in square brackets."""
    text, people = "", []
    for piece in re.split(r"(\[[^\]]+\])", marked):
        name = piece.strip("[]")
        if name != piece:
            span = Span(len(text), len(text) + len(name))
            people.append(Mention(span=span, text=name, kind=EntityKind.PERSON, name=name, rule="test"))
        text += name
    document = write(text, language)
    return find_traits(text, [Parsed(b, None, ()) for b in document.body], people, read_dates(document))


@pytest.mark.parametrize(("rule", "language"), RULES)
def test_a_rule_finds_the_trait_in_its_examples(write: Writes, rule: TraitRule, language: str) -> None:
    for marked, value in rule.examples:
        assert (rule.name, value) in [(t.rule, t.value) for t in told(write, marked, language)]


@pytest.mark.parametrize(("rule", "language"), RULES)
def test_a_rule_finds_nothing_in_its_counter_examples(write: Writes, rule: TraitRule, language: str) -> None:
    assert [c for c in rule.counter if rule.name in [t.rule for t in told(write, c, language)]] == []


HOSTILE = ["Orr, ", "Orr, son of ", "Orr, a b, c d 1988, ", "his wife ", "Mrs ", "Orr (1950", "اعدام ", "Orr، فرزند "]


@pytest.mark.parametrize("unit", HOSTILE)
def test_what_repeats_without_end_takes_no_time(write: Writes, unit: str) -> None:
    document = write(unit * 3000)
    names = re.finditer("Orr", document.text)
    people = [Mention(span=Span(*m.span()), text="Orr", kind=EntityKind.PERSON, name="Orr", rule="t") for m in names]
    begun = process_time()
    find_traits(document.text, [Parsed(b, None, ()) for b in document.body], people, ())
    assert process_time() - begun < 5
