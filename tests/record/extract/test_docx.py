from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml

from govah.errors import Unreadable
from govah.model import Document, Role

Read = Callable[..., Document]
MakeDocx = Callable[[Callable[[docx.document.Document], None]], bytes]

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHANGED = f"""<w:p {_W}><w:r><w:t xml:space="preserve">They took </w:t></w:r>
<w:del w:id="1" w:author="a"><w:r><w:delText>forty</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="a"><w:r><w:t>fifty</w:t></w:r></w:ins>
<w:r><w:t xml:space="preserve"> men.</w:t></w:r></w:p>"""
BOXED = f"""<w:p {_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:txbxContent>
<w:p><w:r><w:t>In a box: the names.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box: the names.</w:t></w:r></w:p></w:txbxContent></w:pict>
</mc:Fallback></mc:AlternateContent></w:r></w:p>"""


def test_paragraphs_tables_boxes_and_changes_are_read_in_order(read: Read, make_docx: MakeDocx) -> None:
    def write(package: docx.document.Document) -> None:
        package.add_heading("Memoirs of a pilot", 0)
        package.add_heading("The quay", 1)
        package.add_paragraph("The boats came in March, when the ice was gone.")
        table = package.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Mora", "3 May"
        package.element.body.insert(4, parse_xml(CHANGED))
        package.element.body.insert(5, parse_xml(BOXED))
        package.sections[0].header.paragraphs[0].text = "In confidence"
        package.core_properties.author = "Ana Petrović"

    document = read(make_docx(write), "pilot.docx")
    assert [(b.role, b.span.of(document.text)) for b in document.blocks] == [
        (Role.TITLE, "Memoirs of a pilot"),
        (Role.HEADING, "The quay"),
        (Role.BODY, "The boats came in March, when the ice was gone."),
        (Role.BODY, "Mora\t3 May"),
        (Role.BODY, "They took fifty men."),
        (Role.FURNITURE, "forty"),
        (Role.BODY, "In a box: the names."),
        (Role.FURNITURE, "In confidence"),
    ]
    assert [(f.code, dict(f.parameters)) for f in document.findings] == [("R006", {"inserted": "1", "deleted": "1"})]
    assert document.byline is not None
    assert document.byline.value == "Ana Petrović"


def test_a_document_without_words_is_refused(read: Read, make_docx: MakeDocx) -> None:
    with pytest.raises(Unreadable, match="without text"):
        read(make_docx(lambda package: None), "empty.docx")


def test_a_truncated_document_is_refused(read: Read, make_docx: MakeDocx) -> None:
    whole = make_docx(lambda package: package.add_paragraph("They came."))  # type: ignore[arg-type]
    with pytest.raises(Unreadable, match="damaged"):
        read(whole[: len(whole) // 2], "cut.docx")
