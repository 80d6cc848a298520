"""What a file truly holds, told from its bytes; its name only says what it was called.

A file that is renamed, mislabelled or locked is told as what it is, so that somebody can open it and save it anew.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import Enum
from pathlib import PurePosixPath

from govah.errors import Unreadable


class Form(Enum):
    """The formats that are read; the value is what to call them."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "an HTML page"
    DOCX = "a Word document (DOCX)"
    PDF = "a PDF"
    MAIL = "an e-mail"


MEDIA_TYPES = {
    Form.TEXT: "text/plain",
    Form.MARKDOWN: "text/markdown",
    Form.HTML: "text/html",
    Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Form.PDF: "application/pdf",
    Form.MAIL: "message/rfc822",
}
_NAMED = {".txt": Form.TEXT, ".text": Form.TEXT, ".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN} | {
    ".htm": Form.HTML,
    ".html": Form.HTML,
    ".xhtml": Form.HTML,
    ".docx": Form.DOCX,
    ".pdf": Form.PDF,
    ".eml": Form.MAIL,
}
_OTHER_NAMES = frozenset(
    (".doc", ".rtf", ".odt", ".png", ".jpg", ".jpeg", ".gif", ".zip", ".exe", ".mp3", ".mp4", ".xlsx", ".pptx", ".csv")
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a sound, film or WebP image file (RIFF)"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program (Java or Mach-O)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an XZ archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "a rich text file (RTF); save it as DOCX"),
    (b"ID3", "a sound file (MP3)"),
    (b"OggS", "a sound file (Ogg)"),
    (b"%!PS", "a PostScript file; save it as PDF"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = (
    ("xl/workbook.xml", "a spreadsheet (XLSX)"),
    ("ppt/presentation.xml", "a slide show (PPTX)"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("content.xml", "an OpenDocument file; save it as DOCX"),
)
_HTML = re.compile(
    rb"(?:(?:<\?xml[^>]{0,200}>|<!--(?:[^-]|-(?!->)){0,2000}-->)\s*+)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|article|table|h[1-6]|center|font|span|br)\b",
    re.IGNORECASE,
)
_MAIL_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):(?:\s|$)|[ \t]")
_MAIL_MARKS = frozenset(("received", "message-id", "mime-version", "return-path", "delivered-to"))
_MAIL_NAMES = _MAIL_MARKS | {"from", "to", "cc", "date", "subject"}


def form_of(data: bytes, name: str) -> Form:
    """The format of `data`. Raises: Unreadable: it is empty, or of a format that is not read, which is then named."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty: the file holds no text at all")
    if b"%PDF-" in data[:1024]:
        return Form.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if foreign := _foreign(data):
        raise Unreadable(f"it holds {foreign}, which is not read")
    head = data[:8192].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    if _HTML.match(head.removeprefix(b"\xfe\xff").lstrip()):
        return Form.HTML
    if _is_mail(head.decode("latin-1")):
        return Form.MAIL
    if head.lstrip().startswith(b"<?xml"):
        raise Unreadable("it holds an XML file of a kind that is not read")
    return Form.MARKDOWN if _suffix(name) in (".md", ".markdown") else Form.TEXT


def misnamed(form: Form, name: str) -> bool:
    """Does the name promise another format than the one found? Text and Markdown pass for each other."""
    suffix = _suffix(name)
    promised = _NAMED.get(suffix)
    if promised is None:
        return suffix in _OTHER_NAMES
    return promised is not form and {promised, form} != {Form.TEXT, Form.MARKDOWN}


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _foreign(data: bytes) -> str | None:
    if data.startswith(_OLE):
        return _ole(data)
    if data[4:8] == b"ftyp":
        return "a film or picture (MP4, HEIC)"
    return next((what for magic, what in _SIGNATURES if data.startswith(magic)), None)


def _ole(data: bytes) -> str:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "an Office document locked with a password; save it without one"
    if holds("WordDocument"):
        return "an old Word document (.doc); save it as DOCX"
    if holds("__substg1.0"):
        return "an Outlook message (.msg); save it as EML"
    return "an old Office file (OLE)"


def _zip(data: bytes) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {m.filename: m for m in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("a damaged ZIP or DOCX file: its list of contents cannot be read") from error
    if any(m.flag_bits & 1 for m in members.values()):
        raise Unreadable("it holds a ZIP or DOCX locked with a password; save it without one")
    if "word/document.xml" in members:
        return Form.DOCX
    found = next((what for member, what in _OFFICE if member in members), "a ZIP archive")
    raise Unreadable(f"it holds {found}, which is not read as a document")


def _is_mail(head: str) -> bool:
    names: set[str] = set()
    lines = head.replace("\r\n", "\n").split("\n")
    for line in lines[head.startswith("From ") : 60]:
        match = _MAIL_LINE.match(line)
        if match is None:
            break
        names.add((match[1] or "").lower())
    known = names & _MAIL_NAMES
    return len(known) >= 3 or (len(known) >= 2 and bool(known & _MAIL_MARKS))
