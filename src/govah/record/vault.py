"""The originals: bytes as received, each kept under its own SHA-256 and never written again.

What must not be got wrong: nothing half-written ever stands under a hash, and a single changed byte is found. A file
is written beside its place, flushed to the disk and then renamed into it; reading checks the hash again.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import stat
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Protocol

from govah.errors import BadInput, CaseUnavailable, Tampered, Unreadable

_CHUNK = 1 << 20
_SHA256 = re.compile("[0-9a-f]{64}")
_PART = ".part"


class Stream(Protocol):
    """Whatever bytes can be read from, piece by piece."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class Vault:
    """The originals of one case, in ``folder/sha256/ab/abcdef…``. Several processes may keep files at once."""

    folder: Path

    def path(self, sha256: str) -> Path:
        """Where the original with this hash is, or would be. Raises: BadInput: it is no SHA-256."""
        if not _SHA256.fullmatch(sha256):
            raise BadInput(f"{sha256!r} is not a SHA-256: give 64 hexadecimal digits, small letters")
        return self.folder / "sha256" / sha256[:2] / sha256

    def keep(self, source: Path | bytes | Stream) -> tuple[str, int]:
        """Keep the bytes of a file, a value or a stream; returns their SHA-256 and how many there are.

        A stream is read a megabyte at a time and never held whole. What is kept already stays untouched.
        Raises: Unreadable: `source` cannot be read to its end. CaseUnavailable: the vault cannot be written.
        Whatever a stream raises itself passes through. Nothing is left behind under any hash.
        """
        if isinstance(source, Path):
            try:
                with source.open("rb") as file:
                    return self.keep(file)
            except OSError as error:
                raise Unreadable(f"it cannot be opened: {error.strerror}") from error
        if isinstance(source, bytes):
            source = io.BytesIO(source)
        if isinstance(source, io.BufferedIOBase):
            return self._known(source) or self._write(_chunks(source))
        pieces = _chunks(source)
        first, second = next(pieces, b""), next(pieces, b"")
        return self._write(chain((first, second), pieces)) if second else self.keep(first)

    def read(self, sha256: str) -> bytes:
        """The bytes of an original. Raises: Tampered: it is gone, or they are not the bytes that were kept."""
        try:
            data = self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise Tampered(_gone(sha256)) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Tampered(_changed(sha256))
        return data

    def clear(self) -> None:
        """Remove what a killed run left half-written. Only while nobody else can be keeping files here."""
        for part in (self.folder / "sha256").glob(f"*{_PART}"):
            part.unlink(missing_ok=True)

    def faults(self, expected: Iterable[str] = ()) -> Iterator[str]:
        """Read every original again; a sentence for each that is changed, misplaced, gone or does not belong.

        `expected` are the hashes that the case knows of: the vault cannot know by itself what was taken away.
        """
        for sha256 in sorted(set(expected)):
            if not os.path.lexists(self.path(sha256)):
                yield _gone(sha256)
        yield from filter(None, map(self._fault, _files(self.folder)))

    def _known(self, source: io.BufferedIOBase) -> tuple[str, int] | None:
        """What `keep` returns, if the bytes are here already: then nothing need be written."""
        sha256, size = _copy(_chunks(source), None)
        source.seek(0)
        return (sha256, size) if self.path(sha256).exists() else None

    def _write(self, pieces: Iterable[bytes]) -> tuple[str, int]:
        within = self.folder / "sha256"
        try:
            within.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=within, suffix=_PART, delete=False) as part:
                written = Path(part.name)
                try:
                    sha256, size = _copy(pieces, part)
                    self._settle(written, self.path(sha256))
                finally:
                    written.unlink(missing_ok=True)
        except OSError as error:
            raise CaseUnavailable(f"the vault cannot be written: {error.strerror}: {self.folder}") from error
        return sha256, size

    def _settle(self, written: Path, place: Path) -> None:
        if place.exists():
            return
        place.parent.mkdir(exist_ok=True)
        written.chmod(stat.S_IRUSR)
        written.rename(place)
        _flush_folder(place.parent)

    def _fault(self, path: Path) -> str | None:
        name = path.name
        if not path.is_file() or path.is_symlink() or not _SHA256.fullmatch(name):
            half_written = name.endswith(_PART) and path.parent.name == "sha256"
            return None if half_written else f"{path.relative_to(self.folder)} does not belong among the originals"
        try:
            found = _hash_of(path)
        except OSError as error:
            return f"original {name} cannot be read: {error.strerror}"
        if found != name:
            return _changed(name)
        return None if path == self.path(name) else f"original {name} is misplaced: {path.relative_to(self.folder)}"


def _gone(sha256: str) -> str:
    return f"original {sha256} is gone from the vault"


def _changed(sha256: str) -> str:
    return f"original {sha256} is not as it was kept: its bytes have changed"


def _copy(pieces: Iterable[bytes], target: IO[bytes] | None) -> tuple[str, int]:
    """Hash the bytes and count them; write them to `target` and flush it to the disk, if there is one."""
    digest, size = hashlib.sha256(), 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
        if target:
            target.write(piece)
    if target:
        target.flush()
        os.fsync(target.fileno())
    return digest.hexdigest(), size


def _chunks(source: Stream) -> Iterator[bytes]:
    try:
        while chunk := source.read(_CHUNK):
            yield chunk
    except OSError as error:
        raise Unreadable(f"it cannot be read to its end: {error.strerror}") from error


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _files(folder: Path) -> Iterator[Path]:
    """Everything below `folder` that is not a folder, links included, in a fixed order."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        yield from (Path(here) / name for name in sorted([*names, *links]))
