"""Govah works offline: no command reaches beyond this machine, and every one works where there is no network at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_BAN = """
import sys

def _ban(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    elif event in ("socket.connect", "socket.bind", "socket.sendto") and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if host not in ("127.0.0.1", "::1", "localhost"):
        with open({log!r}, "a") as log:
            print(event, host, file=log)
        raise PermissionError(f"{{event}}: Govah works offline")

sys.addaudithook(_ban)
"""
_RUN = """
import json, sys
from govah.cli import app
for words in json.loads(sys.argv[1]):
    status = app(words, standalone_mode=False)
    assert not status, (words, status)
"""
_TABLES = ("statements", "chronology", "clashes", "explanations", "sources", "findings", "verify")


@pytest.fixture
def commands(tmp_path: Path) -> list[str]:
    """A Python command line that runs every command of Govah on two small documents."""
    (tmp_path / "letter.txt").write_text("The arrests began on 13 April 1994, the ministry said.\n", encoding="utf-8")
    (tmp_path / "page.html").write_text(
        "<html><head><title>Harbour</title><link rel=stylesheet href='https://example.org/a.css'></head><body>"
        "<p>We were sorted into two groups on 3 March 1994.</p><img src='https://example.org/a.png'></body></html>",
        encoding="utf-8",
    )
    letter, page, case = (str(tmp_path / name) for name in ("letter.txt", "page.html", "case"))
    words = [["examine", letter, page, "--out", case, "--jobs", "2"]]
    words += [[table, "-C", case, "--json"] for table in _TABLES]
    words += [["dates", letter], ["quotes", letter]]
    return [sys.executable, "-c", _RUN, json.dumps(words)]


def test_no_command_and_no_child_of_one_reaches_beyond_this_machine(tmp_path: Path, commands: list[str]) -> None:
    log = tmp_path / "sockets.log"
    (tmp_path / "ban").mkdir()
    (tmp_path / "ban" / "sitecustomize.py").write_text(_BAN.format(log=str(log)), encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path / "ban"), os.environ.get("PYTHONPATH")]))
    told = subprocess.run(commands, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert not log.exists(), log.read_text(encoding="utf-8")


def test_the_ban_would_have_told(tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    ask = _BAN.format(log=str(log)) + "\nimport socket; socket.create_connection(('192.0.2.1', 9))"
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, check=False).returncode == 1
    assert log.read_text(encoding="utf-8") == "socket.getaddrinfo 192.0.2.1\n"


def _without_network() -> list[str]:
    unshare = shutil.which("unshare")
    for words in (["-n"], ["-rn"]):
        command = [unshare or "", *words, "true"]
        if unshare and subprocess.run(command, capture_output=True, check=False).returncode == 0:
            return command[:-1]
    return []


def test_everything_works_where_there_is_no_network_at_all(commands: list[str]) -> None:
    alone = _without_network()
    if not alone:
        pytest.skip("this machine does not let us take the network away (unshare -n)")
    told = subprocess.run([*alone, *commands], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
