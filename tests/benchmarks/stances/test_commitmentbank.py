"""The scores of CommitmentBank on a few invented items."""

from __future__ import annotations

from pathlib import Path

import pytest

from stances import commitmentbank
from stances.commitmentbank import Item, left_out, scores


def constant(items: list[Item]) -> list[float]:
    return [0.0] * len(items)


def test_an_item_is_never_told_from_itself() -> None:
    items = [Item("know", "negation", False, 3.0), Item("say", "negation", False, -3.0)]
    assert left_out(items, constant(items), [lambda i: i.verb]) == [0.0, 0.0]


def test_others_with_the_same_key_pull_towards_their_mean() -> None:
    items = [Item("know", "negation", False, m) for m in (1.0, 2.0, 3.0)]
    assert left_out(items, constant(items), [lambda i: i.verb]) == pytest.approx([5 / 5, 4 / 5, 3 / 5])


def test_our_table_is_told_apart_from_what_is_learnt() -> None:
    items = [
        Item("know", "negation", False, 2.0),
        Item("think", "negation", True, -2.0),
        Item("say", "modal", False, 1.0),
    ]
    found = {s.name: s for s in scores(items)}
    assert (round(found["our table"].r, 3), found["our table"].error) == (1.0, 0.0)
    assert found["our table, then the verb"].error == pytest.approx(0.0)


def test_a_folder_without_the_corpus_has_no_items(tmp_path: Path) -> None:
    assert commitmentbank.items(tmp_path) == []
    assert commitmentbank.table([]) == ""
