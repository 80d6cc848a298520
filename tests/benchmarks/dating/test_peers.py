from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dating.corpora import Corpus, Text
from dating.peers import Peers, Unanswered

CORPUS = Corpus("one", "news", [Text("a", "It was signed on 3 May 1990.", date(1990, 5, 4), [])])
STANDS_IN = """#!/bin/sh
case $3 in
versions) echo '{"HeidelTime": "1", "timexy": null, "dateparser": "9"}' ;;
HeidelTime) echo asked >> "$0.log"
  echo '{"marks": [[[17, 27, "DATE", "1990-05-03"]]], "seconds": 2.5, "failures": 0}' ;;
*) echo 'ImportError: no such name' >&2; exit 1 ;;
esac
"""


@pytest.fixture
def peers(tmp_path: Path) -> Peers:
    python = tmp_path / "python"
    python.write_text(STANDS_IN)
    python.chmod(0o755)
    return Peers(str(python), tmp_path / "kept")


def test_heideltime_is_asked_once_and_its_answer_kept(peers: Peers) -> None:
    first, again = peers.read("HeidelTime", CORPUS), peers.read("HeidelTime", CORPUS)
    assert first == again
    assert first.marks == [[(17, 27, "DATE", "1990-05-03")]]
    assert Path(f"{peers.python}.log").read_text().split() == ["asked"]


def test_a_peer_that_is_not_installed_is_said_to_be_so(peers: Peers) -> None:
    with pytest.raises(Unanswered, match="not installed: pip install timexy"):
        peers.read("timexy", CORPUS)


def test_a_peer_that_does_not_start_says_why_in_one_line(peers: Peers) -> None:
    with pytest.raises(Unanswered, match="does not run: ImportError: no such name"):
        peers.read("dateparser", CORPUS)
