"""Text with what is known in it masked, so that a pattern sees where names and dates stand and not what they say.

A mask is as long as what it covers: a place in the masked copy is the same place in the text. The patterns are rows of
data files, with holes for what is masked.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any

from govah.model import Span
from govah.reading.naming import any_of, name_parts

NAME, SHORT, DATE = "\ue000", "\ue002", "\ue003"
"""How a name begins, one all in capitals, and a date; the rest of each is `_REST`."""
_REST = "\ue001"
_SAME_WIDTH = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "\u00a0": " "})

_HOLES = {
    "known": f"[{NAME}{SHORT}]{_REST}*+",
    "short": f"{SHORT}{_REST}*+",
    "masked": _REST,
    "day": f"{DATE}{_REST}*+",
    "plain": rf"[^.;؛,،\n{NAME}{SHORT}{DATE}]",
}
"""What the patterns of a data file call them; `plain` is one character between two commas that begins neither."""


def masked(text: str, here: Span, marks: Iterable[tuple[Span, str]]) -> str:
    """The characters of `here`, each marked span masked. `marks` are in order, inside `here`, without overlap.

    >>> masked("On Monday Orr left", Span(3, 18), [(Span(10, 13), NAME)])
    'Monday \ue000\ue001\ue001 left'
    """
    pieces, at = [], here.start
    for span, mark in marks:
        pieces += [text[at : span.start].translate(_SAME_WIDTH), mark, _REST * (len(span) - 1)]
        at = span.end
    return "".join((*pieces, text[at : here.end].translate(_SAME_WIDTH)))


def without_overlap(marks: Iterable[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """Of marks in order, those that begin where the last one kept has ended."""
    reached = 0
    for span, mark in marks:
        if span.start >= reached:
            reached = span.end
            yield span, mark


def name_mark(written: str) -> str:
    """The mark of a name as it is written."""
    return SHORT if written.isupper() else NAME


def rows(what: str, language: str) -> Iterator[tuple[dict[str, Any], re.Pattern[str]]]:
    """The rules of `data/<what>.<language>.toml`, each with its pattern: its holes filled by the lists and holes of the
    file and by those of names, and a space any white space. None for a language without the file."""
    file = resources.files(__package__).joinpath(f"data/{what}.{language}.toml")
    data = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    holes = name_parts(language) | {name: any_of(words) for name, words in data.get("words", {}).items()} | _HOLES
    for hole, pattern in data.get("holes", {}).items():
        holes[hole] = pattern.format(**holes)
    for row in data.get("rule", ()):
        filled = row["pattern"].format(**holes)
        yield row, re.compile(filled.replace(" ?", r"[\s\u200c]*").replace(" ", r"[\s\u200c]+"))
