"""Words that name acts, in every form."""

from __future__ import annotations

import pytest

from govah.model import Phase
from govah.reading.act_lexicon import by_spelling, lexicon, plurals, verb_forms
from govah.text.folding import folded

FORMS = [
    ("execute", "executing"),
    ("bury", "buried"),
    ("transfer", "transferred"),
    ("flee", "flees"),
    ("round up", "rounded up"),
]


@pytest.mark.parametrize(("verb", "form"), FORMS)
def test_regular_forms_are_made(verb: str, form: str) -> None:
    assert form in set(verb_forms(verb))


def test_plurals_of_words_and_phrases() -> None:
    assert [list(plurals(n))[1] for n in ("massacre", "mutiny", "truce", "mass")] == [
        "massacres",
        "mutinies",
        "truces",
        "masses",
    ]


@pytest.mark.parametrize("language", ["en", "fa"])
def test_no_word_stands_in_two_acts(language: str) -> None:
    words = lexicon(language)
    assert words is not None
    kinds: dict[tuple[str, tuple[str, ...], bool], str] = {}
    for first, acts in words.acts.items():
        for act in acts:
            assert kinds.setdefault((first, act.rest, act.nominal), act.kind) == act.kind, first


@pytest.mark.parametrize(("word", "kind"), [("اعدام", "execution"), ("شورش", "rebellion"), ("آتش بس", "ceasefire")])
def test_persian_acts_are_found_by_their_folded_spelling(word: str, kind: str) -> None:
    assert by_spelling("fa")[folded(word)].kind == kind


def test_words_of_phases() -> None:
    words = lexicon("en")
    assert words is not None
    assert (words.phase_nouns["preparations"], words.phase_verbs["began"]) == (Phase.PREPARATION, Phase.BEGINNING)


def test_a_language_nobody_has_written_down_has_no_acts() -> None:
    assert lexicon("xx") is None
