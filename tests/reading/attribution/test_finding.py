"""What is and what is not an attribution, in whole texts of several paragraphs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from govah.model import Basis, Block, Commitment, Quotation, Role, Script, Span, SpeakerKind
from govah.reading.attribution import attributions, find_attributions
from govah.reading.attribution.lexicon import data
from govah.reading.parse import Parsed

NOT_ATTRIBUTIONS = [
    "A guard read our names from a list that he held close to his coat.",
    "Those who are found to persist shall not be returned.",
    "He had a say in the matter.",
    "The fire claimed eleven lives.",
    "They maintained the road until the war.",
    "The alleged killer fled to the coast.",
    "They were denied water for two days.",
    "Nobody was admitted to the ward.",
    "Attendance declined to a third.",
    "He asked them in.",
    "The shop took orders by mail.",
    "Her mother called every Sunday.",
    "The session concluded at noon.",
    "He heard steps on the stairs.",
    "They saw a film in the old theatre.",
    "The charge exploded under the bridge.",
    "He quoted a price for the boat.",
    "The report was long and badly bound.",
    "They shared a loaf on the quay.",
    "The “Eastern Gate” hotel was empty.",
    "Ward 3: the north side.",
    "Address: 14 Quay Street",
    "Published: 4 May 1994",
    "The tide turned at five according to plan.",
    "As she put the letter away, the bell rang.",
    "The prisoners’ cells were cold, and the guards’ rooms were not.",
    "The ship was 6' long and 2\" wide.",
    "Admission was free until noon.",
    "He wrote his name on the wall.",
    "The condemned man slept.",
    "The untold truth about the fire reveals a mayor who rejected every offer.",
    "The extent of the fire raises doubts about the reasons given.",
    "His hasty retreat, revealing that the men had died in vain, was forgotten.",
    "This reveals that the gates were shut.",
    "The retreat was long, promising to end in ruin.",
    "The captain had it painted blue.",
]
NOT_ATTRIBUTIONS_FA = [
    "گفت و شنود آنها به درازا کشید.",
    "گزارش او گم شد.",
    "متهم برخاست.",
    "او از رود رد شد.",
    "راه را نشان داد.",
    "کشتی «ستاره» خالی بود.",
    "صدایی شنید.",
    "زندان در کنار رود بود.",
]


@pytest.mark.parametrize("text", NOT_ATTRIBUTIONS)
def test_leaves_alone_what_only_looks_like_an_attribution(text: str) -> None:
    assert find_attributions(text) == []


@pytest.mark.parametrize("text", NOT_ATTRIBUTIONS_FA)
def test_leaves_alone_what_only_looks_like_an_attribution_in_persian(text: str) -> None:
    assert find_attributions(text, language="fa") == []


EXAMPLES = [(lang, g["example"], g["name"]) for lang in ("en", "fa") for g in data(lang)["cues"]]
EXAMPLES += [("en", g["example"], g["name"]) for g in data("en")["nouns"]]
COUNTERS = [(lang, g["counter"], g["name"]) for lang in ("en", "fa") for g in data(lang)["cues"]]
COUNTERS += [("en", g["counter"], g["name"]) for g in data("en")["nouns"]]


@pytest.mark.parametrize(("language", "text", "group"), EXAMPLES)
def test_each_group_of_cues_finds_its_example(language: str, text: str, group: str) -> None:
    assert any(group in row.rule for row in find_attributions(text, language=language))


@pytest.mark.parametrize(("language", "text", "group"), COUNTERS)
def test_each_group_of_cues_leaves_its_counter_example(language: str, text: str, group: str) -> None:
    assert not any(group in row.rule for row in find_attributions(text, language=language))


SPEAKERS = [
    ("Dario Venn, a former guard, wept. Venn said that the gates were shut.", "Dario Venn"),
    ("Mrs. Lena Marr was a nurse. She said that the wards were emptied.", "Lena Marr"),
    ("Lena Marr said that the wards were cold. She added that no doctor came.", "Lena Marr"),
    ("Several officials met the bishop. They claimed that nobody was held.", "Several officials"),
    ("Several officials denied that anyone was held. They claimed that the cells were empty.", "Several officials"),
    ("He said that the wards were emptied.", None),
    ("A witness said the road was closed. He added that the bridge was down.", "witness"),
    ("Anton Brell, the ministry’s spokesman, came late. The spokesman declined to comment.", "Anton Brell"),
    ("Anton Brell, a spokesman, met Olaf Lind, a spokesman. The spokesman declined to comment.", "spokesman"),
    ("Anton Brell, the ministry’s spokesman, came late. The army spokesman declined to comment.", "army spokesman"),
    ("Olaf Lind was Minister of the Interior. The former minister said that it was late.", "Olaf Lind"),
    ("The defendant, Emil Vark, slept. The defendant denied that it was his list.", "Emil Vark"),
    ("Witness 3 was arrested in May. The witness said that he was held for a year.", "Witness 3"),
    ("Witness 3 spoke. He was told by a guard that it was late. He said that he slept.", "Witness 3"),
    ("Order No. 41 is dated 2 April 1994. It calls for the sealing of the gaol.", "Order No. 41"),
    ("The report was long. It says that the gaol was sealed.", "report"),
    ("It calls for the sealing of the gaol.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_names_the_last_speaker(text: str, speaker: str | None) -> None:
    found = find_attributions(text)[-1].speaker
    assert (found and found.name) == speaker


def test_keeps_the_words_that_describe_a_speaker() -> None:
    (row,) = find_attributions("Dario Venn, a former guard at the mill, said that the trucks came at night.")
    assert row.description == "a former guard at the mill"


def test_i_outside_quotation_marks_is_the_documents_own_voice() -> None:
    (row,) = find_attributions("I believe that they were taken to the mill.")
    assert (row.speaker, row.speaker_kind) == (None, SpeakerKind.AUTHOR)
    assert row.rule.endswith("+own-voice")


def test_i_inside_quotation_marks_is_whoever_is_quoted() -> None:
    rows = find_attributions("“I think that they were taken to the mill,” said Mira Osk.")
    assert {row.speaker and row.speaker.name for row in rows} == {"Mira Osk"}


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    text = "Mira Osk said: “They came at night and took the men.\nThe harbour was empty by then."
    (row,) = find_attributions(text)
    assert row.content[0].of(text) == "“They came at night and took the men"


def test_a_paragraph_of_quotation_alone_goes_on_with_the_last_speaker() -> None:
    text = "“They came at night,” said Mira Osk.\n“Nobody was left in the morning.”"
    first, second = find_attributions(text)
    assert (str(second.speaker), second.rule, second.cue) == ("Mira Osk", "floating", None)
    assert second.score < first.score


def test_outlets_documents_groups_and_people_are_told_apart() -> None:
    text = "\n".join(
        (
            "The Harbour Gazette said that the town fell.",
            "The indictment says that the town fell.",
            "Dozens of survivors said that the town fell.",
            "The ministry said that the town fell.",
            "A nurse said that the town fell.",
        )
    )
    kinds = [row.speaker_kind for row in find_attributions(text)]
    assert kinds == [
        SpeakerKind.OUTLET,
        SpeakerKind.DOCUMENT,
        SpeakerKind.GROUP,
        SpeakerKind.ORGANISATION,
        SpeakerKind.PERSON,
    ]


BASES = [
    ("Lena Marr said that she saw the trucks.", Basis.EYEWITNESS),
    ("A cellmate told me that she had heard from a guard that the judge had left.", Basis.TOLD),
    ("Rumour had it that the judge had left.", Basis.HEARSAY),
    ("In May I heard them open the doors.", Basis.EYEWITNESS),
    ("I heard the shooting begin at noon on 11 December 1983.", Basis.EYEWITNESS),
    ("The mayor denied that a guard had said that the judge had left.", Basis.UNSTATED),
    ("The order was dated in May. It calls for the sealing of the gaol.", Basis.DOCUMENT),
    ("The widow said: “I saw the trucks.”", Basis.EYEWITNESS),
    ("Dario Venn said that the guards told him that the judge had left.", Basis.TOLD),
    ("It was said that the judge had left.", Basis.HEARSAY),
    ("The indictment says that the judge had left.", Basis.DOCUMENT),
    ("The commission concluded that the fire was set on purpose.", Basis.INFERENCE),
    ("Dario Venn said that the judge must have left.", Basis.INFERENCE),
    ("Dario Venn said that the judge had left.", Basis.UNSTATED),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_says_how_the_outermost_speaker_knows(text: str, basis: Basis) -> None:
    assert find_attributions(text)[0].basis is basis


QUOTATIONS = [
    ("“They left at dawn,” Mira Osk said.", Quotation.DIRECT),
    ("«They left at dawn», Mira Osk said.", Quotation.DIRECT),
    ("Mira Osk said they “left at dawn” by the river.", Quotation.MIXED),
    ("Mira Osk said that they left at dawn.", Quotation.INDIRECT),
]


@pytest.mark.parametrize(("text", "quotation"), QUOTATIONS)
def test_says_how_the_words_are_given(text: str, quotation: Quotation) -> None:
    assert find_attributions(text)[0].quotation is quotation


TOKENS = (
    *("He said", "“", "”", "'", "’", '"', "«", "»", "that", "they left", ",", ".", "\n", "according to", "Osk", ":"),
    *("گفت", "که", "به گفته", "به نقل از", "را", "تکذیب کرد", "،"),
)
PIECES = st.lists(st.sampled_from(TOKENS), max_size=30).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(PIECES, st.sampled_from(["en", "fa"]))
def test_any_text_gives_spans_of_itself_and_chains_that_end(text: str, language: str) -> None:
    rows = find_attributions(text, language=language)
    for row in rows:
        spans = [*row.content, *filter(None, (row.source, row.cue))]
        assert all(s.end <= len(text) and s.of(text).strip() for s in spans)
        steps = 0
        while row.parent is not None:
            row, steps = rows[row.parent], steps + 1
            assert steps <= len(rows)


def test_the_same_text_gives_the_same_rows() -> None:
    text = "The Gazette quoted Mira Osk as saying, “They left.” He denied that anyone was held, a guard said."
    assert find_attributions(text) == find_attributions(text)


def _cpu_seconds(times: int) -> float:
    words = ["He", "said", "that", "“", "they", "left", "”", ","] * times
    heads = [1, 1, 5, 4, 5, 1, 5, 1]
    doc = Doc(
        Vocab(),
        words=words,
        heads=[h + 8 * (i // 8) for i, h in enumerate(heads * times)],
        deps=["nsubj", "ROOT", "mark", "punct", "nsubj", "ccomp", "punct", "punct"] * times,
        pos=["PRON", "VERB", "SCONJ", "PUNCT", "PRON", "VERB", "PUNCT", "PUNCT"] * times,
    )
    block = Block(span=Span(0, len(doc.text)), role=Role.BODY, language="en", script=Script.LATIN)
    started = time.process_time()
    rows = attributions(doc.text, (Parsed(block, doc, ()),), ())
    assert len(rows) == times
    return time.process_time() - started


def test_a_paragraph_of_ten_times_the_length_takes_about_ten_times_as_long() -> None:
    _cpu_seconds(10)
    assert _cpu_seconds(5000) < 40 * _cpu_seconds(500)


CERTAINTIES = [
    ("en", "Dario Venn said that the judge had probably left.", "probable"),
    ("en", "Dario Venn said that the judge had left.", "certain"),
    ("en", "Dario Venn may say that the judge had left.", "possible"),
    ("en", "Dario Venn did not say that the judge had left.", "unstated"),
    ("fa", "شهردار گفت که انبار ظاهراً خالی بود.", "probable"),
    ("fa", "شهردار گفت که انبار خالی بود.", "certain"),
    ("fa", "شهردار نگفت که انبار خالی بود.", "unstated"),
]


@pytest.mark.parametrize(("language", "text", "certainty"), CERTAINTIES)
def test_says_how_sure_the_speaker_is(language: str, text: str, certainty: str) -> None:
    assert find_attributions(text, language=language)[0].certainty is Commitment(certainty)
