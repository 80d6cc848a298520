"""A Word document: paragraphs, tables, text boxes and notes in the order of the page.

What an editor deleted with tracked changes is still in the file and is evidence of editing: it stays in the text,
set apart, and the changes are counted.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from govah.errors import Unreadable
from govah.model import Role, Stated
from govah.record.extract.parts import Doubt, Draft, Extract
from govah.record.extract.sniff import MEDIA_TYPES, Form

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
_LARGEST = 256 << 20
_LONGEST_ROW = 300
_NOTES = ("footnotes", "endnotes")
_BESIDE = ("header", "footer", "comments")


def read(data: bytes) -> Extract:
    """The text of a DOCX. Raises: Unreadable: it is damaged, or unpacks to more than 256 MB."""
    package = _open(data)
    draft = Draft()
    changes = [0, 0]
    styles = {style.style_id.lower(): (style.name or "").lower() for style in package.styles}
    for piece in _pieces(package.element.body):
        _add(draft, piece, _style_role(styles, piece[0]), changes)
    for root, role in _roots_beside(package):
        for piece in _pieces(root):
            _add(draft, piece, role, changes)
    if not draft.parts:
        raise Unreadable("a Word document without text: it may hold only pictures")
    return Extract(
        media_type=MEDIA_TYPES[Form.DOCX],
        text=draft.text,
        parts=tuple(draft.parts),
        encoding="DOCX",
        stated=_stated(package),
        doubts=_doubts(*changes),
    )


def _open(data: bytes) -> Any:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
        if size > _LARGEST:
            raise Unreadable(
                f"a Word document that unpacks to {size >> 20} MB: more than {_LARGEST >> 20} MB is not read"
            )
        return docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, OpcError, etree.XMLSyntaxError, KeyError, ValueError, OSError, EOFError) as error:
        raise Unreadable("a damaged Word document: its parts cannot be read") from error
    except (zipfile.zlib.error, NotImplementedError, AttributeError) as error:  # type: ignore[attr-defined]
        raise Unreadable("a damaged Word document: its parts cannot be unpacked") from error


def _pieces(root: Any) -> Iterator[list[Any]]:
    """The paragraphs under `root` in order, those of one short table row together; a text box is told once, though
    the file holds it twice."""
    for paragraph in root.iter(f"{_W}p"):
        row = next(paragraph.iterancestors(f"{_W}tr"), None)
        cells = [] if row is None else list(row.iter(f"{_W}p"))
        if any(a.tag == _FALLBACK for a in paragraph.iterancestors()):
            continue
        if not _is_row(row, cells):
            yield [paragraph]
        elif paragraph is cells[0]:
            yield cells


def _is_row(row: Any, cells: list[Any]) -> bool:
    """Is this a row of a table of facts, one short line a cell, and not a table that only lays out a page?"""
    if row is None or len(cells) != sum(1 for _ in row.iter(f"{_W}tc")):
        return False
    return sum(len(t.text or "") for t in row.iter(f"{_W}t")) <= _LONGEST_ROW


def _add(draft: Draft, paragraphs: list[Any], role: Role | None, changes: list[int]) -> None:
    told = [_words(paragraph) for paragraph in paragraphs]
    draft.add("\t".join(kept for kept, _ in told), role)
    for paragraph, (_, deleted) in zip(paragraphs, told, strict=True):
        draft.add(deleted, Role.FURNITURE)
        changes[0] += sum(1 for _ in paragraph.iter(f"{_W}ins"))
        changes[1] += sum(1 for _ in paragraph.iter(f"{_W}del"))


def _words(paragraph: Any) -> tuple[str, str]:
    """The words of a paragraph, and those deleted from it; a text box inside it speaks for itself."""
    kept: list[str] = []
    deleted: list[str] = []
    for element in paragraph.iter(f"{_W}t", f"{_W}delText", *_BREAKS):
        if next(element.iterancestors(f"{_W}p")) is not paragraph:
            continue
        if element.tag == f"{_W}delText":
            deleted.append(element.text or "")
        elif element.getparent().tag == f"{_W}r":
            kept.append(_BREAKS.get(element.tag) or element.text or "")
    return "".join(kept), "".join(deleted)


def _style_role(styles: Mapping[str, str], paragraph: Any) -> Role | None:
    """What the paragraph's style says it is; `styles` gives the English name of each, lower case."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    own = (style.get(f"{_W}val") or "").lower() if style is not None else ""
    name = styles.get(own, own)
    if name == "title":
        return Role.TITLE
    return Role.HEADING if name.startswith(("heading", "subtitle")) else None


def _roots_beside(package: Any) -> Iterator[tuple[Any, Role | None]]:
    """Notes belong to the text; page headers, footers and comments stand beside it."""
    for relation in sorted(package.part.rels.values(), key=lambda r: str(r.reltype) + str(r.rId)):
        kind = str(relation.reltype).rpartition("/")[2]
        if relation.is_external or kind not in (*_NOTES, *_BESIDE):
            continue
        yield _parsed(relation.target_part), None if kind in _NOTES else Role.FURNITURE


def _parsed(part: Any) -> Any:
    if hasattr(part, "element"):
        return part.element
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(part.blob, parser)
    except etree.XMLSyntaxError:
        return etree.Element("unreadable")


def _stated(package: Any) -> dict[str, Stated]:
    """Title and author as the file's properties give them; its dates are a computer's and state nothing."""
    properties = package.core_properties
    found = {"title": properties.title, "byline": properties.author}
    kept = {name: " ".join(value.split()) for name, value in found.items() if value and value != "python-docx"}
    return {name: Stated(value=value, source="docx core properties") for name, value in kept.items() if value}


def _doubts(inserted: int, deleted: int) -> tuple[Doubt, ...]:
    counts = (("inserted", str(inserted)), ("deleted", str(deleted)))
    return (Doubt("R006", counts),) if inserted or deleted else ()
