"""The vault: what was kept is what is there, or we say so."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govah.errors import BadInput, CaseUnavailable, Tampered, Unreadable
from govah.record.vault import Vault

LETTER = b"The harbour office closed on 3 May."


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "originals")


def test_keeps_bytes_under_their_hash_for_reading_only(vault: Vault) -> None:
    sha256, size = vault.keep(LETTER)
    assert (sha256, size) == (hashlib.sha256(LETTER).hexdigest(), len(LETTER))
    assert vault.path(sha256) == vault.folder / "sha256" / sha256[:2] / sha256
    assert vault.read(sha256) == LETTER
    assert stat.S_IMODE(vault.path(sha256).stat().st_mode) == 0o400


def test_a_path_a_stream_and_a_value_are_kept_alike(vault: Vault, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(LETTER)
    assert vault.keep(file) == vault.keep(io.BytesIO(LETTER)) == vault.keep(LETTER)


def test_never_writes_again_over_what_is_kept(vault: Vault) -> None:
    sha256, _ = vault.keep(LETTER)
    before = vault.path(sha256).stat()
    vault.keep(LETTER)
    after = vault.path(sha256).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_large_file_is_never_held_whole(vault: Vault) -> None:
    asked: list[int] = []

    class Endless:
        left = 50 << 20

        def read(self, size: int, /) -> bytes:
            asked.append(size)
            self.left -= size
            return bytes(size) if self.left >= 0 else b""

    assert vault.keep(Endless())[1] == 50 << 20
    assert max(asked) == 1 << 20


def test_many_at_once_keep_the_same_bytes_once(vault: Vault) -> None:
    with ThreadPoolExecutor(8) as crew:
        assert len(set(crew.map(vault.keep, [LETTER] * 40))) == 1
    assert list(vault.faults()) == []


def test_a_stream_that_breaks_leaves_nothing_behind(vault: Vault) -> None:
    class Scratched:
        def read(self, _: int, /) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(Unreadable, match="Input/output error"):
        vault.keep(Scratched())
    assert [p for p in vault.folder.rglob("*") if p.is_file()] == []


def test_a_vault_that_cannot_be_written_is_not_the_fault_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("in the way")
    with pytest.raises(CaseUnavailable, match="cannot be written"):
        Vault(tmp_path / "originals").keep(LETTER)


def test_what_is_not_there_is_not_kept(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="No such file"):
        vault.keep(tmp_path / "nowhere")


@settings(deadline=None, max_examples=40)
@given(place=st.integers(0, len(LETTER) - 1), by=st.integers(1, 255))
def test_a_single_changed_byte_is_found(place: int, by: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    vault = Vault(tmp_path_factory.mktemp("case") / "originals")
    sha256, _ = vault.keep(LETTER)
    changed = bytearray(LETTER)
    changed[place] ^= by
    vault.path(sha256).chmod(0o600)
    vault.path(sha256).write_bytes(changed)
    assert list(vault.faults()) == [f"original {sha256} is not as it was kept: its bytes have changed"]
    with pytest.raises(Tampered, match="bytes have changed"):
        vault.read(sha256)


def _cut(path: Path) -> None:
    path.chmod(0o600)
    path.write_bytes(b"")


def _link(path: Path) -> None:
    path.rename(path.parent.parent / "elsewhere")
    path.symlink_to(path.parent.parent / "elsewhere")


TAMPERED: list[tuple[Callable[[Path], object], str]] = [
    (Path.unlink, "is gone from the vault"),
    (_cut, "its bytes have changed"),
    (_link, "does not belong among the originals"),
    (lambda path: path.rename(path.parent.parent / path.name), "is misplaced"),
    (lambda path: path.rename(path.with_name("0" * 64)), "its bytes have changed"),
    (lambda path: path.with_name("notes.txt").write_text("x"), "notes.txt does not belong"),
    (lambda path: os.mkfifo(path.with_name("f" * 64)), "does not belong among the originals"),
    (lambda path: path.with_name("inner").symlink_to("/", True), "inner does not belong"),
    (lambda path: (path.parents[2] / "stray").write_text("x"), "stray does not belong"),
]


@pytest.mark.parametrize(("tamper", "fault"), TAMPERED)
def test_whatever_was_done_to_the_vault_is_told(vault: Vault, tamper: Callable[[Path], object], fault: str) -> None:
    sha256, _ = vault.keep(LETTER)
    vault.keep(b"another")
    assert list(vault.faults([sha256])) == []
    tamper(vault.path(sha256))
    assert fault in " ".join(vault.faults([sha256]))


def test_what_a_killed_run_left_half_written_is_no_fault_and_is_cleared(vault: Vault) -> None:
    vault.keep(LETTER)
    part = vault.folder / "sha256" / "tmpabc.part"
    part.write_bytes(b"half")
    assert list(vault.faults()) == []
    vault.clear()
    assert not part.exists()


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_only_a_hash_names_an_original(vault: Vault, name: str) -> None:
    with pytest.raises(BadInput, match="SHA-256"):
        vault.read(name)
