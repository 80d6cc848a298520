"""Makes the pictures of the documentation: the dossier of the example, on a desk in English and on a phone in Persian.

Run it in the development environment: `python scripts/pictures.py`. It needs Playwright and a Chromium, named by
`GOVAH_CHROMIUM` if it stands elsewhere.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from govah.case import Case
from govah.report import dossier

ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("GOVAH_CHROMIUM", "/usr/bin/chromium")
PICTURES = (("dossier", "en", 1440, 1100), ("dossier-fa", "fa", 390, 844))


def pages() -> dict[str, str]:
    """The dossier of the example in each language."""
    harbour = ROOT / "examples" / "harbour"
    with TemporaryDirectory() as folder:
        copy(harbour / "case.toml", folder)
        with Case.open(folder, create=True) as case:
            examination = case.examine([harbour / "documents"])
        return {language: dossier(examination, language=language) for _, language, _, _ in PICTURES}


def picture(browser: Browser, page: Path, to: Path, width: int, height: int) -> None:
    """The top of `page`, as a PNG of `width` by `height` pixels."""
    view = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    view.goto(page.as_uri())
    view.screenshot(path=to, scale="css")
    view.close()


def main() -> None:
    """Write every picture into docs/images."""
    with ThreadPoolExecutor(1) as pool:
        made = pool.submit(pages).result()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, language, width, height in PICTURES:
            page = Path(folder) / f"{name}.html"
            page.write_text(made[language], "utf-8")
            picture(browser, page, ROOT / "docs" / "images" / f"{name}.png", width, height)
        browser.close()


if __name__ == "__main__":
    main()
