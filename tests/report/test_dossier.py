from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from govah.model import Examination, Refusal, Role, When
from govah.report import dossier
from govah.report.assets import policy

from .conftest import Paper, day, examination

CASES = ["harbour", "mapped", "hostile", "silent", "crowded"]
LOADS = {"src", "srcset", "data", "action", "formaction", "poster", "background", "style", "srcdoc"}


class Page(HTMLParser):
    """What a browser would find: ids, links, elements, attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids[str(value)] += 1
            if name in ("href", "xlink:href"):
                self.links.append(str(value))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(params=[(case, language) for case in CASES for language in ("en", "fa")], ids="-".join)
def page(request: pytest.FixtureRequest) -> tuple[Examination, Page]:
    case, language = request.param
    examination: Examination = request.getfixturevalue(case)
    return examination, Page(dossier(examination, language=language))


def test_every_link_leads_to_a_place_in_the_page(page: tuple[Examination, Page]) -> None:
    _, found = page
    assert found.links
    assert [x for x in found.links if not x.startswith("#") or x[1:] not in found.ids] == []


def test_every_place_is_there_once(page: tuple[Examination, Page]) -> None:
    _, found = page
    assert [name for name, n in found.ids.items() if n > 1] == []


def test_every_statement_document_event_explanation_and_clash_can_be_linked_to(page: tuple[Examination, Page]) -> None:
    examination, found = page
    reckoning = examination.reckoning
    named = [s.id for s in examination.statements] + [d.id for d in examination.documents]
    named += (
        [e.id for e in reckoning.events] + [x.id for x in reckoning.explanations] + [c.id for c in reckoning.clashes]
    )
    assert [name for name in named if name not in found.ids] == []


def test_nothing_in_the_page_loads_or_acts_but_our_one_script(page: tuple[Examination, Page]) -> None:
    _, found = page
    assert found.attributes & LOADS == set()
    assert [name for name in found.attributes if name.startswith("on")] == []
    assert found.tags["script"] == found.tags["style"] == 1
    assert {"img", "iframe", "object", "embed", "link", "base"} & set(found.tags) == set()


def test_the_whole_text_of_every_document_is_in_the_page(harbour: Examination) -> None:
    words = " ".join(Page(dossier(harbour)).text.split())
    for document in harbour.documents:
        for block in document.blocks:
            assert " ".join(block.span.of(document.text).split()) in words


def test_a_refused_file_is_listed_with_its_reason(harbour: Examination) -> None:
    text = Page(dossier(harbour)).text
    assert "photos/quay.png" in text
    assert "no text can be read from it" in text


def test_ten_thousand_files_refused_for_one_reason_are_one_folded_line(silent: Examination) -> None:
    refusals = tuple(Refusal(name=f"leaves/{n}.txt", reason="the file is empty", code="G201") for n in range(10_000))
    html = dossier(replace(silent, refusals=(*refusals, Refusal(name="quay.png", reason="it is a picture"))))
    text = Page(html).text
    assert text.count("the file is empty") == 1
    assert text.count("leaves/") == 10_000
    assert "10,000 files" in text
    assert "<details><summary>Their names</summary>" in html


def test_another_reading_of_a_date_stands_beside_the_first(silent: Examination) -> None:
    paper = Paper("A receipt", [("The lorry left on 3/4/94.", Role.BODY)])
    april, march = (When.between(day(1994, *d), day(1994, *d)) for d in ((4, 3), (3, 4)))
    paper.says("The lorry left on 3/4/94.", about=("3/4/94", replace(april, alternatives=(march,))))
    assert "dated 3 April 1994 (“3/4/94”), or 4 March 1994" in Page(dossier(examination([paper]))).text


def test_the_head_tells_no_reason_that_is_only_denied(harbour: Examination) -> None:
    (told,) = harbour.reckoning.explanations
    denied = replace(told, stated_by=(), denied_by=told.stated_by)
    text = Page(dossier(replace(harbour, reckoning=replace(harbour.reckoning, explanations=(denied,))))).text
    assert "offered an explanation" not in text
    assert "The widest clash: 2 statements" in text


def test_with_nothing_to_tell_the_head_says_what_was_read(silent: Examination) -> None:
    assert "Govah read 1 document with 0 statements" in Page(dossier(silent)).text


def test_what_documents_wrote_in_english_is_kept_apart_in_a_persian_sentence(harbour: Examination) -> None:
    assert "<bdi>nothing of the arrests was prepared before 12 April 1994</bdi>" in dossier(harbour, language="fa")


def test_the_head_says_what_the_results_come_to(harbour: Examination) -> None:
    text = " ".join(Page(dossier(harbour)).text.split())
    assert (
        "Anton Reves offered an explanation: the arrests answered the bombing. If it holds, nothing of the arrests was "
        "prepared before 12 April 1994. The record contradicts that by at least 28 days, in 2 passages from R. Marek "
        "and others. Assumed: the sorting and moving of people in the year before"
    ) in text


def test_the_same_case_gives_the_same_bytes(harbour: Examination, hostile: Examination) -> None:
    for case in (harbour, hostile):
        assert dossier(case).encode() == dossier(case).encode()


def test_the_policy_lets_nothing_load() -> None:
    assert policy().startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy().split("style-src")[0]


def test_persian_letters_are_carried_only_where_they_are_needed(silent: Examination) -> None:
    assert "Noto Naskh" not in dossier(silent).split("</style>")[0].split(":root")[0]
    assert "Noto Naskh" in dossier(silent, language="fa").split("</style>")[0].split(":root")[0]


@pytest.mark.parametrize("documents", [50, 400])
def test_a_large_case_costs_little_for_each_document(crowd: Callable[[int, int], Examination], documents: int) -> None:
    assert len(dossier(crowd(documents, 100))) / documents < 30_000
