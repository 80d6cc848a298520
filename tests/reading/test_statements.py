"""Each claim once, with its chain, its dates, and nothing left out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govah.model import Basis, DocumentKind, Polarity, Reading, Role, SpeakerKind, Stance, Stated

from .conftest import Reads

CHAINS = [
    ("The quay was empty.", [("The quay was empty.", ["page.txt"])]),
    ("Ansel Orr said that the quay was empty.", [("the quay was empty", ["page.txt", "Ansel Orr"])]),
    (
        "According to Ansel Orr, they called it “the cleaning”.",
        [("they called it “the cleaning”", ["page.txt", "Ansel Orr"])],
    ),
    (
        "The Quayside news agency quoted Ansel Orr as saying that the quay was empty.",
        [("the quay was empty", ["page.txt", "Quayside", "Ansel Orr"])],
    ),
    (
        "Ansel Orr, who was arrested in 1990, said that the quay was empty.",
        [("Ansel Orr, who was arrested in 1990", ["page.txt"]), ("the quay was empty", ["page.txt", "Ansel Orr"])],
    ),
]
NO_CLAIMS = [
    "MINISTRY OF THE HARBOUR",
    "To whom it may concern,",
    "For the association,",
    "Ansel Orr, Minister of the Interior",
    "...",
    "- item; (one) [two]",
]
PERSIAN_NO_CLAIMS = ["با احترام،", "کاوه مهرجو", "وزارت بنادر"]
CLAIMS = ["Two men arrested in May.", "Nobody slept", "No visits allowed.", "He named three men:"]
PERSIAN_CLAIMS = ["بندر خالی بود", "کسی نیامد.", "ملاقات‌ها را قطع کردند"]
SEEN = [
    ("I saw guards take them away on the night of 14 April 1994.", "en", "14 April 1994"),
    ("On the night of 14 April 1994 I heard them open the doors.", "en", "14 April 1994"),
    ("On 3 May 1994 I saw that the list had two columns.", "en", "3 May 1994"),
    ("The witness said that he saw the first men being taken away on 14 April 1994.", "en", "14 April 1994"),
    ("شب ۲۵ فروردین ۱۳۷۳ دیدم که یازده نفر را بردند.", "fa", "۲۵ فروردین ۱۳۷۳"),
]
ABOUT = [
    ("In May 1994 the sailors left.", "May 1994"),
    ("The sailors left in May 1994.", "May 1994"),
    ("We were sorted into two groups in early March 1994.", "early March 1994"),
    ("Orr spoke about the killings in March 1994.", None),
    ("On 3 May 1999 Ansel Orr said that the sailors were moved in March 1994.", "March 1994"),
    ("The sailors, who had come in 1990, left.", None),
    ("The sailors spent ten years there.", None),
    ("They left before the raid of 3 May 1994.", "before the raid of 3 May 1994"),
    ("Orr, who spent ten years there, said that months before the raid, there were arrests.", "months before the raid"),
    ("This is because the order was issued long before the raid.", "long before the raid"),
    ("On 3 May 1994 he heard that the sailors had left.", None),
]
SAID = [
    ("On 3 May 1999 Ansel Orr said that the sailors were moved in March 1994.", "3 May 1999"),
    ("In an interview broadcast on 9 July 1997, Ansel Orr said that the sailors left.", "9 July 1997"),
    ("Survivors of the 1994 massacre said that the sailors left.", None),
    ("Ansel Orr said that the sailors were moved in March 1994.", None),
]
SENTENCES = st.sampled_from(
    [
        "They came at night.",
        "“We left,” said Ansel Orr, “in May 1994.”",
        "He said:",
        "According to the agency, nobody slept",
        "زندانیان گفتند که در مرداد ۱۳۷۳ منتقل شدند.",
        "“An unclosed quote came",
        "Mr. A. B. wrote to J. Orr on 3.4.1994!",
    ]
)


def _told(reading: Reading) -> list[tuple[str, list[str]]]:
    return [(s.text, [link.name for link in s.chain]) for s in reading.statements]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_a_claim_belongs_to_whoever_makes_it(reading: Reads, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert _told(reading(text)) == expected


@pytest.mark.parametrize(("text", "date"), ABOUT)
def test_a_statement_is_about_the_date_of_its_main_clause(reading: Reads, text: str, date: str | None) -> None:
    last = reading(text).statements[-1]
    assert (last.about.text if last.about else None) == date


@pytest.mark.parametrize(("text", "date"), SAID)
def test_the_date_of_the_telling_is_not_that_of_the_thing_told(reading: Reads, text: str, date: str | None) -> None:
    last = reading(text).statements[-1]
    assert (last.speaker.said.text if last.speaker.said else None) == date


def test_nobody_speaks_after_the_page_was_published(reading: Reads) -> None:
    stated = Stated(value="3 May 1999", source="meta")
    (statement,) = reading("Ansel Orr said that the quay was empty.", published=stated).statements
    assert statement.said is not None
    assert (statement.said.begin.earliest, statement.said.end.latest) == (None, 2_451_302)


@pytest.mark.parametrize(
    ("text", "language"), [*((t, "en") for t in NO_CLAIMS), *((t, "fa") for t in PERSIAN_NO_CLAIMS)]
)
def test_a_name_or_a_greeting_claims_nothing(reading: Reads, text: str, language: str) -> None:
    assert reading(text, language).statements == ()


@pytest.mark.parametrize(("text", "language"), [*((t, "en") for t in CLAIMS), *((t, "fa") for t in PERSIAN_CLAIMS)])
def test_a_terse_sentence_still_claims(reading: Reads, text: str, language: str) -> None:
    assert [s.text for s in reading(text, language).statements] == [text]


@pytest.mark.parametrize(("text", "language", "date"), SEEN)
def test_what_is_seen_happened_when_it_was_seen(reading: Reads, text: str, language: str, date: str) -> None:
    last = reading(text, language, kind=DocumentKind.TESTIMONY).statements[-1]
    assert last.about is not None
    assert date in last.about.text
    assert last.speaker.said is None
    assert last.speaker.kind is not SpeakerKind.UNKNOWN


@pytest.mark.parametrize("text", ["**Why did they leave?**", "Why did they leave?", "_Why did they leave?_"])
def test_a_question_of_the_page_is_asked_and_its_emphasis_is_no_part_of_it(reading: Reads, text: str) -> None:
    (statement,) = reading(text).statements
    assert (statement.text.rstrip("?"), statement.stance) == ("Why did they leave", Stance.ASKS)


def test_an_attitude_towards_a_thing_is_no_claim(reading: Reads) -> None:
    (statement,) = reading("The mayor opposes the decree.").statements
    assert (statement.text, statement.rule) == ("The mayor opposes the decree.", "own-voice")


def test_who_all_say_the_same_words_have_a_statement_each(reading: Reads) -> None:
    text = "نویسنده می‌گوید فیلم سرخ ادعای حکومت را دربارهٔ شورش زندانیان نشان می‌دهد؛ ادعایی که اعضای هیئت گفته‌اند."
    said = [[link.name for link in s.chain[1:]] for s in reading(text, language="fa").statements]
    assert ["نویسنده", "فیلم سرخ", "حکومت"] in said
    assert ["نویسنده", "اعضای هیئت"] in said


def test_a_mail_address_is_no_part_of_a_name(reading: Reads) -> None:
    byline = Stated(value="Harbour Families <names@quay.example>", source="From line")
    (statement,) = reading("The quay was empty.", byline=byline).statements
    assert (statement.speaker.name, statement.speaker.text) == ("Harbour Families", byline.value)


def test_furniture_and_notices_are_no_statements(reading: Reads) -> None:
    roles = {0: Role.HEADER, 2: Role.FURNITURE, 3: Role.REPRINT_NOTICE}
    told = reading("By A. Writer.\nThe quay was empty.\nSign up now.\nThis was first printed elsewhere.", roles=roles)
    assert [s.text for s in told.statements] == ["The quay was empty."]


def test_a_heading_is_a_statement_only_as_a_full_sentence(reading: Reads) -> None:
    roles = {0: Role.TITLE, 1: Role.HEADING}
    told = reading("The Empty Quay\nNobody came back.\nThe quay was empty.", roles=roles)
    assert [s.text for s in told.statements] == ["Nobody came back.", "The quay was empty."]


def test_a_broken_quotation_is_one_statement(reading: Reads) -> None:
    (statement,) = reading("“They came,” Ansel Orr said, “at night.”").statements
    assert (statement.text, statement.speaker.name) == ("They came,” Ansel Orr said, “at night.", "Ansel Orr")


def test_a_denial_keeps_what_is_denied_and_turns_its_polarity(reading: Reads) -> None:
    (statement,) = reading("The minister denied that sailors had been executed.").statements
    assert (statement.text, statement.polarity, statement.stance) == (
        "sailors had been executed",
        Polarity.NEGATIVE,
        Stance.DENIES,
    )


def test_a_testimony_speaks_with_the_voice_of_its_witness(reading: Reads) -> None:
    told = reading(
        "We were sorted into two groups. I saw the list. The witness says that he signed.",
        kind=DocumentKind.TESTIMONY,
        outlet=Stated(value="Harbour Archive", source="header"),
        witness=Stated(value="Ansel Orr", source="header"),
    )
    assert {tuple(chain) for _, chain in _told(told)} == {("Harbour Archive", "Ansel Orr")}
    assert [s.basis for s in told.statements][:2] == [Basis.EYEWITNESS, Basis.EYEWITNESS]


def test_a_reprint_shows_the_page_and_its_unnamed_original(reading: Reads) -> None:
    (statement,) = reading(
        "The quay was empty.",
        outlet=Stated(value="Harbour Blog", source="meta"),
        republished_from=Stated(value="this site", source="notice"),
    ).statements
    assert [(link.name, link.kind) for link in statement.chain] == [
        ("Harbour Blog", SpeakerKind.PAGE),
        ("unnamed", SpeakerKind.UNKNOWN),
    ]


def test_a_persian_claim_and_its_speaker(reading: Reads) -> None:
    (statement,) = reading("آقای کاوه مهرجو گفت که زندانیان در مرداد ۱۳۷۳ منتقل شدند.", "fa").statements
    assert statement.speaker.name == "کاوه مهرجو"
    assert statement.about is not None


@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4).map("\n".join))
@settings(max_examples=40, deadline=None)
def test_every_sentence_is_told_exactly_as_it_is_written(reading: Reads, text: str) -> None:
    told = reading(text)
    assert all(s.text == s.span.of(text) for s in told.statements)
    assert len({s.id for s in told.statements}) == len(told.statements)
    for sentence in told.sentences:
        assert any(s.span.overlaps(sentence) for s in told.statements), sentence.of(text)


def test_ids_are_valid_anchors(reading: Reads) -> None:
    told = reading("“They came,” Ansel Orr said. He was arrested in 1990. Nobody slept.")
    for name in [*(s.id for s in told.statements), *(a.id for a in told.acts)]:
        assert re.fullmatch(r"[a-z][a-z0-9-]*", name)
