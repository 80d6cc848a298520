"""Write the example's DOCX, PDF and PNG. They are committed: run this only to change them (needs the dev environment)."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from pathlib import Path

from docx import Document

HERE = Path(__file__).parent / "documents"

MEMOIR = (
    "I was arrested on 10 January 1993 and spent two and a half years in the Quay Prison, until they let me go on "
    "2 September 1995. This chapter is about the spring of 1994, and I have tried to set down only what I saw.",
    "We were sorted into two groups in early March 1994, before the holiday. A guard read our names from a list that "
    "he held close to his coat. I saw with my own eyes that the list had two columns.",
    "At the end of March 1994 the women of the second column were transferred to the quarantine wing. A cellmate told "
    "me that she had heard from a guard that the gaol would be sealed. On 6 April 1994 the visits stopped.",
    "There was no riot. In the week before the bombing nobody so much as raised her voice. On the night of "
    "14 April 1994 I heard them open the doors of the quarantine wing, one after the other.",
)

DECREE = (
    "MINISTRY OF THE INTERIOR",
    "Order No. 41",
    "2 April 1994",
    "",
    "The Quay Prison is to be sealed from 6 April 1994. No visit, letter or parcel is allowed.",
    "A commission of three, named in the annex, shall examine those who were placed in the second group.",
    "Those who are found to persist shall not be returned to their wings.",
    "",
    "Oskar Lindqvist, Minister of the Interior",
)

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="


def memoir() -> None:
    book = Document()
    book.core_properties.title = "The Long Quay, chapter 4"
    book.core_properties.author = "Rosa Marek"
    book.core_properties.created = datetime(2003, 10, 1, tzinfo=UTC)
    book.add_heading("The Long Quay: a memoir. Chapter 4, The two columns", level=1)
    for paragraph in MEMOIR:
        book.add_paragraph(paragraph)
    book.save(str(HERE / "03-memoir.docx"))


def decree() -> None:
    """A one-page PDF with a text layer, written by hand so that its bytes never depend on a library."""
    lines = " T* ".join(f"({line}) Tj" for line in DECREE)
    content = f"BT /F1 12 Tf 18 TL 72 760 Td {lines} ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        b"<< /Title (Order No. 41) >>",
    )
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    )
    (HERE / "06-order-41.pdf").write_bytes(body + tail % (len(objects) + 1, table, len(objects) + 1, len(body)))


if __name__ == "__main__":
    memoir()
    decree()
    (HERE / "11-photograph.png").write_bytes(base64.b64decode(PIXEL))
