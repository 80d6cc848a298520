"""Who says that one thing explains another: each rule on its own examples, then whole sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from govah.model import CauseKind
from govah.reading import read
from govah.reading.cause_rules import CauseRule, cause_rules

from .conftest import Reads, Writes

RULES = [
    pytest.param(language, rule, id=f"{language}:{rule.name}")
    for language in ("en", "fa")
    for rule in cause_rules(language)
]


def _sides(reading: Reads, text: str, language: str) -> list[tuple[str, str, str]]:
    found = (c for c in reading(text, language).causes if not c.imputed)
    return [(c.rule, c.effect.of(text), c.cause.of(text)) for c in found]


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_reads_its_examples(reading: Reads, language: str, rule: CauseRule) -> None:
    for text, effect, cause in rule.examples:
        assert _sides(reading, text, language) == [(rule.name, effect, cause)]


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_finds_nothing_in_its_counter_examples(reading: Reads, language: str, rule: CauseRule) -> None:
    assert [text for text in rule.counter if _sides(reading, text, language)] == []


def test_not_but_rather_gives_a_denied_and_an_affirmed_reason(reading: Reads) -> None:
    text = (
        "The arrests were not aimed at emptying the port but rather in response to a riot, "
        "coinciding with the ‘Heron Offensive.’"
    )
    denied, affirmed = reading(text).causes
    assert (denied.negated, denied.cause.of(text)) == (True, "emptying the port")
    assert (affirmed.negated, affirmed.effect.of(text), affirmed.cause.of(text)) == (False, "The arrests", "a riot")
    assert affirmed.coincides_with is not None
    assert affirmed.coincides_with.of(text).endswith("Heron Offensive")


def test_a_denied_reason_is_a_negated_claim(reading: Reads) -> None:
    (claim,) = reading("The minister denied that the arrests were a response to the riot.").causes
    assert claim.negated


def test_a_pretext_is_denied_by_who_says_so_and_given_by_whoever_uses_it(reading: Reads) -> None:
    text = "The navy executed sailors under the pretext of a riot."
    denied, imputed = reading(text).causes
    assert (denied.kind, denied.negated, denied.imputed) == (CauseKind.PRETEXT, True, False)
    assert (imputed.kind, imputed.negated, imputed.imputed) == (CauseKind.CAUSE, False, True)
    assert (denied.effect, denied.cause, denied.statement) == (imputed.effect, imputed.cause, imputed.statement)
    assert imputed.claimant is not None
    assert imputed.claimant.of(text) == "The navy"


def test_a_claim_stands_in_the_statement_of_whoever_makes_it(reading: Reads) -> None:
    read = reading("Ansel Orr said that the arrests were a response to the riot.")
    (claim,) = read.causes
    (statement,) = (s for s in read.statements if s.id == claim.statement)
    assert statement.speaker.name == "Ansel Orr"


SIDES = [
    ("The measures were a reaction to a riot in the prison.", "The measures", "a riot in the prison"),
    ("The men rioted on 10 April 1994, and we had to act because of the riot.", "we had to act", "the riot"),
    ("He spoke of the arrests, which were a reaction to a riot.", "arrests", "a riot"),
    ("They were a reaction to a riot.", "They", "a riot"),
    ("The arrests began. In 1994 Orr claimed that they were a reaction to a riot.", "arrests", "a riot"),
    ("The riot grew. They were a reaction to a raid.", "They", "a raid"),
    ("The army carried out the arrests in response to the riot.", "arrests", "the riot"),
]


@pytest.mark.parametrize(("text", "effect", "cause"), SIDES)
def test_the_effect_is_what_the_clause_is_about(reading: Reads, text: str, effect: str, cause: str) -> None:
    assert [sides[1:] for sides in _sides(reading, text, "en")] == [(effect, cause)]


def test_two_reasons_of_two_voices_are_two_claims(reading: Reads) -> None:
    text = (
        "The official account has two forms. The ministry said in 1994 that the arrests were in response to the "
        "bombing. In 2009 the minister claimed that they were a reaction to a riot."
    )
    told = reading(text)
    speakers = {s.id: s.speaker.name for s in told.statements}
    assert [(c.effect.of(text), c.cause.of(text), speakers[c.statement]) for c in told.causes] == [
        ("the arrests", "the bombing", "ministry"),
        ("arrests", "a riot", "minister"),
    ]


def test_a_line_break_hides_no_reason(reading: Reads, write: Writes) -> None:
    whole = write("The arrests came in response to the bombing of 12 April.")
    wrapped = replace(whole, text=whole.text.replace("in response to the", "in\nresponse to\nthe"))
    (told,) = read([wrapped])
    assert [(c.effect.of(whole.text), c.cause.of(whole.text)) for c in told.causes] == [
        ("The arrests", "the bombing of 12 April")
    ]


def test_what_came_before_is_no_reason(reading: Reads) -> None:
    assert reading("The lists were therefore drawn up before the bombing.").causes == ()


def test_reasons_for_what_is_no_act_are_left_alone(reading: Reads) -> None:
    assert reading("The train was late because of snow.").causes == ()


KINDS = [
    ("en", "The sorting was done in order to prepare the executions.", CauseKind.AIM, False),
    ("en", "The killings were in revenge for the ambush.", CauseKind.REACTION, False),
    ("en", "The killings had nothing to do with the ambush.", CauseKind.CAUSE, True),
    ("en", "Orr denied that the killings were a reprisal for the ambush.", CauseKind.REACTION, True),
    ("fa", "بازداشت‌ها با هدف سرکوب اعتصاب بود.", CauseKind.AIM, False),
    ("fa", "کشتار به خاطر عملیات نبود.", CauseKind.CAUSE, True),
    ("fa", "بازداشت‌ها در پاسخ به بمب‌گذاری بود.", CauseKind.REACTION, False),
]


@pytest.mark.parametrize(("language", "text", "kind", "negated"), KINDS)
def test_a_reason_a_reaction_and_an_aim_are_told_apart(
    reading: Reads, language: str, text: str, kind: CauseKind, negated: bool
) -> None:
    assert [(c.kind, c.negated) for c in reading(text, language).causes] == [(kind, negated)]


def test_not_at_one_but_at_another_denies_one_aim_and_asserts_the_other(reading: Reads) -> None:
    text = "The transfers were not aimed at emptying the ward but rather at preparing the executions."
    told = reading(text).causes
    assert [(c.kind, c.negated, c.effect.of(text), c.cause.of(text)) for c in told] == [
        (CauseKind.AIM, True, "The transfers", "emptying the ward"),
        (CauseKind.AIM, False, "The transfers", "preparing the executions"),
    ]


def test_whoever_is_quoted_as_using_a_pretext_gives_it_and_the_voice_around_them_denies_it(reading: Reads) -> None:
    text = "There is no word of the attack that the authorities claim to have used to justify the massacre."
    told = reading(text)
    depth = {s.id: len(s.chain) for s in told.statements}
    denied, given = told.causes
    assert (denied.kind, denied.negated, given.kind, given.negated) == (CauseKind.PRETEXT, True, CauseKind.CAUSE, False)
    assert not given.imputed
    assert depth[given.statement] == depth[denied.statement] + 1


def test_an_explanation_that_is_said_to_be_false_is_given_by_others_and_denied_here(reading: Reads) -> None:
    text = "The official explanation that the arrests were a response to a bombing is false."
    denied, imputed = reading(text).causes
    assert (denied.kind, denied.negated, denied.imputed) == (CauseKind.PRETEXT, True, False)
    assert (imputed.kind, imputed.negated, imputed.imputed, imputed.claimant) == (CauseKind.REACTION, False, True, None)
