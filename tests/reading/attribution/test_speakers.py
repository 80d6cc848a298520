"""Who a source is taken to be, by each step of the sieve, in invented sentences; and whom it leaves open."""

from __future__ import annotations

import pytest

from govah.model import Attribution, Span, SpeakerMention
from govah.reading.attribution import find_attributions
from govah.reading.attribution.gender import gender_of, gender_of_noun

MEANS = {
    "whoever spoke last": ("Dario Venn said the mill was shut. He added that the mill had no guards.", "Dario Venn"),
    "the subject, not the object": ("Dario Venn met Emil Vark at the pier. He said that it was late.", "Dario Venn"),
    "a gender told by a given name": ("Lena Osk met Emil Vark at the pier. He said that it was late.", "Emil Vark"),
    "a gender told by a title": ("Mrs. Osk met Mr. Vark at the pier. He said that it was late.", "Vark"),
    "a gender told by a role": ("Ro Osk, an actress, met Emil Vark. She said that it was late.", "Ro Osk"),
    "not whom the words are about": (
        "Emil Vark said the colonel lied. Nobody spoke. He added that the lists were burned.",
        "Emil Vark",
    ),
    "not who is only quoted": (
        "Dario Venn came back in May. “Emil Vark signed it,” he said.",
        "Dario Venn",
    ),
    "kept present by pronouns": (
        "Emil Vark was a clerk. He wrote every list. He kept the keys. He never spoke. He said that it was late.",
        "Emil Vark",
    ),
    "a surname alone": ("Emil Vark was a clerk. The lists were long. Vark said that it was late.", "Emil Vark"),
    "a surname that two bear, with a title": (
        "Emil Osk and Lena Osk came back. Mr. Osk slept. Mrs. Osk said that it was late.",
        "Lena Osk",
    ),
    "a given name alone": ("Emil Vark was a clerk. The lists were long. Emil said that it was late.", "Emil Vark"),
    "a phrase without a name": ("My son asked the nun about it. She said that the bell was gone.", "nun"),
    "a role before a name": (
        "Navy spokesman Aren Osk came late. A witness wept. The navy spokesman said that it was late.",
        "Aren Osk",
    ),
    "kept present by a role": (
        "Emil Vark, the clerk of the mill, came in May. Karl Osk slept. The clerk wept. He said that it was late.",
        "Emil Vark",
    ),
    "whoever is asked, when they reply": (
        "The judge asked Emil Vark whether he prayed. He replied that he did.",
        "Emil Vark",
    ),
    "a name beside a role that is a participle": ("The accused, Ranko Orr, said that it was late.", "Ranko Orr"),
    "two roles of one person": (
        "The founder and editor of the paper said that it was late.",
        "founder and editor of the paper",
    ),
    "several together": (
        "Lena Osk and Emil Vark came back. They said that the mill was shut.",
        "Lena Osk and Emil Vark",
    ),
    "several who speak together": (
        "Lena Osk and Karl Marr denied the charge.",
        "Lena Osk and Karl Marr",
    ),
    "a group without a name": ("The guards slept in the mill. They said that nobody had come.", "guards"),
    "a body as it": ("The Harbour Commission met on Monday. It said that nobody had come.", "Harbour Commission"),
    "whose commander": (
        "Emil Vark wept. His commander said that the lists were burned.",
        "Emil Vark's commander",
    ),
    "whose interrogators, inside what he says": (
        "Emil Vark testified that he was told by his interrogators that nobody would leave.",
        "Emil Vark's interrogators",
    ),
    "nobody's mother in particular": ("Her mother said that it was late.", "Her mother"),
    "a hyphen inside a name": ("The weekly Sobh-e Kavir said that it was late.", "Sobh-e Kavir"),
    "nobody in particular": ("He said that nobody had come.", None),
    "two who fit equally": ("Karl Osk and Emil Vark came back. He said that the mill was shut.", None),
    "nobody of that gender": ("Lena Osk came back. He said that the mill was shut.", None),
}


@pytest.mark.parametrize("step", MEANS)
def test_names_whom_the_source_means(step: str) -> None:
    text, speaker = MEANS[step]
    found = find_attributions(text)[-1].speaker
    assert (found and found.name) == speaker


def _last(text: str) -> Attribution:
    return find_attributions(text)[-1]


def test_a_speaker_leads_to_where_the_name_stands_first() -> None:
    text = "Emil Vark was a clerk. Vark said that it was late."
    speaker = _last(text).speaker
    assert speaker is not None
    assert speaker.span.of(text) == "Emil Vark"


def test_the_runner_up_is_whom_a_pronoun_may_mean_instead() -> None:
    row = _last("Emil Vark met Aren Osk at the pier. He said that it was late.")
    assert (str(row.speaker), str(row.runner_up)) == ("Emil Vark", "Aren Osk")


def test_a_pronoun_that_stays_open_still_shows_a_runner_up_and_costs_score() -> None:
    sure = _last("Emil Vark came back. He said that the mill was shut.")
    row = _last("Karl Osk and Emil Vark came back. He said that the mill was shut.")
    assert (row.speaker, row.score < sure.score) == (None, True)
    assert row.runner_up is not None


def test_within_what_somebody_says_he_is_most_likely_the_same() -> None:
    rows = find_attributions("Emil Vark told Aren Osk that he believed the lists were burned.")
    assert str(rows[-1].speaker) == "Emil Vark"


def test_within_somebodys_own_quotation_he_is_never_the_same() -> None:
    rows = find_attributions("“Emil Vark came at noon. He said that the lists were burned,” Aren Osk said.")
    assert {str(r.speaker) for r in rows} == {"Aren Osk", "Emil Vark"}


@pytest.mark.parametrize(
    ("name", "told", "gender"),
    [("Osk", "Mrs.", "she"), ("Lena Osk", "", "she"), ("Robin Osk", "", ""), ("Lena Osk", "chairman", "he")],
)
def test_what_is_told_of_somebody_goes_before_their_given_name(name: str, told: str, gender: str) -> None:
    assert gender_of(name, told) == gender


@pytest.mark.parametrize("noun", ["witness", "guard", "german", "human", "press"])
def test_leaves_a_gender_open_that_no_noun_tells(noun: str) -> None:
    assert gender_of_noun(noun) == ""


KINDS = {
    "Colonel Thale said that it was late.": "person",
    "The miller Hesso said that it was late.": "person",
    "One of the guards said that it was late.": "person",
    "The women said that it was late.": "group",
    "The opposition said that it was late.": "group",
    "A source close to the mill said that it was late.": "unknown",
    "The regiment said that it was late.": "organisation",
    "They said that it was late.": "unknown",
}


@pytest.mark.parametrize("text", KINDS)
def test_tells_what_sort_of_voice_speaks(text: str) -> None:
    assert _last(text).speaker_kind.value == KINDS[text]


def test_a_relative_pronoun_means_the_name_that_it_stands_beside() -> None:
    text = "The log names Mira Tal, a telephonist, who deposed that she had read it twice."
    (row,) = find_attributions(text)
    assert row.speaker == SpeakerMention("Mira Tal", Span(14, 22))


def test_a_numbered_order_is_as_central_as_its_noun() -> None:
    text = (
        "The ministry said that it was late. They left.\nOrder No. 41 is dated 2 April. It calls for the sealing of it."
    )
    assert str(find_attributions(text)[-1].speaker) == "Order No. 41"
