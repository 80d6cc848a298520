"""Every error Govah raises on purpose: what is wrong with the input, and how to mend it.

A doubt about the *evidence* (dates that clash, a copy that was altered) is never an exception: it is a
`govah.model.Finding`, kept with the case. A code, once given, keeps its meaning for ever.

    GovahError
    ├── BadInput            the caller gave something that cannot be          exit 2
    ├── CaseUnavailable     the case is missing, locked or from a newer Govah exit 3
    ├── Unreadable          one document cannot be read; the rest goes on     exit 4 (listed)
    └── Tampered            the record is not as it was kept                  exit 1
"""

from __future__ import annotations


class GovahError(Exception):
    """Base of all errors raised on purpose; `code` never changes, `exit_status` is what the command line returns."""

    code = "G000"
    exit_status = 5


class BadInput(GovahError):
    """What was given cannot be: the message says what is wrong and how to mend it."""

    code = "G100"
    exit_status = 2


class EmptySpan(BadInput):
    """A span must hold at least one character."""

    code = "G101"

    def __init__(self, start: int, end: int) -> None:
        super().__init__(f"span [{start}, {end}) holds no text: start must come before end")


class ReversedBounds(BadInput):
    """The earliest day must not come after the latest."""

    code = "G102"

    def __init__(self, earliest: int, latest: int) -> None:
        super().__init__(f"day {earliest} comes after day {latest}: give the earlier day first")


class UnreadableValue(BadInput):
    """A stored value does not fit the type it is read as."""

    code = "G103"


class CaseUnavailable(GovahError):
    """There is no case here, or another process holds it, or a newer Govah wrote it."""

    code = "G300"
    exit_status = 3


class Tampered(GovahError):
    """The record is not as it was kept."""

    code = "G400"
    exit_status = 1


class Unreadable(GovahError):
    """One document cannot be read. `reason` is a sentence for the list of refused files."""

    code = "G200"
    exit_status = 4

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
