"""Take documents in, keep the originals, read text out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govah.record import ledger
from govah.record.containers import is_archive, is_container, unpack
from govah.record.document import document_of
from govah.record.intake import take_in
from govah.record.limits import LIMITS, IntakeLimits
from govah.record.vault import Vault

if TYPE_CHECKING:
    from govah.record.copies import group_copies

__all__ = [
    "LIMITS",
    "IntakeLimits",
    "Vault",
    "document_of",
    "group_copies",
    "is_archive",
    "is_container",
    "ledger",
    "take_in",
    "unpack",
]


def __getattr__(name: str) -> Any:
    """`group_copies` needs numpy, whose loading no other use of the record should wait for."""
    if name != "group_copies":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from govah.record.copies import group_copies

    return group_copies
