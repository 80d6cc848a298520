"""The custody ledger: one line for each act on the record, each sealing the one before it.

What must not be got wrong: a line that was changed, dropped, put in or moved shows, and by its number. Lines cut off
the end leave a whole shorter ledger behind; only the last hash, noted elsewhere, shows those.

A seal is the SHA-256 of the UTF-8 canonical JSON (sorted keys, no white space) of every other field of the line, the
seal of the line before among them; anyone can compute it again without Govah.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace

from govah.errors import BadInput
from govah.model import LedgerLine

BEGINNING = "0" * 64
"""What stands in the first line for the seal before it."""


def seal(
    previous: LedgerLine | None, *, at: str, actor: str, action: str, subject: str, detail: str = "{}"
) -> LedgerLine:
    """The line that follows `previous`, or the first.

    Args:
        previous: the last line so far.
        at: when it was done, UTC, ISO 8601 to the second.
        actor: who or what did it.
        action: what was done.
        subject: what it was done to.
        detail: canonical JSON, which is sealed letter for letter.

    Raises: BadInput: `detail` is not JSON, or something holds half a character (a lone surrogate).
    """
    try:
        json.loads(detail)
    except ValueError as error:
        raise BadInput(f"the detail of a ledger line must be JSON: {error}") from error
    line = LedgerLine(
        number=previous.number + 1 if previous else 1,
        at=at,
        actor=actor,
        action=action,
        subject=subject,
        detail=detail,
        previous=previous.hash if previous else BEGINNING,
        hash="",
    )
    try:
        return replace(line, hash=_seal_of(line))
    except UnicodeEncodeError as error:
        raise BadInput(f"line {line.number} of the ledger holds half a character: {error.reason}") from error


def faults(lines: Iterable[LedgerLine], head: str | None = None) -> Iterator[str]:
    """A sentence for each line that is not as it was sealed or does not follow the one before it.

    `head` is the seal of the last line as noted elsewhere; with it, lines cut off the end show too.
    """
    number, last = 0, BEGINNING
    for line in lines:
        if line.number != number + 1:
            yield f"ledger line {line.number} stands where line {number + 1} should"
        if line.previous != last:
            yield f"ledger line {line.number} does not follow the line before it"
        if line.hash != _seal_of(line):
            yield f"ledger line {line.number} was changed after it was sealed"
        number, last = line.number, line.hash
    if head is not None and head != last:
        yield f"the ledger ends with line {number}, which is not the last line that was noted"


def _seal_of(line: LedgerLine) -> str:
    sealed = asdict(line)
    del sealed["hash"]
    canonical = json.dumps(sealed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
