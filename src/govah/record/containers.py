"""Files inside files: the members of a ZIP archive, what is enclosed in an e-mail, all the way down.

What must not be got wrong: a few kilobytes can unpack to terabytes. So what comes out of one container is metered as
it comes, inner containers on the same account, and what goes over is refused while the rest is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from govah.errors import Unreadable
from govah.model import Original, Refusal
from govah.record import archive
from govah.record.archive import Member
from govah.record.enclosures import enclosed
from govah.record.extract.sniff import Form, form_of
from govah.record.intake import junk, kept, shown
from govah.record.limits import LIMITS, IntakeLimits, megabytes
from govah.record.vault import Stream, Vault

_HEAD = 1 << 16


def is_container(original: Original, vault: Vault) -> bool:
    """Can it hold other files? A ZIP archive, or any e-mail; an e-mail is a document besides. Cheap and safe to ask.

    A DOCX, ODT or EPUB is a ZIP inside but one document to its reader, and not a container.
    """
    return is_archive(original, vault) or _is_mail(original, vault)


def is_archive(original: Original, vault: Vault) -> bool:
    """Is it a container and nothing else, so that there is no document to read out of it?"""
    with vault.path(original.sha256).open("rb") as file:
        return archive.is_archive(file)


def unpack(original: Original, vault: Vault, limits: IntakeLimits = LIMITS) -> tuple[Original | Refusal, ...]:
    """Keep everything that is inside a container, and inside containers in it, and tell of each.

    Names are those of the container and the member with "/" between; a name met twice gets a number. Inner containers
    are among the results, before what was in them: do not unpack those again. It reads foreign bytes: use a child.
    """
    return tuple(_unpack(original, vault, _Account(limits), depth=1))


def _unpack(original: Original, vault: Vault, account: _Account, depth: int) -> Iterator[Original | Refusal]:
    met: Counter[str] = Counter()
    try:
        for member in _members(original, vault, account.limits):
            account.count()
            got = _take(member, _name(original, member, met), original, vault, account)
            yield got
            if isinstance(got, Original) and is_container(got, vault):
                yield from _deeper(got, vault, account, depth)
        if not met and is_archive(original, vault):
            raise Unreadable("an empty archive: it holds no files")
    except Unreadable as error:
        yield Refusal(name=original.names[0], reason=error.reason, sha256=original.sha256)


def _deeper(original: Original, vault: Vault, account: _Account, depth: int) -> Iterator[Original | Refusal]:
    if depth < account.limits.depth:
        yield from _unpack(original, vault, account, depth + 1)
    elif is_archive(original, vault):
        why = f"more than {account.limits.depth} containers inside one another: unpack it and give Govah the files"
        yield Refusal(name=original.names[0], reason=why, sha256=original.sha256)


def _members(original: Original, vault: Vault, limits: IntakeLimits) -> Iterator[Member]:
    if is_archive(original, vault):
        with vault.path(original.sha256).open("rb") as file:
            yield from archive.members(file)
    else:
        limits.check_original(original.size)
        yield from enclosed(vault.read(original.sha256))


def _name(container: Original, member: Member, met: Counter[str]) -> str:
    name = f"{container.names[0]}/{shown(member.name)}"
    met[name] += 1
    return name if met[name] == 1 else f"{name} ({met[name]})"


def _take(member: Member, name: str, container: Original, vault: Vault, account: _Account) -> Original | Refusal:
    inside = PurePosixPath(member.name.replace("\\", "/"))
    if what := "a note of the macOS file manager" if "__MACOSX" in inside.parts else junk(inside.name):
        return Refusal(name=name, reason=f"not a document: {what}")
    if isinstance(member.stream, str):
        return Refusal(name=name, reason=member.stream)
    return kept(_Metered(member.stream, member.packed, account), name, vault, container.sha256)


def _is_mail(original: Original, vault: Vault) -> bool:
    with vault.path(original.sha256).open("rb") as file:
        head = file.read(_HEAD)
    try:
        return form_of(head, original.names[0]) is Form.MAIL
    except Unreadable:
        return False


class _Account:
    """How much has come out of one container so far, inner ones included."""

    def __init__(self, limits: IntakeLimits) -> None:
        self.limits = limits
        self.members = 0
        self.unpacked = 0

    def count(self) -> None:
        """One more member. Raises: Unreadable: there are too many."""
        self.members += 1
        if self.members > self.limits.members:
            raise Unreadable(f"more than {self.limits.members:,} files inside: the rest is not read; split it")


class _Metered:
    """A member's stream that stops when it gives out more than is right."""

    def __init__(self, stream: Stream, packed: int, account: _Account) -> None:
        self._stream = stream
        self._packed = packed
        self._account = account
        self._given = 0

    def read(self, size: int, /) -> bytes:
        piece = self._stream.read(size)
        self._given += len(piece)
        self._account.unpacked += len(piece)
        self._check(self._account.limits)
        return piece

    def _check(self, limits: IntakeLimits) -> None:
        if self._given > limits.ratio_from and self._given > limits.ratio * max(1, self._packed):
            raise Unreadable(f"packed more than {limits.ratio} times over: it is made to fill the disk (a ZIP bomb)")
        if self._account.unpacked > limits.unpacked:
            raise Unreadable(f"the archive unpacks to more than {megabytes(limits.unpacked)}; split it")
