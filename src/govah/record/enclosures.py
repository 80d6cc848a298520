"""The files enclosed in an e-mail: all of it that is not its own words.

What must not be got wrong: mail in the wild breaks every rule of its format, and what is enclosed in it must not be
lost over that. So the lenient policy of the standard library is used here, and names are decoded by ourselves.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import cast

from govah.errors import Unreadable
from govah.record.archive import Member

_LENIENT = policy.compat32.clone(mangle_from_=False)
_WORDS = ("text/plain", "text/html")


def enclosed(data: bytes) -> Iterator[Member]:
    """Each attachment, picture and forwarded message of the e-mail in `data`, in the order in which they stand.

    A forwarded message is written out again, so the folding of its header lines may differ from how it came. The
    first text without a name, and every other form of the same text, are the e-mail's own words and not given.
    Raises: Unreadable: its parts cannot be told from one another.
    """
    try:
        leaves = list(_leaves(message_from_bytes(data, policy=_LENIENT)))
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise Unreadable("a damaged e-mail: its parts cannot be told from one another") from error
    words_seen = False
    for number, (part, within) in enumerate(leaves, start=1):
        if _is_words(part) and (not words_seen or within == "multipart/alternative"):
            words_seen = True
        else:
            content = _content(part)
            yield Member(_name(part, number), len(content), io.BytesIO(content))


def _leaves(part: Message, within: str = "") -> Iterator[tuple[Message, str]]:
    inner = part.get_payload()
    if isinstance(inner, list) and part.get_content_maintype() != "message":
        for each in cast(list[Message], inner):
            yield from _leaves(each, part.get_content_type())
    else:
        yield part, within


def _is_words(part: Message) -> bool:
    return (
        part.get_content_type() in _WORDS
        and part.get_filename() is None
        and part.get_content_disposition() != "attachment"
    )


def _content(part: Message) -> bytes:
    inner = part.get_payload()
    if isinstance(inner, list):
        return b"\n".join(each.as_bytes(policy=_LENIENT) for each in cast(list[Message], inner))
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _name(part: Message, number: int) -> str:
    """The name it was sent under, else its number and kind: the same on every machine."""
    raw = part.get_filename()
    if not raw:
        kind = "eml" if part.get_content_type() == "message/rfc822" else part.get_content_subtype()
        return f"part-{number}.{kind}"
    try:
        return str(make_header(decode_header(raw)))
    except (MessageError, ValueError, LookupError):
        return str(raw)
