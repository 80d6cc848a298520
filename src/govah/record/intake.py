"""Files and folders as they are given: each file is kept in the vault, or refused with the reason.

What must not be got wrong: nothing is passed over in silence, and nothing is read that was not given. So links inside
a folder are not followed (they may lead in a circle, or to what must stay private), and only plain files are opened.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from govah.errors import Unreadable
from govah.model import Original, Refusal
from govah.record.vault import Stream, Vault

_JUNK = {
    ".DS_Store": "a note of the macOS file manager",
    "._*": "a note of the macOS file manager",
    "Thumbs.db": "a note of the Windows file manager",
    "desktop.ini": "a note of the Windows file manager",
    "~$*": "the lock of a document that was open in Word",
    ".~lock.*#": "the lock of a document that was open in LibreOffice",
}
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)
_REASONS = {
    errno.ENOENT: "there is no such file, or no longer",
    errno.EACCES: "there is no permission to read it",
    errno.EPERM: "there is no permission to read it",
    errno.ENAMETOOLONG: "its path is too long for this system",
}
_OWN = ("case.toml", "case.db*", "case.lock", "case.imprint*", "originals", "dossier.html*")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def take_in(paths: Iterable[Path | str], vault: Vault) -> Iterator[Original | Refusal]:
    """Keep each file, folders recursively, and tell of each in the order given, folders in the order of their names.

    One `Original` for each file, with one name: the same bytes met twice come twice, under one hash. Names are
    relative to the folder that was given and have "/" between their parts; see `shown`. A link that is itself given is
    followed. The files of the case whose vault this is (`case.toml`, `originals`, ...) are not evidence, and are
    passed over where its folder lies among the given ones. Raises: CaseUnavailable: the vault cannot be written.
    """
    for given in map(Path, paths):
        waiting = [(Path(os.path.realpath(given)), "")]
        while waiting:
            path, name = waiting.pop()
            try:
                if stat.S_ISDIR(path.lstat().st_mode):
                    waiting += reversed(_inside(path, name, vault))
                else:
                    yield _file(path, name or shown(given.name), vault)
            except OSError as error:
                why = _REASONS.get(error.errno or 0, f"it cannot be read: {error.strerror}")
                yield Refusal(name=name or shown(given.name), reason=why)


def shown(name: str) -> str:
    r"""A file's name that is safe to print and to store: bytes that are not UTF-8, control and direction-changing
    characters stand as escapes.

    >>> shown("list\udcff\u202etxt.exe")
    'list\\xff\\u202etxt.exe'
    """
    return _UNSAFE.sub(lambda found: _escape(ord(found.group())), name)


def junk(name: str) -> str | None:
    """What a file of this name is, if it never is a document; `name` is without its folders."""
    return next((what for pattern, what in _JUNK.items() if fnmatchcase(name, pattern)), None)


def _escape(place: int) -> str:
    if 0xDC80 <= place <= 0xDCFF:  # how Python carries a byte that is not UTF-8
        place -= 0xDC00
    return f"\\x{place:02x}" if place < 0x100 else f"\\u{place:04x}"


def _inside(folder: Path, name: str, vault: Vault) -> list[tuple[Path, str]]:
    entries = sorted(folder.iterdir(), key=os.fsencode)
    if folder == Path(os.path.realpath(vault.folder)).parent:
        entries = [e for e in entries if not any(fnmatchcase(e.name, own) for own in _OWN)]
    return [(entry, f"{name}/{shown(entry.name)}" if name else shown(entry.name)) for entry in entries]


def _file(path: Path, name: str, vault: Vault) -> Original | Refusal:
    if what := junk(path.name) or _special(path):
        return Refusal(name=name, reason=f"not a document: {what}")
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)  # it may have become a link or a pipe by now
    with os.fdopen(handle, "rb") as file:
        return kept(file, name, vault)


def kept(stream: Stream, name: str, vault: Vault, container: str | None = None) -> Original | Refusal:
    """Keep a stream; an empty one is kept too, but refused, as is one that cannot be read to its end."""
    try:
        sha256, size = vault.keep(stream)
    except Unreadable as error:
        return Refusal(name=name, reason=error.reason)
    if size == 0:
        return Refusal(name=name, reason="empty: the file holds no bytes", sha256=sha256)
    return Original(sha256=sha256, size=size, names=(name,), container=container)


def _special(path: Path) -> str | None:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return f"a link to {shown(str(path.readlink()))}; links in folders are not followed: give the file itself"
    return None if stat.S_ISREG(mode) else next((what for test, what in _KINDS if test(mode)), "not a plain file")
