"""How well an article is told from the page around it: words kept and words let in, and pages per CPU-second.

    python benchmarks/articles.py

The pages are synthetic, English and Persian, in three common layouts, so this shows that the mechanism works and
what it costs, not how it does on the web. Exits 1 when a figure falls under its floor.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from random import Random

from govah.model import Original, Role
from govah.record.document import document_of

FLOORS = {"recall": 0.98, "precision": 0.95}
LEAST_PAGES_A_SECOND = 20.0

_PAGES = 60
_PHRASES = {
    "en": [
        *(
            "the harbour office said",
            "men were taken from the quay",
            "to the old barracks",
            "a pilot counted the boats",
        ),
        *(
            "nobody had come back",
            "in the first days of March",
            "forty names stood on the list",
            "the guards were told",
        ),
    ],
    "fa": [
        *("دفتر بندر گفت", "مردان را از اسکله بردند", "به پادگان قدیمی", "یک ملوان قایق‌ها را شمرد"),
        *("کسی بازنگشت", "در روزهای نخست اسفند", "چهل نام در فهرست بود", "به نگهبانان گفته شد"),
    ],
}
_TEASERS = {
    "en": ["Regatta draws record crowds", "Mayor opens new market hall", "Ten recipes with cod and lemon"],
    "fa": ["مسابقه قایقرانی با تماشاگران بسیار", "شهردار بازار تازه را گشود", "ده دستور پخت ماهی با لیمو"],
}
_MENU = {"en": ["Home", "News", "Sport", "About us", "Contact"], "fa": ["خانه", "خبرها", "ورزش", "درباره ما", "تماس"]}
_LAYOUTS = {
    "semantic": "<header><nav>{menu}</nav></header><main><article><h1>{title}</h1>{body}</article></main>"
    "<aside>{related}</aside><footer>{menu}</footer>",
    "divisions": "<div class=menu>{menu}</div><div class=sidebar>{related}</div><div id=content class=post>"
    "<h1>{title}</h1><div class=entry-content>{body}</div></div><div class=footer>{menu}</div>",
    "old table": "<table><tr><td width=150>{menu}</td><td><h1>{title}</h1>{body}</td><td>{related}</td></tr></table>",
}


class Page:
    """One page of a layout, and the words of its article."""

    def __init__(self, chance: Random, layout: str, language: str) -> None:
        self.article = [self._sentence(chance, language) for _ in range(chance.randint(5, 20))]
        links = "".join(f"<li><a href=/{n}>{word}</a></li>" for n, word in enumerate(_MENU[language]))
        related = "".join(f"<li><a href=/r{n}>{chance.choice(_TEASERS[language])}</a></li>" for n in range(8))
        body = "".join(f"<p>{sentence}</p>" for sentence in self.article)
        title = chance.choice(_PHRASES[language])
        filled = _LAYOUTS[layout].format(
            menu=f"<ul>{links}</ul>", title=title, body=body, related=f"<ul>{related}</ul>"
        )
        head = f"<!doctype html><html lang={language}><meta charset=utf-8><title>{title}</title>"
        self.data = f"{head}<body>{filled}</body></html>".encode()

    @staticmethod
    def _sentence(chance: Random, language: str) -> str:
        return ", ".join(chance.choices(_PHRASES[language], k=chance.randint(3, 9))) + f" {chance.randint(1, 9999)}."

    def read(self, sha256: str) -> bytes:
        """The bytes, as a vault gives them."""
        return self.data

    def body(self) -> list[str]:
        """The words that Govah takes for the article."""
        sha256 = hashlib.sha256(self.data).hexdigest()
        document = document_of(Original(sha256=sha256, size=len(self.data), names=("page.html",)), self)
        spans = [b.span for b in document.blocks if b.role is Role.BODY]
        return [word for span in spans for word in span.of(document.text).split()]


def main() -> int:
    chance = Random(1988)
    Page(chance, "semantic", "en").body()
    failed = 0
    print(f"{'layout':12} {'language':8} {'recall':>7} {'precision':>9} {'pages/CPU-s':>12}")
    for layout in _LAYOUTS:
        for language in _PHRASES:
            pages = [Page(chance, layout, language) for _ in range(_PAGES)]
            began = time.process_time()
            found = [page.body() for page in pages]
            speed = _PAGES / (time.process_time() - began)
            truth = Counter(word for page in pages for line in page.article for word in line.split())
            told = Counter(word for words in found for word in words)
            both = (truth & told).total()
            recall, precision = both / truth.total(), both / max(1, told.total())
            print(f"{layout:12} {language:8} {recall:7.3f} {precision:9.3f} {speed:12.0f}")
            failed |= recall < FLOORS["recall"] or precision < FLOORS["precision"] or speed < LEAST_PAGES_A_SECOND
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
