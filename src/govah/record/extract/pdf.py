"""A PDF with a text layer in Latin or Cyrillic script: lines put together into paragraphs, page furniture set apart.

The order of letters in an Arabic-script text layer cannot be trusted with this reader, and a scan has none: both are
refused with the reason, since a text that reads almost right would be worse.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2

from govah.errors import Unreadable
from govah.model import Role, Script, Stated
from govah.record.extract.parts import Draft, Extract, clean
from govah.record.extract.sniff import MEDIA_TYPES, Form
from govah.text.scripts import script_of

_DIGITS = re.compile(r"\d+")
_FEWEST_LETTERS_A_PAGE = 8
_LINE_END = re.compile("\r?\n|(?<=[\ufffe\x02])")
_HYPHEN = ("\ufffe", "\x02", "\u00ad", "-")
_ENDED = re.compile(r"""[.!?:…]["'”’)\]]*$""")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a page; sizes in points, counted from the left and the bottom of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    page: int
    edge: bool = False


def read(data: bytes) -> Extract:
    """The text of a PDF. Raises: Unreadable: locked, damaged, a scan, or in Arabic script."""
    document = _open(data)
    try:
        lines = [line for page in range(len(document)) for line in _lines(document, page)]
        stated = _stated(document)
        pages = len(document)
    finally:
        document.close()
    _check(lines, pages)
    draft = Draft()
    for text, role in _paragraphs(lines, _running(lines)):
        draft.add(text, role)
    return Extract(
        media_type=MEDIA_TYPES[Form.PDF], text=draft.text, parts=tuple(draft.parts), encoding="PDF", stated=stated
    )


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Unreadable("a PDF locked with a password; save it without one") from error
        raise Unreadable("a damaged PDF: it cannot be opened") from error


def _check(lines: list[_Line], pages: int) -> None:
    text = " ".join(line.text for line in lines)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS_A_PAGE:
        raise Unreadable(f"it holds pictures of {pages} pages but no text layer: recognise its text (OCR) first")
    if script_of(text) is Script.ARABIC:
        raise Unreadable("a PDF in Arabic script: the order of letters in its text layer cannot be trusted yet")


def _lines(document: Any, number: int) -> Iterator[_Line]:
    """The lines of one page with their places. A page that cannot be read gives none."""
    try:
        page = document[number]
        layer = page.get_textpage()
    except pypdfium2.PdfiumError:
        return
    text = layer.get_text_range()
    found = list(_located(layer, text, number, layer.count_chars()))
    for index, line in enumerate(found):
        edge = index in (0, 1, len(found) - 2, len(found) - 1)
        yield _Line(line.text, line.left, line.right, line.bottom, line.top, number, edge)
    layer.close()
    page.close()


def _located(layer: Any, text: str, page: int, characters: int) -> Iterator[_Line]:
    """Each line with its box; the reader gives a mark in place of a line end that broke a word."""
    place = 0
    for end in (*_LINE_END.finditer(text), None):
        words = text[place : end.start() if end else len(text)]
        bare = words.strip()
        if bare:
            first = place + words.find(bare)
            last = first + len(bare.rstrip("\ufffe\x02")) - 1
            yield _Line(bare, *_box(layer, min(first, characters - 1), min(max(first, last), characters - 1)), page)
        place = end.end() if end else place


def _box(layer: Any, first: int, last: int) -> tuple[float, float, float, float]:
    left, bottom, _, top = layer.get_charbox(first, loose=True)
    _, last_bottom, right, last_top = layer.get_charbox(last, loose=True)
    return left, right, min(bottom, last_bottom), max(top, last_top)


def _running(lines: list[_Line]) -> frozenset[str]:
    """What stands at the edge of three pages or more, page numbers aside: running heads and feet."""
    seen = {(line.page, _DIGITS.sub("#", line.text)) for line in lines if line.edge}
    counts = Counter(words for _, words in seen)
    pages = len({line.page for line in lines})
    return frozenset(words for words, count in counts.items() if count >= 3 and 2 * count >= pages)


def _paragraphs(lines: list[_Line], running: frozenset[str]) -> Iterator[tuple[str, Role | None]]:
    """Paragraphs over line and page ends; the furniture of a page does not break one."""
    waiting: list[_Line] = []
    set_aside: list[str] = []
    widest = _column(lines)
    for line in lines:
        if line.edge and (_DIGITS.sub("#", line.text) in running or line.text.isdecimal()):
            set_aside.append(_joined([line]))
            continue
        if waiting and _begins(line, waiting, widest):
            yield _joined(waiting), None
            yield from ((text, Role.FURNITURE) for text in set_aside)
            waiting, set_aside = [], []
        waiting.append(line)
    if waiting:
        yield _joined(waiting), None
    yield from ((text, Role.FURNITURE) for text in set_aside)


def _column(lines: list[_Line]) -> float:
    """Where full lines end: the right edge that nine lines of ten keep within."""
    edges = sorted(line.right for line in lines)
    return edges[len(edges) * 9 // 10] if edges else 0.0


def _begins(line: _Line, waiting: list[_Line], widest: float) -> bool:
    """Does `line` open a new paragraph: after a gap, after a line that ended early, indented, or in another size?"""
    last = waiting[-1]
    height = max(last.top - last.bottom, 1.0)
    ended_early = last.right < widest - 4 * height and (bool(_ENDED.search(last.text)) or len(waiting) == 1)
    if last.page != line.page:
        return bool(_ENDED.search(last.text)) or last.right < widest - 4 * height
    gap = last.bottom - line.top
    other_size = abs((line.top - line.bottom) - height) > 0.25 * height
    indented = line.left > last.left + 0.8 * height and bool(_ENDED.search(last.text))
    return gap > 0.6 * height or gap < -3 * height or other_size or indented or ended_early


def _joined(lines: list[_Line]) -> str:
    """One paragraph. A word that the line end broke is made whole; a hyphen before a capital or a digit stays."""
    text = lines[0].text
    for line in lines[1:]:
        if text.endswith(_HYPHEN) and text[-2:-1].isalpha():
            text = text[:-1] + ("" if line.text[:1].islower() else "-") + line.text
        else:
            text = f"{text} {line.text}"
    return clean(text.replace("\ufffe", "-").replace("\x02", "-"))


def _stated(document: Any) -> dict[str, Stated]:
    """Title and author as the file's properties give them; its dates are a computer's and state nothing."""
    try:
        properties = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return {}
    found = {"title": properties.get("Title", ""), "byline": properties.get("Author", "")}
    return {name: Stated(value=clean(value), source="pdf properties") for name, value in found.items() if value.strip()}
