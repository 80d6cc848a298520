"""Taking in: every file is kept or refused with its reason, in one order, and nothing else is opened."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from govah.model import Original, Refusal
from govah.record.intake import shown, take_in
from govah.record.vault import Vault


@pytest.fixture
def given(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    return folder


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "case" / "originals")


def refused(given: Path, vault: Vault) -> dict[str, str]:
    return {t.name: t.reason for t in take_in([given], vault) if isinstance(t, Refusal)}


def names(given: Path, vault: Vault) -> list[str]:
    return [t.names[0] if isinstance(t, Original) else t.name for t in take_in([given], vault)]


def test_takes_in_folders_recursively_in_the_order_of_their_names(given: Path, vault: Vault) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "۱.txt", "a.txt"):
        (given / name).parent.mkdir(parents=True, exist_ok=True)
        (given / name).write_text(name)
    assert names(given, vault) == ["B.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "۱.txt"]


def test_a_file_given_by_itself_has_its_own_name(given: Path, vault: Vault) -> None:
    (given / "a.txt").write_text("one")
    (given / "link.txt").symlink_to("a.txt")
    assert [t.names for t in take_in([given / "a.txt", str(given / "link.txt")], vault) if isinstance(t, Original)] == [
        ("a.txt",),
        ("link.txt",),
    ]


def test_the_same_bytes_under_two_names_come_twice_and_are_kept_once(given: Path, vault: Vault) -> None:
    (given / "a.txt").write_text("one")
    (given / "b.txt").write_text("one")
    first, second = take_in([given], vault)
    assert isinstance(first, Original)
    assert isinstance(second, Original)
    assert first.sha256 == second.sha256
    assert (first.names, second.names) == (("a.txt",), ("b.txt",))


def test_an_empty_file_is_kept_and_refused(given: Path, vault: Vault) -> None:
    (given / "blank.txt").touch()
    [refusal] = take_in([given], vault)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "empty: the file holds no bytes"
    assert refusal.sha256
    assert vault.read(refusal.sha256) == b""


@pytest.mark.parametrize(
    "name", [".DS_Store", "._letter.txt", "Thumbs.db", "desktop.ini", "~$letter.docx", ".~lock.letter.odt#"]
)
def test_what_an_operating_system_leaves_behind_is_refused_by_name(given: Path, vault: Vault, name: str) -> None:
    (given / name).write_text("x")
    assert refused(given, vault)[name].startswith("not a document: ")


@pytest.mark.parametrize("name", [".hidden.txt", "thumbs.txt", "~letter.txt", "lock.txt", "DS_Store", "case.toml"])
def test_other_odd_names_are_taken_in(given: Path, vault: Vault, name: str) -> None:
    (given / name).write_text("x")
    assert refused(given, vault) == {}


def test_what_is_no_plain_file_is_refused_and_not_opened(given: Path, vault: Vault) -> None:
    os.mkfifo(given / "pipe")
    (given / "round").symlink_to(given, target_is_directory=True)
    (given / "gone").symlink_to("nowhere")
    (given / "secret").symlink_to("/etc/hostname")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(given / "socket"))
        reasons = refused(given, vault)
    assert reasons.pop("round").startswith("not a document: a link to ")
    assert reasons == {
        "gone": "not a document: a link to nowhere; links in folders are not followed: give the file itself",
        "pipe": "not a document: a pipe",
        "secret": "not a document: a link to /etc/hostname; links in folders are not followed: give the file itself",
        "socket": "not a document: a socket",
    }
    assert not vault.folder.exists()


def test_a_device_and_what_is_not_there_are_refused(given: Path, vault: Vault) -> None:
    (given / "loop").symlink_to("loop")
    reasons = [
        t.reason for t in take_in(["/dev/zero", given / "gone", given / "loop"], vault) if isinstance(t, Refusal)
    ]
    assert reasons[:2] == ["not a document: a device", "there is no such file, or no longer"]
    assert reasons[2].startswith("not a document: a link to ")


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_read_is_refused(given: Path, vault: Vault, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (given / "a").mkdir()
    (given / "a" / "b.txt").write_text("x")
    (given / "c.txt").write_text("x")
    forbidden = given / "c.txt" if what == "file" else given / "a"
    forbidden.chmod(0)
    if os.geteuid() == 0:  # nothing is forbidden to root: the system's answer to anybody else
        _forbid(forbidden, monkeypatch)
    assert refused(given, vault) == {forbidden.name: "there is no permission to read it"}
    forbidden.chmod(0o700)


def test_a_file_that_vanishes_meanwhile_is_told(given: Path, vault: Vault) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (given / name).write_text(name)
    results = take_in([given], vault)
    next(results)
    (given / "b.txt").unlink()
    assert [t.reason if isinstance(t, Refusal) else t.names for t in results] == [
        "there is no such file, or no longer",
        ("c.txt",),
    ]


def test_a_folder_too_deep_for_the_system_is_told(given: Path, vault: Vault) -> None:
    here = os.open(given, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("d" * 200, dir_fd=here)
        below = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    assert list(refused(given, vault).values()) == ["its path is too long for this system"]


def test_the_own_files_of_the_case_are_not_evidence(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "originals")
    vault.keep(b"earlier")
    for name in ("case.toml", "case.db", "case.db-wal", "dossier.html", "letter.txt", "inner/case.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert names(tmp_path, vault) == ["inner/case.toml", "letter.txt"]


SHOWN = [
    (b"plain.txt", "plain.txt"),
    ("نامه‌ها.txt".encode(), "نامه‌ها.txt"),
    (b"caf\xe9.txt", r"caf\xe9.txt"),
    (b"two\nlines\x1b[31m", r"two\x0alines\x1b[31m"),
    ("\u202egnp.exe".encode(), r"\u202egnp.exe"),
]


@pytest.mark.parametrize(("name", "safe"), SHOWN)
def test_a_name_is_shown_so_that_it_can_do_no_harm(given: Path, vault: Vault, name: bytes, safe: str) -> None:
    (given / os.fsdecode(name)).write_text("x")
    assert names(given, vault) == [safe]
    assert shown(os.fsdecode(name)) == safe


def _forbid(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for function in ("open", "listdir", "scandir"):
        real = getattr(os, function)

        def guarded(which: object, *arguments: object, real: object = real, **named: object) -> object:
            if isinstance(which, (str, Path)) and Path(which) == path:
                raise PermissionError(13, "Permission denied")
            return real(which, *arguments, **named)  # type: ignore[operator]

        monkeypatch.setattr(os, function, guarded)
