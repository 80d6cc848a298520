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
