from __future__ import annotations

from collections.abc import Callable

import pytest

from govah.model import Document, DocumentKind, Role

Read = Callable[..., Document]

ARTICLE = """Why the quay was emptied

By Ana Petrović, The Courier, 3 May 1994

The ministry says that the arrests of the dock workers answered the bombing of the harbour office on 12 April 1994.

The lists of March

A fisherman said that he had seen the lists, with forty names on them, in the first days of March, before any bombing.

We were sorted into two groups, he said.

Share this article

Sign up to receive the latest harbour news in your inbox, everyday.

We don’t spam! Read our privacy policy for more info.

This post was originally published on this site be sure to check out more of their content.
"""


def roles(document: Document) -> list[tuple[str, str]]:
    return [(block.role.value, block.span.of(document.text)[:24]) for block in document.blocks]


def test_each_line_of_an_article_is_told_for_what_it_is(read: Read) -> None:
    document = read(ARTICLE)
    assert roles(document) == [
        ("title", "Why the quay was emptied"),
        ("byline", "By Ana Petrović, The Cou"),
        ("body", "The ministry says that t"),
        ("heading", "The lists of March"),
        ("body", "A fisherman said that he"),
        ("body", "We were sorted into two "),
        ("furniture", "Share this article"),
        ("furniture", "Sign up to receive the l"),
        ("furniture", "We don’t spam! Read our "),
        ("reprint-notice", "This post was originally"),
    ]


def test_what_a_page_states_of_itself_leads_to_its_words(read: Read) -> None:
    document = read(ARTICLE)
    stated = [document.title, document.byline, document.outlet, document.published, document.republished_from]
    assert [s and (s.value, s.span and s.span.of(document.text)) for s in stated] == [
        (words, words)
        for words in ("Why the quay was emptied", "Ana Petrović", "The Courier", "3 May 1994", "this site")
    ]


def test_nothing_of_the_text_is_cut_away(read: Read) -> None:
    assert read(ARTICLE).text == ARTICLE


HEADED = [
    ("Title: Arrests\nPublisher: The Courier\nPublished: 3 May 1994\nWitness: a pilot\n\nThey came.", "Arrests"),
    (
        "عنوان: بازداشت در اسکله\nناشر: روزنامه اسکله\nتاریخ: ۳ خرداد ۱۳۷۳\nشاهد: یک ملوان\n\nآنها آمدند.",
        "بازداشت در اسکله",
    ),
]


@pytest.mark.parametrize(("text", "title"), HEADED)
def test_header_lines_are_read_in_both_languages(read: Read, text: str, title: str) -> None:
    document = read(text)
    assert document.title is not None
    assert document.title.value == title
    assert None not in (document.outlet, document.published, document.witness)
    assert [b.role for b in document.blocks] == [Role.HEADER] * 4 + [Role.BODY]


def test_an_unknown_key_inside_a_header_belongs_to_it(read: Read) -> None:
    document = read("Title: Day 12\nHearings: 3 and 4 May 1994\nRoom-number: 4\n\nThe witness told the court.")
    assert [b.role.value for b in document.blocks] == ["header", "header", "header", "body"]


def test_the_first_sentence_after_a_header_is_not_drawn_into_it(read: Read) -> None:
    document = read("Title: The quay\nLanguage: en\nThe pilot said: they came at night, all of them.")
    assert [b.role.value for b in document.blocks] == ["header", "header", "body"]


NO_HEADER = [
    "He said: they came at night.\nNobody saw them.",
    "Note well: this is no header.\n\nThey came.",
    "At 10:30 they came.",
]


@pytest.mark.parametrize("text", NO_HEADER)
def test_words_before_a_colon_are_no_header(read: Read, text: str) -> None:
    assert Role.HEADER not in {b.role for b in read(text).blocks}


BODY_ALL = [
    "They came.\n\nThey left.",
    "Sign up sheets were burnt in the courtyard.\n\nThe men were told to subscribe to the view of the guards.",
    "17 prisoners\n\nwere moved",
    "- a list\n- of men\n- and wards",
]


@pytest.mark.parametrize("text", BODY_ALL)
def test_what_no_rule_knows_is_body(read: Read, text: str) -> None:
    assert {b.role for b in read(text).blocks} == {Role.BODY}


def test_a_dateline_is_set_apart_from_the_sentence_after_it(read: Read) -> None:
    document = read(
        "Three men taken from the quay\n\nPORT ALMA, May 3 (Harbour Press) - The ministry said that all is calm."
    )
    assert roles(document)[1:] == [("byline", "PORT ALMA, May 3 (Harbou"), ("body", "The ministry said that a")]
    assert document.outlet is not None
    assert document.outlet.value == "Harbour Press"


def test_an_outlet_that_says_it_reproduces_another_names_its_source(read: Read) -> None:
    document = read("Title: Arrests\nPublisher: Harbour site, reproducing The Courier (1994)\n\nThey came.")
    assert document.republished_from is not None
    assert document.republished_from.value == "The Courier"
    assert document.republished_from.span is not None
    assert document.republished_from.span.of(document.text) == "The Courier"


KINDS = [
    ("Title: Witness statement: A. Mora\n\nHe says he was moved.", DocumentKind.TESTIMONY),
    ("Title: The quay\nWitness: a pilot\n\nHe says he was moved.", DocumentKind.TESTIMONY),
    ("Title: Trial of the guards, day 12\n\nThe witness told the court that he was moved.", DocumentKind.COURT),
    ("Title: My years on the quay\n\nWe sailed.", DocumentKind.MEMOIR),
    ("Title: گفت‌وگوی رادیو فانوس با رئیس بندر\n\nاو گفت.", DocumentKind.INTERVIEW),
    ("Title: Decree No. 12\n\nThe port is closed.", DocumentKind.DECREE),
    ("Title: Report by the Harbour Commission\n\nThe port was closed.", DocumentKind.REPORT),
    ("Dear Minister,\n\nThe men were taken.", DocumentKind.LETTER),
    ("Q: When did they come?\nA: In March.\nQ: How many?\nA: Forty.", DocumentKind.INTERVIEW),
    (
        "I saw the boats. I counted them myself, and they took me to the barracks with my brother.",
        DocumentKind.TESTIMONY,
    ),
    (ARTICLE, DocumentKind.PRESS),
    ("The port was closed. “I saw it, I was there, I know my town,” said a pilot, who left.", DocumentKind.UNKNOWN),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_follows_from_title_form_and_voice(read: Read, text: str, kind: DocumentKind) -> None:
    assert read(text).kind is kind


def test_persian_furniture_is_known_in_arabic_letters_too(read: Read) -> None:
    document = read(
        "بازداشت در اسکله\n\nمردان را شبانه از اسکله بردند و کسی بازنگشت.\n\nتمامي حقوق اين سايت محفوظ است."
    )
    assert document.blocks[-1].role is Role.FURNITURE
