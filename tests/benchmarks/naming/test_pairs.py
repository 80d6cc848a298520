"""How pairs of names are chosen, on invented names."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from naming import variants, wikidata
from naming.hard import Asked, Spelt, wrong_names
from naming.pairs import doubtful, part
from naming.writing import letters, read_aloud

PEOPLE = {
    "بهمن راستگو": ["Bahman Rastgoo", "Bahman Rastgou"],
    "بهمن راستین": ["Bahman Rastin"],
    "بهنام راستگو": ["Behnam Rastgu"],
    "پروین دریاکنار": ["Parvin Daryakenar"],
    "سید ذبیح شناسا": ["Seyed Zabih Shenasa", "Z. B. Shenasa"],
    "زبیح شناسا": ["Zabih Shenasa"],
}

ONE_NAME = [("رضا شناسا", "Reza Shenasa"), ("Djafar Chenassa", "Jafar Shenasa"), ("آذر خوش‌رو", "Azar Khoshru")]
TWO_NAMES = [
    ("شاه پسند", "Azadshahr"),
    ("Farhad Jam", "Farhad Safari Jam"),
    ("پروین شناسا", "Parvin Jam Shenasa Kermani"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_spellings_of_one_name_are_not_doubtful(one: str, other: str) -> None:
    assert not doubtful(one, other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_a_pair_whose_letters_say_two_names_is_doubtful(one: str, other: str) -> None:
    assert doubtful(one, other)


def test_a_name_is_in_one_part_however_its_letters_are_stored() -> None:
    assert part("علي رضا") == part("علی‌رضا") == part("علیرضا")
    assert Counter(part(f"{name} {number}") for name in PEOPLE for number in range(50)).keys() == {"dev", "test"}


def test_a_right_spelling_is_never_among_the_wrong_ones() -> None:
    pool = [Spelt(name, latin) for name, spelt in PEOPLE.items() for latin in spelt]
    asked = [Asked("بهمن راستگو", frozenset(map(letters, PEOPLE["بهمن راستگو"])))]
    wrong = list(wrong_names(asked, pool, "person"))
    assert {p.right for p in wrong} & set(PEOPLE["بهمن راستگو"]) == set()
    assert {p.sort for p in wrong} >= {"near in letters", "near in sound"}
    assert len({p.right for p in wrong}) == len(wrong)


def test_names_that_are_read_aloud_alike_are_not_wrong_for_each_other() -> None:
    assert read_aloud("سید ذبیح شناسا") == read_aloud("زبیح شناسا")
    pairs = wikidata.cross_script(PEOPLE)
    assert not [p for p in pairs if not p.same and p.left == "زبیح شناسا" and p.right == "Seyed Zabih Shenasa"]


def test_latin_spellings_are_asked_for_only_where_there_are_two() -> None:
    same = [p for p in wikidata.same_script(PEOPLE) if p.same]
    assert {p.left for p in same} == {"Bahman Rastgoo", "Seyed Zabih Shenasa"}


def test_groups_are_paired_within_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = ["group,kind,relation,text,script,scheme,note"]
    rows += ["1,person,same,Ана Рек,Cyrl,serbian-cyrillic,", "1,person,same,Ana Rek,Latn,latin,"]
    rows += ["1,person,different,Ana Rekić,Latn,latin,", "1,person,different,A. Rek,Latn,initial,compatible"]
    rows += ["3,person,same,Šarić,Latn,latin,", "3,person,same,Saric,Latn,ascii,"]
    rows += ["3,person,different,Сарић,Cyrl,serbian-cyrillic,of Sarić; same-ascii"]
    rows += [
        "2,place,same,Brod,Latn,latin,",
        "2,place,same,Брод,Cyrl,serbian-cyrillic,",
        "2,place,same,Brot,Latn,press,",
    ]
    (tmp_path / "invented_variants.csv").write_text("\n".join(rows), "utf-8")
    monkeypatch.setattr(variants, "DATA", tmp_path)
    told = Counter((p.kind, p.same, p.sort) for p in variants.variants("invented"))
    assert told == {
        ("person", True, "by rule"): 2,
        ("person", False, "wrong"): 3,
        ("place", True, "by rule"): 1,
        ("place", True, "press"): 2,
    }
