"""The search box: a name typed in one script finds who is written in another, and the page spells as Govah does."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from govah.model import Examination
from govah.report.finder import tables
from govah.text.names import skeleton

from .test_browser import browser, complaints, visit, width  # noqa: F401

pytestmark = pytest.mark.browser

ASSETS = Path(__file__).parents[2] / "src/govah/report/assets"
NAMES = [
    "Gholam-Reza Jalāl",
    "غلامرضا جلال",
    "Golam Reza",
    "Seyyed Ali Bagher-Zadeh",
    "سیّد علی باقرزاده",
    "مهدیه توانا",
    "Abd ol-Rahman Mo'meni",
    "Kerend-e Gharb",
    "خواجه نوری",
    "Dr. Anna Berger-Straße",
    "Đorđe Živković",
    "Ђорђе Живковић",
    "İlknur Şahin",
    "  ",
    "'",
    "13",
    "Ṣādeq Ḵalḫālī",
    "القاسم ابو الحسن",
    "Αθήνα",
    "a" * 300,
]
LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأةيكآ" + "abcdefghijklmnopqrstuvwxyz" * 2 + "āčđšžćı’ -‌."


def made_up(count: int) -> list[str]:
    """Names that no language has: letters of every kind in a row."""
    chance = random.Random(5)
    words = [chance.choice(word.split()) for word in NAMES if word.split()]
    return [
        " ".join(
            [
                "".join(chance.choices(LETTERS, k=chance.randint(1, 9))),
                *chance.choices(words, k=chance.randint(0, 2)),
            ]
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("of", ["persian", "slavic"])
def test_the_page_spells_names_as_govah_does(visit: Any, silent: Examination, of: str) -> None:  # noqa: F811
    names = NAMES + made_up(600)
    script = (ASSETS / "names.js").read_text("utf-8")
    fold = (ASSETS / "dossier.js").read_text("utf-8").partition("const letters")[2].partition("\n\n")[0]
    ours = f"{script}; const letters{fold}\nconst names = reader(fold, {tables()});"
    asked = f"(all) => {{ {ours} return all.map((name) => Object.values(names.skeleton(name, {of!r}))); }}"
    spelt = visit(silent).page.evaluate(asked, names)
    apart = {
        name: (s, found) for name, s in zip(names, spelt, strict=True) if [*_both(found := skeleton(name, of))] != s
    }
    assert apart == {}


def _both(found: Any) -> tuple[str, str]:
    return found.K, found.M


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
