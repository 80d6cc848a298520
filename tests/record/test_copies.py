from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govah.model import (
    Block,
    Bounds,
    CopyKind,
    Dating,
    DatingRule,
    Document,
    Original,
    Role,
    Script,
    Span,
    day_of,
    document_id,
)
from govah.record.copies import group_copies

WORDS = [
    f"{first}{second}" for first in ("ba", "de", "ki", "lo", "mu", "ra", "se", "to") for second in "bcdfghklmnprstvz"
]


def prose(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def document(name: str, *paragraphs: tuple[Role, str]) -> Document:
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    text = "\n\n".join(words for _, words in paragraphs)
    blocks, place = [], 0
    for role, words in paragraphs:
        blocks.append(Block(span=Span(place, place + len(words)), role=role, language="en", script=Script.LATIN))
        place += len(words) + 2
    return Document(
        id=document_id(sha256),
        original=Original(sha256=sha256, size=len(text), names=(name,)),
        media_type="text/plain",
        text=text,
        blocks=tuple(blocks),
        language="en",
        script=Script.LATIN,
    )


def of(name: str, words: Sequence[str]) -> Document:
    return document(name, (Role.BODY, " ".join(words)))


def spun(words: Sequence[str], share: float) -> list[str]:
    chance = random.Random(7)
    return [chance.choice(WORDS) if chance.random() < share else word for word in words]


COPIES = [
    ("as it was", prose(1), CopyKind.EXACT),
    ("in capitals", [w.upper() for w in prose(1)], CopyKind.EXACT),
    ("one word in five replaced", spun(prose(1), 0.2), CopyKind.NEAR),
    ("shortened by a third", prose(1)[:200], CopyKind.NEAR),
    ("inside a longer text", prose(2, 900) + prose(1) + prose(3, 900), CopyKind.CONTAINED),
]


@pytest.mark.parametrize(("words", "kind"), [row[1:] for row in COPIES], ids=[row[0] for row in COPIES])
def test_a_copy_is_known_however_it_was_changed(words: list[str], kind: CopyKind) -> None:
    one, other, stranger = of("one", prose(1)), of("other", words), of("stranger", prose(9))
    (group,) = group_copies([one, stranger, other], {})
    assert group.documents == (one.id, other.id)
    assert group.kind is kind
    assert 0.4 < group.likeness <= 1


STRANGERS = [
    ("two texts of one length", prose(1), prose(2)),
    ("a shared paragraph in two long texts", prose(4, 60) + prose(1, 600), prose(4, 60) + prose(2, 600)),
    ("two short lines alike but for a word", ["they", "came", "at", "night"], ["they", "came", "at", "dawn"]),
    ("no words at all", ["—"], ["…"]),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in STRANGERS], ids=[row[0] for row in STRANGERS])
def test_texts_that_share_little_are_not_copies(one: list[str], other: list[str]) -> None:
    assert group_copies([of("one", one), of("other", other)], {}) == ()


def test_the_furniture_of_an_outlet_makes_no_copies() -> None:
    menu = (Role.FURNITURE, " ".join(prose(5, 400)))
    one = document("one", menu, (Role.BODY, " ".join(prose(1))))
    other = document("other", menu, (Role.BODY, " ".join(prose(2))))
    assert group_copies([one, other], {}) == ()


def test_one_group_for_all_that_are_connected() -> None:
    held = [of(f"copy {n}", prose(1)) for n in range(30)] + [of("longer", prose(2, 400) + prose(1) + prose(3, 400))]
    (group,) = group_copies(held, {})
    assert group.documents == tuple(d.id for d in held)
    assert group.kind is CopyKind.CONTAINED


def dated(first: date | None, last: date | None) -> Dating:
    bounds = Bounds(day_of(first) if first else None, day_of(last) if last else None)
    return Dating(bounds=bounds, rule=DatingRule.STATED)


FIRST = [
    (dated(date(1994, 5, 3), date(1994, 5, 3)), dated(date(1994, 5, 4), date(1994, 5, 4)), 0),
    (dated(date(1994, 5, 3), None), dated(date(1990, 1, 1), date(1990, 12, 31)), 1),
    (dated(date(1994, 5, 3), date(1994, 5, 3)), dated(date(1994, 5, 3), date(1994, 5, 3)), None),
    (dated(date(1994, 5, 3), None), dated(date(1995, 1, 1), None), None),
    (dated(None, None), dated(None, None), None),
]


@pytest.mark.parametrize(("one", "other", "first"), FIRST)
def test_the_first_is_named_only_when_the_dates_decide(one: Dating, other: Dating, first: int | None) -> None:
    held = [of("one", prose(1)), of("other", prose(1))]
    (group,) = group_copies(held, {held[0].id: one, held[1].id: other})
    assert group.first == (None if first is None else held[first].id)


@given(st.permutations(range(6)))
@settings(deadline=None, max_examples=20)
def test_the_order_of_documents_changes_no_group(order: list[int]) -> None:
    texts = [prose(1), spun(prose(1), 0.1), prose(2), prose(2), prose(3), prose(3, 800)]
    held = [of(f"text {n}", texts[n]) for n in range(6)]
    groups = {frozenset(g.documents) for g in group_copies([held[n] for n in order], {})}
    assert groups == {frozenset(g.documents) for g in group_copies(held, {})}
