"""Whole chains in invented sentences of several conflicts, from the outermost voice to the innermost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from govah.model import Attribution, SpeakerKind
from govah.reading.attribution import find_attributions


def _sentences(language: str) -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(Path(__file__).parent.glob(f"chains_{language}*.txt")):
        for paragraph in path.read_text("utf-8").split("\n\n"):
            lines = [line for line in paragraph.splitlines() if not line.startswith("#")]
            if lines:
                yield language, lines[0], lines[1:]


def _voice(row: Attribution) -> str:
    return "I" if row.speaker_kind is SpeakerKind.AUTHOR else str(row.speaker or "?")


def _chain(rows: list[Attribution], row: Attribution) -> str:
    outer = "" if row.parent is None else _chain(rows, rows[row.parent]) + " > "
    return outer + _voice(row)


def _written(text: str, rows: list[Attribution]) -> list[str]:
    return [f"{_chain(rows, r)} | {r.stance.value} | {' // '.join(s.of(text) for s in r.content)}" for r in rows]


@pytest.mark.parametrize(("language", "text", "expected"), [*_sentences("en"), *_sentences("fa")])
def test_reads_the_whole_chain(language: str, text: str, expected: list[str]) -> None:
    assert _written(text, find_attributions(text, language=language)) == expected
