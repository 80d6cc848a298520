from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage

from govah.model import Document, DocumentKind, Role

Read = Callable[..., Document]


def letter(**parts: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Ana Petrović <ana@example.org>"
    message["To"] = "Juan Mora <juan@example.org>"
    message["Date"] = "Tue, 3 May 1994 10:00:00 +0000"
    message["Subject"] = "The quay"
    if "plain" in parts:
        message.set_content(parts["plain"])
    if "html" in parts:
        add = message.add_alternative if "plain" in parts else message.set_content
        add(parts["html"], subtype="html")
    return message.as_bytes()


def test_the_header_says_who_wrote_and_when(read: Read) -> None:
    document = read(letter(plain="They took the men to Šid at night.\n"), "quay.eml")
    assert document.kind is DocumentKind.MAIL
    assert [s and s.value for s in (document.title, document.byline)] == ["The quay", "Ana Petrović <ana@example.org>"]
    assert document.published is not None
    assert document.published.span is not None
    assert document.published.span.of(document.text) == document.published.value
    assert [b.role for b in document.blocks] == [Role.HEADER] * 4 + [Role.BODY]


def test_quoted_lines_and_signature_stand_apart(read: Read) -> None:
    document = read(letter(plain="> What happened?\nNothing good.\n\n-- \nAna\n"), "quay.eml")
    assert [(b.role, b.span.of(document.text)) for b in document.blocks[4:]] == [
        (Role.BODY, "> What happened?"),
        (Role.BODY, "Nothing good."),
        (Role.FURNITURE, "Ana"),
    ]


def test_the_text_part_goes_before_the_page(read: Read) -> None:
    document = read(letter(plain="As text, from the quay.\n", html="<p>As a page, from the quay.</p>"), "quay.eml")
    assert document.text.endswith("As text, from the quay.")


def test_a_mail_that_is_only_a_page_is_read(read: Read) -> None:
    document = read(letter(html="<p>As a page, from the quay.</p><script>no()</script>"), "quay.eml")
    assert document.text.endswith("As a page, from the quay.")
