"""How far it is, on standard error: one live line on a terminal, a plain line for each stage elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_EVERY = 0.2


class Teller:
    """Call it as a `govah.case.Progress`. On a terminal the line is written over; elsewhere only its end is kept."""

    def __init__(self, quiet: bool = False) -> None:
        self._live = sys.stderr.isatty() and not quiet
        self._quiet = quiet
        self._line = ""
        self._due = 0.0

    def __call__(self, stage: str, done: int, of: int | None) -> None:
        """Tell that `done` items `of` so many are through `stage`."""
        line = f"{stage}: {done:,}" + (f" of {of:,}" if of is not None else "")
        if self._line and not self._line.startswith(f"{stage}:"):
            self._end_line()
        self._line = line
        if self._live and time.monotonic() >= self._due:
            self._due = time.monotonic() + _EVERY
            self._write(f"\r\x1b[K{line}")

    def __enter__(self) -> Teller:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end_line()

    def _end_line(self) -> None:
        if self._line and not self._quiet:
            self._write(f"\r\x1b[K{self._line}\n" if self._live else f"{self._line}\n")
        self._line = ""

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
