"""The ledger: one line for each act on the record, each sealing the one before it.

A line's hash covers the hash of the line before, so that no line can be changed, dropped or put in later without
every following hash going wrong.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One act. `at` is UTC, ISO 8601 to the second; `detail` is canonical JSON; `hash` is SHA-256, hexadecimal."""

    number: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    previous: str
    hash: str
