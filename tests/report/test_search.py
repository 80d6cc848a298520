"""The search box: a name typed in one script finds who is written in another, and the page spells as Govah does."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from govah.model import EntityKind, EntityName, Examination, Reckoning
from govah.report.finder import tables
from govah.text.names import skeleton

from .conftest import bearer
from .test_browser import browser, complaints, visit, width  # noqa: F401

pytestmark = pytest.mark.browser

ASSETS = Path(__file__).parents[2] / "src/govah/report/assets"
WORDS = [
    "Gholām", "رضا", "Golam", "Bagherzadeh", "سیّد", "باقرزاده", "مهدیه", "Mahdieh", "Taher", "Tahereh", "Mo'men",
    "خواجه", "خوارزمی", "Straße", "Đorđe", "Živković", "Ђорђе", "Живковић", "İlknur", "Şahin", "Ṣādeq", "Ḵalḫālī",
    "ابوالقاسم", "عبدالرحمن", "Abdorrahman", "شمس", "Αθήνα", "13", "e", "a" * 150, "'", " ",
]  # fmt: skip
LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأةيكآ" + "abcdefghijklmnopqrstuvwxyz" * 2 + "āčđšžćı’"
CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"


def made_up(count: int) -> list[str]:
    """Words that no language has: letters of every kind in a row."""
    chance = random.Random(5)
    return ["".join(chance.choices(chance.choice([LETTERS, CYRILLIC]), k=chance.randint(1, 9))) for _ in range(count)]


@pytest.mark.parametrize("of", ["persian", "slavic"])
def test_the_page_spells_words_as_govah_does(visit: Any, silent: Examination, of: str) -> None:  # noqa: F811
    words = WORDS + made_up(800)
    script = (ASSETS / "names.js").read_text("utf-8")
    fold = (ASSETS / "dossier.js").read_text("utf-8").partition("const letters")[2].partition("\n\n")[0]
    ours = f"{script}; const letters{fold}\nconst names = reader(fold, {tables()});"
    spelt = visit(silent).page.evaluate(f"(all) => {{ {ours} return all.map((w) => names.spell(w, {of!r})); }}", words)
    apart = {word: (s, skeleton(word, of).M) for word, s in zip(words, spelt, strict=True)}
    assert {word: pair for word, pair in apart.items() if pair[0] != pair[1]} == {}


FINDS = [
    ("Anton Reves", "n-reves"),
    ("Reves Anton", "n-reves"),
    ("anton rev", "n-reves"),
    ("Antun Reeves", "n-reves"),
    ("Anton Refes", "n-reves"),
    ("آنتون روس", "n-reves"),
    ("selmar", "n-selmar"),
    ("سلمار", "n-selmar"),
]
FINDS_NOBODY = ["e", "13", "Zebulon", "An", "Anton Kreisler", "nobody had thought of them before", "؟", "%"]


def first(page: Any) -> str:
    return str(page.evaluate("document.querySelector('#bearers a')?.hash ?? ''"))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_name_in_any_spelling_and_either_script_finds_its_bearer(
    visit: Any,  # noqa: F811
    harbour: Examination,
    language: str,
) -> None:
    page = visit(harbour, language).page
    found = {}
    for typed, _ in FINDS:
        page.fill("#q", typed)
        found[typed] = first(page)
    assert found == {typed: f"#{who}" for typed, who in FINDS}


SPELT = {
    "غلامرضا سلماری": ["Gholamreza", "Golam Reza", "gholam-reza selmari", "Selmari Gholamreza", "غلام رضا"],
    "Abdorrahman Tavana": ["عبدالرحمن توانا", "Abdol Rahman Tavana", "abdorahman tavan"],
    "سید علی باقرزاده": ["Seyyed Ali Bagher-Zadeh", "bagherzade", "Ali Baqerzadeh"],
    "برومان": ["Ali Boruman", "boruman"],
    "شمس‌الدین خواجه پناه": ["Shamsoddin Khajeh-Panah", "khaje panah"],
    "Mahdieh Kamrani": ["مهدیه کامرانی", "Mahdiyeh"],
    "Đorđe Stanovac": ["Djordje Stanovac", "Ђорђе Становац", "djorde"],
}


def test_compounds_titles_and_marks_do_not_hide_a_name(visit: Any, silent: Examination) -> None:  # noqa: F811
    people = tuple(bearer(f"n-{n}", EntityKind.PERSON, EntityName(text=name)) for n, name in enumerate(SPELT))
    page = visit(replace(silent, reckoning=Reckoning(entities=people))).page
    missed = []
    for n, spellings in enumerate(SPELT.values()):
        for typed in spellings:
            page.fill("#q", typed)
            missed += [] if first(page) == f"#n-{n}" else [(typed, first(page))]
    assert missed == []


def test_what_is_nobodys_name_finds_nobody(visit: Any, harbour: Examination) -> None:  # noqa: F811
    page = visit(harbour).page
    found = {}
    for typed in FINDS_NOBODY:
        page.fill("#q", typed)
        found[typed] = first(page)
    assert found == dict.fromkeys(FINDS_NOBODY, "")


def test_the_keyboard_goes_from_the_box_to_an_entry_that_unfolds(visit: Any, harbour: Examination) -> None:  # noqa: F811
    page = visit(harbour).page
    for key in ["/", *"reves"]:
        page.keyboard.press(key)
    assert page.inner_text("#told") == "1 name"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.hash") == "#n-reves"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "n-reves"
    assert page.locator("#n-reves .opened").is_visible()


def test_everybody_can_read_what_is_found(visit: Any, harbour: Examination, hostile: Examination) -> None:  # noqa: F811
    for examination, typed in ((harbour, "reves"), (hostile, "script")):
        seen = visit(examination, "fa", viewport=width(390))
        seen.page.fill("#q", typed)
        assert first(seen.page)
        assert complaints(seen.page) == []
        assert seen.page.evaluate("document.documentElement.scrollWidth") == 390
        assert seen.complaints == []


def test_with_scripts_off_there_is_no_box_and_the_index_leads_on(visit: Any, harbour: Examination) -> None:  # noqa: F811
    page = visit(harbour, java_script_enabled=False).page
    assert not page.locator("#q").is_visible()
    page.locator("#names .see a").first.click()
    assert page.locator(":target").get_attribute("class") == "entry"
