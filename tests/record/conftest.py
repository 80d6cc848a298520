"""A vault in memory, so that a document can be read out of bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from govah.model import Document, Original
from govah.record.document import document_of


class OneOriginal:
    """Holds the bytes of one original."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def read(self, sha256: str) -> bytes:
        assert hashlib.sha256(self.data).hexdigest() == sha256
        return self.data


@pytest.fixture
def read() -> Callable[..., Document]:
    def document(data: bytes | str, name: str = "paper.txt") -> Document:
        held = data.encode() if isinstance(data, str) else data
        original = Original(sha256=hashlib.sha256(held).hexdigest(), size=len(held), names=(name,))
        return document_of(original, OneOriginal(held))

    return document
