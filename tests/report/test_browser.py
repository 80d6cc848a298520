"""The dossier as a reader meets it, in Chromium, from a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from govah.case import Case
from govah.model import Examination
from govah.report import dossier
from govah.text.folding import folded

from .conftest import entity, located

api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")

pytestmark = pytest.mark.browser
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--headless", "--disable-gpu", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
ROOT = Path(__file__).parents[2]
CASES = {"example": ROOT / "examples/harbour/documents", "real": ROOT.parent / "shared/cases"}
PRONOUNS = {"he", "she", "they", "it", "we", "you", "him", "them", "who", "which", "this", "that", "او", "آن", "وی"}
LANDS = """() => {
  const seen = [];
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const link of new Set([...document.links].map((a) => a.hash))) {
    location.replace(link);
    const id = decodeURIComponent(link.slice(1)), target = document.getElementById(id);
    const pieces = [target, ...document.querySelectorAll(`[data-of="${CSS.escape(id)}"]`)].filter(Boolean);
    const statement = target?.classList.contains("st");
    const lit = (e) => !["rgba(0, 0, 0, 0)", paper].includes(getComputedStyle(e).backgroundColor);
    const there = target && target === document.querySelector(":target") && target.getClientRects().length;
    if (!there || (statement && !pieces.every(lit))) seen.push(link);
  }
  return seen;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for this module: its event loop must not run on in the tests of another."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield launched
        launched.close()


class Visit:
    """One page opened from a file, and everything it asked for or complained of."""

    def __init__(self, browser: Any, file: Path, **options: Any) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page = browser.new_context(**options).new_page()
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.on("console", lambda m: self.complaints.append(m.text))
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("dialog", lambda d: self.complaints.append(d.message))
        self.page.goto(file.as_uri())

    def close(self) -> None:
        self.page.context.close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Any]:
    visits: list[Visit] = []

    def opened(examination: Examination, language: str = "en", **options: Any) -> Visit:
        file = tmp_path / f"{len(visits)}.html"
        file.write_text(dossier(examination, language=language), "utf-8")
        visits.append(Visit(browser, file, **options))
        return visits[-1]

    yield opened
    for made in visits:
        made.close()


def complaints(page: Any, *, contrast: bool = True) -> list[tuple[str, str]]:
    """What axe-core holds against the page with everything unfolded; `contrast` is slow and the same for any text."""
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    found = axe.Axe().run(page, options=RULES | {"rules": {"color-contrast": {"enabled": contrast}}})
    return [(v["id"], v["nodes"][0]["html"]) for v in found.response["violations"]]


def width(pixels: int) -> dict[str, int]:
    return {"width": pixels, "height": 900}


@pytest.mark.parametrize(
    ("pixels", "scheme", "language"),
    [(390, "light", "en"), (1440, "dark", "en"), (1440, "light", "fa"), (390, "dark", "fa")],
)
def test_everybody_can_read_it(visit: Any, mapped: Examination, pixels: int, scheme: str, language: str) -> None:
    seen = visit(mapped, language, viewport=width(pixels), color_scheme=scheme)
    assert complaints(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") == pixels
    assert seen.complaints == []


@pytest.mark.parametrize("case", ["mapped", "hostile", "silent", "crowded"])
@pytest.mark.parametrize("pixels", [390, 1440])
def test_nothing_scrolls_sideways_or_asks_for_anything(
    visit: Any, request: pytest.FixtureRequest, case: str, pixels: int
) -> None:
    seen = visit(request.getfixturevalue(case), viewport=width(pixels))
    assert seen.page.evaluate("document.documentElement.scrollWidth") == pixels
    assert [url for url in seen.requests if not url.startswith(("file:", "data:"))] == []
    assert seen.complaints == []


@pytest.mark.parametrize("scripts", [True, False])
def test_hostile_text_is_shown_and_does_nothing(visit: Any, hostile: Examination, scripts: bool) -> None:
    seen = visit(hostile, java_script_enabled=scripts)
    title = seen.page.title()
    assert title.startswith("</script><script>")
    assert "owned" not in title.split("document.title=")[0]
    assert len(seen.requests) == 1 + sum(url.startswith("data:") for url in seen.requests)
    assert seen.complaints == []
    shown = seen.page.inner_text("body")
    assert "<img src=x onerror=" in shown
    assert "\u202e" not in shown
    assert "RLO" in shown


@pytest.mark.parametrize("scripts", [True, False])
def test_every_link_lands_on_its_passage_and_all_of_it_is_lit(
    visit: Any, harbour: Examination, hostile: Examination, scripts: bool
) -> None:
    for examination in (harbour, hostile):
        assert visit(examination, java_script_enabled=scripts).page.evaluate(LANDS) == []


@pytest.fixture(scope="module", params=list(CASES))
def examined(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Examination:
    """What Govah itself makes of real files; in a thread, since Playwright keeps this one for itself."""
    folder = CASES[request.param]
    if not folder.is_dir():
        pytest.skip(f"there are no documents in {folder.name}: this one needs them")

    def examine() -> Examination:
        with Case.open(tmp_path_factory.mktemp(request.param) / "case", create=True) as case:
            return case.examine([folder])

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(examine).result()


def test_every_link_of_a_real_case_lands_and_nothing_is_asked_for(visit: Any, examined: Examination) -> None:
    seen = visit(examined, java_script_enabled=False, viewport=width(1440))
    assert seen.page.evaluate(LANDS) == []
    assert [url for url in seen.requests if not url.startswith(("file:", "data:"))] == []
    assert seen.complaints == []


@pytest.mark.parametrize(("pixels", "scheme", "language"), [(390, "dark", "en"), (1440, "light", "fa")])
def test_everybody_can_read_a_real_case(
    visit: Any, examined: Examination, pixels: int, scheme: str, language: str
) -> None:
    seen = visit(examined, language, viewport=width(pixels), color_scheme=scheme)
    assert complaints(seen.page, contrast=False) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") == pixels
    assert seen.complaints == []
    names = seen.page.locator("#who .voice h4").all_text_contents()
    assert names
    assert [name for name in names if name.strip().lower() in PRONOUNS] == []


def test_a_passage_is_lit_with_scripts_off(visit: Any, harbour: Examination) -> None:
    seen = visit(harbour, java_script_enabled=False, viewport=width(1440))
    link = seen.page.locator("#clashes .passage a").first
    link.click()
    target = seen.page.locator(":target")
    assert target.inner_text() == "answered the bombing of 12 April"
    place = target.bounding_box()
    assert 0 < place["y"] < 900


def test_search_finds_a_name_typed_on_another_keyboard(visit: Any, harbour: Examination) -> None:
    seen = visit(harbour)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("نيمه اسفند 1372")
    assert seen.page.locator("#found li").count() == 1
    seen.page.locator("#found a").click()
    assert "نیمهٔ اسفند" in seen.page.locator(":target").inner_text()
    assert not seen.page.locator("#found").is_visible()


@pytest.mark.parametrize("text", ["كتاب‌هاي ۱۳۶۷", "Ghezel-Hesār “Straße”", "٢٠٢٤", "در خُرداد", "İstanbul ﬁle"])
def test_the_page_folds_spellings_as_govah_does(visit: Any, silent: Examination, text: str) -> None:
    source = (Path(__file__).parents[2] / "src/govah/report/assets/dossier.js").read_text("utf-8")
    rules = re.search(r"const letters = .*?const fold = .*?;\n", source, re.DOTALL)
    assert rules
    assert visit(silent).page.evaluate(f"(text) => {{ {rules.group()} return fold(text); }}", text) == folded(text)


def test_keys_step_through_the_statements(visit: Any, harbour: Examination) -> None:
    page = visit(harbour).page
    first, second = (s.id for s in sorted(harbour.readings[0].statements, key=lambda s: s.span)[:2])
    for key, there in [("j", first), ("j", second), ("k", first)]:
        page.keyboard.press(key)
        assert page.evaluate("document.querySelector(':target').id") == there
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_the_first_stop_of_the_keyboard_skips_to_the_chronology(visit: Any, harbour: Examination) -> None:
    page = visit(harbour).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#when"
    assert page.evaluate("getComputedStyle(document.activeElement).top") == "8px"


def test_words_on_the_chronology_never_touch(visit: Any, harbour: Examination, crowded: Examination) -> None:
    touching = """() => [...document.querySelectorAll('.axis')].flatMap((axis) => {
      const boxes = [...axis.querySelectorAll('text')].map((t) => t.getBoundingClientRect());
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3)
        .map(() => axis.textContent));
    })"""
    for examination in (harbour, crowded):
        for language in ("en", "fa"):
            assert visit(examination, language, viewport=width(1440)).page.evaluate(touching) == []


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("pixels", [390, 1280])
def test_words_on_the_map_never_touch(visit: Any, harbour: Examination, language: str, pixels: int) -> None:
    names = ("Quay", "House of the Rope Makers", "WEST WARD", "زندان بندر", "گورستان کهنهٔ شهر", "Nowdeshk")
    spots = product(names, range(7))
    entities = tuple(
        entity(f"{name} {n}", at=located(44 + (n * 37 + len(name) * 11) % 41 / 9, 13 + (n * 53 + len(name)) % 47 / 8))
        for name, n in spots
    )
    crowd = replace(harbour, reckoning=replace(harbour.reckoning, entities=entities))
    touching = """() => [...document.querySelectorAll('svg.map')].flatMap((map) => {
      const words = [...map.querySelectorAll('text')].filter((t) => t.getClientRects().length);
      const boxes = words.map((t) => t.getBoundingClientRect());
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4)
        .map(() => words[i].textContent));
    })"""
    page = visit(crowd, language, viewport=width(pixels)).page
    assert page.locator("svg.map:visible text.name").count() > 8
    assert page.evaluate(touching) == []


def test_a_mark_on_the_map_leads_to_its_place_by_keyboard(visit: Any, mapped: Examination) -> None:
    page = visit(mapped, viewport=width(1280)).page
    page.locator("svg.map.broad a").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("tr:target th a").inner_text() == "customs house"


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("pixels", [390, 1280])
def test_names_in_a_picture_of_chains_stay_in_their_boxes(
    visit: Any, examined: Examination, language: str, pixels: int
) -> None:
    outside = """() => [...document.querySelectorAll('svg.net a')].flatMap((a) => {
      if (!a.getClientRects().length) return [];
      const box = a.querySelector('.box').getBoundingClientRect();
      return [...a.querySelectorAll('text')].filter((t) => {
        const words = t.getBoundingClientRect();
        return words.left < box.left || words.right > box.right || words.bottom > box.bottom + 1;
      }).map((t) => t.textContent);
    })"""
    page = visit(examined, language, viewport=width(pixels)).page
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert page.locator("svg.net:visible").count() > 0
    assert page.evaluate(outside) == []
    assert page.evaluate("document.documentElement.scrollWidth") == pixels
