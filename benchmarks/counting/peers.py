"""Asks other programs for the figures of English texts, in a process of whichever Python has them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from counting.corpus import Figure


def peers(python: str, texts: Sequence[str]) -> dict[str, dict[str, list[Figure]]]:
    """By peer that is installed, its figures of each text."""
    here = Path(__file__).parent.parent
    command = [python, "-m", "counting.worker"]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8", cwd=here)
    told = json.loads(done.stdout) if done.returncode == 0 else {}
    return {
        peer: {text: [Figure(*f) for f in figures] for text, figures in zip(texts, found, strict=True)}
        for peer, found in told.items()
    }
