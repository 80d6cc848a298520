"""Which words of a web page are its article, as two independent readers see it.

What either takes for the article is kept as such: a menu read as evidence is a nuisance, a paragraph of testimony set
aside as a menu is a loss. Where the two agree on little, the doubt is told.
"""

from __future__ import annotations

import re

from lxml import etree

from govah.record.extract.parts import Doubt, clean
from govah.text.folding import folded

_WORD = re.compile(r"\w+")
_STRONG_DISAGREEMENT = 0.5
_RUN = 4


class MainText:
    """The words of the article, as lines and as runs of four words."""

    def __init__(self, *texts: str) -> None:
        self._lines = {" ".join(_words(line)) for text in texts for line in text.split("\n")}
        self._runs = {run for text in texts for run in _runs(_words(text))}

    def holds(self, paragraph: str) -> bool:
        """Is most of this paragraph part of the article?"""
        words = _words(paragraph)
        if len(words) < 2 * _RUN and " ".join(words) in self._lines:
            return True
        runs = _runs(words)
        return bool(runs) and 2 * sum(run in self._runs for run in runs) >= len(runs)


def main_text(page: str) -> tuple[MainText | None, tuple[Doubt, ...]]:
    """The article in `page`, None when neither reader finds one; and the doubt R001 when they disagree."""
    first, second = _first_reader(page), _second_reader(page)
    if not first:
        return (MainText(second) if second else None), ()
    share = _common(first, second)
    doubts = (Doubt("R001", (("share", f"{share:.0%}"),)),) if share < _STRONG_DISAGREEMENT else ()
    return MainText(first, second), doubts


def flat_text(page: str) -> str:
    """All readable words of a page, by the reader that does not mind how deep its elements are nested."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page))


def _first_reader(page: str) -> str:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=False, favor_recall=True)
    except (RecursionError, ValueError, TypeError, AttributeError, etree.LxmlError):
        return ""
    return clean(getattr(found, "text", None) or "")


def _second_reader(page: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return clean(extract_plain_text(page, main_content=True, list_bullets=False, alt_texts=False))


def _common(first: str, second: str) -> float:
    """The share of the words of either that stand in both."""
    one, other = set(_words(first)), set(_words(second))
    return len(one & other) / max(1, len(one | other))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(_RUN)), strict=False))
