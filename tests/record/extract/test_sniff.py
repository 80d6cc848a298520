from __future__ import annotations

import pytest

from govah.record.extract.sniff import Form, form_of, misnamed

HOLDS = [
    (b"They came at night.", "a.txt", Form.TEXT),
    (b"# The quay\n\nThey came.", "a.md", Form.MARKDOWN),
    (b"<!DOCTYPE html><p>They came.", "a", Form.HTML),
    (b"\xef\xbb\xbf  <!-- saved -->\n<html>", "a.txt", Form.HTML),
    ("<html><p>They came.</p></html>".encode("utf-16"), "a.html", Form.HTML),
    (b"\n%PDF-1.4\n", "a.txt", Form.PDF),
    (b"From: a@b.example\nTo: c@d.example\nSubject: x\n\nThey came.", "a.txt", Form.MAIL),
    (b"Received: from x\n by y\nFrom: a@b.example\n\nThey came.", "a", Form.MAIL),
    (b"From: the quay\n\nThey came at night.", "a.txt", Form.TEXT),
    (b"Title: Arrests\nDate: 3 May 1994\n\nThey came.", "a.txt", Form.TEXT),
    (b"A < b, and <someone> said so.", "a.txt", Form.TEXT),
]


@pytest.mark.parametrize(("data", "name", "form"), HOLDS)
def test_content_and_not_the_name_tells_the_format(data: bytes, name: str, form: Form) -> None:
    assert form_of(data, name) is form


@pytest.mark.parametrize(
    ("form", "name", "expected"),
    [
        (Form.TEXT, "a.pdf", True),
        (Form.TEXT, "a.doc", True),
        (Form.HTML, "a.txt", True),
        (Form.TEXT, "a.md", False),
        (Form.MAIL, "a.eml", False),
        (Form.MAIL, "letter", False),
        (Form.TEXT, "a.2", False),
    ],
)
def test_a_name_that_promises_another_format_is_told(form: Form, name: str, expected: bool) -> None:
    assert misnamed(form, name) is expected
