"""Every rule of every family of languages keeps its word: its examples meet, its counter-examples do not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from govah.text.names import Band, NameMatch, compare_names
from govah.text.names.choosing import families_of
from govah.text.names.families import FAMILIES, rules_of


def examples(sort: str) -> Iterator[tuple[str, str, str]]:
    for name in FAMILIES:
        for rule, table in rules_of(name).items():
            for row in table if isinstance(table, list) else [table]:
                if isinstance(row, dict) and rule != "marks":
                    yield from ((f"{name}: {rule}", *pair) for pair in row.get(sort, ()))


def compared(rule: str, one: str, other: str) -> NameMatch:
    return compare_names(one, other, kind="place" if "meanings" in rule else "person")


@pytest.mark.parametrize(("rule", "one", "other"), list(examples("example")))
def test_what_a_rule_brings_together_is_the_same(rule: str, one: str, other: str) -> None:
    assert compared(rule, one, other).band is Band.SAME, compared(rule, one, other)


@pytest.mark.parametrize(("rule", "one", "other"), list(examples("counter_example")))
def test_what_a_rule_keeps_apart_is_not_the_same(rule: str, one: str, other: str) -> None:
    assert compared(rule, one, other).band is not Band.SAME, compared(rule, one, other)


@pytest.mark.parametrize("name", FAMILIES)
def test_marks_show_in_their_examples_alone(name: str) -> None:
    marks = rules_of(name)["marks"]
    assert all(name in families_of(shown) for shown in marks["example"])
    assert not any(name in families_of(shown) - {"persian"} for shown in marks["counter_example"])
