"""Who a link of a chain is: the same voice under another name is one, and what only looks like a name is nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govah.model import EntityKind, SpeakerKind

if TYPE_CHECKING:
    from tests.reckoning.conftest import Papers

OUTLET, BODY, DOCUMENT, PERSON = (
    SpeakerKind.OUTLET,
    SpeakerKind.ORGANISATION,
    SpeakerKind.DOCUMENT,
    SpeakerKind.PERSON,
)


def voice(papers: Papers, page: str, by: str, kind: SpeakerKind) -> tuple[str, bool]:
    """Who `by` is on that page, and whether somebody could find them."""
    if page not in papers.names:
        papers.add(page, outlet=page)
    said = papers.say(page, "It was so.", by=by, kind=kind)
    root = papers.evidence().origins.root[said]
    return root.name, root.named


ITSELF = [
    ("Institute of Forensic Studies", "Institute", BODY),
    ("Institute of Forensic Studies", "the institute", BODY),
    ("General Staff of the Army", "general staff of the Army", SpeakerKind.GROUP),
    ("The Evening Mirror", "Evening Mirror", OUTLET),
    ("Hill Gazette", "author", PERSON),
    ("روزنامهٔ بندر", "نویسنده", PERSON),
]


@pytest.mark.parametrize(("page", "by", "kind"), ITSELF)
def test_a_page_can_call_itself_by_a_short_name(papers: Papers, page: str, by: str, kind: SpeakerKind) -> None:
    assert voice(papers, page, by, kind) == (page, True)


ANOTHER = [
    ("Iran Rights Watch", "Iran", BODY),
    ("Institute of Forensic Studies", "Court", BODY),
    ("The Evening Mirror", "Evening", PERSON),
]


@pytest.mark.parametrize(("page", "by", "kind"), ANOTHER)
def test_a_word_of_its_name_is_not_the_page(papers: Papers, page: str, by: str, kind: SpeakerKind) -> None:
    assert voice(papers, page, by, kind) == (by, True)


@pytest.mark.parametrize("by", ["The Evening Mirror", "Evening Mirror", "the Mirror", "Mirror"])
def test_an_outlet_of_the_case_is_known_by_a_short_name(papers: Papers, by: str) -> None:
    papers.add("The Evening Mirror", outlet="The Evening Mirror")
    papers.say("The Evening Mirror", "It was cold.")
    assert voice(papers, "Hill Gazette", by, OUTLET) == ("The Evening Mirror", True)


def test_a_short_name_that_two_outlets_have_is_neither(papers: Papers) -> None:
    for paper in ("Evening Mirror", "Morning Mirror"):
        papers.add(paper, outlet=paper)
        papers.say(paper, "It was cold.")
    assert voice(papers, "Hill Gazette", "Mirror", OUTLET) == ("Mirror", True)


def test_a_letter_is_its_writers_and_a_title_its_documents(papers: Papers) -> None:
    papers.add("letter", byline="Ivo Marr")
    papers.say("letter", "It was cold.")
    assert voice(papers, "Hill Gazette", "Ivo Marr's letter", DOCUMENT) == ("Ivo Marr", True)
    papers.name("Hill Gazette", "Lena Voss")
    assert voice(papers, "Hill Gazette", "the letter of Lena Voss", DOCUMENT) == ("Lena Voss", True)
    assert voice(papers, "Hill Gazette", "a letter", DOCUMENT) == ("a letter", False)


def test_a_ledger_is_the_bodys_that_keeps_it_and_a_treaty_not_the_towns(papers: Papers) -> None:
    papers.add("ledger", outlet="Ferry Company of Novi Brod")
    papers.say("ledger", "It was cold.")
    papers.add("Hill Gazette", outlet="Hill Gazette")
    papers.add("register", outlet="Municipality of Selmar")
    papers.say("register", "It was cold.")
    papers.name("Hill Gazette", "Selmar", EntityKind.PLACE)
    assert voice(papers, "Hill Gazette", "ledger of the ferry company", DOCUMENT) == (
        "Ferry Company of Novi Brod",
        True,
    )
    assert voice(papers, "Hill Gazette", "Treaty of Selmar", DOCUMENT) == ("Treaty of Selmar", True)


FOUND = [
    ("Lena Voss", PERSON, True),
    ("Witness 3", PERSON, True),
    ("a former guard", PERSON, False),
    ("lieutenant", PERSON, False),
    ("Testimonies and facts", DOCUMENT, False),
    ("Order No. 17", DOCUMENT, True),
    ("Survivors", SpeakerKind.GROUP, False),
    ("قادر ملوی", PERSON, True),
    ("یک پژوهشگر", PERSON, False),
    ("یکی از نگهبانان", PERSON, False),
    ("نگهبان سابق", PERSON, False),
    ("حکومت", BODY, False),
]


@pytest.mark.parametrize(("by", "kind", "named"), FOUND)
def test_somebody_could_find_a_name_and_not_a_role(papers: Papers, by: str, kind: SpeakerKind, named: bool) -> None:
    assert voice(papers, "Hill Gazette", by, kind) == (by, named)


def test_two_spellings_of_one_name_are_one_voice(papers: Papers) -> None:
    assert voice(papers, "Hill Gazette", "Dragutin Perlić", PERSON) == ("Dragutin Perlić", True)
    assert voice(papers, "Quay News", "Dragutin Perlic", PERSON) == ("Dragutin Perlić", True)
