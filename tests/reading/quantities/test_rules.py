"""Every rule of figures reads its examples and leaves alone what only looks like one."""

from __future__ import annotations

from typing import Any

import pytest

from govah.model import Quantity
from govah.reading.quantities import find_quantities
from govah.reading.quantities.grammar import data

RULES = [(language, rule) for language in ("en", "fa") for rule in data(f"{language}.toml")["rule"]]
EXAMPLES = [(language, *example) for language, rule in RULES for example in rule["examples"]]
NOTHING = [(language, text) for language, rule in RULES for text in rule["nothing"]]


def told(quantity: Quantity) -> tuple[str, str]:
    low, high = ("" if bound is None else f"{bound:.12g}" for bound in (quantity.low, quantity.high))
    return quantity.text, f"{low}..{high} {quantity.unit}".strip()


@pytest.mark.parametrize(("language", "text", "figure", "means"), EXAMPLES)
def test_a_rule_reads_its_examples(language: str, text: str, figure: str, means: str) -> None:
    assert (figure, means) in map(told, find_quantities(text, language=language))


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_a_rule_leaves_alone_what_only_looks_like_a_figure(language: str, text: str) -> None:
    assert find_quantities(text, language=language) == ()


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule["name"])
def test_every_rule_has_both_kinds_of_examples(rule: dict[str, Any]) -> None:
    assert rule["nothing"]
    assert rule["examples"] or rule["gives"] == "NOTHING"
