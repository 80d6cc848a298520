"""Small files of each format, made here; none is kept in the repository."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
import pytest

Line = tuple[float, float, float, str]
"""x and y in points from the lower left corner, size in points, words."""


def pdf_bytes(pages: Sequence[Sequence[Line]], *, extra: str = "") -> bytes:
    """A PDF of pages of lines in Helvetica, written by hand."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = []
    for lines in pages:
        content = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({words.replace('(', '[').replace(')', ']')}) Tj ET\n"
            for x, y, size, words in lines
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}endstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << /F1 {font} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R {extra}>>\n"
    return out + f"{trailer}startxref\n{len(out)}\n%%EOF\n".encode("cp1252")


def page_of(paragraphs: Sequence[Sequence[str]], *, head: str = "", foot: str = "") -> list[Line]:
    """A page of 11-point lines, 14 points apart, paragraphs 10 points more."""
    lines = [(70.0, 800.0, 9.0, head)] if head else []
    y = 760.0
    for paragraph in paragraphs:
        for words in paragraph:
            lines.append((70.0, y, 11.0, words))
            y -= 14.0
        y -= 10.0
    return lines + ([(290.0, 30.0, 9.0, foot)] if foot else [])


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    return pdf_bytes


@pytest.fixture
def make_page() -> Callable[..., list[Line]]:
    return page_of


@pytest.fixture
def make_docx() -> Callable[[Callable[[docx.document.Document], None]], bytes]:
    def made(write: Callable[[docx.document.Document], None]) -> bytes:
        package = docx.Document()
        write(package)
        file = io.BytesIO()
        package.save(file)
        return file.getvalue()

    return made
