"""Blocks parsed in order, with the document's own places."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from govah.reading import read
from govah.reading.parse import parse

from .conftest import Writes


def test_each_word_stands_where_the_document_has_it(write: Writes) -> None:
    ((document, parsed),) = parse([write("Nobody slept.\nThe quay was empty. It rained.")])
    for block in parsed:
        assert block.doc is not None
        for token in block.doc:
            start = block.offset + token.idx
            assert document.text[start : start + len(token)] == token.text
    assert [s.of(document.text) for b in parsed for s in b.sentences] == [
        "Nobody slept.",
        "The quay was empty.",
        "It rained.",
    ]


def test_documents_come_back_in_order_however_many(write: Writes) -> None:
    documents = [write(f"Ward {n} was sealed.") for n in range(70)]
    assert [d.id for d, _ in parse(documents)] == [d.id for d in documents]


def test_a_paragraph_met_twice_is_parsed_once(write: Writes) -> None:
    (_, (one,)), (_, (two, _)) = parse([write("The quay was empty."), write("The quay was empty.\nIt rained.")])
    assert one.doc is two.doc


def test_a_very_long_block_is_cut_between_sentences(write: Writes) -> None:
    ((document, parsed),) = parse([write("The quay was empty that day. " * 1500)])
    assert len(parsed) > 1
    assert all(len(p.block.span) <= 20_000 for p in parsed)
    assert " ".join(p.block.span.of(document.text) for p in parsed).split() == document.text.split()


def test_a_wrapped_line_is_parsed_as_if_it_went_on(write: Writes) -> None:
    whole = write("Guards moved the sailors from Oldgate Prison to the quay in May 1994.")
    wrapped = replace(whole, text=whole.text.replace(" to the quay in ", "\nto the quay\nin "))
    (_, (one,)), (_, (two,)) = parse([whole, wrapped])
    assert one.doc is two.doc
    assert one.sentences == two.sentences == (whole.blocks[0].span,)


def test_reading_twice_gives_the_same(write: Writes) -> None:
    documents = [write("Ansel Orr said in 1999 that sailors were executed in May 1994."), write("بندر خالی بود.", "fa")]
    assert list(read(documents)) == list(read(documents))


def test_an_empty_document_is_read_without_fuss(write: Writes) -> None:
    (told,) = read([write(" \n ")])
    assert (told.statements, told.acts, told.sentences) == ((), (), ())


@pytest.mark.parametrize("piece", ["“", ".", ", ", "A-", "(A", "thousands of ", "Orr who ", "Orr said that "])
def test_no_text_takes_time_squared(write: Writes, piece: str) -> None:
    started = time.process_time()
    (told,) = read([write(piece * (16_000 // len(piece)))])
    assert time.process_time() - started < 15
    assert told.sentences
