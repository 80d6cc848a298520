from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from govah.errors import BadInput
from govah.model import Basis, CopyKind, DocumentKind, EntityKind, Footing, Presence, Role, SpeakerKind, Stance, Verdict
from govah.reading.gazetteer.rows import all_rows as gazetteer
from govah.report.words import Words

ONLY_PERSIAN = {"solar"}
GIVEN = {"side", "sort"}
"""Words for what a list gives: English needs only those that do not stand for themselves."""
NAMED = [
    ("stance", Stance),
    ("basis", Basis),
    ("speaker", SpeakerKind),
    ("document", DocumentKind),
    ("verdict", Verdict),
    ("sight", Presence),
    ("footing", Footing),
    ("copies", CopyKind),
]


def table(language: str) -> dict[str, Any]:
    return tomllib.loads(files("govah.report").joinpath(f"{language}.toml").read_text("utf-8"))


def places(entry: Any) -> set[str]:
    texts = entry.values() if isinstance(entry, dict) else [entry]
    return {name for text in texts for name in re.findall(r"\{(\w+)\}", text)}


def test_english_and_persian_say_the_same_things_with_the_same_places() -> None:
    english, persian = table("en"), table("fa")
    assert set(persian) - ONLY_PERSIAN == set(english)
    for section, words in english.items():
        assert set(words) == set(persian[section]) or (section in GIVEN and set(words) < set(persian[section])), section
        assert {k: places(v) for k, v in words.items()} == {k: places(persian[section][k]) for k in words}


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize(("section", "kind"), NAMED)
def test_every_value_of_the_model_has_a_word(section: str, kind: Any, language: str) -> None:
    words = Words(language)
    assert all(words(f"{section}.{value.value}") for value in kind)


def test_what_the_gazetteer_calls_things_has_a_persian_word() -> None:
    persian = table("fa")
    rows = [row.listing for row in gazetteer().values()]
    sorts = {row.sort for row in rows} | {kind.value for kind in EntityKind}
    assert sorts - set(persian["sort"]) == set()
    sides = {side for row in rows for side in (row.side, *(name.side for name in row.names)) if side}
    assert sides - set(persian["side"]) - {"self"} == set()


def test_what_is_set_aside_is_said() -> None:
    aside = {r.value for r in Role} - {"title", "heading", "body"}
    assert set(table("en")["role"]) == aside


def test_what_is_put_into_a_sentence_cannot_become_markup() -> None:
    assert "<b>x" not in Words("en")("line.document", number="<b>x</b>")


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(BadInput, match="en, fa"):
        Words("de")
