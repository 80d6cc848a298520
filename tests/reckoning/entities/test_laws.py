"""What holds of every case: order decides nothing, what is kept apart stays apart, and no join goes without a tie."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from govah.model import CaseFile, KnownTie, Reading, Tie
from govah.reckoning.entities import Resolved

from .rows import Row, page, person, place, resolved

_NAMES = [
    person("Ghader Malavi"),
    person("Ghāder Malavi"),
    person("Qader Malavi"),
    person("قادر ملوی"),
    person("قادر ملوي"),
    person("Malavi"),
    person("ملوی"),
    person("Malavi", "Ghader Malavi"),
    person("Nader Malavi"),
    person("نادر ملوی"),
    person("Mehdi Tavani"),
    person("مهدیه توانی"),
    place("Sarvabad"),
    place("سروآباد"),
]
_TEXTS = sorted({row.text for row in _NAMES})

_rows = st.lists(st.sampled_from(_NAMES), min_size=1, max_size=4)
_pages = st.lists(_rows, min_size=1, max_size=6)
_pairs = st.tuples(st.sampled_from(_TEXTS), st.sampled_from(_TEXTS)).filter(lambda pair: pair[0] != pair[1])


def _readings(pages: list[list[Row]]) -> list[Reading]:
    return [page(f"d{n}", *rows) for n, rows in enumerate(pages)]


def _known(kind: str, pairs: list[tuple[str, str]]) -> tuple[KnownTie, ...]:
    return tuple(KnownTie(kind=kind, names=pair, reason="known") for pair in pairs)


def _groups(who: Resolved) -> set[tuple[str, frozenset[object]]]:
    return {(e.id, frozenset(e.mentions)) for e in who.entities}


@given(_pages, st.randoms(use_true_random=False))
def test_the_order_of_the_documents_changes_nothing(pages: list[list[Row]], chance: object) -> None:
    readings = _readings(pages)
    mixed = list(readings)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = resolved(*readings), resolved(*mixed)
    assert _groups(one) == _groups(other)
    assert one.ties == other.ties
    assert [(e.id, e.name) for e in one.entities] == [(e.id, e.name) for e in other.entities]


@given(_pages, st.lists(_pairs, max_size=3), st.lists(_pairs, max_size=2))
def test_what_people_keep_apart_is_never_joined(
    pages: list[list[Row]], two: list[tuple[str, str]], one: list[tuple[str, str]]
) -> None:
    ties = (*_known("distinct-from", two), *_known("same-as", one))
    who = resolved(*_readings(pages), casefile=CaseFile(ties=ties))
    assert all(len(set(t.entities)) == 2 for t in who.ties if t.kind.value == "distinct-from")


@given(_pages)
def test_every_mention_is_in_one_entity_and_every_name_is_tied(pages: list[list[Row]]) -> None:
    readings = _readings(pages)
    who = resolved(*readings)
    placed = [place for e in who.entities for place in e.mentions]
    assert sorted(placed) == sorted((r.document, m.span) for r in readings for m in r.mentions)
    for entity in who.entities:
        assert _reached(entity.names[0].text, who.ties, entity.id) >= {n.text for n in entity.names}


@given(_pages, st.sampled_from(_NAMES))
def test_one_more_document_that_names_one_more_person_parts_nobody(pages: list[list[Row]], row: Row) -> None:
    """It may join; only a document that writes two names may part them."""
    known = [r for rows in pages for r in rows]
    readings = _readings(pages)
    before = resolved(*readings)
    after = resolved(*readings, page("new", row if row in known else known[0]))
    where = {place: e.id for e in after.entities for place in e.mentions}
    assert all(len({where[place] for place in e.mentions}) == 1 for e in before.entities)


def _reached(start: str, ties: tuple[Tie, ...], id: str) -> set[str]:
    """The names that ties within one entity lead to."""
    beside: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.entities == (id, id):
            beside[tie.names[0]].add(tie.names[1])
            beside[tie.names[1]].add(tie.names[0])
    seen, ahead = {start}, [start]
    while ahead:
        new = beside[ahead.pop()] - seen
        seen |= new
        ahead += new
    return seen
