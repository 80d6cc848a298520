"""Every rule of a language file reads its examples and leaves alone what only looks like one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from govah.model import DateMention
from govah.model.edtf import edtf
from govah.reading.dates.chart import Begun
from govah.reading.dates.lexicon import lexicon
from govah.reading.dates.recognize import recognize
from govah.reading.dates.resolve import resolve
from govah.reading.dates.sources import data
from govah.reading.dates.vagueness import vagueness

ANCHOR = date(1990, 6, 15)
RULES = [(language, rule) for language in ("en", "fa") for rule in data(f"{language}.toml")["rule"]]
EXAMPLES = [(lang, r["name"], *example) for lang, r in RULES for example in r["examples"]]
NOTHING = [(lang, r["name"], text) for lang, r in RULES for text in r["nothing"]]


def read(text: str, language: str) -> Iterator[tuple[DateMention, tuple[str, ...]]]:
    passage = recognize(text, lexicon(language))
    rules = {f.start: f.rules for f in passage.found}
    return ((m, rules.get(m.start, ())) for m in resolve(text, [passage], ANCHOR, vagueness()))


def meaning(mention: DateMention, text: str) -> str:
    if mention.relation:
        return mention.relation.event.of(text)
    if mention.value:
        return edtf(mention.value)
    return mention.timex.value if mention.timex else ""


@pytest.mark.parametrize(("language", "rule", "text", "found", "means"), EXAMPLES)
def test_a_rule_reads_its_examples(language: str, rule: str, text: str, found: str, means: str) -> None:
    by_rule = [(m.text, meaning(m, text)) for m, rules in read(text, language) if rule in rules]
    assert (found, means) in by_rule


@pytest.mark.parametrize(("language", "rule", "text"), NOTHING)
def test_a_rule_leaves_alone_what_only_looks_like_its_words(language: str, rule: str, text: str) -> None:
    assert [m.text for m, rules in read(text, language) if rule in rules] == []


@pytest.mark.parametrize(("language", "rule"), [(lang, r["name"]) for lang, r in RULES])
def test_every_rule_has_both_kinds_of_examples(language: str, rule: str) -> None:
    of_rule = [r for lang, r in RULES if lang == language and r["name"] == rule]
    assert len(of_rule) == 1
    assert of_rule[0]["nothing"]
    assert of_rule[0]["examples"] or of_rule[0]["gives"] == "NOTHING"


NUMERALS = {
    "HHMM",
    "DOTTED",
    "MONTH",
    "NAME_MONTH",
    "PLAIN_MONTH",
    "INT",
    "DAYNUM",
    "TWO",
    "YEAR",
    "FIGURES",
    "DECADE",
    "OLD_DECADE",
    "NTH_DAY",
    "COUNT",
    "ORDINAL",
}


def wanted_by(begun: Begun) -> set[str]:
    return set(begun.wanting).union(*map(wanted_by, begun.wanting.values()))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_category_of_a_language_is_made_and_used(language: str) -> None:
    plain = data(f"{language}.toml")
    made = set(plain["words"]) | set(plain["kinds"]) | {r["gives"] for r in plain["rule"]} | NUMERALS
    members = {member for found in plain["kinds"].values() for member in found}
    begins = lexicon(language).rules.begins
    wanted = {first for first, begun in begins.items() if begun != Begun()}.union(*map(wanted_by, begins.values()))
    used = {s for s in wanted | members if s.isupper()} | {"NOTHING", *plain["tops"]}
    assert used <= made | {"NOTHING"}
    assert made - NUMERALS <= used
    assert set(plain["triggers"]) <= made
