"""The files inside a ZIP archive, one stream after another; nothing is ever written under a name found inside.

What must not be got wrong: a damaged archive still gives up every whole file in it, and says that it was damaged. The
list of contents stands at the end of a ZIP, so one that was cut off has none: then the files are found by reading from
the front.
"""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from govah.errors import Unreadable
from govah.record.vault import Stream

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_LOCKED = "locked with a password: unpack it with the password and give Govah the files"
_DAMAGED = "damaged: what comes out of the archive is not what was put in"
_CHUNK = 1 << 16
_LOCAL = struct.Struct("<4s2xHH4xLLLHH")
_END = struct.Struct("<4s8xLL2x")
_LISTED = struct.Struct("<4s24xHHH12x")
_LONGEST_LIST = 1 << 20
_SIGNS_OF_A_DOCUMENT = frozenset(("[Content_Types].xml", "mimetype"))


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside another. `packed` is how many bytes it takes up there; `stream` a sentence if it cannot be read."""

    name: str
    packed: int
    stream: Stream | str


def is_archive(file: IO[bytes]) -> bool:
    """Is this a ZIP archive, and not a document (DOCX, ODT, EPUB) that is made as one? Reads at most 1 MB of it."""
    if file.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
        return False
    names = _listed(file) or [member.name for member in [_salvaged_at(file, 0)] if member]
    return _SIGNS_OF_A_DOCUMENT.isdisjoint(names)


def members(file: IO[bytes]) -> Iterator[Member]:
    """Each file in the archive, folders left out; take a stream before asking for the next.

    Raises: Unreadable: it is damaged; whatever could be read whole has been given before.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN:
        yield from _salvaged(file)
        raise Unreadable("a damaged ZIP archive: its list of contents cannot be read") from None
    with archive:
        for info in archive.infolist():
            if not info.is_dir():
                yield Member(_name(info), info.compress_size, _opened(archive, info))


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Stream | str:
    if info.flag_bits & 1:
        return _LOCKED
    if stat.S_ISLNK(info.external_attr >> 16):
        return "a link, not a file"
    try:
        return _Checked(archive.open(info))
    except NotImplementedError:
        return "packed by a method that is not known here: pack it anew as a plain ZIP"
    except (*_BROKEN, OSError):
        return "damaged: it is not where the list of contents says"


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: much software writes UTF-8 without the flag that says so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


class _Checked:
    """A stream whose damage is `Unreadable`, whatever library finds it."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        try:
            return self._stream.read(size)
        except _BROKEN as error:
            raise Unreadable(_DAMAGED) from error


def _listed(file: IO[bytes]) -> list[str]:
    """The names in the list of contents, as far as it is at its place."""
    size = file.seek(0, 2)
    tail_at = file.seek(max(0, size - (1 << 16) - _END.size))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) - end < _END.size:
        return []
    _, length, _ = _END.unpack_from(tail, end)
    file.seek(max(0, tail_at + end - length))
    return list(_names(file.read(min(length, _LONGEST_LIST))))


def _names(listing: bytes) -> Iterator[str]:
    place = 0
    while place + _LISTED.size <= len(listing):
        sign, name, extra, comment = _LISTED.unpack_from(listing, place)
        if sign != b"PK\x01\x02":
            return
        yield listing[place + _LISTED.size :][:name].decode("utf-8", "replace")
        place += _LISTED.size + name + extra + comment


# --- Archives without a list of contents -----------------------------------------------------------------------------


def _salvaged(file: IO[bytes]) -> Iterator[Member]:
    """The files from the front on, as long as one can be told from the next."""
    place = 0
    while (found := _salvaged_at(file, place)) is not None:
        if not found.name.endswith("/"):
            packed = found.packed or file.seek(0, 2) - place
            yield Member(found.name, packed, _LOCKED if found.locked else _Checked(found))
        after = found.after()
        if after is None:
            return
        place = after


def _salvaged_at(file: IO[bytes], place: int) -> _Salvaged | None:
    file.seek(place)
    header = file.read(_LOCAL.size)
    if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
        return None
    _, flags, method, crc, packed, _, name, extra = _LOCAL.unpack(header)
    decoded = file.read(name).decode("utf-8", "surrogateescape")
    return _Salvaged(file, decoded, place + _LOCAL.size + name + extra, flags, method, crc, packed)


class _Salvaged:
    """One file found by its own header. Its bytes are read by `read`, all of them before `after` is asked."""

    def __init__(self, file: IO[bytes], name: str, start: int, flags: int, method: int, crc: int, packed: int) -> None:
        self.name, self.packed, self.locked = name, packed, bool(flags & 1)
        self._file, self._start = file, start
        self._crc = None if flags & 8 else crc  # with flag 8, sum and sizes stand behind the bytes instead
        self._open_ended = self._crc is None and not packed
        self._pieces = self._inflated() if method == 8 else self._stored(method)
        self._end: int | None = None

    def read(self, _: int, /) -> bytes:
        return next(self._pieces, b"")

    def after(self) -> int | None:
        """Where the next file begins; None when nothing tells."""
        if not self._open_ended:
            self._end = self._start + self.packed
        elif not self.locked:
            self._drain()
        if self._end is None:
            return None
        self._file.seek(self._end)
        gap = self._file.read(_LOCAL.size).find(b"PK\x03\x04")
        return None if gap < 0 else self._end + gap

    def _drain(self) -> None:
        with suppress(*_BROKEN):
            while self.read(_CHUNK):
                pass

    def _inflated(self) -> Iterator[bytes]:
        inflate, crc = zlib.decompressobj(-zlib.MAX_WBITS), 0
        self._file.seek(self._start)
        while not inflate.eof:
            raw = inflate.unconsumed_tail or self._file.read(_CHUNK)
            if not raw:
                raise EOFError
            piece = inflate.decompress(raw, _CHUNK)
            crc = zlib.crc32(piece, crc)
            if piece:
                yield piece
        self._end = self._file.tell() - len(inflate.unused_data)
        self._check(crc)

    def _stored(self, method: int) -> Iterator[bytes]:
        if method or self._open_ended:
            raise NotImplementedError
        self._file.seek(self._start)
        left, crc = self.packed, 0
        while left:
            piece = self._file.read(min(left, _CHUNK))
            if not piece:
                raise EOFError
            left, crc = left - len(piece), zlib.crc32(piece, crc)
            yield piece
        self._check(crc)

    def _check(self, crc: int) -> None:
        if self._crc is not None and crc != self._crc:
            raise zipfile.BadZipFile
