"""Figures of one thing side by side: read from passages about invented crimes, in English and Persian."""

from __future__ import annotations

import hashlib
import re
import time
import tomllib
from importlib.resources import files

import pytest

from govah.model import (
    Block,
    CaseFile,
    CopyGroup,
    CopyKind,
    Document,
    Figures,
    Original,
    Reckoning,
    Role,
    Script,
    Span,
    Stated,
    document_id,
)
from govah.reading import read
from govah.reckoning import reckon

from .conftest import Papers, Told

ROWS = tomllib.loads(files("govah.reckoning").joinpath("counted.toml").read_text("utf-8"))["counted"]

BESIDE = [
    (
        "The office said that 3,400 prisoners died in the camp at Velm in March 1934. "
        "Osip Grane, a doctor, said that 9,000 prisoners died in the camp at Velm in March 1934.",
        ["person: 3,400 | 9,000 apart 0-1"],
    ),
    (
        "Hundreds of prisoners were shot in Hask on 9 May 1932, the union said. "
        "Thousands of people were shot in Hask on 9 May 1932, Osip Grane said.",
        ["person: Hundreds | Thousands"],
    ),
    (
        "The navy said that 118 passengers were killed on 28 May 1974. "
        "Iven Sollas said that more than 100 passengers were killed on 28 May 1974.",
        ["person: more than 100 | 118"],
    ),
    (
        "The navy said that 240 prisoners were killed in Hask on 28 May 1974. "
        "Iven Sollas said that 118 people were killed in Hask on 28 May 1974.",
        ["person: 118 | 240 apart 0-1"],
    ),
    (
        "The navy said that 118 prisoners were killed in Hask on 28 May 1974. "
        "Iven Sollas said that 240 people were killed in Hask on 28 May 1974.",
        ["person: 118 | 240"],
    ),
    (
        "وزارت کشور گفت ۳۱ نفر در ۹ فوریهٔ ۲۰۰۱ در اورست کشته شدند. "
        "میلا تش گفت ۹۴ نفر در ۹ فوریهٔ ۲۰۰۱ در اورست کشته شدند.",
        ["person: ۳۱ | ۹۴ apart 0-1"],
    ),
]
NOT_BESIDE = [
    ("Two hundred prisoners were executed and 5,000 prisoners were detained in September 1979.", 2),
    ("Ten men were shot every night in May 1979. In May 1979 three hundred men were shot.", 2),
    ("A quarter of the prisoners were tortured. Some 40 prisoners were tortured.", 2),
    ("The massacre of 9 May 1932 left 40 dead, the union said. Rescuers buried 61 bodies.", 2),
    ("Twelve soldiers and 94 villagers were killed in Hask on 9 May 1932.", 2),
    ("روزانه ده زندانی در مهٔ ۱۹۷۹ اعدام شدند. در مهٔ ۱۹۷۹ سیصد زندانی اعدام شدند.", 2),
]
PARTS = [
    ("Forty of the 300 prisoners were executed.", "Forty"),
    ("A quarter of the 300 prisoners were executed.", "A quarter"),
    ("Forty men of the 300 prisoners were executed.", "Forty"),
    ("۴۰ نفر از ۳۰۰ زندانی اعدام شدند.", "۴۰"),
]
NO_FIGURE = [
    "The minister denied that 200 prisoners were executed.",
    "Were 200 prisoners executed?",
    "One of the two groups was executed.",
]


def paper(text: str, language: str | None = None) -> Document:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    persian = re.search("[\u0600-\u06ff]", text) is not None
    language, script = language or ("fa" if persian else "en"), Script.ARABIC if persian else Script.LATIN
    return Document(
        id=document_id(sha256),
        original=Original(sha256=sha256, size=len(text), names=(f"{sha256[:6]}.txt",)),
        media_type="text/plain",
        text=text,
        blocks=(Block(span=Span(0, len(text)), role=Role.BODY, language=language, script=script),),
        language=language,
        script=script,
        outlet=Stated(value=f"Paper {sha256[:6]}", source="test"),
    )


def reckoned(*texts: str, copies: tuple[tuple[int, ...], ...] = ()) -> Reckoning:
    documents = [paper(text) for text in texts]
    groups = [
        CopyGroup(
            documents=tuple(documents[n].id for n in g), kind=CopyKind.EXACT, likeness=1.0, first=documents[g[0]].id
        )
        for g in copies
    ]
    return reckon(documents, list(read(documents)), groups, CaseFile())


def shown(found: Figures) -> str:
    """The block in one line: what is counted, the figures, the places of those that cannot both be right."""
    apart = "".join(f" apart {low}-{high}" for low, high in found.apart)
    return f"{found.thing[0]}: {' | '.join(f.quantity.text for f in found.figures)}{apart}"


@pytest.mark.parametrize(("text", "blocks"), BESIDE)
def test_figures_of_one_thing_stand_side_by_side(text: str, blocks: list[str]) -> None:
    assert [shown(f) for f in reckoned(text).figures] == blocks


@pytest.mark.parametrize(("text", "blocks"), NOT_BESIDE)
def test_figures_of_different_things_are_not_compared(text: str, blocks: int) -> None:
    found = reckoned(text).figures
    assert [len(f.figures) for f in found] == [1] * blocks
    assert not any(f.apart for f in found)


@pytest.mark.parametrize(("text", "figure"), PARTS)
def test_of_a_part_of_so_many_only_the_part_is_a_figure_of_the_act(text: str, figure: str) -> None:
    assert [f.quantity.text for found in reckoned(text).figures for f in found.figures] == [figure]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_a_number_that_nobody_gives_as_a_fact_is_no_figure(text: str) -> None:
    assert not reckoned(text).figures


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["words"][0])
def test_each_noun_of_the_table_counts_what_it_says(row: dict[str, str]) -> None:
    everybody = bool(row.get("everybody"))
    things = [f.thing[0] for f in reckoned(row["example"]).figures]
    assert things == ["person" if everybody else row["thing"]]
    assert reckoned(row["not"]).figures == () or row["thing"] not in [
        f.figures[0].quantity.counted for f in reckoned(row["not"]).figures
    ]


def test_english_and_persian_figures_of_one_thing_meet() -> None:
    english = "Mila Tesh said that 94 people were killed in the massacre of 9 February 2001 in Orrest."
    persian = "وزارت کشور گفت ۹۴ نفر در کشتار ۹ فوریهٔ ۲۰۰۱ در Orrest کشته شدند."
    (found,) = (f for f in reckoned(english, persian).figures if f.thing[0] == "person")
    assert [(f.quantity.text, len(f.statements), f.origins.high) for f in found.figures] == [("94", 2, 2)]


def test_one_figure_in_ten_papers_of_one_origin_is_one() -> None:
    texts = [f"The prosecutor, Ivo Marr, said that 41 people were arrested on 3 May 1994.{' ' * n}" for n in range(10)]
    (found,) = reckoned(*texts, copies=(tuple(range(10)),)).figures
    assert [(len(f.statements), f.origins.high) for f in found.figures] == [(10, 1)]


def test_whoever_gives_both_numbers_in_one_document_does_not_contradict_themselves(papers: Papers) -> None:
    for text in ("40 men were shot.", "60 men were shot."):
        give(papers, "A", text, "Mila Tesh")
    assert [shown(f) for f in papers.reckon().figures] == ["man: 40 | 60"]


def test_the_same_voice_in_two_documents_can_contradict_itself(papers: Papers) -> None:
    for name, text in (("A", "40 men were shot."), ("B", "60 men were shot.")):
        give(papers, name, text, "Mila Tesh")
    assert [shown(f) for f in papers.reckon().figures] == ["man: 40 | 60 apart 0-1"]


def test_ten_thousand_figures_of_one_thing_stay_few_seconds_and_few_pairs(papers: Papers) -> None:
    for n in range(10_000):
        give(papers, f"P{n // 100}", f"{n + 10:,} men were shot.", f"Witness {n % 100}")
    began = time.process_time()
    (found,) = papers.reckon().figures
    assert len(found.figures) == 10_000
    assert len(found.apart) < 100_000
    assert time.process_time() - began < 30


def test_the_number_of_one_day_can_be_a_part_of_the_number_of_two(papers: Papers) -> None:
    give(papers, "A", "42 men were shot.", "Ada Quill")
    give(papers, "B", "53 men were shot.", "Mila Tesh", when="1932-05-09..1932-05-10")
    assert [shown(f) for f in papers.reckon().figures] == ["man: 42 | 53"]


def give(papers: Papers, name: str, text: str, by: str, when: str = "1932-05-09") -> None:
    """Somebody says how many were shot on 9 May 1932, or when they say."""
    if name not in papers.names:
        papers.add(name, outlet=f"Paper {name}")
    number = text.split()[0]
    told = Told("were shot", "execution", when, whom="men", rule="verb")
    papers.say(name, text, by=by, acts=[told], counts=[(number, int(number.replace(",", "")), "men", "man")])
