"""Govah works offline: no command opens a socket, and every one works where there is no network at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_BAN = """
import sys

def _ban(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        if not (event in ("socket.connect", "socket.bind") and isinstance(arguments[1], (str, bytes))):
            with open({log!r}, "a") as log:
                print(event, arguments[1:], file=log)
            raise PermissionError(f"{{event}}: Govah works offline")

sys.addaudithook(_ban)
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "letter.txt").write_text("The arrests began on 13 April 1994, the ministry said.\n", encoding="utf-8")
    (folder / "page.html").write_text(
        "<html><head><title>Harbour</title><link rel=stylesheet href='https://example.org/a.css'></head><body>"
        "<p>We were sorted into two groups on 3 March 1994.</p><img src='https://example.org/a.png'></body></html>",
        encoding="utf-8",
    )
    return folder


def commands(sources: Path, case: Path) -> list[list[str]]:
    tables = ["statements", "chronology", "clashes", "explanations", "sources", "findings", "verify"]
    examine = ["examine", str(sources), "--out", str(case), "--jobs", "2"]
    return [examine, *([table, "-C", str(case), "--json"] for table in tables), ["dates", str(sources / "letter.txt")]]


def test_no_command_and_no_child_of_one_opens_a_socket(tmp_path: Path, sources: Path) -> None:
    log = tmp_path / "sockets.log"
    (tmp_path / "ban").mkdir()
    (tmp_path / "ban" / "sitecustomize.py").write_text(_BAN.format(log=str(log)), encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path / "ban"), os.environ.get("PYTHONPATH")]))
    for words in commands(sources, tmp_path / "case"):
        told = subprocess.run(
            [sys.executable, "-m", "govah", *words],
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, told.stderr
    assert not log.exists(), log.read_text(encoding="utf-8")


def test_the_ban_would_have_told(tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    ask = _BAN.format(log=str(log)) + "\nimport socket; socket.create_connection(('127.0.0.1', 9))"
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, check=False).returncode == 1
    assert "socket.getaddrinfo" in log.read_text(encoding="utf-8")


def _without_network() -> list[str]:
    unshare = shutil.which("unshare")
    for words in (["-n"], ["-rn"]):
        command = [unshare or "", *words, "true"]
        if unshare and subprocess.run(command, capture_output=True, check=False).returncode == 0:
            return command[:-1]
    return []


def test_everything_works_where_there_is_no_network_at_all(tmp_path: Path, sources: Path) -> None:
    alone = _without_network()
    if not alone:
        pytest.skip("this machine does not let us take the network away (unshare -n)")
    for words in commands(sources, tmp_path / "case"):
        told = subprocess.run(
            [*alone, sys.executable, "-m", "govah", *words], capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stderr
