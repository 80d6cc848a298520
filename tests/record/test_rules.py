"""Every rule of every data file, on its own examples."""

from __future__ import annotations

import pytest

from govah.record.rules import Rule, rules

SECTIONS = ("furniture", "reprint", "reprinted_outlet", "byline", "dateline", "kind")
RULES = [pytest.param(rule, id=f"{rule.language}-{rule.name}") for section in SECTIONS for rule in rules(section)]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_matches_its_examples(rule: Rule) -> None:
    assert rule.examples
    assert [line for line in rule.examples if rule.match(line) is None] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule) -> None:
    assert rule.counter_examples
    assert [line for line in rule.counter_examples if rule.match(line) is not None] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_quick_on_a_hostile_line(rule: Rule) -> None:
    for hostile in (
        "a" * 400,
        "A, " * 133,
        "By " + "A b " * 99,
        "1 " * 200,
        "- " * 200,
        "آ " * 200,
        "Sign up to " * 36,
    ):
        rule.match(hostile)
