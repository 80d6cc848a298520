"""What a text itself says of two names: each rule on its own examples, and what only looks like it."""

from __future__ import annotations

import re
from time import process_time

import pytest

from govah.model import Block, EntityKind, Role, Script, Span
from govah.reading.naming import Known
from govah.reading.parse import Parsed
from govah.reading.ties import Stated, TieRule, rules, stated

from .conftest import Reads

RULES = [
    pytest.param(rule, language, id=f"{language}:{rule.name}") for language in ("en", "fa") for rule in rules(language)
]


def told(marked: str, language: str, kinds: frozenset[EntityKind]) -> tuple[str, list[Stated]]:
    """The ties that a text states whose known names stand in square brackets."""
    of_many = "League" in marked or "سازمان" in marked
    kind = EntityKind.ORGANISATION if of_many else min(kinds, key=lambda k: k.value, default=EntityKind.PERSON)
    text, known = "", []
    for piece in re.split(r"(\[[^\]]+\])", marked):
        if piece.startswith("["):
            known.append(Known(Span(len(text), len(text) + len(piece) - 2), kind, piece[1:-1], "test"))
            piece = piece[1:-1]
        text += piece
    block = Block(span=Span(0, len(text)), role=Role.BODY, language=language, script=Script.LATIN)
    return text, list(stated(text, [Parsed(block, None, ())], known))


@pytest.mark.parametrize(("rule", "language"), RULES)
def test_a_rule_finds_the_tie_in_its_examples(rule: TieRule, language: str) -> None:
    for marked, *expected in rule.examples:
        text, found = told(marked, language, rule.kinds)
        names = [(s.tie.rule, s.tie.first.of(text), s.tie.second.of(text), s.tie.side) for s in found]
        assert (rule.name, *expected, *[None] * (3 - len(expected))) in names


@pytest.mark.parametrize(("rule", "language"), RULES)
def test_a_rule_finds_nothing_in_its_counter_examples(rule: TieRule, language: str) -> None:
    assert [c for c in rule.counter if told(c, language, rule.kinds)[1]] == []


SAYS_NOTHING = [
    "[Operation Tide] and [Operation Lantern] began.",
    "[Operation Tide] was followed by [Operation Lantern].",
    "[Operation Tide], then [Operation Lantern], began.",
    "[Operation Tide] is not [Operation Lantern].",
    "[Operation Tide] is the answer to [Operation Lantern].",
    "[Davin Orr] (born in [Saltmarsh]) spoke.",
    "[Davin Orr] called [Marko Venn] on Monday.",
    "[Davin Orr], known for his brother [Marko Venn], spoke.",
    "[Davin Orr] named [Marko Venn] as his deputy.",
    "the ministry’s word to [Davin Orr] and to [Marko Venn]",
]


@pytest.mark.parametrize("marked", SAYS_NOTHING)
def test_two_names_side_by_side_stay_two(marked: str) -> None:
    assert told(marked, "en", frozenset())[1] == []


IN_A_DOCUMENT = [
    (
        "Davin Orr, whose real name was Marko Venn, fled. Later Venn wrote to Judge Ana Vasek.",
        [("same-as", "Davin Orr", "Marko Venn", None)],
        ["Davin Orr", "Marko Venn", "Venn", "Ana Vasek"],
    ),
    (
        "The so-called hypocrites, the regime's name for the Harbour Workers Union, left.",
        [("refers-to", "hypocrites", "Harbour Workers Union", "regime")],
        ["hypocrites", "Harbour Workers Union"],
    ),
    (
        "He lay in ward 209 of Evin, and in Ward 209 he stayed.",
        [("part-of", "ward 209", "Evin", None)],
        ["ward 209", "Evin", "Ward 209"],
    ),
    (
        "The Harbour Workers Union (HWU) met. The HWU struck.",
        [("same-as", "Harbour Workers Union", "HWU", None)],
        ["Harbour Workers Union", "HWU", "HWU"],
    ),
    (
        "Judge Mirela Vasek (میرلا واسک) spoke in Oldgate Prison (Олдгејт).",
        [("same-as", "Mirela Vasek", "میرلا واسک", None), ("same-as", "Oldgate Prison", "Олдгејт", None)],
        ["Mirela Vasek", "میرلا واسک", "Oldgate Prison", "Олдгејт"],
    ),
]


@pytest.mark.parametrize(("text", "ties", "names"), IN_A_DOCUMENT)
def test_a_stated_name_is_found_and_so_are_its_later_uses(
    reading: Reads, text: str, ties: list[tuple[str, ...]], names: list[str]
) -> None:
    read = reading(text)
    assert [(t.kind.value, t.first.of(text), t.second.of(text), t.side) for t in read.ties] == ties
    assert [m.text for m in read.mentions] == names


def test_two_wards_of_one_number_stay_two(reading: Reads) -> None:
    read = reading("He was in ward 1 of Evin and in ward 1 of Gohardasht. Ward 1 was full.")
    wards = [m.name for m in read.mentions if m.rule == "ward"]
    assert wards == ["ward 1, Evin Prison", "ward 1, Gohardasht Prison"]


HOSTILE = ["Davin Orr, ", "“aa bb ", "Aaa Bbb ", "known as the ", "Orr (", "A’", "Orr is a a a a ", "«", "نام که "]


@pytest.mark.parametrize("unit", HOSTILE)
def test_what_repeats_without_end_takes_no_time(unit: str) -> None:
    text = unit * 3000
    block = Block(span=Span(0, len(text)), role=Role.BODY, language="en", script=Script.LATIN)
    known = [Known(Span(*m.span()), EntityKind.PERSON, m[0], "test") for m in re.finditer("Orr|^.", text)]
    begun = process_time()
    assert list(stated(text, [Parsed(block, None, ())], known)) == []
    assert process_time() - begun < 5
