"""How the benchmark reads the files of public corpora. The sentences are invented."""

from __future__ import annotations

from pathlib import Path

from dating.corpora import corpora


def test_sentences_of_tagged_tokens_have_their_spans(tmp_path: Path) -> None:
    (tmp_path / "persian-dates").mkdir()
    (tmp_path / "persian-dates" / "own.iob").write_text(
        "در\tB-DAT\nتابستان\tI-DAT\nرفت\tO\n\nفردا\tB-DAT\nصبح\tB-TIM\n", encoding="utf-8"
    )
    (corpus,) = corpora(tmp_path)
    marked = [[t.text[start:end] for start, end, _, _ in t.gold] for t in corpus.texts]
    assert marked == [["در تابستان"], ["فردا", "صبح"]]
