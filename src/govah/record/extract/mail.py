"""E-mail: who wrote to whom and when as header lines, then the words; what is quoted of earlier mail stands apart.

A quoted line is another person's, on another day. It keeps its own part so that nobody's words become the sender's.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage

from govah.errors import Unreadable
from govah.model import DocumentKind, Role, Span, Stated
from govah.record.extract import html
from govah.record.extract.decoding import Decoded, decode
from govah.record.extract.parts import Draft, Extract
from govah.record.extract.plain import paragraphs
from govah.record.extract.sniff import MEDIA_TYPES, Form

_SHOWN = (("From", "byline"), ("To", None), ("Cc", None), ("Date", "published"), ("Subject", "title"))
_SIGNATURE = "\n-- \n"


def read(data: bytes) -> Extract:
    """The words of an e-mail; its attachments are documents of their own. Raises: Unreadable: it has no words."""
    message = message_from_bytes(data, policy=policy.default)
    draft = Draft()
    stated = _header(message, draft)
    body = _body(message)
    if body is None:
        raise Unreadable("an e-mail without a text of its own: only its attachments can be read")
    decoded, media_type = body
    if media_type == "text/html":
        html.add_page(decoded.text, draft)
    else:
        for piece, role in _pieces(decoded.text):
            draft.add(piece, role)
    return Extract(
        media_type=MEDIA_TYPES[Form.MAIL],
        text=draft.text,
        parts=tuple(draft.parts),
        encoding=decoded.encoding,
        stated=stated,
        doubts=decoded.doubts,
        kind=DocumentKind.MAIL,
    )


def _header(message: EmailMessage, draft: Draft) -> dict[str, Stated]:
    stated = {}
    for name, field in _SHOWN:
        value = _value(message, name)
        span = draft.add(f"{name}: {value}", Role.HEADER) if value else None
        if span and field:
            stated[field] = Stated(value=value, source=f"{name} line", span=Span(span.start + len(name) + 2, span.end))
    return stated


def _value(message: EmailMessage, name: str) -> str:
    """The header as written, its encoded words read."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    try:
        return " ".join((str(message[name]) if "=?" in raw else raw).split())
    except (MessageError, ValueError, IndexError, AttributeError):
        return " ".join(raw.split())


def _body(message: EmailMessage) -> tuple[Decoded, str] | None:
    try:
        part = message.get_body(preferencelist=("plain", "html"))
        payload = part.get_payload(decode=True) if part is not None else None
        if part is None or not isinstance(payload, bytes) or not payload.strip():
            return None
        return decode(payload, part.get_content_charset()), part.get_content_type()
    except (MessageError, ValueError, KeyError, AttributeError, RecursionError) as error:
        raise Unreadable("a damaged e-mail: its parts cannot be told from one another") from error


def _pieces(text: str) -> Iterator[tuple[str, Role | None]]:
    words, mark, signature = text.partition(_SIGNATURE)
    for span in paragraphs(words):
        yield from _quoted_apart(span.of(words))
    if mark:
        yield signature, Role.FURNITURE


def _quoted_apart(paragraph: str) -> Iterator[tuple[str, Role | None]]:
    """Runs of quoted and of own lines, each for itself."""
    run: list[str] = []
    for line in paragraph.split("\n"):
        if run and line.startswith(">") is not run[0].startswith(">"):
            yield "\n".join(run), None
            run = []
        run.append(line)
    yield "\n".join(run), None
