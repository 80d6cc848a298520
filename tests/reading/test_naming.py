"""Each rule of writing a name holds on its own examples."""

from __future__ import annotations

import pytest

from govah.reading.naming import NameRule, find_named, rules

RULES = [pytest.param(rule, id=f"{language}:{rule.name}") for language in ("en", "fa") for rule in rules(language)]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_the_name_in_its_examples(rule: NameRule) -> None:
    assert [[m.group("name") for m in rule.pattern.finditer(text)] for text, _ in rule.examples] == [
        [name] for _, name in rule.examples
    ]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_nothing_in_its_counter_examples(rule: NameRule) -> None:
    assert [text for text in rule.counter if rule.pattern.search(text)] == []


def test_a_language_without_rules_has_no_names() -> None:
    assert list(find_named("Judge Marlow", "xx")) == []
