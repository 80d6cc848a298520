"""One examination of a case at a time.

The operating system holds the lock and lets go of it when the process ends, however it ends: no lock is ever stale.
"""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from govah.errors import CaseUnavailable

_held: set[str] = set()
_holding = threading.Lock()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`. Raises: CaseUnavailable: this or another process holds it already."""
    name = os.path.realpath(path)
    with _holding:
        if name in _held:
            raise CaseUnavailable(f"{path.parent} is being examined by this program already: wait until it ends")
        _held.add(name)
    try:
        with _opened(path) as file:
            _take(file, path.parent)
            yield
    finally:
        _held.discard(name)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("wb")
    except OSError as error:
        raise CaseUnavailable(f"{path.parent} cannot be written to: {error.strerror}") from error


def _take(file: IO[bytes], case: Path) -> None:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise CaseUnavailable(f"{case} is being examined by another process: wait until it ends") from error
