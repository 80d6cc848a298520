"""Documents made of a few sentences, and their readings."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Protocol

import pytest

from govah.model import Block, Document, Original, Reading, Role, Script, Span, document_id
from govah.reading import read

_SCRIPTS = {"fa": Script.ARABIC, "sr": Script.CYRILLIC}


class Writes(Protocol):
    """Makes a document: one block a line, `roles` by line number, everything else body."""

    def __call__(
        self, text: str, language: str = "en", roles: dict[int, Role] | None = None, **fields: Any
    ) -> Document:
        """Make it."""
        ...


class Reads(Protocol):
    """Makes a document and reads it."""

    def __call__(self, text: str, language: str = "en", **fields: Any) -> Reading:
        """Read it."""
        ...


@pytest.fixture(scope="session")
def write() -> Writes:
    def document(text: str, language: str = "en", roles: dict[int, Role] | None = None, **fields: Any) -> Document:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        script = _SCRIPTS.get(language, Script.LATIN)
        lines = [m for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
        blocks = tuple(
            Block(span=Span(*m.span()), role=(roles or {}).get(n, Role.BODY), language=language, script=script)
            for n, m in enumerate(lines)
        )
        original = Original(sha256=sha256, size=len(text), names=("page.txt",))
        return Document(
            id=document_id(sha256),
            original=original,
            media_type="text/plain",
            text=text,
            blocks=blocks,
            language=language,
            script=script,
            **fields,
        )

    return document


@pytest.fixture(scope="session")
def reading(write: Writes) -> Reads:
    def reading_of(text: str, language: str = "en", **fields: Any) -> Reading:
        (one,) = read([write(text, language, **fields)])
        return one

    return reading_of
